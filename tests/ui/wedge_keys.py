"""Keys as the window system sends them, with times of their own; and the real listener."""

from PySide6.QtCore import QCoreApplication, QEvent, QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from checkin.scanning.wedge import KeyKind, WedgeListener
from checkin.ui.parts import KeyAnswer

NAMED = {
    "\r": (Qt.Key.Key_Return, "\r"),
    "\t": (Qt.Key.Key_Tab, "\t"),
    "\x1b": (Qt.Key.Key_Escape, "\x1b"),
    " ": (Qt.Key.Key_Space, " "),
}


class RealWedge:
    """The listener of the program, behind the words of the window."""

    def __init__(self) -> None:
        self._listener = WedgeListener()

    def key(self, text, at, kind, *, repeated):
        answer = self._listener.key(text, at, kind=KeyKind(kind), repeated=repeated)
        return KeyAnswer(answer.action.value, answer.take_back, answer.scan)

    def overdue(self, at):
        return self._listener.overdue(at)


class Keyboard:
    """Types into whatever has the focus in a window, like a person or like a scanner."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._at = 1_000

    def press(self, key: Qt.Key, text: str = "", modifiers=None, *, after: int = 200) -> None:
        """One key `after` so many milliseconds."""
        self._at += after
        if isinstance(key, QKeyCombination):
            key, modifiers = key.key(), key.keyboardModifiers()
        chosen = modifiers or Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, chosen, text)
            event.setTimestamp(self._at)
            QCoreApplication.sendEvent(self._window.windowHandle(), event)

    def person(self, text: str) -> None:
        """Somebody types, some five keys a second."""
        self._type(text, 200)

    def scanner(self, text: str) -> None:
        """A hand scanner types, 4 ms a key, a while after whatever was before."""
        self._at += 500
        self._type(text, 4)

    def _type(self, text: str, pace: int) -> None:
        for char in text:
            key, sent = NAMED.get(char, (Qt.Key(ord(char.upper())), char))
            self.press(key, sent, after=pace)
