"""A list as somebody looks at it before it is imported: its columns, its rows, its bad cells."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from checkin.rosters.cells import Cell, load_table, read_cells
from checkin.rosters.columns import Columns, Needed, find_header
from checkin.rosters.fields import Field, bare, missing
from checkin.rosters.texts import BadCell, last_four, text_of

MOST_ROWS = 200
"""So many rows are shown beside those with something wrong."""

_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class TableHead:
    """The headers of a list; `places` has the column of each field that is known or was said.

    `gaps` are the fields that are needed and not there, in words; `signature` is the same for
    lists with the same headers.
    """

    headers: tuple[str, ...]
    places: Mapping[str, int]
    gaps: tuple[str, ...]
    signature: str


def head_of(path: Path, mapping: Mapping[str, str], needed: Needed = missing) -> TableHead:
    """What the columns of a list hold. `mapping` names headers, or `=VALUE`.

    Raises:
        Trouble: as `read_table`, but for `table-columns-missing`.
    """
    found, _ = find_header(read_cells(load_table(path), None).rows, mapping, needed)
    return TableHead(
        headers=found.headers,
        places={field.value: at for field, at in found.columns.places.items()},
        gaps=found.gaps,
        signature=signature_of(found.headers),
    )


def signature_of(headers: Collection[str]) -> str:
    """Sixteen hexadecimal digits that are the same for the same headers in the same order."""
    said = "\x1f".join(bare(header) for header in headers)
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def rows_to_show(
    path: Path, mapping: Mapping[str, str], lines: Collection[int], needed: Needed = missing
) -> list[tuple[int, tuple[str, ...]]]:
    """The first rows, and those of `lines`, as text; of an ID number only its end."""
    wanted = frozenset(lines)
    found, rows = find_header(read_cells(load_table(path), None).rows, mapping, needed)
    shown: list[tuple[int, tuple[str, ...]]] = []
    for few, (line, row) in enumerate(rows, 1):
        if few <= MOST_ROWS or line in wanted:
            shown.append((line, _texts(row, found.columns)))
    return shown


def _texts(row: list[Cell], columns: Columns) -> tuple[str, ...]:
    hidden = columns.places.get(Field.ID_LAST4)
    return tuple(_text(cell, hidden=at == hidden) for at, cell in enumerate(row))


def _text(cell: Cell, *, hidden: bool) -> str:
    try:
        return f"…{last_four(cell)}" if hidden and cell != "" else text_of(cell)[:_LONGEST]
    except BadCell:
        return str(cell)[:_LONGEST] if not hidden else "…"
