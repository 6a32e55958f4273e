"""The order in which desks are told: by transaction on PostgreSQL, and only what is settled."""

from typing import Any

from sqlalchemy import BigInteger, Connection, literal, literal_column, tuple_

from checkin.domain.center import Center
from checkin.registry.cursor import Place
from checkin.registry.desk_tables import EVERYWHERE, changes


def told_to(center: Center) -> Any:  # noqa: ANN401  # SQL
    """What the desks of a center are told."""
    return changes.c.center.in_((center.number, EVERYWHERE))


def behind(place: Place) -> Any:  # noqa: ANN401  # SQL
    """What comes after a place."""
    return tuple_(changes.c.xid, changes.c.seq) > tuple_(literal(place.xid), literal(place.seq))


def settled(connection: Connection) -> list[Any]:
    """On PostgreSQL only what no transaction can come before any more."""
    if connection.dialect.name != "postgresql":
        return []
    lowest = literal_column("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", BigInteger)
    return [changes.c.xid < lowest]
