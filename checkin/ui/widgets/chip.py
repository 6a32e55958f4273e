"""A small rounded label in the header: an icon and a few words; and one that can be pressed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from checkin.ui.look.baseline import write
from checkin.ui.look.tokens import Dress


class Chip(QWidget):
    """Shows a few words, with an icon before them where one is named."""

    def __init__(
        self, parent: QWidget | None = None, *, size: float = 15, bold: bool = False
    ) -> None:
        super().__init__(parent)
        self._size, self._bold = size, bold
        self._words, self._icon = "", ""
        self._back, self._ink, self._framed = "", "#000000", False
        self._dress: Dress | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def words(self) -> str:
        """The words on it."""
        return self._words

    def say(self, words: str, *, icon: str = "", back: str = "", ink: str) -> None:
        """Show `words` in the colour `ink` on `back` (none when empty)."""
        changed = (words, icon) != (self._words, self._icon)
        self._words, self._icon, self._back, self._ink = words, icon, back, ink
        self.setAccessibleName(words)
        if changed:
            self.updateGeometry()
        self.update()

    def shorten(self, words: str) -> None:
        """Show `words` instead where room is short; what is read aloud stays whole."""
        self._words = words
        self.updateGeometry()
        self.update()

    def dress(self, dress: Dress) -> None:
        """Draw in these sizes."""
        self._dress = dress
        self.setFont(dress.font(self._size, bold=self._bold))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        if self._dress is None:
            return QSize(0, 0)
        px, gap = self._dress.px, self._dress.gap
        wide = QFontMetrics(self.font()).horizontalAdvance(self._words) + 2 if self._words else 0
        if self._icon:
            wide += px(18) + (gap(8) if self._words else 0)
        return QSize(wide + (2 * gap(14) if self._back else 0), max(gap(36), px(28)))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._dress is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, gap = self._dress.px, self._dress.gap
        left = 0
        if self._back:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._back))
            painter.drawRoundedRect(QRectF(self.rect()), gap(10), gap(10))
            left = gap(14)
        if self._icon:
            size = px(18)
            ratio = self.devicePixelRatioF()
            pixmap = self._dress.icons.pixmap(self._icon, self._ink, size, ratio)
            painter.drawPixmap(left, (self.height() - size) // 2, pixmap)
            left += size + gap(8)
        self._draw_frame(painter, self._dress)
        painter.setPen(QColor(self._ink))
        area = self.rect().adjusted(left, 0, 0, 0)
        write(painter, QRectF(area), self._words)
        painter.end()

    def frame(self, *, on: bool) -> None:
        """Show a frame for who goes by the keyboard, or none."""
        self._framed = on
        self.update()

    def _draw_frame(self, painter: QPainter, dress: Dress) -> None:
        if self._framed:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(dress.theme.primary), 2))
            area, radius = QRectF(self.rect()).adjusted(1, 1, -1, -1), dress.gap(10)
            painter.drawRoundedRect(area, radius, radius)


class PressChip(QAbstractButton):
    """A chip that can be pressed, by a click or by Enter or Space; as large as a finger needs."""

    def __init__(
        self, parent: QWidget | None = None, *, size: float = 15, bold: bool = False
    ) -> None:
        super().__init__(parent)
        self._dress: Dress | None = None
        self._face = Chip(self, size=size, bold=bold)
        self._face.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._face, 0, Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def words(self) -> str:
        """The words on it."""
        return self._face.words

    def say(self, words: str, *, icon: str = "", back: str = "", ink: str) -> None:
        """Show `words` in the colour `ink` on `back` (none when empty)."""
        self._face.say(words, icon=icon, back=back, ink=ink)
        self.setAccessibleName(words)
        self.updateGeometry()

    def shorten(self, words: str) -> None:
        """Show `words` instead where room is short; what is read aloud stays whole."""
        self._face.shorten(words)
        self.updateGeometry()

    def dress(self, dress: Dress) -> None:
        """Draw in these sizes."""
        self._dress = dress
        self._face.dress(dress)
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802
        least = self._dress.finger if self._dress is not None else 0
        return self._face.sizeHint().expandedTo(QSize(least, least))

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        """The chip on it draws itself."""

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self._face.frame(on=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self._face.frame(on=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
