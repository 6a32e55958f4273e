"""What belongs into an empty field stands in it whole, and the field is as high as that needs."""

import pytest
from drawn_texts import cut_off, drawn_texts
from dressed import dress_of, dressed
from PySide6.QtGui import QFont, QInputMethodEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from checkin.ui.look.tokens import FONT, font
from checkin.ui.widgets.fitted_field import FittedField
from checkin.ui.widgets.pin_field import PinField

SHORT, LONG = "PIN", "Candidate number (if it is about a person who was here)"


@pytest.fixture(autouse=True)
def usual_type(qapp):
    before = QApplication.font()
    QApplication.setFont(font(FONT))
    yield
    QApplication.setFont(before)


class Form(QWidget):
    """A field that says what belongs into it, and one that nothing is said of."""

    def __init__(self, words, make=FittedField):
        super().__init__()
        self.field, self.plain = make(), QLineEdit()
        self.field.setPlaceholderText(words)
        column = QVBoxLayout(self)
        for part in (self.field, self.plain):
            column.addWidget(part)
        column.addStretch(1)
        self.speak = lambda: None

    def dress(self, dress):
        for part in (self.field, self.plain):
            part.setFont(dress.font(15))


def shown(qtbot, words, wide=410, make=FittedField, dress=None):
    form = Form(words, make)
    window = dressed(qtbot, form, width=wide, dress=dress)
    qtbot.waitUntil(lambda: not form.field.fitted().is_cut)
    form.plain.setFocus()
    return window, form


def said_in(window, field):
    return [one for one in drawn_texts(window) if one.widget is field]


def test_where_a_line_has_room_the_field_is_as_high_as_any_other(qtbot):
    window, form = shown(qtbot, SHORT)
    assert [one.text for one in said_in(window, form.field)] == [SHORT]
    assert form.field.height() == form.plain.height()


@pytest.mark.parametrize("wide", [410, 300, 240], ids=lambda wide: f"{wide} wide")
def test_where_it_has_none_all_of_it_is_there_and_nothing_is_cut(qtbot, wide):
    window, form = shown(qtbot, LONG, wide)
    drawn = said_in(window, form.field)
    assert " ".join(one.text for one in drawn) == LONG
    assert [cut_off(one, window) for one in drawn] == [""] * len(drawn)
    assert min(one.pixels for one in drawn) >= 12


def test_what_is_typed_moves_nothing(qtbot):
    window, form = shown(qtbot, LONG, 240)
    high = form.field.height()
    assert len(said_in(window, form.field)) == 2
    QTest.keyClicks(form.field, "TC-1")
    assert [one.text for one in said_in(window, form.field)] == ["TC-1"]
    assert form.field.height() == high


def test_two_lines_of_large_text_make_the_field_higher(qtbot):
    QApplication.setFont(font(2 * FONT))
    window, form = shown(qtbot, LONG, 480, dress=dress_of(text=2.0))
    drawn = said_in(window, form.field)
    assert (len(drawn), min(one.pixels for one in drawn) >= 24) == (2, True)
    assert form.field.height() > form.plain.height()


def test_it_is_written_as_the_words_of_any_empty_field(qtbot):
    window, form = shown(qtbot, SHORT)
    (drawn,) = said_in(window, form.field)
    quiet = form.plain.palette().color(QPalette.ColorRole.PlaceholderText)
    assert drawn.ink == quiet.name() == dress_of().theme.quiet.lower()


def test_nothing_stands_under_what_is_being_composed(qtbot):
    window, form = shown(qtbot, SHORT)
    QApplication.sendEvent(form.field, QInputMethodEvent("wang", []))
    assert SHORT not in [one.text for one in said_in(window, form.field)]
    QApplication.sendEvent(form.field, QInputMethodEvent("", []))
    assert [one.text for one in said_in(window, form.field)] == [SHORT]


def test_before_it_is_dressed_it_says_so_in_one_line(qtbot):
    field = FittedField()
    field.setFont(QFont("Inter", 11))
    field.setPlaceholderText(SHORT)
    qtbot.addWidget(field)
    field.show()
    qtbot.waitExposed(field)
    assert field.fitted().lines == (SHORT,)
    assert [one.text for one in drawn_texts(field) if one.widget is field] == [SHORT]


def test_a_pin_is_asked_for_in_the_same_way(qtbot):
    window, form = shown(qtbot, LONG, 240, PinField)
    assert " ".join(one.text for one in said_in(window, form.field)) == LONG
    QTest.keyClicks(form.field, "246810")
    assert LONG not in [one.text for one in said_in(window, form.field)]
