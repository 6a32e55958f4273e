"""The verdict codes, their signals and who may override them (arrivals.md §2).

The codes are stored, sent and documented: add, never rename.
"""

from dataclasses import dataclass
from enum import StrEnum

from checkin.domain.roles import Role


class Signal(StrEnum):
    """What the desk does: go on, stop and do this, turn away, tell, or stop altogether.

    A correction takes something back that was recorded; a conflict is two facts that contradict
    each other, both of which are kept.
    """

    ADMIT = "admit"
    HOLD = "hold"
    REFUSE = "refuse"
    INFO = "info"
    STOP = "stop"
    CORRECTION = "correction"
    CONFLICT = "conflict"


class Code(StrEnum):
    """One case at the door. The comment is the row of the table in arrivals.md."""

    ON_TIME = "on-time"  # 1
    TOO_EARLY = "too-early"  # 2
    OTHER_SESSION = "other-session"  # 3
    LATE = "late"  # 4
    AFTER_START = "after-start"  # 6
    TOO_LATE = "too-late"  # 7
    EXAM_OVER = "exam-over"  # 8
    ABSENCE_CLOSED = "absence-closed"  # 10
    ALREADY_IN = "already-in"  # 11
    IN_ELSEWHERE = "in-elsewhere"  # 12
    RETURNING = "returning"  # 13
    FINISHED = "finished"  # 14
    WRONG_DAY = "wrong-day"  # 15
    WRONG_CENTER = "wrong-center"  # 16
    WRONG_ROOM = "wrong-room"  # 17
    CANCELLED = "cancelled"  # 18
    CANCELLED_NOT_FINAL = "cancelled-not-final"  # 18
    MOVED = "moved"  # 19
    NOT_ENTITLED = "not-entitled"  # 20
    BLOCKED = "blocked"  # 21
    SEVERAL_APPOINTMENTS = "several-appointments"  # 22
    NOT_GENUINE = "not-genuine"  # 24
    REPLACED_CODE = "replaced-code"  # 25
    CANNOT_VERIFY = "cannot-verify"  # 26
    NOT_LISTED = "not-listed"  # 27
    UNKNOWN = "unknown"  # 28
    SEVERAL_PEOPLE = "several-people"  # 29
    NOT_A_TICKET = "not-a-ticket"  # 30
    NO_ID = "no-id"  # 31
    ID_EXPIRED = "id-expired"  # 32
    NAME_DIFFERS_TRIVIALLY = "name-differs-trivially"  # 33
    NAME_DIFFERS = "name-differs"  # 34
    FACE_DIFFERS = "face-differs"  # 35
    ID_USED_TWICE = "id-used-twice"  # 36
    NO_SEAT = "no-seat"  # 37
    ACCOMMODATION = "accommodation"  # 38
    CANNOT_RUN_HERE = "cannot-run-here"  # 39
    CLOCK_NOT_TRUSTED = "clock-not-trusted"  # 40
    NO_ROSTER = "no-roster"  # 41
    POLICY_EXPIRED = "policy-expired"  # 42
    CANNOT_WRITE = "cannot-write"  # 43
    CORRECTION = "correction"  # 44
    TWO_DESKS = "two-desks"  # 45
    CANCELLED_THERE = "cancelled-there"  # 46
    ABSENCE_THERE = "absence-there"  # 47


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A row of the table. `override`: the lowest role that may admit all the same; None: nobody."""

    row: int
    signal: Signal
    override: Role | None


def _rule(row: int, signal: Signal, override: Role | None = None) -> Rule:
    return Rule(row=row, signal=signal, override=override)


RULES: dict[Code, Rule] = {
    Code.ON_TIME: _rule(1, Signal.ADMIT, Role.PROCTOR),
    Code.TOO_EARLY: _rule(2, Signal.INFO, Role.LEAD),
    Code.OTHER_SESSION: _rule(3, Signal.INFO),
    Code.LATE: _rule(4, Signal.HOLD, Role.LEAD),
    Code.AFTER_START: _rule(6, Signal.HOLD, Role.MANAGER),
    Code.TOO_LATE: _rule(7, Signal.REFUSE, Role.REGISTRY),
    Code.EXAM_OVER: _rule(8, Signal.REFUSE),
    Code.ABSENCE_CLOSED: _rule(10, Signal.REFUSE, Role.REGISTRY),
    Code.ALREADY_IN: _rule(11, Signal.INFO),
    Code.IN_ELSEWHERE: _rule(12, Signal.HOLD, Role.LEAD),
    Code.RETURNING: _rule(13, Signal.INFO, Role.PROCTOR),
    Code.FINISHED: _rule(14, Signal.REFUSE, Role.MANAGER),
    Code.WRONG_DAY: _rule(15, Signal.REFUSE, Role.REGISTRY),
    Code.WRONG_CENTER: _rule(16, Signal.REFUSE, Role.REGISTRY),
    Code.WRONG_ROOM: _rule(17, Signal.INFO, Role.PROCTOR),
    Code.CANCELLED: _rule(18, Signal.REFUSE, Role.REGISTRY),
    Code.CANCELLED_NOT_FINAL: _rule(18, Signal.HOLD, Role.MANAGER),
    Code.MOVED: _rule(19, Signal.REFUSE, Role.REGISTRY),
    Code.NOT_ENTITLED: _rule(20, Signal.REFUSE, Role.REGISTRY),
    Code.BLOCKED: _rule(21, Signal.REFUSE, Role.REGISTRY),
    Code.SEVERAL_APPOINTMENTS: _rule(22, Signal.INFO, Role.PROCTOR),
    Code.NOT_GENUINE: _rule(24, Signal.REFUSE, Role.MANAGER),
    Code.REPLACED_CODE: _rule(25, Signal.HOLD, Role.PROCTOR),
    Code.CANNOT_VERIFY: _rule(26, Signal.HOLD, Role.LEAD),
    Code.NOT_LISTED: _rule(27, Signal.HOLD, Role.MANAGER),
    Code.UNKNOWN: _rule(28, Signal.REFUSE, Role.REGISTRY),
    Code.SEVERAL_PEOPLE: _rule(29, Signal.HOLD, Role.PROCTOR),
    Code.NOT_A_TICKET: _rule(30, Signal.INFO),
    Code.NO_ID: _rule(31, Signal.HOLD, Role.MANAGER),
    Code.ID_EXPIRED: _rule(32, Signal.HOLD, Role.MANAGER),
    Code.NAME_DIFFERS_TRIVIALLY: _rule(33, Signal.HOLD, Role.PROCTOR),
    Code.NAME_DIFFERS: _rule(34, Signal.HOLD, Role.MANAGER),
    Code.FACE_DIFFERS: _rule(35, Signal.HOLD, Role.MANAGER),
    Code.ID_USED_TWICE: _rule(36, Signal.HOLD, Role.MANAGER),
    Code.NO_SEAT: _rule(37, Signal.HOLD, Role.LEAD),
    Code.ACCOMMODATION: _rule(38, Signal.INFO, Role.PROCTOR),
    Code.CANNOT_RUN_HERE: _rule(39, Signal.HOLD, Role.MANAGER),
    Code.CLOCK_NOT_TRUSTED: _rule(40, Signal.HOLD, Role.MANAGER),
    Code.NO_ROSTER: _rule(41, Signal.HOLD, Role.MANAGER),
    Code.POLICY_EXPIRED: _rule(42, Signal.INFO, Role.PROCTOR),
    Code.CANNOT_WRITE: _rule(43, Signal.STOP),
    Code.CORRECTION: _rule(44, Signal.CORRECTION, Role.LEAD),
    Code.TWO_DESKS: _rule(45, Signal.CONFLICT, Role.MANAGER),
    Code.CANCELLED_THERE: _rule(46, Signal.CONFLICT, Role.MANAGER),
    Code.ABSENCE_THERE: _rule(47, Signal.CONFLICT, Role.REGISTRY),
}

PROVISIONAL = frozenset({Code.CANCELLED_NOT_FINAL, Code.NOT_LISTED, Code.NO_ROSTER, Code.NO_ID})
"""Who is admitted over one of these is in provisionally, until the registry has settled what it
knows, or the center that they are who they say."""

IDENTITY = (
    Code.NO_ID,
    Code.ID_EXPIRED,
    Code.NAME_DIFFERS_TRIVIALLY,
    Code.NAME_DIFFERS,
    Code.FACE_DIFFERS,
    Code.ID_USED_TWICE,
)
"""What may be found when a person is compared with their document."""

TWO_DECIDE = frozenset({Code.NO_ID, Code.FACE_DIFFERS})
"""Nobody is admitted over one of these by one person alone (arrivals.md rows 31 and 35)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that was found. `signal` and `override` may differ from the table's by policy."""

    code: Code
    signal: Signal
    override: Role | None


def finding(code: Code) -> Finding:
    """The finding as the table has it."""
    rule = RULES[code]
    return Finding(code=code, signal=rule.signal, override=rule.override)
