"""Attendance: what the desks say of a booking becomes an event of it, and is taken back."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, select

from checkin.domain.event import Event
from checkin.registry.booking import State, fold
from checkin.registry.booking_events import Attended, BookingEvent, Kind, Party, Reopened, Wish
from checkin.registry.booking_history import events_of, histories_of, lock, put_attended
from checkin.registry.booking_rules import decide
from checkin.registry.bookings import grant
from checkin.registry.tables import bookings


def note_attendance(
    connection: Connection, subjects: Iterable[str], admissions: Iterable[Event], now: datetime
) -> None:
    """Say of these people's bookings that they were attended, by the admissions that stand.

    One that may not be is left to its case; where no admission stands any more it is taken back.
    """
    standing = {event.subject: event for event in admissions if event.subject and event.session}
    _take_back(connection, sorted(set(subjects) - standing.keys()), now)
    query = select(bookings.c.id).where(
        bookings.c.id.in_(sorted(str(one) for one in standing))
        & bookings.c.state.in_((State.SCHEDULED.value, State.ABSENT.value))
    )
    names = connection.execute(query).scalars().all()
    lock(connection, names)
    attended = {}
    for booking, history in histories_of(connection, names).items():
        event = standing[booking]
        wish = Wish(
            details=Attended(session=str(event.session)),
            by=Party.CENTER,
            cause=f"event {event.id}",
            who=event.device,
        )
        decided = decide(fold(history), wish, now)
        if isinstance(decided, BookingEvent):
            attended[booking] = decided
    put_attended(connection, attended)


def _take_back(connection: Connection, subjects: Sequence[str], now: datetime) -> None:
    """Reopen what was attended by the word of a desk."""
    query = select(bookings.c.id).where(
        bookings.c.id.in_(subjects) & (bookings.c.state == State.ATTENDED.value)
    )
    for booking in connection.execute(query).scalars().all():
        said = [one for one in events_of(connection, booking) if one.kind is Kind.ATTENDED]
        if said[-1].by is Party.CENTER:
            cause = "every admission was undone"
            wish = Wish(details=Reopened(), by=Party.REGISTRY, cause=cause)
            grant(connection, booking, wish, now)
