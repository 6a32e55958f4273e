"""What is wrong with the rows of a table, in the words of whoever mends the table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails


@dataclass(frozen=True, slots=True)
class Unread:
    """A cell that could not be read, and why."""

    why: str


Cells = Mapping[str, str | Unread]
Row = tuple[int, Cells]
"""The line as a spreadsheet counts it, and the cells by column, without the empty ones."""

Fault = tuple[int, str]
"""The line, and what is wrong there."""

_SAID = {
    "missing": "is empty",
    "string_too_short": "is empty",
    "string_too_long": "has more than {max_length} characters",
    "int_parsing": "is no whole number",
    "int_type": "is no whole number",
    "int_from_float": "is no whole number",
    "greater_than_equal": "is less than {ge}",
    "less_than_equal": "is more than {le}",
    "enum": "is none of: {expected}",
    "literal_error": "is none of: {expected}",
    "bool_parsing": "is neither yes nor no",
    "timezone_aware": "has no zone: write it as 2026-12-05T14:30+08:00",
    "value_error": "{error}",
}
_NO_INSTANT = "is no day and time: write it as 2026-12-05 14:30"
_PATTERN = {"pin_hash": "is no hash: `checkin registry pin` makes it of a PIN"}


def column_faults(model: type[Any], rows: Iterable[Row]) -> list[str]:
    """The columns that a table of such rows lacks, or that nobody knows; told once, not by line."""
    columns = {field.name: field.default is MISSING for field in fields(model)}
    there = dict.fromkeys(name for _, cells in rows for name in cells)
    names = ", ".join(columns)
    lacking = [
        f"the column {name} is missing" for name in columns if columns[name] > (name in there)
    ]
    unknown = [
        f"there is no column {name}; there are: {names}" for name in there if name not in columns
    ]
    return lacking + unknown


def repeated(rows: Iterable[Row], once: Sequence[Sequence[str]]) -> Iterator[Fault]:
    """Rows that say again what each row has for itself: `once` are the columns that tell it.

    Where the last of these columns is empty, the row says nothing of the kind.
    """
    seen: dict[tuple[str, ...], int] = {}
    for line, cells in rows:
        for columns in once:
            *within, last = columns
            if last not in cells:
                continue
            key = (*columns, *(str(cells.get(name, "")).strip() for name in columns))
            first = seen.setdefault(key, line)
            if first != line:
                where = f", of the same {' and '.join(within)}" if within else ""
                yield line, f"{last}: the same as in line {first}{where}"


def cell_faults(error: ValidationError) -> Iterator[str]:
    """What is wrong with the cells of a row, each with its column, without what it holds."""
    for one in error.errors(include_url=False, include_input=False):
        place = ".".join(str(step) for step in one["loc"])
        yield f"{place}: {_words(place, one)}" if place else _words(place, one)


def _words(place: str, one: ErrorDetails) -> str:
    kind = one["type"]
    if kind.startswith(("datetime", "date_")):
        return _NO_INSTANT
    if kind == "string_pattern_mismatch":
        return _PATTERN.get(place, "has signs that cannot be there")
    said = _SAID.get(kind)
    return one["msg"] if said is None else said.format(**one.get("ctx", {}))
