"""The plain card of the right column."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from checkin.ui.look.tokens import Dress


class Card(QWidget):
    """A rounded surface; subclasses draw on it in `draw`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.worn: Dress | None = None

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self.worn = dress
        self.setFont(dress.font(15))
        self.update()

    def draw(self, painter: QPainter, dress: Dress) -> None:
        """Draw what is on the card."""

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self.worn is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.worn.theme.line), 1))
        painter.setBrush(QColor(self.worn.theme.surface))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, self.worn.px(12), self.worn.px(12))
        self.draw(painter, self.worn)
        painter.end()
