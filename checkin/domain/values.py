"""Values out of the body of an event, which may have come from another release."""

from datetime import datetime

from checkin.domain.instant import parse_stamp


def text(value: object) -> str | None:
    """A text, or None for anything else."""
    return value if isinstance(value, str) else None


def number(value: object) -> int:
    """A whole number, or 0 for anything else."""
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def instant(value: object) -> datetime | None:
    """A stamped instant (UTC), or None for anything else."""
    try:
        return parse_stamp(value) if isinstance(value, str) else None
    except ValueError:
        return None
