"""How people come: how many in each span, how many are to come soon, how long the line is."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

STEP = timedelta(minutes=5)
"""The span of one bar."""

SOON = timedelta(minutes=10)
LATELY = timedelta(minutes=10)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pulse:
    """The arrivals of one session. Instants in UTC.

    `bars` are the arrivals of each `STEP` from `since` on. `to_come` are expected and not seen,
    `soon` so many of them as will come within `SOON` if they come evenly until they are required.
    `line` stand at the desks and are not decided about; `wait` is how long that takes at the pace
    of the last minutes, None while nobody was let in lately.
    """

    since: datetime
    until: datetime
    bars: tuple[int, ...]
    arrived: int
    to_come: int
    soon: int
    line: int
    wait: timedelta | None


def pulse(
    *,
    since: datetime,
    until: datetime,
    required_by: datetime,
    now: datetime,
    arrivals: Sequence[datetime],
    admissions: Sequence[datetime],
    to_come: int,
    line: int,
) -> Pulse:
    """The pulse at `now`; `since` and `until` bound the bars, earlier arrivals are in the first."""
    count = max(1, -((since - until) // STEP))
    places = Counter(min(count - 1, max(0, (at - since) // STEP)) for at in arrivals)
    lately = sum(now - LATELY < at <= now for at in admissions)
    return Pulse(
        since=since,
        until=until,
        bars=tuple(places[place] for place in range(count)),
        arrived=len(arrivals),
        to_come=to_come,
        soon=_soon(to_come, required_by, until, now),
        line=line,
        wait=line * (LATELY / lately) if lately else (timedelta(0) if not line else None),
    )


def _soon(to_come: int, required_by: datetime, until: datetime, now: datetime) -> int:
    """Who is not there by then is expected until the start; nobody is expected after it."""
    bound = required_by if now < required_by else until
    left = bound - now
    if left <= timedelta(0):
        return 0
    return -int(-to_come * min(1.0, SOON / max(left, _MINUTE)) // 1)
