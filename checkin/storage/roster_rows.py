"""The roster in the database: put in one transaction, read row by row."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from checkin.domain.appointment import Appointment, Candidate, Status
from checkin.domain.center import Center
from checkin.domain.instant import parse_stamp, stamp
from checkin.domain.policy import ArrivalPolicy, LateMode
from checkin.domain.roles import Role
from checkin.domain.roster import Revocation, Roster, RosterHead, StaffMember, TicketKey
from checkin.domain.session import ExamKind, ExamSession
from checkin.services.ports import Progress
from checkin.storage import schema, search

_AT_ONCE = 1_000
_SECOND = timedelta(seconds=1)


class RosterRows:
    """The roster in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def roster(self) -> RosterHead | None:
        """The roster as a whole; None when none was ever put."""
        row = self._connection.execute(select(schema.roster)).one_or_none()
        center = self.center(row.center) if row else None
        if row is None or center is None:
            return None
        return RosterHead(
            center=center,
            taken_at=parse_stamp(row.taken_at),
            version=row.version,
            source=row.source,
            appointments=row.appointments,
            sessions=row.sessions,
        )

    def center(self, number: int) -> Center | None:
        """A center of the directory, by the number that tickets carry."""
        found = self._one(schema.centers, schema.centers.c.number == number)
        return Center(**found) if found else None

    def appointment(self, appointment: str) -> Appointment | None:
        """By its id."""
        found = self._one(schema.appointments, schema.appointments.c.id == appointment)
        return _appointment(found) if found else None

    def appointments(self, session: str) -> Sequence[Appointment]:
        """Everybody in a session, by id."""
        table = schema.appointments
        query = select(table).where(table.c.session == session).order_by(table.c.id)
        return [_appointment({**row}) for row in self._connection.execute(query).mappings()]

    def with_serial(self, serial: int) -> Appointment | None:
        """By the serial of the current ticket."""
        found = self._one(schema.appointments, schema.appointments.c.serial == serial)
        return _appointment(found) if found else None

    def with_number(self, number: str) -> Sequence[Appointment]:
        """All appointments of one candidate, however the number is written."""
        table = schema.appointments
        wanted = search.number_folded(number)
        query = select(table).where(table.c.number_folded == wanted).order_by(table.c.id).limit(50)
        rows = self._connection.execute(query).mappings() if wanted else ()
        return [_appointment({**row}) for row in rows]

    def revocation(self, serial: int) -> Revocation | None:
        """What replaced a serial."""
        found = self._one(schema.revocations, schema.revocations.c.serial == serial)
        return Revocation(**found) if found else None

    def session(self, session: str) -> ExamSession | None:
        """By its id, as scheduled."""
        found = self._one(schema.sessions, schema.sessions.c.id == session)
        return _session(found) if found else None

    def sessions(self, since: datetime, until: datetime) -> Sequence[ExamSession]:
        """Who starts in this span, both ends inclusive, by start."""
        table = schema.sessions
        inside = table.c.starts_at.between(stamp(since), stamp(until))
        query = select(table).where(inside).order_by(table.c.starts_at, table.c.id)
        return [_session({**row}) for row in self._connection.execute(query).mappings()]

    def all_sessions(self) -> Sequence[ExamSession]:
        """Every session, by start."""
        table = schema.sessions
        query = select(table).order_by(table.c.starts_at, table.c.id)
        return [_session({**row}) for row in self._connection.execute(query).mappings()]

    def policy(self, version: str) -> ArrivalPolicy | None:
        """By its version."""
        found = self._one(schema.policies, schema.policies.c.version == version)
        return _policy(json.loads(found["content"])) if found else None

    def keys(self) -> Sequence[TicketKey]:
        """All ticket keys, the revoked ones too."""
        rows = self._connection.execute(select(schema.keys)).mappings()
        return [TicketKey(id=r["id"], public=r["public"], revoked=bool(r["revoked"])) for r in rows]

    def staff(self) -> Sequence[StaffMember]:
        """Who may decide."""
        rows = self._connection.execute(select(schema.staff).order_by(schema.staff.c.id)).mappings()
        return [StaffMember(**{**row, "role": Role(row["role"])}) for row in rows]

    def find(self, text: str, sessions: Iterable[str] | None, limit: int) -> Sequence[Appointment]:
        """Who is in one of `sessions` (None: in any) and has a name or number like `text`."""
        wanted = search.wanted(text)
        if not wanted:
            return []
        table = schema.appointments
        like = table.c.searched.contains(f"|{wanted}", autoescape=True)
        if wanted.isdigit() and len(wanted) >= 3:
            like |= table.c.searched.contains(f"{wanted}|", autoescape=True)
        query = select(table).where(like)
        if sessions is not None:
            query = query.where(table.c.session.in_(list(sessions)))
        rows = self._connection.execute(query.order_by(table.c.name).limit(limit)).mappings()
        return [_appointment({**row}) for row in rows]

    def put_roster(self, roster: Roster, progress: Progress) -> None:
        """Put `roster` in the place of what was there; the journal is not touched."""
        for table in _ROSTER_TABLES:
            self._connection.execute(delete(table))
        centers = {c.number: c for c in (*roster.centers, roster.center)}
        self._insert(schema.centers, [asdict(center) for center in centers.values()])
        self._insert(schema.policies, [_policy_row(policy) for policy in roster.policies])
        self._insert(schema.sessions, [_session_row(session) for session in roster.sessions])
        self._insert(schema.keys, [asdict(key) for key in roster.keys])
        self._insert(schema.revocations, [asdict(row) for row in roster.revocations])
        self._insert(schema.staff, [asdict(member) for member in roster.staff])
        done, of = 0, len(roster.appointments)
        for rows in _in_parts(_appointment_row(row) for row in roster.appointments):
            self._insert(schema.appointments, rows)
            done += len(rows)
            progress(done, of)
        head = asdict(roster.head) | {
            "one": 1,
            "center": roster.center.number,
            "taken_at": stamp(roster.taken_at),
        }
        self._insert(schema.roster, [head])

    def _one(self, table: Table, condition: Any) -> Mapping[str, Any] | None:  # noqa: ANN401
        row = self._connection.execute(select(table).where(condition)).mappings().one_or_none()
        return dict(row) if row is not None else None

    def _insert(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)


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


