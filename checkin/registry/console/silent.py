"""Desks to ask after: not heard when they should be, or revoked with records still on them."""

from typing import Any

from sqlalchemy import Select, func, select

from checkin.registry.console.asking import Answer, Asked, Page
from checkin.registry.console.overview import holding_desks, silent_desks
from checkin.registry.console.paging import listed
from checkin.registry.database import ALL
from checkin.registry.desk_tables import devices
from checkin.registry.tables import centers


def show_silent(asked: Asked) -> Answer:
    """The longest silent first."""
    with asked.registry.database.reading(ALL) as connection:
        found = listed(connection, asked, _silent(asked))
    return Page(name="silent.html", values={"list": found, "key": "silent"})


def show_holding(asked: Asked) -> Answer:
    """Those that were revoked and have not handed everything in, the longest revoked first."""
    with asked.registry.database.reading(ALL) as connection:
        query = _told().where(holding_desks()).order_by(devices.c.revoked_at, devices.c.device)
        found = listed(connection, asked, query)
    return Page(name="silent.html", values={"list": found, "key": "holding"})


def _silent(asked: Asked) -> Select[Any]:
    last = func.coalesce(devices.c.last_contact, devices.c.enrolled_at)
    return _told().where(silent_desks(asked.now)).order_by(last, devices.c.device)


def _told() -> Select[Any]:
    return select(devices, centers.c.code, centers.c.zone, centers.c.name).join(
        centers, centers.c.number == devices.c.center
    )
