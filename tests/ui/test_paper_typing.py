"""A paper is typed in at the window by keys alone; a scanner opens it, and presses nothing."""

from contextlib import contextmanager
from dataclasses import replace

import pytest
from day_hands import LEAD, DayHands
from desk_stage import desk_stage
from PySide6.QtCore import Qt

from checkin.documents.papers.order import Asked, orders
from checkin.domain.attendance import State, fold
from checkin.domain.event import Kind
from checkin.services.paper_sheet import TYPED_IN
from checkin.services.printing import record_printing
from checkin.services.session_deeds import session_named
from checkin.ui.paper_entry.entry_page import LINES, PILE, REVIEW
from checkin.ui.paper_entry.recording import AT_ONCE

PROCTOR = "112358"
CONTROL = Qt.KeyboardModifier.ControlModifier


class Typist(DayHands):
    """Somebody with a stack of papers."""

    @property
    def entering(self):
        return self.pages.entering

    @property
    def page(self):
        return self.entering.page

    def printed(self, paper="register"):
        """The number of a paper of the session at hand, printed now."""
        front = self.stage.front
        self.session = front.do(session_named, "").result()
        asked = Asked(name=paper, session=self.session.id, blank=True)
        (ordered,) = front.do(orders, asked, lambda _c, text: text).result()
        front.do(record_printing, ordered.printing).result()
        return ordered.printing.number

    def scan_paper(self, number):
        self.stage.hands.forward(seconds=5)
        self.keys.scanner(f"CHECKIN:PAPER:{number}:1\r")
        self.until(lambda: self.page.stack.currentIndex() == LINES and self.entering.is_open)
        self.settle()

    def written(self, minutes):
        """A time of day so many minutes before the session begins, as it is typed."""
        at = self.session.starts_at.timestamp() - minutes * 60
        local = self.stage.sample.roster.center.local(
            self.session.starts_at.fromtimestamp(at, self.session.starts_at.tzinfo)
        )
        return f"{local:%H%M}"

    def type_line(self, text):
        self.keys.person(text)
        self.enter()

    def review(self):
        self.press(Qt.Key.Key_Return, CONTROL)
        self.until(lambda: self.page.stack.currentIndex() == REVIEW)
        self.settle()

    def record(self):
        self.press_on(self.page.record)
        self.until(lambda: self.page.stack.currentIndex() == LINES)
        self.until(lambda: self.page.note.text().startswith("Recorded"))

    def events(self, who):
        return self.stage.front.do(lambda hearing: list(hearing.books.events_of(who))).result()

    def subject(self, place):
        return self.page.lines.rows[place].line.listed.appointment.id


@contextmanager
def typist(qtbot, folder, resources):
    """Somebody at the window of the desk in this folder."""
    with desk_stage(folder / "desk", resources) as stage:
        qtbot.waitExposed(stage.window)
        stage.window.activateWindow()
        yield Typist(qtbot, stage)


@pytest.fixture
def hands(qtbot, tmp_path, resources):
    with typist(qtbot, tmp_path, resources) as made:
        yield made


def test_a_scanned_paper_is_typed_in_reviewed_and_recorded_by_keys_alone(hands):
    number = hands.printed()
    hands.stage.hands.forward(minutes=60)
    hands.scan_paper(number)
    on_time, late = hands.written(40), hands.written(5)
    hands.type_line(on_time)
    hands.type_line(late)
    assert hands.page.lines.rows[0].typed.arrived == on_time
    hands.review()
    assert "Signed in: 1" in hands.page.note.text()
    assert "Waits for a decision: 1" in hands.page.note.text()
    assert hands.events(hands.subject(0)) == []
    hands.record()
    first, second = hands.events(hands.subject(0)), hands.events(hands.subject(1))
    assert [event.kind for event in first] == [Kind.SCAN, Kind.CONFIRM, Kind.PAPER]
    assert {event.body["written"]["document"] for event in first} == {number}
    assert (fold(first).state, fold(second).state) == (State.IN, State.ARRIVED)
    assert hands.page.lines.typed_lines() == []
    hands.until(hands.window.header.held.isVisible)


