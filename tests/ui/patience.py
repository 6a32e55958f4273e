"""Waits for a state of the window, also outside a test."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QEventLoop, QTimer

_ROUNDS = 6
"""A layout asks for another one, that one for a third; what is thrown away goes last."""


class Patience:
    """Lets the window work meanwhile; speaks as pytest-qt's `qtbot` does."""

    def wait(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def rest(self) -> None:
        """Let everything that is to be laid out, drawn or thrown away be so."""
        for _ in range(_ROUNDS):
            QCoreApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def waitUntil(self, true: Callable[[], object], timeout: int = 5000) -> None:  # noqa: N802
        deadline = QDeadlineTimer(timeout)
        while not true():
            if deadline.hasExpired():
                raise AssertionError(f"it did not come to be so within {timeout} ms")
            self.wait(10)
