"""The 30-minute rule: who is on time, by the instant of arrival (arrivals.md §1)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from checkin.domain.policy import Instants, LateMode
from checkin.domain.roles import Role
from checkin.domain.verdict import Code, Finding, Signal, finding

FAR_AHEAD = timedelta(hours=4)
"""Somebody who is here more than this before the desk opens has the session wrong, not the time."""

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """What the rule reads. All instants in UTC.

    `arrived_at` is the stamped arrival, None before the first one. `another_is_open` tells that the
    desk is signing in another session now. `ends_at` is the person's own end.
    """

    now: datetime
    arrived_at: datetime | None
    instants: Instants
    ends_at: datetime
    late_mode: LateMode
    another_is_open: bool = False

    @property
    def arrival(self) -> datetime:
        """What is judged: the stamped arrival, else this moment."""
        return self.arrived_at or self.now


def decide(timing: Timing) -> Finding:
    """The finding for a person at the door, judged by arrival and not by completion.

    The bounds `opens`, `required_by`, `admit_until` and `after_start_until` are inclusive; an exam
    is over at its end.
    """
    at, instants = timing.arrival, timing.instants
    if timing.now >= timing.ends_at:
        return finding(Code.EXAM_OVER)
    if timing.arrived_at is None and timing.now < instants.opens:
        far = instants.opens - timing.now > FAR_AHEAD
        return finding(Code.OTHER_SESSION if far or timing.another_is_open else Code.TOO_EARLY)
    if at <= instants.required_by:
        return finding(Code.ON_TIME)
    if at <= min(instants.admit_until, instants.starts_at):
        return _late(timing)
    if instants.starts_at < at <= max(instants.admit_until, instants.after_start_until):
        return finding(Code.AFTER_START)
    return finding(Code.TOO_LATE)


def _late(timing: Timing) -> Finding:
    match timing.late_mode:
        case LateMode.HOLD:
            # After the start it takes a manager, also for somebody who came before it.
            started = timing.now > timing.instants.starts_at
            role = Role.MANAGER if started else Role.LEAD
            return Finding(code=Code.LATE, signal=Signal.HOLD, override=role)
        case LateMode.ADMIT_MARKED:
            return Finding(code=Code.LATE, signal=Signal.ADMIT, override=Role.PROCTOR)
        case LateMode.REFUSE:
            return Finding(code=Code.LATE, signal=Signal.REFUSE, override=Role.REGISTRY)


def minutes_late(arrival: datetime, instants: Instants) -> int:
    """Started minutes after `required_by`; 0 for who is on time."""
    return max(0, -((instants.required_by - arrival) // _MINUTE))
