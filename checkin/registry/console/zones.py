"""The clock of what is of no one center: notices, staff, the record of what was done."""

from sqlalchemy import select

from checkin.registry.database import ALL
from checkin.registry.running import Registry
from checkin.registry.tables import centers

UTC = "UTC"


def zone_of(registry: Registry) -> str:
    """The programme's own zone (IANA); without one that of its centers, where all have the same.

    Else UTC: where centers are in several zones, none of their clocks is everybody's.
    """
    if registry.home.settings.zone:
        return registry.home.settings.zone
    with registry.database.reading(ALL) as connection:
        query = select(centers.c.zone).distinct().limit(2)
        zones = connection.execute(query).scalars().all()
    return zones[0] if len(zones) == 1 else UTC
