"""Everybody of a session as they stand, and the lists that are made of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from checkin.domain.attendance import fold
from checkin.domain.conflicts import open_kinds
from checkin.domain.counts import Counts, count
from checkin.domain.course import course_of
from checkin.domain.decision import Listed
from checkin.domain.event import Event, Kind
from checkin.domain.seating import places_of, with_place
from checkin.domain.session import ExamSession
from checkin.services.check_in import Hearing
from checkin.services.lookup import center_of, policy_of
from checkin.services.ports import Books


@dataclass(frozen=True, slots=True, kw_only=True)
class Out:
    """Somebody who is out for a break since `since` (UTC), and was so before for `before`."""

    listed: Listed
    since: datetime
    before: timedelta


def people_of(books: Books, session: str) -> list[Listed]:
    """Everybody whom the roster has in a session of this center; `also_today` is not filled."""
    row = books.session(session)
    return listed_in(books, row, happened_in(books, session)) if row is not None else []


def counts_of(books: Books, session: str) -> Counts:
    """The counts of a session; who belongs to another center is not expected here."""
    return counted(people_of(books, session))


def counted(people: Iterable[Listed]) -> Counts:
    """The counts of these people, which balance."""
    return count(
        (one.appointment.status, one.attendance.state, one.attendance.late_minutes > 0)
        for one in people
    )


def missing_in(hearing: Hearing, session: str) -> list[Listed]:
    """Who is expected and has not been seen, by seat and number."""
    people = [one for one in people_of(hearing.books, session) if one.is_missing]
    return sorted(people, key=lambda one: one.appointment.candidate.number)


def inside_of(hearing: Hearing, session: str) -> list[Listed]:
    """Who is taking the exam, in the room or out for a break, by number."""
    people = [one for one in people_of(hearing.books, session) if one.attendance.is_admitted]
    return sorted(people, key=lambda one: one.appointment.candidate.number)


def out_in(hearing: Hearing, session: str) -> list[Out]:
    """Who is out for a break, the longest first."""
    return out_of(people_of(hearing.books, session))


def out_of(people: Iterable[Listed]) -> list[Out]:
    """Who of these is out for a break, the longest first."""
    return sorted(
        (
            Out(listed=one, since=one.attendance.out_since, before=one.attendance.away)
            for one in people
            if one.attendance.out_since is not None
        ),
        key=lambda out: out.since,
    )


def happened_in(books: Books, session: str) -> Mapping[str, list[Event]]:
    """What has happened in a session, by person."""
    happened: dict[str, list[Event]] = defaultdict(list)
    for event in books.events_in(session):
        if event.subject is not None:
            happened[event.subject].append(event)
    return happened


def listed_in(
    books: Books,
    session: ExamSession,
    happened: Mapping[str, Sequence[Event]],
    marks: Sequence[Event] | None = None,
) -> list[Listed]:
    """Everybody of this center in a session, folded from what `happened` to them.

    `session` is as the roster has it, without its course; `marks` are what was said of its seats,
    None for all of it.
    """
    said = books.events_in(session.id, Kind.SEAT) if marks is None else marks
    center, policy = center_of(books), policy_of(books, session)
    course = course_of(books.courses([session.id]).get(session.id, ()))
    rows = [row for row in books.appointments(session.id) if row.center in (None, center.code)]
    rooms = {row.room or session.room for row in rows}
    places = {room: places_of(said, room) for room in rooms}
    return [
        Listed(
            appointment=with_place(row, places[row.room or session.room]),
            session=course.of(session),
            policy=policy,
            attendance=fold(happened.get(row.id, ())),
            course=course,
            conflicts=open_kinds(happened.get(row.id, ()), row.status),
        )
        for row in rows
    ]
