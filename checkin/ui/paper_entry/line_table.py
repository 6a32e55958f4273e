"""The table of a paper's lines: it is looked at, and the keyboard stays in the fields below."""

from PySide6.QtCore import QAbstractTableModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.table_look import FittedCells, dress_table


class LineTable(QTableView):
    """Columns as wide as what stands in them, within bounds; the last one takes what is left.

    Where it `wraps`, a row is as high as what stands in it; else it has room for two lines.
    """

    def __init__(
        self, model: QAbstractTableModel, parent: QWidget | None = None, *, wraps: bool = False
    ) -> None:
        super().__init__(parent)
        self._least, self._most = 60, 260
        self.setModel(model)
        if not wraps:
            self.setItemDelegate(FittedCells(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.verticalHeader().hide()
        heights = QHeaderView.ResizeMode
        self.verticalHeader().setSectionResizeMode(
            heights.ResizeToContents if wraps else heights.Fixed
        )
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)

    def fit(self) -> None:
        """Make the columns as wide as they need; where that is too much, the widest go in two."""
        self.resizeColumnsToContents()
        places = range(self.model().columnCount())
        wished = [min(max(self.columnWidth(place), self._least), self._most) for place in places]
        most = self._most
        while sum(min(wide, most) for wide in wished) > self.viewport().width():
            most -= self._least
            if most < self._most // 2:
                break
        for place, wide in zip(places, wished, strict=True):
            self.setColumnWidth(place, min(wide, max(most, self._most // 2)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.fit()

    def mark(self, place: int) -> None:
        """The line at this place is the one at hand."""
        self.setCurrentIndex(self.model().index(place, 0))
        self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.EnsureVisible)

    def speak(self) -> None:
        """Another language is at hand."""
        last = max(0, self.model().columnCount() - 1)
        self.model().headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        self.fit()
        self.viewport().update()

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        px = dress.px
        dress_table(self, dress, rows=15, heads=13)
        self._least, self._most = px(52), px(340)
        self.verticalHeader().setMinimumSectionSize(dress.finger)
        self.fit()
