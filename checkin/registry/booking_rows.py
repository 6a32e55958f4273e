"""Bookings in the database: their events, and the row that desks are told of."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, func, insert, select, update

from checkin.chain import canonical
from checkin.domain.appointment import Status
from checkin.domain.center import Center
from checkin.domain.instant import parse_stamp, stamp
from checkin.registry.booking import (
    Booking,
    State,
    appointment_session,
    appointment_status,
    fold,
)
from checkin.registry.booking_events import DETAILS, BookingEvent, Kind, Party
from checkin.registry.changes import Told, tell
from checkin.registry.rows import put_row, row_with
from checkin.registry.tables import booking_events, bookings, centers, revocations, sessions
from checkin.registry.telling_bookings import appointment_said, tell_booking, with_person
from checkin.sync.wire_feed import ChangeKind

_DETAILS = {kind: TypeAdapter(details) for kind, details in DETAILS.items()}

Row = Mapping[str, Any]

_TICKETS = 0x7469636B
"""Any number that nothing else locks."""


def lock(connection: Connection, names: Sequence[str]) -> None:
    """Keep everybody else from judging these bookings until the transaction ends."""
    mine = bookings.c.id.in_(sorted(names))
    connection.execute(
        select(bookings.c.id).where(mine).order_by(bookings.c.id).with_for_update()
    ).all()


def lock_tickets(connection: Connection) -> None:
    """Keep everybody else from giving out ticket numbers; SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_TICKETS)))


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


def append(connection: Connection, booking: str, event: BookingEvent) -> None:
    """Keep what has happened."""
    connection.execute(insert(booking_events), _row(booking, event))


def put_attended(connection: Connection, attended: Mapping[str, BookingEvent]) -> None:
    """Keep that these bookings were attended, all at once: a morning brings hundreds.

    What desks are told of a booking does not change by it (`booking.appointment_status`).
    """
    if attended:
        rows = [_row(booking, event) for booking, event in attended.items()]
        connection.execute(insert(booking_events), rows)
        mine = bookings.c.id.in_(sorted(attended))
        connection.execute(update(bookings).where(mine).values(state=State.ATTENDED.value))


def put_booking(
    connection: Connection,
    booking: str,
    stands: Booking,
    facts: Row,
    started: datetime | None = None,
) -> None:
    """Write the row of a booking that stands so, and tell its desks where it has changed.

    `facts` are columns that no event says: candidate, exam, seat, room, extra_minutes. `started` is
    the start that it had before.
    """
    before = row_with(connection, bookings, {"id": booking})
    session = appointment_session(stands)
    status = appointment_status(stands)
    row = {
        "id": booking,
        **{name: before[name] if before else None for name in ("seat", "room", "serial")},
        "extra_minutes": before["extra_minutes"] if before else 0,
        "moved_to": None,
        **facts,
        "state": stands.state.value,
        "status": status.value if status is not None else None,
        "session": session,
        "center": _center_of(connection, session),
        "since": stamp(stands.since) if stands.since is not None else None,
    }
    gone = _gone_from(before, row, stands)
    redated = _redated(before, row) or _on_another_day(connection, row, started, stands.starts_at)
    if row["session"] is not None and (row["serial"] is None or gone or redated):
        row["serial"] = _new_ticket(connection, booking, before, row["center"])
    if put_row(connection, bookings, row) is None:
        return
    tell_booking(connection, booking)
    if gone and before is not None:
        _tell_moved(connection, before, row, stands)


def _gone_from(before: Row | None, row: Row, stands: Booking) -> bool:
    """Whether it has left a center's session for one of another center."""
    return bool(
        before is not None
        and stands.state is State.SCHEDULED
        and before["center"] is not None
        and before["center"] != row["center"]
    )


def _redated(before: Row | None, row: Row) -> bool:
    """A ticket names its day: who is moved gets a new one."""
    moved = before is not None and before["session"] is not None
    return bool(moved and before and before["session"] != row["session"])


def _on_another_day(
    connection: Connection, row: Row, started: datetime | None, starts_at: datetime | None
) -> bool:
    """Whether its session, which may be the very same, is on another day of the center now."""
    if row["session"] is None or started is None or starts_at is None or started == starts_at:
        return False
    query = select(centers).where(centers.c.number == row["center"])
    center = Center(**connection.execute(query).one()._asdict())
    return center.day(started) != center.day(starts_at)


def new_ticket(connection: Connection, booking: str) -> bool:
    """Another ticket for who is scheduled, in the same place; the one before it is revoked.

    False: there is nobody scheduled on this booking.
    """
    lock_tickets(connection)
    lock(connection, [booking])
    before = row_with(connection, bookings, {"id": booking})
    if before is None or before["serial"] is None or before["status"] != Status.SCHEDULED.value:
        return False
    serial = _new_ticket(connection, booking, before, before["center"])
    put_row(connection, bookings, {**before, "serial": serial})
    tell_booking(connection, booking)
    return True


def _new_ticket(connection: Connection, booking: str, before: Row | None, center: int) -> int:
    """The serial of a new ticket; the one before it is revoked."""
    old = before["serial"] if before is not None else None
    if old is not None:
        revoke_serial(connection, booking, old, center)
    last = connection.execute(select(func.max(bookings.c.serial))).scalar_one_or_none() or 0
    gone = connection.execute(select(func.max(revocations.c.serial))).scalar_one_or_none() or 0
    return int(max(last, gone)) + 1


def revoke_serial(connection: Connection, booking: str, serial: int, center: int) -> None:
    """A ticket that a newer one has replaced."""
    said = {"serial": serial, "appointment": booking}
    row = {"serial": serial, "booking": booking, "center": center}
    if put_row(connection, revocations, row) is not None:
        told = Told(center=center, kind=ChangeKind.REVOCATION, id=str(serial), said=said)
        tell(connection, [told])


def _tell_moved(connection: Connection, before: Row, row: Row, stands: Booking) -> None:
    """The center that it has left: a person who comes there is told where to go."""
    code = select(centers.c.code).where(centers.c.number == row["center"])
    said = appointment_said(with_person(connection, row["id"])) | {
        "session": before["session"],
        "serial": before["serial"],
        "status": Status.MOVED.value,
        "center": connection.execute(code).scalar_one_or_none(),
        "moved_to": stamp(stands.starts_at) if stands.starts_at is not None else None,
    }
    kind = ChangeKind.APPOINTMENT
    tell(connection, [Told(center=before["center"], kind=kind, id=row["id"], said=said)])


def _center_of(connection: Connection, session: str | None) -> int | None:
    query = select(sessions.c.center).where(sessions.c.id == session)
    return connection.execute(query).scalar_one_or_none() if session is not None else None


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


def _event(row: dict[str, Any]) -> BookingEvent:
    body = json.loads(row["body"])
    return BookingEvent(
        details=_DETAILS[Kind(row["kind"])].validate_python(body["details"]),
        at=parse_stamp(row["at"]),
        by=Party(row["by"]),
        cause=row["cause"],
        who=body["who"],
    )
