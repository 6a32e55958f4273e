"""One line of type that grows smaller before it is cut, and a label for it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from checkin.ui.look.baseline import write

_SMALLEST = 0.45
"""Of the wished size; below it the text ends in an ellipsis."""


def fitting(font: QFont, text: str, wide: int) -> QFont:
    """The font, or one as much smaller as `text` needs to be `wide` pixels wide."""
    made = QFont(font)
    needed = QFontMetrics(font).horizontalAdvance(text)
    if needed > wide > 0:
        wished = font.pixelSize()
        made.setPixelSize(max(int(wished * _SMALLEST), int(wished * wide / needed)))
    return made


class FittedLabel(QLabel):
    """Shows its text in one line, in the label's font or as much smaller as the width needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, QFontMetrics(self.font()).height())

    def fitted_font(self) -> QFont:
        """The font that is drawn with at the present width."""
        return fitting(self.font(), self.text(), self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        made = self.fitted_font()
        painter.setFont(made)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = QFontMetrics(made).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        write(painter, QRectF(self.rect()), text, self.alignment())
        painter.end()
