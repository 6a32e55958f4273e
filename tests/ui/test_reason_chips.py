"""Reasons are read whole: one that is longer than a line is broken, chosen or not."""

import pytest
from drawn_texts import cut_off, drawn_texts
from dressed import dressed
from PySide6.QtWidgets import QPushButton

from checkin.ui.widgets.reason_chips import ReasonChips

WORDS = {
    "short": "Weather",
    "long": "Compared with a radio clock or with the clock of a station",
    "other": "Other (in words)",
}


@pytest.fixture(params=[410, 300, 200], ids=lambda wide: f"{wide} wide")
def chips(qtbot, request):
    made = ReasonChips()
    made.offer(tuple(WORDS), WORDS.__getitem__)
    made.in_window = dressed(qtbot, made, width=request.param)
    return made


def lines_of(chips, code):
    """What is drawn on the chip, when it stands where its words have room."""
    chip = chips.chips[chips.codes.index(code)]
    return [one for one in drawn_texts(chips.in_window) if one.widget is chip]


@pytest.mark.parametrize("chosen", ["", "long"], ids=["none is chosen", "the long one is chosen"])
def test_no_reason_is_cut(qtbot, chips, chosen):
    if chosen:
        chips.choose(chosen)

    def whole():
        drawn = {code: lines_of(chips, code) for code in WORDS}
        said = {code: " ".join(one.text.strip() for one in drawn[code]) for code in WORDS}
        cut = [cut_off(one, chips.in_window) for lines in drawn.values() for one in lines]
        return said == WORDS and not any(cut)

    qtbot.waitUntil(whole, timeout=20_000)


def test_a_broken_reason_is_called_by_its_words(chips):
    long = chips.chips[1]
    assert long.text() == long.accessibleName() == WORDS["long"]
    assert QPushButton.text(long).replace("\n", " ") == WORDS["long"]
