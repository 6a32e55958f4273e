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


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockReading:
    """One look at the desk's clocks.

    `wall` is UTC; `running` counts from an unknown start, never back, also while wall time is set;
    `boot` names that start, so that readings of two boots are never compared.
    """

    wall: datetime
    running: timedelta
    boot: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockKnowledge:
    """What is known apart from the clock itself, each None where nothing is.

    `trusted` is the last reading that was believed. `recorded` is the highest trusted instant in
    the journal (UTC), `roster_taken` a lower bound (UTC). `behind` is how far the registry has said
    that this clock is behind its own, at most.
    """

    trusted: ClockReading | None = None
    recorded: datetime | None = None
    roster_taken: datetime | None = None
    behind: timedelta = timedelta(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An instant as it is recorded: wall time in UTC and the doubt, None when trusted.

    `running` and `boot` are the reading beside it, so that the next one can be held against it.
    `offset` is the registry's time minus this desk's, within `error`, as at their last contact;
    None before the first one.
    """

    wall: datetime
    running: timedelta
    boot: str
    doubt: Doubt | None = None
    offset: timedelta | None = None
    error: timedelta | None = None

    @property
    def trusted(self) -> bool:
        """Whether the time rule may rest on it."""
        return self.doubt is None


def assess(reading: ClockReading, known: ClockKnowledge) -> Moment:
    """The reading with its doubt, the gravest first."""
    return Moment(
        wall=reading.wall, running=reading.running, boot=reading.boot, doubt=_doubt(reading, known)
    )


def _doubt(reading: ClockReading, known: ClockKnowledge) -> Doubt | None:
    # A roster that was pulled just now bears the registry's time: it is held against that.
    by_registry = reading.wall + min(max(known.behind, timedelta(0)), DRIFT)
    if known.roster_taken is not None and by_registry < known.roster_taken - JITTER:
        return Doubt.BEFORE_ROSTER
    if known.recorded is not None and reading.wall < known.recorded - JITTER:
        return Doubt.WENT_BACK
    last = known.trusted
    if last is not None and last.boot == reading.boot:
        jump = (reading.wall - last.wall) - (reading.running - last.running)
        if abs(jump) > DRIFT:
            return Doubt.WENT_BACK if jump < timedelta(0) else Doubt.JUMPED
    return None
