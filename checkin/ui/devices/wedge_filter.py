"""The one event filter of the application: a scanner that types can never press anything.

It acts on the windows' key presses, before any widget has them. What may be a scanner's is typed
into a text field or kept; a key that could press something waits for one rhythm of a scanner, and
is forgotten with all that follow as fast as that.
"""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QInputEvent, QKeyEvent, QWindow
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLineEdit, QWidget

from checkin.ui.devices.key_kinds import HARMLESS, MODIFIERS, copied, kind_of
from checkin.ui.devices.key_table import Deeds
from checkin.ui.parts import Wedge
from checkin.ui.widgets.pin_field import PinField

OVERDUE_MS = 160
HELD_MS = 40
RHYTHM = 0.035
"""Seconds; as in the listener."""


_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)
_SIGNS_OF_LIFE = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress})


@dataclass(frozen=True, slots=True)
class _Before:
    """A text field as it was before a character."""

    field: QLineEdit
    text: str
    cursor: int


@dataclass(frozen=True, slots=True)
class _Held:
    window: QWindow
    press: QKeyEvent
    at: float


class WedgeFilter(QObject):
    """Installed on the application by `watch`. Lives on the GUI thread.

    `scanned` gives a whole scan. What is typed where no text field has the focus goes to the one
    that `loose_field` names, which then has the focus.
    """

    scanned = Signal(str)
    ended = Signal(bool)
    """Before each scan: whether Enter or Tab came at its end."""
    touched = Signal()
    """Somebody is there: a key was pressed, or the mouse."""

    loose_field: Callable[[str], QLineEdit | None]
    """Where a character goes that has no text field; None: nowhere. At first, to the scan field."""
    always: Deeds
    """Keys that a person presses in any window, whatever has the focus there."""

    def __init__(self, wedge: Wedge, field: QLineEdit, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wedge = wedge
        self._field = field
        self.loose_field, self.always = self._scan_field, {}
        self._before: deque[_Before | None] = deque(maxlen=8)
        self._swallowed: set[int] = set()
        self._only: QLineEdit | None = None
        self._passing = False
        self._held: _Held | None = None
        self._last, self._dropped = 0.0, float("-inf")
        self._overdue = self._timer(OVERDUE_MS, self._is_overdue)
        self._due = self._timer(HELD_MS, self._give_held)

    def _timer(self, milliseconds: int, then: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(then)
        return timer

    def _scan_field(self, _text: str) -> QLineEdit | None:
        return self._field

    def watch(self, app: QCoreApplication) -> None:
        """Begin."""
        app.installEventFilter(self)

    def stop(self, app: QCoreApplication) -> None:
        """End, before the field goes away."""
        app.removeEventFilter(self)
        self._overdue.stop()
        self._due.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        # By its class, and first: all events of the program come by, thousands when a theme
        # changes, and to ask each for its type took a fifth of that change.
        return isinstance(event, QInputEvent) and self._came(watched, event)

    def _came(self, watched: QObject, event: QInputEvent) -> bool:
        if event.type() in _SIGNS_OF_LIFE and isinstance(watched, QWindow):
            self.touched.emit()
        if not isinstance(event, QKeyEvent) or self._passing or event.type() not in _KEYS:
            return False
        if not isinstance(watched, QWindow):
            return self._only is not None and watched is not self._only
        if event.type() is QEvent.Type.KeyRelease:
            return self._released(event)
        if Qt.Key(event.key()) in MODIFIERS:
            return False
        return self._pressed(watched, event)

    def _released(self, event: QKeyEvent) -> bool:
        """Whether the press was swallowed, so that the release is too."""
        if event.isAutoRepeat() or event.key() not in self._swallowed:
            return event.key() in self._swallowed
        self._swallowed.discard(event.key())
        return True

    def _pressed(self, window: QWindow, event: QKeyEvent) -> bool:
        at, kind = event.timestamp() / 1000, kind_of(event)
        self._settle_held(at)
        text = event.text() if kind == "character" else ""
        answer = self._wedge.key(text, at, kind, repeated=event.isAutoRepeat())
        self._give_back(answer.take_back)
        if answer.scan is not None:
            self._take(answer.scan, ended=kind == "terminator")
        match answer.action:
            case "swallow":
                self._overdue.start()
                self._last = at
                kept = True
            case "to-field":
                self._dropped = at if kind == "terminator" else self._dropped
                kept = self._to_field(event, kind)
            case _:
                kept = self._hold(window, event, kind, at)
        if kept:
            self._swallowed.add(event.key())
        return kept

    def _to_field(self, event: QKeyEvent, kind: str) -> bool:
        """Type into the field at hand, and nowhere else. True: it is done."""
        focus = self._focused_field()
        field = focus or self.loose_field(event.text())
        if field is None or (focus is None and event.text().isspace()):
            # A blank alone, an Enter or a Tab types nothing that is worth a move of the focus.
            self._before.append(None)
            return True
        if kind == "terminator" and isinstance(field, PinField):
            # Faster than anybody presses Enter after a digit: a short code was scanned into it.
            field.clear()
            return True
        if kind == "terminator" and (
            isinstance(field.window(), QDialog) or not field.text().strip()
        ):
            # With nothing typed it would say yes to whatever is shown, as it would to the name
            # that a dialog proposes.
            return True
        if kind == "character":
            self._before.append(_Before(field, field.text(), field.cursorPosition()))
            if focus is not None:
                return False
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._only = field
        QCoreApplication.sendEvent(field, copied(event))
        self._only = None
        return True

    def _focused(self) -> QWidget | None:
        """Where keys go; also where no window manager has made the window the active one."""
        return QApplication.focusWidget() or self._field.window().focusWidget()

    def _focused_field(self) -> QLineEdit | None:
        widget = self._focused()
        if not isinstance(widget, QLineEdit) or not widget.isVisible():
            return None
        return None if widget.isReadOnly() else widget

    def _give_back(self, count: int) -> None:
        """Take the last `count` characters out of the field again: they were a scanner's."""
        if count <= 0:
            return
        typed = list(self._before)[-count:]
        for before in reversed(typed):
            if before is not None:
                before.field.setText(before.text)
                before.field.setCursorPosition(before.cursor)
        self._before.clear()

    def _hold(self, window: QWindow, event: QKeyEvent, kind: str, at: float) -> bool:
        """Let a key wait that could press something. True: it waits."""
        blank = kind == "character"
        typed = blank and self._focused_field() is not None
        if typed:
            self._to_field(event, kind)
        if typed or event.isAutoRepeat() or Qt.Key(event.key()) in HARMLESS:
            return event.keyCombination() in self.always
        if blank and not isinstance(self._focused(), QAbstractButton):
            return self._to_field(event, kind)
        if blank:
            self._before.append(None)
        if at - self._dropped < RHYTHM:
            # One more of a scanner's Enters and Tabs; the last of them would press something.
            self._dropped = at
            return True
        self._held = _Held(window, copied(event), at)
        self._due.start()
        return True

    def _settle_held(self, at: float) -> None:
        """A key that follows at once shows that the one before it was a scanner's."""
        if self._held is not None and at - self._held.at < RHYTHM:
            self._held, self._dropped = None, at
            self._due.stop()
        self._give_held()

    def _give_held(self) -> None:
        held, self._held = self._held, None
        self._due.stop()
        if held is None:
            return
        if held.press.keyCombination() in self.always:
            self.always[held.press.keyCombination()]()
            return
        release = QKeyEvent(
            QEvent.Type.KeyRelease, held.press.key(), held.press.modifiers(), held.press.text()
        )
        self._passing = True
        try:
            QCoreApplication.sendEvent(held.window, held.press)
            if held.window in QGuiApplication.topLevelWindows():
                QCoreApplication.sendEvent(held.window, release)
        finally:
            self._passing = False

    def _is_overdue(self) -> None:
        text = self._wedge.overdue(self._last + OVERDUE_MS / 1000)
        if text is not None:
            self._take(text, ended=False)

    def _take(self, text: str, *, ended: bool) -> None:
        self._overdue.stop()
        self._before.clear()
        self.ended.emit(ended)
        self.scanned.emit(text)
