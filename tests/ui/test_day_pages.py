"""The pages of the day open and close by their keys, and no scanner moves them."""

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtWidgets import QAbstractButton

from checkin.domain.event import Kind
from checkin.ui.devices.key_table import key_table
from checkin.ui.devices.wedge_filter import HELD_MS

LATE = ("late", "late-2")


def pages_of(stage):
    return stage.window.panels.pages.all


def press_key_of(stage, one):
    if isinstance(one.key, Qt.Key):
        stage.keys.press(one.key)
    else:
        stage.keys.press(one.key.key(), modifiers=one.key.keyboardModifiers())


def opened(qtbot, stage, one):
    press_key_of(stage, one)
    qtbot.waitUntil(lambda: stage.window.side.currentWidget() is one.page, timeout=2000)


def scanned(qtbot, stage, name):
    before = stage.window.flow.outcome
    stage.keys.scanner(stage.text(name) + "\r")
    qtbot.waitUntil(lambda: stage.window.flow.outcome not in (None, before), timeout=5000)
    stage.hands.forward(seconds=0.5)
    return stage.window.flow.outcome


def test_no_key_has_two_deeds(stage):
    assert len(stage.window._keys) > 20
    deeds = [(QKeyCombination(Qt.Key.Key_F3), print), (QKeyCombination(Qt.Key.Key_F3), repr)]
    with pytest.raises(ValueError, match="F3 has two deeds"):
        key_table(deeds)


def test_each_page_opens_and_closes_by_its_key_and_by_escape(qtbot, stage):
    for one in pages_of(stage):
        opened(qtbot, stage, one)
        assert one.page.title.text()
        press_key_of(stage, one)
        qtbot.waitUntil(lambda: not stage.window.side.is_open(), timeout=2000)
        opened(qtbot, stage, one)
        stage.keys.press(Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not stage.window.side.is_open(), timeout=2000)
        assert stage.window.focusWidget() is stage.window.field


def test_each_page_speaks_chinese_at_once(qtbot, stage):
    for one in pages_of(stage):
        opened(qtbot, stage, one)
        english = one.page.title.text()
        stage.window.appearance.use_language("zh_CN")
        qtbot.waitUntil(lambda o=one, e=english: o.page.title.text() != e, timeout=2000)
        stage.window.appearance.use_language("en")
        stage.keys.press(Qt.Key.Key_Escape)
        qtbot.wait(HELD_MS * 3)


@pytest.mark.parametrize("end", ["\r", "\t\r\t\r", " \r"], ids=["enter", "tabs", "blank"])
def test_a_scan_over_any_page_is_judged_and_presses_nothing(qtbot, stage, end):
    pressed = []
    for button in stage.window.findChildren(QAbstractButton):
        button.pressed.connect(lambda b=button: pressed.append(b.text() or b.accessibleName()))
    for place, one in enumerate(pages_of(stage), start=5):
        opened(qtbot, stage, one)
        qtbot.wait(HELD_MS * 2)
        before = stage.window.flow.outcome
        stage.keys.scanner(stage.text(f"on-time-{place}") + end)
        qtbot.waitUntil(lambda b=before: stage.window.flow.outcome not in (None, b), timeout=5000)
        qtbot.waitUntil(lambda: not stage.window.side.is_open(), timeout=2000)
        qtbot.wait(HELD_MS * 3)
        assert pressed == []
        kinds = {event.kind for event in stage.front.do(lambda h: h.books.latest(50)).result()}
        assert kinds == {Kind.SCAN}


def test_each_control_on_a_page_has_a_name(qtbot, stage):
    for one in pages_of(stage):
        opened(qtbot, stage, one)
        for button in one.page.findChildren(QAbstractButton):
            assert button.text() or button.accessibleName(), one.word()


def test_who_is_held_waits_on_the_page_and_is_judged_anew_when_chosen(qtbot, stage):
    scanned(qtbot, stage, "late")
    late = stage.window.flow.subject
    held = stage.window.panels.pages.holding
    qtbot.waitUntil(stage.window.header.held.isVisible, timeout=5000)
    stage.keys.press(Qt.Key.Key_Escape)
    opened(qtbot, stage, held)
    qtbot.waitUntil(lambda: held.page.list.count() == 1, timeout=5000)
    assert held.page.list.marked.appointment == late

    stage.keys.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stage.window.flow.subject == late, timeout=5000)
    assert not stage.window.side.is_open()
    stage.keys.press(Qt.Key.Key_F6)
    qtbot.waitUntil(stage.window.panels.asking.is_open, timeout=2000)


def test_nobody_waits_on_an_empty_page(qtbot, stage):
    held = stage.window.panels.pages.holding
    opened(qtbot, stage, held)
    assert held.page.list.count() == 0
    assert held.page.under.text()
    assert not stage.window.header.held.isVisible()


def test_arrows_stay_on_what_is_seen_to_have_the_keyboard(qtbot, stage):
    menu = stage.window.panels.pages.menu
    opened(qtbot, stage, menu)
    first = menu.page.entries[0]
    qtbot.waitUntil(lambda: stage.window.focusWidget() is first, timeout=5000)
    qtbot.keyClick(first, Qt.Key.Key_Up)
    assert stage.window.focusWidget() in {first, menu.page.cancel}


def test_a_key_stands_at_the_right_of_its_page(qtbot, stage):
    menu = stage.window.panels.pages.menu
    opened(qtbot, stage, menu)
    entries = menu.page.entries
    qtbot.waitUntil(lambda: entries[0].key.width() > 0, timeout=5000)
    assert entries[0].key.text() == "F3"
    ends = {entry.key.geometry().right() for entry in entries}
    assert ends == {entries[0].width() - 1}


def test_the_menu_opens_every_page_by_the_keyboard(qtbot, stage):
    menu = stage.window.panels.pages.menu
    for place, one in enumerate(stage.window.panels.pages.listed):
        opened(qtbot, stage, menu)
        for _ in range(place):
            stage.keys.press(Qt.Key.Key_Tab, "\t")
            qtbot.wait(HELD_MS * 3)
        stage.keys.press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda o=one: stage.window.side.currentWidget() is o.page, timeout=2000)
        stage.keys.press(Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not stage.window.side.is_open(), timeout=2000)


OVER_A_COVER = (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F10, Qt.Key.Key_F11)


def test_what_a_key_or_the_head_opens_over_a_page_that_covers_the_desk_is_seen(qtbot, stage):
    work, side = stage.window.panels.work, stage.window.side
    by_key = [lambda key=key: stage.keys.press(key) for key in OVER_A_COVER]
    for opens in (*by_key, stage.window.header.menu_asked.emit):
        stage.keys.press(Qt.Key.Key_M, modifiers=Qt.KeyboardModifier.ControlModifier)
        qtbot.waitUntil(work.is_covered, timeout=5000)
        opens()
        qtbot.waitUntil(side.is_open, timeout=5000)
        assert not work.is_covered()
        assert side.currentWidget().isVisible()
        assert side.currentWidget().isAncestorOf(stage.window.focusWidget())
        stage.keys.press(Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not side.is_open(), timeout=5000)
