"""When a clock is not believed."""

from datetime import timedelta

import pytest
from builders import HOUR, MINUTE, T

from checkin.domain.clock_trust import ClockKnowledge, ClockReading, Doubt, assess

SECOND = timedelta(seconds=1)
MS = timedelta(milliseconds=1)
BEFORE = ClockReading(wall=T, running=HOUR, boot="a")


def reading(wall_after: timedelta, ran: timedelta, boot: str = "a") -> ClockReading:
    return ClockReading(wall=T + wall_after, running=HOUR + ran, boot=boot)


@pytest.mark.parametrize(
    ("now", "doubt"),
    [
        (reading(MINUTE, MINUTE), None),
        (reading(MINUTE + 60 * SECOND, MINUTE), None),
        (reading(MINUTE + 60 * SECOND + MS, MINUTE), Doubt.JUMPED),
        (reading(2 * HOUR - 60 * SECOND, 2 * HOUR), None),
        (reading(2 * HOUR - 60 * SECOND - MS, 2 * HOUR), Doubt.WENT_BACK),
        (reading(9 * HOUR, MINUTE, boot="b"), None),
    ],
    ids=["runs", "drifts-60s", "jumps", "lags-60s", "lags-more", "another-boot"],
)
def test_the_wall_is_held_against_the_running_time(now: ClockReading, doubt: Doubt | None) -> None:
    assert assess(now, ClockKnowledge(trusted=BEFORE)).doubt is doubt


@pytest.mark.parametrize(
    ("behind", "doubt"),
    [(timedelta(0), None), (500 * MS, None), (501 * MS, Doubt.WENT_BACK)],
)
def test_nothing_recorded_may_lie_ahead(behind: timedelta, doubt: Doubt | None) -> None:
    known = ClockKnowledge(recorded=T + behind)
    assert assess(reading(timedelta(0), MINUTE), known).doubt is doubt


def test_the_roster_is_a_lower_bound() -> None:
    known = ClockKnowledge(roster_taken=T)
    assert assess(reading(-SECOND, MINUTE), known).doubt is Doubt.BEFORE_ROSTER
    assert assess(reading(timedelta(0), MINUTE), known).trusted


def test_nothing_known_is_no_doubt() -> None:
    assert assess(BEFORE, ClockKnowledge()).trusted
