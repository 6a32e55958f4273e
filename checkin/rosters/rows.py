"""One row of a list: an appointment with its session, or what is wrong with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import TypeVar
from zoneinfo import ZoneInfo

from checkin.domain.appointment import Appointment, Candidate, Status
from checkin.domain.session import ExamKind, ExamSession
from checkin.rosters.cells import Cell
from checkin.rosters.columns import Columns
from checkin.rosters.fields import PERSONAL, Field
from checkin.rosters.texts import (
    LONGEST_IDENTIFIER,
    BadCell,
    identifier_of,
    kind_of,
    last_four,
    status_of,
    text_of,
)
from checkin.rosters.times import (
    Span,
    day_of,
    extra_minutes_of,
    instant_of,
    minutes_of,
    on_the_wall,
    span_of,
)

T = TypeVar("T")

USUAL_MINUTES = 120
"""The length of an exam when the list says none; it decides only when an exam is over."""

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""Stands for a start that could not be read, in a row that is dropped."""

_NO_INSTANT: datetime | None = NEVER
NO_SPAN = Span(starts=time(0))

_OF_THE_SESSION = (
    Field.EXAM,
    Field.TITLE,
    Field.KIND,
    Field.ROOM,
    Field.STARTS_AT,
    Field.DATE,
    Field.TIME,
    Field.ENDS,
    Field.MINUTES,
)

_SHOWN = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class RowProblem:
    """Why a row cannot be used. `line` counts as the file's own program does, from 1.

    `value` is what stands in the cell, empty for whatever is said of a person.
    """

    line: int
    column: str
    field: Field
    reason: str
    value: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """One good row."""

    line: int
    appointment: Appointment
    session: ExamSession


@dataclass(slots=True, kw_only=True)
class RowReader:
    """Reads the cells of one row and collects what is wrong with them."""

    line: int
    row: Sequence[Cell]
    columns: Columns
    zone: str
    problems: list[RowProblem] = field(default_factory=list)

    def has(self, name: Field) -> bool:
        """Whether the cell holds anything."""
        cell = self.columns.cell(self.row, name)
        return not isinstance(cell, str) or bool(cell.strip())

    def take(self, name: Field, meaning: Callable[[Cell], T], otherwise: T) -> T:
        """What the cell means; `otherwise` when it means nothing, and then there is a problem."""
        cell = self.columns.cell(self.row, name)
        try:
            return meaning(cell)
        except BadCell as reason:
            self.blame(name, str(reason))
            return otherwise

    def need(self, name: Field, meaning: Callable[[Cell], str]) -> str:
        """What the cell means; an empty one is a problem."""
        found = self.take(name, meaning, "?")
        if not found:
            self.blame(name, "is empty")
        return found

    def blame(self, name: Field, reason: str) -> None:
        """Note a problem with a field."""
        cell = self.columns.cell(self.row, name)
        shown = "" if name in PERSONAL else str(cell)[:_SHOWN]
        header = self.columns.header(name)
        self.problems.append(
            RowProblem(line=self.line, column=header, field=name, reason=reason, value=shown)
        )


def read_row(
    reader: RowReader, policy: str, known: dict[tuple[Cell, ...], ExamSession]
) -> Listing | None:
    """The appointment and the session of a row; None when `reader` has problems with it.

    `known` remembers the session that the same cells meant in a row before.
    """
    said = tuple(reader.columns.cell(reader.row, name) for name in _OF_THE_SESSION)
    session = known.get(said) or _session(reader, policy)
    if not reader.problems:
        known[said] = session
    person = _person(reader)
    made = reader.take(Field.APPOINTMENT, identifier_of, "")
    appointment = Appointment(
        id=made or f"{person.number}@{session.id}",
        session=session.id,
        candidate=person,
        status=reader.take(Field.STATUS, status_of, Status.SCHEDULED),
        seat=reader.take(Field.SEAT, text_of, "") or None,
        extra_time=_extra_time(reader),
    )
    if reader.problems:
        return None
    return Listing(line=reader.line, appointment=appointment, session=session)


