"""Headers and what they are taken for."""

import pytest

from checkin.rosters.fields import Field, field_of, guess


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Candidate No.", Field.NUMBER),
        ("candidate_number", Field.NUMBER),
        ("准考证号", Field.NUMBER),
        (" 准考证号： ", Field.NUMBER),
        ("姓名(必填)", Field.NAME),
        ("姓名（中文）", Field.NATIVE_NAME),
        ("考场号", Field.ROOM),
        ("座位号", Field.SEAT),
        ("Duration (min)", Field.MINUTES),
        ("开始时间（北京时间）", Field.TIME),
        ("证件号码", Field.ID_LAST4),
        ("序号", None),
        ("No.", None),
        ("", None),
    ],
)
def test_a_header_is_known(header: str, field: Field | None) -> None:
    assert field_of(header) is field


def test_beside_a_latin_name_the_other_one_is_native() -> None:
    assert guess(["姓名", "拼音"]) == {Field.NATIVE_NAME: 0, Field.NAME: 1}
    assert guess(["Name", "Chinese name"]) == {Field.NAME: 0, Field.NATIVE_NAME: 1}
    assert guess(["姓名"]) == {Field.NAME: 0}


def test_the_first_of_two_columns_for_one_thing_is_taken() -> None:
    assert guess(["room", "考场"]) == {Field.ROOM: 0}


def test_a_time_without_a_date_beside_it_is_the_whole_start() -> None:
    assert guess(["考试时间"]) == {Field.STARTS_AT: 0}
    assert guess(["考试日期", "考试时间"]) == {Field.DATE: 0, Field.TIME: 1}


def test_an_exam_without_a_code_goes_by_its_title() -> None:
    assert guess(["考试名称"]) == {Field.EXAM: 0, Field.TITLE: 0}
