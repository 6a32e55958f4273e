"""Prints how long it takes from a decoded text to a recorded verdict, with a full journal on disk.

The same run twice: in the folder for temporary files, with the fsync of its disk, and in memory
(/dev/shm), where an fsync costs nothing and everything else is the same. The processor's time is
what other programs on a busy machine cannot add to.
"""

import os
import platform
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from checkin.domain.center import Desk
from checkin.domain.clock_trust import ClockReading
from checkin.domain.event import Draft, Event
from checkin.domain.presented import Source
from checkin.sample.big import big_roster
from checkin.services.front_desk import FrontDesk
from checkin.services.ports import Books
from checkin.storage.opening import open_for_writing
from checkin.tickets.ticket import Ticket, generate_key, issue

APPOINTMENTS, EVENTS, SCANS, WARM_UP = 100_000, 50_000, 2_000, 50
GOAL = 25
NOW = datetime(2026, 12, 5, 1, 0, tzinfo=UTC)
PRIVATE, PUBLIC = generate_key(1)
MEMORY = Path("/dev/shm")  # noqa: S108  # is the point


def ticket_text(place: int, day: datetime) -> str:
    return issue(Ticket(key_id=1, serial=place + 1, center=7, day=day.date()), PRIVATE)


def put(books: Books) -> None:
    """The roster is on disk only afterwards, as at a desk."""
    roster = replace(big_roster(APPOINTMENTS, NOW), keys=(PUBLIC,))
    books.put_roster(roster, lambda _done, _of: None)


def fill(books: Books, pattern: Event, start: int) -> None:
    """A thousand events like a real one, of people all over the roster."""
    for number in range(start, start + 1_000):
        place = number * 7 % APPOINTMENTS
        books.append(
            Draft(
                kind=pattern.kind,
                desk=pattern.desk,
                at=pattern.at - timedelta(milliseconds=EVENTS - number),
                subject=f"A{place}",
                session=f"S{place // 40}",
                body=pattern.body,
            )
        )


def clock() -> Iterator[ClockReading]:
    """A second and a bit between two people."""
    for number in range(10 * SCANS):
        gone = timedelta(milliseconds=20 * number)
        yield ClockReading(wall=NOW + gone, running=gone, boot="benchmark")


def run(folder: Path) -> list[tuple[float, float]]:
    """The milliseconds of each scan: of the wall clock, and of the processor."""
    opened = open_for_writing(folder, None)
    try:
        opened.ledger.submit(put).result()
        readings = clock()
        front = FrontDesk(opened.ledger, Desk(name="desk-1"), lambda: next(readings))
        day = NOW + timedelta(hours=8)
        texts = [ticket_text(place, day) for place in range(SCANS // 2 + WARM_UP)]
        pattern = front.scan(texts[0], Source.CAMERA).result().event
        for start in range(0, EVENTS, 1_000):
            opened.ledger.submit(lambda books, s=start: fill(books, pattern, s)).result()
        opened.ledger.checkpoint().result()
        for text in islice(texts, WARM_UP):
            front.scan(text, Source.CAMERA).result()
        # Everybody twice: who comes a second time has a past.
        return [timed(front, text) for text in texts[WARM_UP:] * 2]
    finally:
        opened.close()


def timed(front: FrontDesk, text: str) -> tuple[float, float]:
    begun, worked = time.perf_counter(), time.process_time()
    outcome = front.scan(text, Source.CAMERA).result()
    gone = (time.perf_counter() - begun) * 1000, (time.process_time() - worked) * 1000
    assert outcome.decision.listed is not None, outcome.decision.code  # noqa: S101
    return gone


def told(what: str, scans: list[tuple[float, float]]) -> None:
    print(what)
    for clock_of, figures in zip(
        ("wall clock", "processor"), zip(*scans, strict=True), strict=True
    ):
        cuts = statistics.quantiles(figures, n=100)
        figure = f"median {cuts[49]:.1f} ms, p99 {cuts[98]:.1f} ms, max {max(figures):.1f} ms"
        print(f"  {clock_of}: {figure}")


def main() -> None:
    print(
        f"machine: {os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}"
    )
    if hasattr(os, "getloadavg"):
        print(
            f"load of the last minute: {os.getloadavg()[0]:.1f} (beyond the cores, p99 is theirs)"
        )
    print(f"{APPOINTMENTS:,} appointments, {EVENTS:,} events on disk, {SCANS:,} scans")
    with tempfile.TemporaryDirectory() as place:
        told("text to recorded verdict, with its fsync", run(Path(place)))
    if MEMORY.is_dir():
        with tempfile.TemporaryDirectory(dir=MEMORY) as place:
            told(f"the same without the fsync, in memory (goal: p99 ≤ {GOAL})", run(Path(place)))
    else:
        print("no file system in memory here: the time without the fsync was not measured")


if __name__ == "__main__":
    main()
