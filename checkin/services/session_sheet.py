"""A session as it stands: everybody in it, its course, and what came after its end."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from checkin.domain.attendance import State
from checkin.domain.counts import Counts
from checkin.domain.course import Course
from checkin.domain.decision import Listed
from checkin.domain.event import Event, Kind, in_order
from checkin.domain.policy import Instants
from checkin.domain.session import ExamSession
from checkin.services.check_in import Hearing
from checkin.services.duty import staff_names
from checkin.services.lookup import course_in, policy_of, sessions_today
from checkin.services.people import Out, counted, happened_in, listed_in, out_of
from checkin.services.views import session_at_hand

_SAYS_NOTHING = (Kind.DENIED, Kind.DUTY, Kind.PRINTING, Kind.EXPORT)
"""Kinds that change nothing about a session that is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """How a session was closed. `at` in UTC, `head` is the journal's hash at that moment.

    `late` counts the records that were made, or came, after it.
    """

    names: Sequence[str]
    at: datetime
    head: str
    late: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One session. `session` is as its `course` has made it; people are by number.

    `out_at_once` is how many may be out for a break; 0: any number.
    """

    session: ExamSession
    instants: Instants
    course: Course
    people: Sequence[Listed]
    counts: Counts
    incidents: int
    out_at_once: int
    closed: Closed | None

    @property
    def missing(self) -> list[Listed]:
        """Who is expected and has not been seen."""
        return [one for one in self.people if one.is_missing]

    @property
    def out(self) -> list[Out]:
        """Who is out for a break, the longest first."""
        return out_of(self.people)

    def those_who_are(self, state: State) -> list[Listed]:
        """Everybody in this state, as the counts have it."""
        return [
            one
            for one in self.people
            if one.attendance.state is state and (state is not State.EXPECTED or one.is_missing)
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySheet:
    """The sessions of today that a desk may serve, and one of them; None where there is none.

    `staff` are the names of the staff by id.
    """

    sessions: Sequence[ExamSession]
    sheet: Sheet | None
    staff: Mapping[str, str]


def day_sheet(hearing: Hearing, session: str) -> DaySheet:
    """The sessions of today and `session`; where it is none of them, the one at hand."""
    books, now = hearing.books, hearing.now.wall
    sessions = sessions_today(books, now, hearing.desk)
    chosen = next((row for row in sessions if row.id == session), None)
    at_hand = chosen or session_at_hand(books, now, hearing.desk)
    sheet = sheet_of(hearing, at_hand.id) if at_hand else None
    return DaySheet(sessions=sessions, sheet=sheet, staff=staff_names(hearing))


def sheet_of(hearing: Hearing, session: str) -> Sheet | None:
    """How a session stands; None when it is not on the roster."""
    books = hearing.books
    row = books.session(session)
    if row is None:
        return None
    people = listed_in(books, row, happened_in(books, session))
    happened, course = books.events_in(session), course_in(books, session)
    policy = policy_of(books, row)
    return Sheet(
        session=course.of(row),
        instants=policy.instants(course.of(row).starts_at),
        course=course,
        people=sorted(people, key=lambda one: one.appointment.candidate.number),
        counts=counted(people),
        incidents=sum(event.kind is Kind.INCIDENT for event in happened),
        out_at_once=policy.sign_in.out_at_once,
        closed=_closed(happened),
    )


def _closed(happened: Iterable[Event]) -> Closed | None:
    """By the first closing: a session is closed once."""
    ordered = in_order(happened)
    place = next((n for n, event in enumerate(ordered) if event.kind is Kind.CLOSING), None)
    if place is None:
        return None
    closing = ordered[place]
    names = closing.body.get("names")
    return Closed(
        names=tuple(map(str, names)) if isinstance(names, list) else (),
        at=closing.at,
        head=closing.hash,
        late=sum(event.kind not in _SAYS_NOTHING for event in ordered[place + 1 :]),
    )
