"""The kinds of keys, as the one event filter looks at them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

MODIFIERS = frozenset(
    {
        Qt.Key.Key_Shift,
        Qt.Key.Key_Control,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
    }
)
_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
HARMLESS = frozenset(
    {
        Qt.Key.Key_Backspace,
        Qt.Key.Key_Delete,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
"""They press nothing, so they need not wait."""

_CHORD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_NONE = Qt.KeyboardModifier.NoModifier


def kind_of(event: QKeyEvent) -> str:
    """What the listener calls it: `character`, `terminator` or `other`."""
    key, modifiers = Qt.Key(event.key()), event.modifiers()
    if key in _ENDS and not modifiers & (_CHORD | Qt.KeyboardModifier.ShiftModifier):
        return "terminator"
    # AltGr types characters, and shows as Ctrl and Alt at once.
    chord = modifiers & _CHORD
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if event.text() and event.text().isprintable() and chord in (_NONE, both):
        return "character"
    return "other"


def copied(event: QKeyEvent) -> QKeyEvent:
    """The same key press, to be sent again; its time is not kept."""
    return QKeyEvent(
        event.type(),
        event.key(),
        event.modifiers(),
        event.nativeScanCode(),
        event.nativeVirtualKey(),
        int(event.nativeModifiers()),
        event.text(),
        event.isAutoRepeat(),
        event.count(),
    )
