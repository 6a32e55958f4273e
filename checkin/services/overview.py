"""The day of a center at a glance: its sessions, its desks, and what needs somebody now."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from checkin.domain.attendance import State
from checkin.domain.attention import Attention, SessionFacts, Unsent, attention
from checkin.domain.center import Center
from checkin.domain.clock_trust import Moment
from checkin.domain.counts import Counts
from checkin.domain.decision import Listed
from checkin.domain.pulse import Pulse, pulse
from checkin.domain.session import ExamSession
from checkin.services.check_in import Hearing
from checkin.services.delivery import RegistryCase
from checkin.services.holds import held_in, held_today
from checkin.services.lookup import center_of, course_in, listed_as, policy_of, sessions_today
from checkin.services.people import counted, people_of

LATELY = timedelta(minutes=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionLine:
    """One session of the day; `held` people wait for a decision."""

    session: ExamSession
    facts: SessionFacts
    held: int

    def is_coming(self, now: datetime) -> bool:
        """Whether people come for it at `now` (UTC): from the opening until they are absent."""
        return self.facts.instants.opens <= now <= self.facts.instants.no_show_at

    def place(self, now: datetime) -> tuple[bool, bool, datetime]:
        """Its place among the others: first those that people come for and are not late for yet."""
        required_by = self.facts.instants.required_by
        return (not self.is_coming(now), now > required_by, required_by)

    @property
    def counts(self) -> Counts:
        """The counts, which balance."""
        return self.facts.counts


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLine:
    """What one desk has done today: people let in, so many of them lately, and the last one."""

    name: str
    admitted: int
    lately: int
    last: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseLine:
    """A case that the registry has raised and nobody has settled; whom it is about, if known."""

    case: RegistryCase
    listed: Listed | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The whole day: the sessions that people come for now, then the others, each by start.

    `pulses` are by session; `attention` has the most pressing first. `held` counts everybody who
    waits at this desk, people of no session among them. `cases` are by age.
    """

    now: Moment
    center: Center
    lines: Sequence[SessionLine]
    pulses: Mapping[str, Pulse]
    desks: Sequence[DeskLine]
    attention: Sequence[Attention]
    held: int
    cases: Sequence[CaseLine]
    unsent: Unsent


def overview(hearing: Hearing) -> Overview:
    """The day as it stands; records nothing."""
    books, now = hearing.books, hearing.now
    sessions = sessions_today(books, now.wall, hearing.desk)
    people = {row.id: people_of(books, row.id) for row in sessions}
    lines = [_line(hearing, row, people[row.id]) for row in sessions]
    unsent, cases = _unsent(hearing), _cases(hearing)
    return Overview(
        now=now,
        center=center_of(books),
        lines=sorted(lines, key=lambda line: line.place(now.wall)),
        pulses={line.session.id: _pulse(line, people[line.session.id], now.wall) for line in lines},
        desks=_desks([one for rows in people.values() for one in rows], now.wall),
        attention=attention(
            [line.facts for line in lines],
            now.wall,
            trusted=now.trusted,
            unsent=unsent,
            cases=len(cases),
        ),
        held=len(held_today(hearing)),
        cases=cases,
        unsent=unsent,
    )


def _unsent(hearing: Hearing) -> Unsent:
    books = hearing.books
    reached = books.contact() is not None
    return Unsent(count=books.unsent(), oldest=books.oldest_unsent() if reached else None)


def _cases(hearing: Hearing) -> list[CaseLine]:
    books = hearing.books
    found = []
    for case in books.cases():
        if case.settled_at is None:
            row = books.appointment(case.subject) if case.subject else None
            listed = listed_as(books, row, hearing.now.wall) if row else None
            found.append(CaseLine(case=case, listed=listed))
    return found


def _line(hearing: Hearing, session: ExamSession, people: Sequence[Listed]) -> SessionLine:
    books = hearing.books
    roster = books.roster()
    held = held_in(hearing, session.id)
    facts = SessionFacts(
        session=session.id,
        instants=policy_of(books, session).instants(session.starts_at),
        ends_at=session.ends_at,
        counts=counted(people),
        course=course_in(books, session.id),
        held_since=[one.since for one in held],
        contradictions=sum(len(one.conflicts) for one in people),
        final=roster is not None and roster.is_final(session.scheduled_start),
    )
    return SessionLine(session=session, facts=facts, held=len(held))


def _pulse(line: SessionLine, people: Sequence[Listed], now: datetime) -> Pulse:
    instants, counts = line.facts.instants, line.counts
    return pulse(
        since=instants.opens,
        until=instants.starts_at,
        required_by=instants.required_by,
        now=now,
        arrivals=[one.attendance.arrived_at for one in people if one.attendance.arrived_at],
        admissions=[one.attendance.in_at for one in people if one.attendance.in_at],
        to_come=counts.waiting,
        line=max(0, counts.arrived - line.held),
    )


def _desks(people: Sequence[Listed], now: datetime) -> list[DeskLine]:
    """By name; a desk that has let nobody in is not known here."""
    done = [
        (one.attendance.in_desk, one.attendance.in_at)
        for one in people
        if one.attendance.in_desk and one.attendance.in_at
        if one.attendance.state is not State.ARRIVED
    ]
    total = Counter(name for name, _ in done)
    lately = Counter(name for name, at in done if now - at < LATELY)
    return [
        DeskLine(
            name=name,
            admitted=total[name],
            lately=lately[name],
            last=max(at for desk, at in done if desk == name),
        )
        for name in sorted(total)
    ]
