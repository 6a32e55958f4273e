"""The rows of bookings that desks are told of, as their events leave them."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from checkin.domain.appointment import Status
from checkin.domain.center import Center
from checkin.domain.instant import stamp
from checkin.registry.booking import Booking, State, appointment_session, appointment_status
from checkin.registry.booking_tickets import next_ticket
from checkin.registry.changes import Told
from checkin.registry.slate import Slate
from checkin.registry.tables import (
    booking_events,
    bookings,
    candidates,
    centers,
    exams,
    policies,
    revocations,
    sessions,
)
from checkin.registry.telling_bookings import appointment_said, tell_booking, with_person
from checkin.sync.wire_feed import ChangeKind

Row = Mapping[str, Any]


def gather(slate: Slate, ids: Iterable[str], people: Iterable[str], places: Iterable[str]) -> None:
    """Read all that is asked for when these bookings and people get places in these sessions.

    A query for each table; what is not read here is read one by one, when it is asked for.
    """
    ids, people = list(ids), list(people)
    slate.fetch(candidates, people)
    slate.fetch(bookings, ids)
    slate.fetch_where(bookings.c.candidate, people)
    slate.fetch_where(booking_events.c.booking, ids)
    known = [row for booking in ids if (row := slate.row(bookings, booking)) is not None]
    slate.fetch(revocations, [row["serial"] for row in known])
    names = {*places, *(row["session"] for row in known)}
    slate.fetch(sessions, names)
    held = [row for name in names if name and (row := slate.row(sessions, name)) is not None]
    slate.fetch(exams, [row["exam"] for row in (*held, *known)])
    slate.fetch(centers, [row["center"] for row in held])
    slate.fetch(policies, [row["policy"] for row in held])


def put_booking(
    slate: Slate,
    booking: str,
    stands: Booking,
    facts: Row,
    started: datetime | None = None,
) -> None:
    """Write the row of a booking that stands so, and tell its desks where it has changed.

    `facts` are columns that no event says: candidate, exam, seat, room, extra_minutes. `started` is
    the start that it had before.
    """
    before = slate.row(bookings, booking)
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
        "center": _center_of(slate, session),
        "since": stamp(stands.since) if stands.since is not None else None,
    }
    gone = _gone_from(before, row, stands)
    redated = _redated(before, row) or _on_another_day(slate, row, started, stands.starts_at)
    if row["session"] is not None and (row["serial"] is None or gone or redated):
        old = before["serial"] if before is not None else None
        row["serial"] = next_ticket(slate, booking, old, row["center"])
    if slate.put(bookings, row) is None:
        return
    tell_booking(slate, booking)
    if gone and before is not None:
        _tell_moved(slate, before, row, stands)


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
    slate: Slate, row: Row, started: datetime | None, starts_at: datetime | None
) -> bool:
    """Whether its session, which may be the very same, is on another day of the center now."""
    if row["session"] is None or started is None or starts_at is None or started == starts_at:
        return False
    kept = slate.row(centers, row["center"])
    if kept is None:
        return False
    center = Center(**kept)
    return center.day(started) != center.day(starts_at)


def _tell_moved(slate: Slate, before: Row, row: Row, stands: Booking) -> None:
    """The center that it has left: a person who comes there is told where to go."""
    center = slate.row(centers, row["center"])
    said = appointment_said(with_person(slate, row["id"]) or {}) | {
        "session": before["session"],
        "serial": before["serial"],
        "status": Status.MOVED.value,
        "center": center["code"] if center is not None else None,
        "moved_to": stamp(stands.starts_at) if stands.starts_at is not None else None,
    }
    kind = ChangeKind.APPOINTMENT
    slate.tell(Told(center=before["center"], kind=kind, id=row["id"], said=said))


def _center_of(slate: Slate, session: str | None) -> int | None:
    row = slate.row(sessions, session) if session is not None else None
    return row["center"] if row is not None else None
