"""Ctrl+R: what is not ready comes first; the scanner is tried without a trace; a backup is made."""

import pytest
from desk_stage import desk_stage
from fake_upkeep import FakeUpkeep
from PySide6.QtCore import Qt
from wedge_keys import Keyboard

from checkin.ui.devices.sounds import SoundState

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def at(qtbot, tmp_path, resources):
    upkeep = FakeUpkeep()
    with desk_stage(tmp_path / "desk", resources, upkeep=upkeep) as stage:
        upkeep.front, stage.upkeep = stage.front, upkeep
        stage.keys = Keyboard(stage.window)
        qtbot.waitExposed(stage.window)
        stage.window.activateWindow()
        stage.readying = stage.window.panels.pages.readying
        stage.page = stage.readying.page
        stage.keys.press(Qt.Key.Key_R, "\x12", CONTROL)
        qtbot.waitUntil(lambda: len(stage.page.rows) > 10, timeout=5000)
        yield stage


def tab(qtbot, stage, times):
    for _ in range(times):
        stage.keys.press(Qt.Key.Key_Tab, "\t")
        qtbot.wait(120)


def titles(page):
    return [row.labels[0].text() for row in page.rows]


def said(page):
    return "\n".join(label.text() for row in page.rows for label in row.labels)


def test_what_is_not_ready_comes_first_with_what_to_do(qtbot, at):
    at.upkeep.free = 1_000
    tab(qtbot, at, 1)
    at.keys.press(Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: titles(at.page)[0] == "Disk", timeout=5000)
    assert at.page.under.text().startswith("Not ready: 1 to mend")
    assert "Free some space" in said(at.page)
    lights = [row.light for row in at.page.rows]
    assert lights == sorted(lights, key=["red", "amber", "green"].index)


def test_each_light_has_a_word_for_who_does_not_see_its_colour(at):
    assert all(row.icon.accessibleName() for row in at.page.rows)


def test_the_scanner_is_tried_and_leaves_no_trace(qtbot, at):
    assert "Not tried" in said(at.page)
    tab(qtbot, at, 2)
    at.keys.press(Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: "Scan anything" in at.page.scanner.text(), timeout=2000)
    text = at.text("on-time-5")
    at.keys.scanner(text + "\r")
    qtbot.waitUntil(lambda: "Received" in at.page.scanner.text(), timeout=5000)
    assert f"{len(text)} characters" in at.page.scanner.text()
    assert at.window.side.currentWidget() is at.page
    qtbot.waitUntil(lambda: "Tried" in said(at.page), timeout=5000)
    assert at.upkeep.seen[-1].heard == at.hands.at
    assert at.window.flow.outcome is None
    assert at.front.do(lambda h: h.books.latest(5)).result() == []


def test_the_next_scan_is_a_candidates_again(qtbot, at):
    at.readying.try_scanner()
    at.keys.scanner("WIFI:S:anything;;\r")
    qtbot.waitUntil(lambda: "Received" in at.page.scanner.text(), timeout=5000)
    at.keys.scanner(at.text("on-time-6") + "\r")
    qtbot.waitUntil(lambda: at.window.flow.outcome is not None, timeout=5000)
    assert not at.window.side.is_open()


def test_who_leaves_the_page_tries_no_more(qtbot, at):
    at.readying.try_scanner()
    at.keys.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not at.window.side.is_open(), timeout=2000)
    at.keys.scanner(at.text("on-time-7") + "\r")
    qtbot.waitUntil(lambda: at.window.flow.outcome is not None, timeout=5000)


def test_a_backup_is_made_and_looked_at(qtbot, at):
    assert "There is none yet" in said(at.page)
    tab(qtbot, at, 3)
    at.keys.press(Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(lambda: ", on another disk, read back" in said(at.page), timeout=5000)
    assert at.upkeep.backups == 1


def test_a_backup_that_failed_is_told_and_the_page_goes_on(qtbot, at):
    at.upkeep.failing = True
    with qtbot.waitSignal(at.window.panels.work.troubled) as told:
        at.readying.back_up()
    assert told.args[0].code == "backup-folder-missing"
    qtbot.waitUntil(lambda: "Looking" not in at.page.under.text(), timeout=2000)


def test_the_hourly_backup_comes_by_itself_and_opens_nothing(qtbot, at):
    at.keys.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not at.window.side.is_open(), timeout=2000)
    at.readying._hourly.setInterval(1)
    qtbot.waitUntil(lambda: at.upkeep.backups == 1, timeout=2000)
    assert at.readying._hourly.interval() == 3_600_000
    assert not at.window.side.is_open()


@pytest.mark.parametrize(
    ("status", "frames"), [("running", True), ("starting", None), ("busy", False), ("lost", False)]
)
def test_the_camera_of_the_window_is_what_is_looked_at(qtbot, at, status, frames):
    at.window.devices.sight.on_status(status, "Camera 1")
    qtbot.waitUntil(lambda: at.window.side.camera.status == status, timeout=2000)
    at.readying.look()
    assert at.upkeep.seen[-1].frames is frames


def test_the_loudspeaker_is_looked_at(qtbot, at):
    at.readying.show_sound(SoundState.NO_DEVICE)
    at.readying.look()
    assert at.upkeep.seen[-1].sound is False
    qtbot.waitUntil(lambda: "Looking" not in at.page.under.text(), timeout=5000)
    at.readying.show_sound(SoundState.READY)
    at.readying.look()
    assert at.upkeep.seen[-1].sound is True


def test_arrows_scroll_through_what_does_not_fit(qtbot, at):
    at.window.resize(1024, 600)
    bar = at.page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0, timeout=2000)
    at.keys.press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: bar.value() > 0, timeout=2000)
