"""Lays the help of the page on show (F1), or the map of its keys (Shift+F1), over the window."""

from collections.abc import Callable, Mapping
from math import ceil

from PySide6.QtCore import QEvent, QKeyCombination, QObject, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from checkin.services.page_help import FILE, PageHelp, help_damaged, parse_help
from checkin.trouble import Trouble
from checkin.ui.desk.desk_frame import DeskFrame
from checkin.ui.devices.key_table import Deeds, key_table
from checkin.ui.helping.help_panel import HelpPanel
from checkin.ui.helping.key_map import KeyMap
from checkin.ui.look.tokens import Dress
from checkin.ui.parts import DeskParts
from checkin.ui.words.languages import languages_in

_LOOK_EVERY = 100
"""Milliseconds between two looks at where the focus is, while something lies over the window."""

_ACROSS, _DOWN, _BETWEEN = 18, 16, 16
_SHARE = 3, 8
_LARGE_SHARE = 1, 2
"""Of the window's width that the help takes, as the right column does; and where text is large."""


class Helping(QObject):
    """Only for the GUI thread. What lies below keeps its state, and has the focus again after.

    `topic` gives the id of the page on show.
    """

    troubled = Signal(object)

    def __init__(self, parts: DeskParts, frame: DeskFrame, topic: Callable[[], str]) -> None:
        super().__init__(frame)
        self._file, self._frame, self._topic = parts.resources / FILE, frame, topic
        self._pages: Mapping[str, PageHelp] = {}
        self._before: QWidget | None = None
        self._about = ""
        self._gap: Callable[[float], int] = round
        self._share = _SHARE
        names = languages_in(parts.resources / "translations").values()
        self.panel, self.map = HelpPanel(), KeyMap(list(names))
        for cover in (self.panel, self.map):
            cover.left.connect(self.close)
        self.panel.keys_asked.connect(self.turn_map)
        for resized in (frame.door, frame.side):
            resized.installEventFilter(self)
        # Where no window manager has made the window the active one, nobody tells of the focus.
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_EVERY)
        self._looking.timeout.connect(self._look)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    @property
    def is_open(self) -> bool:
        """Whether help or map lies over the window."""
        return not (self.panel.isHidden() and self.map.isHidden())

    def keys(self) -> Deeds:
        """Which key opens which of the two, also at a locked desk."""
        f1 = Qt.Key.Key_F1
        return key_table(
            (
                (QKeyCombination(f1), self.turn),
                (QKeyCombination(Qt.KeyboardModifier.ShiftModifier, f1), self.turn_map),
            )
        )

    @Slot()
    def turn(self) -> None:
        """Show the help of the page on show, or take it away."""
        page = self._page() if self.panel.isHidden() else None
        if page is None:
            self.close()
            return
        self.panel.show_help(page)
        self._lay(self.panel, self.map)

    @Slot()
    def turn_map(self) -> None:
        """Show the map of the keys, or take it away."""
        if not self.map.isHidden():
            self.close()
            return
        self.map.show_page(self._page())
        self._lay(self.map, self.panel)

    @Slot()
    def close(self) -> None:
        """Take away what lies there; the focus is where it was."""
        if self.is_open:
            self._hide()
            before = self._before
            if before is not None and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self, dress: Dress) -> None:
        """Lie in the window as it is for these sizes; what lies there is dressed by itself."""
        self._gap, self._share = dress.gap, _LARGE_SHARE if dress.is_large else _SHARE
        self._place()

    def _page(self) -> PageHelp | None:
        """Read when it is first asked for: the desk has no use for it at its start."""
        if not self._pages:
            try:
                self._pages = parse_help(self._file.read_bytes())
            except (Trouble, OSError) as error:
                known = isinstance(error, Trouble)
                self.troubled.emit(error if known else help_damaged(str(error)))
        return self._pages.get(self._topic())

    def _lay(self, shown: QWidget, other: QWidget) -> None:
        if not self.is_open:
            self._before = self._frame.focusWidget()
        self._about = self._topic()
        if shown.parentWidget() is None:
            # Not before: two thirds of all that a window of a desk is made of are on the map.
            shown.setParent(self._frame)
        # Shown before the other goes: the focus never falls on what lies below.
        self._place()
        shown.show()
        shown.raise_()
        (self.panel if shown is self.panel else self.map).take_focus()
        other.hide()
        self._looking.start()

    @Slot()
    def _look(self) -> None:
        self._focus_moved(None, self._frame.focusWidget())

    def _hide(self) -> None:
        self._looking.stop()
        self.panel.hide()
        self.map.hide()

    def _place(self) -> None:
        area = self._frame.door.geometry()
        self.map.setGeometry(area)
        (share, of), gap = self._share, self._gap
        wide = ceil((area.width() - 2 * gap(_ACROSS) - gap(_BETWEEN)) * share / of)
        if self._frame.side.isVisible():  # Nothing of the verdict beside it is covered.
            wide = self._frame.side.width()
        left = area.right() - wide - gap(_ACROSS) + 1
        self.panel.setGeometry(
            QRect(left, area.top() + gap(_DOWN), wide, area.height() - 2 * gap(_DOWN))
        )

    @Slot(QWidget, QWidget)
    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Who types, clicks or opens a page has read enough; a page that fills itself is nobody."""
        if new is None or not self.is_open or new.window() is not self._frame:
            return
        shown = self.map if self.panel.isHidden() else self.panel
        if shown.isAncestorOf(new):
            return
        if self._is_by_hand(new):
            self._hide()
        else:
            # Not at once: the other one is still being given it.
            QTimer.singleShot(0, self, self._take_back)

    @Slot()
    def _take_back(self) -> None:
        """Tab, typing, clicks and other pages are somebody's wish; this was a page's own doing."""
        if self.is_open:
            (self.map if self.panel.isHidden() else self.panel).take_focus()

    def _is_by_hand(self, new: QWidget) -> bool:
        clicked = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        return clicked or isinstance(new, QLineEdit) or self._topic() != self._about

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)
