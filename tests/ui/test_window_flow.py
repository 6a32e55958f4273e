"""From a scan to the next, in the real window over a real journal."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from wedge_keys import Keyboard

from checkin.domain.attendance import State
from checkin.domain.presented import Source
from checkin.domain.verdict import Code
from checkin.trouble import Trouble

ENTER = Qt.Key.Key_Return
LEAD = "246810"


def say(stage, qtbot, name, source=None):
    """Scan the part of that name and wait for its verdict."""
    stage.window.take_scan(stage.text(name), source or stage.parts[name].source)
    code = stage.parts[name].code
    qtbot.waitUntil(lambda: shown(stage) is code)
    stage.hands.forward(seconds=1)


def shown(stage):
    outcome = stage.window.flow.outcome
    return outcome.decision.code if outcome else None


def state(stage, name):
    subject = stage.parts[name].appointment
    found = stage.front.matches(number(stage, subject)).result()
    return found[0].attendance


def number(stage, subject):
    rows = stage.sample.roster.appointments
    return next(row.candidate.number for row in rows if row.id == subject)


def word(stage):
    return stage.window.verdict.showing.word if stage.window.verdict.showing else "ready"


def focus_is_back(stage):
    return QApplication.focusWidget() is stage.window.field


def test_a_scan_and_enter_sign_somebody_in(stage, qtbot):
    say(stage, qtbot, "on-time-1")
    assert stage.window.bar.confirm.isEnabled()
    qtbot.keyClick(stage.window.field, ENTER)
    qtbot.waitUntil(lambda: word(stage) == "Signed in")
    assert state(stage, "on-time-1").state is State.IN
    assert focus_is_back(stage)


def test_nothing_is_green_before_the_journal_has_it(stage, qtbot):
    say(stage, qtbot, "on-time-1")
    stage.window.flow.confirm()
    assert word(stage) == "On time"
    assert not stage.window.bar.confirm.isEnabled()
    qtbot.waitUntil(lambda: word(stage) == "Signed in")


def test_an_enter_that_is_pressed_twice_confirms_nobody(stage, qtbot):
    Keyboard(stage.window).person(stage.text("number-typed"))
    qtbot.keyClick(stage.window.field, ENTER)
    qtbot.waitUntil(lambda: word(stage) == "Compare the ID")
    stage.hands.forward(seconds=0.2)
    qtbot.keyClick(stage.window.field, ENTER)
    qtbot.wait(100)
    assert word(stage) == "Compare the ID"
    assert state(stage, "number-typed").state is State.ARRIVED


def test_after_four_seconds_an_admission_makes_room(stage, qtbot):
    say(stage, qtbot, "on-time-1")
    stage.window.flow.confirm()
    qtbot.waitUntil(lambda: word(stage) == "Signed in")
    stage.hands.forward(seconds=3.9)
    stage.window.flow.tick()
    assert word(stage) == "Signed in"
    stage.hands.forward(seconds=0.2)
    stage.window.flow.tick()
    assert word(stage) == "ready"


@pytest.mark.parametrize("name", ["late", "too-late", "cancelled", "wifi", "forged"])
def test_what_is_no_admission_stays_until_esc(stage, qtbot, name):
    say(stage, qtbot, name)
    stage.hands.forward(minutes=1)
    stage.window.flow.tick()
    assert word(stage) != "ready"
    qtbot.keyClick(stage.window.field, ENTER)
    assert shown(stage) is stage.parts[name].code
    qtbot.keyClick(stage.window.field, Qt.Key.Key_Escape)
    assert word(stage) == "ready"
    assert focus_is_back(stage)


def test_at_ready_there_is_nothing_to_confirm_or_decide(stage):
    bar = stage.window.bar
    assert not bar.confirm.isEnabled()
    assert not bar.decide.isEnabled()
    assert not bar.undo.isEnabled()
    assert bar.search.isEnabled()


def test_a_new_scan_wins_over_one_that_is_still_judged(stage, qtbot):
    window = stage.window
    window.take_scan(stage.text("late"), Source.SCANNER)
    window.take_scan(stage.text("on-time-1"), Source.SCANNER)
    qtbot.waitUntil(lambda: shown(stage) is Code.ON_TIME)
    qtbot.waitUntil(lambda: state(stage, "late").state is State.ARRIVED)
    assert shown(stage) is Code.ON_TIME


def test_a_new_scan_wins_over_an_admission(stage, qtbot):
    say(stage, qtbot, "on-time-1")
    stage.window.flow.confirm()
    say(stage, qtbot, "late")
    qtbot.wait(50)
    assert shown(stage) is Code.LATE
    assert state(stage, "on-time-1").state is State.IN


def test_a_rescan_after_an_admission_is_green_and_says_when(stage, qtbot):
    say(stage, qtbot, "on-time-1")
    stage.window.flow.confirm()
    qtbot.waitUntil(lambda: word(stage) == "Signed in")
    stage.hands.forward(seconds=3)
    stage.window.take_scan(stage.text("on-time-1"), Source.SCANNER)
    qtbot.waitUntil(lambda: shown(stage) is Code.ALREADY_IN)
    showing = stage.window.verdict.showing
    assert showing.look.background == "#35C48F"
    assert "3 s ago" in showing.reason


def test_a_late_person_is_admitted_by_a_lead_with_pin_and_reason(stage, qtbot):
    say(stage, qtbot, "late")
    assert not stage.window.bar.confirm.isEnabled()
    qtbot.keyClick(stage.window.field, Qt.Key.Key_F6)
    panel = stage.window.panels.asking.panel
    assert stage.window.panels.asking.is_open()
    panel.chips.choose("transport")
    panel.pin.setText(LEAD)
    panel.decide("admit")
    qtbot.waitUntil(lambda: word(stage) == "Signed in")
    found = state(stage, "late")
    assert found.state is State.IN
    assert (found.decided_by, found.reason) == ("lead-1", "transport")
    assert stage.window.verdict.showing.reason == "Signed in at 14:02, 13 min late."
    assert not stage.window.side.is_open()
    assert focus_is_back(stage)


def test_a_wrong_pin_changes_nothing_and_says_so(stage, qtbot):
    say(stage, qtbot, "late")
    stage.window.panels.deciding.decide()
    panel = stage.window.panels.asking.panel
    panel.chips.choose("transport")
    panel.pin.setText("000000")
    panel.decide("admit")
    qtbot.waitUntil(lambda: "PIN" in panel._trouble.text())
    assert stage.window.panels.asking.is_open()
    assert panel.pin.text() == ""
    assert state(stage, "late").state is State.ARRIVED


def test_an_admission_is_taken_back_within_two_minutes(stage, qtbot):
    say(stage, qtbot, "on-time-1")
    stage.window.flow.confirm()
    qtbot.waitUntil(lambda: word(stage) == "Signed in")
    qtbot.keyClick(stage.window.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    panel = stage.window.panels.asking.panel
    assert stage.window.panels.asking.is_open()
    assert not panel.question.needs_pin
    panel.chips.choose("wrong-person")
    panel.decide("undo")
    qtbot.waitUntil(lambda: word(stage) == "Taken back")
    assert state(stage, "on-time-1").state is State.ARRIVED
    assert not stage.window.bar.undo.isEnabled()


def test_after_two_minutes_an_undo_asks_for_a_pin(stage, qtbot):
    say(stage, qtbot, "on-time-1")
    stage.window.flow.confirm()
    qtbot.waitUntil(lambda: word(stage) == "Signed in")
    stage.hands.forward(minutes=2, seconds=1)
    stage.window.panels.deciding.undo()
    assert stage.window.panels.asking.panel.question.needs_pin


def test_a_scan_closes_a_question_and_the_field_takes_no_rest_of_a_pin(stage, qtbot):
    say(stage, qtbot, "late")
    stage.window.panels.deciding.decide()
    say(stage, qtbot, "on-time-1")
    assert not stage.window.side.is_open()
    Keyboard(stage.window).person("24")
    assert stage.window.field.text() == ""


def test_typing_a_number_finds_the_person_by_hand(stage, qtbot):
    Keyboard(stage.window).person(stage.text("number-typed"))
    qtbot.keyClick(stage.window.field, ENTER)
    qtbot.waitUntil(lambda: word(stage) == "Compare the ID")
    assert stage.window.verdict.showing.mark == "Found by hand"
    assert stage.window.field.text() == ""
    stage.hands.forward(seconds=1)
    qtbot.keyClick(stage.window.field, ENTER)
    qtbot.waitUntil(lambda: word(stage) == "Signed in")


def test_a_person_is_found_by_name_and_chosen(stage, qtbot):
    qtbot.keyClick(stage.window.field, Qt.Key.Key_F2)
    panel = stage.window.panels.finding.panel
    panel.field.setText("Huang Lei")
    qtbot.waitUntil(lambda: panel.list.count() == 1)
    qtbot.keyClick(panel.field, ENTER)
    qtbot.waitUntil(lambda: shown(stage) is Code.LATE)
    assert not stage.window.side.is_open()
    assert focus_is_back(stage)


def test_of_several_people_one_is_chosen_from_a_list(stage, qtbot):
    stage.window.take_scan("li", Source.TYPED)
    qtbot.waitUntil(lambda: shown(stage) is Code.SEVERAL_PEOPLE)
    panel = stage.window.panels.finding.panel
    assert stage.window.side.currentWidget() is panel
    assert panel.list.count() == len(stage.window.flow.outcome.decision.choices)
    qtbot.keyClick(panel.list, ENTER)
    qtbot.waitUntil(lambda: shown(stage) is not Code.SEVERAL_PEOPLE)
    assert not stage.window.side.is_open()


@pytest.mark.parametrize("key", [Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F6])
def test_esc_closes_what_is_open_and_the_verdict_stays(stage, qtbot, key):
    def is_open():
        return stage.window.panels.helping.is_open or stage.window.side.is_open()

    say(stage, qtbot, "late")
    qtbot.keyClick(stage.window.field, key)
    assert is_open()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not is_open()
    assert shown(stage) is Code.LATE
    assert focus_is_back(stage)


def test_a_disk_that_takes_nothing_stops_the_desk(stage, qtbot):
    stage.window.flow._trouble(Trouble("disk-full", "The disk is full.", "Free some space."))
    assert word(stage) == "Not recorded"
    assert not stage.window.bar.confirm.isEnabled()
    assert stage.window.verdict.showing.look.icon == "hand-stop"


def test_the_progress_adds_up_to_everybody_expected(stage, qtbot):
    say(stage, qtbot, "on-time-1")
    stage.window.flow.confirm()
    qtbot.waitUntil(lambda: word(stage) == "Signed in")
    say(stage, qtbot, "on-time-5")
    progress = stage.window.side.progress
    qtbot.waitUntil(lambda: "in 1, arrived 1, expected " in progress.accessibleName())
    counts = progress._counts
    assert counts.inside + counts.arrived + counts.waiting == counts.expected


def test_the_same_code_from_a_stuck_trigger_counts_once(stage, qtbot):
    devices = stage.window.devices
    with qtbot.waitSignal(devices.scanned):
        devices._shot("TC-1")
    with qtbot.assertNotEmitted(devices.scanned):
        devices._shot("TC-1")
    stage.hands.forward(seconds=3)
    with qtbot.waitSignal(devices.scanned):
        devices._shot("TC-1")


def test_what_is_to_be_sent_gets_shorter_where_somebody_waits(stage, qtbot):
    stage.window.resize(1024, 600)
    say(stage, qtbot, "late")
    header = stage.window.header
    qtbot.waitUntil(lambda: header.held.words == "1")
    assert header.badge.isVisible()
    assert header.badge.words == "1"
    assert header.badge.accessibleName() == "Offline · 1 to send"
    assert header.title.isVisible()
