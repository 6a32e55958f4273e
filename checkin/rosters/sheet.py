"""Any table as rows with the names of their columns: CSV, TSV, XLSX, XLS, ODS, JSON."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path

from checkin.rosters.cells import Cell, load_table, read_cells
from checkin.rosters.texts import BadCell, text_of
from checkin.rosters.times import moment_of
from checkin.trouble import Trouble, wrong_input

_FLAT = (str, int, float, bool)

Given = tuple[Cell, str]
"""A cell as it came, and as text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """A row by the names of its columns; `line` as people count it, empty cells left out.

    `unread` says of columns with moments why the cell is none; such a cell is not in `cells`.
    """

    line: int
    cells: dict[str, str]
    unread: dict[str, str] = field(default_factory=dict)


def read_sheet(
    path: Path, encoding: str | None = None, moments: Collection[str] = ()
) -> list[SheetRow]:
    """The rows of a table whose first row (or whose keys, in JSON) name the columns.

    Names of columns are folded: lower case, `_` for blanks and hyphens. Dates and times come as
    ISO 8601; in the columns that `moments` names also what people write (`times.moment_of`). A JSON
    file is a list of flat objects. `encoding` overrides what is found out.

    Raises:
        Trouble: `table-unreadable`, `table-too-big`, `table-encoding-unknown`, `table-empty`,
            `table-cell-wrong`. All are wrong input.
    """
    data = load_table(path)
    is_json = data.lstrip()[:1] in (b"[", b"{")
    reading = _json(data, path) if is_json else _table(data, encoding)
    rows = [_row(line, cells, moments) for line, cells in reading]
    if not rows:
        raise wrong_input(
            "table-empty", "There is no row in the file.", "Check that the right sheet comes first."
        )
    return rows


def _row(line: int, given: Mapping[str, Given], moments: Collection[str]) -> SheetRow:
    cells, unread = {}, {}
    for name, (cell, text) in given.items():
        if name not in moments:
            cells[name] = text
            continue
        try:
            cells[name] = moment_of(cell).isoformat()
        except BadCell as error:
            unread[name] = str(error)
    return SheetRow(line=line, cells=cells, unread=unread)


def _table(data: bytes, encoding: str | None) -> Iterator[tuple[int, dict[str, Given]]]:
    names: list[str] | None = None
    for line, cells in read_cells(data, encoding).rows:
        texts = [_text(cell, line) for cell in cells]
        if not any(texts):
            continue
        if names is None:
            names = [_name(text) for text in texts]
            continue
        told = zip(names, cells, texts, strict=False)
        yield line, {name: (cell, text) for name, cell, text in told if name and text}


def _json(data: bytes, path: Path) -> Iterator[tuple[int, dict[str, Given]]]:
    try:
        found = json.loads(data)
    except ValueError as error:
        raise _unreadable(f"{path} is no JSON: {error}") from error
    rows = found if isinstance(found, list) else [found]
    for line, row in enumerate(rows, start=1):
        if not isinstance(row, dict):
            raise _unreadable(f"entry {line} of {path} is no object")
        flat = {name: value for name, value in row.items() if value not in (None, "")}
        if any(not isinstance(value, _FLAT) for value in flat.values()):
            raise _unreadable(f"entry {line} of {path} holds a list or an object")
        yield line, {_name(name): (cell, _text(cell, line)) for name, cell in flat.items()}


def _name(text: str) -> str:
    return "_".join(text.casefold().replace("-", " ").replace("_", " ").split())


def _text(cell: Cell, line: int) -> str:
    if isinstance(cell, datetime | date | time):
        return cell.isoformat()
    try:
        return text_of(cell)
    except BadCell as error:
        message = f"Line {line}: a cell cannot be used: {error}."
        raise wrong_input("table-cell-wrong", message, "Mend it and import again.") from error


def _unreadable(what: str) -> Trouble:
    return wrong_input("table-unreadable", f"This is no table: {what}.", "Save it as CSV or XLSX.")
