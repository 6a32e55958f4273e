"""What keeps the desk from opening is told in a window, in both languages."""

from dataclasses import replace

import pytest
from dressed import dress_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from spoken import compile_into

from checkin.trouble import Trouble
from checkin.ui.trouble_window import TroubleWindow
from checkin.ui.words.languages import Languages

FULL = Trouble("disk-full", "The disk of D: is full.", "Free some space.")
ENGLISH = ["The desk could not be opened.", "The disk of D: is full.", "Free some space."]


@pytest.fixture
def told(qtbot, qapp, tmp_path):
    compile_into(tmp_path)
    languages = Languages(qapp, tmp_path)

    def opened(trouble: Trouble, first: str, text: float = 1.0) -> TroubleWindow:
        window = TroubleWindow(trouble, languages, first, replace(dress_of(), text=text))
        qtbot.addWidget(window)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield opened
    languages.use("en")


def lines(window: TroubleWindow) -> list[str]:
    return [label.text() for label in window.findChildren(QLabel)]


def test_in_english_first_and_in_chinese_below_with_the_code_for_the_telephone(told):
    said = lines(told(FULL, "en"))
    assert said[:3] == ENGLISH
    assert said[3] == "签到台未能打开。"
    assert all(line.endswith("。") for line in said[3:6])
    assert said[6:] == ["disk-full"]


def test_in_chinese_first_at_a_chinese_desk(told):
    window = told(FULL, "zh_CN")
    assert lines(window)[3:6] == ENGLISH
    assert (window.windowTitle(), window.button.text()) == ("checkin 未能启动", "关闭")


def test_a_trouble_without_a_hint_leaves_no_empty_line(told):
    assert "" not in lines(told(Trouble("settings-unreadable", "It cannot be read."), "en"))


@pytest.mark.parametrize("keys", ["69 78\r", "A\t\r", "\r\r"])
def test_a_scanner_does_not_close_it(told, keys):
    window = told(FULL, "en")
    QTest.keyClicks(window, keys)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        QTest.keyClick(window, key)
        QTest.keyClick(window.button, key)
    assert window.isVisible()


def test_esc_closes_it_and_so_does_its_button(told):
    window = told(FULL, "en")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()
    window.show()
    window.button.click()
    assert not window.isVisible()


@pytest.mark.parametrize("text", [1.0, 1.25, 1.5, 1.75, 2.0])
def test_it_is_written_in_the_size_of_the_text_and_stays_on_the_screen(told, text):
    window = told(FULL, "en", text)
    message = window.findChildren(QLabel)[1]
    assert message.font().pixelSize() == round(17 * text)
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() <= room.height()
    assert window.button.visibleRegion().boundingRect() == window.button.rect()
    assert window.area.verticalScrollBar().maximum() == 0


def test_what_has_no_room_on_the_screen_is_scrolled_to(told):
    long = Trouble("disk-full", "The disk is full. " * 40, "Free some space. " * 20)
    window = told(long, "en", 2.0)
    assert window.height() <= window.screen().availableSize().height()
    assert window.area.verticalScrollBar().maximum() > 0
    assert window.button.visibleRegion().boundingRect() == window.button.rect()
