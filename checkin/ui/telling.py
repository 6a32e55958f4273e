"""The facts that a sentence about a verdict may name, already as they are shown."""

from dataclasses import dataclass
from datetime import datetime

from checkin.domain.center import Center
from checkin.domain.clock_trust import Moment
from checkin.domain.judgement import Decision, Listed
from checkin.ui import formats


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

    def arrived(self) -> str:
        """When the person arrived; the moment itself where nothing is stamped."""
        return self.when(self.decision.arrived_at or self.now.wall)
