"""Takes tables into the registry: all rows of a file, or none, with every fault by its line."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from enum import StrEnum
from operator import itemgetter
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection

from checkin.domain.center import Center
from checkin.domain.instant import stamp
from checkin.domain.wall_time import on_the_wall
from checkin.registry import catalogue
from checkin.registry.bookings_in import take_bookings
from checkin.registry.import_rows import (
    BookingRow,
    CenterRow,
    ExamRow,
    InstructionRow,
    PolicyRow,
    RoomRow,
    SessionRow,
    StaffRow,
    read_row,
)
from checkin.registry.reservations import follow_session
from checkin.registry.row_faults import Cells, Fault, Row, cell_faults, column_faults, repeated
from checkin.registry.row_pieces import Progress, in_pieces, no_progress
from checkin.registry.rows import row_with
from checkin.registry.tables import exams, policies, sessions
from checkin.trouble import Trouble, wrong_input

TakeRow = Callable[[Connection, Cells, datetime], None]
TakeTable = Callable[[Connection, Sequence[Row], datetime, Progress], Iterator[Fault]]

NAMED = 20
"""So many faults of a file are named."""


class Table(StrEnum):
    """What can be imported, in the order in which it must come."""

    CENTERS = "centers"
    ROOMS = "rooms"
    EXAMS = "exams"
    POLICIES = "policies"
    SESSIONS = "sessions"
    BOOKINGS = "bookings"
    STAFF = "staff"
    INSTRUCTIONS = "instructions"


class RowFault(Exception):  # what is wrong with one row
    """Why a row cannot be taken."""


def take_rows(
    connection: Connection,
    table: Table,
    given: Iterable[Row],
    now: datetime,
    progress: Progress = no_progress,
) -> int:
    """Take the rows of a file; how many there were. `progress` is told in between.

    Raises:
        Trouble: `import-wrong` with the columns or the lines that are at fault; the caller's
            transaction then takes back what was put.
    """
    rows = list(given)
    faults = column_faults(_MODELS[table], rows)
    if not faults:
        taken = _TABLES[table](connection, rows, now, progress)
        found = [*repeated(rows, _ONCE[table]), *taken]
        faults = [f"line {line}: {fault}" for line, fault in sorted(found, key=itemgetter(0))]
    if faults:
        raise _wrong(faults)
    return len(rows)


def _each(take: TakeRow) -> TakeTable:
    """Rows that are taken one after the other."""

    def take_all(
        connection: Connection, rows: Sequence[Row], now: datetime, progress: Progress
    ) -> Iterator[Fault]:
        for piece in in_pieces(rows, progress):
            for line, cells in piece:
                try:
                    take(connection, cells, now)
                except ValidationError as error:
                    yield from ((line, fault) for fault in cell_faults(error))
                except RowFault as fault:
                    yield line, str(fault)

    return take_all


def _wrong(faults: list[str]) -> Trouble:
    more = f"\n… and {len(faults) - NAMED} more" if len(faults) > NAMED else ""
    return wrong_input(
        "import-wrong",
        "Nothing was imported:\n" + "\n".join(faults[:NAMED]) + more,
        "Mend these lines and import the file again; docs/registry.md names the columns.",
    )


def _center(connection: Connection, cells: Cells, _now: datetime) -> None:
    row = read_row(CenterRow, cells)
    there = catalogue.center_with(connection, row.code)
    if there is not None and there.number != row.number:
        raise RowFault(f"center {row.code} has the number {there.number}")
    catalogue.put_center(connection, asdict(row))


def _room(connection: Connection, cells: Cells, _now: datetime) -> None:
    row = asdict(read_row(RoomRow, cells))
    catalogue.put_room(connection, row | {"center": _number(connection, row["center"])})


def _exam(connection: Connection, cells: Cells, _now: datetime) -> None:
    row = read_row(ExamRow, cells)
    catalogue.put_exam(connection, asdict(row) | {"kind": row.kind.value, "level": row.level.value})


def _policy(connection: Connection, cells: Cells, _now: datetime) -> None:
    said = read_row(PolicyRow, cells).said()
    there = row_with(connection, policies, {"version": said["version"]})
    catalogue.put_policy(connection, said)
    if there is not None and there != row_with(connection, policies, {"version": said["version"]}):
        raise RowFault("a policy is never changed: give it another version")


def _session(connection: Connection, cells: Cells, now: datetime) -> None:
    row = read_row(SessionRow, cells)
    center = catalogue.center_with(connection, row.center)
    exam = row_with(connection, exams, {"code": row.exam})
    if center is None or exam is None:
        raise RowFault(f"no center {row.center}" if center is None else f"no exam {row.exam}")
    if row_with(connection, policies, {"version": row.policy}) is None:
        raise RowFault(f"no policy {row.policy}")
    before = row_with(connection, sessions, {"id": row.id})
    session = asdict(row) | {
        "center": center.number,
        "starts_at": _stamped("starts_at", row.starts_at, center),
        "minutes": row.minutes or exam["minutes"],
    }
    catalogue.put_session(connection, session)
    if before and any(before[name] != session[name] for name in ("center", "starts_at")):
        refused = follow_session(connection, row.id, now)
        if refused is not None:
            raise RowFault(f"its bookings: {refused.message} ({refused.code})")


def _staff(connection: Connection, cells: Cells, _now: datetime) -> None:
    row = asdict(read_row(StaffRow, cells))
    number = _number(connection, row["center"])
    catalogue.put_staff(connection, row | {"center": number, "role": row["role"].value})


def _instruction(connection: Connection, cells: Cells, _now: datetime) -> None:
    row = read_row(InstructionRow, cells)
    center = _center_with(connection, row.center)
    said = asdict(row) | {
        "center": center.number,
        "since": _stamped("since", row.since, center) if row.since else None,
        "until": _stamped("until", row.until, center) if row.until else None,
    }
    catalogue.put_instruction(connection, said)


def _stamped(column: str, moment: datetime, center: Center) -> str:
    """Without a zone it is on the center's clock."""
    if moment.tzinfo is not None:
        return stamp(moment)
    try:
        return stamp(on_the_wall(moment.date(), moment.time(), center.zone))
    except ValueError as error:
        raise RowFault(f"{column}: {error}") from error


