"""Days, times and durations as people write them."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.rosters.cells import Cell
from checkin.rosters.texts import BadCell
from checkin.rosters.times import (
    day_of,
    instant_of,
    minutes_of,
    moment_of,
    on_the_wall,
    span_of,
)

THE_DAY = date(2026, 12, 5)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-12-05",
        "2026/12/5",
        "2026.12.05",
        "2026年12月5日",
        "２０２６年１２月５号",
        "2026 年 12 月 5 日（星期六）",
        "20261205",
        "5.12.2026",
        "5 Dec 2026",
        "05-December-2026",
        "2026-12-05 Sat",
        THE_DAY,
        datetime(2026, 12, 5, 9, tzinfo=UTC),
    ],
    ids=str,
)
def test_a_day_is_read(cell: Cell) -> None:
    assert day_of(cell) == THE_DAY


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "05/12/2026",
        "12-05-26",
        "2026-13-01",
        "2026-02-29",
        "5 Foo 2026",
        "46361",
        46361.0,
        True,
    ],
    ids=str,
)
def test_what_is_no_certain_day_is_refused(cell: Cell) -> None:
    with pytest.raises(BadCell):
        day_of(cell)


@pytest.mark.parametrize(
    ("cell", "starts", "ends"),
    [
        ("14:30", time(14, 30), None),
        ("14：30", time(14, 30), None),
        ("9.05", time(9, 5), None),
        ("14:30:15", time(14, 30, 15), None),
        ("2:30 PM", time(14, 30), None),
        ("12:15 a.m.", time(0, 15), None),
        ("12:15 pm", time(12, 15), None),
        ("上午9:00", time(9), None),
        ("上午12:10", time(0, 10), None),
        ("下午2点30分", time(14, 30), None),
        ("14时", time(14), None),
        ("中午12:30", time(12, 30), None),
        ("14:30-16:00", time(14, 30), time(16)),
        ("14:30 — 16:00", time(14, 30), time(16)),
        ("14:30～16:00", time(14, 30), time(16)),
        ("14:30 to 16:00", time(14, 30), time(16)),
        ("14:30至16:00", time(14, 30), time(16)),
        (time(14, 30), time(14, 30), None),
        (14.5 / 24, time(14, 30), None),
        (0.0, time(0), None),
    ],
    ids=str,
)
def test_a_time_is_read(cell: Cell, starts: time, ends: time | None) -> None:
    span = span_of(cell)
    assert (span.day, span.starts, span.ends) == (None, starts, ends)


@pytest.mark.parametrize(
    "cell",
    [
        "2026-12-05 14:30-16:00",
        "2026年12月5日 14:30—16:00",
        "2026-12-05T14:30-16:00",
        "20261205 14:30~16:00",
    ],
)
def test_a_day_with_a_span_is_read_and_the_end_is_no_offset(cell: str) -> None:
    span = span_of(cell)
    assert (span.day, span.starts, span.ends) == (THE_DAY, time(14, 30), time(16))


@pytest.mark.parametrize(
    "cell", ["", "noon", "24:00", "14:60", "14", "25.5", 1.5, "05/12/2026 14:30"], ids=str
)
def test_what_is_no_time_is_refused(cell: Cell) -> None:
    with pytest.raises(BadCell):
        span_of(cell)


@pytest.mark.parametrize(
    "text",
    [
        "2026-12-05T14:30+08:00",
        "2026-12-05T06:30Z",
        "2026-12-05T06:30:00.000Z",
        "2026-12-05T01:30-0500",
        "2026-12-05 14:30+08:00",
        "2026-12-05 06:30:00Z",
        "2026-12-05T20:30+14:00",
    ],
)
def test_an_instant_with_its_zone_is_read(text: str) -> None:
    assert instant_of(text) == datetime(2026, 12, 5, 6, 30, tzinfo=UTC)


@pytest.mark.parametrize("text", ["2026-12-05 14:30-16:00", "2026-12-05T14:30-15:00"])
def test_an_end_is_no_offset(text: str) -> None:
    assert instant_of(text) is None


HALF_PAST_TWO = datetime.combine(THE_DAY, time(14, 30))


@pytest.mark.parametrize(
    ("cell", "moment"),
    [
        ("2026-12-05 14:30", HALF_PAST_TWO),
        ("2026-12-05T14:30:00", HALF_PAST_TWO),
        ("2026/12/5 2:30 PM", HALF_PAST_TWO),
        ("5.12.2026 14.30", HALF_PAST_TWO),
        ("5 Dec 2026 14:30", HALF_PAST_TWO),
        ("2026年12月5日（星期六）下午2点30分", HALF_PAST_TWO),
        ("20261205 14:30", HALF_PAST_TWO),
        ("２０２６-１２-０５　１４：３０", HALF_PAST_TWO),
        (HALF_PAST_TWO, HALF_PAST_TWO),
        ("2000-01-01 00:00", datetime.combine(date(2000, 1, 1), time(0))),
        ("2199-12-31 23:59", datetime.combine(date(2199, 12, 31), time(23, 59))),
        ("2026-12-05T14:30+08:00", datetime(2026, 12, 5, 6, 30, tzinfo=UTC)),
    ],
    ids=str,
)
def test_a_day_with_a_time_is_read(cell: Cell, moment: datetime) -> None:
    read = moment_of(cell)
    assert (read, read.tzinfo) == (moment, moment.tzinfo)


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("05/12/2026 14:30", "day and month could be swapped"),
        ("12-05-26 14:30", "day and month could be swapped"),
        ("2026-12-05", "not a time"),
        (THE_DAY, "not a time"),
        ("14:30", "not a day"),
        (0.5, "not a day"),
        ("2026-02-29 14:30", "no such day"),
        ("2026-12-05 24:00", "no such time"),
        ("2026-12-05 14:30-16:00", "has an end too"),
        ("1999-12-31 23:59", "no year for an exam"),
        ("2200-01-01T00:00Z", "no year for an exam"),
        ("46361", "not a time"),
        (46361.6, "not a time"),
        ("soon", "not a time"),
    ],
    ids=str,
)
def test_what_is_no_certain_moment_is_refused_in_words(cell: Cell, why: str) -> None:
    with pytest.raises(BadCell, match=why):
        moment_of(cell)


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        ("90", 90),
        (90, 90),
        (90.0, 90),
        ("90 min", 90),
        ("90分钟", 90),
        ("1:30", 90),
        ("1h30", 90),
        ("1小时30分", 90),
        ("2h", 120),
        (time(1, 30), 90),
        (timedelta(minutes=90), 90),
    ],
    ids=str,
)
def test_a_duration_is_read(cell: Cell, minutes: int) -> None:
    assert minutes_of(cell) == minutes


@pytest.mark.parametrize("cell", ["", "0", "-5", "long", "99999", 0.5, timedelta(0)], ids=str)
def test_what_is_no_duration_is_refused(cell: Cell) -> None:
    with pytest.raises(BadCell):
        minutes_of(cell)


@pytest.mark.parametrize(
    ("day", "at", "zone"),
    [
        pytest.param(date(2026, 3, 29), time(2, 30), "Europe/Berlin", id="skipped in spring"),
        pytest.param(date(2026, 10, 25), time(2, 30), "Europe/Berlin", id="twice in autumn"),
        pytest.param(date(1, 1, 1), time(0, 0), "Asia/Shanghai", id="before any calendar"),
        pytest.param(date(9999, 12, 31), time(23, 0), "America/New_York", id="after all calendars"),
    ],
)
def test_a_time_that_the_clocks_never_show_once_is_refused(day: date, at: time, zone: str) -> None:
    with pytest.raises(BadCell):
        on_the_wall(day, at, zone)


def test_the_wall_clock_is_the_zones() -> None:
    at = on_the_wall(date(2026, 10, 25), time(3, 0), "Europe/Berlin")
    assert at == datetime(2026, 10, 25, 2, 0, tzinfo=UTC)


@given(cell=st.text() | st.floats() | st.integers() | st.booleans())
def test_no_cell_does_worse_than_being_refused(cell: Cell) -> None:
    for read in (day_of, span_of, instant_of, minutes_of, moment_of):
        try:
            read(cell)
        except BadCell:
            continue


@given(
    text=st.from_regex(
        r"\d{1,4}[-/.年]\d{1,3}[-/.月]\d{1,4}日?[ T]?\d{0,3}[:点]?\d{0,3}(-\d\d:\d\d)?",
        fullmatch=True,
    )
)
def test_nothing_that_looks_like_a_time_does_worse_than_being_refused(text: str) -> None:
    for read in (day_of, span_of, instant_of, minutes_of, moment_of):
        try:
            read(text)
        except BadCell:
            continue
