"""The roster in the database: put in one transaction, read row by row."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from functools import lru_cache
from itertools import islice
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Select,
    Table,
    bindparam,
    delete,
    insert,
    select,
)

from checkin.chain import canonical
from checkin.domain.appointment import Appointment
from checkin.domain.center import Center
from checkin.domain.instant import parse_stamp, stamp
from checkin.domain.policy import ArrivalPolicy
from checkin.domain.roles import Role
from checkin.domain.roster import Revocation, Roster, RosterHead, StaffMember, TicketKey
from checkin.domain.session import ExamSession
from checkin.services.ports import Progress
from checkin.storage import schema, search
from checkin.storage.roster_values import (
    appointment_of,
    appointment_row,
    policy_of,
    policy_row,
    session_of,
    session_row,
)

_AT_ONCE = 1_000


class RosterRows:
    """The roster in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        # What was read once in a transaction is what is there until a new roster is put.
        self._known: dict[tuple[Column[Any], object], dict[str, Any] | None] = {}

    def roster(self) -> RosterHead | None:
        """The roster as a whole; None when none was ever put."""
        row = self._one(schema.roster.c.one, 1)
        center = self.center(row["center"]) if row else None
        if row is None or center is None:
            return None
        return RosterHead(
            center=center,
            taken_at=parse_stamp(row["taken_at"]),
            version=row["version"],
            source=row["source"],
            appointments=row["appointments"],
            sessions=row["sessions"],
            signed=json.loads(row["signed"]) if row["signed"] is not None else None,
        )

    def center(self, number: int) -> Center | None:
        """A center of the directory, by the number that tickets carry."""
        found = self._one(schema.centers.c.number, number)
        return Center(**found) if found else None

    def appointment(self, appointment: str) -> Appointment | None:
        """By its id."""
        found = self._one(schema.appointments.c.id, appointment)
        return appointment_of(found) if found else None

    def appointments(self, session: str) -> Sequence[Appointment]:
        """Everybody in a session, by id."""
        table = schema.appointments
        query = select(table).where(table.c.session == session).order_by(table.c.id)
        return [appointment_of({**row}) for row in self._connection.execute(query).mappings()]

    def with_serial(self, serial: int) -> Appointment | None:
        """By the serial of the current ticket."""
        found = self._one(schema.appointments.c.serial, serial)
        return appointment_of(found) if found else None

    def with_number(self, number: str) -> Sequence[Appointment]:
        """All appointments of one candidate, however the number is written."""
        table = schema.appointments
        wanted = search.number_folded(number)
        query = select(table).where(table.c.number_folded == wanted).order_by(table.c.id).limit(50)
        rows = self._connection.execute(query).mappings() if wanted else ()
        return [appointment_of({**row}) for row in rows]

    def revocation(self, serial: int) -> Revocation | None:
        """What replaced a serial."""
        found = self._one(schema.revocations.c.serial, serial)
        return Revocation(**found) if found else None

    def session(self, session: str) -> ExamSession | None:
        """By its id, as scheduled."""
        found = self._one(schema.sessions.c.id, session)
        return session_of(found) if found else None

    def sessions(self, since: datetime, until: datetime) -> Sequence[ExamSession]:
        """Who starts in this span, both ends inclusive, by start."""
        table = schema.sessions
        inside = table.c.starts_at.between(stamp(since), stamp(until))
        query = select(table).where(inside).order_by(table.c.starts_at, table.c.id)
        return [session_of({**row}) for row in self._connection.execute(query).mappings()]

    def all_sessions(self) -> Sequence[ExamSession]:
        """Every session, by start."""
        table = schema.sessions
        query = select(table).order_by(table.c.starts_at, table.c.id)
        return [session_of({**row}) for row in self._connection.execute(query).mappings()]

    def policy(self, version: str) -> ArrivalPolicy | None:
        """By its version."""
        found = self._one(schema.policies.c.version, version)
        return policy_of(found["content"]) if found else None

    def keys(self) -> Sequence[TicketKey]:
        """All ticket keys, the revoked ones too."""
        rows = self._connection.execute(select(schema.keys)).mappings()
        return [TicketKey(id=r["id"], public=r["public"], revoked=bool(r["revoked"])) for r in rows]

    def staff(self) -> Sequence[StaffMember]:
        """Who may decide."""
        rows = self._connection.execute(select(schema.staff).order_by(schema.staff.c.id)).mappings()
        return [StaffMember(**{**row, "role": Role(row["role"])}) for row in rows]

    def put_staff(self, member: StaffMember) -> None:
        """Add somebody whom the center itself names; the next roster of a registry knows better."""
        self._insert(schema.staff, [asdict(member)])

    def find(self, text: str, sessions: Iterable[str] | None, limit: int) -> Sequence[Appointment]:
        """Who is in one of `sessions` (None: in any) and has a name or number like `text`.

        Who has just that name or number comes first, the others by name.
        """
        near = search.nearness(text)
        return self._found(search.like_whole(text), near, sessions, limit) or self._found(
            search.like_words(text), near, sessions, limit
        )

    def _found(
        self,
        like: ColumnElement[bool] | None,
        near: ColumnElement[int],
        sessions: Iterable[str] | None,
        limit: int,
    ) -> list[Appointment]:
        if like is None:
            return []
        table = schema.appointments
        query = select(table).where(like)
        if sessions is not None:
            query = query.where(table.c.session.in_(list(sessions)))
        ordered = query.order_by(near, table.c.name).limit(limit)
        rows = self._connection.execute(ordered).mappings()
        return [appointment_of({**row}) for row in rows]

    def put_roster(self, roster: Roster, progress: Progress) -> None:
        """Put `roster` in the place of what was there; the journal is not touched."""
        self._known.clear()
        for table in _ROSTER_TABLES:
            self._connection.execute(delete(table))
        centers = {c.number: c for c in (*roster.centers, roster.center)}
        self._insert(schema.centers, [asdict(center) for center in centers.values()])
        self._insert(schema.policies, [policy_row(policy) for policy in roster.policies])
        self._insert(schema.sessions, [session_row(session) for session in roster.sessions])
        self._insert(schema.keys, [asdict(key) for key in roster.keys])
        self._insert(schema.revocations, [asdict(row) for row in roster.revocations])
        self._insert(schema.staff, [asdict(member) for member in roster.staff])
        done, of = 0, len(roster.appointments)
        for rows in _in_parts(appointment_row(row) for row in roster.appointments):
            self._insert(schema.appointments, rows)
            done += len(rows)
            progress(done, of)
        head = asdict(roster.head) | {
            "one": 1,
            "center": roster.center.number,
            "taken_at": stamp(roster.taken_at),
            "signed": canonical(roster.signed) if roster.signed is not None else None,
        }
        self._insert(schema.roster, [head])

    def _one(self, key: Column[Any], value: object) -> dict[str, Any] | None:
        if (key, value) not in self._known:
            row = (
                self._connection.execute(_row_with(key), {"value": value}).mappings().one_or_none()
            )
            self._known[key, value] = dict(row) if row is not None else None
        return self._known[key, value]

    def _insert(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)


@lru_cache
def _row_with(key: Column[Any]) -> Select[Any]:
    """Made once: to build a statement takes longer than to run it."""
    return select(key.table).where(key == bindparam("value"))


_ROSTER_TABLES = (
    schema.roster,
    schema.centers,
    schema.policies,
    schema.sessions,
    schema.appointments,
    schema.keys,
    schema.revocations,
    schema.staff,
)


def _in_parts(rows: Iterator[dict[str, Any]]) -> Iterator[list[dict[str, Any]]]:
    while part := list(islice(rows, _AT_ONCE)):
        yield part
