"""Signing on, the lock, and what a locked desk shows, hears and refuses; with keys."""

from datetime import date

import pytest
from desk_stage import desk_stage
from machine_documents import passport
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from wedge_keys import Keyboard

from checkin.domain.attendance import State
from checkin.domain.event import Kind
from checkin.services.pins import FREE_TRIES
from checkin.trouble import Trouble
from checkin.ui.devices.wedge_filter import HELD_MS, OVERDUE_MS

LATER = date(2031, 5, 30)
PROCTOR, LEAD, MANAGER = "112358", "246810", "135790"
KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qtbot, tmp_path, resources):
    """Opens desks of the sample center, each as the test wants it."""
    stages = []

    def opened(**how):
        context = desk_stage(tmp_path / f"desk-{len(stages)}", resources, **how)
        made = context.__enter__()
        stages.append(context)
        made.keys = Keyboard(made.window)
        qtbot.waitExposed(made.window)
        made.window.activateWindow()
        qtbot.waitUntil(lambda: made.duty.standing.staffed == how.get("staffed", True))
        return made

    yield opened
    for context in stages:
        context.__exit__(None, None, None)


@pytest.fixture
def stage(opened):
    return opened()


@pytest.fixture
def locked(qtbot, stage):
    """The desk of the proctor, who has gone."""
    signed_on(qtbot, stage, PROCTOR)
    stage.keys.press(KEY.Key_F9)
    qtbot.waitUntil(lambda: stage.duty.is_locked)
    return stage


def typed(qtbot, stage, pin):
    stage.keys.person(pin)
    stage.keys.press(KEY.Key_Return, "\r")
    qtbot.waitUntil(lambda: stage.card.pin.text() == "", timeout=2000)
    qtbot.waitUntil(stage.card.on.isEnabled, timeout=5000)


def signed_on(qtbot, stage, pin):
    if not stage.duty.is_locked:
        stage.keys.press(KEY.Key_F9)
        qtbot.waitUntil(lambda: stage.duty.is_locked, timeout=2000)
    typed(qtbot, stage, pin)
    qtbot.waitUntil(lambda: not stage.duty.is_locked, timeout=5000)
    qtbot.waitUntil(lambda: stage.duty.standing.person is not None, timeout=5000)


def events(stage, *kinds):
    found = stage.front.do(lambda hearing: hearing.books.latest(80)).result()
    return [event for event in found[::-1] if not kinds or event.kind in kinds]


def scanned(qtbot, stage, name):
    before = len(events(stage, Kind.SCAN))
    stage.keys.scanner(stage.text(name) + "\r")
    qtbot.waitUntil(lambda: len(events(stage, Kind.SCAN)) > before, timeout=5000)
    qtbot.waitUntil(lambda: not stage.window.flow._busy, timeout=5000)
    stage.hands.forward(seconds=0.5)
    return stage.window.flow.outcome


def shown(stage):
    """All words that can be seen or heard in the window."""
    words = []
    for part in stage.window.findChildren(QWidget):
        if part.isVisible():
            words += [part.accessibleName(), part.toolTip()]
            words += [part.text()] if isinstance(part, QLabel | QAbstractButton | QLineEdit) else []
    return "\n".join(words)


def test_where_people_sign_on_the_window_begins_with_it(qtbot, opened):
    stage = opened(opens_locked=True)
    assert stage.window.door.currentWidget() is stage.window.lock
    assert stage.card.pin.hasFocus()
    assert events(stage) == []
    signed_on(qtbot, stage, PROCTOR)
    assert not stage.duty.is_locked
    assert stage.window.door.currentWidget() is stage.window.stack
    assert stage.window.header.duty.accessibleName() == "Pan Yue 潘悦 · Proctor"
    assert [(event.kind, event.by) for event in events(stage)] == [(Kind.DUTY, "proctor-1")]


