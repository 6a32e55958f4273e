"""All that the papers of one session say, read from the books in one transaction."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from checkin.domain.appointment import Appointment, Status
from checkin.domain.attendance import Attendance, State, fold
from checkin.domain.center import Center, Desk
from checkin.domain.clock_trust import Moment
from checkin.domain.counts import Counts, count
from checkin.domain.course import Course
from checkin.domain.decision import Listed
from checkin.domain.event import Event, Kind, in_order
from checkin.domain.instant import stamp
from checkin.domain.policy import ArrivalPolicy
from checkin.domain.roster import RosterHead
from checkin.domain.seating import Plan, plan_of
from checkin.domain.session import ExamSession
from checkin.domain.values import text
from checkin.services.check_in import Hearing
from checkin.services.closing import Reckoning, reckoning
from checkin.services.delivery import Contact
from checkin.services.duty import staff_names
from checkin.services.holds import Held, held_in
from checkin.services.incidents import Incident, incidents_of
from checkin.services.lookup import center_of, policy_of
from checkin.services.people import Out, out_in, people_of
from checkin.services.ports import Books, JournalHead
from checkin.services.seats import roster_seats

NO_ROSTER = "ticket:"
"""Begins the subject of a genuine ticket that is on no roster (services/record.py)."""

_LATEST = 4_000
"""So many of the last events are looked through for people of whom no session is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unlisted:
    """Somebody with a genuine ticket whom no roster has, let in while this session was signed in.

    `ticket` is the number as slips print it.
    """

    ticket: str
    attendance: Attendance


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFacts:
    """A session, or the part of it that is in `room`, as it stands at `at`.

    `people` are those who are expected here or to whom something has happened here; `counts` are
    theirs. `seats` are the seats that the roster has, by room. `digest` is a short hash of the
    list: two papers with the same one list the same people. `by` is whoever prints, `names` those
    of the staff by their id. `documents` are the types and last characters of the documents that
    were looked at. `unsent` counts the outbox.
    """

    at: Moment
    by: str
    desk: Desk
    center: Center
    roster: RosterHead | None
    digest: str
    session: ExamSession
    policy: ArrivalPolicy
    course: Course
    room: str
    people: Sequence[Listed]
    unlisted: Sequence[Unlisted]
    counts: Counts
    seats: Mapping[str, Sequence[str]]
    plan: Plan
    events: Sequence[Event]
    documents: Mapping[str, tuple[str, str]]
    incidents: Sequence[Incident]
    held: Sequence[Held]
    out: Sequence[Out]
    reckoning: Reckoning
    names: Mapping[str, str]
    contact: Contact | None
    unsent: int
    head: JournalHead

    @property
    def has_begun(self) -> bool:
        """Whether anything has happened to anybody: a paper is blank before."""
        return any(event.subject for event in self.events)

    def name_of(self, person: str | None) -> str:
        """A member of the staff by name, where the roster knows them."""
        return self.names.get(person, person) if person else ""


def paper_facts(hearing: Hearing, session: str) -> PaperFacts | None:
    """The facts of a session; None when it is not on the roster."""
    row, found = hearing.books.session(session), reckoning(hearing, session)
    return _facts(hearing, row, found) if row is not None and found is not None else None


def _facts(hearing: Hearing, row: ExamSession, found: Reckoning) -> PaperFacts:
    session, books = row.id, hearing.books
    everybody = people_of(books, session)
    people, events = on_papers(everybody), list(books.events_in(session))
    return PaperFacts(
        at=hearing.now,
        by=_who(hearing),
        desk=hearing.desk,
        center=center_of(books),
        roster=books.roster(),
        digest=digest_of(one.appointment for one in everybody),
        session=found.course.of(row),
        policy=policy_of(books, row),
        course=found.course,
        room=row.room,
        people=people,
        unlisted=_unlisted(books, found),
        counts=counts_of(people),
        seats=(seats := roster_seats(books, row)),
        plan=_plan(events, row.room, people, seats),
        events=events,
        documents=_documents(events),
        incidents=incidents_of(hearing, session),
        held=held_in(hearing, session),
        out=out_in(hearing, session),
        reckoning=found,
        names=staff_names(hearing),
        contact=books.contact(),
        unsent=books.unsent(),
        head=books.head(),
    )


