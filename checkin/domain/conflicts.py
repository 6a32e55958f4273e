"""Where the facts of several desks contradict each other: both are kept, a person looks at it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from checkin.domain.appointment import Status
from checkin.domain.event import Event, Kind, in_order


class ConflictKind(StrEnum):
    """The kinds of contradiction (arrivals.md rows 45 to 47). Stored and sent: never rename.

    `PAPER_DIFFERS`: a paper that was typed in says something else than what had been recorded.
    """

    TWO_DESKS = "two-desks"
    TWO_CENTERS = "two-centers"
    CANCELLED_THERE = "cancelled-there"
    ABSENCE_THERE = "absence-there"
    SEAT_TWICE = "seat-twice"
    PAPER_DIFFERS = "paper-differs"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A contradiction. `events` are the admissions that it rests on, the one that counts first."""

    kind: ConflictKind
    events: tuple[Event, ...]


def admissions(events: Iterable[Event]) -> list[Event]:
    """The admissions of one person that stand, in their order; an undo takes its own one only."""
    ordered = in_order(events)
    voided = {event.body.get("voids") for event in ordered if event.kind is Kind.UNDO}
    return [
        event
        for event in ordered
        if event.kind in (Kind.CONFIRM, Kind.OVERRIDE)
        and event.body.get("admits", True)
        and str(event.id) not in voided
    ]


def twice_in(events: Iterable[Event], centers: Mapping[str, int]) -> Conflict | None:
    """Whether one person was let in by desks that did not hear each other.

    `centers` gives the center of each device. At two centers it may be two people.
    """
    standing = admissions(events)
    first: dict[str, Event] = {}
    for event in standing:
        first.setdefault(event.device, event)
    if len(first) < 2:
        return None
    apart = len({centers.get(device) for device in first}) > 1
    kind = ConflictKind.TWO_CENTERS if apart else ConflictKind.TWO_DESKS
    return Conflict(kind=kind, events=tuple(first.values()))


def absence_there(events: Iterable[Event]) -> Conflict | None:
    """Whether somebody was let in of whom an absence was confirmed; attendance wins."""
    standing = admissions(events)
    closed = [event for event in in_order(events) if event.kind is Kind.ABSENCE]
    if not standing or not closed:
        return None
    return Conflict(kind=ConflictKind.ABSENCE_THERE, events=(standing[0], closed[0]))


def about_one(events: Sequence[Event], centers: Mapping[str, int]) -> list[Conflict]:
    """All contradictions in what happened to one person; `centers` as for `twice_in`."""
    found = (twice_in(events, centers), absence_there(events))
    return [conflict for conflict in found if conflict is not None]


def open_kinds(events: Sequence[Event], status: Status) -> tuple[ConflictKind, ...]:
    """What contradicts itself about one person at a center and nobody has settled.

    `status` is what the registry says of the appointment.
    """
    found = [conflict.kind for conflict in about_one(events, {})]
    if status is not Status.SCHEDULED and _let_in_for_good(events):
        found.append(ConflictKind.CANCELLED_THERE)
    settled = {kind for event in events for kind in _settled_by(event)}
    kinds = [kind for kind in found if kind not in settled]
    return (*kinds, *([ConflictKind.PAPER_DIFFERS] if _paper_differs(events) else ()))


def _paper_differs(events: Iterable[Event]) -> bool:
    """Whether a line of a paper has said something else since this was last settled."""
    differs = False
    for event in in_order(events):
        if event.kind is Kind.PAPER and event.body.get("differs"):
            differs = True
        elif ConflictKind.PAPER_DIFFERS in _settled_by(event):
            differs = False
    return differs


def _let_in_for_good(events: Iterable[Event]) -> bool:
    return any(not event.body.get("provisional") for event in admissions(events))


def _settled_by(event: Event) -> Iterable[str]:
    kinds = event.body.get("conflicts") if event.kind is Kind.SETTLEMENT else None
    return kinds if isinstance(kinds, list) else ()


def seats_twice(
    people: Mapping[str, Iterable[Event]], rooms: Mapping[str, str | None]
) -> list[Conflict]:
    """Seats of one room of one session that were given to two people, by their admissions.

    `rooms` says who is in which room; who is not in it is in the session's own.
    """
    given: dict[tuple[str | None, str], list[Event]] = {}
    for person, events in people.items():
        standing = admissions(events)
        seat = standing[0].body.get("seat") if standing else None
        if isinstance(seat, str) and seat:
            given.setdefault((rooms.get(person), seat), []).append(standing[0])
    return [
        Conflict(kind=ConflictKind.SEAT_TWICE, events=tuple(in_order(taken)))
        for taken in given.values()
        if len(taken) > 1
    ]