def test_f9_a_pin_and_enter_are_all_it_takes_for_the_next(qtbot, stage):
    signed_on(qtbot, stage, PROCTOR)
    scanned(qtbot, stage, "on-time-5")
    stage.keys.press(KEY.Key_F9)
    stage.keys.person(LEAD)
    stage.keys.press(KEY.Key_Return, "\r")
    qtbot.waitUntil(lambda: stage.duty.standing.name.startswith("Liang Bo"), timeout=5000)
    assert stage.window.field.hasFocus()
    stage.keys.press(KEY.Key_Return, "\r")
    qtbot.waitUntil(lambda: events(stage, Kind.CONFIRM) != [], timeout=5000)
    assert [(event.kind, event.by, event.body.get("way")) for event in events(stage)] == [
        (Kind.DUTY, "proctor-1", "on"),
        (Kind.SCAN, "proctor-1", None),
        (Kind.DUTY, "proctor-1", "lock"),
        (Kind.DUTY, "lead-1", "on"),
        (Kind.CONFIRM, "lead-1", None),
    ]


def test_a_locked_desk_shows_nobody(qtbot, stage):
    signed_on(qtbot, stage, PROCTOR)
    outcome = scanned(qtbot, stage, "late")
    candidate = outcome.decision.listed.appointment.candidate
    facts = (candidate.name, candidate.native_name, candidate.number, candidate.id_last4)
    stage.keys.press(KEY.Key_F3)
    qtbot.waitUntil(lambda: stage.window.panels.pages.holding.page.list.count() == 1, timeout=5000)
    assert candidate.number in shown(stage)
    stage.keys.press(KEY.Key_F9)
    qtbot.waitUntil(lambda: stage.duty.is_locked, timeout=2000)
    assert [fact for fact in facts if fact and fact in shown(stage)] == []
    word = stage.window.flow.showing().word
    assert word in shown(stage)
    assert stage.window.header.clock.isVisible()
    assert stage.window.lock.progress.isVisible()
    stage.window.appearance.use_language("zh_CN")
    assert [fact for fact in facts if fact and fact in shown(stage)] == []


def test_a_scan_at_a_locked_desk_is_stamped_and_shown_in_full_after_the_sign_on(qtbot, locked):
    arrived = locked.hands.at
    outcome = scanned(qtbot, locked, "on-time-6")
    assert outcome.attendance.arrived_at == arrived
    assert locked.duty.is_locked
    assert locked.window.lock.verdict.showing.word == locked.window.flow.showing().word
    assert outcome.decision.listed.appointment.candidate.number not in shown(locked)
    assert events(locked, Kind.SCAN)[-1].by is None
    locked.hands.forward(minutes=20)
    signed_on(qtbot, locked, LEAD)
    assert outcome.decision.listed.appointment.candidate.number in shown(locked)
    locked.keys.press(KEY.Key_Return, "\r")
    qtbot.waitUntil(lambda: events(locked, Kind.CONFIRM) != [], timeout=5000)
    confirmed = events(locked, Kind.CONFIRM)[-1]
    assert (confirmed.by, confirmed.body["late_minutes"]) == ("lead-1", 0)


def test_who_signs_on_is_told_how_many_were_scanned_meanwhile(qtbot, locked):
    for name in ("on-time-6", "on-time-7", "late"):
        scanned(qtbot, locked, name)
    assert "Scans since: 3." in locked.card.under.text()
    signed_on(qtbot, locked, PROCTOR)
    assert "Scans meanwhile: 3." in locked.window.banner.words.text()


def test_no_scan_signs_on_or_opens_or_types_into_the_pin(qtbot, locked):
    pressed = []
    for button in locked.window.findChildren(QAbstractButton):
        button.pressed.connect(lambda b=button: pressed.append(b.text() or b.accessibleName()))
    for end in ("\r", "\t\r\t\r", " \r", "\x1b\r"):
        locked.keys.person("112")
        before = len(events(locked))
        locked.keys.scanner(locked.text("on-time-8") + end)
        qtbot.waitUntil(lambda b=before: len(events(locked)) > b, timeout=5000)
        qtbot.wait(HELD_MS * 3)
        assert locked.card.pin.text() in ("112", "")
        assert (locked.duty.is_locked, pressed) == (True, [])
        assert [event.kind for event in events(locked)[before:]] == [Kind.SCAN]
        assert locked.card.pin.hasFocus()
        locked.card.pin.clear()
        locked.hands.forward(seconds=5)


