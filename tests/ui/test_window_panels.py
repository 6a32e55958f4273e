"""Nothing that a scanner types presses, chooses or answers anything, whatever is open."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from checkin.domain.attendance import State
from checkin.domain.event import Kind
from checkin.ui.devices.wedge_filter import HELD_MS, OVERDUE_MS


@pytest.fixture
def stage(stage):
    stage.pressed = []
    for button in stage.window.findChildren(QAbstractButton):
        button.pressed.connect(lambda b=button: stage.pressed.append(b.accessibleName()))
    return stage


def scanned(qtbot, stage, name):
    """Hold somebody's code out, and wait for the verdict."""
    before = stage.window.flow.outcome
    stage.keys.scanner(stage.text(name) + "\r")
    qtbot.waitUntil(lambda: stage.window.flow.outcome not in (None, before), timeout=5000)
    stage.hands.forward(seconds=0.5)  # Somebody reads it.
    return stage.window.flow.outcome


def confirmed(qtbot, stage, name):
    scanned(qtbot, stage, name)
    stage.keys.person("\r")
    qtbot.waitUntil(lambda: stage.window.flow.admitted is not None, timeout=5000)


def is_open(stage):
    return stage.window.side.is_open() or stage.window.panels.helping.is_open


def decide(stage):
    stage.keys.press(Qt.Key.Key_F6)


OPENERS = {
    "nothing": (lambda _: None, "on-time-5"),
    "find": (lambda stage: stage.keys.press(Qt.Key.Key_F2), "on-time-5"),
    "decide": (decide, "late"),
    "undo": (
        lambda stage: stage.keys.press(Qt.Key.Key_Z, "\x1a", Qt.KeyboardModifier.ControlModifier),
        "on-time-5",
    ),
    "help": (lambda stage: stage.keys.press(Qt.Key.Key_F1), "on-time-5"),
}


@pytest.mark.parametrize("end", ["\r", "\t", "\t\r\r", " \r"], ids=["enter", "tab", "all", "blank"])
@pytest.mark.parametrize("opened", list(OPENERS))
def test_a_burst_while_something_is_open_answers_nothing(qtbot, stage, opened, end):
    confirmed(qtbot, stage, "on-time-1")
    opener, first = OPENERS[opened]
    scanned(qtbot, stage, first)
    opener(stage)
    qtbot.wait(HELD_MS * 3)
    if opened != "nothing":
        assert is_open(stage)
    stage.pressed.clear()

    outcome_before = stage.window.flow.outcome
    stage.keys.scanner(stage.text("on-time-6") + end)
    qtbot.waitUntil(lambda: stage.window.flow.outcome is not outcome_before, timeout=5000)
    qtbot.wait(OVERDUE_MS * 2)

    view = stage.front.view(20).result()
    assert stage.window.flow.outcome.decision.listed.appointment.seat == "6"
    assert view.session.counts.inside == 1
    assert [scan.event.kind for scan in view.scans] == [Kind.SCAN] * 3
    assert stage.pressed == []
    assert stage.window.field.text() == ""


def test_a_scan_never_reaches_the_pin(qtbot, stage):
    scanned(qtbot, stage, "late")
    decide(stage)
    panel = stage.window.panels.asking.panel
    qtbot.waitUntil(panel.isVisible, timeout=2000)
    panel.pin.setFocus()
    stage.keys.person("12")
    stage.keys.scanner(stage.text("on-time-6")[:5])
    stage.keys.scanner(stage.text("on-time-6") + "\r")
    qtbot.waitUntil(lambda: stage.window.flow.outcome.decision.code == "on-time", timeout=5000)

    assert "ADM" not in panel.pin.text()


@pytest.mark.parametrize("tabs", [0, 1, 2, 3, 4, 5], ids=lambda tabs: f"after {tabs} tabs")
def test_what_is_typed_for_a_question_never_stands_in_the_scan_field(qtbot, stage, tabs):
    scanned(qtbot, stage, "late")
    decide(stage)
    panel = stage.window.panels.asking.panel
    qtbot.waitUntil(panel.isVisible, timeout=2000)
    for _ in range(tabs):
        stage.keys.person("\t")
        qtbot.wait(HELD_MS * 2)
    stage.keys.person("246810ab")

    assert stage.window.field.text() == ""
    assert stage.window.side.is_open()
    assert "246810" in (panel.pin.text() or panel.words.text())


