"""Instants: aware UTC inside, local time at the rim."""

from datetime import UTC, datetime


def utc(value: datetime) -> datetime:
    """The same instant in UTC.

    Raises:
        ValueError: `value` has no zone; a naive time is never guessed at.
    """
    if value.tzinfo is None:
        raise ValueError(f"{value.isoformat()} has no time zone")
    return value.astimezone(UTC)


def stamp(value: datetime) -> str:
    """ISO 8601 in UTC with microseconds and a trailing Z, so that stamps sort as text."""
    # Faster than strftime, which also writes the year 950 with three digits.
    return utc(value).isoformat(timespec="microseconds").removesuffix("+00:00") + "Z"


def parse_stamp(text: str) -> datetime:
    """An ISO 8601 instant with a zone, in UTC.

    Raises:
        ValueError: no instant, or one without a zone.
    """
    return utc(datetime.fromisoformat(text))
