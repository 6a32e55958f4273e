"""What the registry has of the desks' journals, to be read and exported."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, select

from checkin.registry.desk_tables import events


def kept_events(connection: Connection, center: int | None) -> Iterator[dict[str, Any]]:
    """Every event, or those of a center: by journal and number, all columns as they lie there."""
    query = select(events).order_by(events.c.device, events.c.epoch, events.c.seq)
    if center is not None:
        query = query.where(events.c.center == center)
    for row in connection.execute(query).mappings():
        yield {**row}
