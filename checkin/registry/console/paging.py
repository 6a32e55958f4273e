"""Pages of a long list, of all centers or of one: a query asks for one row more than it shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import ColumnElement, Connection, Select

from checkin.registry.catalogue import center_with
from checkin.registry.console.asking import Asked
from checkin.registry.database import sees

ROWS = 25
MOST_PAGES = 400
"""Whoever looks further back asks for less."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A page of rows, and the addresses (queries) of the pages before and after it.

    Behind the end of the list there are no rows, and before it is the first page.
    """

    rows: Sequence[Mapping[str, Any]]
    number: int
    before: str
    after: str
    unknown: bool = False
    """No such center: there are no rows because of that."""
    cut: bool = False
    """There are more rows than anybody may turn the pages of."""

    @property
    def status(self) -> int:
        """Of the answer (HTTP)."""
        return 404 if self.unknown else 200


def listed(
    connection: Connection, asked: Asked, query: Select[Any], rows: int = ROWS, name: str = "page"
) -> Listed:
    """The page of `query` that is asked for; the query has an order without doubt."""
    number = _number(asked.wanted(name))
    found = connection.execute(query.offset((number - 1) * rows).limit(rows + 1))
    got = [{**row} for row in found.mappings()]
    more, last = len(got) > rows, number == MOST_PAGES
    before = number - 1 if got else 1
    return Listed(
        rows=got[:rows],
        number=number,
        before=_address(asked, name, before) if number > 1 else "",
        after=_address(asked, name, number + 1) if more and not last else "",
        cut=more and last,
    )


def of_center(
    connection: Connection,
    asked: Asked,
    query: Select[Any],
    column: ColumnElement[int],
    rows: int = ROWS,
) -> Listed:
    """What of `query` is of the center that is asked for, all where none is.

    From here on another center's rows are not seen, whatever the query forgets.
    """
    code = asked.wanted("center")
    if code:
        center = center_with(connection, code)
        if center is None:
            return Listed(rows=(), number=1, before="", after="", unknown=True)
        sees(connection, center.number)
        query = query.where(column == center.number)
    return listed(connection, asked, query, rows)


def all_of(connection: Connection, query: Select[Any]) -> list[dict[str, Any]]:
    """Every row, by the names of its columns; the query has its own limit."""
    return [{**row} for row in connection.execute(query).mappings()]


def one_of(connection: Connection, query: Select[Any]) -> dict[str, Any] | None:
    """The only row."""
    row = connection.execute(query).mappings().one_or_none()
    return {**row} if row is not None else None


def _number(text: str) -> int:
    fits = text.isascii() and text.isdigit() and len(text) <= len(str(MOST_PAGES))
    return min(max(int(text), 1), MOST_PAGES) if fits else 1


def _address(asked: Asked, name: str, number: int) -> str:
    others = {key: value for key, value in asked.query.items() if key not in (name, "done")}
    return "?" + urlencode({**others, name: number})
