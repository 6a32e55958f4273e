"""The checks that every place goes through in pseudo find what they are for: each is shown a fault.

`test_every_place.py` walks the window with them.
"""

import pytest
from looked_over import cut_texts
from pseudo import LONGER, pseudo
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from untranslated import data_words, untranslated

DATA = data_words(("Li Xiaoming", {"room": "A-204"}))


@pytest.fixture
def window(qtbot):
    """A window that shows the widgets that it is given, one below the other."""
    made = QWidget()
    column = QVBoxLayout(made)
    qtbot.addWidget(made)

    def show(*parts):
        for part in parts:
            column.addWidget(part)
        made.show()
        qtbot.waitExposed(made)
        return made

    return show


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        pytest.param("Seat {seat} in {room}", ["{seat}", "{room}"], id="placeholders"),
        pytest.param("%n people", ["%n"], id="a number"),
        pytest.param("&Save", ["&S"], id="a mnemonic"),
        pytest.param("<b>Late</b>", ["<b>", "</b>"], id="rich text"),
    ],
)
def test_what_the_program_reads_in_a_text_stays(text, kept):
    said = pseudo(text)
    assert all(one in said or one[:1] in said for one in kept)
    assert said.startswith("«")
    assert said.endswith("»")


@pytest.mark.parametrize(
    "text",
    ["Late", "Compare the ID, then confirm (Enter)", "Nothing is green before it is kept"],
)
def test_it_is_two_fifths_longer_and_no_letter_is_plain(text):
    assert len(pseudo(text)) >= LONGER * len(text) - 1
    assert not data_words(pseudo(text))


@pytest.mark.parametrize("text", ["", "·", "14:05", "证书"])
def test_what_has_no_letters_to_translate_stays(text):
    assert pseudo(text) == text


def test_a_text_that_was_not_translated_is_found(window):
    shown = window(QLabel(pseudo("Seat {seat}").format(seat="A-204")), QLabel("Seat not given"))
    (fault,) = untranslated(shown, DATA)
    assert "Seat, given, not" in fault


def test_a_sentence_half_of_which_was_glued_on_is_found(window):
    (fault,) = untranslated(window(QLabel(f"{pseudo('Late')}: by 5 minutes")), DATA)
    assert "by, minutes" in fault


def test_a_name_that_is_read_out_and_not_translated_is_found(window):
    button = QPushButton(pseudo("Confirm"))
    button.setAccessibleName("Confirm")
    (fault,) = untranslated(window(button), DATA)
    assert "read out" in fault


def test_data_and_what_somebody_types_is_nobodys_to_translate(window):
    field = QLineEdit("refund")
    field.setAccessibleName(pseudo("Search"))
    shown = window(QLabel("Li Xiaoming · A-204 · 14:05 · Ctrl+Z"), field)
    assert list(untranslated(shown, DATA)) == []


@pytest.mark.parametrize(("text", "known"), [("Li Xiaom…", True), ("Li Somebod…", False)])
def test_data_that_is_shortened_is_known_by_its_beginning(window, text, known):
    assert bool(list(untranslated(window(QLabel(text)), DATA))) != known


@pytest.mark.parametrize("room", [40, 400], ids=["too little room", "room enough"])
def test_a_text_that_is_cut_is_found(window, room):
    label = QLabel(pseudo("Compare the ID"))
    label.setFixedWidth(room)
    assert bool(list(cut_texts(window(label)))) == (room == 40)
