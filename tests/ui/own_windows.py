"""A test's windows: closed at the end whether it passes or not, and then taken apart."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

import shiboken6
from PySide6.QtWidgets import QApplication, QWidget

from checkin.ui.window.desk_window import DeskWindow


class Windows:
    """The windows of a test."""

    def __init__(self) -> None:
        self._before = _roots()

    @contextmanager
    def shown(self, window: DeskWindow) -> Iterator[None]:
        """Closed before what is at work behind it ends, and the language is the old one again."""
        window.resize(1366, 768)
        window.show()
        try:
            yield
        finally:
            window.appearance.use_language("en")
            window.close()

    def take_apart(self) -> None:
        """Destroy them, with nothing at work behind them: hundreds would fill the memory."""
        for one in _roots():
            if one not in self._before:
                shiboken6.delete(one)
        gc.collect()


def _roots() -> list[QWidget]:
    """The windows, and their pages that nobody has opened yet."""
    return [one for one in QApplication.topLevelWidgets() if one.parent() is None]


@contextmanager
def windows_of_a_test() -> Iterator[Windows]:
    """Taken apart at the end."""
    windows = Windows()
    try:
        yield windows
    finally:
        windows.take_apart()
