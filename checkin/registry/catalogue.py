"""The catalogue: centers, exams, sessions, policies, people. What changes is told to the desks."""

import json
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, select

from checkin.domain.center import Center
from checkin.domain.roster import TicketKey
from checkin.registry.changes import Told, tell
from checkin.registry.desk_tables import EVERYWHERE
from checkin.registry.rows import put_row, remove_row, row_with
from checkin.registry.slate import on_slate
from checkin.registry.tables import (
    centers,
    exams,
    instructions,
    policies,
    rooms,
    sessions,
    staff,
    ticket_keys,
)
from checkin.registry.telling_bookings import put_person
from checkin.sync.wire_feed import ChangeKind

Row = Mapping[str, Any]


def put_center(connection: Connection, row: Row) -> None:
    """A center: number, code, zone, name."""
    if put_row(connection, centers, row) is not None:
        _tell(connection, EVERYWHERE, ChangeKind.CENTER, row["code"], dict(row))


def center_with(connection: Connection, code: str) -> Center | None:
    """By its code."""
    row = connection.execute(select(centers).where(centers.c.code == code)).one_or_none()
    return Center(**row._asdict()) if row is not None else None


def center_numbered(connection: Connection, number: int) -> Center | None:
    """By the number that tickets carry."""
    row = row_with(connection, centers, {"number": number})
    return Center(**row) if row is not None else None


def put_room(connection: Connection, row: Row) -> None:
    """A room of a center, with how many seats it has."""
    put_row(connection, rooms, row)


def put_exam(connection: Connection, row: Row) -> None:
    """An exam: code, title, kind, level, minutes. Its sessions are told anew."""
    if put_row(connection, exams, row):
        query = select(sessions.c.id).where(sessions.c.exam == row["code"])
        for session in connection.execute(query).scalars().all():
            _tell_session(connection, session)


def put_policy(connection: Connection, said: Row) -> None:
    """An arrival policy (PolicySaid); a version is never changed, only followed by another."""
    if said.get("sign_in") is None:
        # As it was kept before sign-in policies were: the same policy is the same row.
        said = {name: value for name, value in said.items() if name != "sign_in"}
    row = {"version": said["version"], "said": json.dumps(said, sort_keys=True)}
    if put_row(connection, policies, row) is not None:
        _tell(connection, EVERYWHERE, ChangeKind.POLICY, said["version"], said)


def put_session(connection: Connection, row: Row) -> None:
    """A session: id, center, exam, room, starts_at (stamp), minutes, policy."""
    before = put_row(connection, sessions, row)
    if before is None:
        return
    if before and before["center"] != row["center"]:
        _tell(connection, before["center"], ChangeKind.SESSION, row["id"], None)
    _tell_session(connection, row["id"])


def remove_session(connection: Connection, session: str) -> None:
    """The session is not held; its bookings are moved or cancelled before."""
    row = row_with(connection, sessions, {"id": session})
    if row is not None and remove_row(connection, sessions, {"id": session}):
        _tell(connection, row["center"], ChangeKind.SESSION, session, None)


def put_candidate(connection: Connection, row: Row) -> None:
    """A person, with how to reach them (which no desk is told)."""
    with on_slate(connection) as slate:
        put_person(slate, row)


def put_staff(connection: Connection, row: Row) -> None:
    """Somebody who may decide at a center; `pin_hash` is argon2id in PHC form."""
    if put_row(connection, staff, row) is not None:
        said = {name: row[name] for name in ("id", "name", "role", "pin_hash")}
        _tell(connection, row["center"], ChangeKind.STAFF, row["id"], said)


def remove_staff(connection: Connection, center: int, member: str) -> None:
    """They may decide nothing any more."""
    if remove_row(connection, staff, {"center": center, "id": member}):
        _tell(connection, center, ChangeKind.STAFF, member, None)


def put_instruction(connection: Connection, row: Row) -> None:
    """What the programme tells a center; `since` and `until` are stamps or None."""
    if put_row(connection, instructions, row) is not None:
        said = {name: row[name] for name in ("id", "text", "since", "until")}
        _tell(connection, row["center"], ChangeKind.INSTRUCTION, row["id"], said)


def put_ticket_key(connection: Connection, key: TicketKey) -> None:
    """A public key of tickets; desks keep the old ones, or learn that one is revoked."""
    row = {"id": key.id, "public": key.public.hex(), "revoked": int(key.revoked)}
    if put_row(connection, ticket_keys, row) is not None:
        said = {"id": key.id, "public": key.public.hex(), "revoked": key.revoked}
        _tell(connection, EVERYWHERE, ChangeKind.KEY, str(key.id), said)


def session_said(connection: Connection, session: str) -> dict[str, Any] | None:
    """A session as desks are told of it (wire.SessionSaid)."""
    row = row_with(connection, sessions, {"id": session})
    exam = row_with(connection, exams, {"code": row["exam"]}) if row else None
    if row is None or exam is None:
        return None
    return {
        "id": row["id"],
        "exam": row["exam"],
        "title": exam["title"],
        "kind": exam["kind"],
        "room": row["room"],
        "starts_at": row["starts_at"],
        "minutes": row["minutes"],
        "policy": row["policy"],
    }


def _tell_session(connection: Connection, session: str) -> None:
    row, said = row_with(connection, sessions, {"id": session}), session_said(connection, session)
    if row is not None and said is not None:
        _tell(connection, row["center"], ChangeKind.SESSION, session, said)


def _tell(
    connection: Connection, center: int, kind: ChangeKind, name: str, said: Row | None
) -> None:
    tell(connection, [Told(center=center, kind=kind, id=name, said=said)])