def _person(reader: RowReader) -> Candidate:
    number = reader.need(Field.NUMBER, identifier_of)
    name = reader.take(Field.NAME, text_of, "?") or _joined_name(reader)
    native = reader.take(Field.NATIVE_NAME, text_of, "")
    if not name and not native:
        reader.blame(Field.NAME, "is empty")
    return Candidate(
        number=number,
        name=name or native,
        native_name=native if name and native != name else "",
        id_type=reader.take(Field.ID_TYPE, text_of, ""),
        id_last4=reader.take(Field.ID_LAST4, last_four, ""),
    )


def _joined_name(reader: RowReader) -> str:
    given = reader.take(Field.GIVEN_NAME, text_of, "?")
    family = reader.take(Field.FAMILY_NAME, text_of, "?")
    if given and family and not (given + family)[0].isascii() and len(given + family) <= 4:
        return family + given
    return f"{given} {family}".strip()


def _session(reader: RowReader, policy: str) -> ExamSession:
    exam = reader.need(Field.EXAM, text_of)
    room = reader.need(Field.ROOM, text_of)
    start, ends = _start(reader)
    return ExamSession(
        id=_session_id(exam, room, start),
        exam=exam,
        title=reader.take(Field.TITLE, text_of, "") or exam,
        kind=reader.take(Field.KIND, kind_of, ExamKind.THEORY),
        room=room,
        scheduled_start=start,
        duration=_duration(reader, start, ends),
        policy=policy,
    )


def _session_id(exam: str, room: str, start: datetime) -> str:
    name = f"{exam}/{room}/{start:%Y%m%dT%H%M%SZ}"
    return name if len(name) <= LONGEST_IDENTIFIER else sha256(name.encode()).hexdigest()


def _start(reader: RowReader) -> tuple[datetime, datetime | None]:
    """The start and, where it is said beside it, the end (UTC)."""
    name = Field.STARTS_AT if reader.has(Field.STARTS_AT) else Field.TIME
    instant = reader.take(name, instant_of, _NO_INSTANT)
    if instant is not None:
        return instant, None
    span = reader.take(name, span_of, NO_SPAN)
    day = span.day or reader.take(Field.DATE, day_of, NEVER.date())
    if reader.problems:
        return NEVER, None
    start = reader.take(name, lambda _: on_the_wall(day, span.starts, reader.zone), NEVER)
    return start, _at(reader, name, None, span.ends, start) if span.ends else None


def _duration(reader: RowReader, start: datetime, ends: datetime | None) -> timedelta:
    if reader.has(Field.MINUTES):
        return timedelta(minutes=reader.take(Field.MINUTES, minutes_of, USUAL_MINUTES))
    if ends is None and reader.has(Field.ENDS) and start != NEVER:
        ends = _end(reader, start)
    if ends is not None and ends <= start:
        reader.blame(Field.ENDS, "is not after the start")
    return ends - start if ends is not None else timedelta(minutes=USUAL_MINUTES)


def _end(reader: RowReader, start: datetime) -> datetime | None:
    instant = reader.take(Field.ENDS, instant_of, None)
    if instant is not None:
        return instant
    span = reader.take(Field.ENDS, span_of, NO_SPAN)
    return _at(reader, Field.ENDS, span.day, span.starts, start)


def _at(
    reader: RowReader, name: Field, day: date | None, at: time, start: datetime
) -> datetime | None:
    """When the clocks show `at`: on `day`, or else the first time after `start`."""
    on = day or start.astimezone(ZoneInfo(reader.zone)).date()
    end = reader.take(name, lambda _: on_the_wall(on, at, reader.zone), None)
    if end is None or end > start or day is not None:
        return end
    return end + timedelta(days=1)


def _extra_time(reader: RowReader) -> timedelta:
    if not reader.has(Field.EXTRA):
        return timedelta(0)
    return timedelta(minutes=reader.take(Field.EXTRA, extra_minutes_of, 0))
