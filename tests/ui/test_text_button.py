"""A button's words stand in one line, or in as many as its width needs, and none is cut."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from checkin.ui.widgets.flow import FlowLayout
from checkin.ui.widgets.text_button import TextButton

WORDS = "Telephone numbers, by the center manager"


def shown_lines(button):
    return QPushButton.text(button).split("\n")


def in_box(qtbot, layout, width, words=WORDS):
    box, button = QWidget(), TextButton()
    qtbot.addWidget(box)
    button.setText(words)
    layout(box).addWidget(button)
    box.resize(width, 200)
    box.show()
    qtbot.waitExposed(box)
    return box, button


@pytest.mark.parametrize("layout", [QVBoxLayout, QHBoxLayout, FlowLayout])
def test_with_room_for_them_the_words_stand_in_one_line(qtbot, layout):
    _box, button = in_box(qtbot, layout, 900)
    assert shown_lines(button) == [WORDS]


@pytest.mark.parametrize("layout", [QVBoxLayout, QHBoxLayout, FlowLayout])
def test_without_it_they_are_broken_and_the_button_is_higher(qtbot, layout):
    box, button = in_box(qtbot, layout, 160)
    qtbot.waitUntil(lambda: len(shown_lines(button)) > 1)
    lines, metrics = shown_lines(button), QFontMetrics(button.font())
    assert " ".join(lines) == WORDS
    assert button.text() == WORDS
    qtbot.waitUntil(lambda: button.height() >= len(lines) * metrics.lineSpacing())
    assert all(metrics.horizontalAdvance(line) <= button.width() for line in lines)
    assert button.geometry().right() <= box.rect().right()


def test_a_wider_window_puts_them_in_one_line_again(qtbot):
    box, button = in_box(qtbot, QVBoxLayout, 160)
    one = button._size([WORDS]).height()
    qtbot.waitUntil(lambda: button.height() > one)
    box.resize(900, 200)
    qtbot.waitUntil(lambda: shown_lines(button) == [WORDS])
    qtbot.waitUntil(lambda: button.height() == one)


def test_larger_type_breaks_them(qtbot):
    _box, button = in_box(qtbot, QVBoxLayout, 420)
    assert shown_lines(button) == [WORDS]
    font = button.font()
    font.setPixelSize(40)
    button.setFont(font)
    qtbot.waitUntil(lambda: len(shown_lines(button)) > 1)


def test_a_single_long_word_is_left_whole(qtbot):
    _box, button = in_box(qtbot, QVBoxLayout, 60, "Donaudampfschifffahrt")
    assert shown_lines(button) == ["Donaudampfschifffahrt"]
