"""The quarantine: events that the registry has, and does not understand; a person reads them."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from checkin.chain import canonical
from checkin.domain.instant import stamp
from checkin.registry.desk_tables import epochs, quarantine

FOREIGN = 0
"""The epoch of what a desk says of another journal; `device` is the desk that said it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Poison:
    """One event that could not be taken as it is. `said` is what came, with the hash it had."""

    device: str
    epoch: int
    number: int
    event: str
    center: int
    reason: str
    said: str


def put_in_quarantine(connection: Connection, poison: Poison, now: datetime, via: str) -> bool:
    """Keep it; False: it was there already."""
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    statement = make(quarantine).values(
        device=poison.device,
        epoch=poison.epoch,
        number=poison.number,
        event=poison.event,
        center=poison.center,
        reason=poison.reason,
        said=poison.said,
        received_at=stamp(now),
        via=via,
    )
    once = statement.on_conflict_do_nothing(index_elements=["device", "epoch", "number", "event"])
    return connection.execute(once.returning(quarantine.c.seq)).first() is not None


def quarantined(connection: Connection, *, settled: bool = False) -> Sequence[RowMapping]:
    """What is in it, the newest first."""
    query = select(quarantine).order_by(quarantine.c.seq.desc())
    if not settled:
        query = query.where(quarantine.c.settled_at.is_(None))
    return connection.execute(query).mappings().all()


def settle_quarantine(connection: Connection, seq: int, by: str, now: datetime) -> bool:
    """A person has read it: it stays where it is, and receipts count it no more.

    False: there is no such one that is open.
    """
    done = connection.execute(
        update(quarantine)
        .where((quarantine.c.seq == seq) & quarantine.c.settled_at.is_(None))
        .values(settled_at=stamp(now), settled_by=by)
        .returning(quarantine.c.device, quarantine.c.epoch)
    ).one_or_none()
    if done is None:
        return False
    connection.execute(_COUNTED_ANEW, {"of_device": done.device, "of_epoch": done.epoch})
    return True


def said_of(row: Mapping[str, Any], head: str) -> str:
    """What is kept of an event: all columns, and the hash that its desk says it has (`head`)."""
    return canonical({**row, "head": head})


def head_in(said: str) -> str | None:
    """The hash in it that the desk says the event has."""
    head = json.loads(said).get("head")
    return head if isinstance(head, str) else None


_COUNTED_ANEW = (
    update(epochs)
    .where((epochs.c.device == bindparam("of_device")) & (epochs.c.epoch == bindparam("of_epoch")))
    .values(
        quarantined=select(func.count())
        .where(
            (quarantine.c.device == epochs.c.device)
            & (quarantine.c.epoch == epochs.c.epoch)
            & quarantine.c.settled_at.is_(None)
        )
        .scalar_subquery()
    )
)