def test_a_code_of_digits_with_enter_is_no_pin(qtbot, locked):
    before = events(locked, Kind.DUTY)
    for code in (PROCTOR, "1357", "12345", "135790246813"):
        locked.keys.scanner(code + "\r")
        qtbot.wait(HELD_MS * 6)
        assert (locked.duty.is_locked, locked.card.pin.text()) == (True, "")
        assert locked.card.trouble.isHidden()
        assert events(locked, Kind.DUTY) == before


NOTHING = [
    *((getattr(KEY, f"Key_F{n}"), None) for n in (1, 2, 3, 4, 5, 6, 9, 10, 11, 12)),
    *((getattr(KEY, f"Key_{letter}"), CONTROL) for letter in "DIMOPRTZ"),
    (KEY.Key_F5, CONTROL),
    (KEY.Key_Escape, None),
    (KEY.Key_Return, None),
]


def test_no_key_does_anything_at_a_locked_desk(qtbot, locked):
    scanned(qtbot, locked, "on-time-6")
    before = len(events(locked))
    for key, modifiers in NOTHING:
        locked.keys.press(key, "", modifiers)
        qtbot.wait(HELD_MS * 2)
        assert locked.window.door.currentWidget() is locked.window.lock, key
        assert not locked.window.side.is_open(), key
        assert locked.window.flow.showing() is not None, key
    assert len(events(locked)) == before


def test_what_ends_late_opens_no_lock_and_takes_no_key(qtbot, locked):
    locked.window.panels.work.uncover()
    locked.window.panels.closed.emit()
    locked.window.back_to_scan()
    assert locked.window.door.currentWidget() is locked.window.lock
    signed_on(qtbot, locked, LEAD)
    assert locked.front.proctor.person == "lead-1"


@pytest.mark.parametrize("letter", "MP")
def test_a_page_over_the_desk_is_closed_by_the_lock(qtbot, stage, letter):
    stage.keys.press(getattr(KEY, f"Key_{letter}"), "", CONTROL)
    qtbot.waitUntil(stage.window.panels.work.is_covered, timeout=2000)
    stage.keys.press(KEY.Key_F9)
    qtbot.waitUntil(lambda: stage.window.door.currentWidget() is stage.window.lock, timeout=2000)
    assert not stage.window.panels.work.is_covered()
    assert stage.card.pin.hasFocus()


def test_a_lost_record_alarms_at_a_locked_desk_and_esc_takes_it_away(qtbot, locked):
    alarm = locked.window.panels.alarm
    locked.window.flow._trouble(Trouble("disk-full", "The disk is full."))
    assert alarm.isVisible()
    locked.keys.press(KEY.Key_Escape)
    qtbot.waitUntil(alarm.isHidden, timeout=2000)
    assert (locked.duty.is_locked, locked.card.pin.hasFocus()) == (True, True)


def test_language_and_theme_turn_at_a_locked_desk(qtbot, locked):
    locked.keys.press(KEY.Key_F8)
    qtbot.waitUntil(lambda: locked.card.title.text() == "本签到台已锁定", timeout=2000)
    locked.keys.press(KEY.Key_F7)
    qtbot.waitUntil(lambda: locked.window.appearance.dress.theme.name == "dark", timeout=2000)
    assert locked.duty.is_locked


def test_a_wrong_pin_says_so_and_a_lock_out_counts_down(qtbot, locked):
    typed(qtbot, locked, "999999")
    assert locked.card.trouble.text() == "This PIN is not right."
    for _ in range(FREE_TRIES - 1):
        typed(qtbot, locked, "999999")
    qtbot.waitUntil(lambda: "0:30" in locked.card.trouble.text(), timeout=5000)
    locked.hands.forward(seconds=11)
    qtbot.waitUntil(lambda: "0:19" in locked.card.trouble.text(), timeout=5000)
    typed(qtbot, locked, PROCTOR)
    assert locked.duty.is_locked
    locked.hands.forward(seconds=20)
    qtbot.waitUntil(locked.card.trouble.isHidden, timeout=5000)
    signed_on(qtbot, locked, PROCTOR)
    assert not locked.duty.is_locked


