"""What has happened to bookings, as it is kept: events that are never changed."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, insert, select, update

from checkin.chain import canonical
from checkin.domain.instant import parse_stamp, stamp
from checkin.registry.booking import Booking, State, fold
from checkin.registry.booking_events import DETAILS, BookingEvent, Kind, Party
from checkin.registry.row_pieces import in_pieces
from checkin.registry.slate import Slate
from checkin.registry.tables import booking_events, bookings

_DETAILS = {kind: TypeAdapter(details) for kind, details in DETAILS.items()}

Row = Mapping[str, Any]


def lock(connection: Connection, names: Sequence[str]) -> None:
    """Keep everybody else from judging these bookings until the transaction ends.

    They are locked in the order of their ids: of two that want the same ones, neither waits for
    what the other one holds.
    """
    for piece in in_pieces(sorted(names)):
        mine = bookings.c.id.in_(piece)
        connection.execute(
            select(bookings.c.id).where(mine).order_by(bookings.c.id).with_for_update()
        ).all()


def events_of(connection: Connection, booking: str) -> list[BookingEvent]:
    """What has happened to a booking, in the order of the registry."""
    query = select(booking_events).where(booking_events.c.booking == booking)
    return [_event(row._asdict()) for row in connection.execute(query.order_by("seq"))]


def histories_of(connection: Connection, names: Sequence[str]) -> dict[str, list[BookingEvent]]:
    """What has happened to each of these bookings."""
    query = select(booking_events).where(booking_events.c.booking.in_(names)).order_by("seq")
    found: dict[str, list[BookingEvent]] = {name: [] for name in names}
    for row in connection.execute(query):
        found[row.booking].append(_event(row._asdict()))
    return found


def booking_with(connection: Connection, booking: str) -> Booking:
    """How it stands; an unpaid one where nothing has happened yet."""
    return fold(events_of(connection, booking))


def standing_in(slate: Slate, booking: str) -> Booking:
    """How it stands by the slate."""
    rows = slate.rows_where(booking_events.c.booking, booking)
    return fold(_event(row) for row in rows)


def append(slate: Slate, booking: str, event: BookingEvent) -> None:
    """Keep what has happened."""
    slate.add(booking_events, _row(booking, event))


def put_attended(connection: Connection, attended: Mapping[str, BookingEvent]) -> None:
    """Keep that these bookings were attended, all at once: a morning brings hundreds.

    What desks are told of a booking does not change by it (`booking.appointment_status`).
    """
    if attended:
        rows = [_row(booking, event) for booking, event in attended.items()]
        connection.execute(insert(booking_events), rows)
        mine = bookings.c.id.in_(sorted(attended))
        connection.execute(update(bookings).where(mine).values(state=State.ATTENDED.value))


def _row(booking: str, event: BookingEvent) -> Row:
    details = {
        name: stamp(value) if hasattr(value, "utcoffset") else value
        for name, value in asdict(event.details).items()
    }
    return {
        "booking": booking,
        "kind": event.kind.value,
        "at": stamp(event.at),
        "by": event.by.value,
        "cause": event.cause,
        "body": canonical({"details": details, "who": event.who}),
    }


def _event(row: Row) -> BookingEvent:
    body = json.loads(row["body"])
    return BookingEvent(
        details=_DETAILS[Kind(row["kind"])].validate_python(body["details"]),
        at=parse_stamp(row["at"]),
        by=Party(row["by"]),
        cause=row["cause"],
        who=body["who"],
    )
