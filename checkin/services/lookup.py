"""Who somebody is and what has happened to them, read from the books in one transaction."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from checkin.domain.appointment import Appointment, Status
from checkin.domain.attendance import fold
from checkin.domain.center import Center, Desk
from checkin.domain.clock_trust import (
    ClockKnowledge,
    ClockReading,
    Doubt,
    DoubtedReading,
    Moment,
    assess,
)
from checkin.domain.conflicts import open_kinds
from checkin.domain.course import Course, course_of
from checkin.domain.decision import Listed, Scene
from checkin.domain.event import Event, Kind
from checkin.domain.instant import parse_stamp, stamp
from checkin.domain.policy import ArrivalPolicy, deadline
from checkin.domain.roster import RosterHead
from checkin.domain.seating import places_of, with_place
from checkin.domain.session import ExamSession
from checkin.services.delivery import Contact
from checkin.services.ports import Books

NO_CENTER = Center(number=0, code="", zone="UTC")
"""Where a desk stands that never had a roster."""

_LAST_RESORT = deadline("built-in")
_A_DAY = timedelta(days=1)
_AROUND = timedelta(hours=36)
_US = timedelta(microseconds=1)


def moment(
    books: Books, desk: Desk, reading: ClockReading, believed: ClockReading | None
) -> Moment:
    """The reading with its trust, held against all that the books know of this desk's clock.

    `believed` is the last trusted reading since the program started, where there is one.
    """
    roster, contact = books.roster(), books.contact()
    last = books.last_trusted(desk.name)
    trusted = believed or _last_reading(last)
    started = trusted is None or trusted.boot != reading.boot
    known = ClockKnowledge(
        trusted=trusted,
        doubted=_last_doubted(books.last_of(desk.name)),
        recorded=last.at if last else None,
        heard=books.last_heard() if started else None,
        roster_taken=roster.taken_at if roster else None,
        offset=_offset_that_holds(contact, last),
        error=contact.error if contact else timedelta(0),
    )
    now = assess(reading, known)
    if now.doubt is not None:
        entered = _entered(books.last_of(desk.name, Kind.WALL_CLOCK), reading)
        now = replace(now, entered=entered)
    return replace(now, offset=contact.offset, error=contact.error) if contact else now


def clock_facts(now: Moment) -> dict[str, object]:
    """What each event keeps of the clocks, so that a later start can go on from it."""
    facts: dict[str, object] = {
        "boot": now.boot,
        "running_us": now.running // _US,
        "doubt": now.doubt,
    }
    if now.zone:
        facts["zone"] = now.zone
    if now.offset is not None and now.error is not None:
        facts |= {"offset_us": now.offset // _US, "error_us": now.error // _US}
    if now.entered is not None:
        facts["entered"] = stamp(now.entered)
    return facts


def _entered(event: Event | None, reading: ClockReading) -> datetime | None:
    """What the clock on the wall shows by now; after a restart somebody must look again."""
    before = _last_reading(event)
    if event is None or before is None or before.boot != reading.boot:
        return None
    return parse_stamp(str(event.body["wall"])) + (reading.running - before.running)


def _last_reading(event: Event | None) -> ClockReading | None:
    facts = event.body.get("clock") if event else None
    if event is None or not isinstance(facts, dict):
        return None
    return ClockReading(
        wall=event.at,
        running=timedelta(microseconds=int(facts["running_us"])),
        boot=str(facts["boot"]),
        zone=str(facts.get("zone", "")),
    )


def _last_doubted(event: Event | None) -> DoubtedReading | None:
    """What was doubted when the desk last wrote anything down; None: nothing was."""
    facts = event.body.get("clock") if event and not event.trusted else None
    reading = _last_reading(event)
    if reading is None or not isinstance(facts, dict) or facts.get("doubt") not in list(Doubt):
        return None
    return DoubtedReading(reading=reading, doubt=Doubt(facts["doubt"]))


def _offset_that_holds(contact: Contact | None, last: Event | None) -> timedelta | None:
    """What the registry said of this clock, unless a manager has confirmed it since."""
    if contact is None or (last and last.kind is Kind.CLOCK and last.at >= contact.at):
        return None
    return contact.offset


def roster_of(books: Books) -> RosterHead | None:
    """The roster; None also for one without a single appointment, which is no roster at all."""
    roster = books.roster()
    return roster if roster is not None and roster.appointments else None


def center_of(books: Books) -> Center:
    """The center of the roster."""
    roster = books.roster()
    return roster.center if roster else NO_CENTER


def course_in(books: Books, session: str) -> Course:
    """What has become of a session."""
    return course_of(books.courses([session]).get(session, ()))


def session_of(books: Books, session: str) -> ExamSession | None:
    """A session with the start and the end that it has now."""
    found = books.session(session)
    return course_in(books, session).of(found) if found else None


def sessions_between(books: Books, since: datetime, until: datetime) -> list[ExamSession]:
    """What is scheduled in this span, both ends inclusive, each as its course has made it."""
    rows = books.sessions(since, until)
    happened = books.courses(row.id for row in rows)
    return [course_of(happened.get(row.id, ())).of(row) for row in rows]


def sessions_around(books: Books, now: datetime) -> list[ExamSession]:
    """The sessions of the days around `now`."""
    return sessions_between(books, now - _AROUND, now + _AROUND)


def sessions_today(books: Books, now: datetime, desk: Desk) -> list[ExamSession]:
    """The sessions of the center's day that this desk may serve, by start."""
    rows = sessions_around(books, now)
    mine = [row for row in rows if desk.room in (None, row.room)]
    today = [row for row in mine if is_today(books, row, now)]
    return sorted(today, key=lambda row: (row.starts_at, row.id))


def roster_sessions(books: Books) -> list[ExamSession]:
    """All sessions of the roster, by start, each as its course has made it."""
    rows = sorted(books.all_sessions(), key=lambda row: (row.scheduled_start, row.id))
    happened = books.courses(row.id for row in rows)
    return [course_of(happened.get(row.id, ())).of(row) for row in rows]


def policy_of(books: Books, session: ExamSession) -> ArrivalPolicy:
    """The session's policy; the programme's default where the roster brought none."""
    return books.policy(session.policy) or _LAST_RESORT


def listed_as(books: Books, appointment: Appointment, now: datetime) -> Listed | None:
    """The person with all that belongs to them; None when the session is not on the roster."""
    session = books.session(appointment.session)
    if session is None:
        return None
    course, events = course_in(books, session.id), books.events_of(appointment.id)
    marks = books.events_in(session.id, Kind.SEAT)
    places = places_of(marks, appointment.room or session.room)
    attendance = fold(events)
    return Listed(
        appointment=with_place(appointment, places),
        session=course.of(session),
        policy=policy_of(books, session),
        attendance=attendance,
        course=course,
        also_today=_also_today(books, appointment, now),
        conflicts=open_kinds(events, appointment.status),
        closed_by=_name_of(books, attendance.absent_by),
    )


def _name_of(books: Books, person: str | None) -> str:
    """The name of a member of the staff; empty where none is known."""
    if person is None:
        return ""
    return next((member.name for member in books.staff() if member.id == person), "")


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
