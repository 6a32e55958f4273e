"""A time as somebody reads it off a clock on the wall, and types it."""

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


def _days_around(day: date) -> list[date]:
    return [day + timedelta(days=by) for by in (-1, 0, 1)]


_NARROW = str.maketrans("０１２３４５６７８９：．－", "0123456789:.-")
"""As a Chinese keyboard types them."""
