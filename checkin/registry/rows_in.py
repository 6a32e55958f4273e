"""Takes tables into the registry: all rows of a file, or none, with every fault by its line."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from enum import StrEnum
from operator import itemgetter
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter, ValidationError
from sqlalchemy import Connection

from checkin.domain.instant import stamp
from checkin.registry import catalogue
from checkin.registry.bookings import Reservation, book, follow_session
from checkin.registry.import_rows import (
    BookingRow,
    CenterRow,
    ExamRow,
    InstructionRow,
    PolicyRow,
    RoomRow,
    SessionRow,
    StaffRow,
)
from checkin.registry.refusal import Refusal
from checkin.registry.row_faults import Row, cell_faults, column_faults, repeated
from checkin.registry.rows import row_with
from checkin.registry.tables import exams, policies, sessions
from checkin.trouble import Trouble, wrong_input

T = TypeVar("T")

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


def take_rows(connection: Connection, table: Table, given: Iterable[Row], now: datetime) -> int:
    """Take the rows of a file; how many there were.

    Raises:
        Trouble: `import-wrong` with the columns or the lines that are at fault; the caller's
            transaction then takes back what was put.
    """
    rows = list(given)
    faults = column_faults(_MODELS[table], rows)
    if not faults:
        found = [*repeated(rows, _ONCE[table]), *_taken(connection, table, rows, now)]
        faults = [f"line {line}: {fault}" for line, fault in sorted(found, key=itemgetter(0))]
    if faults:
        raise _wrong(faults)
    return len(rows)


def _taken(
    connection: Connection, table: Table, rows: Sequence[Row], now: datetime
) -> Iterator[tuple[int, str]]:
    take = _TABLES[table]
    for line, cells in rows:
        try:
            take(connection, cells, now)
        except ValidationError as error:
            yield from ((line, fault) for fault in cell_faults(error))
        except RowFault as fault:
            yield line, str(fault)


def _wrong(faults: list[str]) -> Trouble:
    more = f"\n… and {len(faults) - NAMED} more" if len(faults) > NAMED else ""
    return wrong_input(
        "import-wrong",
        "Nothing was imported:\n" + "\n".join(faults[:NAMED]) + more,
        "Mend these lines and import the file again; docs/registry.md names the columns.",
    )


def _read(model: type[T], cells: Mapping[str, str]) -> T:
    """The row as it is meant; texts become numbers and instants."""
    return TypeAdapter(model).validate_python(dict(cells))


def _center(connection: Connection, cells: Mapping[str, str], _now: datetime) -> None:
    row = _read(CenterRow, cells)
    there = catalogue.center_with(connection, row.code)
    if there is not None and there.number != row.number:
        raise RowFault(f"center {row.code} has the number {there.number}")
    catalogue.put_center(connection, asdict(row))


def _room(connection: Connection, cells: Mapping[str, str], _now: datetime) -> None:
    row = asdict(_read(RoomRow, cells))
    catalogue.put_room(connection, row | {"center": _number(connection, row["center"])})


def _exam(connection: Connection, cells: Mapping[str, str], _now: datetime) -> None:
    row = _read(ExamRow, cells)
    catalogue.put_exam(connection, asdict(row) | {"kind": row.kind.value, "level": row.level.value})


def _policy(connection: Connection, cells: Mapping[str, str], _now: datetime) -> None:
    said = _read(PolicyRow, cells).said()
    there = row_with(connection, policies, {"version": said["version"]})
    catalogue.put_policy(connection, said)
    if there is not None and there != row_with(connection, policies, {"version": said["version"]}):
        raise RowFault("a policy is never changed: give it another version")


def _session(connection: Connection, cells: Mapping[str, str], now: datetime) -> None:
    row = _read(SessionRow, cells)
    center = catalogue.center_with(connection, row.center)
    exam = row_with(connection, exams, {"code": row.exam})
    if center is None or exam is None:
        raise RowFault(f"no center {row.center}" if center is None else f"no exam {row.exam}")
    if row_with(connection, policies, {"version": row.policy}) is None:
        raise RowFault(f"no policy {row.policy}")
    starts_at = row.starts_at
    if starts_at.tzinfo is None:
        starts_at = starts_at.replace(tzinfo=ZoneInfo(center.zone))
    before = row_with(connection, sessions, {"id": row.id})
    session = asdict(row) | {
        "center": center.number,
        "starts_at": stamp(starts_at),
        "minutes": row.minutes or exam["minutes"],
    }
    catalogue.put_session(connection, session)
    if before and any(before[name] != session[name] for name in ("center", "starts_at")):
        refused = follow_session(connection, row.id, now)
        if refused is not None:
            raise RowFault(f"its bookings: {refused.message} ({refused.code})")


def _booking(connection: Connection, cells: Mapping[str, str], now: datetime) -> None:
    row = _read(BookingRow, cells)
    catalogue.put_candidate(connection, row.person())
    found = book(
        connection,
        Reservation(
            id=row.id,
            candidate=row.number,
            session=row.session,
            seat=row.seat or None,
            room=row.room or None,
            extra_minutes=row.extra_minutes,
        ),
        now,
    )
    if isinstance(found, Refusal):
        raise RowFault(f"{found.message} ({found.code})")


def _staff(connection: Connection, cells: Mapping[str, str], _now: datetime) -> None:
    row = asdict(_read(StaffRow, cells))
    number = _number(connection, row["center"])
    catalogue.put_staff(connection, row | {"center": number, "role": row["role"].value})


def _instruction(connection: Connection, cells: Mapping[str, str], _now: datetime) -> None:
    row = asdict(_read(InstructionRow, cells))
    for name in ("since", "until"):
        row[name] = stamp(row[name]) if row[name] else None
    number = _number(connection, row["center"])
    catalogue.put_instruction(connection, row | {"center": number})


def _number(connection: Connection, code: str) -> int:
    center = catalogue.center_with(connection, code)
    if center is None:
        raise RowFault(f"no center {code}")
    return center.number


_TABLES: Mapping[Table, Callable[[Connection, Mapping[str, str], datetime], None]] = {
    Table.CENTERS: _center,
    Table.ROOMS: _room,
    Table.EXAMS: _exam,
    Table.POLICIES: _policy,
    Table.SESSIONS: _session,
    Table.BOOKINGS: _booking,
    Table.STAFF: _staff,
    Table.INSTRUCTIONS: _instruction,
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
