"""Sessions as they go: how many are expected, here, in, late, held, absent, folded from events."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, Select, select

from checkin.chain import COLUMNS, known_events, makes_sense
from checkin.domain.appointment import Status
from checkin.domain.attendance import Attendance, State, fold
from checkin.domain.counts import Counts, count
from checkin.domain.event import Event, Kind, in_order
from checkin.domain.instant import parse_stamp, stamp
from checkin.domain.verdict import Signal
from checkin.registry.console.asking import Answer, Asked, Page, not_there
from checkin.registry.console.paging import Listed, all_of, of_center, one_of
from checkin.registry.database import ALL, sees
from checkin.registry.desk_tables import events
from checkin.registry.tables import bookings, candidates, centers, exams, policies, sessions
from checkin.sync.wire_policy import PolicySaid

BEFORE, AFTER = timedelta(hours=12), timedelta(hours=24)
"""A session is of now when it starts within these around now."""
AT_ONCE = 10
"""Sessions on a page: all their people are folded for it."""
MOST_PEOPLE = 100
_EVENT = [events.c[name] for name in COLUMNS]
_POLICY = TypeAdapter(PolicySaid)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody in a session, as the events leave them."""

    booking: Mapping[str, Any]
    attendance: Attendance
    late: bool
    held: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """How a session goes. `held` wait for a decision; late is who came late, or is not there."""

    counts: Counts
    held: int
    people: Sequence[Person]


def show_sessions(asked: Asked) -> Answer:
    """The sessions of now, of before, or to come; of all centers or of one."""
    span = asked.wanted("span")
    span = span if span in SPANS else "now"
    with asked.registry.database.reading(ALL) as connection:
        query = _sessions(span, asked.now)
        found = of_center(connection, asked, query, sessions.c.center, AT_ONCE)
        going = going_of(connection, found.rows, asked.now)
    said = {"span": span, "spans": SPANS, "center": asked.wanted("center")}
    values = {"list": found, "going": going, **said}
    return Page(name="sessions.html", values=values, status=found.status)


def show_session(asked: Asked) -> Answer:
    """One session with its people."""
    with asked.registry.database.reading(ALL) as connection:
        query = _with_place(select(sessions)).where(sessions.c.id == asked.path["id"])
        row = one_of(connection, query)
        if row is None:
            return not_there()
        sees(connection, row["center"])
        going = going_of(connection, [row], asked.now)[row["id"]]
    number = int(asked.wanted("page")) if asked.wanted("page").isdecimal() else 1
    return Page(
        name="session.html",
        values={"one": row, "going": going, "list": _part(going.people, max(number, 1))},
    )


SPANS = ("now", "to-come", "past")


def going_of(
    connection: Connection, rows: Iterable[Mapping[str, Any]], now: datetime
) -> Mapping[str, Going]:
    """How each of these sessions goes, with three queries for all of them."""
    asked = {row["id"]: row for row in rows}
    people = (
        select(bookings, candidates.c.name, candidates.c.native_name)
        .join(candidates, candidates.c.number == bookings.c.candidate)
        .where(bookings.c.session.in_(asked) & bookings.c.status.is_not(None))
        .order_by(bookings.c.session, candidates.c.name, bookings.c.id)
    )
    of_session: dict[str, list[Mapping[str, Any]]] = {name: [] for name in asked}
    for row in all_of(connection, people):
        of_session[row["session"]].append(row)
    happened = _happened(connection, list(asked))
    required = _required_by(connection, asked.values())
    return {
        name: _going(of_session[name], happened.get(name, {}), required[name], now)
        for name in asked
    }


def _happened(connection: Connection, names: Sequence[str]) -> dict[str, dict[str, list[Event]]]:
    """The events of each person in each session that make sense."""
    query = select(*_EVENT).where(events.c.session.in_(names) & events.c.subject.is_not(None))
    found: dict[str, dict[str, list[Event]]] = {}
    for row in all_of(connection, query):
        if makes_sense(row):
            of_session = found.setdefault(row["session"], {})
            of_session.setdefault(row["subject"], []).extend(known_events([row]))
    return found


def _required_by(
    connection: Connection, rows: Iterable[Mapping[str, Any]]
) -> Mapping[str, datetime]:
    """Until when people of each session must be there; its start, where no policy is known."""
    asked = list(rows)
    versions = {row["policy"] for row in asked}
    query = select(policies.c.version, policies.c.said).where(policies.c.version.in_(versions))
    known = {
        row.version: _POLICY.validate_json(row.said).meant() for row in connection.execute(query)
    }
    found = {}
    for row in asked:
        start, policy = parse_stamp(row["starts_at"]), known.get(row["policy"])
        found[row["id"]] = policy.instants(start).required_by if policy is not None else start
    return found


def _going(
    rows: Sequence[Mapping[str, Any]],
    happened: Mapping[str, list[Event]],
    required_by: datetime,
    now: datetime,
) -> Going:
    people = [_person(row, happened.get(row["id"], []), required_by, now) for row in rows]
    counted = [(Status(one.booking["status"]), one.attendance.state, one.late) for one in people]
    return Going(
        counts=count(counted),
        held=sum(one.held for one in people),
        people=people,
    )


def _person(
    row: Mapping[str, Any], happened: Sequence[Event], required_by: datetime, now: datetime
) -> Person:
    attendance = fold(happened)
    arrived = attendance.arrived_at
    missing = attendance.state is State.EXPECTED and now > required_by
    late = missing or (arrived is not None and arrived > required_by)
    waiting = attendance.state in (State.EXPECTED, State.ARRIVED)
    return Person(
        booking=row,
        attendance=attendance,
        late=late or attendance.late_minutes > 0,
        held=waiting and _is_held(attendance, happened),
    )


def _is_held(attendance: Attendance, happened: Sequence[Event]) -> bool:
    scans = [event for event in in_order(happened) if event.kind is Kind.SCAN]
    last = scans[-1].body.get("signal") if scans else None
    return attendance.doubted is not None or last == Signal.HOLD


def _with_place(query: Select[Any]) -> Select[Any]:
    return (
        query.add_columns(centers.c.code, centers.c.zone, exams.c.title)
        .join(centers, centers.c.number == sessions.c.center)
        .join(exams, exams.c.code == sessions.c.exam)
    )


def _sessions(span: str, now: datetime) -> Select[Any]:
    start, low, high = sessions.c.starts_at, stamp(now - BEFORE), stamp(now + AFTER)
    query = _with_place(select(sessions))
    match span:
        case "past":
            return query.where(start < low).order_by(start.desc(), sessions.c.id)
        case "to-come":
            return query.where(start > high).order_by(start, sessions.c.id)
        case _:
            return query.where(start.between(low, high)).order_by(start, sessions.c.id)


def _part(people: Sequence[Person], number: int) -> Listed:
    """A page of people who are folded already."""
    first = (number - 1) * MOST_PEOPLE
    rows = [{"person": one} for one in people[first : first + MOST_PEOPLE]]
    return Listed(
        rows=rows,
        number=number,
        before=f"?page={number - 1 if rows else 1}" if number > 1 else "",
        after=f"?page={number + 1}" if first + MOST_PEOPLE < len(people) else "",
    )
