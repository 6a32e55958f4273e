"""What somebody types off the clock on the wall becomes an instant, the nearest where no day is."""

from datetime import UTC, datetime

import pytest
from builders import CENTER

from checkin.domain.wall_time import wall_time

NEAR = datetime(2026, 12, 5, 6, 2, tzinfo=UTC)
"""14:02 in Shenzhen."""


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("14:05", "2026-12-05T06:05:00", id="hours-and-minutes"),
        pytest.param(" 14:05 ", "2026-12-05T06:05:00", id="blanks"),
        pytest.param("14.05", "2026-12-05T06:05:00", id="a-point"),
        pytest.param("１４：０５", "2026-12-05T06:05:00", id="full-width"),
        pytest.param("14:05:30", "2026-12-05T06:05:30", id="seconds"),
        pytest.param("2:01", "2026-12-05T18:01:00", id="less-than-twelve-hours-after"),
        pytest.param("2:03", "2026-12-04T18:03:00", id="less-than-twelve-hours-before"),
        pytest.param("2026-12-07 08:00", "2026-12-07T00:00:00", id="with-a-day"),
        pytest.param("2026-12-7T08:00", "2026-12-07T00:00:00", id="with-a-day-and-a-t"),
    ],
)
def test_a_time_is_understood(text, wanted):
    assert wall_time(text, CENTER, NEAR) == datetime.fromisoformat(wanted + "+00:00")


def test_around_midnight_the_nearest_day_is_meant():
    before_midnight = datetime(2026, 12, 5, 15, 58, tzinfo=UTC)
    assert wall_time("00:01", CENTER, before_midnight) == datetime(2026, 12, 5, 16, 1, tzinfo=UTC)
    after = datetime(2026, 12, 5, 16, 1, tzinfo=UTC)
    assert wall_time("23:58", CENTER, after) == datetime(2026, 12, 5, 15, 58, tzinfo=UTC)


@pytest.mark.parametrize(
    "text", ["", "now", "14", "24:00", "14:60", "14:05:60", "2026-13-01 08:00", "-1:00", "1 4:05"]
)
def test_anything_else_is_no_time(text):
    assert wall_time(text, CENTER, NEAR) is None
