"""Looks for contradictions when admissions have come, and raises their cases."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, text

from checkin.chain import COLUMNS, known_events, makes_sense
from checkin.domain.appointment import Status
from checkin.domain.conflicts import (
    Conflict,
    ConflictKind,
    admissions,
    seats_twice,
    twice_in,
)
from checkin.domain.event import Event
from checkin.registry.cases import Draft, raise_case
from checkin.registry.database import ALL, sees
from checkin.registry.desk_tables import admits, events
from checkin.registry.tables import bookings, sessions
from checkin.sync.wire_feed import Severity

_EVENT = [events.c[name] for name in COLUMNS]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """One person's events of all centers, with the centers of their devices."""

    events: Sequence[Event]
    centers: Mapping[str, int]


def settle_conflicts(
    connection: Connection, center: int, subjects: Iterable[str], now: datetime
) -> Sequence[Event]:
    """Raise the cases of these people, at every center that is concerned.

    Gives the admissions that stand, the first of each person. The transaction sees all centers
    from here on.
    """
    wanted = sorted(subjects)
    sees(connection, ALL)
    _wait_for_others(connection, wanted)
    people = _people(connection, wanted)
    for subject, found in people.items():
        _raise_twice(connection, subject, found, now)
    for row in _not_expected(connection, people):
        _raise_unexpected(connection, row, people[row["id"]], center, now)
    _raise_seats(connection, center, people, now)
    standing = [admissions(found.events) for found in people.values()]
    return [of_one[0] for of_one in standing if of_one]


def _wait_for_others(connection: Connection, subjects: Sequence[str]) -> None:
    """Let one at a time look at these people and their sessions, until the transaction ends.

    Two desks that hand in the same person in one moment would each miss the other's event. SQLite
    has one writer at a time anyway.
    """
    if connection.dialect.name != "postgresql":
        return
    query = select(events.c.session).where(events.c.subject.in_(subjects) & admits).distinct()
    found = connection.execute(query).scalars()
    names = [f"subject {one}" for one in subjects] + [f"session {one}" for one in found]
    connection.execute(_LOCK, {"names": names})


# In the order of the keys: two that want the same ones never wait for each other.
_LOCK = text(
    "SELECT pg_advisory_xact_lock(number) FROM (SELECT DISTINCT hashtextextended(name, 0) AS number"
    " FROM unnest(CAST(:names AS text[])) AS name ORDER BY number) AS numbers"
)


def _people(connection: Connection, subjects: Sequence[str]) -> dict[str, _Found]:
    query = select(*_EVENT, events.c.center).where(events.c.subject.in_(subjects) & admits)
    rows: dict[str, list[Mapping[str, Any]]] = {subject: [] for subject in subjects}
    for row in connection.execute(query).mappings():
        rows[row["subject"]].append({**row})
    return {
        subject: _Found(
            events=_sensible(of_one),
            centers={row["device"]: row["center"] for row in of_one},
        )
        for subject, of_one in rows.items()
    }


def _sensible(rows: Iterable[Mapping[str, Any]]) -> list[Event]:
    return known_events(row for row in rows if makes_sense(row))


def _raise_twice(connection: Connection, subject: str, found: _Found, now: datetime) -> None:
    conflict = twice_in(found.events, found.centers)
    if conflict is None:
        return
    apart = conflict.kind is ConflictKind.TWO_CENTERS
    severity = Severity.IMPERSONATION if apart else Severity.REVIEW
    for center in sorted({found.centers[event.device] for event in conflict.events}):
        _raise(connection, conflict, center, subject, severity, now)


def _not_expected(
    connection: Connection, people: Mapping[str, _Found]
) -> Sequence[Mapping[str, Any]]:
    """Bookings of people who were let in, and should not have been: or not in that session."""
    asked = [subject for subject, found in people.items() if found.events]
    columns = (bookings.c.id, bookings.c.status, bookings.c.state, bookings.c.session)
    found = connection.execute(select(*columns).where(bookings.c.id.in_(asked))).mappings()
    return [
        {**row}
        for row in found
        if row["status"] != Status.SCHEDULED.value
        or row["state"] == "absent"
        or any(one.session != row["session"] for one in admissions(people[row["id"]].events))
    ]


def _raise_unexpected(
    connection: Connection, row: Mapping[str, Any], found: _Found, center: int, now: datetime
) -> None:
    standing = admissions(found.events)
    if not standing:
        return
    absent = row["state"] == "absent"
    kind = ConflictKind.ABSENCE_THERE if absent else ConflictKind.CANCELLED_THERE
    conflict = Conflict(kind=kind, events=tuple(standing))
    _raise(connection, conflict, center, row["id"], Severity.REVIEW, now)


def _raise_seats(
    connection: Connection, center: int, people: Mapping[str, _Found], now: datetime
) -> None:
    """Look at the whole of each session in which somebody was given a seat."""
    held = {event.session for found in people.values() for event in found.events}
    given = [
        (event.session, event.body.get("seat"))
        for found in people.values()
        for event in admissions(found.events)
    ]
    seats = {seat for _session, seat in given if isinstance(seat, str)}
    if not seats:
        return
    query = select(*_EVENT).where(
        (events.c.center == center)
        & events.c.session.in_(sorted(one for one in held if one))
        & admits
    )
    by_session: dict[str, dict[str, list[Event]]] = {}
    for event in _sensible({**row} for row in connection.execute(query).mappings()):
        of_session = by_session.setdefault(str(event.session), {})
        of_session.setdefault(str(event.subject), []).append(event)
    for in_session in by_session.values():
        for conflict in seats_twice(in_session, _rooms(connection, list(in_session))):
            first, *later = conflict.events
            for other in later:
                one = Conflict(kind=conflict.kind, events=(first, other))
                _raise(connection, one, center, other.subject, Severity.REVIEW, now)


def _rooms(connection: Connection, subjects: Sequence[str]) -> Mapping[str, str | None]:
    """The rooms of who has a place in another room than the session's."""
    query = (
        select(bookings.c.id, bookings.c.room)
        .join(sessions, sessions.c.id == bookings.c.session)
        .where(bookings.c.id.in_(subjects) & (bookings.c.room != sessions.c.room))
    )
    return {row.id: row.room for row in connection.execute(query)}


def _raise(
    connection: Connection,
    conflict: Conflict,
    center: int,
    subject: str | None,
    severity: Severity,
    now: datetime,
) -> None:
    draft = Draft(
        center=center,
        kind=conflict.kind.value,
        severity=severity,
        subject=subject,
        session=conflict.events[0].session,
        events=tuple(str(event.id) for event in conflict.events),
    )
    raise_case(connection, draft, now)
