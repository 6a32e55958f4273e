"""The thin bar that shows when the panel goes back to ready."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.look.baseline import write
from checkin.ui.look.tokens import Dress

translate = QCoreApplication.translate


class CountdownBar(QWidget):
    """Shows `left` of `whole` seconds; empty when nothing runs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._left, self._whole = 0.0, 0.0
        self._thick = 4
        self.ink = "#000000"

    def dress(self, dress: Dress) -> None:
        """Draw in this size; the colour is the panel's ink."""
        self.setFont(dress.font(14))
        self.setFixedHeight(dress.px(22))
        self._thick = dress.px(4)

    def show_left(self, left: float, whole: float) -> None:
        """So many seconds are left; 0 of 0 for none."""
        self._left, self._whole = left, whole
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._whole <= 0:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = QColor(self.ink)
        painter.setPen(ink)
        text = translate("Desk", "Next scan in {seconds} s").format(
            seconds=int(-(-self._left // 1))
        )
        write(painter, QRectF(self.rect()), text)
        start = self.fontMetrics().horizontalAdvance(text) + self._thick * 3
        width = self.width() - start
        rail = QRectF(start, (self.height() - self._thick) / 2, width, self._thick)
        painter.setPen(Qt.PenStyle.NoPen)
        faint = QColor(ink)
        faint.setAlpha(60)
        painter.setBrush(faint)
        painter.drawRoundedRect(rail, self._thick / 2, self._thick / 2)
        painter.setBrush(ink)
        rail.setWidth(width * max(0.0, min(1.0, self._left / self._whole)))
        painter.drawRoundedRect(rail, self._thick / 2, self._thick / 2)
        painter.end()
