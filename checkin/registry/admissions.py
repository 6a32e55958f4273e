"""Who is to get a ticket: people with their sessions, as slips show them; and their tickets."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection, select

from checkin.domain.appointment import Status
from checkin.domain.attendance import Attendance
from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.registry.catalogue import center_numbered, session_said
from checkin.registry.home import Home
from checkin.registry.tables import bookings, candidates, policies
from checkin.registry.telling_bookings import ALL, appointment_said, appointments
from checkin.sync.wire import AppointmentSaid, SessionSaid
from checkin.sync.wire_policy import PolicySaid
from checkin.tickets.ticket import Ticket, issue


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """One person's place, with the signed text of their ticket and how to reach them."""

    listed: Listed
    center: Center
    text: str
    email: str
    language: str


def admissions_of(
    connection: Connection,
    home: Home,
    *,
    center: int | None,
    sessions: Collection[str],
    ids: Collection[str],
) -> Iterator[Admission]:
    """The tickets of who is scheduled; no `sessions`, no `ids`, or None: all."""
    query = appointments(ALL.add_columns(candidates.c.email, candidates.c.language))
    query = query.where(bookings.c.status == Status.SCHEDULED.value)
    for column, wanted in (
        (bookings.c.center, () if center is None else (center,)),
        (bookings.c.session, sessions),
        (bookings.c.id, ids),
    ):
        if wanted:
            query = query.where(column.in_(wanted))
    key = max(home.ticket_keys())
    private = home.ticket_key(key)
    rows = connection.execute(query.order_by(bookings.c.session, bookings.c.id)).mappings().all()
    for row in rows:
        place = center_numbered(connection, row["center"])
        listed = _listed(connection, {**row})
        if place is None or listed is None or row["serial"] is None:
            continue
        ticket = Ticket(
            key_id=key,
            serial=row["serial"],
            center=place.number,
            day=place.day(listed.session.scheduled_start),
        )
        yield Admission(
            listed=listed,
            center=place,
            text=issue(ticket, private),
            email=row["email"],
            language=row["language"],
        )


def _listed(connection: Connection, row: Mapping[str, Any]) -> Listed | None:
    said = session_said(connection, row["session"])
    if said is None:
        return None
    session = _SESSION.validate_json(json.dumps(said)).meant()
    query = select(policies.c.said).where(policies.c.version == session.policy)
    return Listed(
        appointment=_APPOINTMENT.validate_json(json.dumps(appointment_said(row))).meant(),
        session=session,
        policy=_POLICY.validate_json(connection.execute(query).scalar_one()).meant(),
        attendance=Attendance(),
    )


_SESSION, _APPOINTMENT = TypeAdapter(SessionSaid), TypeAdapter(AppointmentSaid)
_POLICY = TypeAdapter(PolicySaid)
