"""A rush: how long who comes now would wait, and whether they had better come later."""

from collections.abc import Callable

from checkin.registry.refusal import Refusal

LONGEST_WAIT = 10.0
"""Seconds. A desk gives up after twenty, and what it does not wait for is done for nobody: a
registry that does not send desks away in time would soon do nothing else."""

_INERTIA = 32
"""Answers after which the pace is about the one of now."""


BUSY = Refusal(
    status=503,
    code="busy",
    message="The registry cannot do it now.",
    hint="Ask again in a while; nothing is lost.",
    retry_after=5,
)


class Rush:
    """The requests of one process. `waiting` are those that have come and are not answered yet."""

    def __init__(self, waiting: Callable[[], int]) -> None:
        self._waiting = waiting
        self._pace, self._seen = 0.0, 0
        self._last: float | None = None

    def is_too_long(self) -> bool:
        """Whether the last of those who wait would wait longer than they should."""
        return self._waiting() * self._pace > LONGEST_WAIT

    def answered(self, at: float) -> None:
        """One was answered at this moment, in seconds of a clock that runs evenly."""
        if self._last is not None:
            self._seen = min(self._seen + 1, _INERTIA)
            self._pace += (at - self._last - self._pace) / self._seen
        # Where nobody else waits, the time to the next answer tells nothing of our pace.
        self._last = at if self._waiting() > 1 else None
