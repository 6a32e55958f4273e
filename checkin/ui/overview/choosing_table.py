"""A table of Qt in which Enter chooses the row at hand."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView


class Table(QTableView):
    """A table whose Enter chooses the row at hand."""

    chosen = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.currentIndex().row())
        elif Qt.Key(event.key()) is Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
