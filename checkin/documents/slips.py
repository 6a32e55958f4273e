"""The admission slip: what a candidate brings, with the ticket's code, as PDF and as a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

import qrcode
from qrcode.constants import ERROR_CORRECT_M

from checkin.domain.center import Center
from checkin.domain.judgement import Listed
from checkin.domain.session import ExamKind

QUIET = 4
"""Modules of white around a code (ISO/IEC 18004)."""

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAYS_ZH = "一二三四五六日"
_KINDS = {
    ExamKind.THEORY: "Theory exam 理论考试",
    ExamKind.HANDS_ON: "Hands-on exam 实操考试",
}
_ID_TYPES = {
    "passport": "Passport 护照",
    "resident-id": "Resident identity card 居民身份证",
    "id-card": "Identity card 身份证",
    "residence-permit": "Residence permit 居留许可",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slip:
    """One candidate's slip. `text` is the signed ticket."""

    listed: Listed
    center: Center
    text: str


class Fact(NamedTuple):
    """A line of the slip: a label in both languages and what it says."""

    english: str
    chinese: str
    value: str


def modules_of(text: str) -> list[list[bool]]:
    """The code as rows of modules, dark is True, without the quiet zone."""
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=0)
    code.add_data(text, optimize=0)
    code.make(fit=True)
    return [list(row) for row in code.get_matrix()]


def be_there_by(slip: Slip) -> str:
    """The instant that matters, on the center's clock; with its day where the exam has another."""
    at = slip.center.local(slip.listed.instants.required_by)
    if at.date() == slip.center.day(slip.listed.session.starts_at):
        return f"{at:%H:%M}"
    return f"{at:%H:%M} ({at.day} {_MONTHS[at.month - 1][:3]})"


def name_lines(slip: Slip) -> Sequence[str]:
    """The name, in both scripts where there are two."""
    person = slip.listed.appointment.candidate
    return [name for name in (person.name, person.native_name) if name]


def exam_lines(slip: Slip) -> Sequence[str]:
    """What is taken."""
    session = slip.listed.session
    return [f"{session.exam}  {session.title}".strip(), _KINDS[session.kind]]


def facts(slip: Slip) -> Sequence[Fact]:
    """Everything else, in reading order."""
    listed, center = slip.listed, slip.center
    person, start = listed.appointment.candidate, center.local(listed.session.starts_at)
    end = center.local(listed.ends_at)
    document = _ID_TYPES.get(person.id_type, person.id_type) or "ID 身份证件"
    last4 = f"  **** {person.id_last4}" if person.id_last4 else ""
    return [
        Fact("Date", "日期", _day(start)),
        Fact("Exam", "考试时间", f"{start:%H:%M}–{end:%H:%M}  ({center.zone})"),
        Fact("Center", "考点", f"{center.code}  {center.name}".strip()),
        Fact("Room, seat", "考场/座位", f"{listed.room} / {listed.appointment.seat or '–'}"),
        Fact("Candidate no.", "考生号", person.number),
        Fact("Bring", "请携带", document + last4),
    ]


def _day(start: datetime) -> str:
    month, weekday = _MONTHS[start.month - 1], _WEEKDAYS[start.weekday()]
    chinese = f"{start.year}年{start.month}月{start.day}日 星期{_WEEKDAYS_ZH[start.weekday()]}"
    return f"{weekday}, {start.day} {month} {start.year}  {chinese}"
