"""Seats: who sits where, which are broken, and the next one that is free."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from checkin.domain.attendance import Attendance, fold
from checkin.domain.decision import Listed
from checkin.domain.event import Event, Kind
from checkin.domain.roles import Authority, Role
from checkin.domain.seating import CHANGES, Plan, Sitting, next_free, plan_of, seat_order
from checkin.domain.session import ExamSession
from checkin.services.case import Deed, Denial, Grounds, case_of
from checkin.services.check_in import Hearing
from checkin.services.deeds import append, denied, denied_to_session, done, grounds_of
from checkin.services.people import people_of
from checkin.services.ports import Books


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatView:
    """The seats of a room in a session: the plan, and who sits or will sit where."""

    plan: Plan
    sittings: Sequence[Sitting]


def seat_denial(hearing: Hearing, listed: Listed, seat: str | None) -> Denial | None:
    """Why this person cannot be given this seat; None: they can, or there is none to give."""
    if seat is None:
        return None
    if seat in _plan(hearing, listed).broken:
        return Denial.SEAT_BROKEN
    return Denial.SEAT_TAKEN if _is_taken(hearing, listed, seat) else None


def seats_of(hearing: Hearing, listed: Listed) -> SeatView:
    """The room of this person, as its seats are now."""
    return SeatView(plan=_plan(hearing, listed), sittings=_sittings(hearing, listed))


def free_seat(hearing: Hearing, listed: Listed) -> str | None:
    """The next free seat for this person by the rule of the plan; None: the room is full.

    It is another one than they have now.
    """
    view = seats_of(hearing, listed)
    own = listed.attendance.seat if listed.attendance.is_admitted else None
    plan = replace(view.plan, broken=view.plan.broken | ({own} if own else set()))
    return next_free(plan, view.sittings, listed.session.exam, listed.session.kind)


def seat_for(hearing: Hearing, listed: Listed) -> str | None:
    """The seat that this person is given: their own, or else the next free one by rule."""
    return listed.appointment.seat or free_seat(hearing, listed)


def reseat(
    hearing: Hearing, subject: str, seat: str | None, authority: Authority, grounds: Grounds
) -> Deed:
    """Give another seat to somebody who is in; without `seat` the next free one."""
    case = case_of(hearing, subject)
    if case.listed is None:
        return case.denied(Denial.NOBODY)
    if not case.attendance.is_admitted:
        return case.denied(Denial.NOT_IN)
    if not authority.role.may(Role.LEAD):
        return denied(hearing, case, Kind.RESEAT, Denial.ROLE, Role.LEAD, authority)
    place = seat or free_seat(hearing, case.listed)
    if place is None:
        return case.denied(Denial.NO_SEAT_LEFT)
    obstacle = seat_denial(hearing, case.listed, place)
    if obstacle is not None:
        return case.denied(obstacle)
    room = case.listed.room
    body: dict[str, object] = {"seat": place, "from": case.attendance.seat, "room": room}
    return done(hearing, case, Kind.RESEAT, body | grounds_of(authority, grounds), authority)


def leave_broken(
    hearing: Hearing, subject: str, seat: str | None, authority: Authority, grounds: Grounds
) -> Deed:
    """As `reseat`, and the seat that the person leaves is broken from now on."""
    case = case_of(hearing, subject)
    deed = reseat(hearing, subject, seat, authority, grounds)
    left, listed = case.attendance.seat, case.listed
    if deed.denial is None and left and listed is not None:
        session = listed.session.id
        mark_seat(hearing, session, listed.room, left, authority, state="broken")
    return deed


def mark_seat(
    hearing: Hearing, session: str, room: str, seat: str, authority: Authority, *, state: str
) -> Deed:
    """Say one of `ENDS` of a seat, or that it is so no more: a new version of the plan."""
    if not authority.role.may(Role.LEAD):
        return denied_to_session(hearing, session, Kind.SEAT, Denial.ROLE, Role.LEAD, authority)
    version = plan_of(plan_marks(hearing.books, session), room, ()).version + 1
    body = {"room": room, "seat": seat, "state": state, "version": version}
    event = append(hearing, Kind.SEAT, body, authority, session=session)
    return Deed(attendance=Attendance(), event=event)


def plan_marks(books: Books, session: str) -> list[Event]:
    """All that has changed the plans of a session's rooms."""
    return [event for kind in CHANGES for event in books.events_in(session, kind)]


def plan_now(books: Books, session: ExamSession, room: str) -> Plan:
    """The seats that the roster knows in this room, and what was said of them since."""
    here = roster_seats(books, session).get(room, ())
    return plan_of(plan_marks(books, session.id), room, here)


def roster_seats(books: Books, session: ExamSession) -> Mapping[str, Sequence[str]]:
    """The seats that the roster has given in a session, by room; also to who has cancelled."""
    seats = defaultdict(list)
    for row in books.appointments(session.id):
        if row.seat:
            seats[row.room or session.room].append(row.seat)
    return seats


def _plan(hearing: Hearing, listed: Listed) -> Plan:
    return plan_now(hearing.books, listed.session, listed.room)


def _sittings(hearing: Hearing, listed: Listed) -> list[Sitting]:
    """Who sits in this room, or has a seat there and may still come."""
    return [
        Sitting(seat=seat, exam=one.session.exam, subject=one.appointment.id, here=here)
        for one in people_of(hearing.books, listed.session.id)
        if one.room == listed.room and one.appointment.id != listed.appointment.id
        for here in (one.attendance.is_admitted,)
        if here or one.attendance.finished_at is None
        for seat in ((one.attendance.seat if here else one.appointment.seat),)
        if seat
    ]


def _is_taken(hearing: Hearing, listed: Listed, seat: str) -> bool:
    """Whether somebody else sits there now."""
    books, session = hearing.books, listed.session.id
    kinds = (Kind.CONFIRM, Kind.OVERRIDE, Kind.RESEAT)
    given = [event for kind in kinds for event in books.events_in(session, kind)]
    others = {event.subject for event in given if event.body.get("seat") == seat}
    others -= {listed.appointment.id, None}
    return any(_sits(hearing, subject, listed.room, seat) for subject in others if subject)


def _sits(hearing: Hearing, subject: str, room: str, seat: str) -> bool:
    other = hearing.books.appointment(subject)
    attendance = fold(hearing.books.events_of(subject))
    same_room = other is None or other.room is None or other.room == room
    return same_room and attendance.is_admitted and attendance.seat == seat


def marked_in(hearing: Hearing, session: str, room: str) -> dict[str, list[str]]:
    """The seats of a room that are marked as something now, by that word and in their order."""
    plan = plan_of(plan_marks(hearing.books, session), room, ())
    return {
        "broken": sorted(plan.broken, key=seat_order),
        "spare": sorted(plan.spare - plan.broken, key=seat_order),
        "workstation": sorted(plan.workstations - plan.broken, key=seat_order),
    }
