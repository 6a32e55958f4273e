"""What happens to bookings: wishes are judged, kept and told; bookings are taken from a file."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from checkin.domain.instant import parse_stamp
from checkin.domain.session import ExamKind
from checkin.registry.booking import Booking, State, after
from checkin.registry.booking_breach import Breach
from checkin.registry.booking_events import (
    BookingEvent,
    Level,
    Moved,
    Party,
    Purchased,
    Scheduled,
    Wish,
)
from checkin.registry.booking_rows import (
    append,
    booking_with,
    lock,
    lock_tickets,
    new_ticket,
    put_booking,
)
from checkin.registry.booking_rules import decide
from checkin.registry.messages import tell_candidate
from checkin.registry.refusal import Refusal
from checkin.registry.rows import row_with
from checkin.registry.tables import bookings, exams, sessions

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservation:
    """A place for somebody, as a file says it. `candidate` is the number of a person."""

    id: str
    candidate: str
    session: str
    seat: str | None = None
    room: str | None = None
    extra_minutes: int = 0
    cause: str = "import"


def book(connection: Connection, reservation: Reservation, now: datetime) -> Booking | Refusal:
    """Purchase and schedule what a file says; the same again changes nothing.

    Who has another place already is moved. A rule that this breaks is refused (docs/bookings.md).
    """
    lock_tickets(connection)
    session = row_with(connection, sessions, {"id": reservation.session})
    exam = row_with(connection, exams, {"code": session["exam"]}) if session else None
    if session is None or exam is None:
        return _no_session(reservation.session)
    booking = booking_with(connection, reservation.id)
    if _is_another(connection, reservation, booking, exam["code"]):
        return refusal_of(Breach.OTHER_PURCHASE)
    bought = _bought(reservation, booking, exam, now)
    if bought is not None:
        booking = after(booking, bought)
    facts = {
        "candidate": reservation.candidate,
        "exam": exam["code"],
        "seat": reservation.seat,
        "room": reservation.room,
        "extra_minutes": reservation.extra_minutes,
    }
    placed = _placed(reservation, booking, session, now)
    if isinstance(placed, Breach):
        return refusal_of(placed)
    if bought is not None:
        append(connection, reservation.id, bought)
    if placed is None:
        put_booking(connection, reservation.id, booking, facts)
        return booking
    stands = after(booking, placed)
    return _keep(connection, reservation.id, stands, placed, facts, booking.starts_at)


def follow_session(connection: Connection, session: str, now: datetime) -> Refusal | None:
    """Move whoever is scheduled there to the start and the center that the session has now.

    The first rule that this breaks; the caller then takes everything back.
    """
    query = select(bookings).where(
        (bookings.c.session == session) & (bookings.c.state == State.SCHEDULED.value)
    )
    for row in connection.execute(query).mappings().all():
        kept = {name: row[name] for name in ("id", "candidate", "seat", "room", "extra_minutes")}
        place = Reservation(**kept, session=session, cause="the session was moved")
        done = book(connection, place, now)
        if isinstance(done, Refusal):
            return done
    return None


def grant(connection: Connection, booking: str, wish: Wish, now: datetime) -> Booking | Refusal:
    """Do what is wished of a booking that is there, or say which rule it breaks."""
    if row_with(connection, bookings, {"id": booking}) is None:
        return _NO_BOOKING
    if isinstance(wish.details, Scheduled | Moved):
        lock_tickets(connection)
    lock(connection, [booking])
    stands = booking_with(connection, booking)
    decided = _judged(connection, stands, wish, now)
    if isinstance(decided, Breach):
        return refusal_of(decided)
    return _keep(connection, booking, after(stands, decided), decided, {}, stands.starts_at)


def reissue(connection: Connection, booking: str) -> Booking | Refusal:
    """Another ticket in the same place: the one before it was lost, or seen by somebody else."""
    if row_with(connection, bookings, {"id": booking}) is None:
        return _NO_BOOKING
    if not new_ticket(connection, booking):
        return _NOT_SCHEDULED
    return booking_with(connection, booking)


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


def _judged(
    connection: Connection, stands: Booking, wish: Wish, now: datetime
) -> BookingEvent | Breach:
    """The wish judged; a place in a session of another exam is another purchase."""
    details = wish.details
    if isinstance(details, Scheduled | Moved) and details.session and stands.purchase is not None:
        session = row_with(connection, sessions, {"id": details.session})
        if session is not None and session["exam"] != stands.purchase.exam:
            return Breach.OTHER_PURCHASE
    return decide(stands, wish, now)


def _is_another(
    connection: Connection, reservation: Reservation, booking: Booking, exam: str
) -> bool:
    """Whether this id stands for another person's booking, or for another exam."""
    row = row_with(connection, bookings, {"id": reservation.id})
    person = row is not None and row["candidate"] != reservation.candidate
    return person or (booking.purchase is not None and booking.purchase.exam != exam)


def purchase(
    connection: Connection, booking: str, candidate: str, wish: Wish, now: datetime
) -> Booking | Refusal:
    """A new booking: somebody has bought an exam."""
    stands = booking_with(connection, booking)
    decided = decide(stands, wish, now)
    if isinstance(decided, Breach):
        return refusal_of(decided)
    stands = after(stands, decided)
    exam = stands.purchase.exam if stands.purchase is not None else ""
    return _keep(connection, booking, stands, decided, {"candidate": candidate, "exam": exam})


def _keep(
    connection: Connection,
    booking: str,
    stands: Booking,
    event: BookingEvent,
    facts: Row,
    started: datetime | None = None,
) -> Booking:
    """Keep what has happened, and tell the desks and the candidate."""
    append(connection, booking, event)
    put_booking(connection, booking, stands, facts, started)
    tell_candidate(connection, booking, event)
    return stands


def refusal_of(breach: Breach) -> Refusal:
    """A broken rule as it is told."""
    return Refusal(
        status=409,
        code=breach.value,
        message=breach.sentence,
        hint="docs/bookings.md says what may happen to a booking, and when.",
    )


def _placed(
    reservation: Reservation, booking: Booking, session: Row, now: datetime
) -> BookingEvent | Breach | None:
    """What gives it this place; None: it has it already."""
    starts_at = parse_stamp(session["starts_at"])
    if booking.session == reservation.session and booking.starts_at == starts_at:
        return None
    if booking.state is State.CANCELLED and booking.left == reservation.session:
        # The same row of an older file does not take back what the candidate has done.
        return None
    details = (
        Moved(session=reservation.session, starts_at=starts_at)
        if booking.state in {State.SCHEDULED, State.MOVED}
        else Scheduled(session=reservation.session, starts_at=starts_at)
    )
    return decide(booking, Wish(details=details, by=Party.PROGRAMME, cause=reservation.cause), now)


def _bought(
    reservation: Reservation, booking: Booking, exam: Row, now: datetime
) -> BookingEvent | None:
    """The purchase of a booking that is not there yet."""
    details = Purchased(
        exam=exam["code"],
        exam_kind=ExamKind(exam["kind"]),
        level=Level(exam["level"]),
        individual=True,
    )
    wish = Wish(details=details, by=Party.PROGRAMME, cause=reservation.cause)
    decided = decide(booking, wish, now) if booking.state is State.UNPAID else None
    return decided if isinstance(decided, BookingEvent) else None


def _no_session(session: str) -> Refusal:
    return Refusal(
        status=404,
        code="no-such-session",
        message=f"There is no session {session}.",
        hint="Import the sessions first.",
    )
