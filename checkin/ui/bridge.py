"""Brings the results of futures to the GUI thread."""

import logging
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from checkin.trouble import Trouble

T = TypeVar("T")

_log = logging.getLogger(__name__)


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

        A fault of this program is told as a trouble too, for nobody is at the desk to read a
        traceback; what it says may name a person, so that only its type is kept.
        """

        def tell(done: Future[Any]) -> None:
            if self._open:
                self._done.emit(done, take, trouble)

        future.add_done_callback(tell)

    @property
    def is_open(self) -> bool:
        """Whether anything is still handed on; nothing is asked for after that."""
        return self._open

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
        error = done.exception()
        if error is None:
            take(done.result())
        elif isinstance(error, Trouble):
            trouble(error)
        else:
            _log.error("a use case failed: %s", type(error).__name__)
            trouble(_fault(error))


def _fault(error: BaseException) -> Trouble:
    return Trouble(
        "program-fault",
        f"This program has a fault ({type(error).__name__}). Nothing was recorded.",
        "Try again. If it stays, go on at another desk and tell the registry.",
    )
