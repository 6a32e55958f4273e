"""Times of day and numbers of minutes as people type them into a field."""

import re
from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from checkin.domain.center import Center

_TIME = re.compile(r"(\d{1,2})[:：.](\d{2})(?:[:：.](\d{2}))?")
_MINUTES = re.compile(r"\d{1,3}")


def typed_time(text: str, now: datetime, center: Center) -> datetime | None:
    """`8:25` or `08:25:30` on the center's wall clock of the day of `now`, in UTC; None: no time.

    Where a clock is set back an hour comes twice: the earlier one is meant.
    """
    found = _TIME.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute, second = (int(part or 0) for part in found.groups())
    try:
        at = time(hour, minute, second)
    except ValueError:
        return None
    return datetime.combine(center.day(now), at, ZoneInfo(center.zone)).astimezone(UTC)


def typed_minutes(text: str) -> int | None:
    """A whole number of minutes up to 999; None: no such number."""
    found = _MINUTES.fullmatch(text.strip())
    return int(found.group()) if found else None
