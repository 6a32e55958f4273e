"""Prints how long a registry takes to import 20,000 bookings, and with how many statements.

New ones, the same file again, and a file in which everybody has another session and another name.
On SQLite and on PostgreSQL.
"""

import os
import platform
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from databases.both import BOTH
from sqlalchemy import event

from checkin.registry.database import ALL, Database
from checkin.registry.rows_in import Table, take_rows

BOOKINGS, IN_A_SESSION, CENTERS, GOAL = 20_000, 50, 20, 2.0
NOW = datetime(2026, 11, 1, tzinfo=UTC)
POLICY = {
    "version": "P1",
    "opens_min": "90",
    "required_by_min": "30",
    "admit_until_min": "0",
    "after_start_until_min": "0",
    "no_show_min": "0",
    "late_mode": "refuse",
}

Cells = Mapping[str, str]


def catalogue() -> dict[Table, list[Cells]]:
    """What bookings stand on."""
    numbers = range(BOOKINGS // IN_A_SESSION)
    return {
        Table.CENTERS: [
            {"number": str(one + 1), "code": f"C{one}", "zone": "Asia/Shanghai"}
            for one in range(CENTERS)
        ],
        Table.EXAMS: [{"code": "E", "title": "Cloud", "kind": "theory", "minutes": "90"}],
        Table.POLICIES: [POLICY],
        Table.SESSIONS: [
            {"id": f"S{one}", "center": f"C{one % CENTERS}", "exam": "E", "room": "R1"}
            | {"policy": "P1", "starts_at": f"2026-12-0{5 + one % 2} 09:00"}
            for one in numbers
        ],
    }


def bookings(session: int, name: str) -> list[Cells]:
    """Everybody, `session` sessions further on than their number says."""
    held = BOOKINGS // IN_A_SESSION
    return [
        {"id": f"B{one}", "session": f"S{(one + session) % held}", "number": f"N{one}"}
        | {"name": f"{name} {one}", "email": f"n{one}@example.org", "seat": str(one // held)}
        for one in range(BOOKINGS)
    ]


def measure(database: Database, table: Table, rows: Sequence[Cells]) -> tuple[float, int]:
    """Seconds and statements."""
    sent = []

    def note(*said: object) -> None:
        sent.append(said[2])

    event.listen(database.engine, "before_cursor_execute", note)
    begun = time.monotonic()
    with database.writing(ALL) as connection:
        take_rows(connection, table, enumerate(rows, 2), NOW)
    seconds = time.monotonic() - begun
    event.remove(database.engine, "before_cursor_execute", note)
    return seconds, len(sent)


def main() -> int:
    print(f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    most = 0.0
    files = {
        "new": bookings(0, "Person"),
        "the same again": bookings(0, "Person"),
        "all moved and renamed": bookings(1, "Somebody"),
    }
    for name, opened in BOTH.items():
        with (
            tempfile.TemporaryDirectory(prefix="rows", ignore_cleanup_errors=True) as folder,
            opened(Path(folder)) as url,
        ):
            database = Database(url)
            for table, rows in catalogue().items():
                measure(database, table, rows)
            for what, rows in files.items():
                seconds, count = measure(database, Table.BOOKINGS, rows)
                most = max(most, count / len(rows))
                each = f"{count / len(rows):.3f} a booking"
                print(f"{name}, {what}: {seconds:.1f} s, {count} statements, {each}")
            database.close()
    return 0 if most <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
