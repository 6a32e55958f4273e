"""A person's state in a session, folded from events and never stored as a flag (arrivals.md §4)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from checkin.domain.event import Event, Kind, in_order
from checkin.domain.identity import Doubted, after_look, still_doubted
from checkin.domain.instant import parse_stamp
from checkin.domain.values import number, text

UNDO_WITHIN = timedelta(minutes=2)
"""A proctor may undo an admission up to and including this after it (arrivals.md §2, row 44)."""


class State(StrEnum):
    """The states of a person in a session (arrivals.md §4). Printed and sent: never rename."""

    EXPECTED = "expected"
    ARRIVED = "arrived"
    IN = "in"
    ON_BREAK = "on-break"
    FINISHED = "finished"
    ABSENT = "absent"
    TURNED_AWAY = "turned-away"
    LEFT_BEFORE_START = "left-before-start"
    WITHDRAWN = "withdrawn"
    NOT_DELIVERED = "not-delivered"
    PROVISIONAL = "provisional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """What the events say of one person in one session. Instants in UTC.

    `arrival_trusted`: `arrived_at` was read off a trusted clock; `arrival_doubted`: one before it
    was not, so that the person may have been here earlier. `late_minutes`, `decided_by` and
    `reason` stay with an admission over the rule: lateness is never erased. `admission` is the
    event that an undo would void, and `recorded_at` when it was written down: later than `in_at`
    where it was typed in from a paper. `out_since` is when a break began, `away` how long the ended
    ones were together. `doubted` is what was found wrong when the person was compared with their
    document, and not settled since. `cause` says who could not deliver the exam.
    """

    state: State = State.EXPECTED
    arrived_at: datetime | None = None
    arrival_trusted: bool = True
    arrival_doubted: bool = False
    in_at: datetime | None = None
    recorded_at: datetime | None = None
    in_desk: str | None = None
    seat: str | None = None
    admission: UUID | None = None
    provisional: bool = False
    finished_at: datetime | None = None
    late_minutes: int = 0
    decided_by: str | None = None
    reason: str | None = None
    doubted: Doubted | None = None
    out_since: datetime | None = None
    breaks: int = 0
    away: timedelta = timedelta(0)
    absent_since: datetime | None = None
    absent_by: str | None = None
    cause: str | None = None

    @property
    def is_in(self) -> bool:
        """Whether the person is in the room."""
        return self.state in (State.IN, State.PROVISIONAL)

    @property
    def is_admitted(self) -> bool:
        """Whether the person is taking the exam: in the room, or out of it for a break."""
        return self.is_in or self.state is State.ON_BREAK

    def undo_until(self) -> datetime | None:
        """The last instant (inclusive) at which a proctor may undo; None: nothing to undo."""
        recorded = self.recorded_at or self.in_at
        return recorded + UNDO_WITHIN if recorded is not None and self.is_admitted else None


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
    """The earliest stamp; one on a trusted clock, or that somebody vouches for, before others."""
    stamps = [
        (not (event.trusted or event.kind is Kind.ARRIVAL), parse_stamp(stamped), event.kind)
        for event in events
        if isinstance(stamped := event.body.get("arrived_at"), str)
    ]
    if not stamps:
        return Attendance()
    doubtful, at, _ = min(stamps)
    vouched = any(kind is Kind.ARRIVAL for _, _, kind in stamps)
    return Attendance(
        state=State.ARRIVED,
        arrived_at=at,
        arrival_trusted=not doubtful,
        arrival_doubted=not vouched and any(not_trusted for not_trusted, _, _ in stamps),
    )


def _step(attendance: Attendance, event: Event) -> Attendance:
    """The kinds that are about nobody's attendance change nothing."""
    step = _STEPS.get(event.kind)
    return step(attendance, event) if step is not None else attendance


def _admitted(attendance: Attendance, event: Event) -> Attendance:
    """The first admission counts; a later one of somebody who is in ends a doubt at most."""
    if attendance.is_admitted or not event.body.get("admits", True):
        return _decided(attendance, event)
    provisional = bool(event.body.get("provisional"))
    return replace(
        attendance,
        state=State.PROVISIONAL if provisional else State.IN,
        provisional=provisional,
        in_at=event.happened_at,
        recorded_at=event.at,
        in_desk=event.desk,
        seat=text(event.body.get("seat")),
        admission=event.id,
        finished_at=None,
        out_since=None,
        doubted=None,
        late_minutes=number(event.body.get("late_minutes")),
        decided_by=event.by if event.kind is Kind.OVERRIDE else None,
        reason=text(event.body.get("reason")),
    )


