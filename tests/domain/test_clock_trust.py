"""When a clock is not believed."""

from dataclasses import replace
from datetime import timedelta

import pytest
from builders import HOUR, MINUTE, T

from checkin.domain.clock_trust import (
    ClockKnowledge,
    ClockReading,
    Doubt,
    DoubtedReading,
    assess,
)

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


@pytest.mark.parametrize(
    ("desk", "behind", "doubt"),
    [
        pytest.param(-SECOND, SECOND, None, id="a second, known"),
        pytest.param(-59 * SECOND, 59 * SECOND, None, id="less than a drift, known"),
        pytest.param(-61 * SECOND, 61 * SECOND, Doubt.BEFORE_ROSTER, id="a drift, known"),
        pytest.param(-HOUR, HOUR, Doubt.BEFORE_ROSTER, id="an hour, known"),
        pytest.param(-5 * SECOND, SECOND, Doubt.BEFORE_ROSTER, id="more than is known"),
        pytest.param(-SECOND, -HOUR, Doubt.BEFORE_ROSTER, id="said to be ahead"),
    ],
)
def test_a_roster_pulled_just_now_is_held_against_the_registry_s_time(
    desk: timedelta, behind: timedelta, doubt: Doubt | None
) -> None:
    known = ClockKnowledge(roster_taken=T, offset=behind)
    assert assess(reading(desk, MINUTE), known).doubt is doubt


def test_a_clock_that_nothing_ever_confirmed_is_doubted() -> None:
    assert assess(BEFORE, ClockKnowledge()).doubt is Doubt.NEVER_CONFIRMED


@pytest.mark.parametrize("source", ["trusted", "recorded", "roster_taken", "offset"])
def test_one_source_is_enough(source: str) -> None:
    known = {"trusted": BEFORE, "recorded": T, "roster_taken": T, "offset": timedelta(0)}
    assert assess(BEFORE, ClockKnowledge(**{source: known[source]})).trusted


@pytest.mark.parametrize(
    ("offset", "error", "doubt"),
    [
        pytest.param(MINUTE, timedelta(0), None, id="sixty seconds behind"),
        pytest.param(-MINUTE, timedelta(0), None, id="sixty seconds ahead"),
        pytest.param(-MINUTE - MS, timedelta(0), Doubt.DRIFTED, id="a millisecond more, ahead"),
        pytest.param(MINUTE + MS, timedelta(0), Doubt.DRIFTED, id="a millisecond more, behind"),
        pytest.param(MINUTE + MS, MS, None, id="perhaps more"),
    ],
)
def test_the_registry_s_time_is_a_source(
    offset: timedelta, error: timedelta, doubt: Doubt | None
) -> None:
    known = ClockKnowledge(trusted=BEFORE, offset=offset, error=error)
    assert assess(BEFORE, known).doubt is doubt


def test_a_computer_that_was_set_to_another_zone_is_doubted() -> None:
    def at(zone: str) -> ClockReading:
        return replace(BEFORE, zone=zone)

    known = ClockKnowledge(trusted=at("CST/CST"))
    assert assess(at("CET/CEST"), known).doubt is Doubt.ZONE_CHANGED
    assert assess(at("CST/CST"), known).trusted
    assert assess(at(""), known).trusted


def doubted(doubt: Doubt, wall_after: timedelta, ran: timedelta, boot: str = "a") -> DoubtedReading:
    return DoubtedReading(reading=reading(wall_after, ran, boot), doubt=doubt)


AHEAD = doubted(Doubt.JUMPED, 3 * HOUR, MINUTE)
BEHIND = doubted(Doubt.WENT_BACK, -HOUR, 30 * MINUTE)


@pytest.mark.parametrize(
    ("now", "before", "doubt"),
    [
        (reading(3 * HOUR, -HOUR, "b"), AHEAD, Doubt.JUMPED),
        (reading(3 * HOUR - 500 * MS, -HOUR, "b"), AHEAD, Doubt.JUMPED),
        (reading(3 * HOUR - 501 * MS, -HOUR, "b"), AHEAD, None),
        (reading(5 * MINUTE, -HOUR, "b"), AHEAD, None),
        (reading(30 * MINUTE - MS, -HOUR, "b"), BEHIND, Doubt.WENT_BACK),
        (reading(30 * MINUTE, -HOUR, "b"), BEHIND, None),
        (
            reading(4 * HOUR, HOUR, "b"),
            doubted(Doubt.JUMPED, 3 * HOUR, timedelta(0), "b"),
            Doubt.JUMPED,
        ),
        (
            reading(4 * HOUR - 60 * SECOND - MS, HOUR, "b"),
            doubted(Doubt.JUMPED, 3 * HOUR, timedelta(0), "b"),
            None,
        ),
        (reading(9 * HOUR, -HOUR, "b"), doubted(Doubt.ZONE_CHANGED, 3 * HOUR, MINUTE), None),
        (reading(MINUTE, MINUTE), AHEAD, None),
    ],
    ids=[
        *("ran-on", "half-a-second-less", "set-back", "right-again"),
        *("still-behind", "not-behind-any-more"),
        *("runs-on-after-the-restart", "set-right-after-it"),
        *("another-doubt", "the-same-boot"),
    ],
)
def test_a_restart_mends_no_clock_that_was_moved(
    now: ClockReading, before: DoubtedReading, doubt: Doubt | None
) -> None:
    known = ClockKnowledge(trusted=BEFORE, doubted=before)
    assert assess(now, known).doubt is doubt


@pytest.mark.parametrize(
    ("ahead", "doubt"),
    [(timedelta(0), None), (60 * SECOND, None), (60 * SECOND + MS, Doubt.WENT_BACK)],
    ids=["as-the-others", "a-minute-behind", "more"],
)
def test_what_other_desks_have_recorded_is_a_lower_bound(ahead: timedelta, doubt) -> None:
    known = ClockKnowledge(heard=T + ahead)
    assert assess(reading(timedelta(0), timedelta(0)), known).doubt is doubt