def test_the_managers_pin_ends_a_lock_out(qtbot, locked):
    for _ in range(FREE_TRIES):
        typed(qtbot, locked, "999999")
    signed_on(qtbot, locked, MANAGER)
    ways = [(event.body["way"], event.by) for event in events(locked, Kind.DUTY)][-2:]
    assert ways == [("unlock", "manager-1"), ("on", "manager-1")]


def test_who_left_it_locked_can_be_signed_off_by_the_keyboard(qtbot, locked):
    assert locked.card.off.text() == "Sign Pan Yue 潘悦 off"
    for _ in range(2):
        locked.keys.press(KEY.Key_Tab, "\t")
        qtbot.wait(HELD_MS * 3)
    assert locked.card.off.hasFocus()
    locked.keys.press(KEY.Key_Return, "\r")
    qtbot.waitUntil(lambda: events(locked)[-1].body["way"] == "off", timeout=5000)
    assert events(locked)[-1].by == "proctor-1"
    assert locked.card.off.isHidden()
    assert locked.card.pin.hasFocus()
    assert locked.duty.is_locked


def test_a_desk_without_a_key_or_a_scan_locks_itself(qtbot, opened):
    stage = opened(lock_after=3)
    signed_on(qtbot, stage, PROCTOR)
    for touch in (
        lambda: stage.keys.press(KEY.Key_Up),
        lambda: scanned(qtbot, stage, "on-time-5"),
        lambda: qtbot.mouseClick(stage.window.windowHandle(), Qt.MouseButton.LeftButton),
    ):
        stage.hands.forward(minutes=2)
        touch()
        stage.duty.tick()
    assert not stage.duty.is_locked
    stage.hands.forward(minutes=2, seconds=59)
    stage.duty.tick()
    assert not stage.duty.is_locked
    stage.hands.forward(seconds=1)
    qtbot.waitUntil(lambda: stage.duty.is_locked, timeout=3000)
    assert events(stage)[-1].body["way"] == "lock"


@pytest.mark.parametrize(
    "how", [{"lock_after": 0}, {"staffed": False, "lock_after": 5}], ids=["never", "no-staff"]
)
def test_a_desk_that_is_never_to_lock_itself_does_not(opened, how):
    stage = opened(**how)
    stage.hands.forward(hours=9)
    stage.duty.tick()
    assert not stage.duty.is_locked


def test_without_staff_nothing_stands_in_the_way_and_f9_says_why(qtbot, opened):
    stage = opened(staffed=False)
    assert stage.window.header.duty.isHidden()
    stage.keys.press(KEY.Key_F9)
    qtbot.waitUntil(stage.window.banner.isVisible, timeout=2000)
    assert "names no staff" in stage.window.banner.words.text()
    scanned(qtbot, stage, "on-time-5")
    stage.keys.press(KEY.Key_Return, "\r")
    qtbot.waitUntil(lambda: stage.window.flow.admitted is not None, timeout=5000)
    assert events(stage, Kind.CONFIRM)[-1].by is None


def test_a_staff_list_that_has_become_too_old_opens_the_desk_again(qtbot, locked):
    locked.hands.forward(days=31)
    locked.duty.refresh()
    qtbot.waitUntil(lambda: not locked.duty.is_locked, timeout=5000)
    locked.keys.press(KEY.Key_F9)
    qtbot.waitUntil(locked.window.banner.isVisible, timeout=2000)
    assert "too old" in locked.window.banner.words.text()


