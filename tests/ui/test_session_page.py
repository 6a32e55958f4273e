"""The session, its people, and what is done with them: by keys alone, and no scanner does it."""

from datetime import timedelta

import pytest
from day_hands import LEAD, MANAGER
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from checkin.domain.attendance import State, fold
from checkin.domain.event import Kind
from checkin.domain.verdict import Code, Signal
from checkin.services.session_sheet import day_sheet
from checkin.ui.desk.verdict_look import LOOKS
from checkin.ui.devices.wedge_filter import HELD_MS
from checkin.ui.people import person_words
from checkin.ui.session import session_words


def attendance(day, subject):
    return fold(day.stage.front.do(lambda h: h.books.events_of(subject)).result())


def kinds(day):
    return [event.kind for event in day.stage.front.do(lambda h: h.books.latest(99)).result()]


def open_person(day, name):
    """From the count of who is in, to the page of one of them."""
    page = day.open_session()
    day.choose(page.counts, "in")
    people = day.pages.session.people.page
    day.wait_for(people)
    while people.list.marked.appointment != day.ids[name]:
        day.press(Qt.Key.Key_Down)
    day.enter()
    person = day.pages.person.page
    day.wait_for(person)
    day.until(lambda: bool(person.choices.buttons))
    return person


def test_the_counts_of_the_page_add_up_to_everybody(day):
    day.let_in("on-time-1")
    page = day.open_session()

    assert page.counts.buttons["in"].text().split()[-1] == "1"
    total, parts = page.total.text().split(" in all = ")
    assert int(total) == sum(map(int, parts.split(" + "))) == 30


def test_from_a_count_to_a_person_and_back_by_the_keyboard_alone(day):
    day.let_in("on-time-1")
    person = open_person(day, "on-time-1")
    assert person.title.text().startswith("Li Xiaoming")

    for page in (day.pages.session.people.page, day.pages.session.page):
        day.escape()
        day.wait_for(page)
    day.escape()
    assert not day.window.side.is_open()
    assert day.window.focusWidget() is day.window.field


def test_another_session_is_chosen_among_those_of_today(day):
    page = day.open_session()
    assert page.sessions.chosen == "S1"
    day.mark(page.sessions, "S5")
    day.until(lambda: page.under.text().startswith("Cloud Practitioner  ·  A-206"))
    assert page.sessions.chosen == "S5"


@pytest.mark.parametrize("by", ["the page", "the verdict"])
def test_a_break_out_by_one_key_and_back_by_a_scan(day, by):
    subject = day.let_in("on-time-1")
    if by == "the page":
        open_person(day, "on-time-1")
    else:
        day.scan(day.stage.text("on-time-1"))
    day.control("B")
    day.until(lambda: attendance(day, subject).state is State.ON_BREAK)
    assert day.counts().on_break == 1
    if by == "the verdict":
        # Not "already in: let them in" any more, and nobody is decided about.
        day.until(lambda: day.window.verdict.showing.word == "Out for a break")
        assert day.window.verdict.showing.reason == "Out since 14:02."
        assert day.window.flow.subject is None
        day.stage.hands.forward(seconds=5)
        day.until(lambda: day.window.verdict.showing is None)

    day.stage.hands.forward(minutes=7)
    assert day.scan(day.stage.text("on-time-1")).decision.code is Code.RETURNING
    day.enter()
    day.until(lambda: attendance(day, subject).state is State.IN)
    assert attendance(day, subject).breaks == 1
    day.until(lambda: day.window.verdict.showing.word == "Back in")
    assert day.window.verdict.showing.reason == "Back from a break; signed in at 14:02."


def test_who_is_out_is_listed_with_the_time_that_counts(day):
    subject = day.let_in("on-time-1")
    day.scan(day.stage.text("on-time-1"))
    day.control("B")
    day.until(lambda: attendance(day, subject).state is State.ON_BREAK)
    day.stage.hands.forward(minutes=7)
    page = day.open_session()
    day.choose(page.pages, session_words.OUT)
    out = day.pages.session.people.page
    day.wait_for(out)
    assert out.list.marked.state == "out for 7 min"


