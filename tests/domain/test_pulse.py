"""How many come, and how long the line is."""

from datetime import timedelta

import pytest
from builders import MINUTE, US, T
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.pulse import STEP, pulse

OPENS, REQUIRED = T - 60 * MINUTE, T - 30 * MINUTE


def at(now, *, arrivals=(), admissions=(), to_come=0, line=0):
    return pulse(
        since=OPENS,
        until=T,
        required_by=REQUIRED,
        now=now,
        arrivals=arrivals,
        admissions=admissions,
        to_come=to_come,
        line=line,
    )


def test_an_arrival_counts_in_the_span_that_it_begins_or_lies_in():
    found = at(T, arrivals=[OPENS, OPENS + STEP - US, OPENS + STEP, T - US])
    assert found.bars == (2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1)


def test_who_came_before_the_opening_or_after_the_start_is_in_the_first_and_last_span():
    found = at(T, arrivals=[OPENS - MINUTE, T, T + 5 * MINUTE])
    assert (found.bars[0], found.bars[-1]) == (1, 2)


@given(st.lists(st.integers(-10, 70), max_size=40))
def test_the_bars_are_all_the_arrivals(minutes):
    found = at(T, arrivals=[OPENS + n * MINUTE for n in minutes])
    assert sum(found.bars) == found.arrived == len(minutes)


@pytest.mark.parametrize(
    ("now", "to_come", "soon"),
    [
        pytest.param(REQUIRED - 20 * MINUTE, 8, 4, id="half of them in half of the time"),
        pytest.param(REQUIRED - 20 * MINUTE, 5, 3, id="a half person is one"),
        pytest.param(REQUIRED - 10 * MINUTE, 8, 8, id="all of them in the last ten minutes"),
        pytest.param(REQUIRED - US, 8, 8, id="just before the deadline"),
        pytest.param(REQUIRED, 6, 2, id="then they are late and come until the start"),
        pytest.param(T, 6, 0, id="nobody is expected after the start"),
        pytest.param(OPENS, 0, 0, id="nobody is to come"),
    ],
)
def test_how_many_come_soon(now, to_come, soon):
    assert at(now, to_come=to_come).soon == soon


def test_the_line_takes_as_long_as_at_the_pace_of_the_last_minutes():
    lately = [T - n * MINUTE for n in range(5)]
    assert at(T, admissions=lately, line=4).wait == timedelta(minutes=8)
    assert at(T, admissions=[T - 10 * MINUTE], line=4).wait is None
    assert at(T, line=0).wait == timedelta(0)
