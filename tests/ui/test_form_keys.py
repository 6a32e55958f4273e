"""What Esc and Enter do in a form, whatever has the focus."""

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QVBoxLayout, QWidget

from checkin.ui.widgets.form_keys import answer_key

KEY = Qt.Key


class Around(QWidget):
    """What stands behind the form, and hears what that has no use for."""

    def __init__(self):
        super().__init__()
        self.heard = []

    def keyPressEvent(self, event):  # noqa: N802
        self.heard.append(Qt.Key(event.key()))


class Form(QWidget):
    left = Signal()

    def __init__(self, around):
        super().__init__(around)
        self.box, self.button = QCheckBox(self), QPushButton(self)
        self.field, self.last = QLineEdit(self), QLineEdit(self)
        lines = QVBoxLayout(self)
        for one in (self.box, self.button, self.field, self.last):
            lines.addWidget(one)
        self.deeds = []
        self.left.connect(lambda: self.deeds.append("left"))
        self.box.toggled.connect(lambda: self.deeds.append("ticked"))
        self.button.clicked.connect(lambda: self.deeds.append("pressed"))

    def keyPressEvent(self, event):  # noqa: N802
        answer_key(event, self, self.left)


@pytest.fixture(scope="module")
def around(qapp):
    made = Around()
    made.form = Form(made)
    made.show()
    made.activateWindow()
    yield made
    made.close()


@pytest.mark.parametrize(
    ("focus", "key", "deeds"),
    [
        pytest.param("box", KEY.Key_Return, ["ticked"], id="Enter ticks a box"),
        pytest.param("button", KEY.Key_Enter, ["pressed"], id="Enter presses a button"),
        pytest.param("field", KEY.Key_Return, [], id="Enter in a field decides nothing"),
        pytest.param("field", KEY.Key_Escape, ["left"], id="Esc leaves from a field"),
        pytest.param("button", KEY.Key_Escape, ["left"], id="Esc leaves from a button"),
    ],
)
def test_a_key_does_what_the_focus_is_for(qtbot, around, focus, key, deeds):
    part = getattr(around.form, focus)
    part.setFocus()
    around.form.deeds.clear()
    around.heard.clear()
    qtbot.keyClick(part, key)
    assert (around.form.deeds, around.heard) == (deeds, [])


def test_enter_in_a_field_goes_on_to_the_next(qtbot, around):
    around.form.field.setFocus()
    qtbot.keyClick(around.form.field, KEY.Key_Return)
    assert around.form.focusWidget() is around.form.last


def test_any_other_key_goes_on_to_who_stands_behind(qtbot, around):
    around.form.box.setFocus()
    around.heard.clear()
    qtbot.keyClick(around.form.box, KEY.Key_F6)
    assert around.heard == [KEY.Key_F6]
