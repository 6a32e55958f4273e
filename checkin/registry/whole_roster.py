"""Everything that a center is told, kind by kind and page by page, as it is now."""

import json
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, select

from checkin.chain import COLUMNS
from checkin.domain.center import Center
from checkin.domain.instant import stamp
from checkin.registry.cases import all_cases
from checkin.registry.desk_tables import changes, events
from checkin.registry.tables import (
    bookings,
    centers,
    exams,
    instructions,
    policies,
    releases,
    revocations,
    sessions,
    staff,
    ticket_keys,
)
from checkin.registry.telling_bookings import ALL, appointment_said, appointments
from checkin.registry.telling_runs import alone
from checkin.sync.wire_feed import CASE, ChangeKind

HEARD_FOR = timedelta(days=3)
"""So long other desks' events are told to a desk that comes new or anew."""

Said = tuple[str, str, dict[str, Any]]
"""Kind, id, what is said."""
Part = Callable[[Connection, Center, str, int, datetime], list[Said]]


def part_of(
    connection: Connection, center: Center, part: int, after: str, limit: int, now: datetime
) -> list[Said]:
    """The next `limit` of one kind, by id."""
    return PARTS[part](connection, center, after, limit, now)


def _centers(
    connection: Connection, _: Center, after: str, limit: int, _now: datetime
) -> list[Said]:
    query = select(centers).where(centers.c.code > after).order_by(centers.c.code).limit(limit)
    rows = connection.execute(query).mappings()
    return [(ChangeKind.CENTER, row["code"], {**row}) for row in rows]


def _policies(
    connection: Connection, _: Center, after: str, limit: int, _now: datetime
) -> list[Said]:
    table = policies
    query = select(table).where(table.c.version > after).order_by(table.c.version).limit(limit)
    return [
        (ChangeKind.POLICY, row.version, json.loads(row.said)) for row in connection.execute(query)
    ]


def _sessions(
    connection: Connection, center: Center, after: str, limit: int, _now: datetime
) -> list[Said]:
    query = (
        select(sessions, exams.c.title, exams.c.kind)
        .join(exams, exams.c.code == sessions.c.exam)
        .where((sessions.c.center == center.number) & (sessions.c.id > after))
        .order_by(sessions.c.id)
        .limit(limit)
    )
    said = ("id", "exam", "title", "kind", "room", "starts_at", "minutes", "policy")
    return [
        (ChangeKind.SESSION, row["id"], {name: row[name] for name in said})
        for row in connection.execute(query).mappings()
    ]


def _appointments(
    connection: Connection, center: Center, after: str, limit: int, _now: datetime
) -> list[Said]:
    query = (
        appointments(ALL)
        .where((bookings.c.center == center.number) & (bookings.c.id > after))
        .order_by(bookings.c.id)
        .limit(limit)
    )
    rows = connection.execute(query).mappings()
    return [(ChangeKind.APPOINTMENT, row["id"], appointment_said({**row})) for row in rows]


def _moved_away(
    connection: Connection, center: Center, after: str, limit: int, _now: datetime
) -> list[Said]:
    """Who has left for another center, as was told then, as long as it is not forgotten."""
    here = select(bookings.c.id).where(bookings.c.center == center.number)
    last = (
        select(func.max(changes.c.seq))
        .where(
            (changes.c.center == center.number)
            & (changes.c.kind == ChangeKind.APPOINTMENT)
            & (changes.c.id > after)
            & changes.c.id.not_in(here)
        )
        .group_by(changes.c.id)
    )
    query = (
        select(changes.c.id, changes.c.said)
        .where(changes.c.seq.in_(last) & changes.c.said.is_not(None))
        .order_by(changes.c.id)
        .limit(limit)
    )
    return [
        (ChangeKind.APPOINTMENT, row.id, json.loads(row.said)) for row in connection.execute(query)
    ]


def _keys(connection: Connection, _: Center, after: str, limit: int, _now: datetime) -> list[Said]:
    table = ticket_keys
    query = select(table).where(table.c.id > _number(after)).order_by(table.c.id).limit(limit)
    return [
        (
            ChangeKind.KEY,
            str(row.id),
            {"id": row.id, "public": row.public, "revoked": bool(row.revoked)},
        )
        for row in connection.execute(query)
    ]


def _revocations(
    connection: Connection, center: Center, after: str, limit: int, _now: datetime
) -> list[Said]:
    table = revocations
    query = (
        select(table)
        .where((table.c.center == center.number) & (table.c.serial > _number(after)))
        .order_by(table.c.serial)
        .limit(limit)
    )
    return [
        (ChangeKind.REVOCATION, str(row.serial), {"serial": row.serial, "appointment": row.booking})
        for row in connection.execute(query)
    ]


def _staff(
    connection: Connection, center: Center, after: str, limit: int, _now: datetime
) -> list[Said]:
    query = select(staff).where((staff.c.center == center.number) & (staff.c.id > after))
    said = ("id", "name", "role", "pin_hash")
    return [
        (ChangeKind.STAFF, row["id"], {name: row[name] for name in said})
        for row in connection.execute(query.order_by(staff.c.id).limit(limit)).mappings()
    ]


def _instructions(
    connection: Connection, center: Center, after: str, limit: int, _now: datetime
) -> list[Said]:
    table = instructions
    query = select(table).where((table.c.center == center.number) & (table.c.id > after))
    said = ("id", "text", "since", "until")
    return [
        (ChangeKind.INSTRUCTION, row["id"], {name: row[name] for name in said})
        for row in connection.execute(query.order_by(table.c.id).limit(limit)).mappings()
    ]


def _cases(
    connection: Connection, center: Center, after: str, limit: int, _now: datetime
) -> list[Said]:
    found = sorted(all_cases(connection, center.number), key=lambda case: case.id)
    said: list[Said] = [
        (ChangeKind.CASE, case.id, CASE.dump_python(case.said(), mode="json"))
        for case in found
        if case.id > after
    ]
    return said[:limit]


def _events(
    connection: Connection, center: Center, after: str, limit: int, now: datetime
) -> list[Said]:
    query = (
        select(*(events.c[name] for name in COLUMNS))
        .where(
            (events.c.center == center.number)
            & (events.c.received_at >= stamp(now - HEARD_FOR))
            & (events.c.id > after)
        )
        .order_by(events.c.id)
        .limit(limit)
    )
    rows: Sequence[Any] = connection.execute(query).mappings().all()
    return [(ChangeKind.EVENT, row["id"], alone(row)) for row in rows]


def _releases(
    connection: Connection, _: Center, after: str, limit: int, _now: datetime
) -> list[Said]:
    query = select(releases).where(releases.c.version > after).order_by(releases.c.version)
    said = ("text", "key", "signature")
    return [
        (ChangeKind.RELEASE, row["version"], {name: row[name] for name in said})
        for row in connection.execute(query.limit(limit)).mappings()
    ]


def _number(after: str) -> int:
    """The number in a cursor; a desk could have made it up."""
    return int(after) if after.isdecimal() and int(after) < 2**63 else -1


PARTS: tuple[Part, ...] = (
    _centers,
    _policies,
    _sessions,
    _keys,
    _staff,
    _instructions,
    _revocations,
    _appointments,
    _moved_away,
    _cases,
    _events,
    _releases,
)
"""In this order a full pull brings them."""
