"""Whether an appointment has been used already, and whether a scan is the arrival."""

from datetime import timedelta

from checkin.domain.attendance import State
from checkin.domain.clock_trust import Moment
from checkin.domain.conflicts import ConflictKind
from checkin.domain.decision import Listed, Scene
from checkin.domain.verdict import Code, Finding, finding

JUST_NOW = timedelta(minutes=15)
"""Up to this after the admission, at the same desk, a second scan is the same person again."""

_ENDED = {
    State.FINISHED: Code.FINISHED,
    State.LEFT_BEFORE_START: Code.FINISHED,
    State.WITHDRAWN: Code.FINISHED,
    State.ABSENT: Code.ABSENCE_CLOSED,
    State.NOT_DELIVERED: Code.CANNOT_RUN_HERE,
    State.ON_BREAK: Code.RETURNING,
}
"""Who has these states is not judged by time."""

CONFLICT_CODES = {
    ConflictKind.TWO_DESKS: Code.TWO_DESKS,
    ConflictKind.TWO_CENTERS: Code.TWO_DESKS,
    ConflictKind.CANCELLED_THERE: Code.CANCELLED_THERE,
    ConflictKind.ABSENCE_THERE: Code.ABSENCE_THERE,
    ConflictKind.SEAT_TWICE: Code.NO_SEAT,
}
"""What the desk calls a contradiction; one with a paper stops nobody at the door."""

_NO_ARRIVAL = frozenset(
    {
        Code.WRONG_CENTER,
        Code.WRONG_DAY,
        Code.CANCELLED,
        Code.MOVED,
        Code.NOT_ENTITLED,
        Code.BLOCKED,
        Code.TOO_EARLY,
        Code.OTHER_SESSION,
        Code.EXAM_OVER,
        Code.FINISHED,
        Code.ABSENCE_CLOSED,
    }
)


def used(listed: Listed, scene: Scene) -> Finding | None:
    """What has become of the appointment, where that goes before the time."""
    attendance = listed.attendance
    ended = _ENDED.get(attendance.state)
    if ended is not None:
        return finding(ended)
    if not attendance.is_in or attendance.in_at is None:
        return None
    here = attendance.in_desk == scene.desk.name
    recent = scene.now.wall - attendance.in_at <= JUST_NOW
    return finding(Code.ALREADY_IN if here and recent else Code.IN_ELSEWHERE)


def is_arrival(codes: set[Code], listed: Listed, now: Moment) -> bool:
    """Whether this scan stamps the arrival: the first from `opens` on, or the first trusted one."""
    attendance = listed.attendance
    settled = attendance.arrived_at is not None and (attendance.arrival_trusted or not now.trusted)
    if settled or attendance.is_admitted:
        return False
    opened = not now.trusted or now.wall >= listed.instants.opens
    return opened and _NO_ARRIVAL.isdisjoint(codes)
