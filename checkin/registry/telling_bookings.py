"""Tells the desks of a center who is expected: bookings as appointments (wire.AppointmentSaid)."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Select, select

from checkin.registry.changes import Told
from checkin.registry.slate import Slate
from checkin.registry.tables import bookings, candidates
from checkin.sync.wire_feed import ChangeKind

_PERSON = ("number", "name", "native_name", "id_type", "id_last4", "birth_year", "phone")


def appointments(query: Select[Any]) -> Select[Any]:
    """`query` over bookings, narrowed to what a desk is told of, with their people."""
    return query.join(candidates, candidates.c.number == bookings.c.candidate).where(
        bookings.c.session.is_not(None) & bookings.c.status.is_not(None)
    )


ALL = select(bookings, *(candidates.c[name] for name in _PERSON))


def appointment_said(row: Mapping[str, Any]) -> dict[str, Any]:
    """A row of `appointments(ALL)` as desks are told of it."""
    return {
        "id": row["id"],
        "session": row["session"],
        "candidate": {name: row[name] for name in _PERSON},
        "status": row["status"],
        "serial": row["serial"],
        "seat": row["seat"],
        "room": row["room"],
        "extra_min": row["extra_minutes"],
        "since": row["since"],
        "moved_to": row["moved_to"],
    }


def with_person(slate: Slate, booking: str) -> dict[str, Any] | None:
    """The row of a booking with its person; None where desks are told of neither."""
    row = slate.row(bookings, booking)
    if row is None or row["session"] is None or row["status"] is None:
        return None
    person = slate.row(candidates, row["candidate"])
    return {**row, **{name: person[name] for name in _PERSON}} if person is not None else None


def tell_booking(slate: Slate, booking: str) -> None:
    """Tell how a booking stands now."""
    row = with_person(slate, booking)
    if row is not None:
        kind = ChangeKind.APPOINTMENT
        slate.tell(Told(center=row["center"], kind=kind, id=booking, said=appointment_said(row)))


def put_person(slate: Slate, row: Mapping[str, Any]) -> None:
    """A person, with how to reach them; of a new name or number all their bookings are told."""
    if slate.put(candidates, row):
        theirs = slate.rows_where(bookings.c.candidate, row["number"])
        for booking in sorted(one["id"] for one in theirs):
            tell_booking(slate, booking)
