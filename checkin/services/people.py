"""Everybody of a session as they stand, and the lists that are made of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from checkin.domain.attendance import Attendance, State, fold
from checkin.domain.conflicts import open_kinds
from checkin.domain.counts import Counts, count
from checkin.domain.course import course_of
from checkin.domain.decision import Listed
from checkin.domain.event import Event, Kind
from checkin.domain.session import ExamSession
from checkin.domain.values import text
from checkin.domain.verdict import Code, Signal
from checkin.services.check_in import Hearing
from checkin.services.lookup import center_of, policy_of
from checkin.services.ports import Books


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Somebody who stepped aside, and waits for a decision.

    `since` is when they were first held (UTC), `desk` where they were last; `listed` is None for a
    genuine ticket of nobody on the roster.
    """

    subject: str
    listed: Listed | None
    code: Code
    since: datetime
    desk: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Out:
    """Somebody who is out for a break since `since` (UTC), and was so before for `before`."""

    listed: Listed
    since: datetime
    before: timedelta


def people_of(books: Books, session: str) -> list[Listed]:
    """Everybody whom the roster has in a session of this center; `also_today` is not filled."""
    row = books.session(session)
    return _listed(books, row, _happened(books, session)) if row is not None else []


def counts_of(books: Books, session: str) -> Counts:
    """The counts of a session; who belongs to another center is not expected here."""
    return count(
        (one.appointment.status, one.attendance.state, one.attendance.late_minutes > 0)
        for one in people_of(books, session)
    )


def missing_in(hearing: Hearing, session: str) -> list[Listed]:
    """Who is expected and has not been seen, by seat and number."""
    people = [one for one in people_of(hearing.books, session) if one.is_missing]
    return sorted(people, key=lambda one: one.appointment.candidate.number)


def out_in(hearing: Hearing, session: str) -> list[Out]:
    """Who is out for a break, the longest first."""
    return sorted(
        (
            Out(listed=one, since=one.attendance.out_since, before=one.attendance.away)
            for one in people_of(hearing.books, session)
            if one.attendance.out_since is not None
        ),
        key=lambda out: out.since,
    )


def held_in(hearing: Hearing, session: str) -> list[Held]:
    """Who was held in a session and is not decided yet, the first one first."""
    happened = _happened(hearing.books, session)
    row = hearing.books.session(session)
    people = _listed(hearing.books, row, happened) if row is not None else []
    found = [
        held
        for one in people
        if (held := _held(one.appointment.id, one, happened[one.appointment.id])) is not None
    ]
    return sorted(found, key=lambda held: held.since)


def _happened(books: Books, session: str) -> Mapping[str, list[Event]]:
    happened: dict[str, list[Event]] = defaultdict(list)
    for event in books.events_in(session):
        if event.subject is not None:
            happened[event.subject].append(event)
    return happened


def _listed(
    books: Books, session: ExamSession, happened: Mapping[str, Sequence[Event]]
) -> list[Listed]:
    center, policy = center_of(books), policy_of(books, session)
    course = course_of(books.courses([session.id]).get(session.id, ()))
    people = []
    for person in books.appointments(session.id):
        if person.center in (None, center.code):
            events = happened[person.id]
            people.append(
                Listed(
                    appointment=person,
                    session=course.of(session),
                    policy=policy,
                    attendance=fold(events),
                    course=course,
                    conflicts=open_kinds(events, person.status),
                )
            )
    return people


_WAITING = (State.EXPECTED, State.ARRIVED)


def _held(subject: str, listed: Listed | None, events: Sequence[Event]) -> Held | None:
    """What they were last held for; None: they are decided, or were never held."""
    attendance: Attendance = listed.attendance if listed else fold(events)
    looked = [event for event in events if event.kind in (Kind.SCAN, Kind.IDENTITY)]
    if attendance.state not in _WAITING or not looked:
        return None
    code = attendance.doubted.code if attendance.doubted else _held_by(looked[-1])
    if code is None:
        return None
    held = [event for event in looked if _held_by(event) is not None] or looked
    return Held(subject=subject, listed=listed, code=code, since=held[0].at, desk=looked[-1].desk)


def _held_by(event: Event) -> Code | None:
    if event.kind is not Kind.SCAN or event.body.get("signal") != Signal.HOLD:
        return None
    code = text(event.body.get("code"))
    return Code(code) if code in {one.value for one in Code} else None
