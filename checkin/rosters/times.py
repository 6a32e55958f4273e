"""What a cell says of time: days, clock times, spans and durations, as cells or as text."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from checkin.domain import wall_time
from checkin.rosters.cells import Cell
from checkin.rosters.texts import BadCell, half_width

_ISO = re.compile(
    r"\d{4}-\d\d-\d\d(T| (?!.*-))\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-](0\d|1[0-4]):?\d\d)"
)
"""No clock is more than 14 hours off. After a blank, what a `-` stands before is an end."""
_DAYS = (
    re.compile(
        r"(?P<y>\d{4})\s?(?P<mark>[-/.])\s?(?P<m>\d{1,2})\s?(?P=mark)\s?(?P<d>\d{1,2})(?!\d)"
    ),
    re.compile(r"(?P<y>\d{4})\s?年\s?(?P<m>\d{1,2})\s?月\s?(?P<d>\d{1,2})\s?[日号]"),
    re.compile(r"(?P<y>\d{4})(?P<m>\d\d)(?P<d>\d\d)(?!\d)"),
    re.compile(r"(?P<d>\d{1,2})\.\s?(?P<m>\d{1,2})\.\s?(?P<y>\d{4})"),
)
_MONTH_SPELLED = re.compile(r"(?P<d>\d{1,2})[. -]+(?P<m>[A-Za-z]{3})[a-z]*[., -]+(?P<y>\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SWAPPABLE = re.compile(r"\d{1,2}[-/]\d{1,2}[-/]\d{2,4}")
_WEEKDAY = re.compile(
    r"\(?(?:星期|周)[一二三四五六日天]\)?|\(?(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\)?"
)
_CLOCK = re.compile(
    r"(?P<before>上午|下午|晚上|中午)?\s*(?P<hour>\d{1,2})\s*[:.点时]\s*(?P<minute>\d\d)?分?"
    r"(?::(?P<second>\d\d))?\s*(?P<after>[AaPp]\.?[Mm]\.?)?"
)
_BETWEEN = re.compile(r"\s*(?:-|–|—|~|至|到|\bto\b)+\s*")
_MINUTES = re.compile(r"(\d{1,4})\s?(?:min|mins|minutes?|分钟|分)?\.?", re.IGNORECASE)
_HOURS = re.compile(r"(\d{1,2})\s?(?::|h|小时)\s?(\d{1,2})?\s?(?:m|min|分钟|分)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A start on the wall clock, with the day and the end where they are said."""

    day: date | None = None
    starts: time
    ends: time | None = None


