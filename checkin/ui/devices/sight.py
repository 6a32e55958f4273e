"""Brings what the camera sees to the GUI thread: of frames always only the newest."""

from collections.abc import Sequence
from threading import Lock

from PySide6.QtCore import QObject, Qt, Signal, Slot

from checkin.ui.parts import Picture, SeenCode


class SightOnScreen(QObject):
    """Implements `parts.Sight`: told by the camera's threads, tells the GUI thread.

    A frame that comes while one waits replaces it, so that a slow screen never lags behind.
    """

    frame = Signal(object, object)
    text = Signal(str)
    status = Signal(str, str)
    _waiting = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = Lock()
        self._newest: tuple[Picture, Sequence[SeenCode]] | None = None
        self._waiting.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    def on_frame(self, frame: Picture, codes: Sequence[SeenCode]) -> None:
        """Any thread: there is a newer frame."""
        with self._lock:
            first = self._newest is None
            self._newest = (frame, codes)
        if first:
            self._waiting.emit()

    def on_text(self, text: str) -> None:
        """Any thread: a code was read."""
        self.text.emit(text)

    def on_status(self, status: str, name: str) -> None:
        """Any thread: the camera is otherwise."""
        self.status.emit(str(status), name)

    @Slot()
    def _hand_on(self) -> None:
        with self._lock:
            newest, self._newest = self._newest, None
        if newest is not None:
            self.frame.emit(*newest)
