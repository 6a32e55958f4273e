"""The examination center and its desks."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Center:
    """An examination center.

    `number` (1 … 65,535) is what a ticket carries; `code` is what people say; `zone` is an IANA
    name.
    """

    number: int
    code: str
    zone: str
    name: str = ""

    def local(self, instant: datetime) -> datetime:
        """`instant` on the center's own wall clock."""
        return instant.astimezone(ZoneInfo(self.zone))

    def day(self, instant: datetime) -> date:
        """The calendar day at the center."""
        return self.local(instant).date()

    def is_day_of(self, opens: datetime, ends: datetime, now: datetime) -> bool:
        """Whether `now` is on a calendar day on which something opens, runs or ends here."""
        return self.day(opens) <= self.day(now) <= self.day(ends)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A sign-in desk. `room` is set for a desk that serves one room only.

    `alone`: one person is on duty at the center, so nobody can be a second one; every record says
    so.
    """

    name: str
    room: str | None = None
    alone: bool = False
