"""The lines of a paper as somebody types them, read into times and marks."""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from checkin.domain.center import Center
from checkin.domain.session import ExamSession
from checkin.domain.wall_time import wall_time
from checkin.domain.written import Mark, Ruling

TIMES = ("arrived", "let_in", "left", "out", "back")
"""The fields of a line that hold a time of day."""

FIELDS = ("mark", *TIMES, "decision", "reason", "second", "seat", "remark")
"""All that can be typed of a line."""

LONGEST_REMARK = 200
LAST_LINE = 9_999

_ONLY_DIGITS = re.compile(r"(\d{1,2})(\d{2})")
_AHEAD = timedelta(minutes=2)
"""A clock on the wall may go before the desk's by so much."""


class Fault(StrEnum):
    """Why a line cannot be taken as it is typed. Told and printed: never rename."""

    NOBODY = "nobody"
    OTHER_SESSION = "other-session"
    LINE_OF_ANOTHER = "line-of-another"
    NOTHING = "nothing"
    NO_TIME = "no-time"
    NO_ARRIVAL = "no-arrival"
    AHEAD = "ahead"
    TOO_EARLY = "too-early"
    WRONG_ORDER = "wrong-order"
    NO_MARK = "no-mark"
    NO_DECISION = "no-decision"
    NO_REASON = "no-reason"
    DENIED = "denied"


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedLine:
    """One line as it is typed: texts, times of day as `8:41` or `0841`.

    `subject` is an appointment. `left` is when they signed out, `out` and `back` are of a break.
    `decision` is one over the verdict, with the code of its `reason` and a `second` person.
    """

    line: int
    subject: str = ""
    mark: str = ""
    arrived: str = ""
    let_in: str = ""
    left: str = ""
    out: str = ""
    back: str = ""
    decision: str = ""
    reason: str = ""
    second: str = ""
    seat: str = ""
    remark: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed."""
        return not any(getattr(self, name).strip() for name in FIELDS)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenLine:
    """What a line says: instants in UTC, and whether the person was let in by it."""

    line: int
    subject: str
    mark: Mark | None
    arrived: datetime | None
    let_in: datetime | None
    left: datetime | None
    out: datetime | None
    back: datetime | None
    ruling: Ruling | None
    reason: str
    second: str
    seat: str
    remark: str


def read_line(
    typed: TypedLine, session: ExamSession, center: Center, now: datetime
) -> WrittenLine | Fault:
    """The line read, or what is wrong with it.

    A time of day is the one nearest to the middle of the session, on the center's clock.
    """
    if typed.is_empty:
        return Fault.NOTHING
    ruling = _ruling_of(typed)
    if isinstance(ruling, Fault):
        return ruling
    mark = _mark_of(typed, ruling)
    if isinstance(mark, Fault):
        return mark
    middle = session.starts_at + (session.ends_at - session.starts_at) / 2
    times: dict[str, datetime | None] = {}
    for name in TIMES:
        said = _time_text(getattr(typed, name))
        times[name] = wall_time(said, center, middle) if said else None
        if said and times[name] is None:
            return Fault.NO_TIME
    line = WrittenLine(
        line=typed.line,
        subject=typed.subject,
        mark=mark,
        ruling=ruling,
        reason=_plain(typed.reason),
        second=_plain(typed.second),
        seat=_plain(typed.seat),
        remark=typed.remark.strip()[:LONGEST_REMARK],
        **times,
    )
    return _fault_in(line, now) or line


def _ruling_of(typed: TypedLine) -> Ruling | Fault | None:
    """The decision that is typed, where one is; it has a reason."""
    said, reason = _plain(typed.decision).lower(), _plain(typed.reason)
    if not said:
        return Fault.NO_DECISION if reason or _plain(typed.second) else None
    if said not in list(Ruling):
        return Fault.NO_DECISION
    return Ruling(said) if reason else Fault.NO_REASON


def _mark_of(typed: TypedLine, ruling: Ruling | None) -> Mark | Fault | None:
    """The mark that is typed; without one what was decided, or *in* where a time of coming is."""
    said = _plain(typed.mark).lower()
    if ruling is not None:
        mark = Mark.IN if ruling is Ruling.ADMIT else Mark.WAITING
        return mark if said in ("", mark) else Fault.NO_MARK
    if not said:
        return Mark.IN if typed.arrived.strip() or typed.let_in.strip() else None
    return Mark(said) if said in list(Mark) else Fault.NO_MARK


def _fault_in(line: WrittenLine, now: datetime) -> Fault | None:
    came = [at for at in (line.arrived, line.let_in, line.out, line.back, line.left) if at]
    if any(at > now + _AHEAD for at in came):
        return Fault.AHEAD
    if line.mark is Mark.ABSENT and came:
        return Fault.WRONG_ORDER
    # Somebody goes out after they came, and leaves last: what is known of it stands in this order.
    return Fault.WRONG_ORDER if came != sorted(came) else None


def _plain(text: str) -> str:
    """Trimmed, and with narrow letters."""
    return unicodedata.normalize("NFKC", text).strip()


def _time_text(text: str) -> str:
    """The same, with a colon in what was typed as digits alone."""
    digits = _ONLY_DIGITS.fullmatch(_plain(text))
    return ":".join(digits.groups()) if digits else _plain(text)


def draft_of(lines: Iterable[TypedLine]) -> str | None:
    """What is kept of lines that are not entered yet; None: there is nothing to keep."""
    kept = [
        {name: said for name, said in asdict(line).items() if said}
        for line in lines
        if not line.is_empty
    ]
    return json.dumps(kept, ensure_ascii=False) if kept else None


def lines_of_draft(content: str | None) -> list[TypedLine]:
    """The lines that were kept."""
    return [TypedLine(**row) for row in json.loads(content)] if content else []


def typed_from(row: Mapping[str, str], line: int, subject: str) -> TypedLine:
    """A line from named values; those that no line has are passed over."""
    said = {name: row.get(name, "").strip() for name in FIELDS}
    return TypedLine(line=line, subject=subject, **said)
