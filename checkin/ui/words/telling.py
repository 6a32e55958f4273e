"""The facts that a sentence about a verdict may name, already as they are shown."""

from dataclasses import dataclass
from datetime import datetime

from checkin.domain.center import Center
from checkin.domain.clock_trust import Moment
from checkin.domain.decision import Decision, Listed
from checkin.ui.words import formats


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """One verdict, told at one moment. `right_center` names the center to go to, where known."""

    decision: Decision
    now: Moment
    center: Center
    right_center: str = ""

    @property
    def listed(self) -> Listed | None:
        """The person with what belongs to them."""
        return self.decision.listed

    def clock(self, instant: datetime) -> str:
        """The center's wall clock."""
        return formats.clock(instant, self.center)

    def when(self, instant: datetime) -> str:
        """The center's wall clock, with the day when it is another one than today."""
        return formats.when(instant, self.now.wall, self.center)

    def arrived(self, bound: datetime | None = None) -> str:
        """When the person arrived; the moment itself where nothing is stamped.

        Within the minute of `bound` it has seconds, so that 14:00 is never too late for 14:00.
        """
        at = self.decision.arrived_at or self.now.wall
        shown = self.when(at)
        if bound is None or at <= bound or shown != self.when(bound):
            return shown
        return formats.clock_after(at, bound, self.center)
