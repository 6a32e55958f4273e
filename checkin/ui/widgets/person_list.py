"""A list of people to choose one from, by arrows and Enter or by a click."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.person_rows import APPOINTMENT, PersonRow, PersonRows


class PersonList(QListWidget):
    """Shows rows; `chosen` gives the row that a person has chosen."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = PersonRows(self)
        self.setItemDelegate(self._rows)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        # A name has more lines where the list is narrow.
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        # A style sheet would have the scroll bar drawn black.
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.itemClicked.connect(self.choose)

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._rows.dress(dress)
        self.setFont(dress.font(16))
        self.scheduleDelayedItemsLayout()

    def show_rows(self, rows: Sequence[PersonRow], *, again: bool = False) -> None:
        """Show these. `again`: who was marked stays marked, and the list where it is."""
        marked = self.marked
        kept = marked.appointment if again and marked is not None else ""
        place = self.verticalScrollBar().value() if again else 0
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.spoken, self)
            item.setToolTip(row.spoken)
            item.setData(APPOINTMENT, row)
        names = [row.appointment for row in rows]
        self.setCurrentRow(names.index(kept) if kept in names else 0)
        self.verticalScrollBar().setValue(place)

    @property
    def marked(self) -> PersonRow | None:
        """The row that the arrows are at."""
        item = self.currentItem() if self.currentRow() >= 0 else None
        row = item.data(APPOINTMENT) if item is not None else None
        return row if isinstance(row, PersonRow) else None

    def step(self, by: int) -> None:
        """Mark the row so many further down."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def choose(self) -> None:
        """Choose the marked row."""
        row = self.marked
        if row is not None:
            self.chosen.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if Qt.Key(event.key()) in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        elif Qt.Key(event.key()) is Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
