"""How a session goes: delayed, interrupted, not to be held here, closed; folded from its events."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from checkin.domain.event import Event, Kind, in_order
from checkin.domain.session import ExamSession
from checkin.domain.values import number, text

KINDS = (Kind.DELAY, Kind.INTERRUPTION, Kind.NOT_DELIVERED, Kind.EVACUATION, Kind.CLOSING)
"""The kinds of event that a course is folded from, where they are about nobody in person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """What has become of a session. Instants in UTC.

    `stopped_at`: it is interrupted since then. `cannot_run`: who is the cause that it cannot be
    held here (`center` or `programme`), None while it can. `evacuated_at`: the room is empty since
    then. `closed_by` are the two names.
    """

    delay: timedelta = timedelta(0)
    given_back: timedelta = timedelta(0)
    stopped_at: datetime | None = None
    cannot_run: str | None = None
    evacuated_at: datetime | None = None
    closed_at: datetime | None = None
    closed_by: tuple[str, ...] = ()

    def of(self, session: ExamSession) -> ExamSession:
        """The session with the start and the end that it has by this."""
        return session.delayed(self.delay).prolonged(self.given_back)


AS_PLANNED = Course()
"""Nothing has happened to it."""


def course_of(events: Iterable[Event]) -> Course:
    """The course of one session: any permutation or duplication gives the same one."""
    ordered = in_order(events)
    voided = {event.body.get("voids") for event in ordered if event.kind is Kind.UNDO}
    course = AS_PLANNED
    for event in ordered:
        if event.subject is None and str(event.id) not in voided:
            course = _step(course, event)
    return course


def _step(course: Course, event: Event) -> Course:
    body = event.body
    match event.kind:
        case Kind.DELAY:
            return replace(course, delay=_delayed(course.delay, body))
        case Kind.INTERRUPTION:
            return _interrupted(course, event)
        case Kind.NOT_DELIVERED:
            return replace(course, cannot_run=text(body.get("cause")))
        case Kind.EVACUATION:
            return replace(course, evacuated_at=event.at if body.get("way") == "out" else None)
        case Kind.CLOSING if course.closed_at is None:
            return replace(course, closed_at=event.at, closed_by=_names(body.get("names")))
        case _:
            return course


def _delayed(delay: timedelta, body: Mapping[str, object]) -> timedelta:
    """A delay adds to the one that whoever said it knew of (`before`; in older records: to any).

    Two desks that were apart both say the same one: that is one delay. Of two that differ the
    longer one holds, for by that nobody becomes late.
    """
    before, minutes = body.get("before"), _minutes(body.get("minutes"))
    if before is None or _minutes(before) == delay:
        return delay + minutes
    return max(delay, _minutes(before) + minutes)


def _interrupted(course: Course, event: Event) -> Course:
    """Stopped twice is stopped once; going on gives back what the event says."""
    if event.body.get("way") == "stop":
        return replace(course, stopped_at=course.stopped_at or event.at)
    given_back = course.given_back + _minutes(event.body.get("minutes"))
    return replace(course, stopped_at=None, given_back=given_back)


def _names(value: object) -> tuple[str, ...]:
    return tuple(str(name) for name in value) if isinstance(value, list) else ()


def _minutes(value: object) -> timedelta:
    return timedelta(minutes=number(value))