def test_who_was_signed_in_a_moment_ago_has_a_page_by_its_key(day):
    day.control("D")
    day.until(day.window.banner.isVisible)
    assert "Nobody is at the desk" in day.window.banner.words.text()
    day.let_in("on-time-1")
    day.control("D")
    page = day.pages.person.page
    day.wait_for(page)
    day.until(lambda: page.title.text().startswith("Li Xiaoming"))


def test_from_their_own_end_on_signing_out_comes_first(day):
    subject = day.let_in("on-time-1")
    person = open_person(day, "on-time-1")
    assert next(iter(person.choices.buttons)) == person_words.OUT
    day.escape()
    day.escape()
    day.stage.hands.forward(hours=3)
    day.scan(day.stage.text("on-time-1"))
    day.control("D")
    day.wait_for(person)
    day.until(lambda: next(iter(person.choices.buttons), "") == person_words.LEAVE)
    day.until(lambda: day.window.focusWidget() is person.choices.buttons[person_words.LEAVE])
    day.enter()
    day.until(lambda: day.window.focusWidget() is day.panel.buttons[person_words.LEAVE])
    day.enter()
    day.until(lambda: attendance(day, subject).state is State.FINISHED)


def test_signing_out_takes_two_presses(day):
    subject = day.let_in("on-time-1")
    person = open_person(day, "on-time-1")
    day.choose(person.choices, person_words.LEAVE)
    assert attendance(day, subject).state is State.IN
    day.until(lambda: day.window.focusWidget() is day.panel.buttons[person_words.LEAVE])
    day.enter()
    day.until(lambda: attendance(day, subject).state is State.LEFT_BEFORE_START)
    assert day.counts().left_before_start == 1


def test_another_seat_is_a_leads_to_give_and_a_manager_corrects_an_arrival(day):
    subject = day.let_in("on-time-1")
    person = open_person(day, "on-time-1")
    day.choose(person.choices, person_words.SEAT)
    day.answer(person_words.SEAT, reason="seat-broken", pin="112358", seat="99")
    labels = day.panel.findChildren(type(person.title))
    day.until(lambda: any("lead proctor decides this" in label.text() for label in labels))
    assert attendance(day, subject).seat == "1"
    day.type_in(day.panel.pin, LEAD)
    day.press_on(day.panel.buttons[person_words.SEAT])
    day.answered()
    assert attendance(day, subject).seat == "99"
    assert Kind.SEAT in kinds(day)

    day.choose(person.choices, person_words.ARRIVAL)
    day.answer(
        person_words.ARRIVAL, reason="in-queue", pin=MANAGER, time="13:59", witness="Pan Yue"
    )
    day.answered()
    assert f"{attendance(day, subject).arrived_at:%H:%M}" == "05:59"


def test_a_time_that_is_none_is_said_and_nothing_is_recorded(day):
    day.let_in("on-time-1")
    person = open_person(day, "on-time-1")
    day.choose(person.choices, person_words.ARRIVAL)
    day.answer(
        person_words.ARRIVAL, reason="in-queue", pin=MANAGER, time="25:99", witness="Pan Yue"
    )
    labels = day.panel.findChildren(type(person.title))
    day.until(lambda: any("08:25" in label.text() for label in labels))
    assert Kind.ARRIVAL not in kinds(day)


def test_a_delay_asks_for_a_manager_and_moves_the_start(day):
    page = day.open_session()
    day.choose(page.deeds, session_words.DELAY)
    day.answer(session_words.DELAY, reason="power", pin=MANAGER, minutes="20")
    day.answered()
    day.until(lambda: "20 min later" in page.facts.said)


@pytest.mark.parametrize(
    ("past_end", "offered"),
    [(-1, True), (0, False), (1, False)],
    ids=["last second", "end", "after"],
)
def test_a_start_is_moved_until_the_exam_is_over(day, past_end, offered):
    sheet = day.stage.front.do(day_sheet, "").result().sheet
    now = sheet.session.ends_at + timedelta(seconds=past_end)
    assert (session_words.DELAY in session_words.to_do(sheet, now)) is offered