def day_of(cell: Cell) -> date:
    """A calendar day.

    Raises:
        BadCell: none, or one whose day and month could be swapped.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    day, rest = _day_in(half_width(cell))
    if day is None or rest:
        raise _no_day(half_width(cell))
    return day


def span_of(cell: Cell) -> Span:
    """A start, perhaps with its day and its end: `2026-12-05 14:00-15:30`.

    Raises:
        BadCell: none of it.
    """
    if isinstance(cell, datetime):
        return Span(day=cell.date(), starts=cell.time())
    if isinstance(cell, time):
        return Span(starts=cell)
    if isinstance(cell, float) and 0 <= cell < 1:
        return Span(starts=_part_of_a_day(cell))
    day, rest = _day_in(half_width(cell))
    if day is None and _SWAPPABLE.match(rest):
        raise _no_day(rest)
    starts, *ends = _BETWEEN.split(rest, maxsplit=1)
    return Span(day=day, starts=_clock(starts), ends=_clock(ends[0]) if ends else None)


def instant_of(cell: Cell) -> datetime | None:
    """An instant (UTC) that names its own zone, `2026-12-05T14:30+08:00`; None otherwise."""
    text = half_width(cell) if isinstance(cell, str) else ""
    if not _ISO.fullmatch(text):
        return None
    try:
        instant = datetime.fromisoformat(text)
    except ValueError as error:
        raise BadCell("no such day or time") from error
    _check_year(instant.year)
    return instant.astimezone(UTC)


def moment_of(cell: Cell) -> datetime:
    """A day with a time: in UTC where the cell names its zone, else without one, as on a wall.

    Raises:
        BadCell: none, one whose day and month could be swapped, or one that has an end beside it.
    """
    instant = instant_of(cell)
    if instant is not None:
        return instant
    span = span_of(cell)
    if span.day is None:
        raise BadCell("not a day: write it as 2026-12-05 14:30")
    if span.ends is not None:
        raise BadCell("has an end too: only one time belongs here")
    _check_year(span.day.year)
    return datetime.combine(span.day, span.starts)


def on_the_wall(day: date, at: time, zone: str) -> datetime:
    """The instant (UTC) at which the clocks of an IANA zone show this.

    Raises:
        BadCell: as `domain.wall_time.on_the_wall` refuses it.
    """
    try:
        return wall_time.on_the_wall(day, at, zone)
    except ValueError as error:
        raise BadCell(str(error)) from error


def _check_year(year: int) -> None:
    try:
        wall_time.require_exam_year(year)
    except ValueError as error:
        raise BadCell(str(error)) from error


def minutes_of(cell: Cell) -> int:
    """A duration: 90, 90 min, 90分钟, 1:30, 1h30, 1小时30分.

    Raises:
        BadCell: none, or not from one minute to a week.
    """
    minutes = _duration(cell)
    if not 1 <= minutes <= 7 * 24 * 60:
        raise BadCell("not from one minute to a week")
    return minutes


def extra_minutes_of(cell: Cell) -> int:
    """Somebody's extra time, in minutes; 0 for none.

    Raises:
        BadCell: no duration.
    """
    return _duration(cell)


def _duration(cell: Cell) -> int:
    if isinstance(cell, datetime | time):
        return cell.hour * 60 + cell.minute
    if isinstance(cell, timedelta):
        return cell // timedelta(minutes=1)
    text = half_width(cell)
    if match := _MINUTES.fullmatch(text):
        return int(match.group(1))
    if match := _HOURS.fullmatch(text):
        return int(match.group(1)) * 60 + int(match.group(2) or 0)
    raise BadCell("not a number of minutes")


def _day_in(text: str) -> tuple[date | None, str]:
    """The day that a text begins with, and what is left."""
    for pattern in (*_DAYS, _MONTH_SPELLED):
        if match := pattern.match(text):
            rest = _WEEKDAY.sub("", text[match.end() :], count=1)
            return _day(match["y"], match["m"], match["d"]), rest.strip(" ,T")
    return None, text


def _day(year: str, month: str, day: str) -> date:
    try:
        number = int(month) if month.isdecimal() else _MONTHS.index(month.lower()) + 1
        return date(int(year), number, int(day))
    except ValueError as error:
        raise BadCell("no such day") from error


def _no_day(text: str) -> BadCell:
    if _SWAPPABLE.match(text):
        return BadCell("day and month could be swapped: write it as 2026-12-05")
    return BadCell("not a day: write it as 2026-12-05")


def _clock(text: str) -> time:
    match = _CLOCK.fullmatch(text.strip())
    if match is None:
        raise BadCell("not a time: write it as 14:30")
    hour = int(match["hour"])
    half = (match["before"] or match["after"] or "").lower()
    if (half[:1] == "p" or half in ("下午", "晚上", "中午")) and 1 <= hour < 12:
        hour += 0 if half == "中午" and hour == 11 else 12
    elif (half[:1] == "a" or half == "上午") and hour == 12:
        hour = 0
    try:
        return time(hour, int(match["minute"] or 0), int(match["second"] or 0))
    except ValueError as error:
        raise BadCell("no such time") from error


def _part_of_a_day(part: float) -> time:
    seconds = round(part * 86_400)
    return (datetime.min.replace(tzinfo=UTC) + timedelta(seconds=min(seconds, 86_399))).time()
