"""Instants that are typed on the command line."""

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from checkin.domain.center import Center
from checkin.trouble import Trouble, wrong_input


def instant_at(text: str, center: Center, now: datetime) -> datetime:
    """An instant (UTC) from a time of the center's day, or from one that bears its zone.

    Raises:
        Trouble: it is neither.
    """
    try:
        day = center.day(now)
        zone = ZoneInfo(center.zone)
        return datetime.combine(day, time.fromisoformat(text), zone).astimezone(UTC)
    except ValueError:
        return _with_zone(text)


def _with_zone(text: str) -> datetime:
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise _no_instant(text) from error
    if found.tzinfo is None:
        raise _no_instant(text)
    return found.astimezone(UTC)


def _no_instant(text: str) -> Trouble:
    return wrong_input(
        "not-an-instant",
        f"{text} is no time.",
        "Type 08:25 for today at the center, or 2026-12-05T08:25+08:00.",
    )
