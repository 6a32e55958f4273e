"""Dresses what is on show at once, and what is hidden when it comes on show."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from checkin.ui.look.tokens import Dress


class Panel(Protocol):
    """What can be drawn in other colours, and in another language."""

    def dress(self, dress: Dress) -> None: ...
    def speak(self) -> None: ...


class Wardrobe(QObject):
    """Keeps the dress of panels. Only for the GUI thread.

    To dress all of them takes longer than a window may stand still. In another theme a hidden one
    has the same size as before, so nobody sees that it waits; another size goes to all at once.
    """

    def __init__(self, panels: Sequence[Panel], parent: QObject) -> None:
        super().__init__(parent)
        self._panels = panels
        self._dress: Dress | None = None
        self._waiting: dict[QObject, Panel] = {}

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        before, self._dress = self._dress, dress
        may_wait = before is not None and replace(before, theme=dress.theme) == dress
        for panel in self._panels:
            if may_wait and isinstance(panel, QWidget) and not panel.isVisible():
                self._waiting[panel] = panel
                panel.installEventFilter(self)
            else:
                self._put_on(panel, dress)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """What comes on show is dressed before it is drawn."""
        panel = self._waiting.get(watched)
        if panel is not None and self._dress is not None and event.type() is QEvent.Type.Show:
            self._put_on(panel, self._dress)
        return False

    def _put_on(self, panel: Panel, dress: Dress) -> None:
        if isinstance(panel, QWidget) and self._waiting.pop(panel, None) is not None:
            panel.removeEventFilter(self)
        panel.dress(dress)
