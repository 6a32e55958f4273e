"""A box to choose from, as flat as the fields, whose text gets a second line before it is cut."""

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from checkin.ui.widgets.fitted import Fitted, fit

_CURVE, _BESIDE = 8, 10
"""Pixels: the corners, and what is free beside the text."""
_ARROW = 0.32
"""Half of the arrow's width, of the size of the type."""


class _Rows(QStyledItemDelegate):
    """What is offered, each as high as the box, so that a finger hits it."""

    def __init__(self, box: QComboBox) -> None:
        super().__init__(box)
        self._box = box

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return super().sizeHint(option, index).expandedTo(QSize(0, self._box.minimumHeight()))


class FittedBox(QComboBox):
    """Shows what is chosen in the box's font, in two lines, or as much smaller as is needed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_Rows(self))

    def showPopup(self) -> None:  # noqa: N802
        """Offer what there is, within the rim of the fields: Qt's own is dark on a dark ground."""
        frame = self.view().window()
        if isinstance(frame, QFrame):
            of, roles = frame.palette(), QPalette.ColorRole
            of.setColor(roles.WindowText, self.palette().color(roles.Shadow))
            frame.setPalette(of)
            frame.setFrameStyle(QFrame.Shape.Box.value | QFrame.Shadow.Plain.value)
        # The text may have another size than when it was opened last.
        self.view().doItemsLayout()
        super().showPopup()

    def fitted(self) -> Fitted:
        """What is drawn in the present size."""
        place = self._place()
        return fit(self._said(), self.font(), place.width(), place.height(), 2)

    def _said(self) -> str:
        """What is chosen; where nothing can be, why not."""
        return self.currentText() or self.placeholderText()

    def _place(self) -> QRectF:
        arrow = 2 * self._arrow() + _BESIDE
        return QRectF(self.rect()).adjusted(_BESIDE, 0, -arrow - _BESIDE, 0)

    def _arrow(self) -> float:
        return self.font().pixelSize() * _ARROW

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self.setToolTip(self._said() if self.fitted().is_cut else "")
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter, of, roles = QPainter(self), self.palette(), QPalette.ColorRole
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # The palette's shadow is the rim of the fields (tokens.palette_of).
        rim = (
            QPen(of.color(roles.Highlight), 2) if self.hasFocus() else QPen(of.color(roles.Shadow))
        )
        painter.setPen(rim)
        painter.setBrush(of.color(roles.Base))
        within = rim.widthF() / 2
        area = QRectF(self.rect()).adjusted(within, within, -within, -within)
        painter.drawRoundedRect(area, _CURVE, _CURVE)
        painter.setPen(of.color(roles.Text if self.currentText() else roles.PlaceholderText))
        self.fitted().draw(painter, self._place())
        self._draw_arrow(painter, of)
        painter.end()

    def _draw_arrow(self, painter: QPainter, of: QPalette) -> None:
        arrow = self._arrow()
        at = QPointF(self.width() - _BESIDE - arrow, self.rect().center().y() + 1)
        pen = QPen(of.color(QPalette.ColorRole.Text), arrow * 0.38)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        ends = (QPointF(-arrow, -arrow / 2), QPointF(0, arrow / 2), QPointF(arrow, -arrow / 2))
        painter.drawPolyline([at + end for end in ends])
