"""The seats of a room: which there are, which are broken or spare, and which is the next free."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from checkin.domain.appointment import Appointment
from checkin.domain.event import Event, Kind, in_order
from checkin.domain.session import ExamKind
from checkin.domain.values import text

CHANGES = (Kind.SEAT, Kind.RESEAT)
"""The kinds of event that change a plan."""

ENDS = {"broken": "mended", "spare": "not-spare", "workstation": "not-workstation"}
"""What can be said of a seat, each with what ends it. Recorded: add, never rename."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The seats of one room in one session, in their order. `version` counts its changes from 1.

    `workstations` are those on which a hands-on exam can run; empty: all of them.
    """

    room: str
    seats: tuple[str, ...]
    broken: frozenset[str] = frozenset()
    spare: frozenset[str] = frozenset()
    workstations: frozenset[str] = frozenset()
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """Who has a seat: `here`, or still expected there."""

    seat: str
    exam: str
    subject: str
    here: bool


def plan_of(marks: Iterable[Event], room: str, listed: Iterable[str]) -> Plan:
    """The plan of a room: the seats of the roster, and what was said of seats since."""
    said = changes_of(marks, room)
    states = [
        (seat, text(event.body.get("state")) or "")
        for event in said
        if event.kind is Kind.SEAT and (seat := text(event.body.get("seat")))
    ]
    named = {seat for seat, _ in states}
    moved = {seat for event in said for pair in _pairs(event).values() for seat in pair if seat}
    return Plan(
        room=room,
        seats=tuple(sorted({*listed, *named, *moved}, key=seat_order)),
        broken=_now(states, "broken"),
        spare=_now(states, "spare"),
        workstations=_now(states, "workstation"),
        version=1 + len(said),
    )


def _now(states: Sequence[tuple[str, str]], mark: str) -> frozenset[str]:
    """The seats that are marked so: each mark lasts until its own end is said."""
    last = {seat: said for seat, said in states if said in (mark, ENDS[mark])}
    return frozenset(seat for seat, said in last.items() if said == mark)


def changes_of(marks: Iterable[Event], room: str) -> list[Event]:
    """What has changed the plan of a room, the first one first: each made a version of it."""
    return [
        event
        for event in in_order(marks)
        if event.kind in CHANGES and event.body.get("room") == room
    ]


def places_of(marks: Iterable[Event], room: str) -> dict[str, str]:
    """The seats that people were given before they came, by appointment; empty: none any more."""
    return {
        subject: after
        for event in changes_of(marks, room)
        for subject, (_, after) in _pairs(event).items()
    }


def with_place(appointment: Appointment, places: Mapping[str, str]) -> Appointment:
    """The appointment with the seat that the center has planned instead of the roster's."""
    if appointment.id not in places:
        return appointment
    return replace(appointment, seat=places[appointment.id] or None)


def _pairs(event: Event) -> dict[str, tuple[str, str]]:
    """Who was moved in the plan: from which seat to which, empty for none."""
    places = event.body.get("places")
    if event.kind is not Kind.SEAT or not isinstance(places, Mapping):
        return {}
    return {
        str(subject): (str(pair[0]), str(pair[1]))
        for subject, pair in places.items()
        if isinstance(pair, list) and len(pair) == len(("from", "to"))
    }


def next_free(plan: Plan, sittings: Sequence[Sitting], exam: str, kind: ExamKind) -> str | None:
    """The seat for somebody who has none, or whose own cannot be used.

    A spare one goes before one that somebody may still come for; then the one farthest from the
    nearest person with the same exam; then the first in order. A hands-on exam needs a workstation.
    """
    taken = {sitting.seat for sitting in sittings}
    fit = plan.workstations if kind is ExamKind.HANDS_ON and plan.workstations else plan.seats
    free = [seat for seat in plan.seats if seat in fit and seat not in taken | plan.broken]
    same = [sitting.seat for sitting in sittings if sitting.here and sitting.exam == exam]
    order = {seat: place for place, seat in enumerate(plan.seats)}

    def wish(seat: str) -> tuple[bool, int, int]:
        near = min((abs(order[seat] - order[other]) for other in same if other in order), default=0)
        return (seat not in plan.spare, -near, order[seat])

    return min(free, key=wish, default=None)


def seat_order(seat: str) -> list[tuple[int, int, str]]:
    """Seats as people count them: 2 before 10, A2 before A10 before B1."""
    parts = re.findall(r"\d+|\D+", seat)
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts]
