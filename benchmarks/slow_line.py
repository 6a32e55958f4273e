"""Prints how long a desk takes that was offline for days, on a line of 1 Mbit/s and 200 ms.

A real desk, a real registry (SQLite), and between them a line that takes its time. The 200 ms are
those of a way there and back.
"""

import platform
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from desk_rig import DeskRig, desk_rig  # noqa: E402  # the tests are no package
from faulty_line import FaultyLine  # noqa: E402
from live_registry import live_registry  # noqa: E402

from checkin.app.clock import now  # noqa: E402
from checkin.domain.event import Draft  # noqa: E402
from checkin.services.ports import Books  # noqa: E402
from checkin.sync.line import Patience  # noqa: E402

EVENTS, GOAL = 20_000, 60
RATE, DELAY = 1_000_000 / 8, 0.2
SMALL = 100
MEMORY = Path("/dev/shm")  # noqa: S108  # what is measured is the line, not the disk


def fill(desk: DeskRig, count: int) -> None:
    """So many events like a real one, of people all over the roster."""
    desk.scan("TC-000001")

    def copies(books: Books) -> None:
        pattern = next(iter(books.since(0)))  # type: ignore[attr-defined]  # of the real journal
        for number in range(count - 1):
            at = pattern.at + timedelta(milliseconds=number)
            body = {**pattern.body, "clock": {**dict(pattern.body["clock"]), "running_us": number}}
            subject = f"A{number % 500}"
            draft = Draft(
                kind=pattern.kind,
                desk=pattern.desk,
                at=at,
                subject=subject,
                session=pattern.session,
                body=body,
            )
            books.append(draft)

    desk.ledger.submit(copies).result()


def measured(count: int) -> None:
    """One desk with so many events."""
    with (
        tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder,
        live_registry(Path(folder) / "registry", now=now) as live,
        desk_rig(Path(folder) / "desk") as desk,
    ):
        live.book("A1", "TC-000001", 1)
        desk.enrol(live)
        desk.round()
        fill(desk, count)
        with FaultyLine(live.url, rate=RATE, delay=DELAY) as line:
            desk.url, desk.patience = line.url, Patience()
            begun = time.monotonic()
            report = desk.round()
            took = time.monotonic() - begun
            received = report.state.received if report.state is not None else 0
            print(
                f"{received:,} of {count:,} events: {took:.1f} s, {line.up:,} bytes sent,"
                f" {line.down:,} received, {len(line.requests)} requests ({report.reach})"
            )


def main() -> None:
    """Print both."""
    print(f"Python {platform.python_version()}, 1 Mbit/s, 200 ms; the goal is {GOAL} s")
    for count in (SMALL, EVENTS):
        measured(count)


if __name__ == "__main__":
    main()
