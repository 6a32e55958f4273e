"""What an admission slip says, on the center's own clock and by its own policy."""

from datetime import UTC, datetime, timedelta

import pytest
from builders import CENTER, MINUTE
from slip_examples import HOSTILE, NAMES, TEXT, slip

from checkin.documents.code_picture import modules_of
from checkin.documents.slips import (
    be_there_by,
    deadline_notes,
    exam_lines,
    facts,
    name_lines,
    printable,
)
from checkin.domain.center import Center
from checkin.domain.policy import ArrivalPolicy, deadline, gate, window
from checkin.domain.session import ExamKind

LISBON = Center(number=9, code="LIS-1", zone="Europe/Lisbon")


def said(**changes: object) -> dict[str, str]:
    return {fact.english: fact.value for fact in facts(slip(**changes))}


def test_the_facts_of_an_ordinary_slip() -> None:
    assert said() == {
        "Date": "Saturday, 5 December 2026 · 2026年12月5日 星期六",
        "Sign-in opens": "13:30",
        "Exam": "14:30–16:00 (Asia/Shanghai)",
        "Center": "SZ-001 Shenzhen",
        "Room, seat": "A-204 / 17",
        "Candidate no.": "TC-100001",
        "Bring": "Passport 护照 **** 4412",
        "Ticket no.": "12345-6789A",
    }


def test_every_fact_has_a_label_in_both_languages() -> None:
    for fact in facts(slip()):
        assert fact.english.isascii()
        assert not any(letter.isascii() and letter.isalpha() for letter in fact.chinese)


def test_an_own_room_an_own_end_and_no_seat_are_the_persons() -> None:
    own = {"room": "B-1", "seat": None, "extra_time": 30 * MINUTE, "serial": None}
    rows = said(appointment=own)
    assert rows["Room, seat"] == "B-1 / –"
    assert rows["Exam"] == "14:30–16:30 (Asia/Shanghai)"
    assert "Ticket no." not in rows


def test_an_end_on_the_next_day_is_told_with_its_day() -> None:
    late = datetime(2026, 12, 5, 15, 30, tzinfo=UTC)
    assert said(starts_at=late)["Exam"] == "23:30–01:00 (6 Dec) (Asia/Shanghai)"


def test_a_deadline_on_the_day_before_is_told_with_its_day() -> None:
    midnight = datetime(2026, 12, 5, 16, 15, tzinfo=UTC)
    assert be_there_by(slip(starts_at=midnight)) == "23:45 (5 Dec)"
    assert said(starts_at=midnight)["Date"].startswith("Sunday, 6 December 2026")
    assert said(starts_at=midnight)["Sign-in opens"] == "23:15 (5 Dec)"


@pytest.mark.parametrize(
    ("starts_at", "by", "exam"),
    [
        (datetime(2027, 3, 28, 1, 15, tzinfo=UTC), "00:45", "02:15–03:45 (Europe/Lisbon)"),
        (datetime(2027, 10, 31, 0, 45, tzinfo=UTC), "01:15", "01:45–02:15 (Europe/Lisbon)"),
    ],
    ids=["spring forward", "fall back"],
)
def test_the_clock_of_the_center_is_followed_over_a_change(
    starts_at: datetime, by: str, exam: str
) -> None:
    paper = slip(center=LISBON, starts_at=starts_at)
    assert (be_there_by(paper), said(center=LISBON, starts_at=starts_at)["Exam"]) == (by, exam)


@pytest.mark.parametrize(
    ("policy", "by", "english", "chinese"),
    [
        (deadline("1"), "14:00", "30 minutes before", "开考前 30 分钟"),
        (gate("1"), "14:00", "30 minutes before", "开考前 30 分钟"),
        (window("1"), "14:30", "before the start", "须于开考前到达"),
        (ArrivalPolicy(version="1", required_by=45 * MINUTE), "13:45", "45 minutes", "前 45 分钟"),
    ],
    ids=["deadline", "gate", "window", "45 minutes"],
)
def test_the_deadline_is_the_policys(
    policy: ArrivalPolicy, by: str, english: str, chinese: str
) -> None:
    paper = slip(policy=policy)
    assert be_there_by(paper) == by
    first, second, third = deadline_notes(paper)
    assert english in first
    assert "0 minutes" not in first.replace("30 minutes", "")
    assert second
    assert chinese in third


def test_names_stand_in_both_scripts_and_empty_ones_do_not() -> None:
    assert name_lines(slip()) == ["Li Xiaoming", "李晓明"]
    assert name_lines(slip(native_name="")) == ["Li Xiaoming"]
    assert name_lines(slip(name=" \u200b", native_name="李")) == ["李"]


def test_the_exam_is_named_with_its_kind_in_both_languages() -> None:
    assert exam_lines(slip()) == ["TCCA-CLOUD Cloud Practitioner", "Theory exam 理论考试"]


@pytest.mark.parametrize("kind", ExamKind)
def test_every_kind_of_exam_has_words(kind: ExamKind) -> None:
    paper = slip()
    session = paper.listed.session
    object.__setattr__(session, "kind", kind)
    assert exam_lines(paper)[1]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("  a \n b\t\tc ", "a b c"),
        ("a\0b\x1b[2Jc", "a b [2Jc"),
        ("a\u202eb\u2066c", "a b c"),
        ("a\ud800b", "a b"),
        ("豈\uf900", "豈\uf900"),
        ("نیم\N{ZERO WIDTH NON-JOINER}فاصله", "نیم\N{ZERO WIDTH NON-JOINER}فاصله"),
        ("\U00031350", "\U00031350"),
    ],
    ids=["blanks", "controls", "bidi", "surrogate", "no folding", "joiner", "newer than Python"],
)
def test_printable_keeps_letters_and_drops_what_is_unseen(text: str, printed: str) -> None:
    assert printable(text) == printed


@pytest.mark.parametrize("person", [*NAMES.values(), *HOSTILE.values()], ids=[*NAMES, *HOSTILE])
def test_no_line_holds_a_control_character(person: dict) -> None:
    paper = slip(**person)
    lines = [*name_lines(paper), *exam_lines(paper), *(fact.value for fact in facts(paper))]
    assert all(line == printable(line) != "" for line in lines)


def test_the_code_is_version_5_at_level_m() -> None:
    rows = modules_of(TEXT)
    assert len(rows) == len(rows[0]) == 37
    assert len(modules_of(TEXT + "0" * 8)) == 37
    assert len(modules_of(TEXT + "0" * 9)) == 41


def test_the_center_in_the_examples_is_east_of_utc() -> None:
    assert CENTER.local(slip().listed.session.starts_at).utcoffset() == timedelta(hours=8)
