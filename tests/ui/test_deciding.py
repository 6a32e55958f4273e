"""Decisions in the window: in two steps, with another seat, and with the time that is left."""

from day_hands import LEAD, MANAGER
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from checkin.domain.attendance import State, fold
from checkin.domain.event import Kind
from checkin.domain.roles import Authority, Role
from checkin.domain.verdict import Code
from checkin.services import seats


def last(day, kind):
    events = day.stage.front.do(lambda h: h.books.latest(40)).result()
    return next((event for event in events if event.kind is kind), None)


def said(day):
    return [label.text() for label in day.panel.findChildren(QLabel)]


def test_a_refusal_takes_two_presses_and_names_who_was_consulted(day):
    day.scan(day.stage.text("late"))
    day.press(Qt.Key.Key_F6)
    day.answer("refuse", reason="other", pin=LEAD)
    field = day.panel.extras["consulted"]
    assert day.window.focusWidget() is field
    assert day.panel.pin.text() == LEAD
    assert last(day, Kind.REFUSAL) is None

    day.press_on(day.panel.buttons["refuse"])
    day.until(lambda: any("Write who was consulted" in text for text in said(day)))
    assert last(day, Kind.REFUSAL) is None

    day.answer("refuse", pin=LEAD, consulted="Meng Qi, by telephone")
    day.answered()
    assert last(day, Kind.REFUSAL).body["consulted"] == "Meng Qi, by telephone"
    assert day.counts("S2").turned_away == 1


def test_an_admission_is_not_asked_twice(day):
    day.scan(day.stage.text("late"))
    day.press(Qt.Key.Key_F6)
    day.answer("admit", reason="transport", pin=LEAD)
    day.answered()
    assert last(day, Kind.OVERRIDE).body["reason"] == "transport"


def test_who_is_late_is_asked_about_with_minutes_and_arrival(day):
    outcome = day.scan(day.stage.text("late"))
    day.press(Qt.Key.Key_F6)
    day.until(day.panel.isVisible)
    minutes = outcome.decision.minutes_late
    assert any(f"{minutes} min late, arrived at 14:02:1" in text for text in said(day))


def test_a_seat_that_cannot_be_used_is_replaced_by_a_leads_pin(day):
    lead = Authority(role=Role.LEAD, person="lead-1")
    for seat, state in (("1", "broken"), ("99", "spare")):
        day.stage.front.do(seats.mark_seat, "S1", "A-204", seat, lead, state=state).result()
    day.scan(day.stage.text("on-time-1"))
    subject = day.window.flow.subject
    day.enter()
    day.until(lambda: day.window.flow.seatless is not None)
    assert "broken" in day.window.verdict.showing.reason

    day.press(Qt.Key.Key_F6)
    day.until(lambda: "seat" in day.panel.extras)
    assert day.panel.extras["seat"].text() == "99"
    day.answer("admit", reason="seat-broken", pin="112358")
    day.until(lambda: any("lead proctor decides this" in text for text in said(day)))
    day.type_in(day.panel.pin, LEAD)
    day.press_on(day.panel.buttons["admit"])
    day.answered()
    had = fold(day.stage.front.do(lambda h: h.books.events_of(subject)).result())
    assert (had.state, had.seat) == (State.IN, "99")
    assert last(day, Kind.OVERRIDE).body["over"] == [Code.ON_TIME, Code.NO_SEAT]


def test_the_time_to_fetch_a_document_runs_on_the_verdict(day):
    day.scan(day.stage.text("on-time-1"))
    day.press(Qt.Key.Key_F4)
    problem = day.pages.problem.page
    day.wait_for(problem)
    problem.found.emit(Code.NO_ID)
    day.until(lambda: day.window.verdict.showing.until is not None)
    left = day.window.verdict.left
    assert left.isVisible()
    before = left.text()
    day.stage.hands.forward(seconds=61)
    day.until(lambda: left.text() != before, timeout=3000)
    minutes = [int(text.split(": ")[1].split(":")[0]) for text in (before, left.text())]
    assert minutes[0] - minutes[1] in (1, 2)

    day.stage.hands.forward(hours=1)
    day.until(lambda: left.text() == "The time to fetch it is over", timeout=3000)
    day.scan(day.stage.text("wifi"))
    assert left.isHidden()


def test_a_held_person_is_decided_about_at_any_desk(day):
    day.scan(day.stage.text("late"))
    late = day.window.flow.subject
    day.escape()
    day.press(Qt.Key.Key_F3)
    day.wait_for(day.pages.holding.page)
    day.until(lambda: day.pages.holding.page.list.count() == 1)
    day.enter()
    day.until(lambda: day.window.flow.subject == late)
    day.press(Qt.Key.Key_F6)
    day.answer("admit", reason="illness", pin=MANAGER)
    day.answered()
    assert day.counts("S2").late == 1
