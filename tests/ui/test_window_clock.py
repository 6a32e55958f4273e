"""The clock in the header leads to its page; who may not confirm it is refused, and recorded."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from checkin.domain.event import Kind

KEY = Qt.Key


@pytest.fixture
def at(qtbot, stage):
    stage.clock = stage.window.panels.pages.clock
    stage.front.look_at_clock().result()
    return stage


def set_clock(stage, by):
    """The wall clock is set; the running time goes on."""
    stage.hands.at += by
    stage.hands.start += by
    stage.clock.turn()


def answered(qtbot, stage, pin):
    stage.clock.page.confirm_asked.emit()
    panel = stage.window.panels.asking.panel
    qtbot.waitUntil(stage.window.panels.asking.is_open, timeout=2000)
    panel.chips.choose("radio-clock")
    panel.pin.setText(pin)
    panel.decide("confirm")
    return panel


def last(stage, kind):
    found = stage.front.do(lambda hearing: hearing.books.latest(9)).result()
    return next((event for event in found if event.kind is kind), None)


def test_the_reason_of_the_manager_is_kept_and_the_header_calms_down(qtbot, at):
    set_clock(at, timedelta(hours=2))
    qtbot.waitUntil(lambda: at.clock.page.state.text() == "Clock jumped forward", timeout=5000)
    at.window.flow.refresh()
    qtbot.waitUntil(lambda: "Clock jumped" in at.window.header.clock.words, timeout=5000)
    answered(qtbot, at, "135790")
    qtbot.waitUntil(lambda: at.clock.page.state.text() == "Clock is right", timeout=5000)
    event = last(at, Kind.CLOCK)
    assert (event.by, event.body["reason"]) == ("manager-1", "radio-clock")
    qtbot.waitUntil(lambda: "Clock" not in at.window.header.clock.words, timeout=5000)


def test_a_lead_may_not_confirm_it_and_that_is_recorded(qtbot, at):
    set_clock(at, timedelta(hours=2))
    panel = answered(qtbot, at, "246810")
    qtbot.waitUntil(panel._trouble.isVisible, timeout=5000)
    assert "center manager" in panel._trouble.text()
    kept = last(at, Kind.DENIED)
    assert (kept.by, kept.body["asked"], kept.body["needed"]) == ("lead-1", "clock", "manager")
    assert not at.front.look_at_clock().result().trusted


@pytest.mark.parametrize(
    ("by", "may"),
    [(timedelta(0), True), (timedelta(hours=2), True), (-timedelta(days=3), False)],
    ids=["right", "jumped", "before-the-roster"],
)
def test_a_clock_that_is_certainly_wrong_is_not_offered_to_be_confirmed(qtbot, at, by, may):
    set_clock(at, by)
    qtbot.waitUntil(lambda: at.clock.page.state.text() != "", timeout=5000)
    assert at.clock.page.confirm.isVisible() is may


def test_the_clock_in_the_header_opens_its_page_by_mouse_and_keyboard(qtbot, at):
    for press in (
        lambda: qtbot.mouseClick(at.window.header.clock, Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(at.window.header.clock, KEY.Key_Space),
    ):
        press()
        qtbot.waitUntil(lambda: at.window.side.currentWidget() is at.clock.page, timeout=2000)
        at.keys.press(KEY.Key_Escape)
        qtbot.waitUntil(lambda: not at.window.side.is_open(), timeout=2000)