def choose(hands, name, value):
    """In a box of the line, with the arrows alone."""
    box = hands.page.fields.boxes[name]
    hands.go_to(box)
    for _ in range(box.findData(value) - box.currentIndex()):
        hands.press(Qt.Key.Key_Down)
    assert box.currentData() == value


def test_what_a_late_form_has_decided_takes_the_pin_of_who_may(hands):
    number = hands.printed("late-form")
    hands.stage.hands.forward(minutes=60)
    hands.scan_paper(number)
    fields = hands.page.fields
    assert not fields.boxes["mark"].isVisible()
    hands.keys.person(hands.written(5))
    choose(hands, "decision", "admit")
    choose(hands, "reason", "transport")
    hands.go_to(fields.fields["let_in"])
    hands.type_line(hands.written(2))
    assert hands.page.lines.rows[0].typed.reason == "transport"
    subject = hands.subject(0)
    hands.review()
    assert "Signed in: 1" in hands.page.note.text()
    hands.press_on(hands.page.record)
    hands.until(lambda: "PIN" in hands.page.note.text())
    for pin in ("000000", PROCTOR):
        assert hands.events(subject) == []
        if hands.page.stack.currentIndex() != REVIEW:
            hands.review()
        hands.type_in(hands.page.pin, pin)
        before = hands.page.note.text()
        hands.press_on(hands.page.record)
        hands.until(lambda said=before: hands.page.note.text() != said)
        hands.until(lambda: not hands.page.is_busy)
        assert hands.page.pin.text() == ""
    hands.until(lambda: hands.page.stack.currentIndex() == LINES)
    assert [line.decision for line in hands.page.lines.typed_lines()] == ["admit"]

    hands.review()
    hands.type_in(hands.page.pin, LEAD)
    hands.page.record.setFocus()
    hands.keys.scanner(hands.stage.text("on-time-5") + "\t\r")
    hands.until(lambda: hands.window.flow.outcome is not None)
    hands.settle()
    assert hands.events(subject) == []

    hands.scan_paper(number)
    hands.review()
    hands.type_in(hands.page.pin, LEAD)
    hands.record()
    made = hands.events(subject)
    assert [event.kind for event in made] == [Kind.SCAN, Kind.OVERRIDE, Kind.PAPER]
    assert (made[1].body["source"], made[1].body["reason"]) == ("paper", "transport")
    assert made[1].by.startswith("lead")
    assert fold(made).state is State.IN


def test_a_lead_decides_about_who_came_late_on_paper(hands):
    number = hands.printed()
    hands.stage.hands.forward(minutes=60)
    hands.scan_paper(number)
    hands.type_line(hands.written(5))
    hands.review()
    hands.record()
    who = hands.subject(0)
    hands.escape()
    hands.press(Qt.Key.Key_F3)
    hands.wait_for(hands.pages.holding.page)
    hands.enter()
    hands.until(lambda: hands.window.flow.subject == who)
    hands.settle()
    hands.press(Qt.Key.Key_F6)
    hands.answer("admit", reason="transport", pin=LEAD)
    hands.until(lambda: fold(hands.events(who)).is_in)
    attendance = fold(hands.events(who))
    assert attendance.in_at == attendance.arrived_at
    assert attendance.late_minutes > 0


def test_a_wrong_time_is_told_at_once_and_the_line_stays(hands):
    hands.scan_paper(hands.printed())
    hands.type_line("2560")
    assert "no time of day" in hands.page.fields.trouble.text()
    assert hands.page.table.currentIndex().row() == 0
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.entering.is_open)


def test_a_half_typed_paper_is_there_again_after_a_restart(qtbot, tmp_path, resources):
    with typist(qtbot, tmp_path, resources) as hands:
        number = hands.printed()
        hands.scan_paper(number)
        hands.keys.person("0841")
        hands.press(Qt.Key.Key_Down)
        hands.until(lambda: hands.page.table.currentIndex().row() == 1)
    with typist(qtbot, tmp_path, resources) as again:
        again.scan_paper(number)
        assert again.page.lines.rows[0].typed.arrived == "0841"
        assert again.page.fields.fields["arrived"].text() == "0841"


