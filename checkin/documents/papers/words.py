"""The words of the papers in one language: times, people, states; the language is a paper's own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from checkin.documents.printable import printable
from checkin.domain.appointment import Candidate
from checkin.domain.attendance import State
from checkin.domain.center import Center
from checkin.domain.roles import Role
from checkin.domain.session import ExamKind

Translate = Callable[[str, str], str]
"""From a context and an English text to the text in the language of the paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of one language for one center's clock."""

    language: str
    translate: Translate
    center: Center

    def clock(self, at: datetime | None) -> str:
        """The center's wall clock, `08:30`; nothing for no instant."""
        return f"{self.center.local(at):%H:%M}" if at is not None else ""

    def day(self, value: date) -> str:
        """`5 December 2026`."""
        return self.translate("Formats", "{day} {month} {year}").format(
            day=value.day, month=_months(self.translate)[value.month - 1], year=value.year
        )

    def day_and_time(self, at: datetime) -> str:
        """`5 December 2026, 14:30`."""
        return self.translate("Formats", "{day}, {time}").format(
            day=self.day(self.center.day(at)), time=self.clock(at)
        )

    def weekday_and_day(self, value: date) -> str:
        """`Saturday, 5 December 2026`."""
        weekday = _weekdays(self.translate)[value.weekday()]
        return self.translate("Papers", "{weekday}, {day}").format(
            weekday=weekday, day=self.day(value)
        )

    def span_with_zone(self, start: datetime, end: datetime) -> str:
        """`14:30–16:00 (Asia/Shanghai, UTC+08:00)`, with the day of the end where it is another."""
        local_end = self.center.local(end)
        later = "" if local_end.date() == self.center.day(start) else f" ({self.day(local_end)})"
        offset = self.center.local(start).strftime("%z")
        zone = f"{self.center.zone}, UTC{offset[:3]}:{offset[3:5]}"
        return f"{self.clock(start)}–{self.clock(end)}{later} ({zone})"

    def minutes(self, length: timedelta) -> str:
        """`12 min`; whole minutes, cut off."""
        return self.translate("Papers", "{minutes} min").format(
            minutes=length // timedelta(minutes=1)
        )

    def state(self, state: State) -> str:
        """A person's state."""
        return _states(self.translate)[state]

    def kind(self, kind: ExamKind) -> str:
        """How an exam is taken."""
        return _kinds(self.translate)[kind]

    def role(self, role: Role) -> str:
        """A role at the center."""
        return _roles(self.translate)[role]

    def document(self, person: Candidate) -> str:
        """Which document is expected, and the last characters of its number."""
        kind = person.id_type.strip().lower().replace("_", "-").replace(" ", "-")
        named = _id_types(self.translate).get(kind, printable(person.id_type))
        last4 = f"**** {printable(person.id_last4)}" if person.id_last4 else ""
        return "\n".join(part for part in (named, last4) if part)


def name_of(person: Candidate) -> str:
    """The name, in both scripts where there are two: a line for each."""
    names = (printable(person.name), printable(person.native_name))
    return "\n".join(dict.fromkeys(name for name in names if name))


def name_in_line(person: Candidate) -> str:
    """The name on one line."""
    return name_of(person).replace("\n", " ")


@lru_cache(maxsize=8)
def _months(translate: Translate) -> tuple[str, ...]:
    return (
        translate("Formats", "January"),
        translate("Formats", "February"),
        translate("Formats", "March"),
        translate("Formats", "April"),
        translate("Formats", "May"),
        translate("Formats", "June"),
        translate("Formats", "July"),
        translate("Formats", "August"),
        translate("Formats", "September"),
        translate("Formats", "October"),
        translate("Formats", "November"),
        translate("Formats", "December"),
    )


@lru_cache(maxsize=8)
def _weekdays(translate: Translate) -> tuple[str, ...]:
    return (
        translate("Papers", "Monday"),
        translate("Papers", "Tuesday"),
        translate("Papers", "Wednesday"),
        translate("Papers", "Thursday"),
        translate("Papers", "Friday"),
        translate("Papers", "Saturday"),
        translate("Papers", "Sunday"),
    )


@lru_cache(maxsize=8)
def _states(translate: Translate) -> Mapping[State, str]:
    return {
        State.EXPECTED: translate("People", "Expected"),
        State.ARRIVED: translate("People", "Arrived"),
        State.IN: translate("People", "In"),
        State.ON_BREAK: translate("People", "Out for a break"),
        State.FINISHED: translate("People", "Signed out"),
        State.ABSENT: translate("People", "Absent"),
        State.TURNED_AWAY: translate("People", "Turned away"),
        State.LEFT_BEFORE_START: translate("People", "Left before the start"),
        State.WITHDRAWN: translate("People", "Withdrawn"),
        State.NOT_DELIVERED: translate("People", "Exam not held"),
        State.PROVISIONAL: translate("People", "In, provisional"),
    }


@lru_cache(maxsize=8)
def _kinds(translate: Translate) -> Mapping[ExamKind, str]:
    return {
        ExamKind.THEORY: translate("People", "Theory exam"),
        ExamKind.HANDS_ON: translate("People", "Hands-on exam"),
    }


@lru_cache(maxsize=8)
def _roles(translate: Translate) -> Mapping[Role, str]:
    return {
        Role.PROCTOR: translate("People", "Proctor"),
        Role.LEAD: translate("People", "Lead proctor"),
        Role.MANAGER: translate("People", "Center manager"),
        Role.REGISTRY: translate("People", "Central registry"),
    }


@lru_cache(maxsize=8)
def _id_types(translate: Translate) -> Mapping[str, str]:
    return {
        "id-card": translate("People", "Identity card"),
        "resident-id": translate("People", "Identity card"),
        "passport": translate("People", "Passport"),
        "residence-permit": translate("People", "Residence permit"),
        "travel-permit": translate("People", "Travel permit"),
        "driving-licence": translate("People", "Driving licence"),
        "student-card": translate("People", "Student card"),
    }