def test_an_interruption_proposes_the_minutes_that_it_took(day):
    page = day.open_session()
    day.choose(page.deeds, session_words.STOP)
    day.answer(session_words.STOP, reason="noise", pin=LEAD)
    day.answered()
    day.stage.hands.forward(minutes=6, seconds=10)
    day.choose(page.deeds, session_words.GO_ON)
    assert day.panel.extras["minutes"].text() == "7"
    day.answer(session_words.GO_ON, pin=LEAD)
    day.answered()
    day.until(lambda: "7 min were given back" in page.facts.said)


def test_a_session_that_cannot_be_held_keeps_its_cause(day):
    page = day.open_session()
    day.choose(page.deeds, session_words.CANNOT)
    day.answer(session_words.CANNOT, reason="center", pin=MANAGER)
    day.answered()
    day.until(lambda: "the center is the cause" in page.facts.said)
    assert day.scan(day.stage.text("on-time-1")).decision.code is Code.CANNOT_RUN_HERE


def test_an_evacuation_and_its_roll_call(day):
    inside = [day.let_in(f"on-time-{number}") for number in (5, 6, 7)]
    page = day.open_session()
    day.choose(page.deeds, session_words.EVACUATE)
    day.answer(session_words.EVACUATE)
    day.answered()
    day.until(lambda: "Evacuated since" in page.facts.said)
    header = day.window.header
    day.until(lambda: header.next.words == "Evacuated: A-204")
    verdict = day.window.verdict
    day.scan(day.stage.text("on-time-5"))
    day.until(lambda: verdict.showing.word == "Already in")
    assert verdict.showing.look is LOOKS[Signal.HOLD]
    assert verdict.showing.action.startswith("Nobody goes in")
    page = day.open_session()
    day.choose(page.deeds, session_words.COUNT)
    roll = day.pages.session.roll_call.page
    day.wait_for(roll)
    day.enter()
    day.enter()
    day.press_on(roll.more)
    day.until(lambda: "2 counted, 1 missing" in roll.trouble.text())
    event = day.stage.front.do(lambda h: h.books.events_in("S1", Kind.ROLL_CALL)).result()[0]
    assert event.body["present"] == inside[:2]
    assert event.body["missing"] == inside[2:]


def test_a_seat_that_is_marked_broken_is_given_to_nobody(day):
    page = day.open_session()
    day.choose(page.deeds, session_words.SEATS)
    day.answer(session_words.SEATS, reason="broken", pin=LEAD, seat="1")
    day.answered()
    day.scan(day.stage.text("on-time-1"))
    day.enter()
    day.until(lambda: "broken" in day.window.verdict.showing.reason)
    assert day.counts().inside == 0


def test_an_incident_about_a_person_has_a_number_and_is_listed(day):
    subject = day.let_in("on-time-1")
    person = open_person(day, "on-time-1")
    day.choose(person.choices, person_words.INCIDENT)
    day.answer("note", reason="equipment", words="The screen went black")
    day.until(lambda: "desk-1/1" in day.window.banner.words.text())
    day.control("I")
    page = day.pages.incidents.page
    day.wait_for(page)
    day.until(lambda: page.list.count() == 1)
    assert page.list.marked.name == "desk-1/1  Equipment"
    event = day.stage.front.do(lambda h: h.books.events_in("S1", Kind.INCIDENT)).result()[0]
    assert (event.subject, event.body["seat"]) == (subject, "1")


def test_an_incident_without_words_or_about_nobody_is_not_recorded(day):
    day.control("I")
    page = day.pages.incidents.page
    day.wait_for(page)
    day.until(page.more.isVisible)
    day.press_on(page.more)
    day.answer("note", reason="power")
    labels = day.panel.findChildren(type(page.title))
    day.until(lambda: any("in a few words" in label.text() for label in labels))
    day.answer("note", number="TC-999999", words="Light off")
    day.until(lambda: any("this number" in label.text() for label in labels))
    assert Kind.INCIDENT not in kinds(day)


