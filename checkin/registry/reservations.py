"""Places that a file gives: each booking is purchased and scheduled, or moved along."""

from collections.abc import Iterable, Mapping, Sequence
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
from checkin.registry.booking_history import append, lock, standing_in
from checkin.registry.booking_rows import gather, put_booking
from checkin.registry.booking_rules import decide
from checkin.registry.booking_tickets import lock_tickets
from checkin.registry.bookings import keep, refusal_of
from checkin.registry.refusal import Refusal
from checkin.registry.row_pieces import in_pieces
from checkin.registry.slate import Slate, on_slate
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
    """Purchase and schedule what a file says, as `place` does; nobody else comes between."""
    lock_all(connection, [reservation.id])
    with on_slate(connection) as slate:
        return place(slate, reservation, now)


def lock_all(connection: Connection, names: Sequence[str]) -> None:
    """Keep everybody else from these bookings, and from ticket numbers, until it is written."""
    lock_tickets(connection)
    lock(connection, names)


def gathered(connection: Connection, reservations: Iterable[Reservation]) -> Slate:
    """A slate with all that `place` asks for these; all of them are locked before."""
    slate = Slate(connection)
    meant = list(reservations)
    places = [one.session for one in meant]
    gather(slate, [one.id for one in meant], [one.candidate for one in meant], places)
    return slate


def place(slate: Slate, reservation: Reservation, now: datetime) -> Booking | Refusal:
    """Purchase and schedule what a file says; the same again changes nothing.

    Who has another place already is moved. A rule that this breaks is refused (docs/bookings.md).
    """
    session = slate.row(sessions, reservation.session)
    exam = slate.row(exams, session["exam"]) if session else None
    if session is None or exam is None:
        return _no_session(reservation.session)
    booking = standing_in(slate, reservation.id)
    if _is_another(slate, reservation, booking, exam["code"]):
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
        append(slate, reservation.id, bought)
    if placed is None:
        put_booking(slate, reservation.id, booking, facts)
        return booking
    stands = after(booking, placed)
    return keep(slate, reservation.id, stands, placed, facts, booking.starts_at)


def follow_session(connection: Connection, session: str, now: datetime) -> Refusal | None:
    """Move whoever is scheduled there to the start and the center that the session has now.

    The first rule that this breaks; the caller then takes everything back.
    """
    lock_tickets(connection)
    query = select(bookings).where(
        (bookings.c.session == session) & (bookings.c.state == State.SCHEDULED.value)
    )
    rows = connection.execute(query.order_by(bookings.c.id).with_for_update()).all()
    for piece in in_pieces([_along(row._asdict(), session) for row in rows]):
        slate = gathered(connection, piece)
        for reservation in piece:
            done = place(slate, reservation, now)
            if isinstance(done, Refusal):
                return done
        slate.write()
    return None


def _along(row: Row, session: str) -> Reservation:
    kept = {name: row[name] for name in ("id", "candidate", "seat", "room", "extra_minutes")}
    return Reservation(**kept, session=session, cause="the session was moved")


def _is_another(slate: Slate, reservation: Reservation, booking: Booking, exam: str) -> bool:
    """Whether this id stands for another person's booking, or for another exam."""
    row = slate.row(bookings, reservation.id)
    person = row is not None and row["candidate"] != reservation.candidate
    return person or (booking.purchase is not None and booking.purchase.exam != exam)


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
