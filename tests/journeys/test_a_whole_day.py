"""A whole day in the window by keys alone: the counts balance at every step, and it replays."""

from collections import defaultdict
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from argon2 import PasswordHasher
from day_hands import LEAD, MANAGER, DayHands
from desk_stage import NOON, desk_stage, sample_at_noon
from PySide6.QtCore import Qt

from checkin.domain.attendance import State, fold
from checkin.domain.center import Desk
from checkin.domain.course import course_of
from checkin.domain.event import Kind
from checkin.domain.roles import Role
from checkin.domain.roster import StaffMember
from checkin.domain.verdict import Code
from checkin.services.front_desk import FrontDesk
from checkin.services.people import counted
from checkin.services.session_sheet import sheet_of
from checkin.storage.opening import open_for_writing
from checkin.ui.people import person_words
from checkin.ui.session import session_words

SESSION = "S1"
FIRST_PROCTOR, SECOND_PROCTOR = "112358", "314159"
ON_TIME = [f"on-time-{number}" for number in range(5, 21)]
LATE = ("on-time-21", "on-time-22", "on-time-23", "on-time-24")
HELD_AND_ADMITTED, HELD_AND_REFUSED, HELD_AND_CORRECTED = LATE[:2], LATE[2], LATE[3]


@contextmanager
def a_day(qtbot, folder, resources):
    """The sample center with a second proctor."""
    proctor = StaffMember(
        id="proctor-2",
        name="Hu Min 胡敏",
        role=Role.PROCTOR,
        pin_hash=PasswordHasher().hash(SECOND_PROCTOR),
    )
    sample = sample_at_noon()
    roster = replace(sample.roster, staff=(*sample.roster.staff, proctor))
    with desk_stage(folder, resources) as made:
        made.front.do(lambda h: h.books.put_roster(roster, lambda _done, _of: None)).result()
        qtbot.waitExposed(made.window)
        made.window.activateWindow()
        yield DayHands(qtbot, made)


def at(day, minutes):
    """So many minutes after the sample's moment, 53 min before the start."""
    day.stage.hands.at = NOON + timedelta(minutes=minutes)


def person(day, name):
    """Scan somebody, and open their page."""
    day.scan(day.stage.text(name))
    day.control("D")
    page = day.pages.person.page
    day.wait_for(page)
    day.until(lambda: bool(page.choices.buttons))
    return page


def decide(day, name, verb, **answer):
    day.scan(day.stage.text(name))
    day.press(Qt.Key.Key_F6)
    day.answer(verb, **answer)


def events(day):
    return day.stage.front.do(lambda h: list(h.books.latest(10_000))).result()


def state_of(day, name):
    subject = day.ids[name]
    return fold(day.stage.front.do(lambda h: h.books.events_of(subject)).result())


def test_a_whole_day_at_a_center(qtbot, tmp_path, resources):
    with a_day(qtbot, tmp_path / "desk", resources) as day:
        morning(day)
        late_people(day)
        during_the_exam(day)
        closing(day)
        told = events(day)
        sheet = day.stage.front.do(sheet_of, SESSION).result()
        now = day.stage.hands.read()
    replays(told, sheet)

    again = open_for_writing(tmp_path / "desk", None)
    try:
        front = FrontDesk(again.ledger, Desk(name="desk-1"), lambda: now)
        assert front.do(sheet_of, SESSION).result() == sheet
    finally:
        again.close()


def morning(day):
    """The first proctor signs people in; one is the wrong person, one has no document with them."""
    day.sign_on(FIRST_PROCTOR)
    for place, name in enumerate(ON_TIME, start=1):
        day.let_in(name)
        assert day.counts().inside == place

    wrong = day.let_in("on-time-1")
    day.control("Z")
    day.answer("undo", reason="wrong-person")
    day.answered()
    assert (day.counts().inside, day.counts().arrived) == (16, 1)
    assert wrong == day.ids["on-time-1"]

    day.scan(day.stage.text("more-time"))
    day.press(Qt.Key.Key_F4)
    problem = day.pages.problem.page
    day.wait_for(problem)
    day.keys.person(str(problem.findings.index(Code.NO_ID) + 1))
    day.enter()
    day.until(lambda: day.window.verdict.showing.until is not None)
    assert (day.counts().inside, day.counts().arrived) == (16, 2)
    day.stage.hands.forward(minutes=6)
    day.let_in("more-time")
    assert day.counts().inside == 17