def test_a_whole_room_is_reviewed_and_recorded_some_lines_at_a_time(hands):
    """No scan waits behind all of them, and none is left out or doubled."""
    number = hands.printed()
    hands.stage.hands.forward(minutes=60)
    hands.scan_paper(number)
    at = hands.written(40)
    people = len(hands.page.lines.rows)
    assert people > 2 * AT_ONCE
    for place, row in enumerate(hands.page.lines.rows):
        hands.page.lines.put(place, replace(row.typed, arrived=at))
    hands.page.show_place(0)
    hands.review()
    assert len(hands.page.answers.answers) == people
    hands.record()
    states = [fold(hands.events(hands.subject(place))).state for place in range(people)]
    assert set(states) == {State.IN}
    again = [one.kind for one in hands.events(hands.subject(people - 1))]
    assert again.count(Kind.CONFIRM) == 1


@pytest.mark.parametrize("end", ["\r", "\t\r\t\r", " \r"], ids=["enter", "tabs", "blank"])
def test_a_scanner_cannot_record_what_is_reviewed(hands, end):
    number = hands.printed()
    hands.stage.hands.forward(minutes=60)
    hands.scan_paper(number)
    hands.type_line(hands.written(40))
    hands.review()
    hands.go_to(hands.page.record)
    who = hands.subject(0)
    hands.stage.hands.forward(seconds=5)
    hands.keys.scanner(hands.stage.text("wifi") + end)
    hands.until(lambda: hands.window.flow.outcome is not None)
    hands.settle()
    assert hands.events(who) == []
    assert not hands.entering.is_open


def test_a_paper_is_chosen_or_its_number_typed(hands):
    number = hands.printed()
    hands.control("E")
    hands.until(lambda: hands.page.pile.list.count() == 1)
    hands.keys.person(number.lower())
    hands.enter()
    hands.until(lambda: hands.page.stack.currentIndex() == LINES)
    hands.escape()
    hands.control("E")
    hands.until(lambda: hands.page.stack.currentIndex() == PILE)
    hands.until(lambda: hands.page.pile.list.count() == 1)
    hands.press(Qt.Key.Key_Down)
    hands.enter()
    hands.until(lambda: hands.page.stack.currentIndex() == LINES)


def test_a_number_that_no_desk_knows_asks_for_the_session(hands):
    hands.printed()
    hands.keys.scanner("CHECKIN:PAPER:ZZZZ2222:1\r")
    pile = hands.page.pile
    hands.until(lambda: hands.entering.is_open and "ZZZZ2222" in pile.note.text())
    hands.settle()
    hands.enter()
    hands.until(lambda: hands.page.stack.currentIndex() == LINES)
    assert "ZZZZ2222" in hands.page.title.text()


def test_a_search_goes_to_the_line_and_a_break_log_is_written_line_by_line(hands):
    hands.scan_paper(hands.printed())
    third = hands.page.lines.rows[2].line.listed.appointment.candidate
    hands.control("F")
    hands.type_line(third.number)
    hands.until(lambda: hands.page.table.currentIndex().row() == 2)
    log = hands.printed("break-log")
    hands.scan_paper(log)
    assert hands.page.lines.rows == []
    for _ in range(2):
        hands.type_line(third.number)
        hands.until(hands.page.fields.fields["out"].hasFocus)
        hands.type_line("0841")
        hands.until(hands.page.search.hasFocus)
    assert [row.typed.line for row in hands.page.lines.rows] == [1, 2]
    name = hands.page.lines.columns.index("name")
    assert hands.page.table.columnWidth(name) >= hands.page.table.sizeHintForColumn(name)


def test_a_paper_without_lines_is_told(hands):
    number = hands.printed("roll-call")
    hands.stage.hands.forward(seconds=5)
    hands.keys.scanner(f"CHECKIN:PAPER:{number}:1\r")
    hands.until(lambda: hands.entering.is_open and number in hands.page.note.text())
    assert "roll-call" not in TYPED_IN


def test_the_page_speaks_chinese(hands):
    hands.scan_paper(hands.printed())
    hands.window.appearance.use_language("zh_CN")
    hands.until(lambda: "考生签到表" in hands.page.title.text())
    assert hands.page.review.text().startswith("核对")
