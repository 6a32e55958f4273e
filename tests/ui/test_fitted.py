"""Type that finds room: a line more before much smaller, never too small to read, then cut."""

from itertools import combinations

import pytest
from drawn_texts import cut_off, drawn_texts, ratio_of
from dressed import dress_of, dressed
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent
from PySide6.QtWidgets import QApplication, QListView, QVBoxLayout, QWidget

from checkin.domain.counts import Counts
from checkin.ui.desk.person_block import PersonBlock
from checkin.ui.desk.progress_card import ProgressCard
from checkin.ui.desk.showing import Person
from checkin.ui.look.tokens import FONT, font, palette_of
from checkin.ui.widgets.fitted import FittedLabel, fit, least_size
from checkin.ui.widgets.fitted_box import FittedBox
from checkin.ui.widgets.person_list import PersonList
from checkin.ui.widgets.person_rows import APPOINTMENT, PersonRow

LONG = "Maria Aparecida Conceição dos Santos Albuquerque de Vasconcelos e Figueiredo-Mascarenhas"


@pytest.fixture(autouse=True)
def usual_type(qapp):
    before = QApplication.font()
    QApplication.setFont(font(FONT))
    yield
    QApplication.setFont(before)


@pytest.mark.parametrize(
    ("text", "size", "wide", "high", "most", "lines", "is_cut"),
    [
        pytest.param("Gao Yun", 38, 800, 200, 3, 1, False, id="short: as wished"),
        pytest.param(LONG, 38, 1200, 200, 3, 2, False, id="two lines before much smaller"),
        pytest.param(LONG, 38, 800, 200, 3, 3, False, id="three where two would be small"),
        pytest.param(LONG, 38, 800, 46, 3, 2, False, id="low: two lines that are smaller"),
        pytest.param(LONG, 15, 300, 20, 1, 1, True, id="one line only: cut"),
        pytest.param(LONG, 15, 200, 44, 2, 2, True, id="two lines only: the second is cut"),
        pytest.param("Figueiredo" * 9, 38, 300, 200, 3, 2, False, id="a word is torn at last"),
        pytest.param("Figueiredo" * 9, 38, 100, 200, 3, 3, True, id="a word is cut"),
        pytest.param("", 15, 300, 20, 2, 1, False, id="nothing"),
        pytest.param("Gao Yun", 15, 0, 0, 2, 1, False, id="no place yet"),
    ],
)
def test_a_text_finds_room(text, size, wide, high, most, lines, is_cut):
    said = fit(text, font(size), wide, high, most)
    assert said.is_cut is is_cut
    assert len(said.lines) <= lines
    assert said.font.pixelSize() >= least_size(font(size)) >= 12
    if not is_cut:
        assert "".join(said.lines).replace(" ", "") == text.replace(" ", "")
        assert len(said.lines) == lines


def test_type_that_is_not_measured_in_pixels_is_left_as_it_is():
    assert fit(LONG, QFont("Inter", 11), 100, 20, 2).lines == (LONG,)


@pytest.mark.parametrize(
    ("usual", "wished", "least"),
    [
        pytest.param(15, 15, 12, id="usual"),
        pytest.param(15, 58, 12, id="large type, too"),
        pytest.param(30, 30, 24, id="twice the text"),
        pytest.param(13, 13, 11, id="a small window"),
        pytest.param(15, 10, 10, id="what is small is not made larger"),
    ],
)
def test_the_least_size_grows_with_the_text(usual, wished, least):
    QApplication.setFont(font(usual))
    assert least_size(font(wished)) == least


def test_a_name_that_is_compared_is_written_whole_and_large(qtbot):
    block = PersonBlock()
    _window = dressed(qtbot, block, width=800, height=400)
    block.show_person(Person(name=LONG, number="TC-1", room="A-204", seat="24"))
    qtbot.waitUntil(lambda: len(block._name.fitted().lines) == 3)
    said = block._name.fitted()
    assert not said.is_cut
    assert said.font.pixelSize() >= 0.85 * block._name.font().pixelSize()