def _appointment_row(row: Appointment) -> dict[str, Any]:
    person = row.candidate
    return {
        "id": row.id,
        "session": row.session,
        "status": row.status.value,
        "serial": row.serial,
        "seat": row.seat,
        "room": row.room,
        "center": row.center,
        "extra_seconds": row.extra_time // _SECOND,
        "since": stamp(row.since) if row.since else None,
        "moved_to": stamp(row.moved_to) if row.moved_to else None,
        "number": person.number,
        "name": person.name,
        "native_name": person.native_name,
        "id_type": person.id_type,
        "id_last4": person.id_last4,
        "birth_year": person.birth_year,
        "number_folded": search.number_folded(person.number),
        "searched": search.searched(person),
    }


def _appointment(row: Mapping[str, Any]) -> Appointment:
    return Appointment(
        id=row["id"],
        session=row["session"],
        candidate=Candidate(
            number=row["number"],
            name=row["name"],
            native_name=row["native_name"],
            id_type=row["id_type"],
            id_last4=row["id_last4"],
            birth_year=row["birth_year"],
        ),
        status=Status(row["status"]),
        serial=row["serial"],
        seat=row["seat"],
        room=row["room"],
        center=row["center"],
        extra_time=row["extra_seconds"] * _SECOND,
        since=parse_stamp(row["since"]) if row["since"] else None,
        moved_to=parse_stamp(row["moved_to"]) if row["moved_to"] else None,
    )


def _session_row(row: ExamSession) -> dict[str, Any]:
    return {
        "id": row.id,
        "exam": row.exam,
        "title": row.title,
        "kind": row.kind.value,
        "room": row.room,
        "starts_at": stamp(row.scheduled_start),
        "seconds": row.duration // _SECOND,
        "policy": row.policy,
    }


def _session(row: Mapping[str, Any]) -> ExamSession:
    return ExamSession(
        id=row["id"],
        exam=row["exam"],
        title=row["title"],
        kind=ExamKind(row["kind"]),
        room=row["room"],
        scheduled_start=parse_stamp(row["starts_at"]),
        duration=row["seconds"] * _SECOND,
        policy=row["policy"],
    )


_OFFSETS = ("opens", "required_by", "admit_until", "after_start_until", "no_show")


def _policy_row(policy: ArrivalPolicy) -> dict[str, Any]:
    content = {name: getattr(policy, name).total_seconds() for name in _OFFSETS}
    content |= {"late_mode": policy.late_mode.value, "version": policy.version}
    content["expires_at"] = stamp(policy.expires_at) if policy.expires_at else None
    return {"version": policy.version, "content": json.dumps(content)}


def _policy(content: Mapping[str, Any]) -> ArrivalPolicy:
    return ArrivalPolicy(
        version=content["version"],
        late_mode=LateMode(content["late_mode"]),
        expires_at=parse_stamp(content["expires_at"]) if content["expires_at"] else None,
        **{name: timedelta(seconds=content[name]) for name in _OFFSETS},
    )
