"""An exam session at a center."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum


class ExamKind(StrEnum):
    """How the exam is taken."""

    THEORY = "theory"
    HANDS_ON = "hands-on"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamSession:
    """One exam, in one room, at one time.

    `scheduled_start` (UTC) is what the registry said; a delay that the center causes is kept beside
    it and moves `starts_at`, and with it every instant of the policy. What an interruption took is
    `given_back` at the end.
    """

    id: str
    exam: str
    title: str
    kind: ExamKind
    room: str
    scheduled_start: datetime
    duration: timedelta
    policy: str
    delay: timedelta = timedelta(0)
    given_back: timedelta = timedelta(0)

    @property
    def starts_at(self) -> datetime:
        """T, in UTC."""
        return self.scheduled_start + self.delay

    @property
    def ends_at(self) -> datetime:
        """The end without anybody's extra time, in UTC."""
        return self.starts_at + self.duration + self.given_back

    def delayed(self, by: timedelta) -> "ExamSession":
        """The same session, `by` later than it is now."""
        return replace(self, delay=self.delay + by)

    def prolonged(self, by: timedelta) -> "ExamSession":
        """The same session, ending `by` later than it does now."""
        return replace(self, given_back=self.given_back + by)
