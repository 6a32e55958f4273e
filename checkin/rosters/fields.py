"""The fields of a list, and the headers by which they are known in English and in Chinese."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from enum import StrEnum


class Field(StrEnum):
    """What a column can hold; the values are the words of an explicit mapping."""

    NUMBER = "number"
    NAME = "name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    NATIVE_NAME = "native_name"
    EXAM = "exam"
    TITLE = "title"
    KIND = "kind"
    STARTS_AT = "starts_at"
    DATE = "date"
    TIME = "time"
    ENDS = "ends"
    MINUTES = "minutes"
    ROOM = "room"
    SEAT = "seat"
    STATUS = "status"
    ID_TYPE = "id_type"
    ID_LAST4 = "id_last4"
    APPOINTMENT = "appointment"
    EXTRA = "extra_minutes"


PERSONAL = frozenset(
    {
        Field.NUMBER,
        Field.NAME,
        Field.GIVEN_NAME,
        Field.FAMILY_NAME,
        Field.NATIVE_NAME,
        Field.ID_LAST4,
        Field.APPOINTMENT,
    }
)
"""What is said of somebody: never repeated in a message."""

_HEADERS: Mapping[Field, str] = {
    Field.NUMBER: "number | candidate | candidate number | candidate no | candidate id | ticket no"
    " | ticket number | admission no | admission number | admission ticket number"
    " | registration no | registration number | 准考证号 | 准考证号码 | 准考证 | 考生号"
    " | 考生编号 | 考生号码 | 考号 | 报名号 | 报名编号 | 学号",
    Field.NAME: "name | full name | candidate name | english name | latin name | name in english"
    " | 拼音 | 姓名拼音 | 拼音姓名 | 英文名 | 英文姓名 | 姓名 | 考生姓名 | 名字",
    Field.GIVEN_NAME: "first name | given name | given names | forename | 名",
    Field.FAMILY_NAME: "last name | family name | surname | 姓 | 姓氏",
    Field.NATIVE_NAME: "native name | chinese name | local name | name in chinese | 中文名"
    " | 中文姓名 | 姓名中文",
    Field.EXAM: "exam | exam code | exam id | course | course code | subject | 考试 | 考试代码"
    " | 考试编号 | 考试科目 | 科目 | 科目代码 | 报考科目",
    Field.TITLE: "title | exam title | exam name | 考试名称 | 科目名称 | 考试标题",
    Field.KIND: "kind | type | exam type | exam kind | format | 考试类型 | 考试形式 | 考试方式",
    Field.STARTS_AT: "starts at | start at | starts | session start | scheduled start"
    " | start date and time | 考试开始时间 | 开考日期时间 | 开始日期时间",
    Field.DATE: "date | exam date | day | session date | 日期 | 考试日期 | 考试日",
    Field.TIME: "time | start time | start | exam time | session time | 时间 | 开始时间 | 考试时间"
    " | 开考时间 | 场次时间",
    Field.ENDS: "end | ends | end time | ends at | finish | 结束时间 | 考试结束时间",
    Field.MINUTES: "minutes | min | duration | length | duration minutes | duration min | 时长"
    " | 考试时长 | 分钟 | 时长分钟",
    Field.ROOM: "room | exam room | room no | room number | lab | 考场 | 考场号 | 考室 | 教室"
    " | 房间 | 房间号",
    Field.SEAT: "seat | seat no | seat number | workstation | 座位 | 座位号 | 座号 | 机位 | 机位号",
    Field.STATUS: "status | state | booking status | 状态 | 预约状态 | 考试状态 | 报名状态",
    Field.ID_TYPE: "id type | id document | document type | identity document"
    " | 证件类型 | 证件种类",
    Field.ID_LAST4: "id last4 | id last 4 | last 4 | last four | id | id no | id number"
    " | document no | document number | passport no | passport number | 证件号 | 证件号码"
    " | 身份证 | 身份证号 | 身份证号码 | 证件后四位 | 证件号后四位 | 身份证后四位 | 证件末四位",
    Field.APPOINTMENT: "appointment | appointment id | appointment no | booking | booking id"
    " | booking no | booking reference | 预约号 | 预约编号 | 订单号",
    Field.EXTRA: "extra | extra time | extra minutes | additional time | 加时"
    " | 延长时间 | 加时分钟",
}

_GENERIC_NAMES = frozenset({"name", "fullname", "candidatename", "姓名", "考生姓名", "名字"})
"""Beside a column of Latin names these hold the name in its own script."""


def bare(header: str) -> str:
    """A header without case, spaces, marks and width."""
    folded = unicodedata.normalize("NFKC", header).casefold()
    return re.sub(r"[\W_]+", "", folded)


KNOWN: Mapping[str, Field] = {
    bare(header): field for field, headers in _HEADERS.items() for header in headers.split("|")
}


def field_of(header: str) -> Field | None:
    """The field that a header is known for; what stands in brackets may be left out."""
    folded = unicodedata.normalize("NFKC", header)
    return KNOWN.get(bare(folded)) or KNOWN.get(bare(re.sub(r"[(\[].*?[)\]]", "", folded)))


def guess(headers: Sequence[str]) -> dict[Field, int]:
    """The column of each field that could be told by its header."""
    columns: dict[Field, int] = {}
    generic_name: int | None = None
    for column, header in enumerate(headers):
        field = field_of(header)
        if field is Field.NAME and bare(header) in _GENERIC_NAMES:
            generic_name = column if generic_name is None else generic_name
        elif field is not None:
            columns.setdefault(field, column)
    if generic_name is not None:
        wanted = Field.NATIVE_NAME if Field.NAME in columns else Field.NAME
        columns.setdefault(wanted, generic_name)
    return _stand_ins(columns)


def _stand_ins(columns: dict[Field, int]) -> dict[Field, int]:
    """An exam may be told by its title, and a start by its time when no column has the date."""
    if Field.EXAM not in columns and Field.TITLE in columns:
        columns[Field.EXAM] = columns[Field.TITLE]
    if Field.STARTS_AT not in columns and Field.TIME in columns and Field.DATE not in columns:
        columns[Field.STARTS_AT] = columns.pop(Field.TIME)
    return columns


def missing(fields: frozenset[Field]) -> list[str]:
    """What every list needs and this one has not, in words."""
    gaps = [field.value for field in (Field.NUMBER, Field.EXAM, Field.ROOM) if field not in fields]
    if Field.NAME not in fields and not {Field.GIVEN_NAME, Field.FAMILY_NAME} <= fields:
        gaps.append("name")
    if Field.STARTS_AT not in fields and not {Field.DATE, Field.TIME} <= fields:
        gaps.append("starts_at (or date and time)")
    return gaps
