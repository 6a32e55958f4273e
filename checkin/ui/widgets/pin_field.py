"""The field for a PIN: digits only, never shown, and empty as soon as it was read."""

from PySide6.QtCore import QRegularExpression, Qt
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.ui.widgets.fitted_field import FittedField

LONGEST_PIN = 12


class PinField(FittedField):
    """Takes what is typed one digit at a time; the event filter keeps scanners out of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST_PIN)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhHiddenText
        )
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)

    def take(self) -> str:
        """What was typed; it is gone from here."""
        pin = self.text()
        self.clear()
        return pin
