"""The lines of a paper as a table of Qt: who stands there, what was typed, what is known."""

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from checkin.services.paper_sheet import BREAK_LOG, LATE_FORM, PaperSheet, SheetLine
from checkin.services.written_lines import TypedLine
from checkin.ui.paper_entry import entry_words
from checkin.ui.words import formats
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

WHO = {
    "line": QT_TRANSLATE_NOOP("Paper", "Line"),
    "place": QT_TRANSLATE_NOOP("Paper", "Seat"),
    "number": QT_TRANSLATE_NOOP("Paper", "Number"),
    "name": QT_TRANSLATE_NOOP("Paper", "Name"),
}
KNOWN = "known"
_KNOWN = QT_TRANSLATE_NOOP("Paper", "On record")
_BREAKS = ("out", "back", "remark")
_PLAIN = ("arrived", "mark", "let_in", "left", "seat", "remark")
_RARE = ("second", "seat", "remark")
_DECIDED = ("arrived", "decision", "reason", "second", "let_in", "seat", "remark")


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """A line of the paper with what is typed of it."""

    line: SheetLine
    typed: TypedLine


def fields_of(paper: str) -> tuple[str, ...]:
    """The fields that are typed of a line of such a paper, in their order."""
    return {BREAK_LOG: _BREAKS, LATE_FORM: _DECIDED}.get(paper, _PLAIN)


def _in_sight(paper: str) -> tuple[str, ...]:
    """The fields that have a column: of a late form those that tell lines apart."""
    wanted = fields_of(paper)
    return tuple(one for one in wanted if paper != LATE_FORM or one not in _RARE)


class EntryModel(QAbstractTableModel):
    """The lines in their order; one is changed at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet: PaperSheet | None = None
        self.rows: list[EntryRow] = []
        self.columns: tuple[str, ...] = ()

    def show_sheet(self, sheet: PaperSheet) -> None:
        """Show this paper, with what was typed of it before and is not entered."""
        typed = {one.line: one for one in sheet.draft}
        self.beginResetModel()
        self._sheet = sheet
        self.columns = (*WHO, *_in_sight(sheet.name.paper), KNOWN)
        self.rows = [
            EntryRow(line=one, typed=typed.get(one.line, _blank(one))) for one in sheet.lines
        ]
        self.endResetModel()

    def put(self, place: int, typed: TypedLine) -> None:
        """What is typed of a line now."""
        self.rows[place] = replace(self.rows[place], typed=typed)
        last = self.index(place, len(self.columns) - 1)
        self.dataChanged.emit(self.index(place, 0), last)

    def add(self, line: SheetLine) -> int:
        """A line that was written below the list; its place."""
        place = len(self.rows)
        self.beginInsertRows(QModelIndex(), place, place)
        self.rows.append(EntryRow(line=line, typed=_blank(line)))
        self.endInsertRows()
        return place

    def typed_lines(self) -> list[TypedLine]:
        """The lines of which something is typed."""
        return [row.typed for row in self.rows if not row.typed.is_empty]

    def place_of(self, *, line: int = 0, appointment: str = "") -> int:
        """Where a line or a person is; -1: nowhere."""
        for place, row in enumerate(self.rows):
            if row.line.line == line or row.line.listed.appointment.id == appointment:
                return place
        return -1

    def next_line(self) -> int:
        """The number of the line below the last one."""
        return max((row.line.line for row in self.rows), default=0) + 1

    # What Qt asks

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        return self._text(self.rows[index.row()], self.columns[index.column()])

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        across = orientation is Qt.Orientation.Horizontal
        if not across or role != Qt.ItemDataRole.DisplayRole or section >= len(self.columns):
            return None
        return heading(self.columns[section])

    def _text(self, row: EntryRow, column: str) -> str:
        if column == KNOWN:
            return entry_words.known(row.line.known, self._sheet.center) if self._sheet else ""
        said = _who(row.line).get(column)
        return typed_text(row.typed, column) if said is None else said


def _who(line: SheetLine) -> dict[str, str]:
    appointment, attendance = line.listed.appointment, line.listed.attendance
    return {
        "line": str(line.line),
        "place": formats.plain(attendance.seat or appointment.seat or ""),
        "number": formats.plain(appointment.candidate.number),
        "name": formats.name_in_line(appointment.candidate),
    }


def heading(column: str) -> str:
    """What stands over a column."""
    if column == KNOWN:
        return translate("Paper", _KNOWN)
    if column == "seat":
        return translate("Paper", "Other seat")
    if column == "mark":
        return translate("Paper", "Mark")
    return translate("Paper", WHO[column]) if column in WHO else entry_words.field(column)


def typed_text(typed: TypedLine, name: str) -> str:
    """A field of a line as it is read."""
    return formats.plain(entry_words.said(name, str(getattr(typed, name))))


def _blank(line: SheetLine) -> TypedLine:
    return TypedLine(line=line.line, subject=line.listed.appointment.id)
