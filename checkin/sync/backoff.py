"""How long to wait after failures: ever longer, and never all desks at the same time."""

from collections.abc import Callable

LONGEST = 50.0
"""Seconds; also of a registry that has been down for hours. Within a minute all are back, and
10,000 desks that try in vain ask it 270 times a second (benchmarks/desks_return.py)."""

_DOUBLINGS = 6


def wait_after(failures: int, chance: Callable[[], float], asked: float = 0.0) -> float:
    """Seconds to wait after so many failures in a row (1 or more), and no less than was `asked`.

    `chance` gives a number from 0 to 1: half of the time is left to it, so that 10,000 desks whose
    registry comes back do not all come at once. A registry that asks for more than half of
    `LONGEST` is not believed: within a minute it is asked again.
    """
    longest = min(LONGEST, max(2.0 ** min(failures, _DOUBLINGS), 2 * asked))
    return longest / 2 + chance() * longest / 2
