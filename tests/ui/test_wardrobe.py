"""Which panels are dressed at once, and which when they come on show."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.look.icons import Icons
from checkin.ui.look.tokens import DARK, LIGHT, Dress
from checkin.ui.window.wardrobe import Wardrobe


class Worn(QWidget):
    """A panel that remembers what it was dressed in."""

    def __init__(self) -> None:
        super().__init__()
        self.worn: list[Dress] = []

    def dress(self, dress: Dress) -> None:
        self.worn.append(dress)

    def speak(self) -> None:
        """It has nothing to say."""


@pytest.fixture
def light():
    return Dress(LIGHT, Icons(Path("none")))


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def house(window, light):
    """A window with a panel on show and a hidden one, both dressed in light."""
    shown, hidden = Worn(), Worn()
    layout = QVBoxLayout(window)
    layout.addWidget(shown)
    layout.addWidget(hidden)
    hidden.hide()
    window.show()
    wardrobe = Wardrobe((shown, hidden), window)
    wardrobe.dress(light)
    return shown, hidden, wardrobe


def test_the_first_dress_goes_to_all(house, light):
    shown, hidden, _ = house
    assert shown.worn == hidden.worn == [light]


def test_another_theme_goes_to_what_is_on_show_and_to_the_rest_when_it_comes(house, light):
    shown, hidden, wardrobe = house
    dark = replace(light, theme=DARK)
    wardrobe.dress(dark)
    assert (shown.worn, hidden.worn) == ([light, dark], [light])
    hidden.show()
    assert hidden.worn == [light, dark]
    hidden.hide()
    hidden.show()
    assert hidden.worn == [light, dark]


def test_who_waited_through_two_themes_gets_the_last(house, light):
    _, hidden, wardrobe = house
    dark = replace(light, theme=DARK)
    wardrobe.dress(dark)
    wardrobe.dress(light)
    wardrobe.dress(dark)
    hidden.show()
    assert hidden.worn == [light, dark]


@pytest.mark.parametrize("change", [{"scale": 1.5}, {"text": 2.0}], ids=["scale", "text"])
def test_another_size_goes_to_all_at_once(house, light, change):
    shown, hidden, wardrobe = house
    wardrobe.dress(replace(light, theme=DARK))
    larger = replace(light, **change)
    wardrobe.dress(larger)
    assert shown.worn[-1] == hidden.worn[-1] == larger
    hidden.show()
    assert hidden.worn == [light, larger]
