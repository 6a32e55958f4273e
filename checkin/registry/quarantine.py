"""The quarantine: events that the registry has, and does not understand; a person reads them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, select, update
from sqlalchemy.dialects import postgresql, sqlite

from checkin.domain.instant import stamp
from checkin.registry.desk_tables import quarantine


@dataclass(frozen=True, slots=True, kw_only=True)
class Poison:
    """One event that could not be taken as it is. `said` is what came, to the letter."""

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
    done = connection.execute(
        statement.on_conflict_do_nothing(index_elements=["device", "epoch", "number", "event"])
    )
    return bool(done.rowcount)


def quarantined(connection: Connection, *, settled: bool = False) -> Sequence[RowMapping]:
    """What is in it, the newest first."""
    query = select(quarantine).order_by(quarantine.c.seq.desc())
    if not settled:
        query = query.where(quarantine.c.settled_at.is_(None))
    return connection.execute(query).mappings().all()


def settle_quarantine(connection: Connection, seq: int, by: str, now: datetime) -> bool:
    """A person has read it; it stays where it is."""
    done = connection.execute(
        update(quarantine)
        .where(quarantine.c.seq == seq)
        .values(settled_at=stamp(now), settled_by=by)
    )
    return bool(done.rowcount)


def known_in(
    connection: Connection, device: str, epoch: int, numbers: Sequence[int]
) -> Mapping[tuple[int, str], str]:
    """Which of these numbers are in it, with their ids: the reason of each."""
    rows: Sequence[Any] = connection.execute(
        select(quarantine.c.number, quarantine.c.event, quarantine.c.reason).where(
            (quarantine.c.device == device)
            & (quarantine.c.epoch == epoch)
            & quarantine.c.number.in_(list(numbers))
        )
    ).all()
    return {(row.number, row.event): row.reason for row in rows}
