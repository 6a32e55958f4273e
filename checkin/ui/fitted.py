"""Text in one line that grows smaller before it is cut: on a label, and on a button."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from checkin.ui.baseline import write

_SMALLEST = 0.45
"""Of the wished size; below it the text ends in an ellipsis."""


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
        made = QFont(self.font())
        wished = made.pixelSize()
        wide = QFontMetrics(made).horizontalAdvance(self.text())
        if wide > self.width() > 0:
            made.setPixelSize(max(int(wished * _SMALLEST), int(wished * self.width() / wide)))
        return made

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        made = self.fitted_font()
        painter.setFont(made)
        painter.setPen(self.palette().color(self.foregroundRole()))
        text = QFontMetrics(made).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        write(painter, QRectF(self.rect()), text, self.alignment())
        painter.end()


class FittedButton(QPushButton):
    """A button with its text in one line, in the font of `write_with` or as much smaller."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wished = QFont(self.font())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def write_with(self, font: QFont) -> None:
        """The font that the text has where there is room."""
        self._wished = QFont(font)
        self.fit()

    def fit(self) -> None:
        """Take the size that the present text and width allow."""
        made = QFont(self._wished)
        wide = QFontMetrics(made).horizontalAdvance(self.text())
        room = self.width() - 2 * QFontMetrics(made).height()
        size = made.pixelSize()  # Of points, as long as nobody has said otherwise: -1.
        if wide > room > 0 and size > 0:
            made.setPixelSize(max(int(size * _SMALLEST), int(size * room / wide)))
        if made != self.font():
            self.setFont(made)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit()