@pytest.mark.qt_log_ignore("This plugin does not support raise")
@pytest.mark.parametrize("part", [FittedLabel, FittedBox])
def test_what_is_cut_is_whole_beside_the_mouse(qtbot, part):
    made = part()
    say = made.setText if part is FittedLabel else made.addItem
    say(LONG)
    for wide, told in ((60, LONG), (2_000, "")):
        made.resize(wide, 44)
        at = QPoint(4, 4)
        QApplication.sendEvent(made, QHelpEvent(QHelpEvent.Type.ToolTip, at, at))
        assert made.toolTip() == told
    qtbot.addWidget(made)


def test_a_row_of_a_list_is_as_high_as_its_name_needs(qtbot):
    people = PersonList()
    _window = dressed(qtbot, people, width=360)
    rows = [
        PersonRow(
            appointment=name, name=name, details="TC-1", place="A · 24", session="X", state="In"
        )
        for name in ("Gao Yun", LONG)
    ]
    people.show_rows(rows)

    def heights():
        return [people.visualItemRect(people.item(place)).height() for place in range(2)]

    qtbot.waitUntil(lambda: heights()[1] > heights()[0])
    narrow = heights()[1]
    assert people.resizeMode() is QListView.ResizeMode.Adjust
    assert people.item(1).toolTip() == people.item(1).data(APPOINTMENT).spoken
    people.setFixedSize(1_000, 560)
    qtbot.waitUntil(lambda: heights()[1] < narrow)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_box_is_flat_and_its_rim_and_arrow_can_be_seen(qtbot, theme):
    dress = dress_of(theme)
    box, window = FittedBox(), QWidget()
    for part in (box, window):
        part.setPalette(palette_of(dress.theme))
    box.setFont(dress.font(15))
    box.addItem("X")
    box.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    QVBoxLayout(window).addWidget(box)
    box.setFixedSize(300, 44)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    picture = box.grab().toImage()
    ground = {picture.pixelColor(150, y).name() for y in range(4, 40)}
    assert ground == {dress.theme.surface.lower()}
    rim = picture.pixelColor(0, 22).name()
    assert ratio_of(rim, dress.theme.surface) >= 3
    assert ratio_of(rim, dress.theme.window) >= 3
    arrow = {picture.pixelColor(x, y).name() for x in range(280, 292) for y in range(16, 30)}
    assert max(ratio_of(one, dress.theme.surface) for one in arrow) >= 4.5


def test_a_box_with_the_focus_has_another_rim(qtbot):
    dress = dress_of()
    box = FittedBox()
    box.setPalette(palette_of(dress.theme))
    box.resize(300, 44)
    qtbot.addWidget(box)
    box.show()
    qtbot.waitExposed(box)
    box.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    assert box.grab().toImage().pixelColor(1, 22) == QColor(dress.theme.primary)


def test_a_box_in_which_nothing_can_be_chosen_says_why(qtbot):
    box = FittedBox()
    box.resize(300, 44)
    qtbot.addWidget(box)
    empty = box.grab().toImage()
    box.setPlaceholderText("No printer was found")
    assert "".join(box.fitted().lines) == "No printer was found"
    assert box.grab().toImage() != empty
    box.addItem("HP LaserJet")
    box.setCurrentIndex(0)
    assert "".join(box.fitted().lines) == "HP LaserJet"


@pytest.mark.parametrize(("wide", "least"), [(300, 8), (420, 12), (700, 12)])
def test_all_parts_of_the_session_are_told_in_type_that_can_be_read(qtbot, wide, least):
    card = ProgressCard()
    window = dressed(qtbot, card, width=wide, height=176)
    card.show_counts(
        Counts(
            inside=123,
            provisional=4,
            finished=12,
            arrived=34,
            turned_away=5,
            waiting=122,
        ),
        "Roster 2 h 00 min old · not final, and taken before the last change of the day",
    )
    drawn = [one for one in drawn_texts(window) if one.widget is card]
    assert min(one.pixels for one in drawn) >= least
    letters = [one.area.adjusted(0, 2, 0, -2) for one in drawn]
    assert not any(one.intersects(other) for one, other in combinations(letters, 2))
    assert [cut_off(one, window) for one in drawn if cut_off(one, window)] == []
    told = {one.text.split()[0] for one in drawn}
    assert {"123", "4", "12", "34", "5", "122"} <= told
