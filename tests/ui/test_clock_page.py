"""Ctrl+T: the clock, large; what another one shows is kept, and a manager confirms it."""

import pytest
from desk_stage import NOON
from PySide6.QtCore import Qt

from checkin.domain.event import Kind
from checkin.domain.instant import parse_stamp

CONTROL = Qt.KeyboardModifier.ControlModifier
MANAGER = "135790"


@pytest.fixture
def at(qtbot, stage):
    stage.front.choose(stage.sample.roster.appointments[0].id).result()
    stage.hands.start -= (away := NOON - NOON.replace(hour=3))
    stage.hands.at, stage.hands.start = stage.hands.at + away, stage.hands.start + 2 * away
    stage.page = stage.window.panels.pages.clock.page
    stage.keys.press(Qt.Key.Key_T, "\x14", CONTROL)
    qtbot.waitUntil(lambda: stage.page.state.text() == "Clock jumped forward", timeout=5000)
    return stage


def press(qtbot, stage, key, text=""):
    stage.keys.press(key, text)
    qtbot.wait(120)


def records(stage, kind):
    return [e for e in stage.front.do(lambda h: h.books.latest(20)).result() if e.kind is kind]


def test_the_time_is_large_and_a_doubt_says_what_to_do(at):
    assert at.page.time.text() == "17:02:10"
    assert at.page.time.font().pixelSize() > 40
    assert "another clock" in at.page.advice.text()
    assert not at.page.wall.isVisible()


def test_the_time_on_the_wall_is_typed_and_kept(qtbot, at):
    press(qtbot, at, Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(at.window.panels.asking.is_open, timeout=2000)
    at.keys.person("14:05")
    panel = at.window.panels.asking.panel
    qtbot.waitUntil(lambda: panel.extras["wall"].text() == "14:05", timeout=2000)
    press(qtbot, at, Qt.Key.Key_Return, "\r")
    assert records(at, Kind.WALL_CLOCK) == []
    press(qtbot, at, Qt.Key.Key_Tab, "\t")
    press(qtbot, at, Qt.Key.Key_Return, "\r")
    qtbot.waitUntil(at.page.wall.isVisible, timeout=5000)
    assert "14:05:00" in at.page.wall.text()
    (kept,) = records(at, Kind.WALL_CLOCK)
    assert parse_stamp(kept.body["wall"]) == NOON.replace(minute=5, second=0)
    assert kept.at == at.hands.at


def test_what_is_no_time_is_said_and_nothing_kept(qtbot, at):
    at.page.enter_asked.emit()
    panel = at.window.panels.asking.panel
    panel.extras["wall"].setText("noon")
    panel.decide("wall")
    qtbot.waitUntil(lambda: "no time" in panel._trouble.text(), timeout=2000)
    assert records(at, Kind.WALL_CLOCK) == []


def test_a_manager_confirms_with_a_pin_and_nobody_else(qtbot, at):
    at.page.confirm_asked.emit()
    panel = at.window.panels.asking.panel
    panel.decide("confirm")
    qtbot.waitUntil(panel._trouble.isVisible, timeout=5000)
    panel.pin.setText(MANAGER)
    panel.decide("confirm")
    qtbot.waitUntil(lambda: at.page.state.text() == "Clock is right", timeout=5000)
    assert records(at, Kind.CLOCK)[0].by is not None


def test_the_verdict_names_both_times(qtbot, at):
    at.page.enter_asked.emit()
    panel = at.window.panels.asking.panel
    panel.extras["wall"].setText("14:05")
    panel.decide("wall")
    qtbot.waitUntil(at.page.wall.isVisible, timeout=5000)
    at.keys.scanner(at.text("on-time-5") + "\r")
    qtbot.waitUntil(lambda: at.window.flow.outcome is not None, timeout=5000)
    assert "The clock on the wall shows 14:05." in at.window.flow.showing().reason
