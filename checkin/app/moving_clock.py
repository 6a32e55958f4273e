"""A clock that is set to another day, runs faster, and is put forward by hand."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import uuid4

from checkin.domain.clock_trust import ClockReading


class MovingClock:
    """Shows `start` (UTC) at first, and gains `speed` seconds in each that `running` counts.

    Putting it forward moves the running time along, so that no jump is seen. Any thread.
    """

    def __init__(self, start: datetime, speed: float, running: Callable[[], float]) -> None:
        self._start, self._speed, self._running = start, speed, running
        self._began, self._forward = running(), timedelta(0)
        self._boot = str(uuid4())

    def now(self) -> datetime:
        """What it shows, in UTC."""
        return self._start + self._gone()

    def read(self) -> ClockReading:
        """The same with its own running time."""
        gone = self._gone()
        return ClockReading(wall=self._start + gone, running=gone, boot=self._boot)

    def put_forward(self, by: timedelta) -> None:
        """Let so much time pass at once."""
        self._forward += by

    def _gone(self) -> timedelta:
        return timedelta(seconds=(self._running() - self._began) * self._speed) + self._forward
