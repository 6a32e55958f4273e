"""A code on the screen can be scanned off it, at every size and in front of any colour."""

import pytest
from seen_pixels import pixels_of

from checkin.documents.code_picture import QUIET, modules_of
from checkin.scanning.pictures import read_frame
from checkin.ui.widgets.code_view import CodeView

SHORT, LONG = "CHECKIN-TRIAL", "https://example.org/" + "A1" * 90


@pytest.fixture
def view(qtbot):
    made = CodeView()
    qtbot.addWidget(made)
    made.setStyleSheet("background: #102030")
    return made


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("side", [60, 100, 190, 380])
def test_it_is_read_off_the_screen(view, text, side):
    view.show_code(text)
    view.use_side(side)
    view.resize(view.sizeHint())
    assert [one.text for one in read_frame(pixels_of(view), float).found] == [text]


@pytest.mark.parametrize("side", [1, 60, 101, 190])
def test_every_module_has_whole_pixels_two_at_least(view, side):
    view.show_code(SHORT)
    view.use_side(side)
    across = len(modules_of(SHORT)) + 2 * QUIET
    hint = view.sizeHint()
    assert hint.width() == hint.height()
    assert hint.width() % across == 0
    assert hint.width() >= 2 * across
    assert abs(hint.width() - max(side, 2 * across)) <= across / 2


def test_without_a_text_there_is_nothing(view):
    view.use_side(190)
    assert view.sizeHint().isEmpty()
    view.show_code(SHORT)
    assert not view.sizeHint().isEmpty()
    view.show_code("")
    assert view.sizeHint().isEmpty()
