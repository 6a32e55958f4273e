"""The steps of a sign-in by keys alone, and documents that a reader types."""

from dataclasses import replace
from datetime import date

import pytest
from machine_documents import passport
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from checkin.domain.event import Kind
from checkin.domain.policy import SignInPolicy, Step
from checkin.domain.verdict import Code
from checkin.services.stays import go_out
from checkin.ui.devices.wedge_filter import HELD_MS, OVERDUE_MS
from checkin.ui.words.typed_day import typed_day

ALL = SignInPolicy(steps=tuple(Step), documents=2, agreement="v3", photo=True)
ONE = SignInPolicy(steps=(Step.DOCUMENT, Step.AGREEMENT), agreement="v3")
LATER, BEFORE = date(2031, 5, 30), date(2026, 7, 18)


@pytest.fixture
def desk(qtbot, stage):
    stage.page = stage.window.panels.pages.signing.page
    return stage


def with_policy(desk, sign_in):
    policies = tuple(replace(one, sign_in=sign_in) for one in desk.sample.roster.policies)
    roster = replace(desk.sample.roster, policies=policies)
    desk.front.do(lambda hearing: hearing.books.put_roster(roster, lambda *_: None)).result()


def person_of(desk, name):
    return next(
        row.candidate
        for row in desk.sample.roster.appointments
        if row.id == desk.parts[name].appointment
    )


def document_of(desk, name, number="L898902C3", expires=LATER):
    surname, _, given = person_of(desk, name).name.upper().partition(" ")
    return passport(surname, given, number, expires)


def scanned(qtbot, desk, name):
    before = desk.window.flow.outcome
    desk.keys.scanner(desk.text(name) + "\r")
    qtbot.waitUntil(lambda: desk.window.flow.outcome not in (None, before), timeout=5000)
    desk.hands.forward(seconds=0.5)


def entered(qtbot, desk):
    """Enter, after a look."""
    desk.hands.forward(seconds=0.5)
    desk.keys.press(Qt.Key.Key_Return, "\r")
    qtbot.wait(HELD_MS * 2)


def read(qtbot, desk, lines):
    desk.hands.forward(seconds=3)
    desk.keys.scanner("\r".join(lines) + "\r")
    qtbot.wait(OVERDUE_MS)


def is_open(desk):
    return desk.window.side.currentWidget() is desk.page


def marks(desk):
    return "".join(label.text()[0] for label in desk.page.tasks if label.isVisible())


def events(desk, kind):
    latest = desk.front.do(lambda hearing: hearing.books.latest(50)).result()
    return [event for event in latest if event.kind is kind]


def shown_texts(desk):
    labels = [label.text() for label in desk.window.findChildren(QLabel)]
    return " ".join(labels + [field.text() for field in desk.window.findChildren(QLineEdit)])


def test_the_shortest_path_is_two_key_presses(qtbot, desk):
    scanned(qtbot, desk, "on-time-5")
    assert not is_open(desk)
    entered(qtbot, desk)
    qtbot.waitUntil(lambda: desk.window.flow.admitted is not None, timeout=5000)
    [confirm] = events(desk, Kind.CONFIRM)
    person = person_of(desk, "on-time-5")
    assert confirm.body["steps"] == ["document"]
    assert confirm.body["document"] == {
        "kind": person.id_type,
        "last4": person.id_last4,
        "as": "listed",
    }
    assert events(desk, Kind.IDENTITY) == []


def test_each_step_takes_one_enter_and_the_last_one_confirms(qtbot, desk):
    with_policy(desk, ALL)
    scanned(qtbot, desk, "on-time-5")
    assert is_open(desk)
    assert desk.window.focusWidget() is desk.window.field
    assert marks(desk) == "▸○○○○○"
    for done in range(1, 6):
        entered(qtbot, desk)
        assert marks(desk) == "✓" * done + "▸" + "○" * (5 - done)
        assert events(desk, Kind.CONFIRM) == []
    entered(qtbot, desk)
    qtbot.waitUntil(lambda: desk.window.flow.admitted is not None, timeout=5000)
    assert not is_open(desk)
    [confirm] = events(desk, Kind.CONFIRM)
    assert confirm.body["steps"] == [step.value for step in Step]
    assert confirm.body["agreement"] == "v3"
    assert desk.window.focusWidget() is desk.window.field


def test_enter_that_is_held_down_or_pressed_twice_takes_one_step(qtbot, desk):
    with_policy(desk, ALL)
    scanned(qtbot, desk, "on-time-5")
    entered(qtbot, desk)
    for _ in range(20):
        desk.hands.forward(seconds=0.1)
        desk.keys.press(Qt.Key.Key_Return, "\r")
        qtbot.wait(HELD_MS * 2)
    assert marks(desk) == "✓▸○○○○"


