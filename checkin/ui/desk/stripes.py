"""The patterns at the edge of a verdict."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from checkin.ui.desk.verdict_look import Stripe


def draw_stripe(painter: QPainter, area: QRectF, stripe: Stripe, ink: QColor) -> None:
    """Fill `area`, a narrow upright strip, with the pattern in `ink`; the painter is restored."""
    painter.save()
    painter.setClipRect(area, Qt.ClipOperation.IntersectClip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(ink)
    painter.setPen(pen)
    painter.setBrush(ink)
    match stripe:
        case Stripe.PLAIN:
            pass
        case Stripe.DIAGONAL:
            _diagonal(painter, area)
        case Stripe.LATTICE:
            _lattice(painter, area, ink)
        case Stripe.DOTS:
            _dots(painter, area)
        case Stripe.BARS:
            _bars(painter, area)
        case Stripe.RISING:
            _rising(painter, area, ink)
        case Stripe.RINGS:
            _rings(painter, area, ink)
    painter.restore()


def _steps(area: QRectF, step: float) -> list[float]:
    count = int(area.height() / step) + 3
    return [area.top() + (n - 1) * step for n in range(count)]


def _diagonal(painter: QPainter, area: QRectF) -> None:
    wide = area.width()
    for y in _steps(area, wide * 0.9):
        painter.drawPolygon(
            QPolygonF(
                [
                    QPointF(area.left(), y + wide),
                    QPointF(area.right(), y),
                    QPointF(area.right(), y + wide * 0.45),
                    QPointF(area.left(), y + wide * 1.45),
                ]
            )
        )


def _lattice(painter: QPainter, area: QRectF, ink: QColor) -> None:
    wide = area.width()
    painter.setPen(QPen(ink, wide * 0.2))
    for y in _steps(area, wide):
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y + wide))
        painter.drawLine(QPointF(area.right(), y), QPointF(area.left(), y + wide))


def _dots(painter: QPainter, area: QRectF) -> None:
    wide = area.width()
    for y in _steps(area, wide * 0.8):
        painter.drawEllipse(QPointF(area.center().x(), y), wide * 0.2, wide * 0.2)


def _bars(painter: QPainter, area: QRectF) -> None:
    wide = area.width()
    for y in _steps(area, wide * 0.9):
        painter.drawRect(QRectF(area.left(), y, wide, wide * 0.4))


def _rising(painter: QPainter, area: QRectF, ink: QColor) -> None:
    wide = area.width()
    painter.setPen(QPen(ink, wide * 0.2))
    for y in _steps(area, wide * 0.9):
        painter.drawLine(QPointF(area.left(), y), QPointF(area.center().x(), y + wide * 0.5))
        painter.drawLine(QPointF(area.center().x(), y + wide * 0.5), QPointF(area.right(), y))


def _rings(painter: QPainter, area: QRectF, ink: QColor) -> None:
    wide = area.width()
    painter.setPen(QPen(ink, wide * 0.12))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for y in _steps(area, wide * 0.8):
        painter.drawEllipse(QPointF(area.center().x(), y), wide * 0.28, wide * 0.28)
