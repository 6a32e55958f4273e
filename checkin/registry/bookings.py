"""What happens to bookings: wishes are judged, kept and told."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from checkin.registry.booking import Booking, after
from checkin.registry.booking_breach import Breach
from checkin.registry.booking_events import BookingEvent, Moved, Scheduled, Wish
from checkin.registry.booking_history import append, booking_with, lock, standing_in
from checkin.registry.booking_rows import put_booking
from checkin.registry.booking_rules import decide
from checkin.registry.booking_tickets import lock_tickets, new_ticket
from checkin.registry.messages import tell_candidate
from checkin.registry.refusal import Refusal
from checkin.registry.rows import row_with
from checkin.registry.slate import Slate, on_slate
from checkin.registry.tables import bookings, sessions

Row = Mapping[str, Any]


def grant(connection: Connection, booking: str, wish: Wish, now: datetime) -> Booking | Refusal:
    """Do what is wished of a booking that is there, or say which rule it breaks."""
    if row_with(connection, bookings, {"id": booking}) is None:
        return _NO_BOOKING
    if isinstance(wish.details, Scheduled | Moved):
        lock_tickets(connection)
    lock(connection, [booking])
    with on_slate(connection) as slate:
        stands = standing_in(slate, booking)
        decided = _judged(slate, stands, wish, now)
        if isinstance(decided, Breach):
            return refusal_of(decided)
        return keep(slate, booking, after(stands, decided), decided, {}, stands.starts_at)


def reissue(connection: Connection, booking: str) -> Booking | Refusal:
    """Another ticket in the same place: the one before it was lost, or seen by somebody else."""
    if row_with(connection, bookings, {"id": booking}) is None:
        return _NO_BOOKING
    with on_slate(connection) as slate:
        replaced = new_ticket(slate, booking)
    return booking_with(connection, booking) if replaced else _NOT_SCHEDULED


_NO_BOOKING = Refusal(
    status=404,
    code="no-such-booking",
    message="There is no such booking.",
    hint="Check its id.",
)
_NOT_SCHEDULED = Refusal(
    status=409,
    code="not-scheduled",
    message="Nobody is scheduled on this booking, and so it has no ticket.",
    hint="Schedule it first; that gives it one.",
)


def _judged(slate: Slate, stands: Booking, wish: Wish, now: datetime) -> BookingEvent | Breach:
    """The wish judged; a place in a session of another exam is another purchase."""
    details = wish.details
    if isinstance(details, Scheduled | Moved) and details.session and stands.purchase is not None:
        session = slate.row(sessions, details.session)
        if session is not None and session["exam"] != stands.purchase.exam:
            return Breach.OTHER_PURCHASE
    return decide(stands, wish, now)


def purchase(
    connection: Connection, booking: str, candidate: str, wish: Wish, now: datetime
) -> Booking | Refusal:
    """A new booking: somebody has bought an exam."""
    with on_slate(connection) as slate:
        stands = standing_in(slate, booking)
        decided = decide(stands, wish, now)
        if isinstance(decided, Breach):
            return refusal_of(decided)
        stands = after(stands, decided)
        exam = stands.purchase.exam if stands.purchase is not None else ""
        return keep(slate, booking, stands, decided, {"candidate": candidate, "exam": exam})


def keep(
    slate: Slate,
    booking: str,
    stands: Booking,
    event: BookingEvent,
    facts: Row,
    started: datetime | None = None,
) -> Booking:
    """Keep what has happened, and tell the desks and the candidate."""
    append(slate, booking, event)
    put_booking(slate, booking, stands, facts, started)
    tell_candidate(slate, booking, event)
    return stands


def refusal_of(breach: Breach) -> Refusal:
    """A broken rule as it is told."""
    return Refusal(
        status=409,
        code=breach.value,
        message=breach.sentence,
        hint="docs/bookings.md says what may happen to a booking, and when.",
    )
