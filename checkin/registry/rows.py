"""Puts a row where its key says, and tells whether anything has changed by that."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, insert, select, update

Row = Mapping[str, Any]


def row_with(connection: Connection, table: Table, key: Row) -> dict[str, Any] | None:
    """The row with this primary key."""
    found = connection.execute(select(table).where(_is(table, key))).mappings().one_or_none()
    return {**found} if found is not None else None


def put_row(connection: Connection, table: Table, row: Row) -> dict[str, Any] | None:
    """Insert or change the row.

    Returns what was there before, `{}` for nothing; None when it is the same row already.
    """
    key = {column.name: row[column.name] for column in table.primary_key.columns}
    before = row_with(connection, table, key)
    if before is None:
        connection.execute(insert(table), dict(row))
        return {}
    if all(before[name] == value for name, value in row.items()):
        return None
    connection.execute(update(table).where(_is(table, key)).values(**row))
    return before


def remove_row(connection: Connection, table: Table, key: Row) -> bool:
    """Take the row away; False when there was none."""
    return bool(connection.execute(delete(table).where(_is(table, key))).rowcount)


def _is(table: Table, key: Row) -> ColumnElement[bool]:
    return and_(*(table.c[name] == value for name, value in key.items()))
