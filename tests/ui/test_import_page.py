"""The page of imports: a list is looked at cell by cell, and nothing is imported unasked."""

import pytest
from day_hands import LEAD, MANAGER
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from checkin.domain.event import Kind
from checkin.domain.roles import Role
from checkin.rosters.fields import Field
from checkin.services.list_import import CellProblem, ListKind
from checkin.ui.importing import list_words
from checkin.ui.importing.import_page import ImportPage

GOOD = """Ticket,Full name,Exam code,Exam date,Begins,Where,Seat
TC-900001,Li Ming,TCCA,2026-12-05,14:30,A-204,1
TC-900002,Ana Díaz,TCCA,2026-12-05,14:30,A-204,2
"""
BAD = GOOD + "TC-900003,,TCCA,05/12/2026,14:30,A-204,3\n"
KNOWN = GOOD.replace("Ticket", "准考证号").replace("Begins", "开始时间").replace("Where", "考场")


@pytest.fixture
def hands(day):
    return day


def list_file(hands, tmp_path, text, name="list.csv"):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return file


def opened(hands, file=None):
    hands.control("L")
    desk = hands.pages.importing
    hands.until(lambda: desk.is_open and desk.page.sessions.count() > 0)
    if file is not None:
        desk.open_file(file)
        hands.until(lambda: desk.page.look is not None, timeout=20_000)
    return desk


def roster(hands):
    return hands.stage.front.do(lambda hearing: hearing.books.roster()).result()


def told(hands):
    """What the journal has, the latest first."""
    return hands.stage.front.do(lambda hearing: hearing.books.latest(5)).result()


def choose(hands, desk, column, field):
    """Say what a column holds, as a person does."""
    box = desk.page.columns.boxes[column]
    before = desk.page.look
    box.setCurrentIndex(box.findData(field))
    box.activated.emit(box.currentIndex())
    hands.until(lambda: desk.page.look is not before, timeout=20_000)


def take(hands, desk, pin):
    hands.press_on(desk.page.take)
    hands.until(desk.asking.panel.isVisible)
    hands.type_in(desk.asking.panel.pin, pin)
    hands.press_on(desk.asking.panel.buttons["import"])


def test_columns_with_known_headers_need_nobody(hands, tmp_path):
    desk = opened(hands, list_file(hands, tmp_path, KNOWN))
    look = desk.page.look
    assert (look.total, look.bad, look.gaps) == (2, 0, ())
    assert look.places["number"] == 0
    assert look.places["room"] == 5
    assert "2 good" in desk.page.note.text()
    assert desk.page.table.model().rowCount() == 2


def test_a_manager_imports_it_and_not_before(hands, tmp_path):
    before = roster(hands)
    desk = opened(hands, list_file(hands, tmp_path, KNOWN))
    take(hands, desk, LEAD)
    hands.until(desk.asking.panel._trouble.isVisible)
    assert roster(hands) == before
    denied = told(hands)[0]
    assert (denied.kind, denied.by, denied.body["asked"]) == (Kind.DENIED, "lead-1", Kind.ROSTER)
    hands.type_in(desk.asking.panel.pin, MANAGER)
    hands.press_on(desk.asking.panel.buttons["import"])
    hands.until(lambda: "Imported: 2" in desk.page.note.text(), timeout=20_000)
    assert roster(hands).appointments == 2
    hands.until(lambda: told(hands)[0].kind is Kind.ROSTER)
    done = told(hands)[0]
    assert (done.by, done.body["appointments"], done.body["role"]) == ("manager-1", 2, Role.MANAGER)


def test_what_is_missing_is_asked_for_and_remembered_for_the_same_headers(hands, tmp_path):
    file = list_file(hands, tmp_path, GOOD.replace("Ticket", "Passport of exam"))
    desk = opened(hands, file)
    assert "Candidate number" in desk.page.note.text()
    assert not desk.page.take.isEnabled()
    choose(hands, desk, 0, "number")
    assert "Start" in desk.page.note.text() or "start" in desk.page.note.text()
    choose(hands, desk, 4, "time")
    choose(hands, desk, 5, "room")
    assert desk.page.look.good == 2
    take(hands, desk, MANAGER)
    hands.until(lambda: "Imported" in desk.page.note.text(), timeout=20_000)

    desk.open_file(list_file(hands, tmp_path, file.read_text("utf-8"), "next-week.csv"))
    hands.until(lambda: desk.page.look is not None, timeout=20_000)
    assert (desk.page.look.good, desk.page.look.remembered) == (2, True)
    assert "last list" in desk.page.note.text()


