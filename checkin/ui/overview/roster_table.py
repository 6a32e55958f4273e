"""The roster as a table: search, filter, sort, and choose somebody, by keyboard or mouse."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.attendance import State
from checkin.domain.center import Center
from checkin.services.roster_rows import RosterRow
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.overview.choosing_table import Table
from checkin.ui.overview.roster_model import COLUMNS, PROBLEM, RosterModel
from checkin.ui.overview.session_card import HELD, LATE
from checkin.ui.overview.table_foot import TableFoot
from checkin.ui.widgets.fitted_box import FittedBox
from checkin.ui.widgets.fitted_field import FittedField
from checkin.ui.widgets.menus import menu_at
from checkin.ui.widgets.table_look import FittedCells, dress_table
from checkin.ui.words import people_words
from checkin.ui.words.empty_words import nobody_listed, nobody_matches
from checkin.ui.words.plural import counted

translate = QCoreApplication.translate

DEBOUNCE_MS = 120
_SORTED = 4
"""The column that rows are sorted by at first: the seat."""
_WIDTHS = {"number": 104, "name": 330, "exam": 178, "seat": 58, "state": 116, "late": 54}
_ABOUT = ("", PROBLEM, HELD, LATE, *(state.value for state in State))


class RosterTable(QWidget):
    """`asked` gives a search text, `chosen` an appointment, `hidden` names the hidden columns.

    `print_asked` and `export_asked` give the rows that are shown.
    """

    asked = Signal(str)
    chosen = Signal(str)
    hidden = Signal(str)
    print_asked = Signal(object)
    export_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = RosterModel(self)
        self.search, self.rooms, self.about = FittedField(), FittedBox(), FittedBox()
        self._listed = 0
        self.count, self.empty, self.table = QLabel(), QLabel(), Table()
        self.empty.setWordWrap(True)
        self.table.setModel(self.model)
        self._prepare_table()
        self._filters = QHBoxLayout()
        self._filters.addWidget(self.search, 3)
        self._filters.addWidget(self.rooms, 1)
        self._filters.addWidget(self.about, 1)
        self._filters.addWidget(self.count)
        self.foot, self.menu = TableFoot(_SORTED), menu_at(self)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._filters)
        for part, stretch in ((self.empty, 0), (self.table, 1), (self.foot, 0)):
            self._column.addWidget(part, stretch)
        self.foot.ordered.connect(self.table.sortByColumn)
        self.foot.columns_asked.connect(lambda: self._offer_columns(QPoint()))
        self.foot.print_asked.connect(lambda: self.print_asked.emit(self.model.shown()))
        self.foot.export_asked.connect(lambda: self.export_asked.emit(self.model.shown()))
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DEBOUNCE_MS)
        self._wait.timeout.connect(self._ask)
        self._connect()
        self.speak()

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typed)
        self.rooms.activated.connect(self._filter)
        self.about.activated.connect(self._filter)
        self.table.chosen.connect(self._choose)
        self.table.doubleClicked.connect(lambda index: self._choose(index.row()))

    def _prepare_table(self) -> None:
        table = self.table
        table.setItemDelegate(FittedCells(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSortingEnabled(True)
        table.setAlternatingRowColors(True)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSortIndicator(_SORTED, Qt.SortOrder.AscendingOrder)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._offer_columns)
        # Rows of one height: Qt then asks for none that is not in sight.
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_rows(self, rows: Sequence[RosterRow], center: Center, now: datetime) -> None:
        """Show these; who was marked stays marked. `now` in UTC."""
        marked = self.model.row_at(self.table.currentIndex().row())
        top = self.table.verticalScrollBar().value()
        self._listed = len(rows)
        self.model.show_rows(rows, center, now)
        self._offer_rooms()
        if marked is not None:
            self._mark(marked.id)
        self.table.verticalScrollBar().setValue(top)
        self._tell_count()

    def show_about(self, session: str, about: str) -> None:
        """Show only these people: of one session, and what a number is about."""
        self.search.clear()
        self.rooms.setCurrentIndex(0)
        self.about.setCurrentIndex(max(0, _ABOUT.index(about) if about in _ABOUT else 0))
        self.model.show_only(session=session, room="", about=about, found=None)
        self._tell_count()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._mark_first()

    def show_found(self, text: str, found: frozenset[str]) -> None:
        """Who matches `text`; nothing when something else has been typed meanwhile."""
        if text == self.search.text().strip():
            self.model.show_only(found=found)
            self._tell_count()
            self._mark_first()

    def hide_columns(self, names: str) -> None:
        """Hide these columns, their names parted by commas."""
        for place, column in enumerate(COLUMNS):
            self.table.setColumnHidden(place, column.name in names.split(","))

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self.search.setPlaceholderText(translate("Roster", "Number, name, pinyin or last digits"))
        self.search.setAccessibleName(translate("Roster", "Search the roster"))
        self.rooms.setAccessibleName(translate("Roster", "Room"))
        self.about.setAccessibleName(translate("Roster", "State"))
        self.table.setAccessibleName(translate("Roster", "Roster"))
        words = {
            "": translate("Roster", "All states"),
            PROBLEM: translate("Roster", "Problems"),
            HELD: translate("Roster", "To decide"),
            LATE: translate("Roster", "Late"),
        }
        place = max(0, self.about.currentIndex())
        self.about.clear()
        for about in _ABOUT:
            self.about.addItem(words.get(about) or people_words.state(State(about)), about)
        self.about.setCurrentIndex(place)
        self.foot.speak()
        self._offer_rooms()
        self.model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        self.table.fit()
        self._tell_count()

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        px, gap = dress.px, dress.gap
        self._column.setSpacing(gap(8))
        self._column.setContentsMargins(0, gap(10), 0, 0)
        self._filters.setSpacing(gap(8))
        self.foot.dress(dress)
        self.search.setFont(dress.font(15))
        self.empty.setFont(dress.font(16))
        for part in (self.rooms, self.about, self.count):
            part.setFont(dress.font(14))
        self.rooms.setMinimumHeight(dress.finger)
        self.about.setMinimumHeight(dress.finger)
        dress_table(self.table, dress, rows=15, heads=14)
        self.table.set_widths([px(_WIDTHS.get(column.name, 76)) for column in COLUMNS])
        write_in(dress.theme.quiet, self.count)
        write_in(dress.theme.ink, self.empty)

    def _offer_rooms(self) -> None:
        chosen = self.rooms.currentData() or ""
        names = ["", *self.model.rooms]
        self.rooms.clear()
        for name in names:
            self.rooms.addItem(name or translate("Roster", "All rooms"), name)
        self.rooms.setCurrentIndex(names.index(chosen) if chosen in names else 0)

    def _offer_columns(self, at: QPoint) -> None:
        self.menu = menu = menu_at(self)
        for place, column in enumerate(COLUMNS):
            action = QAction(translate("Roster", column.heading), menu)
            action.setCheckable(True)
            action.setChecked(not self.table.isColumnHidden(place))
            action.setData(place)
            menu.addAction(action)
        menu.triggered.connect(self._turn_column)
        menu.popup(self.table.horizontalHeader().mapToGlobal(at))

    def _turn_column(self, action: QAction) -> None:
        self.table.setColumnHidden(int(action.data()), not action.isChecked())
        gone = [c.name for n, c in enumerate(COLUMNS) if self.table.isColumnHidden(n)]
        self.hidden.emit(",".join(gone))

    def _typed(self) -> None:
        self._wait.start()

    def _ask(self) -> None:
        text = self.search.text().strip()
        if text:
            self.asked.emit(text)
        else:
            self.model.show_only(found=None)
            self._tell_count()

    def _filter(self) -> None:
        self.model.show_only(
            session="", room=self.rooms.currentData() or "", about=self.about.currentData() or ""
        )
        self._tell_count()

    def _tell_count(self) -> None:
        self.count.setText(counted("Roster", "%Ln people", self.model.rowCount()))
        self.empty.setText(nobody_matches() if self._listed else nobody_listed())
        self.empty.setVisible(not self.model.rowCount())

    def _mark(self, appointment: str) -> None:
        place = self.model.place_of(appointment)
        if place >= 0:
            self.table.setCurrentIndex(self.model.index(place, 0))

    def _mark_first(self) -> None:
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))

    def _choose(self, place: int) -> None:
        row = self.model.row_at(place)
        if row is not None:
            self.chosen.emit(row.id)
