"""The field that every typed scan goes to."""

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.ui.look.tokens import Dress

translate = QCoreApplication.translate

_DEAF_MS = 1_500
_ICON, _EDGE = 20, 14
_FRAME = 30
"""Pixels that the field's frame takes from its words on both sides, rather more than less."""

_KEY = QKeySequence.StandardKey
_OF_THE_FIELD = (_KEY.SelectAll, _KEY.Copy, _KEY.Cut, _KEY.Paste)


class ScanField(QLineEdit):
    """One line, without an input method: a scanner's digits must not become Chinese candidates.

    `image_pasted` is told when a picture is pasted. Ctrl with a letter is left to the window, but
    for what everybody expects of a field: X11 has Ctrl+D and Ctrl+E for fields too.
    """

    image_pasted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("scan")
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setMaxLength(4_096)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self._worn: Dress | None = None
        self._deaf = QTimer(self)
        self._deaf.setSingleShot(True)
        self._deaf.setInterval(_DEAF_MS)
        self._deaf.timeout.connect(self._hear_again)
        self.speak()

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._worn = dress
        self.setFont(dress.font(17))
        self.setTextMargins(dress.px(_ICON) + dress.gap(_EDGE), 0, 0, 0)
        self.speak()

    def speak(self) -> None:
        """Say everything in the language at hand."""
        words = translate("Desk", "Scan a code, or type a name or number")
        room = self.contentsRect().width() - self.textMargins().left() - _FRAME
        fits = QFontMetrics(self.font()).horizontalAdvance(words) <= room
        self.setPlaceholderText(words if fits else translate("Desk", "Scan or type"))
        self.setAccessibleName(words)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.speak()

    def turn_deaf(self) -> None:
        """Take no key for a moment: a PIN that was being typed elsewhere must not land here."""
        self.setReadOnly(True)
        self._deaf.start()

    @Slot()
    def _hear_again(self) -> None:
        self.setReadOnly(False)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if _is_for_the_window(event):
            event.ignore()
            return
        if event.matches(_KEY.Paste):
            data = QGuiApplication.clipboard().mimeData()
            if data.hasImage() or data.hasUrls():
                self.image_pasted.emit()
                return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        if self._worn is None:
            return
        painter = QPainter(self)
        size = self._worn.px(_ICON)
        colour = self._worn.theme.primary
        place = QRect(self._worn.gap(_EDGE), (self.height() - size) // 2, size, size)
        ratio = self.devicePixelRatioF()
        painter.drawPixmap(place, self._worn.icons.pixmap("scan", colour, size, ratio))
        painter.end()


def _is_for_the_window(event: QKeyEvent) -> bool:
    letter = Qt.Key.Key_A <= event.key() <= Qt.Key.Key_Z
    held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
    return letter and bool(held) and not any(event.matches(one) for one in _OF_THE_FIELD)
