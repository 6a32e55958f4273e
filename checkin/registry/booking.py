"""A booking as its events leave it, and what the desks are told of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from checkin.domain.appointment import Status
from checkin.registry.booking_events import (
    Absent,
    Attended,
    Blocked,
    BookingEvent,
    Cancelled,
    Certified,
    Course,
    Entitlement,
    Moved,
    Outcome,
    Purchased,
    Refunded,
    Reopened,
    Result,
    Scheduled,
    Unblocked,
)


class State(StrEnum):
    """Where a booking stands. Stored: add, never rename."""

    UNPAID = "unpaid"
    PURCHASED = "purchased"
    SCHEDULED = "scheduled"
    MOVED = "moved"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    ATTENDED = "attended"
    ABSENT = "absent"
    PASSED = "passed"
    FAILED = "failed"
    CERTIFIED = "certified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """One exam that somebody bought, or is about to buy. Instants are UTC.

    `session` and `starts_at` are those of the appointment, None while there is none. `left` is
    the last session that it was taken out of, by cancelling or moving: its desks are told so.
    `since` is when what desks are told took effect.
    """

    state: State = State.UNPAID
    purchase: Purchased | None = None
    blocked: bool = False
    session: str | None = None
    starts_at: datetime | None = None
    left: str | None = None
    absence_closed: bool = False
    passed_at: datetime | None = None
    certificate: Certified | None = None
    since: datetime | None = None


def fold(events: Iterable[BookingEvent]) -> Booking:
    """The booking after these events, in the order of the registry.

    Events are believed: each was judged once, and a rule of tomorrow does not judge it again.
    """
    booking = Booking()
    for event in events:
        booking = after(booking, event)
    return booking


def after(booking: Booking, event: BookingEvent) -> Booking:
    """The booking after one more event."""
    details = event.details
    if isinstance(details, Entitlement):
        changed = _entitled(booking, details)
    elif isinstance(details, Course):
        changed = _on_course(booking, details)
    else:
        changed = _come_out(booking, details, event.at)
    if _told(changed) != _told(booking):
        changed = replace(changed, since=event.at)
    return changed


def appointment_status(booking: Booking) -> Status | None:
    """What desks are told; None while no place was ever given, so that there is nothing to tell.

    Attendance and results change nothing here: desks know them by their own events.
    """
    if booking.state is State.PURCHASED:
        return None
    if booking.blocked:
        return Status.BLOCKED
    return _STATUS.get(booking.state, Status.SCHEDULED)


def appointment_session(booking: Booking) -> str | None:
    """The session whose desks are told the status: its own, else the one that it left."""
    return booking.session or booking.left


_STATUS = {
    State.UNPAID: Status.UNPAID,
    State.MOVED: Status.MOVED,
    State.CANCELLED: Status.CANCELLED,
    State.REFUNDED: Status.REFUNDED,
}


def _entitled(booking: Booking, details: Entitlement) -> Booking:
    match details:
        case Purchased():
            return replace(booking, state=State.PURCHASED, purchase=details)
        case Refunded():
            return replace(booking, state=State.REFUNDED)
        case Blocked():
            return replace(booking, blocked=True)
        case Unblocked():
            return replace(booking, blocked=False)


def _on_course(booking: Booking, details: Course) -> Booking:
    match details:
        case Scheduled(session=session, starts_at=starts_at):
            return replace(booking, state=State.SCHEDULED, session=session, starts_at=starts_at)
        case Moved(session=session):
            state = State.MOVED if session is None else State.SCHEDULED
            return replace(_taken_out(booking, details), state=state)
        case Cancelled():
            return replace(_taken_out(booking, Moved()), state=State.CANCELLED)
        case Reopened():
            return replace(booking, state=State.SCHEDULED, absence_closed=False)


def _taken_out(booking: Booking, moved: Moved) -> Booking:
    """Out of its session, into the new one if there is one; who stays in it left none."""
    left = booking.left if booking.session in {None, moved.session} else booking.session
    return replace(booking, session=moved.session, starts_at=moved.starts_at, left=left)


def _come_out(booking: Booking, details: Outcome, at: datetime) -> Booking:
    match details:
        case Attended():
            return replace(booking, state=State.ATTENDED, absence_closed=False)
        case Absent(closed=closed):
            return replace(booking, state=State.ABSENT, absence_closed=closed)
        case Result(passed=True):
            return replace(booking, state=State.PASSED, passed_at=at)
        case Result():
            return replace(booking, state=State.FAILED)
        case Certified():
            return replace(booking, state=State.CERTIFIED, certificate=details)


def _told(booking: Booking) -> tuple[Status | None, str | None, datetime | None]:
    return appointment_status(booking), booking.session, booking.starts_at
