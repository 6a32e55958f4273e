"""Puts events into the database, each once."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Connection, text
from sqlalchemy.dialects import sqlite

from checkin.domain.instant import stamp
from checkin.registry.corrections import Tie, corrected
from checkin.registry.desk_tables import ADMITTING, events

Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """By whom something is handed in: the enrolled desk, its center, the way, and its clock."""

    requester: str
    center: int
    now: datetime
    via: str
    tie: Tie
    firsts: Mapping[tuple[str, int], int] = field(default_factory=dict)
    """The first number of each (device, epoch), as the desk has said."""


def put_events(connection: Connection, rows: Sequence[Row], by: Delivery) -> Sequence[Row]:
    """All but those whose id another event has, of whatever center; which of them.

    A clash of numbers is an error, and never swallows another event.
    """
    if not rows:
        return []
    shared = {"center": by.center, "received_at": stamp(by.now), "via": by.via}
    put = [row | shared | corrected(row, by.tie) for row in rows]
    if connection.dialect.name == "postgresql":
        done = connection.execute(_INSERT_ALL, {"rows": json.dumps(put, ensure_ascii=False)})
    else:
        done = connection.execute(_INSERT_EACH, put)
    kept = set(done.scalars())
    return [row for row in rows if row["seq"] in kept]


def let_in(rows: Sequence[Row]) -> frozenset[str]:
    """Who was let in by these events, or taken back."""
    return frozenset(row["subject"] for row in rows if row["subject"] and row["kind"] in ADMITTING)


_INSERT_EACH = (
    sqlite.insert(events).on_conflict_do_nothing(index_elements=["id"]).returning(events.c.seq)
)
_NAMES = ", ".join(f'"{column.name}"' for column in events.columns)
_TYPED = ", ".join(
    f'"{column.name}" {"bigint" if isinstance(column.type, BigInteger) else "text"}'
    for column in events.columns
)
_INSERT_ALL = text(
    f"INSERT INTO events ({_NAMES}) SELECT {_NAMES}"  # noqa: S608  # names of our own columns
    f" FROM json_to_recordset(CAST(:rows AS json)) AS said({_TYPED})"
    " ON CONFLICT (id) DO NOTHING RETURNING seq"
)
"""One parameter, whatever the number of rows: a thousand of them cost the driver ten times more."""