def _number(connection: Connection, code: str) -> int:
    return _center_with(connection, code).number


def _center_with(connection: Connection, code: str) -> Center:
    center = catalogue.center_with(connection, code)
    if center is None:
        raise RowFault(f"no center {code}")
    return center


_TABLES: Mapping[Table, TakeTable] = {
    Table.CENTERS: _each(_center),
    Table.ROOMS: _each(_room),
    Table.EXAMS: _each(_exam),
    Table.POLICIES: _each(_policy),
    Table.SESSIONS: _each(_session),
    Table.BOOKINGS: take_bookings,
    Table.STAFF: _each(_staff),
    Table.INSTRUCTIONS: _each(_instruction),
}
_MODELS: Mapping[Table, type[Any]] = {
    Table.CENTERS: CenterRow,
    Table.ROOMS: RoomRow,
    Table.EXAMS: ExamRow,
    Table.POLICIES: PolicyRow,
    Table.SESSIONS: SessionRow,
    Table.BOOKINGS: BookingRow,
    Table.STAFF: StaffRow,
    Table.INSTRUCTIONS: InstructionRow,
}
MOMENTS: Mapping[Table, Collection[str]] = {
    Table.POLICIES: ("expires_at",),
    Table.SESSIONS: ("starts_at",),
    Table.INSTRUCTIONS: ("since", "until"),
}
"""The columns that hold a day with a time: whoever reads a file reads them as such."""
_ONCE: Mapping[Table, Sequence[Sequence[str]]] = {
    Table.CENTERS: (("number",), ("code",)),
    Table.ROOMS: (("center", "name"),),
    Table.EXAMS: (("code",),),
    Table.POLICIES: (("version",),),
    Table.SESSIONS: (("id",),),
    Table.BOOKINGS: (("id",), ("session", "number"), ("session", "room", "seat")),
    Table.STAFF: (("center", "id"),),
    Table.INSTRUCTIONS: (("center", "id"),),
}
"""What one row of a file says and no other one: one of two such rows is a slip of the hand."""
