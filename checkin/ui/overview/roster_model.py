"""The roster as a table of Qt: what stands in each column, filtered and sorted in one go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from checkin.domain.center import Center
from checkin.domain.seating import seat_order
from checkin.domain.verdict import RULES
from checkin.services.roster_rows import RosterRow
from checkin.ui.overview.session_card import HELD, LATE
from checkin.ui.words import formats, people_words, verdict_words
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

PROBLEM = "problem"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its heading, the text in it, and what it is sorted by."""

    name: str
    heading: str
    text: Callable[[RosterRow, Center, datetime], str]
    order: Callable[[RosterRow], Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """What is shown: of one session or room, of one state, what a search has found; empty: all."""

    session: str = ""
    room: str = ""
    about: str = ""
    found: frozenset[str] | None = None

    def shows(self, row: RosterRow) -> bool:
        """Whether this row is among them."""
        listed = row.listed
        return (
            self.session in ("", listed.session.id)
            and self.room in ("", listed.room)
            and (self.found is None or row.id in self.found)
            and self._about(row)
        )

    def _about(self, row: RosterRow) -> bool:
        match self.about:
            case "":
                return True
            case _ if self.about == HELD:
                return row.held is not None
            case _ if self.about == LATE:
                return row.listed.attendance.late_minutes > 0
            case _ if self.about == PROBLEM:
                return row.is_problem
            case _:
                return row.listed.attendance.state == self.about


def _at(instant: datetime | None, center: Center, now: datetime) -> str:
    return formats.when(instant, now, center) if instant is not None else ""


def _problem(row: RosterRow, _center: Center, _now: datetime) -> str:
    if row.held is not None:
        return verdict_words.word(row.held, RULES[row.held].signal)
    if row.listed.conflicts:
        return translate("Roster", "Records contradict")
    return people_words.state(row.listed.attendance.state) if row.is_problem else ""


_NEVER = datetime.max.replace(tzinfo=UTC)

COLUMNS: tuple[Column, ...] = (
    Column(
        name="number",
        heading=QT_TRANSLATE_NOOP("Roster", "Number"),
        text=lambda row, _c, _n: formats.plain(row.listed.appointment.candidate.number),
        order=lambda row: row.listed.appointment.candidate.number,
    ),
    Column(
        name="name",
        heading=QT_TRANSLATE_NOOP("Roster", "Name"),
        text=lambda row, _c, _n: formats.name_in_line(row.listed.appointment.candidate),
        order=lambda row: row.listed.appointment.candidate.name.casefold(),
    ),
    Column(
        name="exam",
        heading=QT_TRANSLATE_NOOP("Roster", "Exam"),
        text=lambda row, c, n: " · ".join(
            (formats.plain(row.listed.session.exam), _at(row.listed.session.starts_at, c, n))
        ),
        order=lambda row: (row.listed.session.starts_at, row.listed.session.id),
    ),
    Column(
        name="room",
        heading=QT_TRANSLATE_NOOP("Roster", "Room"),
        text=lambda row, _c, _n: formats.plain(row.listed.room),
        order=lambda row: row.listed.room,
    ),
    Column(
        name="seat",
        heading=QT_TRANSLATE_NOOP("Roster", "Seat"),
        text=lambda row, _c, _n: formats.plain(_seat(row)),
        order=lambda row: seat_order(_seat(row)),
    ),
    Column(
        name="state",
        heading=QT_TRANSLATE_NOOP("Roster", "State"),
        text=lambda row, _c, _n: people_words.state(row.listed.attendance.state),
        order=lambda row: row.listed.attendance.state.value,
    ),
    Column(
        name="arrived",
        heading=QT_TRANSLATE_NOOP("Roster", "Arrived"),
        text=lambda row, c, n: _at(row.listed.attendance.arrived_at, c, n),
        order=lambda row: _or_never(row.listed.attendance.arrived_at),
    ),
    Column(
        name="late",
        heading=QT_TRANSLATE_NOOP("Roster", "Late"),
        text=lambda row, _c, _n: str(row.listed.attendance.late_minutes or ""),
        order=lambda row: -row.listed.attendance.late_minutes,
    ),
    Column(
        name="problem",
        heading=QT_TRANSLATE_NOOP("Roster", "Problem"),
        text=_problem,
        order=lambda row: (not row.is_problem, row.held or ""),
    ),
)


def _seat(row: RosterRow) -> str:
    return row.listed.attendance.seat or row.listed.appointment.seat or ""


def _or_never(instant: datetime | None) -> datetime:
    return instant if instant is not None else _NEVER


class RosterModel(QAbstractTableModel):
    """All rows are kept, and an order of those that are shown: ten thousand rows are no matter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RosterRow] = []
        self._shown: list[RosterRow] = []
        self._scene: tuple[Center, datetime] | None = None
        self._sorted = (4, Qt.SortOrder.AscendingOrder)
        self.filter = Filter()

    def show_rows(self, rows: Sequence[RosterRow], center: Center, now: datetime) -> None:
        """These are all; `now` in UTC."""
        self._rows, self._scene = list(rows), (center, now)
        self._arrange()

    def show_only(self, **changes: str | frozenset[str] | None) -> None:
        """Change what is shown: `session`, `room`, `about` or `found`."""
        self.filter = replace(self.filter, **changes)  # type: ignore[arg-type]  # names as above
        self._arrange()

    def row_at(self, place: int) -> RosterRow | None:
        """The row that is shown there."""
        return self._shown[place] if 0 <= place < len(self._shown) else None

    def shown(self) -> list[RosterRow]:
        """All rows that are shown, in their order."""
        return list(self._shown)

    def place_of(self, appointment: str) -> int:
        """Where somebody is shown; −1: nowhere."""
        ids = [row.id for row in self._shown]
        return ids.index(appointment) if appointment in ids else -1

    @property
    def rooms(self) -> list[str]:
        """The rooms that people sit in."""
        return sorted({row.listed.room for row in self._rows})

    def _arrange(self) -> None:
        self.beginResetModel()
        column, order = self._sorted
        shown = [row for row in self._rows if self.filter.shows(row)]
        backwards = order is Qt.SortOrder.DescendingOrder
        self._shown = sorted(shown, key=COLUMNS[column].order, reverse=backwards)
        self.endResetModel()

    # Qt

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> str | None:
        if self._scene is None or role != int(Qt.ItemDataRole.DisplayRole):
            return None
        return COLUMNS[index.column()].text(self._shown[index.row()], *self._scene)

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> str | None:
        if role != int(Qt.ItemDataRole.DisplayRole) or orientation is not Qt.Orientation.Horizontal:
            return None
        return translate("Roster", COLUMNS[section].heading)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._sorted = (column, order)
        self._arrange()