def rooms_of(facts: PaperFacts) -> list[str]:
    """The rooms in which people of the session sit; its own one at least."""
    return sorted({one.room for one in facts.people} or {facts.room})


def in_room(facts: PaperFacts, room: str) -> PaperFacts:
    """The facts of a session narrowed to one room; who is unlisted stays with its own one."""
    people = [one for one in facts.people if one.room == room]
    here = {one.appointment.id for one in people}
    elsewhere = {one.appointment.id for one in facts.people} - here
    return replace(
        facts,
        room=room,
        people=people,
        unlisted=facts.unlisted if room == facts.session.room else (),
        counts=counts_of(people),
        plan=_plan(facts.events, room, people, facts.seats),
        events=[event for event in facts.events if event.subject not in elsewhere],
        held=[one for one in facts.held if one.subject in here],
        out=[one for one in facts.out if one.listed.appointment.id in here],
    )


def counts_of(people: Iterable[Listed]) -> Counts:
    """The counts of these people."""
    return count(
        (one.appointment.status, one.attendance.state, one.attendance.late_minutes > 0)
        for one in people
    )


def digest_of(rows: Iterable[Appointment]) -> str:
    """Eight hexadecimal digits of what the roster says of these appointments, in any order."""
    said = sha256()
    for row in sorted(rows, key=lambda row: row.id):
        person = row.candidate
        facts = (
            row.id,
            row.status,
            row.seat or "",
            row.room or "",
            str(row.extra_time),
            person.number,
            person.name,
            person.native_name,
            stamp(row.moved_to) if row.moved_to else "",
        )
        said.update("\x1f".join(facts).encode("utf-8", "surrogatepass") + b"\x1e")
    return said.hexdigest()[:8]


def on_papers(people: Iterable[Listed]) -> list[Listed]:
    """Those who count: scheduled, or something has happened to them here."""
    return [
        one
        for one in people
        if one.appointment.status is Status.SCHEDULED or one.attendance.state is not State.EXPECTED
    ]


def _who(hearing: Hearing) -> str:
    return hearing.proctor.person if hearing.proctor else hearing.desk.name


def _plan(
    events: Iterable[Event],
    room: str,
    people: Iterable[Listed],
    listed: Mapping[str, Sequence[str]],
) -> Plan:
    seats = [
        seat
        for one in people
        if one.room == room
        for seat in (one.appointment.seat, one.attendance.seat)
        if seat
    ]
    return plan_of(events, room, [*seats, *listed.get(room, ())])


def _unlisted(books: Books, found: Reckoning) -> list[Unlisted]:
    """Which session they are here for no desk knows: the one that was being signed in then."""
    happened = defaultdict(list)
    for event in books.latest(_LATEST):
        if event.session is None and event.subject and event.subject.startswith(NO_ROSTER):
            happened[event.subject].append(event)
    last = max(found.instants.no_show_at, found.instants.after_start_until)
    people = ((subject, fold(events)) for subject, events in sorted(happened.items()))
    return [
        Unlisted(ticket=_ticket(subject), attendance=attendance)
        for subject, attendance in people
        if attendance.in_at is not None and found.instants.opens <= attendance.in_at <= last
    ]


def _documents(events: Iterable[Event]) -> dict[str, tuple[str, str]]:
    """Type and last characters of the document that was last looked at, by appointment."""
    found = {}
    for event in in_order(events):
        document = event.body.get("document") if event.kind is Kind.IDENTITY else None
        if event.subject and isinstance(document, Mapping):
            seen = (text(document.get("kind")) or "", text(document.get("last4")) or "")
            if any(seen):
                found[event.subject] = seen
    return found


def _ticket(subject: str) -> str:
    serial = subject.removeprefix(NO_ROSTER)
    number = int(serial) if serial.isdecimal() else 0
    return f"{number >> 20:05X}-{number & 0xFFFFF:05X}"