def test_a_role_that_is_too_low_is_refused_in_the_window_and_recorded(qtbot, stage):
    signed_on(qtbot, stage, PROCTOR)
    late = scanned(qtbot, stage, "late")
    stage.keys.press(KEY.Key_F6)
    panel = stage.window.panels.asking.panel
    qtbot.waitUntil(stage.window.panels.asking.is_open, timeout=2000)
    panel.chips.choose("transport")
    panel.pin.setFocus()
    stage.keys.person(PROCTOR)
    stage.keys.press(KEY.Key_Return, "\r")
    qtbot.wait(HELD_MS * 3)
    stage.keys.press(KEY.Key_Return, "\r")
    qtbot.waitUntil(panel._trouble.isVisible, timeout=5000)
    assert "lead proctor" in panel._trouble.text()
    kept = events(stage, Kind.DENIED)[-1]
    assert (kept.by, kept.subject, kept.body["asked"], kept.body["needed"]) == (
        "proctor-1",
        late.event.subject,
        "override",
        "lead",
    )
    assert late.attendance.state is not State.IN


def test_the_question_counts_a_lock_out_down_as_well(qtbot, stage):
    scanned(qtbot, stage, "late")
    stage.keys.press(KEY.Key_F6)
    panel = stage.window.panels.asking.panel
    qtbot.waitUntil(stage.window.panels.asking.is_open, timeout=2000)
    panel.chips.choose("transport")
    for _ in range(FREE_TRIES):
        panel.pin.setText("999999")
        panel.decide("admit")
        qtbot.waitUntil(panel.buttons["admit"].isEnabled, timeout=20_000)
    qtbot.waitUntil(lambda: "0:30" in panel._trouble.text(), timeout=5000)
    stage.hands.forward(seconds=10)
    qtbot.waitUntil(lambda: "0:20" in panel._trouble.text(), timeout=5000)
    stage.hands.forward(seconds=20)
    qtbot.waitUntil(lambda: not panel._trouble.isVisible(), timeout=5000)


def test_one_person_alone_is_marked_and_asked_for_no_second(qtbot, opened):
    stage = opened(alone=True)
    signed_on(qtbot, stage, MANAGER)
    assert stage.window.header.duty.accessibleName() == "Meng Qi 孟琪 · Center manager · alone"
    scanned(qtbot, stage, "not-listed")
    stage.keys.press(KEY.Key_F6)
    panel = stage.window.panels.asking.panel
    qtbot.waitUntil(stage.window.panels.asking.is_open, timeout=2000)
    assert panel._alone.isVisible()
    assert not panel.second.isVisible()
    panel.chips.choose("other")
    panel.pin.setText(MANAGER)
    panel.decide("admit")
    qtbot.waitUntil(lambda: events(stage, Kind.OVERRIDE) != [], timeout=5000)
    assert {event.body["alone"] for event in events(stage)} == {True}


def test_where_there_are_two_a_second_person_is_asked_for(qtbot, stage):
    scanned(qtbot, stage, "not-listed")
    stage.keys.press(KEY.Key_F6)
    panel = stage.window.panels.asking.panel
    qtbot.waitUntil(stage.window.panels.asking.is_open, timeout=2000)
    assert panel.second.isVisible()
    assert not panel._alone.isVisible()


def test_letters_are_no_pin(stage, qtbot):
    stage.keys.press(KEY.Key_F9)
    qtbot.waitUntil(lambda: stage.duty.is_locked, timeout=2000)
    stage.keys.person("1a2b 3")
    qtbot.wait(HELD_MS * 3)
    assert stage.card.pin.text() == "123"
    assert stage.card.pin.echoMode() is QLineEdit.EchoMode.Password
    stage.keys.press(KEY.Key_Escape)
    qtbot.waitUntil(lambda: stage.card.pin.text() == "", timeout=2000)
    assert stage.duty.is_locked


def test_a_document_at_a_locked_desk_is_kept_nowhere_and_opens_nothing(qtbot, locked):
    before = len(events(locked))
    locked.hands.forward(seconds=3)
    locked.keys.scanner("\r".join(passport("ERIKSSON", "ANNA", "L898902C3", LATER)) + "\r")
    qtbot.wait(OVERDUE_MS * 2)
    assert locked.duty.is_locked
    assert len(events(locked)) == before
    texts = [
        part.text() for kind in (QLabel, QLineEdit) for part in locked.window.findChildren(kind)
    ]
    assert not [text for text in texts if "ERIKSSON" in text or "02C3" in text]
