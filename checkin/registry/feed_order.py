"""The order in which desks are told: by transaction on PostgreSQL, and only what is settled."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Connection,
    Row,
    TextClause,
    bindparam,
    literal,
    literal_column,
    select,
    text,
    tuple_,
)

from checkin.domain.center import Center
from checkin.registry.cursor import Place
from checkin.registry.desk_tables import EVERYWHERE, changes


def told_to(center: Center) -> Any:  # noqa: ANN401  # SQL
    """What the desks of a center are told."""
    return changes.c.center.in_((center.number, EVERYWHERE))


def behind(place: Place) -> Any:  # noqa: ANN401  # SQL
    """What comes after a place."""
    return tuple_(changes.c.xid, changes.c.seq) > tuple_(literal(place.xid), literal(place.seq))


def changes_after(
    connection: Connection, center: Center, place: Place, most: int
) -> Sequence[Row[Any]]:
    """The next changes that the desks of a center are told, `most` of them at most."""
    asked = {"center": center.number, "xid": place.xid, "seq": place.seq, "most": most}
    return connection.execute(_AFTER[connection.dialect.name], asked).all()


def change_at(connection: Connection, place: Place) -> Row[Any] | None:
    """The change that a desk has seen last; None: there is none there."""
    asked = {"place_xid": place.xid, "place_seq": place.seq}
    return connection.execute(_AT, asked).one_or_none()


def settled(connection: Connection) -> list[Any]:
    """On PostgreSQL only what no transaction can come before any more."""
    if connection.dialect.name != "postgresql":
        return []
    return [changes.c.xid < literal_column(_LOWEST, BigInteger)]


_LOWEST = "CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)"


def _after(only: str) -> TextClause:
    """Written out: to build it anew for each desk takes longer than to run it."""
    return text(
        "SELECT seq, xid, center, kind, id, said, source FROM changes"  # noqa: S608  # our own words
        f" WHERE center IN (:center, {EVERYWHERE}) AND (xid, seq) > (:xid, :seq) {only}"
        " ORDER BY xid, seq LIMIT :most"
    ).bindparams(*(bindparam(name, type_=BigInteger) for name in ("center", "xid", "seq", "most")))


_AFTER: Mapping[str, TextClause] = {
    "postgresql": _after(f"AND xid < {_LOWEST}"),
    "sqlite": _after(""),
}
_AT = select(changes).where(
    (changes.c.xid == bindparam("place_xid")) & (changes.c.seq == bindparam("place_seq"))
)
