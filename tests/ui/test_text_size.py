"""The text of the window grows and shrinks by keys, whatever has the focus, and by no scanner."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QComboBox
from wedge_keys import Keyboard

from checkin.config import TEXT_SIZES
from checkin.ui.devices.wedge_filter import HELD_MS
from checkin.ui.look.icons import Icons
from checkin.ui.look.tokens import FINGER, LIGHT, Dress

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier
PAD, SHIFT = Qt.KeyboardModifier.KeypadModifier, Qt.KeyboardModifier.ShiftModifier
LARGER = [
    pytest.param(KEY.Key_Plus, CONTROL, id="plus"),
    pytest.param(KEY.Key_Plus, CONTROL | SHIFT, id="plus with shift"),
    pytest.param(KEY.Key_Plus, CONTROL | PAD, id="plus of the number pad"),
    pytest.param(KEY.Key_Equal, CONTROL, id="the key of plus without shift"),
]


@pytest.fixture
def at(qtbot, stage):
    stage.keys = Keyboard(stage.window)
    qtbot.waitExposed(stage.window)
    stage.window.activateWindow()
    stage.looks = stage.window.appearance
    return stage


def pressed(qtbot, at, key, held=CONTROL, text=""):
    at.keys.press(key, text, held)
    qtbot.wait(HELD_MS * 3)


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_usual_type_is_as_much_larger_as_is_asked_for(size, resources):
    dress = Dress(LIGHT, Icons(resources / "icons"), text=size / 100)
    for pixels in (12, 15, 24):
        assert dress.font(pixels).pixelSize() == round(pixels * size / 100)


def test_large_type_grows_less_and_stays_the_larger_one(resources):
    usual, twice = (Dress(LIGHT, Icons(resources / "icons"), text=text) for text in (1.0, 2.0))
    sizes = [twice.font(pixels).pixelSize() for pixels in range(10, 80)]
    assert sizes == sorted(sizes)
    assert usual.font(50).pixelSize() < twice.font(50).pixelSize() < 75


@pytest.mark.parametrize("size", TEXT_SIZES)
def test_what_is_pressed_holds_a_finger_and_a_line_of_text(size, resources):
    dress = Dress(LIGHT, Icons(resources / "icons"), 0.84, size / 100)
    assert dress.finger >= FINGER
    assert dress.finger > dress.font(15).pixelSize() * 1.4


@pytest.mark.parametrize(("key", "held"), LARGER)
def test_the_text_grows_at_once_and_is_kept(qtbot, at, key, held):
    before = at.window.field.font().pixelSize()
    pressed(qtbot, at, key, held, "+")
    assert at.looks.text_size == 125
    assert at.saved[-1].text_size == 125
    assert at.window.field.font().pixelSize() == pytest.approx(before * 1.25, abs=1)
    assert QApplication.font().pixelSize() == round(15 * 1.25)
    assert at.window.field.text() == ""


def test_the_sizes_end_at_both_ends_and_zero_is_the_usual_one(qtbot, at):
    sizes = []
    for key in (*[KEY.Key_Plus] * 5, KEY.Key_Minus, KEY.Key_0, KEY.Key_Minus):
        pressed(qtbot, at, key)
        sizes.append(at.looks.text_size)
    assert sizes == [125, 150, 175, 200, 200, 175, 100, 100]


def test_no_field_and_no_box_takes_the_keys_for_itself(qtbot, at):
    at.keys.press(KEY.Key_F2)
    qtbot.waitUntil(lambda: at.window.focusWidget() is at.window.panels.finding.panel.field)
    pressed(qtbot, at, KEY.Key_Plus, CONTROL | PAD, "+")
    assert at.looks.text_size == 125
    assert at.window.panels.finding.panel.field.text() == ""
    at.window.panels.pages.reporting.turn()
    box = at.window.panels.pages.reporting.page.findChild(QComboBox)
    box.setFocus()
    pressed(qtbot, at, KEY.Key_Minus, CONTROL, "-")
    assert at.looks.text_size == 100


def test_a_key_that_is_held_down_types_nothing(qtbot, at):
    held = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Plus, CONTROL | PAD, "+", autorep=True)
    QApplication.sendEvent(at.window.windowHandle(), held)
    qtbot.wait(HELD_MS * 3)
    assert (at.looks.text_size, at.window.field.text()) == (100, "")


def test_a_locked_desk_is_written_larger_too(qtbot, at):
    qtbot.waitUntil(lambda: at.window.panels.duty.standing.staffed)
    at.keys.press(KEY.Key_F9)
    qtbot.waitUntil(lambda: at.window.panels.duty.is_locked)
    pressed(qtbot, at, KEY.Key_Plus)
    assert at.looks.text_size == 125


@pytest.mark.parametrize("typed", ["+++", "---", "000", "A+B-C=0", "===\r", "+\r", "-\t"])
def test_a_scanner_changes_no_size(qtbot, at, typed):
    at.looks.use_text_size(150)
    at.keys.scanner(typed)
    qtbot.wait(300)
    assert at.looks.text_size == 150


def test_the_menu_says_the_size_and_changes_it(qtbot, at):
    at.keys.press(KEY.Key_F10)
    row = at.window.panels.pages.menu.page.sizes
    qtbot.waitUntil(row.isVisible)
    assert "100" in row.words.text()
    row.larger.click()
    assert "125" in row.words.text()
    row.larger.click()
    row.smaller.click()
    assert at.looks.text_size == 125
    row.usual.click()
    assert at.looks.text_size == 100


def test_the_map_of_the_keys_names_them_on_every_page(qtbot, at):
    at.keys.press(KEY.Key_F1, modifiers=SHIFT)
    shown = at.window.panels.helping.map
    qtbot.waitUntil(shown.isVisible)
    for keys in ("Ctrl++", "Ctrl+-", "Ctrl+0"):
        assert keys in shown.beside.text()


def large(qtbot, at, size=200):
    at.window.resize(1366, 768)
    at.looks.use_text_size(size)
    qtbot.wait(100)


def test_the_head_of_the_window_says_less_before_it_cuts_a_word(qtbot, at):
    qtbot.waitUntil(lambda: at.window.header.clock.words != "")
    large(qtbot, at)
    header = at.window.header
    shown = [chip for chip in header._chips() if chip.isVisible()]
    assert header.next in shown
    assert header.clock in shown
    for chip in shown:
        assert chip.width() >= chip.sizeHint().width(), chip.words
        assert chip.geometry().right() <= header.tools.geometry().left()


def test_the_bar_keeps_its_words_and_gives_up_icons_and_keys_first(qtbot, at):
    bar = at.window.bar
    assert not bar.confirm.icon().isNull()
    large(qtbot, at)
    at.keys.press(KEY.Key_F2)
    qtbot.waitUntil(at.window.side.is_open)
    qtbot.waitUntil(lambda: bar.undo.text() == "Undo")
    assert bar.confirm.icon().isNull()
    assert bar.undo.accessibleName() == "Undo"
    at.looks.use_text_size(100)
    at.window.back_to_scan()
    qtbot.waitUntil(lambda: "Ctrl+Z" in bar.undo.text())
    assert not bar.confirm.icon().isNull()


def test_a_panel_gets_as_much_room_as_the_verdict_where_the_text_is_large(qtbot, at):
    large(qtbot, at)
    at.keys.press(KEY.Key_F2)
    window = at.window
    qtbot.waitUntil(lambda: abs(window.side.width() - window.verdict.width()) < 30)
    window.back_to_scan()
    qtbot.waitUntil(lambda: window.verdict.width() > window.side.width() * 1.5)


@pytest.mark.parametrize("name", ["on-time-1", "late", "more-time", "unknown-key"])
def test_a_verdict_is_shown_whole_however_large_the_text_is(qtbot, at, name):
    at.keys.scanner(at.text(name) + "\r")
    qtbot.waitUntil(lambda: at.window.flow.outcome is not None)
    for size in TEXT_SIZES:
        large(qtbot, at, size)
        panel = at.window.verdict
        assert panel._column.heightForWidth(panel.width()) <= panel.height(), size


def test_the_map_is_a_list_that_scrolls_where_the_caps_have_no_room(qtbot, at):
    large(qtbot, at)
    at.keys.press(KEY.Key_F1, modifiers=SHIFT)
    shown = at.window.panels.helping.map
    qtbot.waitUntil(shown.list.isVisible)
    words = "\n".join(half.text() for half in shown.list.halves)
    for keys in ("F2", "Ctrl+Z", "Ctrl++", "Shift+F1"):
        assert f"{keys}   " in words
    assert at.window.focusWidget() is shown.list
    at.keys.press(KEY.Key_Tab, "\t")
    qtbot.waitUntil(lambda: at.window.focusWidget() is shown.back)


def test_the_keys_are_no_others_of_the_window(at):
    sizes = set(at.window.devices.wedge.always)
    assert {QKeySequence(one).toString() for one in sizes & set(at.window._keys)} == set()
