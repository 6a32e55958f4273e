"""The parts of the desk's window and where they lie."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from checkin.ui.desk.action_bar import ActionBar
from checkin.ui.desk.banner import Banner
from checkin.ui.desk.header import Header
from checkin.ui.desk.lock_page import LockPage
from checkin.ui.desk.side import Side
from checkin.ui.desk.verdict_panel import VerdictPanel
from checkin.ui.devices.scan_field import ScanField
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.scrolled import show_focus

_LEAST_WIDE, _LEAST_HIGH = 960, 540
_WIDE, _HIGH = 1366, 768
_LEFT, _RIGHT = 5, 3
"""Shares of the width."""


class DeskFrame(QMainWindow):
    """Shows its parts in their places; what they do is for the window that is built on it.

    Of Qt's widgets only a main window tells a screen reader that it is a window. `column` holds
    the parts from top to bottom.
    """

    dropped = Signal(object)
    """The `QMimeData` of files or a picture."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("desk")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(_LEAST_WIDE, _LEAST_HIGH)
        self.resize(_WIDE, _HIGH)
        self.setAcceptDrops(True)
        self.header, self.field, self.banner = Header(), ScanField(), Banner()
        self.verdict, self.bar, self.side = VerdictPanel(), ActionBar(), Side()
        self.lock = LockPage()
        self._has_large_text = False
        self._lay_out()

    def _lay_out(self) -> None:
        self._left = QVBoxLayout()
        self._left.addWidget(self.field)
        self._left.addWidget(self.banner)
        self._left.addWidget(self.verdict, 1)
        self._left.addWidget(self.bar)
        desk = QWidget()
        self._body = QHBoxLayout(desk)
        self._body.addLayout(self._left, _LEFT)
        self._body.addWidget(self.side, _RIGHT)
        self.side.currentChanged.connect(self._share)
        whole = QWidget()
        self.setCentralWidget(whole)
        self.column = column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        self.stack = QStackedWidget()
        self.stack.addWidget(desk)
        # Apart from the other pages: what closes or covers them never opens the lock.
        self.door = QStackedWidget()
        self.door.addWidget(self.stack)
        self.door.addWidget(self.lock)
        column.addWidget(self.door, 1)

    @Slot(object)
    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        gap = dress.gap
        self._has_large_text = dress.is_large
        self.setWindowIcon(dress.icons.icon("shield-check", dress.theme.primary, 64))
        self._body.setContentsMargins(gap(18), gap(16), gap(18), gap(16))
        self._body.setSpacing(gap(16))
        self._left.setSpacing(gap(12))
        for part in (self.header, self.field, self.banner, self.verdict, self.bar, self.side):
            part.dress(dress)
        self.lock.dress(dress)
        self._share()

    @Slot()
    def _share(self) -> None:
        """A panel is as wide as the verdict beside it where the text is large."""
        even = self._has_large_text and self.side.is_open()
        self._body.setStretch(1, _LEFT if even else _RIGHT)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        for part in (self.header, self.field, self.banner, self.verdict, self.bar, self.side):
            part.speak()
        self.lock.speak()

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802
        """Tab also scrolls to where it leads, when it comes from elsewhere."""
        moved = super().focusNextPrevChild(is_next)
        show_focus(self)
        return moved

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        if event.mimeData().hasUrls() or event.mimeData().hasImage():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        self.dropped.emit(event.mimeData())
        event.acceptProposedAction()
