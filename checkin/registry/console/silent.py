"""Desks that should be heard now, and are not: whom to call."""

from typing import Any

from sqlalchemy import Select, func, select

from checkin.registry.console.asking import Answer, Asked, Page
from checkin.registry.console.overview import silent_desks
from checkin.registry.console.paging import listed
from checkin.registry.database import ALL
from checkin.registry.desk_tables import devices
from checkin.registry.tables import centers


def show_silent(asked: Asked) -> Answer:
    """The longest silent first."""
    with asked.registry.database.reading(ALL) as connection:
        found = listed(connection, asked, _silent(asked))
    return Page(name="silent.html", values={"list": found})


def _silent(asked: Asked) -> Select[Any]:
    last = func.coalesce(devices.c.last_contact, devices.c.enrolled_at)
    return (
        select(devices, centers.c.code, centers.c.zone, centers.c.name)
        .join(centers, centers.c.number == devices.c.center)
        .where(silent_desks(asked.now))
        .order_by(last, devices.c.device)
    )
