"""Writes a line of text so that lines beside each other stand on one baseline."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

RIGHT, MIDDLE = Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter


def write(
    painter: QPainter,
    area: QRectF,
    text: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    """Write `text` in the painter's font and pen, its capitals in the middle of the height.

    Qt centres what the characters at hand need, so that Chinese lies lower than digits beside it.
    """
    metrics = QFontMetricsF(painter.font())
    spare = area.width() - metrics.horizontalAdvance(text)
    left = area.left() + (spare if side & RIGHT else spare / 2 if side & MIDDLE else 0)
    painter.drawText(QPointF(left, area.center().y() + metrics.capHeight() / 2), text)