def late_people(day):
    """The center starts later; the second proctor and the lead have four late ones."""
    at(day, 20)
    day.sign_on(SECOND_PROCTOR)
    page = day.open_session()
    day.choose(page.deeds, session_words.DELAY)
    day.answer(session_words.DELAY, reason="equipment", pin=MANAGER, minutes="10")
    day.answered()
    at(day, 30)
    day.let_in("number-typed")
    assert (day.counts().inside, day.counts().late) == (18, 0)

    at(day, 40)
    for place, name in enumerate(HELD_AND_ADMITTED, start=1):
        decide(day, name, "admit", reason="transport", pin=LEAD)
        day.answered()
        assert (day.counts().inside, day.counts().late) == (18 + place, place)

    day.scan(day.stage.text(HELD_AND_REFUSED))
    day.scan(day.stage.text(HELD_AND_CORRECTED))
    day.press(Qt.Key.Key_F3)
    held = day.pages.holding.page
    day.wait_for(held)
    day.until(lambda: held.list.count() == 2)
    day.escape()
    assert day.counts().arrived == 3

    decide(day, HELD_AND_REFUSED, "refuse", reason="other", pin=LEAD)
    day.answer("refuse", pin=LEAD, consulted="Meng Qi")
    day.answered()
    assert day.counts().turned_away == 1

    page = person(day, HELD_AND_CORRECTED)
    day.choose(page.choices, person_words.ARRIVAL)
    day.answer(person_words.ARRIVAL, reason="in-queue", pin=MANAGER, time="14:30", witness="Hu Min")
    day.answered()
    day.let_in(HELD_AND_CORRECTED)
    assert (day.counts().inside, day.counts().late) == (21, 2)


def during_the_exam(day):
    """The missing are named; a break, an incident, an interruption."""
    at(day, 54)
    day.window.panels.refresh()
    day.until(lambda: "missing, 10 min" in day.window.banner.words.text())

    at(day, 75)
    person(day, "on-time-5")
    day.control("B")
    day.until(lambda: state_of(day, "on-time-5").state is State.ON_BREAK)
    assert (day.counts().inside, day.counts().on_break) == (20, 1)
    at(day, 81)
    assert day.scan(day.stage.text("on-time-5")).decision.code is Code.RETURNING
    day.enter()
    day.until(lambda: state_of(day, "on-time-5").state is State.IN)
    assert (day.counts().inside, day.counts().on_break) == (21, 0)

    page = person(day, "on-time-6")
    day.choose(page.choices, person_words.INCIDENT)
    day.answer("note", reason="equipment", words="The screen went black")
    day.until(lambda: "desk-1/1" in day.window.banner.words.text())

    page = day.open_session()
    day.choose(page.deeds, session_words.STOP)
    day.answer(session_words.STOP, reason="power", pin=LEAD)
    day.answered()
    day.stage.hands.forward(minutes=4, seconds=1)
    day.choose(page.deeds, session_words.GO_ON)
    day.answer(session_words.GO_ON, pin=LEAD)
    day.answered()
    day.until(lambda: "5 min were given back" in page.facts.said)
    day.counts()


def closing(day):
    """Everybody signs out; the manager and a proctor close, and a late record is told of."""
    at(day, 160)
    inside = [*ON_TIME, "more-time", "number-typed", *HELD_AND_ADMITTED, HELD_AND_CORRECTED]
    for place, name in enumerate(inside, start=1):
        page = person(day, name)
        day.choose(page.choices, person_words.LEAVE)
        day.until(lambda: day.window.focusWidget() is day.panel.buttons[person_words.LEAVE])
        day.enter()
        day.answered()
        assert day.counts().finished == place

    page = day.open_session()
    day.mark(page.sessions, SESSION)
    day.until(lambda: page.under.text().endswith("A-204"))
    day.choose(page.pages, session_words.CLOSE)
    end = day.pages.session.closing.page
    day.wait_for(end)
    day.choose(end.choices, "close")
    day.answer("close", pin=MANAGER, second="Hu Min")
    day.answered()
    day.until(lambda: "Closed at" in end.facts.said)
    counts = day.counts()
    assert (counts.finished, counts.turned_away, counts.inside) == (21, 1, 0)
    assert counts.absent == counts.expected - 23
    assert counts.arrived == 1

    day.scan(day.stage.text("on-time-1"))
    closed = day.stage.front.do(sheet_of, SESSION).result().closed
    assert closed.late == 1


def replays(told, sheet):
    """The events of the journal in any order add up to what the page of the session says."""
    of = defaultdict(list)
    for event in sorted(told, key=lambda event: event.hash):
        if event.session == SESSION:
            of[event.subject].append(event)
    people = {one.appointment.id: one for one in sheet.people}
    assert {who: fold(of[who]) for who in people} == {
        who: one.attendance for who, one in people.items()
    }
    assert sheet.counts == counted(
        replace(one, attendance=fold(of[who])) for who, one in people.items()
    )
    assert course_of(of[None]) == sheet.course
    kinds = [event.kind for event in told]
    assert kinds.count(Kind.OVERRIDE) == 2
    assert kinds.count(Kind.UNDO) == kinds.count(Kind.REFUSAL) == kinds.count(Kind.CLOSING) == 1
    by = {event.by for event in told if event.kind is Kind.CONFIRM}
    assert by == {"proctor-1", "proctor-2"}
    duty = [(event.by, event.body["way"]) for event in told[::-1] if event.kind is Kind.DUTY]
    assert duty == [("proctor-1", "on"), ("proctor-1", "lock"), ("proctor-2", "on")]
