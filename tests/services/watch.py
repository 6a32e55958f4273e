"""The clock of a desk as a test sets it."""

from builders import HOUR, MINUTE, T

from checkin.domain.clock_trust import ClockReading


class Watch:
    """It shows three quarters of an hour before the start, until it is set."""

    def __init__(self) -> None:
        self.at = T - 45 * MINUTE

    def read(self) -> ClockReading:
        return ClockReading(wall=self.at, running=self.at - (T - 9 * HOUR), boot="b")
