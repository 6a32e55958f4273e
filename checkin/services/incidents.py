"""Incidents: numbered, typed, and about a person, a seat, a room or a session."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from checkin.domain.attendance import Attendance
from checkin.domain.event import Event, Kind
from checkin.domain.values import text
from checkin.services.case import Deed, Denial
from checkin.services.check_in import Hearing
from checkin.services.deeds import append


class IncidentType(StrEnum):
    """The types of incident. Stored, printed and sent: add, never rename."""

    EQUIPMENT = "equipment"
    POWER = "power"
    NETWORK = "network"
    ILLNESS = "illness"
    DISTURBANCE = "disturbance"
    MISCONDUCT = "misconduct"
    IDENTITY = "identity"
    MATERIAL = "material"
    SAFETY = "safety"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What an incident is about; at least the session. `subject` is an appointment."""

    session: str
    subject: str | None = None
    room: str = ""
    seat: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """An incident as recorded. `number` counts within the session at one desk: `desk-1/3`."""

    number: str
    kind: IncidentType
    about: About
    words: str
    at: datetime
    by: str | None


def report(hearing: Hearing, about: About, kind: IncidentType, words: str) -> Deed:
    """Write an incident down. The words are what was seen; a name does not belong in them."""
    if hearing.books.session(about.session) is None:
        return Deed(attendance=Attendance(), denial=Denial.NOBODY)
    if not words.strip():
        return Deed(attendance=Attendance(), denial=Denial.REASON_MISSING)
    mine = [
        event
        for event in hearing.books.events_in(about.session, Kind.INCIDENT)
        if event.desk == hearing.desk.name
    ]
    body = {
        "number": f"{hearing.desk.name}/{len(mine) + 1}",
        "type": kind,
        "room": about.room,
        "seat": about.seat,
        "words": words.strip(),
    }
    event = append(hearing, Kind.INCIDENT, body, subject=about.subject, session=about.session)
    return Deed(attendance=Attendance(), event=event)


def incidents_of(hearing: Hearing, session: str) -> Sequence[Incident]:
    """The incidents of a session, in the order they were written down."""
    return [_incident(event) for event in hearing.books.events_in(session, Kind.INCIDENT)]


def _incident(event: Event) -> Incident:
    body = event.body
    known = {kind.value for kind in IncidentType}
    kind = str(body.get("type"))
    return Incident(
        number=text(body.get("number")) or "",
        kind=IncidentType(kind) if kind in known else IncidentType.OTHER,
        about=About(
            session=event.session or "",
            subject=event.subject,
            room=text(body.get("room")) or "",
            seat=text(body.get("seat")) or "",
        ),
        words=text(body.get("words")) or "",
        at=event.at,
        by=event.by,
    )
