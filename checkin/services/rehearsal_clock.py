"""The clock of a desk in a rehearsal: the only clock of the program that can be set."""

from datetime import datetime, timedelta

from checkin.domain.clock_trust import ClockReading

_NO_TIME = timedelta(0)


class RehearsalClock:
    """The clock of one desk: what it claims, and how long it has run."""

    def __init__(self) -> None:
        self.true_now: datetime | None = None
        self._latest: datetime | None = None
        self._error = _NO_TIME
        self._running = _NO_TIME
        self._boot = 1

    def move_to(self, at: datetime) -> None:
        """The clock shows `at`; the desk has run so long as that is later than all before."""
        if self._latest is not None:
            self._running += max(_NO_TIME, at - self._latest)
        self._latest = max(at, self._latest or at)
        self.true_now = at

    def claim(self, wall: datetime) -> None:
        """From now on the clock goes on from `wall`."""
        self._error = wall - self._now()

    def boot(self) -> None:
        """The machine starts anew: the running time tells nothing any more."""
        self._boot += 1
        self._running = _NO_TIME

    def read(self) -> ClockReading:
        """What the desk reads off."""
        return ClockReading(
            wall=self._now() + self._error, running=self._running, boot=f"boot-{self._boot}"
        )

    def _now(self) -> datetime:
        if self.true_now is None:
            raise RuntimeError("a rehearsal's clock was read before its first step")
        return self.true_now
