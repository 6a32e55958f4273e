"""Prints what 10,000 desks do to a registry that comes back: simulated, with the desk's own waits.

No clock and no network: a registry answers so many requests a second in the order in which they
came, and asks whoever would wait longer than `rush.LONGEST_WAIT` to come later, which costs it a
tenth of an answer. So no desk waits so long that it gives up. What is ours in it is
`sync.backoff.wait_after`, the bounds of the server, and the two requests of a round.
`benchmarks/desks_at_once.py` does the same with real ones.
"""

import heapq
import random
from collections import Counter
from dataclasses import dataclass

from checkin.registry.api.rush import BUSY, LONGEST_WAIT
from checkin.sync.backoff import wait_after

DESKS, REQUESTS = 10_000, 2
REFUSING = 0.1
"""What a refusal costs of an answer."""
LATER = float(BUSY.retry_after or 0)
OUTAGES = ((0, "all at one instant"), (1, "after a blink"), (9, "after hours"))


@dataclass(kw_only=True)
class Return:
    """What came of it. Seconds; `peak` is requests in one second, `stranded` desks not done."""

    last: float
    errors: int
    asked: int
    peak: int
    stranded: int


def simulated(rate: float, failures: int, seed: int = 1) -> Return:
    """Desks that have failed so often in a row; all at the same instant where it is 0."""
    chance = random.Random(seed)  # noqa: S311  # nothing secret
    begun = [
        (wait_after(failures, chance.random) * chance.random() if failures else 0.0, desk)
        for desk in range(DESKS)
    ]
    heapq.heapify(begun)
    failed = Counter[int](dict.fromkeys(range(DESKS), failures))
    left = Counter[int](dict.fromkeys(range(DESKS), REQUESTS))
    free, last, errors, asked = 0.0, 0.0, 0, 0
    seconds: Counter[int] = Counter()
    while begun:
        at, desk = heapq.heappop(begun)
        asked += 1
        seconds[int(at)] += 1
        answered = max(free, at) + 1 / rate
        crowded = answered - at > LONGEST_WAIT
        if crowded:
            free = max(free, at) + REFUSING / rate
            errors += 1
            failed[desk] += 1
            heapq.heappush(begun, (at + wait_after(failed[desk], chance.random, LATER), desk))
            continue
        free = answered
        failed[desk] = 0
        left[desk] -= 1
        last = max(last, answered)
        if left[desk]:
            heapq.heappush(begun, (answered, desk))
    stranded = sum(1 for desk in range(DESKS) if left[desk])
    return Return(
        last=last, errors=errors, asked=asked, peak=max(seconds.values()), stranded=stranded
    )


def main() -> None:
    """Print what becomes of different registries and outages."""
    print(f"{DESKS:,} desks, {REQUESTS} requests each; the goal: all within 60 s, errors below 1 %")
    for rate in (150, 300, 500, 1_000):
        for failures, what in OUTAGES:
            found = simulated(rate, failures)
            share = 100 * found.errors / found.asked
            print(
                f"{rate:>6} requests/s, {what:<18}: the last after {found.last:5.1f} s,"
                f" {share:5.1f} % errors, {found.peak:,} asked in the busiest second,"
                f" {found.stranded} stranded"
            )


if __name__ == "__main__":
    main()