def test_escape_leaves_the_steps_and_enter_goes_on_with_them(qtbot, desk):
    with_policy(desk, ALL)
    scanned(qtbot, desk, "on-time-5")
    entered(qtbot, desk)
    desk.keys.press(Qt.Key.Key_Escape, "\x1b")
    qtbot.waitUntil(lambda: not is_open(desk), timeout=2000)
    entered(qtbot, desk)
    assert is_open(desk)
    assert marks(desk) == "✓▸○○○○"


@pytest.mark.parametrize("end", ["\r", "\t\r\t\r", "\r\r\r"])
def test_the_next_ticket_ticks_nothing_of_the_one_before(qtbot, desk, end):
    with_policy(desk, ALL)
    scanned(qtbot, desk, "on-time-5")
    entered(qtbot, desk)
    before = desk.window.flow.outcome
    desk.keys.scanner(desk.text("on-time-6") + end)
    qtbot.waitUntil(lambda: desk.window.flow.outcome not in (None, before), timeout=5000)
    qtbot.wait(OVERDUE_MS)
    assert is_open(desk)
    assert marks(desk) == "▸○○○○○"
    assert events(desk, Kind.CONFIRM) == []
    assert {event.kind for event in desk.front.do(lambda h: h.books.latest(9)).result()} == {
        Kind.SCAN
    }


@pytest.mark.parametrize("policy", [SignInPolicy(), ONE], ids=["shortest", "steps"])
def test_a_document_that_is_read_is_compared_and_recorded(qtbot, desk, policy):
    with_policy(desk, policy)
    scanned(qtbot, desk, "on-time-5")
    read(qtbot, desk, document_of(desk, "on-time-5"))
    qtbot.waitUntil(lambda: desk.page.form.last4.text() == "02C3", timeout=5000)
    assert is_open(desk)
    assert desk.page.form.expires.text() == "2031-05-30"
    assert desk.page.likeness.text().startswith("=")
    texts = shown_texts(desk)
    assert "L898902C3" not in texts
    assert "<" not in texts

    entered(qtbot, desk)
    qtbot.waitUntil(lambda: bool(events(desk, Kind.IDENTITY)), timeout=5000)
    if policy is ONE:
        qtbot.waitUntil(lambda: marks(desk) == "✓▸", timeout=5000)
        entered(qtbot, desk)
    qtbot.waitUntil(lambda: desk.window.flow.admitted is not None, timeout=5000)
    [look] = events(desk, Kind.IDENTITY)
    assert look.body["finding"] is None
    assert (look.body["document"]["last4"], look.body["document"]["valid"]) == ("02C3", True)
    assert len(look.body["document"]["digest"]) == 32
    [confirm] = events(desk, Kind.CONFIRM)
    assert confirm.body["document"] == {"kind": "passport", "last4": "02C3", "as": "read"}


def test_an_expired_document_is_held_whatever_enter_says(qtbot, desk):
    scanned(qtbot, desk, "on-time-5")
    read(qtbot, desk, document_of(desk, "on-time-5", expires=BEFORE))
    qtbot.waitUntil(desk.page.warning.isVisible, timeout=5000)
    assert "no longer valid" in desk.page.warning.text()
    entered(qtbot, desk)
    qtbot.waitUntil(lambda: not is_open(desk), timeout=5000)
    assert desk.window.flow.outcome.decision.code is Code.ID_EXPIRED
    assert not desk.window.flow.may_confirm()
    assert "no longer valid" in desk.window.verdict._reason.text()


def test_another_name_is_proposed_and_nothing_decided(qtbot, desk):
    scanned(qtbot, desk, "on-time-5")
    read(qtbot, desk, passport("BRAUN", "ANNA", "L898902C3", LATER))
    qtbot.waitUntil(desk.page.likeness.isVisible, timeout=5000)
    assert desk.page.likeness.text().startswith("≠")
    assert events(desk, Kind.IDENTITY) == []
    assert desk.window.flow.outcome.decision.code is Code.ON_TIME


def test_the_same_document_under_another_number_is_held(qtbot, desk):
    scanned(qtbot, desk, "on-time-5")
    read(qtbot, desk, document_of(desk, "on-time-5"))
    entered(qtbot, desk)
    qtbot.waitUntil(lambda: desk.window.flow.admitted is not None, timeout=5000)
    scanned(qtbot, desk, "on-time-6")
    read(qtbot, desk, document_of(desk, "on-time-6"))
    entered(qtbot, desk)
    qtbot.waitUntil(
        lambda: desk.window.flow.outcome.decision.code is Code.ID_USED_TWICE, timeout=5000
    )


