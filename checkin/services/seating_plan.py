"""The seating plan of a room in a session: as it stands, as it stood, and who sits beside whom."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from checkin.domain.appointment import Status
from checkin.domain.attendance import State
from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.domain.event import Event, Kind, in_order
from checkin.domain.room import Clash, Occupant, Rows, Shape, clashes, laid_out, shape_of
from checkin.domain.seating import Plan, changes_of, plan_of
from checkin.domain.session import ExamSession
from checkin.domain.values import text
from checkin.services.check_in import Hearing
from checkin.services.duty import staff_names
from checkin.services.lookup import center_of, session_of, sessions_around
from checkin.services.people import listed_in, people_of
from checkin.services.ports import Books
from checkin.services.seats import plan_marks, roster_seats

GONE = (
    State.ABSENT,
    State.TURNED_AWAY,
    State.WITHDRAWN,
    State.LEFT_BEFORE_START,
    State.NOT_DELIVERED,
)
"""Who is in such a state has no seat any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What made a version of a plan: by whom and when; version 1 is the roster's own.

    `what` is a state of a seat (`broken`, …), `shape`, `places` or `reseat`; `seat` is the seat
    where it is about one, `count` how many people were moved.
    """

    number: int
    what: str
    at: datetime | None = None
    by: str = ""
    seat: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomMap:
    """A room in a session, from above. `people` are those of the session in this room.

    `others` are those of other sessions who have a seat here at the same time. `versions` has the
    newest first; `is_now` tells that this is the newest.
    """

    center: Center
    session: ExamSession
    room: str
    rooms: Sequence[str]
    plan: Plan
    shape: Shape
    people: Sequence[Listed]
    others: Sequence[Occupant]
    versions: Sequence[Version]

    @property
    def rows(self) -> Rows:
        """The seats as they stand."""
        return laid_out(self.plan.seats, self.shape)

    @property
    def is_now(self) -> bool:
        """Whether nothing has been changed since."""
        return self.plan.version == self.versions[0].number

    def occupants(self, moved: Mapping[str, str] | None = None) -> list[Occupant]:
        """Everybody who has a seat here or needs one, after these `moved`: seats by subject."""
        to = moved or {}
        own = [
            Occupant(
                subject=one.appointment.id,
                exam=one.session.exam,
                kind=one.session.kind,
                seat=to.get(one.appointment.id, sits_at(one)),
                fixed=one.attendance.is_admitted,
            )
            for one in self.people
            if one.attendance.state not in GONE
        ]
        return [*own, *self.others]

    def clashes(self, moved: Mapping[str, str] | None = None) -> dict[Clash, list[tuple[str, ...]]]:
        """What is wrong with where people sit, after these were moved."""
        return clashes(self.plan, self.rows, self.occupants(moved))


def sits_at(one: Listed) -> str:
    """The seat of somebody: where they sit, else where they are to; empty for who has none."""
    if one.attendance.state in GONE:
        return ""
    return one.attendance.seat or one.appointment.seat or ""


def room_map(hearing: Hearing, session: str, room: str = "", version: int = 0) -> RoomMap | None:
    """The room as it stands, or as it stood in a `version`; None: there is no such session.

    Without `room` it is the session's own.
    """
    books = hearing.books
    row, planned = session_of(books, session), books.session(session)
    if row is None or planned is None:
        return None
    marks = plan_marks(books, session)
    everybody = people_of(books, session)
    place = room or row.room
    said = changes_of(marks, place)
    kept = said[: version - 1] if version else said
    people = everybody
    if len(kept) < len(said):
        people = _people_before(books, planned, said[len(kept)], kept)
    here = [one for one in people if one.room == place and _counts(one)]
    seats = [*roster_seats(books, row).get(place, ())]
    seats += [seat for one in here if (seat := sits_at(one))]
    return RoomMap(
        center=center_of(books),
        session=row,
        room=place,
        rooms=sorted({one.room for one in everybody} | {row.room}),
        plan=plan_of(kept, place, seats),
        shape=shape_of(kept, place),
        people=here,
        others=_others(books, row, place),
        versions=_versions(hearing, said),
    )


def _counts(one: Listed) -> bool:
    scheduled = one.appointment.status is Status.SCHEDULED
    return scheduled or one.attendance.state is not State.EXPECTED


def _people_before(
    books: Books, session: ExamSession, first: Event, kept: Sequence[Event]
) -> list[Listed]:
    """Everybody as they were just before an event."""
    happened: dict[str, list[Event]] = {}
    for event in in_order(books.events_in(session.id)):
        if event.id == first.id:
            break
        if event.subject is not None:
            happened.setdefault(event.subject, []).append(event)
    return listed_in(books, session, happened, kept)


def _others(books: Books, session: ExamSession, room: str) -> list[Occupant]:
    """Who of other sessions has a seat in this room while this session lasts."""
    return [
        Occupant(
            subject=one.appointment.id,
            exam=one.session.exam,
            kind=one.session.kind,
            seat=sits_at(one),
            fixed=True,
        )
        for other in sessions_around(books, session.starts_at)
        if other.id != session.id
        and other.starts_at < session.ends_at
        and session.starts_at < other.ends_at
        and _has_people_in(books, other, room)
        for one in people_of(books, other.id)
        if one.room == room and sits_at(one) and _counts(one)
    ]


def _has_people_in(books: Books, session: ExamSession, room: str) -> bool:
    """Whether anybody of a session belongs in this room; most sessions are in one of their own."""
    rows = books.appointments(session.id)
    return any((row.room or session.room) == room for row in rows)


def _versions(hearing: Hearing, said: Sequence[Event]) -> list[Version]:
    """The newest first."""
    names = staff_names(hearing)
    made = [Version(number=1, what="roster")]
    made += [_version(number, event, names) for number, event in enumerate(said, 2)]
    return made[::-1]


def _version(number: int, event: Event, names: Mapping[str, str]) -> Version:
    body = event.body
    places = body.get("places")
    count = len(places) if isinstance(places, Mapping) else 0
    what = text(body.get("state")) or ("places" if count else "shape")
    if event.kind is Kind.RESEAT:
        what, count = "reseat", 1
    return Version(
        number=number,
        what=what,
        at=event.at,
        by=names.get(event.by or "", event.by or ""),
        seat=text(body.get("seat")) or "",
        count=count,
    )
