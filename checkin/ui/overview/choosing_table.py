"""A table of Qt in which Enter chooses the row at hand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget


class Table(QTableView):
    """A table whose Enter chooses the row at hand."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widths: Sequence[int] = ()

    def set_widths(self, pixels: Sequence[int]) -> None:
        """How wide the columns are, from the first on."""
        self._widths = pixels
        self.fit()

    def fit(self) -> None:
        """As wide as was said, and never less than the heads need in the language at hand."""
        header = self.horizontalHeader()
        for place, wished in enumerate(self._widths):
            self.setColumnWidth(place, max(wished, header.sectionSizeHint(place)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit(self.currentIndex().row())
        elif Qt.Key(event.key()) is Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
