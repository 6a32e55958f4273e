"""A small rounded label in the header: an icon and a few words."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.ui.baseline import write
from checkin.ui.tokens import Dress


class Chip(QWidget):
    """Shows a text, with an icon before it where one is named."""

    def __init__(self, parent: QWidget | None = None, *, bold: bool = False) -> None:
        super().__init__(parent)
        self._bold = bold
        self._text, self._icon = "", ""
        self._back, self._ink = "", "#000000"
        self._dress: Dress | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        """The words on it."""
        return self._text

    def say(self, text: str, *, icon: str = "", back: str = "", ink: str) -> None:
        """Show `text` in the colour `ink` on `back` (none when empty)."""
        changed = (text, icon) != (self._text, self._icon)
        self._text, self._icon, self._back, self._ink = text, icon, back, ink
        self.setAccessibleName(text)
        if changed:
            self.updateGeometry()
        self.update()

    def shorten(self, text: str) -> None:
        """Show `text` instead where room is short; what is read aloud stays whole."""
        self._text = text
        self.updateGeometry()
        self.update()

    def dress(self, dress: Dress) -> None:
        """Draw in these sizes."""
        self._dress = dress
        self.setFont(dress.font(15, bold=self._bold))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        if self._dress is None:
            return QSize(0, 0)
        px = self._dress.px
        wide = QFontMetrics(self.font()).horizontalAdvance(self._text) + 2
        if self._icon:
            wide += px(18) + px(8)
        return QSize(wide + (2 * px(14) if self._back else 0), px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._dress is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._dress.px
        left = 0
        if self._back:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._back))
            painter.drawRoundedRect(QRectF(self.rect()), px(10), px(10))
            left = px(14)
        if self._icon:
            size = px(18)
            ratio = self.devicePixelRatioF()
            pixmap = self._dress.icons.pixmap(self._icon, self._ink, size, ratio)
            painter.drawPixmap(left, (self.height() - size) // 2, pixmap)
            left += size + px(8)
        self._draw_focus(painter, px(10))
        painter.setPen(QColor(self._ink))
        area = self.rect().adjusted(left, 0, 0, 0)
        write(painter, QRectF(area), self._text)
        painter.end()

    def _draw_focus(self, painter: QPainter, radius: int) -> None:
        """A frame for who goes by the keyboard."""
        if self._dress is None or not self.hasFocus():
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._dress.theme.primary), 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)


class PressChip(Chip):
    """A chip that can be pressed, by a click or by Enter or Space."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None, *, bold: bool = False) -> None:
        super().__init__(parent, bold=bold)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            event.ignore()
