"""The registry's clock: nothing else in it reads the time."""

from datetime import UTC, datetime


def now() -> datetime:
    """The wall clock, in UTC."""
    return datetime.now(UTC)
