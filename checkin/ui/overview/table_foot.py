"""What stands under the roster's table: the order of its rows, its columns, print and export."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from checkin.ui.look.tokens import Dress
from checkin.ui.overview.roster_model import COLUMNS
from checkin.ui.widgets.fitted_box import FittedBox
from checkin.ui.widgets.text_button import TextButton

translate = QCoreApplication.translate


class TableFoot(QWidget):
    """`ordered` gives a column's place and the order; by keyboard as a heading does by mouse."""

    ordered = Signal(int, Qt.SortOrder)
    columns_asked = Signal()
    print_asked = Signal()
    export_asked = Signal()

    def __init__(self, usual: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = f"{COLUMNS[usual].name} up"
        self.order = FittedBox()
        self.columns, self.print, self.export = (TextButton() for _ in range(3))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.order)
        self._row.addWidget(self.columns)
        self._row.addStretch(1)
        self._row.addWidget(self.print)
        self._row.addWidget(self.export)
        self.order.activated.connect(self._sort)
        self.columns.clicked.connect(self.columns_asked)
        self.print.clicked.connect(self.print_asked)
        self.export.clicked.connect(self.export_asked)
        self.speak()

    def _sort(self) -> None:
        name, _, way = str(self.order.currentData()).partition(" ")
        place = [column.name for column in COLUMNS].index(name)
        order = Qt.SortOrder.DescendingOrder if way == "down" else Qt.SortOrder.AscendingOrder
        self.ordered.emit(place, order)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self.columns.setText(translate("Roster", "Columns …"))
        self.print.setText(translate("Roster", "Print what is shown …"))
        self.export.setText(translate("Roster", "Export what is shown …"))
        self.order.setAccessibleName(translate("Roster", "Sort by"))
        chosen = self.order.currentData() or self._usual
        self.order.clear()
        for column in COLUMNS:
            heading = translate("Roster", column.heading)
            words = translate("Roster", "by {column}")
            self.order.addItem(words.format(column=heading), f"{column.name} up")
            words = translate("Roster", "by {column}, backwards")
            self.order.addItem(words.format(column=heading), f"{column.name} down")
        self.order.setCurrentIndex(self.order.findData(chosen))

    def dress(self, dress: Dress) -> None:
        """Draw in these sizes."""
        self._row.setSpacing(dress.gap(8))
        for part in (self.order, self.columns, self.print, self.export):
            part.setFont(dress.font(14))
        self.order.setMinimumHeight(dress.finger)
