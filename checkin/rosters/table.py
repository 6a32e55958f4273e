"""A center's own list as a roster: every row of it, or every reason why not."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from zoneinfo import available_timezones

from checkin.domain.appointment import Status
from checkin.domain.center import Center
from checkin.domain.instant import utc
from checkin.domain.policy import ArrivalPolicy
from checkin.domain.roster import Roster
from checkin.domain.session import ExamSession
from checkin.rosters.cells import Cell, load_table, read_cells
from checkin.rosters.columns import Columns, find_columns
from checkin.rosters.fields import Field
from checkin.rosters.rows import Listing, RowProblem, RowReader, read_row
from checkin.services.ports import Progress
from checkin.trouble import wrong_input

KEPT_PROBLEMS = 1000
_TICK = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class TableReading:
    """What a list said.

    `roster` is None when a row is bad and none may be skipped, and when there is no good one.
    `problems` are the first 1,000 in the order of the file, of `bad_rows` rows. `mapping_used`
    tells the header (or `=VALUE`) of each field, for a person to check; `encoding` how the text
    was read.
    """

    roster: Roster | None
    problems: tuple[RowProblem, ...]
    bad_rows: int
    rows: int
    mapping_used: Mapping[str, str]
    encoding: str


def read_table(
    path: Path,
    *,
    center: Center,
    policy: ArrivalPolicy,
    taken_at: datetime,
    progress: Progress,
    mapping: Mapping[str, str] | None = None,
    zone: str | None = None,
    encoding: str | None = None,
    skip_bad: bool = False,
) -> TableReading:
    """Read a list of appointments (CSV, TSV, XLSX, XLS, ODS).

    `mapping` names the header of a field, or `=VALUE` for all rows; what it leaves out is guessed.
    `zone` is an IANA name, the center's when None. The roster holds no ticket keys and no staff.

    Raises:
        Trouble: the file as a whole cannot be used: `table-unreadable`, `table-too-big`,
            `table-encoding-unknown`, `table-empty`, `table-mapping-wrong`,
            `table-columns-missing`, `zone-unknown`. All are wrong input.
    """
    data = load_table(path)
    cells = read_cells(data, encoding)
    columns, rows = find_columns(cells.rows, mapping or {})
    pile = _Pile(columns=columns, zone=_known_zone(zone or center.zone), policy=policy.version)
    pile.take(rows, cells.height, progress)
    usable = pile.listings and (skip_bad or not pile.bad_rows)
    head = _roster_of_nobody(path.name, data, center, policy, taken_at)
    return TableReading(
        roster=pile.into(head) if usable else None,
        problems=tuple(pile.problems),
        bad_rows=pile.bad_rows,
        rows=pile.seen,
        mapping_used=columns.used,
        encoding=cells.encoding,
    )


def _roster_of_nobody(
    name: str, data: bytes, center: Center, policy: ArrivalPolicy, taken_at: datetime
) -> Roster:
    """What is known of a list before its rows: its version is told from its bytes."""
    return Roster(
        center=center,
        taken_at=utc(taken_at),
        version=f"list-{sha256(data).hexdigest()[:12]}",
        source=name,
        sessions=(),
        appointments=(),
        policies=(policy,),
    )


def _known_zone(name: str) -> str:
    if name not in available_timezones():
        message = f"There is no time zone “{name}”."
        hint = "Name one as in Asia/Shanghai or Europe/Paris."
        raise wrong_input("zone-unknown", message, hint)
    return name


@dataclass(slots=True, kw_only=True)
class _Pile:
    """The rows read so far; a row is held against those before it."""

    columns: Columns
    zone: str
    policy: str
    seen: int = 0
    bad_rows: int = 0
    listings: list[Listing] = field(default_factory=list)
    problems: list[RowProblem] = field(default_factory=list)
    sessions: dict[str, ExamSession] = field(default_factory=dict)
    known: dict[tuple[Cell, ...], ExamSession] = field(default_factory=dict)
    lines: dict[tuple[str, ...], int] = field(default_factory=dict)

    def take(self, rows: Iterable[tuple[int, list[Cell]]], height: int, progress: Progress) -> None:
        """Read these rows with their lines, of a table of this height."""
        for done, (line, row) in enumerate(rows, start=1):
            self.add(line, row)
            if done % _TICK == 0:
                progress(done, max(done, height))
        progress(self.seen, self.seen)

    def add(self, line: int, row: list[Cell]) -> None:
        """Read one more row; an empty one is passed over."""
        if not any(not isinstance(cell, str) or cell.strip() for cell in row):
            return
        self.seen += 1
        reader = RowReader(line=line, row=row, columns=self.columns, zone=self.zone)
        listing = read_row(reader, self.policy, self.known)
        if listing is not None:
            self._hold_against_others(listing, reader)
        if reader.problems or listing is None:
            self.bad_rows += 1
            self.problems += reader.problems[: max(0, KEPT_PROBLEMS - len(self.problems))]
            return
        self.listings.append(listing)

    def into(self, head: Roster) -> Roster:
        """`head` with the good rows, and the sessions that they are in."""
        used = {listing.session.id for listing in self.listings}
        return replace(
            head,
            sessions=tuple(row for row in self.sessions.values() if row.id in used),
            appointments=tuple(listing.appointment for listing in self.listings),
        )

    def _hold_against_others(self, listing: Listing, reader: RowReader) -> None:
        known = self.sessions.setdefault(listing.session.id, listing.session)
        if known.duration != listing.session.duration:
            reader.blame(Field.MINUTES, "another length than in the rows before")
        if known.kind is not listing.session.kind:
            reader.blame(Field.KIND, "another kind than in the rows before")
        for name, key in _singles(listing):
            first = self.lines.setdefault(key, listing.line)
            if first != listing.line:
                reader.blame(name, f"the same as in line {first}")
                return


def _singles(listing: Listing) -> Iterator[tuple[Field, tuple[str, ...]]]:
    """What no two rows of a list may share; the id last, for it may be made of the number."""
    row = listing.appointment
    yield Field.NUMBER, ("number", row.candidate.number, row.session)
    if row.seat is not None and row.status is Status.SCHEDULED:
        start = listing.session.scheduled_start.isoformat()
        yield Field.SEAT, ("seat", listing.session.room, start, row.seat)
    yield Field.APPOINTMENT, ("id", row.id)
