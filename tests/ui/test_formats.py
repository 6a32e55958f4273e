from datetime import UTC, date, datetime, timedelta

import pytest
from builders import CENTER, T
from spoken import spoken

from checkin.domain.appointment import Candidate
from checkin.domain.center import Center
from checkin.ui.words import formats

S = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("length", "english", "chinese"),
    [
        pytest.param(-S, "0 s", "0 秒", id="never negative"),
        pytest.param(59.9 * S, "59 s", "59 秒", id="just under a minute"),
        pytest.param(60 * S, "1 min", "1 分钟", id="a minute"),
        pytest.param(3599 * S, "59 min", "59 分钟", id="just under an hour"),
        pytest.param(7500 * S, "2 h 05 min", "2 小时 05 分", id="hours"),
        pytest.param(47 * 3600 * S, "47 h 00 min", "47 小时 00 分", id="just under two days"),
        pytest.param(76 * 3600 * S, "3 d 4 h", "3 天 4 小时", id="days"),
    ],
)
def test_a_length_is_cut_off_to_its_unit(length, english, chinese, qapp):
    assert formats.span(length) == english
    with spoken("zh_CN"):
        assert formats.span(length) == chinese


@pytest.mark.parametrize(
    ("length", "said"),
    [
        pytest.param(0.2 * S, "in 1 s", id="a moment"),
        pytest.param(60 * S, "in 1 min", id="exactly"),
        pytest.param(660.001 * S, "in 12 min", id="a started minute"),
    ],
)
def test_the_time_until_something_is_rounded_up(length, said):
    assert formats.ahead(length) == said


@pytest.mark.parametrize(
    ("left", "shown"),
    [
        pytest.param(760 * S, "12:40", id="minutes"),
        pytest.param(759.001 * S, "12:40", id="rounded up"),
        pytest.param(3725 * S, "1:02:05", id="hours"),
        pytest.param(-S, "0:00", id="over"),
    ],
)
def test_a_countdown(left, shown):
    assert formats.countdown(left) == shown


def test_days_are_spelled_in_each_language(qapp):
    assert formats.day(date(2026, 7, 19)) == "19 July 2026"
    assert formats.day_and_time(T, CENTER) == "5 December 2026, 14:30"
    with spoken("zh_CN"):
        assert formats.day(date(2026, 7, 19)) == "2026年7月19日"
        assert formats.day_and_time(T, CENTER) == "2026年12月5日 14:30"


def test_the_day_is_told_only_when_it_is_another_one():
    midnight = datetime(2026, 12, 5, 16, tzinfo=UTC)
    assert formats.when(T, midnight - S, CENTER) == "14:30"
    assert formats.when(T, midnight, CENTER) == "5 December 2026, 14:30"


@pytest.mark.parametrize(
    ("zone", "shown"),
    [
        pytest.param("Asia/Shanghai", "14:30 (UTC+08:00)", id="east"),
        pytest.param("America/St_Johns", "03:00 (UTC-03:30)", id="west, half an hour"),
    ],
)
def test_the_wall_clock_with_its_zone(zone, shown):
    assert formats.clock_and_zone(T, Center(number=1, code="X", zone=zone)) == shown


def test_the_wall_clock_with_seconds():
    assert formats.clock(T + 5 * S, CENTER, seconds=True) == "14:30:05"


@pytest.mark.parametrize(
    ("name", "native", "both", "line"),
    [
        pytest.param(
            "Wang Siyuan",
            "王思远",
            ("王思远", "Wang Siyuan"),
            "Wang Siyuan 王思远",
            id="two scripts",
        ),
        pytest.param("Maria Silva", "", ("Maria Silva", ""), "Maria Silva", id="one"),
        pytest.param("王思远", "王思远", ("王思远", ""), "王思远", id="twice the same"),
    ],
)
def test_names_in_both_scripts(name, native, both, line):
    person = Candidate(number="1", name=name, native_name=native)
    assert formats.names(person) == both
    assert formats.name_in_line(person) == line


def test_an_id_number_is_masked_but_for_its_end():
    assert formats.masked("4412") == "•••• 4412"
    assert formats.masked("") == ""


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("e\u0301", "é", id="composed"),
        pytest.param("A\u0000\u001bB\u007f", "AB", id="controls"),
        pytest.param("abc\u202egnp.exe\u2066\u200f\u061c", "abcgnp.exe", id="bidi controls"),
        pytest.param(" a\r\n\tb\u2028c\u3000d ", "a b c d", id="one line"),
        pytest.param("a\ufeff\u200bb\U000e0041", "ab", id="invisible"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="joiners stay"),
        pytest.param("x\ud800y", "x\ufffdy", id="lone surrogate"),
        pytest.param("<b>䶮㛃 𠮷</b>", "<b>䶮㛃 𠮷</b>", id="markup is text, rare names stay"),
        pytest.param("n" * 10_000, "n" * 119 + "…", id="bomb"),
    ],
)
def test_received_text_is_plain(text, shown):
    assert formats.plain(text) == shown


@pytest.mark.parametrize(
    ("after", "shown"),
    [
        pytest.param(0 * S, "14:30:00", id="the bound itself"),
        pytest.param(timedelta(microseconds=1), "14:30:01", id="just after it"),
        pytest.param(0.99 * S, "14:30:01", id="nearly a second after it"),
        pytest.param(10.9 * S, "14:30:10", id="as every clock shows it"),
        pytest.param(-0.5 * S, "14:29:59", id="before it"),
    ],
)
def test_what_comes_after_a_bound_is_never_shown_as_the_bound(after, shown):
    assert formats.clock_after(T + after, T, CENTER) == shown
