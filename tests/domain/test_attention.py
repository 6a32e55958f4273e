"""What needs the manager, with each bound one microsecond before, at, and after."""

from dataclasses import replace

import pytest
from builders import MINUTE, US, T

from checkin.domain.attention import (
    HELD_LONG,
    MANY_UNSENT,
    UNSENT_LONG,
    Need,
    SessionFacts,
    Unsent,
    attention,
)
from checkin.domain.counts import Counts
from checkin.domain.course import Course
from checkin.domain.policy import deadline

QUIET = SessionFacts(
    session="S1",
    instants=deadline("p1").instants(T),
    ends_at=T + 90 * MINUTE,
    counts=Counts(inside=3),
    course=Course(),
)


def needs(facts, now, *, trusted=True, unsent=0):
    waiting = Unsent(count=unsent)
    return [one.need for one in attention([facts], now, trusted=trusted, unsent=waiting)]


def missing(number=2):
    return replace(QUIET, counts=Counts(waiting=number, inside=3))


@pytest.mark.parametrize(
    ("facts", "now", "found"),
    [
        pytest.param(QUIET, T, [], id="nothing"),
        pytest.param(missing(), T - 10 * MINUTE - US, [], id="missing, just before T-10"),
        pytest.param(missing(), T - 10 * MINUTE, [Need.MISSING], id="missing, at T-10"),
        pytest.param(
            replace(QUIET, held_since=(T - HELD_LONG + US,)), T, [], id="held, not yet long"
        ),
        pytest.param(replace(QUIET, held_since=(T - HELD_LONG,)), T, [Need.HELD], id="held long"),
        pytest.param(QUIET, T + 90 * MINUTE, [], id="the end itself is no time to close"),
        pytest.param(QUIET, T + 90 * MINUTE + US, [Need.CLOSE], id="after the end"),
        pytest.param(missing(), T + 90 * MINUTE + US, [Need.CLOSE], id="closing names the missing"),
        pytest.param(
            replace(QUIET, course=Course(closed_at=T + 91 * MINUTE)),
            T + 95 * MINUTE,
            [],
            id="closed",
        ),
        pytest.param(
            replace(QUIET, course=Course(closed_at=T), contradictions=1),
            T + 95 * MINUTE,
            [Need.CONTRADICTION],
            id="a contradiction outlives the closing",
        ),
        pytest.param(
            replace(QUIET, course=Course(stopped_at=T)), T, [Need.STOPPED], id="interrupted"
        ),
        pytest.param(replace(QUIET, final=False), T - 61 * MINUTE, [], id="not final, but far off"),
        pytest.param(
            replace(QUIET, final=False), T - 60 * MINUTE, [Need.NOT_FINAL], id="open, not final"
        ),
        pytest.param(
            replace(QUIET, counts=Counts(provisional=1)), T, [Need.PROVISIONAL], id="provisional"
        ),
    ],
)
def test_a_session_needs_somebody(facts, now, found):
    assert needs(facts, now) == found


def test_the_most_pressing_comes_first_and_says_how_many():
    facts = replace(
        missing(7),
        course=Course(stopped_at=T, evacuated_at=T),
        held_since=(T - HELD_LONG, T - HELD_LONG, T),
    )
    unsent = Unsent(count=MANY_UNSENT + 1)
    found = attention([facts], T, trusted=False, unsent=unsent, cases=2)
    assert [(one.need, one.count) for one in found] == [
        (Need.CLOCK, 1),
        (Need.EVACUATED, 1),
        (Need.STOPPED, 1),
        (Need.CASE, 2),
        (Need.HELD, 2),
        (Need.MISSING, 7),
        (Need.UNSENT, MANY_UNSENT + 1),
    ]
    assert needs(QUIET, T, unsent=MANY_UNSENT) == []


@pytest.mark.parametrize(
    ("oldest", "needed"),
    [
        pytest.param(None, False, id="no registry was ever reached"),
        pytest.param(T - UNSENT_LONG + US, False, id="not yet long"),
        pytest.param(T - UNSENT_LONG, True, id="an hour"),
    ],
)
def test_a_record_that_waits_long_needs_somebody(oldest, needed):
    found = attention([QUIET], T, trusted=True, unsent=Unsent(count=1, oldest=oldest))
    assert [one.need for one in found] == [Need.UNSENT] * needed