def test_tab_leads_from_the_reasons_to_the_words_the_pin_and_the_buttons(qtbot, stage):
    scanned(qtbot, stage, "late")
    decide(stage)
    panel = stage.window.panels.asking.panel
    qtbot.waitUntil(panel.isVisible, timeout=2000)
    assert panel.chips.chosen == ""
    stops = (panel.words, panel.pin, panel.buttons["admit"], panel.buttons["refuse"], panel.cancel)
    for stop in stops:
        stage.keys.person("\t")
        qtbot.waitUntil(stop.hasFocus, timeout=2000)


@pytest.mark.parametrize("way", ["escape", "click", "scan"])
@pytest.mark.parametrize("opened", ["find", "decide", "undo", "help"])
def test_the_scan_field_has_the_focus_again(qtbot, stage, opened, way):
    confirmed(qtbot, stage, "on-time-1")
    opener, first = OPENERS[opened]
    scanned(qtbot, stage, first)
    opener(stage)
    qtbot.waitUntil(lambda: is_open(stage), timeout=2000)
    match way:
        case "escape":
            stage.keys.press(Qt.Key.Key_Escape, "\x1b")
        case "click":
            stage.window.back_to_scan()
        case "scan":
            stage.keys.scanner(stage.text("on-time-7") + "\r")

    qtbot.waitUntil(lambda: not is_open(stage), timeout=3000)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is stage.window.field, timeout=2000)


def test_the_lead_admits_somebody_late_with_keys_alone(qtbot, stage):
    scanned(qtbot, stage, "late")
    decide(stage)
    panel = stage.window.panels.asking.panel
    qtbot.waitUntil(panel.isVisible, timeout=2000)
    lead = next(badge for badge in stage.sample.badges if badge.role == "lead")
    stage.keys.person("\r")
    qtbot.waitUntil(panel.words.hasFocus, timeout=2000)
    stage.keys.person("metro\t")
    qtbot.waitUntil(panel.pin.hasFocus, timeout=2000)
    stage.keys.person(lead.pin + "\r")
    qtbot.waitUntil(panel.buttons["admit"].hasFocus, timeout=2000)
    stage.keys.person("\r")
    qtbot.waitUntil(lambda: stage.window.flow.admitted is not None, timeout=10000)

    attendance = stage.window.flow.admitted.deed.attendance
    assert (attendance.state, attendance.reason) == (State.IN, "transport")
    assert attendance.late_minutes > 0


def test_a_wrong_pin_is_said_and_nothing_is_done(qtbot, stage):
    scanned(qtbot, stage, "late")
    decide(stage)
    panel = stage.window.panels.asking.panel
    qtbot.waitUntil(panel.isVisible, timeout=2000)
    panel.chips.choose("transport")
    panel.pin.setText("000000")
    panel.decide("admit")
    qtbot.waitUntil(panel._trouble.isVisible, timeout=10000)

    assert panel._trouble.text() == "This PIN is not right."
    assert panel.buttons["admit"].isEnabled()
    assert stage.window.flow.admitted is None


def test_somebody_is_found_by_typing_and_chosen_with_the_arrows(qtbot, stage):
    stage.keys.press(Qt.Key.Key_F2)
    panel = stage.window.panels.finding.panel
    qtbot.waitUntil(panel.isVisible, timeout=2000)
    stage.keys.person("wang")
    qtbot.waitUntil(lambda: panel.list.count() > 0, timeout=5000)
    stage.keys.person("\r")
    qtbot.waitUntil(lambda: stage.window.flow.outcome is not None, timeout=5000)

    decision = stage.window.flow.outcome.decision
    assert decision.by_hand
    assert decision.listed.appointment.candidate.name.startswith("Wang")


def test_an_admission_is_taken_back_with_a_reason(qtbot, stage):
    confirmed(qtbot, stage, "on-time-1")
    OPENERS["undo"][0](stage)
    panel = stage.window.panels.asking.panel
    qtbot.waitUntil(panel.isVisible, timeout=2000)
    panel.chips.choose("wrong-person")
    panel.decide("undo")
    qtbot.waitUntil(lambda: not panel.isVisible(), timeout=5000)

    assert stage.front.view().result().session.counts.inside == 0


def test_after_two_minutes_undoing_asks_for_a_pin(qtbot, stage):
    confirmed(qtbot, stage, "on-time-1")
    stage.hands.forward(minutes=3)
    OPENERS["undo"][0](stage)
    panel = stage.window.panels.asking.panel
    qtbot.waitUntil(panel.isVisible, timeout=2000)

    assert panel.pin.isVisible()