def _decided(attendance: Attendance, event: Event) -> Attendance:
    """Somebody who is in was doubted, and it was decided that they stay."""
    over = event.body.get("over")
    doubted = attendance.doubted
    if doubted is None or not isinstance(over, list) or doubted.code not in over:
        return attendance
    return replace(attendance, doubted=None)


def _turned_away(attendance: Attendance, _: Event) -> Attendance:
    """Who is taking the exam is not turned away by another desk's refusal.

    Nor does a refusal open again what has ended: who is absent or finished stays so.
    """
    if attendance.state not in (State.EXPECTED, State.ARRIVED):
        return attendance
    return replace(attendance, state=State.TURNED_AWAY)


def _signed_out(attendance: Attendance, event: Event) -> Attendance:
    state = State.LEFT_BEFORE_START if event.body.get("before_start") else State.FINISHED
    return replace(attendance, state=state, finished_at=event.happened_at, out_since=None)


def _withdrawn(attendance: Attendance, event: Event) -> Attendance:
    return replace(attendance, state=State.WITHDRAWN, finished_at=event.at, out_since=None)


def _not_delivered(attendance: Attendance, event: Event) -> Attendance:
    return replace(attendance, state=State.NOT_DELIVERED, cause=text(event.body.get("cause")))


def _absent(attendance: Attendance, event: Event) -> Attendance:
    """Attendance wins over an absence: only who was never here is absent."""
    if attendance.state is not State.EXPECTED:
        return attendance
    return replace(attendance, state=State.ABSENT, absent_since=event.at, absent_by=event.by)


def _scanned(attendance: Attendance, event: Event) -> Attendance:
    if event.body.get("claimed"):
        return attendance
    return replace(attendance, doubted=still_doubted(attendance.doubted, event))


def _looked_at(attendance: Attendance, event: Event) -> Attendance:
    return replace(attendance, doubted=after_look(attendance.doubted, event))


def _corrected(attendance: Attendance, event: Event) -> Attendance:
    """The arrival itself is among the stamps; who is in is as late as it says."""
    if not attendance.is_admitted:
        return attendance
    return replace(attendance, late_minutes=number(event.body.get("late_minutes")))


def _reseated(attendance: Attendance, event: Event) -> Attendance:
    if not attendance.is_admitted:
        return attendance
    return replace(attendance, seat=text(event.body.get("seat")))


def _break(attendance: Attendance, event: Event) -> Attendance:
    """Out of the room and back; out twice is out once."""
    if event.body.get("way") == "out" and attendance.is_in:
        return replace(
            attendance,
            state=State.ON_BREAK,
            out_since=event.happened_at,
            breaks=attendance.breaks + 1,
        )
    if event.body.get("way") == "in" and attendance.out_since is not None:
        away = max(timedelta(0), event.happened_at - attendance.out_since)
        state = State.PROVISIONAL if attendance.provisional else State.IN
        return replace(attendance, state=state, out_since=None, away=attendance.away + away)
    return attendance


def _settled(attendance: Attendance, _: Event) -> Attendance:
    """What was provisional is settled: the person is in like everybody else."""
    state = State.IN if attendance.state is State.PROVISIONAL else attendance.state
    return replace(attendance, state=state, provisional=False)


_STEPS: Mapping[Kind, Callable[[Attendance, Event], Attendance]] = {
    Kind.SCAN: _scanned,
    Kind.IDENTITY: _looked_at,
    Kind.CONFIRM: _admitted,
    Kind.OVERRIDE: _admitted,
    Kind.REFUSAL: _turned_away,
    Kind.ARRIVAL: _corrected,
    Kind.RESEAT: _reseated,
    Kind.BREAK: _break,
    Kind.SETTLEMENT: _settled,
    Kind.SIGN_OUT: _signed_out,
    Kind.WITHDRAWAL: _withdrawn,
    Kind.NOT_DELIVERED: _not_delivered,
    Kind.ABSENCE: _absent,
}
