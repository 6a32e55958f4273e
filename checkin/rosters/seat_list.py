"""A list of who sits where: candidate numbers and seats, out of any table."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from checkin.rosters.cells import load_table, read_cells
from checkin.rosters.columns import find_columns
from checkin.rosters.fields import Field
from checkin.rosters.rows import RowProblem, RowReader
from checkin.rosters.texts import identifier_of, text_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatLine:
    """Somebody's seat; empty: they have none."""

    line: int
    number: str
    seat: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatReading:
    """The good rows, and what is wrong with the others, in the order of the file."""

    lines: tuple[SeatLine, ...]
    problems: tuple[RowProblem, ...]
    mapping_used: Mapping[str, str]


def read_seat_list(path: Path, mapping: Mapping[str, str] | None = None) -> SeatReading:
    """Read a list of seats (CSV, TSV, XLSX, XLS, ODS); `mapping` as for a list of appointments.

    Raises:
        Trouble: as `read_table`; a number and a seat are all that is needed.
    """
    cells = read_cells(load_table(path), None)
    columns, rows = find_columns(cells.rows, mapping or {}, seat_gaps)
    good, bad, seen = list[SeatLine](), list[RowProblem](), dict[tuple[Field, str], int]()
    for line, row in rows:
        if not any(not isinstance(cell, str) or cell.strip() for cell in row):
            continue
        reader = RowReader(line=line, row=row, columns=columns, zone="UTC")
        number = reader.need(Field.NUMBER, identifier_of)
        seat = reader.take(Field.SEAT, text_of, "")
        for key in ((Field.NUMBER, number), (Field.SEAT, seat)):
            first = seen.setdefault(key, line)
            if key[1] and first != line:
                reader.blame(key[0], f"the same as in line {first}")
        bad += reader.problems
        if not reader.problems:
            good.append(SeatLine(line=line, number=number, seat=seat))
    return SeatReading(lines=tuple(good), problems=tuple(bad), mapping_used=columns.used)


def seat_gaps(fields: frozenset[Field]) -> list[str]:
    """What a list of seats needs and these fields do not have."""
    return [field.value for field in (Field.NUMBER, Field.SEAT) if field not in fields]
