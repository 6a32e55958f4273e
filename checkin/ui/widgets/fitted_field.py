"""A field whose words for an empty one find room in it: smaller letters, and a line more."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QInputMethodEvent, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QStyle, QStyleOptionFrame, QWidget

from checkin.ui.widgets.fitted import Fitted, fit

_BESIDE = 2
"""Pixels that a line of text keeps free on both sides within a field, as Qt has it."""


class FittedField(QLineEdit):
    """Shows while it is empty what belongs into it, whole where a line would be cut."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked, self._composed = "", ""
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setPlaceholderText(self, words: str) -> None:  # noqa: N802
        """Show these words while nothing stands in it."""
        self._asked = words
        self.updateGeometry()
        self.update()

    def placeholderText(self) -> str:  # noqa: N802
        """What belongs into it."""
        return self._asked

    def fitted(self) -> Fitted:
        """How they are drawn in the present size."""
        place = self._place()
        return fit(self._asked, self.font(), place.width(), place.height(), 2)

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return True

    def heightForWidth(self, wide: int) -> int:  # noqa: N802
        """As high as a line, or as what belongs into it; as high when something stands in it."""
        least = super().sizeHint().height()
        around = self.size() - self._place().size().toSize()
        lines = fit(self._asked, self.font(), wide - around.width(), most=2)
        return max(least, ceil(lines.high) + around.height())

    def sizeHint(self) -> QSize:  # noqa: N802
        wished = super().sizeHint()
        return QSize(wished.width(), self.heightForWidth(self.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        if event.oldSize().width() != self.width():
            self.updateGeometry()

    def _place(self) -> QRectF:
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        within = QStyle.SubElement.SE_LineEditContents
        inner = self.style().subElementRect(within, option, self)
        return QRectF(inner.marginsRemoved(self.textMargins())).adjusted(_BESIDE, 0, -_BESIDE, 0)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self.setToolTip(self._asked if self.fitted().is_cut and not self.text() else "")
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802
        # What is being composed stands in it, and is no text yet.
        self._composed = event.preeditString()
        super().inputMethodEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self._asked and not self.text() and not self._composed:
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            self.fitted().draw(painter, self._place())
            painter.end()