def test_each_wrong_cell_is_marked_with_what_to_do(hands, tmp_path):
    desk = opened(hands, list_file(hands, tmp_path, KNOWN + BAD.splitlines()[-1] + "\n"))
    page = desk.page
    assert page.look.bad == 1
    bad = [
        (row, column)
        for row in range(page.model.rowCount())
        for column in range(page.model.columnCount())
        if page.model.data(page.model.index(row, column)).startswith("✕")
    ]
    assert bad == [(2, 1), (2, 3)]
    page.table.setCurrentIndex(page.model.index(2, 3))
    assert "Line 4" in page.wrong.text()
    assert "2026-12-05" in page.wrong.text()
    page.only_bad.setChecked(True)
    assert page.model.rowCount() == 1


def test_a_list_with_bad_lines_imports_nothing_or_only_the_good_ones_as_somebody_decides(
    hands, tmp_path
):
    desk = opened(hands, list_file(hands, tmp_path, KNOWN + BAD.splitlines()[-1] + "\n"))
    assert not desk.page.take.isEnabled()
    desk.page.skip.setChecked(True)
    assert desk.page.take.isEnabled()
    take(hands, desk, MANAGER)
    hands.until(lambda: "Imported: 2" in desk.page.note.text(), timeout=20_000)


def test_a_file_that_is_no_list_is_told(hands, tmp_path):
    desk = opened(hands)
    desk.open_file(list_file(hands, tmp_path, "", "empty.csv"))
    hands.until(lambda: "nothing in this list" in desk.page.note.text(), timeout=20_000)
    assert not desk.page.take.isEnabled()


def test_a_file_is_dropped_into_the_page(hands, tmp_path):
    desk = opened(hands)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(list_file(hands, tmp_path, KNOWN)))])
    drop = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    desk.page.dropEvent(drop)
    hands.until(lambda: desk.page.look is not None, timeout=20_000)
    assert desk.page.look.total == 2


def test_seats_from_a_list_become_a_proposal_on_the_page_of_the_seats(hands, tmp_path):
    text = "考号,座位号\nTC-100001,2\nTC-100002,1\nTC-777777,9\n"
    desk = opened(hands)
    desk.page.kinds.setCurrentIndex(desk.page.kinds.findData(ListKind.SEATS.value))
    desk.page.sessions.setCurrentIndex(desk.page.sessions.findData("S1"))
    desk.open_file(list_file(hands, tmp_path, text))
    hands.until(lambda: desk.page.look is not None, timeout=20_000)
    assert (desk.page.look.good, desk.page.look.bad) == (2, 1)
    assert "Nobody in this room" in desk.page.wrong.text()
    desk.page.skip.setChecked(True)
    hands.press_on(desk.page.take)
    seating = hands.pages.seating
    hands.until(lambda: seating.is_open and bool(seating.draft.moved), timeout=20_000)
    assert sorted(seating.draft.moved.values()) == ["1", "2"]
    assert seating.page.view.session.id == "S1"


@pytest.mark.parametrize("end", ["\r", "\t\r\t\r", " \r"], ids=["enter", "tabs", "blank"])
def test_a_scan_imports_nothing(hands, tmp_path, end):
    before = roster(hands)
    desk = opened(hands, list_file(hands, tmp_path, KNOWN))
    desk.page.take.setFocus()
    hands.keys.scanner(hands.stage.text("on-time-5") + end)
    hands.until(lambda: hands.window.flow.outcome is not None)
    hands.settle()
    assert not desk.is_open
    assert roster(hands) == before


def test_every_field_of_a_list_has_its_words():
    assert set(list_words.FIELDS) == {field.value for field in Field}


@pytest.mark.parametrize(
    "reason",
    [
        "is empty",
        "the same as in line 7",
        "longer than 300 characters",
        "so long a number has lost its last digits: format the column as text",
        "not one of: theory, hands-on",
        "no such day or time",
        "no such day",
        "not a day: write it as 2026-12-05",
        "day and month could be swapped: write it as 2026-12-05",
        "not a time: write it as 14:30",
        "no such time",
        "the clocks are put forward over this time (Europe/Paris)",
        "the clocks show this time twice on this day (Europe/Paris): add the offset",
        "no year for an exam",
        "not from one minute to a week",
        "not a number of minutes",
        "is not after the start",
        "another length than in the rows before",
        "another kind than in the rows before",
        "nobody in this room has this number",
        "this seat is broken",
    ],
)
def test_what_the_reader_says_of_a_cell_has_words_and_a_hint(reason):
    said = list_words.problem(CellProblem(line=1, column=0, field="date", reason=reason))
    assert said != reason
    assert len(said.split(". ")) >= 2


def test_note_and_sessions_follow_the_language(qtbot):
    page = ImportPage()
    qtbot.addWidget(page)
    words = {"say": "Imported.", "session": "19 July"}
    page.offer(lambda: [("S1", words["session"])], "S1")
    page.say(lambda: words["say"])
    assert (page.note.text(), page.sessions.currentText()) == ("Imported.", "19 July")
    words.update(say="已导入。", session="7月19日")
    page.speak()
    assert (page.note.text(), page.sessions.currentText()) == ("已导入。", "7月19日")
    assert page.session == "S1"
