"""The admission slip: what a candidate brings, with the ticket's code, as PDF and as a picture."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

from checkin.documents.printable import printable
from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.domain.session import ExamKind

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


def be_there_by(slip: Slip) -> str:
    """The instant that matters, on the center's clock; with its day where the exam has another."""
    required_by = slip.center.local(slip.listed.instants.required_by)
    return _clock(required_by, slip.center.day(slip.listed.session.starts_at))


def deadline_notes(slip: Slip) -> Sequence[str]:
    """What the deadline is, by the policy that holds for this person: English, then Chinese."""
    listed = slip.listed
    minutes = (listed.instants.starts_at - listed.instants.required_by) // timedelta(minutes=1)
    if minutes == 0:
        return [
            "Be there before the start, and leave time",
            "to sign in. Later arrivals may be refused.",
            "须于开考前到达并签到，迟到可能无法入场。",
        ]
    return [
        f"{minutes} minutes before the start, and leave time",
        "to sign in. Later arrivals may be refused.",
        f"须于开考前 {minutes} 分钟到达并签到，迟到可能无法入场。",
    ]


def name_lines(slip: Slip) -> Sequence[str]:
    """The name, in both scripts where there are two."""
    person = slip.listed.appointment.candidate
    return [name for name in (printable(person.name), printable(person.native_name)) if name]


def exam_lines(slip: Slip) -> Sequence[str]:
    """What is taken."""
    session = slip.listed.session
    return [printable(f"{session.exam} {session.title}"), _KINDS[session.kind]]


def facts(slip: Slip) -> Sequence[Fact]:
    """Everything else, in reading order."""
    listed, center = slip.listed, slip.center
    person, start = listed.appointment.candidate, center.local(listed.session.starts_at)
    opens = _clock(center.local(listed.instants.opens), start.date())
    end = _clock(center.local(listed.ends_at), start.date())
    document = _ID_TYPES.get(person.id_type, person.id_type) or "ID 身份证件"
    last4 = f"**** {person.id_last4}" if person.id_last4 else ""
    rows = [
        Fact("Date", "日期", _day(start)),
        Fact("Sign-in opens", "开始签到", opens),
        Fact("Exam", "考试时间", f"{start:%H:%M}–{end} ({center.zone})"),
        Fact("Center", "考点", f"{center.code} {center.name}"),
        Fact("Room, seat", "考场/座位", f"{listed.room} / {listed.appointment.seat or '–'}"),
        Fact("Candidate no.", "考生号", person.number),
        Fact("Bring", "请携带", f"{document} {last4}"),
        Fact("Ticket no.", "凭证号", _serial(listed.appointment.serial)),
    ]
    return [row._replace(value=printable(row.value)) for row in rows if row.value]


def _serial(serial: int | None) -> str:
    """Ten hexadecimal digits in two groups, as a person reads them out."""
    return f"{serial >> 20:05X}-{serial & 0xFFFFF:05X}" if serial is not None else ""


def _clock(at: datetime, day: date) -> str:
    """Local time, with its own day where that is not `day`."""
    if at.date() == day:
        return f"{at:%H:%M}"
    return f"{at:%H:%M} ({at.day} {_MONTHS[at.month - 1][:3]})"


def _day(start: datetime) -> str:
    month, weekday = _MONTHS[start.month - 1], _WEEKDAYS[start.weekday()]
    chinese = f"{start.year}年{start.month}月{start.day}日 星期{_WEEKDAYS_ZH[start.weekday()]}"
    return f"{weekday}, {start.day} {month} {start.year} · {chinese}"
