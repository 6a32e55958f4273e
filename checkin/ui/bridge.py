"""Brings the results of futures to the GUI thread."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from checkin.trouble import Trouble

T = TypeVar("T")


class Bridge(QObject):
    """Hands the result of a future to a callable, on the thread that made this object.

    After `close` nothing is handed on any more.
    """

    _done = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = True
        self._done.connect(self._hand_on, Qt.ConnectionType.QueuedConnection)

    def when_done(
        self,
        future: Future[T],
        take: Callable[[T], None],
        trouble: Callable[[Trouble], None],
    ) -> None:
        """Call `take` with the result, or `trouble` with what the environment did.

        Any other exception of the future is raised in the event loop, for it is a fault of ours.
        """

        def tell(done: Future[Any]) -> None:
            if self._open:
                self._done.emit(done, take, trouble)

        future.add_done_callback(tell)

    def close(self) -> None:
        """The window is going away."""
        self._open = False

    @Slot(object, object, object)
    def _hand_on(
        self,
        done: Future[Any],
        take: Callable[[Any], None],
        trouble: Callable[[Trouble], None],
    ) -> None:
        if not self._open or done.cancelled():
            return
        try:
            result = done.result()
        except Trouble as error:
            trouble(error)
            return
        take(result)
