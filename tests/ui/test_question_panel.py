import pytest
from dressed import dressed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from spoken import spoken
from test_questions import outcome

from checkin.services.case import Grounds
from checkin.ui.asking import questions
from checkin.ui.asking.question_panel import QuestionPanel


@pytest.fixture
def panel(qtbot):
    made = QuestionPanel()
    made.window_of_test = dressed(qtbot, made)
    made.ask(questions.about(outcome("late")))
    made.answers = []
    made.answered.connect(lambda *answer: made.answers.append(answer))
    return made


def test_how_late_somebody_is_is_said_in_the_language_that_is_turned_to(panel):
    def said():
        return " | ".join(label.text() for label in panel.findChildren(QLabel))

    assert "min late" in said()
    with spoken("zh_CN"):
        panel.speak()
        assert "min late" not in said()
        assert "迟到" in said()
    panel.speak()
    assert "min late" in said()


def test_a_decision_gives_the_reason_the_words_and_the_pin(qtbot, panel):
    panel.chips.choose("transport")
    panel.words.setText("  the metro stood still ")
    panel.pin.setText("246810")
    qtbot.mouseClick(panel.buttons["admit"], Qt.MouseButton.LeftButton)

    grounds = Grounds(reason="transport", words="the metro stood still")
    assert panel.answers == [("admit", grounds, "246810")]


def test_the_pin_is_hidden_and_forgotten_at_once(panel):
    panel.pin.setText("246810")
    panel.decide("admit")

    assert panel.pin.echoMode() is QLineEdit.EchoMode.Password
    assert panel.pin.text() == ""


def test_enter_in_the_pin_decides_nothing_but_moves_to_the_button(qtbot, panel):
    panel.pin.setFocus()
    qtbot.keyClicks(panel.pin, "246810")
    qtbot.keyClick(panel.pin, Qt.Key.Key_Return)

    assert panel.answers == []
    qtbot.waitUntil(panel.buttons["admit"].hasFocus, timeout=1000)


def test_the_keyboard_alone_is_enough(qtbot, panel):
    chip = panel.window_of_test.focusWidget()
    qtbot.keyClick(chip, Qt.Key.Key_Right)
    qtbot.keyClick(panel.window_of_test.focusWidget(), Qt.Key.Key_Return)
    assert panel.chips.chosen == "illness"
    for _ in range(2):
        qtbot.keyClick(panel.window_of_test.focusWidget(), Qt.Key.Key_Return)
    button = panel.window_of_test.focusWidget()
    qtbot.keyClick(button, Qt.Key.Key_Return)

    assert [answer[0] for answer in panel.answers] == ["admit"]


def test_the_next_question_starts_afresh(panel):
    panel.chips.choose("illness")
    panel.words.setText("of the person before")
    panel.pin.setText("246810")
    panel.say(lambda: "This PIN is not right.")
    panel.ask(questions.about(outcome("after-start")))

    assert (panel.chips.chosen, panel.words.text(), panel.pin.text()) == ("", "", "")
    assert not panel._trouble.isVisible()


def test_no_pin_is_asked_for_where_none_is_needed(panel):
    panel.ask(questions.about(outcome("too-late")))

    assert not panel.pin.isVisible()
    assert list(panel.buttons) == ["refuse"]


def test_escape_leaves(qtbot, panel):
    with qtbot.waitSignal(panel.left, timeout=500):
        qtbot.keyClick(panel.pin, Qt.Key.Key_Escape)


def test_nothing_can_be_pressed_twice(panel):
    panel.set_busy(busy=True)
    assert not panel.buttons["admit"].isEnabled()

    panel.say(lambda: "Too late")
    assert panel.buttons["admit"].isEnabled()


def test_turning_away_without_a_reason_rests_on_the_verdict(panel):
    panel.decide("refuse")
    assert panel.answers == []
    panel.decide("refuse")
    panel.decide("admit")

    assert [(verb, grounds.reason) for verb, grounds, _ in panel.answers] == [
        ("refuse", "as-shown"),
        ("admit", ""),
    ]


def test_a_refusal_that_the_verdict_says_has_reasons_of_its_own(panel):
    panel.ask(questions.about(outcome("too-late")))

    assert "no-document" in panel.question.reasons
    assert "transport" not in panel.question.reasons


def test_a_pin_that_was_not_used_does_not_wait_for_the_next(panel):
    panel.pin.setText("246810")
    panel.hide()

    assert panel.pin.text() == ""
