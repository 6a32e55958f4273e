"""F4: what is wrong with a document is named by a number or the arrows, and never by a scanner."""

import pytest
from machine_documents import passport
from PySide6.QtCore import Qt
from test_signing_in import LATER, document_of, events, person_of, read, scanned

from checkin.domain.event import Kind
from checkin.domain.roles import Role
from checkin.domain.verdict import Code, Signal
from checkin.ui.devices.wedge_filter import HELD_MS, OVERDUE_MS
from checkin.ui.identity.problem_page import FOUND


@pytest.fixture
def desk(qtbot, stage):
    stage.problem = stage.window.panels.pages.problem
    stage.page = stage.problem.page
    return stage


def opened(qtbot, desk):
    desk.keys.press(Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: desk.window.side.currentWidget() is desk.page, timeout=2000)


def chosen(qtbot, desk):
    desk.keys.press(Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: not desk.window.side.is_open(), timeout=5000)


@pytest.mark.parametrize(
    ("number", "code", "decides"),
    [
        ("1", Code.NO_ID, Role.MANAGER),
        ("2", Code.ID_EXPIRED, Role.MANAGER),
        ("3", Code.NAME_DIFFERS_TRIVIALLY, Role.PROCTOR),
        ("4", Code.NAME_DIFFERS, Role.MANAGER),
        ("5", Code.FACE_DIFFERS, Role.MANAGER),
        ("6", Code.ID_USED_TWICE, Role.MANAGER),
    ],
)
def test_a_finding_is_chosen_by_its_number_and_held(qtbot, desk, number, code, decides):
    scanned(qtbot, desk, "on-time-5")
    opened(qtbot, desk)
    desk.keys.person(number)
    qtbot.waitUntil(lambda: desk.page.list.currentRow() == int(number) - 1, timeout=2000)
    assert events(desk, Kind.IDENTITY) == []
    chosen(qtbot, desk)
    decision = desk.window.flow.outcome.decision
    assert (decision.code, decision.signal, decision.override) == (code, Signal.HOLD, decides)
    [look] = events(desk, Kind.IDENTITY)
    assert (look.body["finding"], look.subject) == (code.value, desk.window.flow.subject)
    assert desk.window.flow.may_confirm() is (decides is Role.PROCTOR)
    assert desk.window.focusWidget() is desk.window.field


def test_a_finding_is_chosen_by_the_arrows(qtbot, desk):
    scanned(qtbot, desk, "on-time-5")
    opened(qtbot, desk)
    for _ in range(len(FOUND) + 3):
        desk.keys.press(Qt.Key.Key_Down)
    for _ in range(2):
        desk.keys.press(Qt.Key.Key_Up)
    qtbot.wait(HELD_MS)
    chosen(qtbot, desk)
    assert desk.window.flow.outcome.decision.code is Code.FACE_DIFFERS


@pytest.mark.parametrize("burst", ["3\r", "1234567\r", "5\t\r", "ABC123\r\r", "222222"])
def test_a_burst_records_nothing_and_moves_no_mark(qtbot, desk, burst):
    scanned(qtbot, desk, "on-time-5")
    opened(qtbot, desk)
    desk.keys.press(Qt.Key.Key_Down)
    marked = []
    desk.page.found.connect(marked.append)
    desk.keys.scanner(burst)
    qtbot.wait(OVERDUE_MS * 2)
    assert marked == []
    assert events(desk, Kind.IDENTITY) == []
    if len(burst.strip()) >= 6:
        assert desk.page.list.currentRow() == 1
        assert desk.page.number.text() == ""


def test_what_the_document_said_is_proposed_and_goes_into_the_record(qtbot, desk):
    scanned(qtbot, desk, "on-time-5")
    read(qtbot, desk, passport("BRAUN", "ANNA", "L898902C3", LATER))
    opened(qtbot, desk)
    assert FOUND[desk.page.list.currentRow()] is Code.NAME_DIFFERS
    chosen(qtbot, desk)
    [look] = events(desk, Kind.IDENTITY)
    assert look.body["document"]["last4"] == "02C3"
    assert desk.window.flow.outcome.decision.code is Code.NAME_DIFFERS


def test_a_name_that_is_nearly_alike_is_for_a_lead(qtbot, desk):
    scanned(qtbot, desk, "on-time-5")
    surname, _, given = person_of(desk, "on-time-5").name.upper().partition(" ")
    read(qtbot, desk, passport(surname, f"{given}GG", "L898902C3", LATER))
    qtbot.waitUntil(lambda: desk.window.panels.pages.signing.is_for_lead, timeout=5000)
    opened(qtbot, desk)
    chosen(qtbot, desk)
    decision = desk.window.flow.outcome.decision
    assert (decision.code, decision.override) == (Code.NAME_DIFFERS_TRIVIALLY, Role.LEAD)


def test_who_was_without_a_document_brings_one_and_is_let_in(qtbot, desk):
    scanned(qtbot, desk, "on-time-5")
    opened(qtbot, desk)
    desk.keys.person("1")
    chosen(qtbot, desk)
    desk.hands.forward(seconds=120)
    scanned(qtbot, desk, "on-time-5")
    assert desk.window.flow.may_confirm()
    read(qtbot, desk, document_of(desk, "on-time-5"))
    desk.hands.forward(seconds=0.5)
    desk.keys.press(Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: desk.window.flow.admitted is not None, timeout=5000)


@pytest.mark.parametrize("somebody", [True, False], ids=["somebody", "nobody"])
def test_an_incident_is_asked_for(qtbot, desk, somebody):
    if somebody:
        scanned(qtbot, desk, "on-time-5")
    subject = desk.window.flow.subject or ""
    opened(qtbot, desk)
    assert desk.page.list.count() == (len(FOUND) + 1 if somebody else 1)
    desk.keys.person(str(desk.page.list.count()))
    with qtbot.waitSignal(desk.problem.incident_asked, timeout=2000) as asked:
        desk.keys.press(Qt.Key.Key_Return, "\r")
    assert asked.args == [subject]
    assert events(desk, Kind.IDENTITY) == []
