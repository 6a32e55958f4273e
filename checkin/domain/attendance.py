"""A person's state in a session, folded from events and never stored as a flag (arrivals.md §4)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from checkin.domain.event import Event, Kind, in_order
from checkin.domain.instant import parse_stamp

UNDO_WITHIN = timedelta(minutes=2)
"""A proctor may undo an admission up to and including this after it (arrivals.md §2, row 44)."""


class State(StrEnum):
    """The states that this release can reach."""

    EXPECTED = "expected"
    ARRIVED = "arrived"
    IN = "in"
    FINISHED = "finished"
    TURNED_AWAY = "turned-away"
    PROVISIONAL = "provisional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """What the events say of one person in one session. Instants in UTC.

    `arrival_trusted`: `arrived_at` was read off a trusted clock; `arrival_doubted`: one before it
    was not, so that the person may have been here earlier. `late_minutes`, `decided_by` and
    `reason` stay with an admission over the rule: lateness is never erased. `admission` is the
    event that an undo would void.
    """

    state: State = State.EXPECTED
    arrived_at: datetime | None = None
    arrival_trusted: bool = True
    arrival_doubted: bool = False
    in_at: datetime | None = None
    in_desk: str | None = None
    seat: str | None = None
    admission: UUID | None = None
    finished_at: datetime | None = None
    late_minutes: int = 0
    decided_by: str | None = None
    reason: str | None = None

    @property
    def is_in(self) -> bool:
        """Whether the person is in the room."""
        return self.state in (State.IN, State.PROVISIONAL)

    def undo_until(self) -> datetime | None:
        """The last instant (inclusive) at which a proctor may undo; None: nothing to undo."""
        return self.in_at + UNDO_WITHIN if self.in_at is not None and self.is_in else None


def fold(events: Iterable[Event]) -> Attendance:
    """The attendance that the events of one person add up to.

    Any permutation or duplication of the same events gives the same result.
    """
    ordered = in_order(events)
    voided = {event.body.get("voids") for event in ordered if event.kind is Kind.UNDO}
    standing = [event for event in ordered if str(event.id) not in voided]
    attendance = _arrival(standing)
    for event in standing:
        attendance = _step(attendance, event)
    return attendance


def _arrival(events: Sequence[Event]) -> Attendance:
    """The earliest stamp; one on a trusted clock goes before all others."""
    stamps = [
        (not event.trusted, parse_stamp(stamped))
        for event in events
        if isinstance(stamped := event.body.get("arrived_at"), str)
    ]
    if not stamps:
        return Attendance()
    doubtful, at = min(stamps)
    return Attendance(
        state=State.ARRIVED,
        arrived_at=at,
        arrival_trusted=not doubtful,
        arrival_doubted=any(not_trusted for not_trusted, _ in stamps),
    )


def _step(attendance: Attendance, event: Event) -> Attendance:
    match event.kind:
        case Kind.CONFIRM | Kind.OVERRIDE:
            return _admitted(attendance, event)
        case Kind.REFUSAL:
            return attendance if attendance.is_in else replace(attendance, state=State.TURNED_AWAY)
        case Kind.SIGN_OUT:
            return replace(attendance, state=State.FINISHED, finished_at=event.at)
        case Kind.SCAN | Kind.UNDO | Kind.DELAY:
            return attendance


def _admitted(attendance: Attendance, event: Event) -> Attendance:
    """The first admission counts; a later one of somebody who is in changes nothing."""
    if attendance.is_in or not event.body.get("admits", True):
        return attendance
    return replace(
        attendance,
        state=State.PROVISIONAL if event.body.get("provisional") else State.IN,
        in_at=event.at,
        in_desk=event.desk,
        seat=_text(event.body.get("seat")),
        admission=event.id,
        finished_at=None,
        late_minutes=_number(event.body.get("late_minutes")),
        decided_by=event.by if event.kind is Kind.OVERRIDE else None,
        reason=_text(event.body.get("reason")),
    )


def _text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def delay_of(events: Iterable[Event]) -> timedelta:
    """How much the center has delayed a session, by its delay events."""
    minutes = (_number(e.body.get("minutes")) for e in in_order(events) if e.kind is Kind.DELAY)
    return timedelta(minutes=sum(minutes))
