"""Takes a whole roster, as a bundle holds it, into a registry that is to go on with it."""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import Connection

from checkin.domain.appointment import Appointment, Status
from checkin.domain.instant import stamp
from checkin.domain.roster import Roster
from checkin.domain.session import ExamSession
from checkin.registry import catalogue
from checkin.registry.booking import Booking, after
from checkin.registry.booking_events import (
    Blocked,
    BookingEvent,
    Cancelled,
    Details,
    Level,
    Moved,
    Party,
    Purchased,
    Refunded,
    Scheduled,
)
from checkin.registry.booking_history import append
from checkin.registry.booking_tickets import revoke_serial
from checkin.registry.slate import Slate, on_slate
from checkin.registry.tables import bookings, candidates, revocations
from checkin.registry.telling_bookings import put_person, tell_booking
from checkin.sync.saying import policy_said
from checkin.sync.wire_policy import PolicySaid

_MINUTES = 60


def take_roster(connection: Connection, roster: Roster, at: datetime) -> None:
    """Take all of it; `at` is when what it says had happened (before every start in it)."""
    number = roster.center.number
    for center in (roster.center, *roster.centers):
        catalogue.put_center(connection, asdict(center))
    for policy in roster.policies:
        catalogue.put_policy(connection, _POLICY.dump_python(policy_said(policy), mode="json"))
    for session in roster.sessions:
        _take_session(connection, number, session)
    for key in roster.keys:
        catalogue.put_ticket_key(connection, key)
    for member in roster.staff:
        row = {
            "center": number,
            "id": member.id,
            "name": member.name,
            "role": member.role.value,
            "pin_hash": member.pin_hash,
        }
        catalogue.put_staff(connection, row)
    sessions = {session.id: session for session in roster.sessions}
    with on_slate(connection) as slate:
        slate.fetch(candidates, [row.candidate.number for row in roster.appointments])
        slate.fetch(bookings, [row.id for row in roster.appointments])
        slate.fetch(revocations, [row.serial for row in roster.revocations])
        for appointment in roster.appointments:
            _take_appointment(slate, number, appointment, sessions[appointment.session], at)
        for revocation in roster.revocations:
            revoke_serial(slate, revocation.appointment, revocation.serial, number)


def _take_session(connection: Connection, center: int, session: ExamSession) -> None:
    minutes = int(session.duration.total_seconds()) // _MINUTES
    exam = {
        "code": session.exam,
        "title": session.title,
        "kind": session.kind.value,
        "level": Level.ASSOCIATE.value,
        "minutes": minutes,
    }
    catalogue.put_exam(connection, exam)
    row = {
        "id": session.id,
        "center": center,
        "exam": session.exam,
        "room": session.room,
        "starts_at": stamp(session.scheduled_start),
        "minutes": minutes,
        "policy": session.policy,
    }
    catalogue.put_session(connection, row)


def _take_appointment(
    slate: Slate, center: int, row: Appointment, session: ExamSession, at: datetime
) -> None:
    person = row.candidate
    contact = {"email": "", "phone": "", "language": "en"}
    put_person(slate, asdict(person) | contact)
    stands = Booking()
    for details in _history(row.status, session):
        event = BookingEvent(details=details, at=at, by=Party.PROGRAMME, cause="roster")
        append(slate, row.id, event)
        stands = after(stands, event)
    kept = {
        "id": row.id,
        "candidate": person.number,
        "exam": session.exam,
        "state": stands.state.value,
        "status": row.status.value,
        "session": row.session,
        "center": center,
        "seat": row.seat,
        "room": row.room,
        "extra_minutes": int(row.extra_time.total_seconds()) // _MINUTES,
        "serial": row.serial,
        "since": stamp(row.since) if row.since is not None else None,
        "moved_to": stamp(row.moved_to) if row.moved_to is not None else None,
    }
    slate.put(bookings, kept)
    tell_booking(slate, row.id)


def _history(status: Status, session: ExamSession) -> list[Details]:
    """What must have happened for it to stand so."""
    bought = Purchased(
        exam=session.exam, exam_kind=session.kind, level=Level.ASSOCIATE, individual=True
    )
    placed = Scheduled(session=session.id, starts_at=session.scheduled_start)
    return [*_HISTORIES[status](bought, placed)]


_HISTORIES: Mapping[Status, Any] = {
    Status.SCHEDULED: lambda bought, placed: (bought, placed),
    Status.CANCELLED: lambda bought, placed: (bought, placed, Cancelled()),
    Status.MOVED: lambda bought, placed: (bought, placed, Moved()),
    Status.BLOCKED: lambda bought, placed: (bought, placed, Blocked()),
    Status.REFUNDED: lambda bought, _placed: (bought, Refunded()),
    Status.UNPAID: lambda _bought, _placed: (),
}
_POLICY = TypeAdapter(PolicySaid)
