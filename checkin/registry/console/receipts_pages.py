"""Receipts: what the registry has of each journal, and the signed word for it as a file."""

from typing import Any

from sqlalchemy import Select, select

from checkin.registry.console.asking import Answer, Asked, File, Page, not_there
from checkin.registry.console.paging import of_center
from checkin.registry.database import ALL, sees
from checkin.registry.desk_tables import devices, epochs
from checkin.registry.devices import device_with
from checkin.registry.extents import Extents
from checkin.registry.receipts import receipt
from checkin.registry.tables import centers
from checkin.sync.wire_push import SIGNED


def show_receipts(asked: Asked) -> Answer:
    """Each epoch of each journal, or only what two computers write; of all centers or of one."""
    forked = asked.wanted("forked") == "yes"
    with asked.registry.database.reading(ALL) as connection:
        query = _epochs().where(epochs.c.forked_at.is_not(None)) if forked else _epochs()
        found = of_center(connection, asked, query, devices.c.center)
    values = {"list": found, "center": asked.wanted("center"), "forked": forked}
    return Page(name="receipts.html", values=values, status=found.status)


def receipt_file(asked: Asked) -> Answer:
    """What `checkin journal receipt FILE` reads at the desk."""
    registry = asked.registry
    with registry.database.reading(ALL) as connection:
        device = device_with(connection, asked.path["device"])
        if device is None:
            return not_there()
        sees(connection, device.center)
        extents = Extents(connection, may_grow=False).of_journal(device.device)
    lines = [SIGNED.dump_json(receipt(registry.home, one, asked.now)) + b"\n" for one in extents]
    return File(name=f"receipts-{device.device}.jsonl", content=b"".join(lines))


def _epochs() -> Select[Any]:
    return (
        select(
            epochs,
            devices.c.desk,
            devices.c.waiting,
            devices.c.last_contact,
            centers.c.code,
            centers.c.zone,
        )
        .join(devices, devices.c.device == epochs.c.device)
        .join(centers, centers.c.number == devices.c.center)
        .order_by(centers.c.code, devices.c.desk, epochs.c.device, epochs.c.epoch)
    )
