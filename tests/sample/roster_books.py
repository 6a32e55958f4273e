"""Books that hold a roster and a journal in memory, to judge a cast at many moments at once."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from checkin.domain.appointment import Appointment
from checkin.domain.center import Center
from checkin.domain.event import Draft, Event, Kind
from checkin.domain.policy import ArrivalPolicy
from checkin.domain.roster import Revocation, Roster, RosterHead, StaffMember, TicketKey
from checkin.domain.session import ExamSession
from checkin.services.ports import PinState, Progress


class RosterBooks:
    def __init__(self, roster: Roster) -> None:
        self._roster = roster
        self._events: list[Event] = []

    def roster(self) -> RosterHead | None:
        return self._roster.head

    def center(self, number: int) -> Center | None:
        known = (self._roster.center, *self._roster.centers)
        return next((row for row in known if row.number == number), None)

    def appointment(self, appointment: str) -> Appointment | None:
        return next((row for row in self._roster.appointments if row.id == appointment), None)

    def appointments(self, session: str) -> Sequence[Appointment]:
        return [row for row in self._roster.appointments if row.session == session]

    def with_serial(self, serial: int) -> Appointment | None:
        return next((row for row in self._roster.appointments if row.serial == serial), None)

    def with_number(self, number: str) -> Sequence[Appointment]:
        return [row for row in self._roster.appointments if row.candidate.number == number]

    def revocation(self, serial: int) -> Revocation | None:
        return next((row for row in self._roster.revocations if row.serial == serial), None)

    def session(self, session: str) -> ExamSession | None:
        return next((row for row in self._roster.sessions if row.id == session), None)

    def sessions(self, since: datetime, until: datetime) -> Sequence[ExamSession]:
        return [row for row in self._roster.sessions if since <= row.starts_at <= until]

    def policy(self, version: str) -> ArrivalPolicy | None:
        return next((row for row in self._roster.policies if row.version == version), None)

    def keys(self) -> Sequence[TicketKey]:
        return self._roster.keys

    def staff(self) -> Sequence[StaffMember]:
        return self._roster.staff

    def find(self, text: str, sessions: Iterable[str], limit: int) -> Sequence[Appointment]:
        near = set(sessions)
        return [row for row in self.with_number(text) if row.session in near][:limit]

    def put_roster(self, roster: Roster, progress: Progress) -> None:
        raise NotImplementedError

    def append(self, draft: Draft) -> Event:
        seq = len(self._events) + 1
        event = Event(
            id=UUID(int=seq),
            device="device",
            epoch=1,
            seq=seq,
            kind=draft.kind,
            desk=draft.desk,
            at=draft.at,
            trusted=draft.trusted,
            subject=draft.subject,
            session=draft.session,
            by=draft.by,
            body=draft.body,
            previous="",
            hash="",
        )
        self._events.append(event)
        return event

    def events_of(self, subject: str) -> Sequence[Event]:
        return [event for event in self._events if event.subject == subject]

    def events_in(self, session: str, kind: Kind | None = None) -> Sequence[Event]:
        rows = [event for event in self._events if event.session == session]
        return [event for event in rows if kind in (None, event.kind)]

    def latest(self, limit: int) -> Sequence[Event]:
        return self._events[-limit:]

    def unsent(self) -> int:
        return len(self._events)

    def last_trusted(self, desk: str) -> Event | None:
        trusted = [event for event in self._events if event.trusted and event.desk == desk]
        return trusted[-1] if trusted else None

    def highest_trusted(self, desk: str) -> datetime | None:
        latest = self.last_trusted(desk)
        return latest.at if latest else None

    def pin_state(self, staff: str) -> PinState:
        raise NotImplementedError

    def put_pin_state(self, staff: str, state: PinState) -> None:
        raise NotImplementedError
