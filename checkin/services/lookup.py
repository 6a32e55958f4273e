"""Who somebody is and what has happened to them, read from the books in one transaction."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from checkin.domain.appointment import Appointment, Status
from checkin.domain.attendance import delay_of, fold
from checkin.domain.center import Center, Desk
from checkin.domain.clock_trust import ClockKnowledge, ClockReading, Moment, assess
from checkin.domain.decision import Listed, Scene
from checkin.domain.event import Event, Kind
from checkin.domain.policy import ArrivalPolicy, deadline
from checkin.domain.roster import RosterHead
from checkin.domain.session import ExamSession
from checkin.services.ports import Books

NO_CENTER = Center(number=0, code="", zone="UTC")
"""Where a desk stands that never had a roster."""

_LAST_RESORT = deadline("built-in")
_A_DAY = timedelta(days=1)
_US = timedelta(microseconds=1)


def moment(
    books: Books, desk: Desk, reading: ClockReading, believed: ClockReading | None
) -> Moment:
    """The reading with its trust, held against all that the books know of this desk's clock.

    `believed` is the last trusted reading since the program started, where there is one.
    """
    roster, contact = books.roster(), books.contact()
    known = ClockKnowledge(
        trusted=believed or _last_reading(books.last_trusted(desk.name)),
        recorded=books.highest_trusted(desk.name),
        roster_taken=roster.taken_at if roster else None,
        behind=contact.offset + contact.error if contact else timedelta(0),
    )
    now = assess(reading, known)
    return replace(now, offset=contact.offset, error=contact.error) if contact else now


def clock_facts(now: Moment) -> dict[str, object]:
    """What each event keeps of the clocks, so that a later start can go on from it."""
    facts: dict[str, object] = {
        "boot": now.boot,
        "running_us": now.running // _US,
        "doubt": now.doubt,
    }
    if now.offset is not None and now.error is not None:
        facts |= {"offset_us": now.offset // _US, "error_us": now.error // _US}
    return facts


def _last_reading(event: Event | None) -> ClockReading | None:
    facts = event.body.get("clock") if event else None
    if event is None or not isinstance(facts, dict):
        return None
    return ClockReading(
        wall=event.at,
        running=timedelta(microseconds=int(facts["running_us"])),
        boot=str(facts["boot"]),
    )


def roster_of(books: Books) -> RosterHead | None:
    """The roster; None also for one without a single appointment, which is no roster at all."""
    roster = books.roster()
    return roster if roster is not None and roster.appointments else None


def center_of(books: Books) -> Center:
    """The center of the roster."""
    roster = books.roster()
    return roster.center if roster else NO_CENTER


def session_of(books: Books, session: str) -> ExamSession | None:
    """A session with the delay that it has now."""
    found = books.session(session)
    return found.delayed(delay_of(books.events_in(session, Kind.DELAY))) if found else None


def sessions_between(books: Books, since: datetime, until: datetime) -> list[ExamSession]:
    """Who is scheduled in this span, both ends inclusive, each with the delay that it has now."""
    rows = books.sessions(since, until)
    delays = books.delays(row.id for row in rows)
    return [row.delayed(delay_of(delays.get(row.id, ()))) for row in rows]


def policy_of(books: Books, session: ExamSession) -> ArrivalPolicy:
    """The session's policy; the programme's default where the roster brought none."""
    return books.policy(session.policy) or _LAST_RESORT


def listed_as(books: Books, appointment: Appointment, now: datetime) -> Listed | None:
    """The person with all that belongs to them; None when the session is not on the roster."""
    session = session_of(books, appointment.session)
    if session is None:
        return None
    return Listed(
        appointment=appointment,
        session=session,
        policy=policy_of(books, session),
        attendance=fold(books.events_of(appointment.id)),
        also_today=_also_today(books, appointment, now),
    )


def _also_today(books: Books, appointment: Appointment, now: datetime) -> tuple[str, ...]:
    """The person's other appointments that stand here on the day of `now`."""
    center = center_of(books)
    others = []
    for other in books.with_number(appointment.candidate.number):
        session = books.session(other.session)
        stands = other.status is Status.SCHEDULED and other.center in (None, center.code)
        if other.id == appointment.id or session is None or not stands:
            continue
        if is_today(books, session, now):
            others.append(other.id)
    return tuple(others)


def is_today(books: Books, session: ExamSession, now: datetime) -> bool:
    """Whether the desk opens for, runs or ends a session on the center's day of `now`."""
    opens = policy_of(books, session).instants(session.starts_at).opens
    return center_of(books).is_day_of(opens, session.ends_at, now)


def scene_at(books: Books, now: Moment, desk: Desk, listed: Listed | None) -> Scene:
    """Where and when somebody is judged."""
    early = listed is not None and now.wall < listed.instants.opens
    return Scene(
        now=now,
        center=center_of(books),
        desk=desk,
        roster=roster_of(books),
        open_sessions=frozenset(open_sessions(books, now.wall, desk)) if early else frozenset(),
    )


def open_sessions(books: Books, now: datetime, desk: Desk) -> Iterable[str]:
    """The sessions that this desk signs in at `now`."""
    for session in sessions_between(books, now - _A_DAY, now + _A_DAY):
        if desk.room is not None and session.room != desk.room:
            continue
        instants = policy_of(books, session).instants(session.starts_at)
        if instants.opens <= now <= max(instants.admit_until, instants.after_start_until):
            yield session.id
