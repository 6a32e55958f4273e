"""A chip leaves as much room on both sides of what it shows: words, an icon, or both."""

import pytest
from dressed import dress_of
from PySide6.QtGui import QFontMetrics

from checkin.ui.widgets.chip import Chip

EDGE, ICON, BETWEEN = 14, 18, 8


@pytest.fixture
def chip(qtbot):
    made = Chip()
    qtbot.addWidget(made)
    made.dress(dress_of())
    return made


@pytest.mark.parametrize(
    ("words", "icon", "parts"),
    [
        pytest.param("", "cloud-check", ICON, id="an icon alone"),
        pytest.param("12", "", 0, id="words alone"),
        pytest.param("12", "cloud-off", ICON + BETWEEN, id="both"),
    ],
)
def test_a_chip_is_as_wide_as_what_it_shows(chip, words, icon, parts):
    chip.say(words, icon=icon, back="#EEEEEE", ink="#000000")
    written = QFontMetrics(chip.font()).horizontalAdvance(words) + 2 if words else 0
    assert chip.sizeHint().width() == written + parts + 2 * EDGE
    chip.shorten("")
    assert chip.sizeHint().width() == (ICON if icon else 0) + 2 * EDGE
