"""A time as somebody reads it off a clock on the wall, and types or lists it."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from checkin.domain.center import Center

_TYPED = re.compile(r"(?:(\d{4}-\d{1,2}-\d{1,2})[ T]+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?")


def wall_time(text: str, center: Center, near: datetime) -> datetime | None:
    """The instant (UTC) of `14:05`, `14:05:30` or `2026-12-05 14:05` at the center.

    Without a day it is the nearest such time to `near`. None: the text is no time.
    """
    found = _TYPED.fullmatch(text.strip().translate(_NARROW))
    if found is None:
        return None
    day, hours, minutes, seconds = found.groups()
    zone = ZoneInfo(center.zone)
    try:
        at = time(int(hours), int(minutes), int(seconds or 0), tzinfo=zone)
        days = [date(*map(int, day.split("-")))] if day else _days_around(center.day(near))
    except ValueError:
        return None
    instants = [datetime.combine(one, at).astimezone(UTC) for one in days]
    return min(instants, key=lambda instant: abs(instant - near))


def on_the_wall(day: date, at: time, zone: str) -> datetime:
    """The instant (UTC) at which the clocks of an IANA zone show this; a zone of `at` is dropped.

    Raises:
        ValueError: they never do, or twice, on the day that they are changed; or a year that is
            no exam's.
    """
    require_exam_year(day.year)
    local = datetime.combine(day, at.replace(tzinfo=None), ZoneInfo(zone))
    instant = local.astimezone(UTC)
    if instant.astimezone(ZoneInfo(zone)).replace(tzinfo=None) != local.replace(tzinfo=None):
        raise ValueError(f"the clocks are put forward over this time ({zone})")
    if local.replace(fold=1).astimezone(UTC) != instant:
        raise ValueError(f"the clocks show this time twice on this day ({zone}): add the offset")
    return instant


def is_zone(name: str) -> bool:
    """Whether it is the IANA name of a time zone that is known here."""
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return False
    return True


def require_exam_year(year: int) -> None:
    """Refuse what is a slip of the hand, or would leave the calendar.

    Raises:
        ValueError: not from 2000 to 2199.
    """
    if not 2000 <= year < 2200:
        raise ValueError("no year for an exam")


def _days_around(day: date) -> list[date]:
    return [day + timedelta(days=by) for by in (-1, 0, 1)]


_NARROW = str.maketrans("０１２３４５６７８９：．－", "0123456789:.-")
"""As a Chinese keyboard types them."""
