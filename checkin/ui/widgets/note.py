"""A line on a warm ground: something that whoever decides should know first."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from checkin.ui.look.tokens import Dress


class Note(QLabel):
    """Wraps; the words are given by who owns it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        theme, px = dress.theme, dress.px
        self.setFont(dress.font(15, bold=True))
        self.setStyleSheet(
            f"background: {theme.warn}; color: {theme.on_warn}; border-radius: {px(8)}px; "
            f"padding: {px(6)}px {px(10)}px;"
        )
