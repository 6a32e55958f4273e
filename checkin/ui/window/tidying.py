"""Garbage is collected on the GUI thread alone, in a millisecond or two."""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

EVERY = 2_000
"""Milliseconds between two collections."""


class Tidying(QObject):
    """Collects garbage as long as its parent, a window, is there.

    WORKAROUND PySide: a widget that is part of a cycle, collected on the ledger's or the camera's
    thread, is destroyed there, and Qt aborts. What lives at the start is frozen, and so is what has
    been imported since, at the next collection: it lives as long as the program, and to look at
    the libraries of the papers alone would take 14 ms each time.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._imported = len(sys.modules)
        tidy = QTimer(self)
        tidy.setInterval(EVERY)
        tidy.timeout.connect(self.collect)
        tidy.start()

    def collect(self) -> None:
        """Once, now."""
        gc.collect()
        if len(sys.modules) != self._imported:
            self._imported = len(sys.modules)
            gc.freeze()