def test_a_document_with_nobody_at_the_desk_is_not_kept(qtbot, desk):
    before = len(desk.front.do(lambda hearing: hearing.books.latest(50)).result())
    read(qtbot, desk, document_of(desk, "on-time-5"))
    qtbot.waitUntil(desk.window.banner.isVisible, timeout=5000)
    assert "Scan the ticket first" in shown_texts(desk)
    assert not desk.window.side.is_open()
    assert len(desk.front.do(lambda hearing: hearing.books.latest(50)).result()) == before
    assert desk.window.field.text() == ""
    assert "02C3" not in shown_texts(desk)


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        (lambda lines: lines[:1], "not read whole"),
        (lambda lines: [lines[0], "X" + lines[1][1:]], "check digit"),
        (lambda lines: ["V" + lines[0][1:], lines[1]], "visa"),
        (lambda lines: [line.replace("<", ";") for line in lines], "another keyboard"),
    ],
    ids=["half", "wrong digit", "visa", "keyboard"],
)
def test_a_document_that_cannot_be_used_says_why(qtbot, desk, spoil, words):
    scanned(qtbot, desk, "on-time-5")
    read(qtbot, desk, spoil(document_of(desk, "on-time-5")))
    qtbot.waitUntil(desk.page.trouble.isVisible, timeout=5000)
    assert words in desk.page.trouble.text()
    assert desk.page.form.typed().is_empty
    assert {event.kind for event in desk.front.do(lambda h: h.books.latest(9)).result()} == {
        Kind.SCAN
    }


def test_what_was_read_before_is_not_taken_for_what_could_not_be_read(qtbot, desk):
    scanned(qtbot, desk, "on-time-5")
    read(qtbot, desk, document_of(desk, "on-time-5"))
    qtbot.waitUntil(lambda: desk.page.form.last4.text() == "02C3", timeout=5000)
    read(qtbot, desk, document_of(desk, "on-time-6")[:1])
    qtbot.waitUntil(desk.page.trouble.isVisible, timeout=5000)
    assert desk.page.form.typed().is_empty
    assert desk.window.panels.pages.signing.document is None


def test_what_a_document_says_can_be_typed_and_is_compared_at_once(qtbot, desk):
    with_policy(desk, ONE)
    scanned(qtbot, desk, "on-time-5")
    form = desk.page.form
    form.last4.setFocus()
    desk.keys.person("4412\r")
    qtbot.waitUntil(form.expires.hasFocus, timeout=2000)
    desk.keys.person("20310530\r")
    qtbot.waitUntil(form.name.hasFocus, timeout=2000)
    desk.keys.person(person_of(desk, "on-time-5").name.lower())
    qtbot.waitUntil(lambda: "capitals" in desk.page.likeness.text(), timeout=5000)
    desk.keys.person("\r")
    qtbot.waitUntil(desk.page.go.hasFocus, timeout=2000)
    entered(qtbot, desk)
    qtbot.waitUntil(lambda: marks(desk) == "✓▸", timeout=5000)
    [look] = events(desk, Kind.IDENTITY)
    assert look.body["document"]["last4"] == "4412"
    assert look.body["document"]["digest"] == ""
    assert form.typed().is_empty


def test_a_day_that_is_none_is_said_and_nothing_recorded(qtbot, desk):
    with_policy(desk, ONE)
    scanned(qtbot, desk, "on-time-5")
    desk.page.form.expires.setFocus()
    desk.keys.person("31.5.2031")
    desk.page.go.click()
    qtbot.waitUntil(desk.page.trouble.isVisible, timeout=2000)
    assert marks(desk) == "▸○"
    assert events(desk, Kind.IDENTITY) == []


def test_who_comes_back_from_a_break_has_no_steps(qtbot, desk):
    with_policy(desk, ONE)
    scanned(qtbot, desk, "on-time-5")
    desk.window.flow.confirm()
    qtbot.waitUntil(lambda: desk.window.flow.admitted is not None, timeout=5000)
    subject = desk.window.flow.admitted.subject
    desk.front.do(go_out, subject).result()
    desk.hands.forward(seconds=60)
    scanned(qtbot, desk, "on-time-5")
    assert desk.window.flow.outcome.decision.code is Code.RETURNING
    assert not is_open(desk)


def test_the_page_follows_the_language(qtbot, desk):
    with_policy(desk, ALL)
    scanned(qtbot, desk, "on-time-5")
    desk.window.appearance.use_language("zh_CN")
    qtbot.waitUntil(lambda: "同意考生须知（版本 v3）" in desk.page.tasks[2].text(), timeout=2000)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2031-05-30", LATER),
        ("20310530", LATER),
        ("2031.5.30", LATER),
        ("2031年5月30日", LATER),
        ("２０３１０５３０", LATER),
        (" 2031 / 05 / 30 ", LATER),
        ("2031-02-29", None),
        ("30.05.2031", None),
        ("310530", None),
        ("", None),
    ],
)
def test_a_day_is_typed_with_the_year_first(text, day):
    assert typed_day(text) == day
