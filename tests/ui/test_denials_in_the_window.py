"""What a role may not do is refused in the window, said there, and recorded: deed by deed."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from day_hands import LEAD, MANAGER, DayHands
from desk_stage import desk_stage, sample_at_noon
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from scan_places import QUESTIONS, room_shape, seats_moved

from checkin.domain.event import Kind
from checkin.domain.roles import Authority, Role
from checkin.services import session_deeds
from checkin.services.case import Grounds
from checkin.ui.people import person_words
from checkin.ui.readiness import clock_desk
from checkin.ui.session import session_people, session_words

PROCTOR = "112358"
PIN = {Role.PROCTOR: PROCTOR, Role.LEAD: LEAD, Role.MANAGER: MANAGER}
BOSS = Authority(role=Role.MANAGER, person="manager-1")
WHY = Grounds(reason="power")
SESSION = "S1"
SAID = {
    Role.LEAD: "A lead proctor decides this",
    Role.MANAGER: "The center manager decides this",
}
TWO_MINUTES = "The two minutes for undoing are over"


@pytest.fixture
def day(qtbot, tmp_path, resources):
    """The sample center, with a roster that may still change: who is cancelled is provisional."""
    with desk_stage(tmp_path / "desk", resources) as made:
        roster = sample_at_noon().roster
        early = replace(roster, taken_at=roster.taken_at - timedelta(days=6))
        made.front.do(lambda h: h.books.put_roster(early, lambda _done, _of: None)).result()
        qtbot.waitExposed(made.window)
        made.window.activateWindow()
        yield DayHands(qtbot, made)


# How each is asked for


def decision(name):
    def ask(day):
        day.scan(day.stage.text(name))
        day.press(Qt.Key.Key_F6)

    return ask


def undo(day):
    day.let_in("on-time-1")
    day.stage.hands.forward(minutes=3)
    day.control("Z")


def of_session(name, before=None):
    def ask(day):
        if before is not None:
            before(day.stage.front)
        page = day.open_session()
        day.until(lambda: name in page.deeds.buttons)
        page.deeds.buttons[name].click()

    return ask


def stopped(front):
    front.do(session_deeds.stop, SESSION, BOSS, WHY).result()


def cancelled(front):
    front.do(session_deeds.cannot_run, SESSION, "center", BOSS, WHY).result()


def closing(day):
    day.stage.hands.forward(hours=3)
    page = day.open_session()
    day.pages.session.closing.open(SESSION, page)
    end = day.pages.session.closing.page
    day.until(lambda: "close" in end.choices.buttons)
    end.choices.buttons["close"].click()


def phones(day):
    page = day.open_session()
    page.pages.buttons[session_words.MISSING].click()
    people = day.pages.session.people.page
    day.until(people.more.isVisible)
    people.more.click()


def of_person(name, who="on-time-1"):
    def ask(day):
        if who == "cancelled":
            day.scan(day.stage.text(who))
            done = day.stage.front.override(
                day.ids[who], BOSS, Grounds(reason="other", second="Pan Yue")
            ).result()
            assert done.denial is None
        else:
            day.let_in(who)
        day.stage.hands.forward(minutes=3)
        day.pages.person.open(day.ids[who])
        page = day.pages.person.page
        day.until(lambda: name in page.choices.buttons)
        page.choices.buttons[name].click()

    return ask


def seats(day):
    seats_moved(day)
    day.enter()


def mark(day):
    day.control("S")
    page = day.pages.seating.page
    day.until(lambda: day.window.focusWidget() in page.room.cells)
    day.press(Qt.Key.Key_Insert)


def shape(day):
    room_shape(day)
    day.enter()


def clock(day):
    day.control("T")
    day.pages.clock.page.confirm_asked.emit()


@dataclass(frozen=True, kw_only=True)
class Row:
    """`question` is the function that makes what is asked, `verb` the button that is pressed."""

    question: str
    ask: object
    verb: str
    kind: Kind
    needed: Role
    says: str = ""
    on_seats: bool = False

    def panel(self, day):
        """Where it is asked."""
        return day.pages.seating.asking.panel if self.on_seats else day.panel


ROWS = {
    "admit late": Row(
        question="questions.about",
        ask=decision("late"),
        verb="admit",
        kind=Kind.OVERRIDE,
        needed=Role.LEAD,
    ),
    "admit after the start": Row(
        question="questions.about",
        ask=decision("after-start"),
        verb="admit",
        kind=Kind.OVERRIDE,
        needed=Role.MANAGER,
    ),
    "refuse late": Row(
        question="questions.about",
        ask=decision("late"),
        verb="refuse",
        kind=Kind.REFUSAL,
        needed=Role.LEAD,
    ),
    "refuse after the start": Row(
        question="questions.about",
        ask=decision("after-start"),
        verb="refuse",
        kind=Kind.REFUSAL,
        needed=Role.MANAGER,
    ),
    "refuse on time": Row(
        question="questions.about",
        ask=decision("on-time-1"),
        verb="refuse",
        kind=Kind.REFUSAL,
        needed=Role.LEAD,
    ),
    "undo": Row(
        question="questions.to_undo",
        ask=undo,
        verb="undo",
        kind=Kind.UNDO,
        needed=Role.LEAD,
        says=TWO_MINUTES,
    ),
    "delay": Row(
        question="session_questions.to_delay",
        ask=of_session(session_words.DELAY),
        verb=session_words.DELAY,
        kind=Kind.DELAY,
        needed=Role.MANAGER,
    ),
    "interrupt": Row(
        question="session_questions.to_stop",
        ask=of_session(session_words.STOP),
        verb=session_words.STOP,
        kind=Kind.INTERRUPTION,
        needed=Role.LEAD,
    ),
    "go on": Row(
        question="session_questions.to_go_on",
        ask=of_session(session_words.GO_ON, stopped),
        verb=session_words.GO_ON,
        kind=Kind.INTERRUPTION,
        needed=Role.LEAD,
    ),
    "cannot be held": Row(
        question="session_questions.to_cancel",
        ask=of_session(session_words.CANNOT),
        verb=session_words.CANNOT,
        kind=Kind.NOT_DELIVERED,
        needed=Role.MANAGER,
    ),
    "held after all": Row(
        question="session_questions.to_hold_after_all",
        ask=of_session(session_words.CAN, cancelled),
        verb=session_words.CAN,
        kind=Kind.NOT_DELIVERED,
        needed=Role.MANAGER,
    ),
    "mark a seat": Row(
        question="session_questions.to_mark_seat",
        ask=of_session(session_words.SEATS),
        verb=session_words.SEATS,
        kind=Kind.SEAT,
        needed=Role.LEAD,
    ),
    "give the seats of a plan": Row(
        question="seating_questions.to_apply",
        ask=seats,
        verb="apply",
        kind=Kind.SEAT,
        needed=Role.LEAD,
        on_seats=True,
    ),
    "mark a seat of the room": Row(
        question="seating_questions.to_mark",
        ask=mark,
        verb="mark",
        kind=Kind.SEAT,
        needed=Role.LEAD,
        on_seats=True,
    ),
    "another shape of the room": Row(
        question="seating_questions.to_shape",
        ask=shape,
        verb="shape",
        kind=Kind.SEAT,
        needed=Role.LEAD,
        on_seats=True,
    ),
    "close": Row(
        question="closing_words.to_close",
        ask=closing,
        verb="close",
        kind=Kind.CLOSING,
        needed=Role.MANAGER,
    ),
    "telephone numbers": Row(
        question="session_people.phones_question",
        ask=phones,
        verb=session_people.PHONES,
        kind=Kind.ABSENCE,
        needed=Role.MANAGER,
    ),
    "withdraw": Row(
        question="person_questions.to_withdraw",
        ask=of_person(person_words.WITHDRAW),
        verb=person_words.WITHDRAW,
        kind=Kind.WITHDRAWAL,
        needed=Role.LEAD,
    ),
    "another seat": Row(
        question="person_questions.to_reseat",
        ask=of_person(person_words.SEAT),
        verb=person_words.SEAT,
        kind=Kind.RESEAT,
        needed=Role.LEAD,
    ),
    "arrived earlier": Row(
        question="person_questions.to_correct_arrival",
        ask=of_person(person_words.ARRIVAL),
        verb=person_words.ARRIVAL,
        kind=Kind.ARRIVAL,
        needed=Role.MANAGER,
    ),
    "settle": Row(
        question="person_questions.to_settle",
        ask=of_person(person_words.SETTLE, "cancelled"),
        verb=person_words.SETTLE,
        kind=Kind.SETTLEMENT,
        needed=Role.MANAGER,
    ),
    "take back on the page": Row(
        question="questions.to_undo",
        ask=of_person(person_words.TAKE_BACK),
        verb="undo",
        kind=Kind.UNDO,
        needed=Role.LEAD,
        says=TWO_MINUTES,
    ),
    "confirm the clock": Row(
        question="clock_desk.to_confirm_clock",
        ask=clock,
        verb=clock_desk.CONFIRM,
        kind=Kind.CLOCK,
        needed=Role.MANAGER,
    ),
}
ANYBODY = {
    "person_questions.to_leave",
    "session_questions.to_evacuate",
    "session_questions.to_return",
    "incident_words.to_write_down",
    "clock_desk.to_enter_wall",
}
"""What anybody on duty may do."""
OTHERWISE = {
    "questions.for_one": "the same questions, where one is on duty",
    "questions.with_seat": "tests/ui/test_deciding.py",
    "import_questions.to_import": "tests/ui/test_import_page.py",
    "report_questions.to_export": "tests/ui/test_report_page.py",
    "report_questions.to_hand_out": "tests/ui/test_report_page.py",
}
TOO_LOW = [(name, role) for name, row in ROWS.items() for role in PIN if not role.may(row.needed)]
EXTRAS = {"minutes": "10", "seat": "99", "time": "13:40", "witness": "Hu Min", "consulted": "x"}


def answered(day, row, pin):
    """Everything is filled in as it should be, but for whose PIN it is."""
    panel = row.panel(day)
    day.until(panel.isVisible)
    for code in panel.chips.codes[:1]:
        panel.chips.choose(code)
    if row.verb == "refuse":
        panel.decide("refuse")  # Asks who was consulted.
    for name, field in panel.extras.items():
        field.setText(EXTRAS.get(name, field.text()))
    panel.second.setText("Hu Min")
    panel.pin.setText(pin)
    panel.buttons[row.verb].click()


def events(day):
    return day.stage.front.do(lambda h: list(h.books.latest(500))).result()


def said(panel):
    return " ".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize(("name", "role"), TOO_LOW, ids=[f"{n} by {r}" for n, r in TOO_LOW])
def test_what_a_role_may_not_do_is_refused_said_and_recorded(day, name, role):
    row = ROWS[name]
    row.ask(day)
    before = events(day)
    answered(day, row, PIN[role])

    day.until(lambda: (row.says or SAID[row.needed]) in said(row.panel(day)))
    after = events(day)
    (kept,) = after[: len(after) - len(before)]
    assert (kept.kind, kept.body["asked"], kept.body["needed"], kept.body["role"]) == (
        Kind.DENIED,
        row.kind,
        row.needed,
        role,
    )
    assert kept.by == f"{role.value}-1"
    assert row.panel(day).isVisible()
    assert row.panel(day).pin.text() == ""
    day.until(lambda: day.window.focusWidget() is row.panel(day).pin)


@pytest.mark.parametrize("name", list(ROWS))
def test_who_may_do_it_does_it_from_the_same_question(day, name):
    row = ROWS[name]
    row.ask(day)
    before = events(day)
    answered(day, row, PIN[row.needed])

    day.until(lambda: not row.panel(day).isVisible())
    day.until(lambda: len(events(day)) > len(before) or name == "telephone numbers")
    after = events(day)
    kinds = [event.kind for event in after[: len(after) - len(before)]]
    assert (row.kind in kinds) is (name != "telephone numbers")
    assert Kind.DENIED not in kinds


def test_every_question_of_the_window_stands_in_the_table():
    asked = {row.question for row in ROWS.values()}
    assert asked | ANYBODY | set(OTHERWISE) == set(QUESTIONS)
    assert asked.isdisjoint(ANYBODY)
