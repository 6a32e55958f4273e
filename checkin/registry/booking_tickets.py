"""The numbers of tickets: each is given out once, and the one that it replaces is revoked."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, func, select

from checkin.domain.appointment import Status
from checkin.registry.booking_history import lock
from checkin.registry.changes import Told
from checkin.registry.slate import Slate
from checkin.registry.tables import bookings, revocations
from checkin.registry.telling_bookings import tell_booking
from checkin.sync.wire_feed import ChangeKind

_TICKETS = 0x7469636B
"""Any number that nothing else locks."""


def lock_tickets(connection: Connection) -> None:
    """Keep everybody else from giving out ticket numbers; SQLite has one writer anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_TICKETS)))


def new_ticket(slate: Slate, booking: str) -> bool:
    """Another ticket for who is scheduled, in the same place; the one before it is revoked.

    False: there is nobody scheduled on this booking.
    """
    lock_tickets(slate.connection)
    lock(slate.connection, [booking])
    before = slate.row(bookings, booking)
    if before is None or before["serial"] is None or before["status"] != Status.SCHEDULED.value:
        return False
    serial = next_ticket(slate, booking, before["serial"], before["center"])
    slate.put(bookings, {**before, "serial": serial})
    tell_booking(slate, booking)
    return True


def next_ticket(slate: Slate, booking: str, old: int | None, center: int) -> int:
    """The serial of a new ticket; the `old` one before it is revoked."""
    if old is not None:
        revoke_serial(slate, booking, old, center)
    return slate.number_after(bookings.c.serial, revocations.c.serial)


def revoke_serial(slate: Slate, booking: str, serial: int, center: int) -> None:
    """A ticket that a newer one has replaced."""
    said: Mapping[str, Any] = {"serial": serial, "appointment": booking}
    row = {"serial": serial, "booking": booking, "center": center}
    if slate.put(revocations, row) is not None:
        kind = ChangeKind.REVOCATION
        slate.tell(Told(center=center, kind=kind, id=str(serial), said=said))
