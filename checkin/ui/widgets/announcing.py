"""Says something to who listens to a screen reader, wherever the focus is."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_NOW = QAccessible.AnnouncementPoliteness.Assertive


def announce(widget: QWidget, words: str) -> None:
    """Have `words` read out at once, where the widget can be seen; nothing for no words."""
    if words and widget.isVisible():
        told = QAccessibleAnnouncementEvent(widget, words)
        told.setPoliteness(_NOW)
        QAccessible.updateAccessibility(told)
