"""Prints how many rows the roster's table asks for, of 10,000, at each step of scrolling."""

import os
import platform
import time
from datetime import UTC, datetime

from checkin.domain.attendance import Attendance
from checkin.domain.decision import Listed
from checkin.domain.roster import Roster
from checkin.sample.big import big_roster
from checkin.services.roster_rows import RosterRow
from checkin.ui.application import make_application
from checkin.ui.overview.roster_model import Index, RosterModel
from checkin.ui.overview.roster_table import RosterTable

PEOPLE = 10_000
STEPS = 200
SIZE = (1366, 700)
NOW = datetime(2026, 12, 5, 6, 0, tzinfo=UTC)


class CountedRows:
    """Which rows a model was asked for."""

    def __init__(self, model: RosterModel) -> None:
        self.rows: set[int] = set()
        self.cells = 0
        asked = model.data

        def data(index: Index, role: int = 0) -> str | None:
            self.rows.add(index.row())
            self.cells += 1
            return asked(index, role)

        model.data = data  # type: ignore[method-assign]

    def take(self) -> int:
        """How many rows since the last time."""
        count, self.rows = len(self.rows), set()
        return count


def rows_of(roster: Roster) -> list[RosterRow]:
    """Everybody, as the table is given them."""
    sessions = {one.id: one for one in roster.sessions}
    return [
        RosterRow(
            listed=Listed(
                appointment=row,
                session=sessions[row.session],
                policy=roster.policies[0],
                attendance=Attendance(),
            )
        )
        for row in roster.appointments
    ]


def main() -> None:
    """Show, sort, filter and scroll ten thousand rows."""
    app = make_application()
    roster = big_roster(PEOPLE, NOW)
    table = RosterTable()
    table.resize(*SIZE)
    counted = CountedRows(table.model)
    table.show()
    app.processEvents()
    begun = time.perf_counter()
    table.show_rows(rows_of(roster), roster.center, NOW)
    app.processEvents()
    first = time.perf_counter() - begun
    seen = table.table.viewport().height() // table.table.verticalHeader().defaultSectionSize() + 1
    print(f"shown: {counted.take()} rows asked for, {seen} in sight, {first * 1000:.0f} ms")
    bar, asked, slowest = table.table.verticalScrollBar(), [], 0.0
    for step in range(STEPS):
        bar.setValue(bar.maximum() * step // STEPS)
        begun = time.perf_counter()
        table.table.viewport().repaint()
        app.processEvents()
        slowest = max(slowest, time.perf_counter() - begun)
        asked.append(counted.take())
    print(
        f"{STEPS} steps through {PEOPLE} rows: at most {max(asked)} rows a step"
        f" ({max(asked) / seen:.2f} of what is in sight), {slowest * 1000:.1f} ms the slowest"
    )
    for name, deed in (
        ("sorted by name", lambda: table.model.sort(1)),
        ("one room", lambda: table.model.show_only(room="R-07")),
    ):
        begun = time.perf_counter()
        deed()
        app.processEvents()
        print(f"{name}: {counted.take()} rows, {(time.perf_counter() - begun) * 1000:.0f} ms")
    table.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(f"{platform.platform()}, Python {platform.python_version()}")
    main()
