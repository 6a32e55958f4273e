"""Puts changes into the feed, in the transaction that makes them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, Connection, insert, literal_column, select, update

from checkin.chain import canonical
from checkin.registry.desk_tables import changes, horizons
from checkin.sync.wire_feed import ChangeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A change for the desks of a center (0: for all); `said` None: the thing is gone.

    `source` is the device that it came from, empty for the registry's own. A text is JSON already.
    """

    center: int
    kind: ChangeKind
    id: str
    said: Mapping[str, Any] | str | None
    source: str = ""


def tell(connection: Connection, told: Iterable[Told]) -> None:
    """Append changes; a desk sees them when this transaction and all older ones have ended."""
    rows = [
        {
            "center": one.center,
            "kind": one.kind.value,
            "id": one.id,
            "said": canonical(one.said) if isinstance(one.said, Mapping) else one.said,
            "source": one.source,
        }
        for one in told
    ]
    if rows:
        # A list of one would be sent like a list of many, which costs the driver more.
        connection.execute(_TELL[connection.dialect.name], rows[0] if len(rows) == 1 else rows)


def begin_order_anew(connection: Connection) -> None:
    """Make the feed of a database that was put back on another PostgreSQL readable again.

    Its changes have the transaction numbers of the former server. Where the new one has not come
    so far, they would be told too late, and new ones never. Every desk then asks for everything.
    """
    if connection.dialect.name != "postgresql":
        return
    to_come = literal_column("pg_snapshot_xmax(pg_current_snapshot())::text::bigint", BigInteger)
    if connection.execute(select(changes.c.seq).where(changes.c.xid >= to_come)).first() is None:
        return
    connection.execute(update(changes).values(xid=0))
    connection.execute(horizons.delete())
    connection.execute(horizons.insert(), {"one": 1, "xid": 0, "seq": -1})


_TELL = {
    dialect: insert(changes).values(xid=literal_column(xid, BigInteger)).inline()
    for dialect, xid in (
        ("postgresql", "(pg_current_xact_id()::text::bigint)"),
        # One writer at a time: the order of the numbers is that of the commits.
        ("sqlite", "0"),
    )
}
