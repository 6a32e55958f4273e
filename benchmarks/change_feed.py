"""Prints how many changes desks miss while six writers change things at once, and roll back.

On SQLite and on PostgreSQL. Beside it, what a reader would miss that asks for the numbers above the
last one that it has seen, as many feeds do: on PostgreSQL a lower number may be written later.
"""

import random
import sys
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from databases.both import BOTH
from sqlalchemy import select

from checkin.domain.center import Center
from checkin.registry.catalogue import put_center
from checkin.registry.changes import Told, tell
from checkin.registry.database import ALL, Database
from checkin.registry.desk_tables import EVERYWHERE, changes
from checkin.registry.feed import Asking, page
from checkin.sync.wire_feed import ChangeKind

ROWS, WRITERS, MOST_AT_ONCE = 50_000, 6, 20
NOW = datetime(2026, 12, 5, 1, 0, tzinfo=UTC)
CENTERS = [Center(number=number, code=f"C{number}", zone="UTC", name="") for number in (1, 2)]


class RolledBack(Exception):  # what the writer wanted
    """A transaction that is given up with all that it has told."""


@dataclass(kw_only=True)
class Counted:
    """What was written and committed, by center, and what readers have heard."""

    written: dict[int, set[str]] = field(default_factory=dict)
    rolled_back: int = 0
    seconds: float = 0.0
    missed: int = 0
    twice: int = 0
    not_theirs: int = 0
    missed_by_number: int = 0

    @property
    def rows(self) -> int:
        return sum(len(ids) for ids in self.written.values())


def measure(database: Database, rows: int) -> Counted:
    """Let six writers commit so many rows, in transactions of one to twenty, while desks read."""
    counted = Counted(written={center: set() for center in (EVERYWHERE, 1, 2)})
    with database.writing(ALL) as connection:
        for center in CENTERS:
            row = {"number": center.number, "code": center.code, "zone": "UTC", "name": ""}
            put_center(connection, row)
    heard = {center.number: Counter[str]() for center in CENTERS}
    by_number = Counter[str]()
    done = threading.Event()
    lock = threading.Lock()
    begun = time.monotonic()
    writers = [
        threading.Thread(target=write, args=(database, number, -(-rows // WRITERS), counted, lock))
        for number in range(WRITERS)
    ]
    # They have the whole of it before anybody writes: what follows comes by the feed alone.
    cursors = {center.number: _whole(database, center) for center in CENTERS}
    readers = [
        threading.Thread(
            target=follow,
            args=(database, center, cursors[center.number], heard[center.number], done),
        )
        for center in CENTERS
    ]
    readers.append(threading.Thread(target=follow_numbers, args=(database, by_number, done)))
    for thread in [*writers, *readers]:
        thread.start()
    for thread in writers:
        thread.join()
    done.set()
    for thread in readers:
        thread.join()
    counted.seconds = time.monotonic() - begun
    for number, told in heard.items():
        meant = counted.written[number] | counted.written[EVERYWHERE]
        counted.missed += len(meant - told.keys())
        counted.not_theirs += len(told.keys() - meant)
        counted.twice += sum(times - 1 for times in told.values())
    everything: set[str] = set().union(*counted.written.values())
    counted.missed_by_number = len(everything - by_number.keys())
    return counted


def write(
    database: Database, writer: int, rows: int, counted: Counted, lock: threading.Lock
) -> None:
    """One transaction in four is rolled back."""
    dice = random.Random(writer)  # noqa: S311  # the same again
    done = number = 0
    while done < rows:
        center = dice.choice([EVERYWHERE, 1, 2])
        count = min(dice.randrange(1, MOST_AT_ONCE + 1), rows - done)
        names = [f"{writer}-{number + one}" for one in range(count)]
        number += count
        kept = bool(dice.randrange(4))
        try:
            with database.writing(ALL) as connection:
                for name in names:
                    said = {"id": name, "text": "Be kind.", "since": None, "until": None}
                    kind = ChangeKind.INSTRUCTION
                    tell(connection, [Told(center=center, kind=kind, id=name, said=said)])
                _keep_or_not(kept)
        except RolledBack:
            with lock:
                counted.rolled_back += count
            continue
        done += count
        with lock:
            counted.written[center].update(names)


def _keep_or_not(kept: bool) -> None:
    if not kept:
        raise RolledBack


def _whole(database: Database, center: Center) -> str:
    cursor: str | None = None
    complete = False
    while not complete:
        with database.reading(center.number) as connection:
            said = page(connection, Asking(center=center, limit=500, now=NOW), cursor)
        cursor, complete = said.cursor, said.complete
    return str(cursor)


def follow(
    database: Database, center: Center, cursor: str, heard: Counter[str], done: threading.Event
) -> None:
    """A desk that asks again and again, until nobody writes any more and nothing is left."""
    asking = Asking(center=center, limit=500, now=NOW)
    last = False
    while True:
        with database.reading(center.number) as connection:
            said = page(connection, asking, cursor)
        cursor = said.cursor
        heard.update(one.id for one in said.changes if one.kind == ChangeKind.INSTRUCTION)
        if not said.more and last:
            return
        last = last or done.is_set()


def follow_numbers(database: Database, heard: Counter[str], done: threading.Event) -> None:
    """The reader that does it as many do."""
    last, ending = 0, False
    while True:
        with database.reading(ALL) as connection:
            query = select(changes.c.seq, changes.c.id).where(changes.c.seq > last)
            rows = connection.execute(query.order_by(changes.c.seq).limit(500)).all()
        heard.update(row.id for row in rows)
        last = rows[-1].seq if rows else last
        if ending and not rows:
            return
        ending = ending or done.is_set()


def main() -> int:
    missed = 0
    for name, opened in BOTH.items():
        with (
            tempfile.TemporaryDirectory(prefix="feed", ignore_cleanup_errors=True) as folder,
            opened(Path(folder)) as url,
        ):
            database = Database(url)
            counted = measure(database, ROWS)
            database.close()
        missed += counted.missed + counted.twice + counted.not_theirs
        print(
            f"{name}: {counted.rows} rows by {WRITERS} writers in {counted.seconds:.0f} s, "
            f"{counted.rolled_back} rolled back; {counted.missed} missed, {counted.twice} twice, "
            f"{counted.not_theirs} that were not theirs; "
            f"by number alone {counted.missed_by_number} would have been missed"
        )
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
