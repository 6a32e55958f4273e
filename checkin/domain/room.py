"""A room from above: rows, aisles and doors, who sits beside whom, and what is wrong with that."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise, zip_longest
from math import ceil, sqrt

from checkin.domain.event import Event
from checkin.domain.seating import Plan, changes_of, seat_order
from checkin.domain.session import ExamKind
from checkin.domain.values import number

Row = tuple[str | None, ...]
Rows = tuple[Row, ...]
"""Seats as they stand, the front on top; None is a gap or an aisle. All rows are equally long."""

_ROW_AND_PLACE = re.compile(r"(.*?[^\d])[-.]?(\d{1,3})")
_MOST_ACROSS, _LEAST_ACROSS = 9, 4


class Door(StrEnum):
    """Where a door is, seen from above with the front on top. Recorded: add, never rename."""

    FRONT_LEFT = "front-left"
    FRONT_RIGHT = "front-right"
    LEFT = "left"
    RIGHT = "right"
    BACK_LEFT = "back-left"
    BACK_RIGHT = "back-right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What nobody can tell from the seats' names.

    `aisles` are the places in a row after which there is an aisle. `across` is how many seats stand
    in a row where their names do not say; 0: as many as make the room a little wider than deep.
    """

    doors: tuple[Door, ...] = ()
    aisles: frozenset[int] = frozenset()
    across: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupant:
    """Somebody who has a seat in the room, or needs one (`seat` empty).

    Who is `fixed` sits there, or is of another session: no rule moves them.
    """

    subject: str
    exam: str
    kind: ExamKind
    seat: str = ""
    fixed: bool = False


class Clash(StrEnum):
    """What is wrong with where people sit, the gravest first."""

    TWICE = "twice"
    BROKEN = "broken"
    NO_WORKSTATION = "no-workstation"
    SAME_EXAM = "same-exam"


def shape_of(marks: Iterable[Event], room: str) -> Shape:
    """The shape of a room as it was last said; what no release knows is passed over."""
    said = [event.body for event in changes_of(marks, room) if "doors" in event.body]
    if not said:
        return Shape()
    doors, aisles = said[-1].get("doors"), said[-1].get("aisles")
    return Shape(
        doors=tuple(door for door in Door if isinstance(doors, list) and door in doors),
        aisles=frozenset(
            place for place in (aisles if isinstance(aisles, list) else ()) if number(place)
        ),
        across=number(said[-1].get("across")),
    )


def shape_body(shape: Shape) -> dict[str, object]:
    """A shape as an event keeps it."""
    return {
        "doors": [door.value for door in shape.doors],
        "aisles": sorted(shape.aisles),
        "across": shape.across,
    }


def laid_out(seats: Iterable[str], shape: Shape) -> Rows:
    """The seats in their rows: by their names where all have one of a row, else in their order."""
    ordered = sorted(set(seats), key=seat_order)
    named = {seat: _ROW_AND_PLACE.fullmatch(seat) for seat in ordered}
    rows: dict[str, dict[int, str]] = defaultdict(dict)
    if ordered and all(named.values()):
        for seat, found in named.items():
            if found is not None:
                rows[found[1]][int(found[2])] = seat
    else:
        across = shape.across or _usual_across(len(ordered))
        for place, seat in enumerate(ordered):
            rows[str(place // across)][place % across + 1] = seat
    return tuple(_with_aisles(rows.values(), shape))


def _usual_across(count: int) -> int:
    return min(_MOST_ACROSS, max(_LEAST_ACROSS, ceil(sqrt(count * 1.5))))


def _with_aisles(
    rows: Iterable[Mapping[int, str]], shape: Shape
) -> Iterator[tuple[str | None, ...]]:
    kept = list(rows)
    places = sorted({place for row in kept for place in row})
    for row in kept:
        line: list[str | None] = []
        for place in places:
            line.append(row.get(place))
            if place in shape.aisles and place != places[-1]:
                line.append(None)
        yield tuple(line)


def beside(rows: Rows) -> list[tuple[str, str]]:
    """The seats beside or behind each other, with nothing between them."""
    across = [pair for row in rows for pair in pairwise(row)]
    behind = [pair for one, other in pairwise(rows) for pair in zip_longest(one, other)]
    return [(one, other) for one, other in (*across, *behind) if one and other]


def clashes(
    plan: Plan, rows: Rows, people: Sequence[Occupant]
) -> dict[Clash, list[tuple[str, ...]]]:
    """What is wrong, by kind: the seat, or the two beside each other."""
    sitting = by_seat(people)
    return {
        Clash.TWICE: [(seat,) for seat, here in sitting.items() if len(here) > 1],
        Clash.BROKEN: [(seat,) for seat in sitting if seat in plan.broken],
        Clash.NO_WORKSTATION: [
            (seat,)
            for seat, here in sitting.items()
            if any(not fits(plan, seat, one.kind) for one in here)
        ],
        Clash.SAME_EXAM: [
            (one, other)
            for one, other in beside(rows)
            if exams_at(sitting, one) & exams_at(sitting, other)
        ],
    }


def by_seat(people: Iterable[Occupant]) -> dict[str, list[Occupant]]:
    """Who has which seat."""
    sitting = defaultdict(list)
    for one in people:
        if one.seat:
            sitting[one.seat].append(one)
    return sitting


def exams_at(sitting: Mapping[str, Sequence[Occupant]], seat: str) -> set[str]:
    """The exams that are taken at a seat."""
    return {one.exam for one in sitting.get(seat, ())}


def fits(plan: Plan, seat: str, kind: ExamKind) -> bool:
    """Whether an exam of this kind can be taken there: hands-on needs a workstation."""
    return kind is not ExamKind.HANDS_ON or not plan.workstations or seat in plan.workstations
