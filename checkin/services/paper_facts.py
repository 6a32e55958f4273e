"""All that the papers of one session say, read from the books in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from checkin.domain.appointment import Appointment, Status
from checkin.domain.attendance import State
from checkin.domain.center import Center, Desk
from checkin.domain.clock_trust import Moment
from checkin.domain.counts import Counts, count
from checkin.domain.course import Course
from checkin.domain.decision import Listed
from checkin.domain.event import Event, Kind
from checkin.domain.instant import stamp
from checkin.domain.policy import ArrivalPolicy
from checkin.domain.roster import RosterHead
from checkin.domain.seating import Plan, plan_of
from checkin.domain.session import ExamSession
from checkin.services.check_in import Hearing
from checkin.services.closing import Reckoning, reckoning
from checkin.services.delivery import Contact
from checkin.services.duty import staff_names
from checkin.services.holds import Held, held_in
from checkin.services.incidents import Incident, incidents_of
from checkin.services.lookup import center_of, policy_of
from checkin.services.people import Out, out_in, people_of
from checkin.services.ports import JournalHead


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFacts:
    """A session, or the part of it that is in `room`, as it stands at `at`.

    `people` are those who are expected here or to whom something has happened here; `counts` are
    theirs. `digest` is a short hash of the list: two papers with the same one list the same people.
    `by` is whoever prints, `names` those of the staff by their id. `unsent` counts the outbox.
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
    counts: Counts
    plan: Plan
    events: Sequence[Event]
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


def rooms_of(hearing: Hearing, session: str) -> list[str]:
    """The rooms in which people of a session sit; its own one at least."""
    row = hearing.books.session(session)
    if row is None:
        return []
    return sorted({one.room for one in _present(people_of(hearing.books, session))} or {row.room})


def paper_facts(hearing: Hearing, session: str, room: str | None = None) -> PaperFacts | None:
    """The facts of a session, or of one room of it; None when it is not on the roster."""
    row, found = hearing.books.session(session), reckoning(hearing, session)
    if row is None or found is None:
        return None
    return _facts(hearing, row, found, room)


def _facts(hearing: Hearing, row: ExamSession, found: Reckoning, room: str | None) -> PaperFacts:
    books, everybody = hearing.books, people_of(hearing.books, row.id)
    people = [one for one in _present(everybody) if room in (None, one.room)]
    ids = {one.appointment.id for one in people}
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
        room=room or row.room,
        people=people,
        counts=counts_of(people),
        plan=_plan(hearing, row.id, room or row.room, people),
        events=_about(books.events_in(row.id), ids, everybody),
        incidents=incidents_of(hearing, row.id),
        held=[one for one in held_in(hearing, row.id) if one.subject in ids],
        out=[one for one in out_in(hearing, row.id) if one.listed.appointment.id in ids],
        reckoning=found,
        names=staff_names(hearing),
        contact=books.contact(),
        unsent=books.unsent(),
        head=books.head(),
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


def _present(people: Iterable[Listed]) -> list[Listed]:
    """Those who count: scheduled, or something has happened to them here."""
    return [
        one
        for one in people
        if one.appointment.status is Status.SCHEDULED or one.attendance.state is not State.EXPECTED
    ]


def _who(hearing: Hearing) -> str:
    return hearing.proctor.person if hearing.proctor else hearing.desk.name


def _plan(hearing: Hearing, session: str, room: str, people: Iterable[Listed]) -> Plan:
    seats = [
        seat
        for one in people
        if one.room == room
        for seat in (one.appointment.seat, one.attendance.seat)
        if seat
    ]
    return plan_of(hearing.books.events_in(session, Kind.SEAT), room, seats)


def _about(events: Iterable[Event], ids: set[str], everybody: Iterable[Listed]) -> list[Event]:
    """What is about these people, or about nobody who sits elsewhere."""
    elsewhere = {one.appointment.id for one in everybody} - ids
    return [event for event in events if event.subject not in elsewhere]
