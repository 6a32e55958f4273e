from dataclasses import replace

import pytest
from builders import CENTER, T, appointment, listed
from dressed import dressed
from PySide6.QtCore import Qt

from checkin.ui.people.find_panel import FindPanel
from checkin.ui.widgets.person_rows import row_of


def person(number: int):
    candidate = replace(appointment().candidate, number=f"TC-{number}")
    return listed(id=f"A{number}", candidate=candidate)


@pytest.fixture
def panel(qtbot):
    made = FindPanel()
    made.window_of_test = dressed(qtbot, made)
    made.open_search()
    made.asks, made.choices = [], []
    made.asked.connect(made.asks.append)
    made.chosen.connect(made.choices.append)
    return made


def typed(qtbot, panel, text):
    qtbot.keyClicks(panel.field, text)
    qtbot.waitUntil(lambda: panel.asks[-1:] == [text], timeout=2000)


def test_typing_asks_once_it_pauses(qtbot, panel):
    typed(qtbot, panel, "lixi")

    assert panel.asks == ["lixi"]


def test_one_letter_matches_everybody_and_is_not_looked_up_but_a_chinese_one_is(qtbot, panel):
    panel.field.setText("l")
    panel._ask()
    panel.field.setText("李")
    panel._ask()

    assert panel.asks == ["李"]


def test_arrows_and_enter_choose_without_leaving_the_field(qtbot, panel):
    typed(qtbot, panel, "li")
    panel.show_found("li", [person(1), person(2), person(3)], CENTER, T)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Return):
        qtbot.keyClick(panel.field, key)

    assert panel.choices == ["A2"]


def test_a_click_chooses(qtbot, panel):
    typed(qtbot, panel, "li")
    panel.show_found("li", [person(1), person(2)], CENTER, T)
    spot = panel.list.visualItemRect(panel.list.item(1)).center()
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    assert panel.choices == ["A2"]


def test_an_answer_to_what_was_typed_before_is_dropped(qtbot, panel):
    panel.field.setText("wang")
    panel.show_found("li", [person(1)], CENTER, T)

    assert panel.list.count() == 0


def test_enter_before_the_answer_chooses_nobody_of_the_answer_before(qtbot, panel):
    typed(qtbot, panel, "li")
    panel.show_found("li", [person(1)], CENTER, T)
    qtbot.keyClicks(panel.field, "u")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)

    assert panel.choices == []


def test_of_several_the_first_is_chosen_already(qtbot, panel):
    panel.offer([person(7), person(8)], CENTER, T)
    qtbot.waitUntil(panel.list.hasFocus, timeout=1000)
    qtbot.keyClick(panel.list, Qt.Key.Key_Return)

    assert panel.choices == ["A7"]
    assert not panel.field.isVisible()


def test_escape_leaves(qtbot, panel):
    with qtbot.waitSignal(panel.left, timeout=500):
        qtbot.keyClick(panel.field, Qt.Key.Key_Escape)


def test_a_finger_leaves(qtbot, panel):
    with qtbot.waitSignal(panel.left):
        qtbot.mouseClick(panel.cancel, Qt.MouseButton.LeftButton)


def test_a_row_says_who_it_is_and_where_they_sit():
    row = row_of(person(1), CENTER, T)

    assert row.spoken.split(", ") == [
        "Li Xiaoming 李晓明",
        "TC-1  ·  Passport •••• 4412",
        "A-204 · 17",
        "TCCA-CLOUD  ·  14:30",
        "Expected",
    ]
