"""Whether the desk's clock may be believed (arrivals.md §3)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

DRIFT = timedelta(seconds=60)
"""More than this between the wall clock and the running time since the last look is a jump."""

JITTER = timedelta(milliseconds=500)
"""What a time service may slew back without anybody's noticing."""


class Doubt(StrEnum):
    """Why a clock is not trusted."""

    BEFORE_ROSTER = "before-roster"
    WENT_BACK = "went-back"
    JUMPED = "jumped"
    DRIFTED = "drifted"
    ZONE_CHANGED = "zone-changed"
    NEVER_CONFIRMED = "never-confirmed"


_MOVED = (Doubt.WENT_BACK, Doubt.JUMPED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockReading:
    """One look at the desk's clocks.

    `wall` is UTC; `running` counts from an unknown start, never back, also while wall time is set;
    `boot` names that start, so that readings of two boots are never compared. `zone` is the time
    zone that the computer is set to, empty where nobody asked.
    """

    wall: datetime
    running: timedelta
    boot: str
    zone: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtedReading:
    """A reading that was written down as doubted, and why."""

    reading: ClockReading
    doubt: Doubt


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockKnowledge:
    """What is known apart from the clock itself, each None where nothing is.

    `trusted` is the last reading that was believed. `doubted` is the last record, where that was
    not. `recorded` is the highest trusted instant in the journal (UTC), `heard` that of the other
    desks where nothing of this start can be held against it, `roster_taken` a lower bound (UTC).
    `offset` is the registry's time minus this clock's as at their last contact, within `error`.
    """

    trusted: ClockReading | None = None
    doubted: DoubtedReading | None = None
    recorded: datetime | None = None
    heard: datetime | None = None
    roster_taken: datetime | None = None
    offset: timedelta | None = None
    error: timedelta = timedelta(0)

    @property
    def behind(self) -> timedelta:
        """How far this clock is behind the registry's, at most."""
        return max(timedelta(0), self.offset + self.error) if self.offset else timedelta(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An instant as it is recorded: wall time in UTC and the doubt, None when trusted.

    `running` and `boot` are the reading beside it, so that the next one can be held against it.
    `offset` is the registry's time minus this desk's, within `error`, as at their last contact;
    None before the first one. `entered` is what somebody has read off another clock while this one
    was doubted, carried on by the running time; None where nobody has.
    """

    wall: datetime
    running: timedelta
    boot: str
    doubt: Doubt | None = None
    offset: timedelta | None = None
    error: timedelta | None = None
    zone: str = ""
    entered: datetime | None = None

    @property
    def trusted(self) -> bool:
        """Whether the time rule may rest on it."""
        return self.doubt is None


def assess(reading: ClockReading, known: ClockKnowledge) -> Moment:
    """The reading with its doubt, the gravest first."""
    moved = _jump(reading, known) or _still_moved(reading, known)
    doubt = _bounds(reading, known) or moved or _drift(reading, known)
    return Moment(
        wall=reading.wall,
        running=reading.running,
        boot=reading.boot,
        doubt=doubt,
        zone=reading.zone,
    )


def _bounds(reading: ClockReading, known: ClockKnowledge) -> Doubt | None:
    """Instants that are certainly over. A roster that was pulled just now bears the registry's."""
    by_registry = reading.wall + min(known.behind, DRIFT)
    if known.roster_taken is not None and by_registry < known.roster_taken - JITTER:
        return Doubt.BEFORE_ROSTER
    if known.recorded is not None and reading.wall < known.recorded - JITTER:
        return Doubt.WENT_BACK
    # Other desks have clocks of their own, which may differ by as much as is no doubt.
    if known.heard is not None and reading.wall < known.heard - DRIFT:
        return Doubt.WENT_BACK
    return None


def _jump(reading: ClockReading, known: ClockKnowledge) -> Doubt | None:
    """The wall clock against the running time since it was last believed."""
    last = known.trusted
    if last is None or last.boot != reading.boot:
        return None
    jump = (reading.wall - last.wall) - (reading.running - last.running)
    if abs(jump) <= DRIFT:
        return None
    return Doubt.WENT_BACK if jump < timedelta(0) else Doubt.JUMPED


def _still_moved(reading: ClockReading, known: ClockKnowledge) -> Doubt | None:
    """A restart mends no clock: one that may simply have run on is doubted as before."""
    last, before = known.trusted, known.doubted
    if before is None or (last is not None and last.boot == reading.boot):
        return None
    ran_on = reading.wall - before.reading.wall
    if before.reading.boot == reading.boot:
        same = abs(ran_on - (reading.running - before.reading.running)) <= DRIFT
        return before.doubt if same and before.doubt in _MOVED else None
    if before.doubt is Doubt.JUMPED:
        return Doubt.JUMPED if ran_on >= -JITTER else None
    behind = last is not None and reading.wall < last.wall + _ran(last, before.reading)
    return Doubt.WENT_BACK if before.doubt is Doubt.WENT_BACK and behind else None


def _ran(since: ClockReading, until: ClockReading) -> timedelta:
    """How long the computer certainly ran in between."""
    return until.running - since.running if until.boot == since.boot else until.running


def _drift(reading: ClockReading, known: ClockKnowledge) -> Doubt | None:
    """What the registry, the computer's own setting, and the want of any source say."""
    if known.offset is not None and abs(known.offset) - known.error > DRIFT:
        return Doubt.DRIFTED
    last = known.trusted
    if last is not None and last.zone and reading.zone and last.zone != reading.zone:
        return Doubt.ZONE_CHANGED
    sources = (known.trusted, known.recorded, known.heard, known.roster_taken, known.offset)
    return Doubt.NEVER_CONFIRMED if all(source is None for source in sources) else None
