"""The roster and the tickets of a rehearsal: genuine ones, signed with keys made for it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.domain.appointment import Appointment, Candidate
from checkin.domain.center import Center
from checkin.domain.roster import Revocation, Roster, TicketKey
from checkin.domain.session import ExamSession
from checkin.services.record import unlisted
from checkin.services.scenario import AppointmentRow, Scenario
from checkin.services.scenario_steps import Scan, Step
from checkin.tickets.ticket import Ticket, generate_key, issue

_KEY = 1
_OTHER_KEY = 2
_OLD = 1_000_000
_NOBODY = 2_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """Everybody in a scenario. `roster` is None when the desk has none."""

    scenario: Scenario
    center: Center
    centers: dict[str, Center]
    roster: Roster | None
    serials: dict[str, int]
    key: Ed25519PrivateKey
    other_key: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)

    def text(self, scan: Scan) -> str:
        """What the code holds."""
        if scan.text is not None:
            return scan.text
        if scan.unlisted is not None:
            row = next(
                i for i, s in enumerate(self.scenario.sessions) if s.id == scan.unlisted.session
            )
            return issue(self._ticket(_NOBODY + row, scan.unlisted.session, None), self.key)
        person = next(p for p in self.scenario.appointments if p.id == scan.appointment)
        return self._code(person, scan.code)

    def subject(self, person: str) -> str:
        """Whom the journal knows by this id of the file; without a roster only by the ticket."""
        return person if self.roster is not None else unlisted(self.serials[person])

    def people(self, step: Step) -> Iterator[str]:
        """Whom a step is about."""
        person = getattr(step.about, "appointment", None)
        if person is not None:
            yield person

    def session_of(self, step: Step) -> str | None:
        """Which session a step is about; the first one where it does not say."""
        named = getattr(step.about, "session", None)
        for person in self.people(step):
            named = next(p.session for p in self.scenario.appointments if p.id == person)
        return named or next((row.id for row in self.scenario.sessions), None)

    def _code(self, person: AppointmentRow, flaw: str | None) -> str:
        serial = self.serials[person.id] + (_OLD if flaw == "replaced" else 0)
        key_id = _OTHER_KEY if flaw == "other-key" else _KEY
        ticket = self._ticket(serial, person.session, person.center, key_id)
        return issue(ticket, self.other_key if flaw in ("forged", "other-key") else self.key)

    def _ticket(self, serial: int, session: str, center: str | None, key: int = _KEY) -> Ticket:
        row = next(row for row in self.scenario.sessions if row.id == session)
        at = self.centers[center] if center else self.center
        return Ticket(
            key_id=key, serial=serial, center=at.number, day=self.center.day(row.starts_at)
        )


def cast_of(scenario: Scenario) -> Cast:
    """The people of a scenario with their codes."""
    centers = _centers(scenario)
    private, public = generate_key(_KEY)
    serials = {row.id: number for number, row in enumerate(scenario.appointments, start=1)}
    return Cast(
        scenario=scenario,
        center=centers[scenario.center.code],
        centers=centers,
        roster=_roster(scenario, centers, serials, public),
        serials=serials,
        key=private,
    )


def _centers(scenario: Scenario) -> dict[str, Center]:
    """The centers by their codes, the scenario's own as number 1."""
    here = scenario.center
    codes = {row.center for row in scenario.appointments if row.center}
    names = [here.code, *sorted(code for code in codes if code != here.code)]
    return {
        code: Center(
            number=number, code=code, zone=here.zone, name=here.name if number == 1 else ""
        )
        for number, code in enumerate(names, start=1)
    }


def _roster(
    scenario: Scenario, centers: dict[str, Center], serials: dict[str, int], key: TicketKey
) -> Roster | None:
    if scenario.roster_taken_at is None or not scenario.appointments:
        return None
    return Roster(
        center=centers[scenario.center.code],
        taken_at=scenario.roster_taken_at.astimezone(UTC),
        version="rehearsal",
        source="rehearsal",
        sessions=tuple(_sessions(scenario)),
        appointments=tuple(_appointment(row, serials) for row in scenario.appointments),
        policies=(scenario.policy.policy(),),
        keys=(key,),
        revocations=tuple(
            Revocation(serial=_OLD + serials[row.id], appointment=row.id)
            for row in scenario.appointments
        ),
        centers=tuple(centers.values()),
    )


def _sessions(scenario: Scenario) -> Iterator[ExamSession]:
    for row in scenario.sessions:
        yield ExamSession(
            id=row.id,
            exam=row.exam,
            title=row.title,
            kind=row.kind,
            room=row.room,
            scheduled_start=row.starts_at.astimezone(UTC),
            duration=timedelta(minutes=row.minutes),
            policy=scenario.policy.version,
        )


def _appointment(row: AppointmentRow, serials: dict[str, int]) -> Appointment:
    return Appointment(
        id=row.id,
        session=row.session,
        candidate=Candidate(**row.candidate.model_dump(exclude={"note"})),
        status=row.status,
        serial=serials[row.id],
        seat=row.seat,
        room=row.room,
        center=row.center,
        extra_time=timedelta(minutes=row.extra_minutes),
        moved_to=row.moved_to.astimezone(UTC) if row.moved_to else None,
    )
