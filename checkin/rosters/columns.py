"""Which column holds which field: guessed from the headers, or as somebody said."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice

from checkin.rosters.cells import Cell
from checkin.rosters.fields import Field, bare, field_of, guess, missing
from checkin.rosters.texts import BadCell, text_of
from checkin.trouble import Trouble, wrong_input

CONSTANT = "="
"""`{"exam": "=TCCA-CLOUD"}`: the same for every row, no column."""

_HEADER_WITHIN = 20
"""So far down a header row is looked for, below the titles that people put above it."""

Row = tuple[int, list[Cell]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Where each field is. `used` names the header, or `=VALUE`, of each field."""

    line: int
    places: Mapping[Field, int]
    constants: Mapping[Field, str] = field(default_factory=dict)
    used: Mapping[str, str] = field(default_factory=dict)

    def cell(self, row: Sequence[Cell], name: Field) -> Cell:
        """The cell of a field; empty where the row is short or no column has it."""
        place = self.places.get(name)
        if place is None:
            return self.constants.get(name, "")
        return row[place] if place < len(row) else ""

    def header(self, name: Field) -> str:
        """What the column of a field is called, for a message."""
        return self.used.get(name.value, name.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderRow:
    """The row with the headers, and what its columns hold; `gaps` are needed and not there."""

    columns: Columns
    headers: tuple[str, ...]
    gaps: tuple[str, ...]


Needed = Callable[[frozenset[Field]], list[str]]
"""What a list of a kind needs and these fields do not have, in words."""


def find_columns(
    rows: Iterator[Row], mapping: Mapping[str, str], needed: Needed = missing
) -> tuple[Columns, Iterator[Row]]:
    """The columns, and the rows below the header.

    `mapping` names a header, or a constant, for fields; the others are guessed.

    Raises:
        Trouble: `table-empty`, `table-mapping-wrong`, `table-columns-missing`.
    """
    header, below = find_header(rows, mapping, needed)
    if header.gaps:
        raise _columns_missing(header.gaps, header.headers, header.columns.line)
    return header.columns, below


def find_header(
    rows: Iterator[Row], mapping: Mapping[str, str], needed: Needed = missing
) -> tuple[HeaderRow, Iterator[Row]]:
    """As `find_columns`, also where columns are missing.

    Raises:
        Trouble: `table-empty`, `table-mapping-wrong`.
    """
    wanted, constants = _said(mapping)
    head = list(islice(rows, _HEADER_WITHIN))
    if not any(_headers(row) for _, row in head):
        message = "There is nothing in this list."
        raise wrong_input("table-empty", message, "Choose another file, or another sheet first.")
    place = max(range(len(head)), key=lambda at: _likeness(_headers(head[at][1]), wanted))
    line, row = head[place]
    headers = _headers(row)
    places = _places(headers, wanted, constants)
    gaps = needed(frozenset(places) | {name for name, value in constants.items() if value})
    used = {name.value: headers[at] for name, at in places.items()}
    used |= {name.value: CONSTANT + value for name, value in constants.items()}
    columns = Columns(line=line, places=places, constants=constants, used=used)
    found = HeaderRow(columns=columns, headers=tuple(headers), gaps=tuple(gaps))
    return found, chain(head[place + 1 :], rows)


def _said(mapping: Mapping[str, str]) -> tuple[dict[Field, str], dict[Field, str]]:
    wanted: dict[Field, str] = {}
    constants: dict[Field, str] = {}
    for name, header in mapping.items():
        try:
            known = Field(name)
        except ValueError as error:
            words = ", ".join(Field)
            raise _mapping_wrong(f"There is no field “{name}”", f"Fields: {words}.") from error
        if header.startswith(CONSTANT):
            constants[known] = header.removeprefix(CONSTANT).strip()
        else:
            wanted[known] = header
    return wanted, constants


def _headers(row: Sequence[Cell]) -> list[str]:
    headers = []
    for cell in row:
        try:
            headers.append(text_of(cell))
        except BadCell:
            headers.append("")
    return headers if any(headers) else []


def _likeness(headers: Sequence[str], wanted: Mapping[Field, str]) -> int:
    """How much a row looks like the header: what was said counts more than what is known."""
    here = {bare(header) for header in headers}
    said = sum(bare(header) in here for header in wanted.values())
    known = len({known for header in headers if (known := field_of(header)) is not None})
    return 100 * said + known


def _places(
    headers: Sequence[str], wanted: Mapping[Field, str], constants: Mapping[Field, str]
) -> dict[Field, int]:
    bares = [bare(header) for header in headers]
    said: dict[Field, int] = {}
    for name, header in wanted.items():
        if header in headers:
            said[name] = headers.index(header)
        elif bare(header) in bares:
            said[name] = bares.index(bare(header))
        else:
            raise _mapping_wrong(
                f"No column is called “{header}”", f"Columns: {', '.join(filter(None, headers))}."
            )
    guessed = guess(["" if at in said.values() else name for at, name in enumerate(headers)])
    if Field.STARTS_AT in said:
        guessed.pop(Field.TIME, None)
    return {name: at for name, at in (guessed | said).items() if name not in constants}


def _columns_missing(gaps: Sequence[str], headers: Sequence[str], line: int) -> Trouble:
    found = ", ".join(filter(None, headers))
    message = f"Columns are missing for: {', '.join(gaps)}. Line {line} has: {found}."
    hint = 'Name them: --map "number=Ticket no."; or a value for all: --map exam==TCCA.'
    return wrong_input("table-columns-missing", message, hint)


def _mapping_wrong(what: str, hint: str) -> Trouble:
    return wrong_input("table-mapping-wrong", f"{what}.", hint)