def test_a_session_is_closed_by_two_names_when_it_may_be(day):
    day.let_in("on-time-1")
    page = day.open_session()
    day.choose(page.pages, session_words.CLOSE)
    closing = day.pages.session.closing.page
    day.wait_for(closing)
    day.until(lambda: "may still come" in closing.facts.said)
    assert not closing.choices.buttons

    day.stage.hands.forward(hours=2)
    day.pages.refresh()
    day.until(lambda: "until 16:25: who signs out then is recorded after" in closing.facts.said)
    day.choose(closing.choices, "close")
    labels = day.panel.findChildren(type(page.title))
    day.until(lambda: any("Still here: 1" in label.text() for label in labels))
    # The own name is no second one.
    day.answer("close", pin=MANAGER, second="Meng Qi")
    day.until(lambda: any("Two people" in label.text() for label in labels))
    day.answer("close", pin=MANAGER, second="Pan Yue")
    day.answered()
    day.until(lambda: "Closed at" in closing.facts.said)
    event = day.stage.front.do(lambda h: h.books.events_in("S1", Kind.CLOSING)).result()[0]
    assert event.hash in closing.facts.said.replace(" ", "")
    assert "Meng Qi 孟琪 + Pan Yue" in closing.facts.said
    assert day.counts().absent == 29
    assert "Still here" in closing.facts.said
    day.choose(closing.choices, "print")
    papers = day.pages.papering.page.choices
    day.until(lambda: papers.asked() is not None and papers.asked().name == "summary")
    assert day.window.panels.work.is_covered_by(day.pages.papering.page)


@pytest.mark.parametrize("end", ["\r", "\t\r\t\r", " \r"], ids=["enter", "tabs", "blank"])
def test_a_scan_over_any_further_page_is_judged_and_presses_nothing(day, end):
    day.let_in("on-time-1")
    pressed = []
    openers = (
        lambda: open_person(day, "on-time-1"),
        lambda: day.choose(day.open_session().pages, session_words.MISSING),
        lambda: day.choose(day.open_session().deeds, session_words.COUNT),
        lambda: day.choose(day.open_session().pages, session_words.CLOSE),
    )
    for place, opener in enumerate(openers, start=5):
        opener()
        day.settle()
        for button in day.window.findChildren(QAbstractButton):
            button.pressed.connect(lambda b=button: pressed.append(b.text()))
        before, before_kinds = day.window.flow.outcome, len(kinds(day))
        pressed.clear()
        day.keys.scanner(day.stage.text(f"on-time-{place}") + end)
        day.until(lambda b=before: day.window.flow.outcome not in (None, b))
        day.until(lambda: not day.window.side.is_open())
        day.qtbot.wait(HELD_MS * 3)
        assert kinds(day)[: len(kinds(day)) - before_kinds] == [Kind.SCAN]
        assert pressed == []
        day.escape()


def test_the_missing_are_named_ten_minutes_before_the_start_and_at_the_start(day):
    day.let_in("on-time-1")
    day.stage.hands.forward(minutes=42, seconds=50)
    day.window.panels.refresh()
    day.until(lambda: "A-204: 29 missing, 10 min" in day.window.banner.words.text())
    day.window.banner.take_away()
    day.stage.hands.forward(minutes=10)
    day.window.panels.refresh()
    day.until(lambda: "A-204: 29 missing at the start" in day.window.banner.words.text())


def test_the_numbers_of_the_missing_are_a_managers_to_see(day):
    page = day.open_session()
    day.choose(page.pages, session_words.MISSING)
    people = day.pages.session.people.page
    day.wait_for(people)
    assert "☎" not in people.list.marked.session
    day.press_on(people.more)
    day.answer("phones", pin=LEAD)
    labels = day.panel.findChildren(type(page.title))
    day.until(lambda: any("center manager decides this" in label.text() for label in labels))
    assert kinds(day)[0] is Kind.DENIED
    day.answer("phones", pin=MANAGER)
    day.answered()
    day.until(lambda: people.list.marked.session.startswith("☎ +86 000"))

    day.escape()
    day.choose(page.pages, session_words.MISSING)
    day.wait_for(people)
    assert "☎" not in people.list.marked.session
