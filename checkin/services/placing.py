"""Gives many people their seats at once, by hand or by rule, and says what shape a room has."""

from collections.abc import Iterator, Mapping
from itertools import islice

from checkin.domain.attendance import Attendance
from checkin.domain.decision import Listed
from checkin.domain.event import Kind
from checkin.domain.roles import Authority, Role
from checkin.domain.room import Shape, by_seat, shape_body
from checkin.domain.seat_rule import by_rule
from checkin.domain.seating import changes_of
from checkin.services.case import Deed, Denial, Grounds, case_of
from checkin.services.check_in import Hearing
from checkin.services.deeds import denied_to_session, done, done_to_session, grounds_of
from checkin.services.seating_plan import GONE, RoomMap, room_map, sits_at
from checkin.services.seats import plan_marks

MOST_PLACES = 400
"""So many people are moved by one event: its body has at most 64 KiB (sync/limits.py)."""


def proposal(view: RoomMap) -> dict[str, str]:
    """Who would sit elsewhere by the rule, and where (empty: nowhere). Changes nothing.

    Who is in stays where they are.
    """
    sat = {one.subject: one.seat for one in view.occupants()}
    given = by_rule(view.plan, view.rows, view.occupants())
    return {subject: seat for subject, seat in given.items() if seat != sat[subject]}


def by_number(view: RoomMap) -> dict[str, str]:
    """The appointments of a room by the candidate's number, in upper case."""
    return {one.appointment.candidate.number.upper(): one.appointment.id for one in view.people}


def place_people(
    hearing: Hearing,
    session: str,
    room: str,
    places: Mapping[str, str],
    authority: Authority,
    grounds: Grounds,
) -> Deed:
    """Give these people, by appointment, these seats (empty: none any more): a lead may.

    All of them or none. Who is in is reseated, each with the grounds; for the others the plan of
    the room gets a new version.
    """
    if not authority.role.may(Role.LEAD):
        return denied_to_session(hearing, session, Kind.SEAT, Denial.ROLE, Role.LEAD, authority)
    view = room_map(hearing, session, room)
    people = {one.appointment.id: one for one in view.people} if view else {}
    obstacle = Denial.NOBODY if view is None else _obstacle(view, people, places)
    if obstacle is not None:
        return denied_to_session(hearing, session, Kind.SEAT, obstacle)
    moved = {one: seat for one, seat in places.items() if sits_at(people[one]) != seat}
    inside = {one: seat for one, seat in moved.items() if people[one].attendance.is_admitted}
    deeds = [
        *_reseated(hearing, room, inside, authority, grounds),
        *_planned(hearing, session, room, _pairs(people, moved, inside), authority, grounds),
    ]
    return deeds[-1] if deeds else Deed(attendance=Attendance())


def shape_room(
    hearing: Hearing, session: str, room: str, shape: Shape, authority: Authority
) -> Deed:
    """Say where the doors and the aisles of a room are: a lead may."""
    if not authority.role.may(Role.LEAD):
        return denied_to_session(hearing, session, Kind.SEAT, Denial.ROLE, Role.LEAD, authority)
    body = {"room": room, "version": _next_version(hearing, session, room), **shape_body(shape)}
    return done_to_session(hearing, session, Kind.SEAT, body, authority)


def _obstacle(
    view: RoomMap, people: Mapping[str, Listed], places: Mapping[str, str]
) -> Denial | None:
    """Why these people cannot be given these seats."""
    if not all(one in people and people[one].attendance.state not in GONE for one in places):
        return Denial.NOBODY
    if view.plan.broken & set(places.values()):
        return Denial.SEAT_BROKEN
    sitting = by_seat(view.occupants(places))
    if any(len(sitting[seat]) > 1 for seat in places.values() if seat):
        return Denial.SEAT_TAKEN
    unseated = any(not seat and people[one].attendance.is_admitted for one, seat in places.items())
    return Denial.NO_SEAT_LEFT if unseated else None


def _reseated(
    hearing: Hearing,
    room: str,
    places: Mapping[str, str],
    authority: Authority,
    grounds: Grounds,
) -> Iterator[Deed]:
    for subject, seat in places.items():
        case = case_of(hearing, subject)
        body = {"seat": seat, "from": case.attendance.seat, "room": room}
        yield done(hearing, case, Kind.RESEAT, body | grounds_of(authority, grounds), authority)


def _pairs(
    people: Mapping[str, Listed], moved: Mapping[str, str], inside: Mapping[str, str]
) -> dict[str, list[str]]:
    """From where to where the people go who are not in yet."""
    return {one: [sits_at(people[one]), seat] for one, seat in moved.items() if one not in inside}


def _planned(
    hearing: Hearing,
    session: str,
    room: str,
    pairs: Mapping[str, list[str]],
    authority: Authority,
    grounds: Grounds,
) -> Iterator[Deed]:
    left = iter(pairs.items())
    while places := dict(islice(left, MOST_PLACES)):
        version = _next_version(hearing, session, room)
        body = {"room": room, "version": version, "places": places}
        kept = body | grounds_of(authority, grounds)
        yield done_to_session(hearing, session, Kind.SEAT, kept, authority)


def _next_version(hearing: Hearing, session: str, room: str) -> int:
    return len(changes_of(plan_marks(hearing.books, session), room)) + 2
