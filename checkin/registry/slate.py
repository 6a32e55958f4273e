"""A slate with what a transaction changes: rows are read together, and written together."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Table,
    bindparam,
    func,
    insert,
    select,
    update,
)

from checkin.registry.changes import Told, tell
from checkin.registry.row_pieces import in_pieces

Row = Mapping[str, Any]


@contextmanager
def on_slate(connection: Connection) -> Iterator["Slate"]:
    """A slate that is written when this ends, and not when it raises."""
    slate = Slate(connection)
    yield slate
    slate.write()


class Slate:
    """What is read and put in one transaction; nothing is in the database before `write`.

    Who reads here sees what was put here. What was read once is not read again: who judges by it
    has locked it before. The key of its tables is one column.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self._rows: dict[Table, dict[Hashable, Row | None]] = defaultdict(dict)
        self._before: dict[Table, dict[Hashable, Row | None]] = defaultdict(dict)
        self._found: dict[Column[Any], dict[Hashable, dict[Hashable, None]]] = {}
        self._added: dict[Table, list[Row]] = defaultdict(list)
        self._once: dict[Table, dict[Hashable, Row]] = defaultdict(dict)
        self._last: dict[tuple[Column[int], ...], int] = {}
        self._told: list[Told] = []

    def fetch(self, table: Table, keys: Iterable[Hashable]) -> None:
        """Read the rows with these keys: a query for each piece of them."""
        known = self._rows[table]
        wanted = [key for key in dict.fromkeys(keys) if key is not None and key not in known]
        if wanted:
            known.update(dict.fromkeys(wanted))
            self._read(_key_of(table), wanted)

    def fetch_where(self, column: Column[Any], values: Iterable[Hashable]) -> None:
        """Read the rows that have one of these values there, in the same way."""
        found = self._found.setdefault(column, {})
        wanted = [value for value in dict.fromkeys(values) if value not in found]
        if wanted:
            found.update({value: {} for value in wanted})
            for key, row in self._rows[column.table].items():
                if row is not None and row[column.name] in found:
                    found[row[column.name]][key] = None
            self._read(column, wanted)

    def row(self, table: Table, key: Hashable) -> Row | None:
        """The row with this key, as it is by now."""
        known = self._rows[table]
        if key not in known:
            self.fetch(table, [key])
        return known.get(key)

    def rows_where(self, column: Column[Any], value: Hashable) -> Sequence[Row]:
        """The rows with this value there: as they were read, then the added ones."""
        self.fetch_where(column, [value])
        rows = self._rows[column.table]
        return [row for key in self._found[column][value] if (row := rows[key]) is not None]

    def put(self, table: Table, row: Row) -> Row | None:
        """Insert or change the row.

        Returns what was there before, `{}` for nothing; None when it is the same row already.
        """
        key = row[_key_of(table).name]
        before = self.row(table, key)
        if before is not None and all(before[name] == value for name, value in row.items()):
            return None
        self._before[table].setdefault(key, before)
        self._keep(table, key, {**(before or {}), **row})
        return before or {}

    def add(self, table: Table, row: Row) -> None:
        """Insert a row whose key the database gives."""
        self._added[table].append(row)
        self._keep(table, object(), row)

    def add_once(self, table: Table, row: Row) -> None:
        """Insert the row, unless there is one with its key: that one stays as it is."""
        self._once[table].setdefault(row[_key_of(table).name], row)

    def number_after(self, *columns: Column[int]) -> int:
        """The next number above all that stand there; who asks keeps everybody else from it."""
        if columns not in self._last:
            highest = (
                self.connection.execute(select(func.max(column))).scalar_one() for column in columns
            )
            self._last[columns] = max(number or 0 for number in highest)
        self._last[columns] += 1
        return self._last[columns]

    def tell(self, told: Told) -> None:
        """Append a change to the feed, behind those that were told before."""
        self._told.append(told)

    def write(self) -> None:
        """Send everything: a statement for each table, and for each way to change it."""
        for table, before in self._before.items():
            rows = self._rows[table]
            self._insert(table, [rows[key] or {} for key in before if before[key] is None])
            changed = {
                key: row for key, was in before.items() if was and (row := rows[key]) and row != was
            }
            self._update(table, changed)
        for table, added in self._added.items():
            self._insert(table, added)
        for table, once in self._once.items():
            key = _key_of(table)
            there = set(self.connection.execute(select(key).where(key.in_(once))).scalars())
            self._insert(table, [row for name, row in once.items() if name not in there])
        tell(self.connection, self._told)
        for sent in (self._before, self._added, self._once, self._told):
            sent.clear()

    def _insert(self, table: Table, rows: Sequence[Row]) -> None:
        if rows:
            # A list of one would be sent like a list of many, which costs the driver more.
            self.connection.execute(insert(table), rows[0] if len(rows) == 1 else rows)

    def _update(self, table: Table, rows: Mapping[Hashable, Row]) -> None:
        key = _key_of(table)
        sent = [
            {name: value for name, value in row.items() if name != key.name} | {_KEPT: kept}
            for kept, row in rows.items()
        ]
        if sent:
            statement = update(table).where(key == bindparam(_KEPT))
            self.connection.execute(statement, sent[0] if len(sent) == 1 else sent)

    def _read(self, column: Column[Any], values: Sequence[Hashable]) -> None:
        table, key = column.table, _key_of(column.table)
        for piece in in_pieces(values):
            query = select(table).where(column.in_(piece)).order_by(key)
            for row in self.connection.execute(query).mappings():
                if self._rows[table].get(row[key.name]) is None:
                    self._keep(table, row[key.name], dict(row))

    def _keep(self, table: Table, key: Hashable, row: Row) -> None:
        before = self._rows[table].get(key)
        self._rows[table][key] = row
        for column, found in self._found.items():
            if column.table is not table:
                continue
            value = row[column.name]
            if before is not None and before[column.name] != value:
                found.get(before[column.name], {}).pop(key, None)
            if value in found:
                found[value].setdefault(key)


_KEPT = "kept_key"


def _key_of(table: Table) -> Column[Any]:
    [key] = table.primary_key.columns
    return key
