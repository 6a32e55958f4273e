"""The keys of a form that covers the desk or stands beside it: Esc leaves it, Enter does little."""

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton, QWidget


def answer_key(event: QKeyEvent, form: QWidget, left: SignalInstance) -> None:
    """Take Esc and Enter; any other key goes on to who stands behind the form.

    Enter presses the button and ticks the box that has the focus. In a field it only moves on: what
    decides is a button.
    """
    key, focus = Qt.Key(event.key()), form.focusWidget()
    if key is Qt.Key.Key_Escape:
        left.emit()
    elif key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        event.ignore()
    elif isinstance(focus, QPushButton):
        focus.click()
    elif isinstance(focus, QCheckBox):
        focus.toggle()
    elif isinstance(focus, QLineEdit):
        form.focusNextChild()
