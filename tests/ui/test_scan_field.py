"""The field that scans go to, and the keys that it leaves to the window."""

from string import ascii_uppercase

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.devices.scan_field import ScanField

OF_THE_FIELD = "ACVX"
CONTROL = Qt.KeyboardModifier.ControlModifier


class Window(QWidget):
    """Keeps the keys that the field has left."""

    def __init__(self):
        super().__init__()
        self.field = ScanField(self)
        QVBoxLayout(self).addWidget(self.field)
        self.left = []

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() not in (Qt.Key.Key_Control, Qt.Key.Key_Shift):
            self.left.append(event.key())


@pytest.fixture
def window(qtbot):
    made = Window()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("shift", [False, True], ids=["Ctrl", "Ctrl+Shift"])
@pytest.mark.parametrize("letter", [one for one in ascii_uppercase if one not in OF_THE_FIELD])
def test_a_letter_with_ctrl_is_the_windows(window, letter, shift):
    key = Qt.Key[f"Key_{letter}"]
    held = CONTROL | Qt.KeyboardModifier.ShiftModifier if shift else CONTROL
    window.field.setText("TC-100001")
    window.field.setCursorPosition(3)
    QTest.keyClick(window.field, key, held)
    assert window.left == [key]
    assert (window.field.text(), window.field.cursorPosition()) == ("TC-100001", 3)


@pytest.mark.parametrize("letter", OF_THE_FIELD)
def test_what_everybody_expects_of_a_field_is_the_fields(window, letter):
    window.field.setText("TC-100001")
    window.field.selectAll()
    QTest.keyClick(window.field, Qt.Key[f"Key_{letter}"], CONTROL)
    assert window.left == []
