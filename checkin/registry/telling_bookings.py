"""Tells the desks of a center who is expected: bookings as appointments (wire.AppointmentSaid)."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Select, select

from checkin.registry.changes import Told, tell
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


def with_person(connection: Connection, booking: str) -> dict[str, Any]:
    """The row of a booking that desks are told of, with its person."""
    query = appointments(ALL).where(bookings.c.id == booking)
    return {**connection.execute(query).mappings().one()}


def tell_booking(connection: Connection, booking: str, left: int | None = None) -> None:
    """Tell how a booking stands now; `left` is a center that it has gone from."""
    told = [
        Told(center=row["center"], kind=ChangeKind.APPOINTMENT, id=row["id"], said=said)
        for row, said in _said(connection, appointments(ALL).where(bookings.c.id == booking))
    ]
    if left is not None and all(one.center != left for one in told):
        told.append(Told(center=left, kind=ChangeKind.APPOINTMENT, id=booking, said=None))
    tell(connection, told)


def tell_bookings_of(connection: Connection, candidate: str) -> None:
    """Tell of all bookings of a person whose name or number has changed."""
    query = appointments(ALL).where(bookings.c.candidate == candidate)
    tell(
        connection,
        [
            Told(center=row["center"], kind=ChangeKind.APPOINTMENT, id=row["id"], said=said)
            for row, said in _said(connection, query)
        ],
    )


def _said(
    connection: Connection, query: Select[Any]
) -> Iterator[tuple[Mapping[str, Any], dict[str, Any]]]:
    for row in connection.execute(query).mappings().all():
        yield {**row}, appointment_said({**row})
