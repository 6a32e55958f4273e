"""Forks: two machines that write one journal, or an old copy that was put back. Both are kept."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, update
from sqlalchemy.dialects import postgresql, sqlite

from checkin.chain import canonical
from checkin.domain.instant import stamp
from checkin.registry.cases import Draft, raise_case
from checkin.registry.desk_tables import epochs, forks
from checkin.registry.refusal import Refusal
from checkin.sync.wire_feed import Severity

Row = Mapping[str, Any]


@dataclass(slots=True, kw_only=True)
class Fork(Exception):  # not frozen: whoever catches it writes its traceback
    """Another event under a number that is there, or behind another one: `rows` are the others."""

    device: str
    epoch: int
    seq: int
    rows: Sequence[Row]

    def refusal(self) -> Refusal:
        """What the desk is told, after both were kept."""
        return Refusal(
            status=409,
            code="fork",
            message=f"The registry has another event number {self.seq} of this journal.",
            hint="Two computers write it, or an old copy was put back: enrol this desk again.",
            details={"device": self.device, "epoch": self.epoch, "seq": self.seq},
        )


def keep_fork(connection: Connection, fork: Fork, center: int, now: datetime, via: str) -> None:
    """Keep the other side's events, mark the epoch, and raise a case."""
    put_aside(connection, fork.rows, center, now, via)
    connection.execute(
        update(epochs)
        .where((epochs.c.device == fork.device) & (epochs.c.epoch == fork.epoch))
        .values(forked_at=stamp(now))
    )
    raise_case(
        connection,
        Draft(
            center=center,
            kind="fork",
            severity=Severity.REVIEW,
            key=f"{fork.device}/{fork.epoch}",
            note=f"Journal {fork.device}, epoch {fork.epoch}: another event number {fork.seq}.",
            events=tuple(str(row["id"]) for row in fork.rows[:50]),
        ),
        now,
    )


def put_aside(
    connection: Connection, rows: Sequence[Row], center: int, now: datetime, via: str
) -> None:
    """Keep events beside those that have their numbers; what is there already stays."""
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    values = [
        {
            "device": row["device"],
            "epoch": row["epoch"],
            "seq": row["seq"],
            "hash": row["hash"],
            "center": center,
            "said": canonical(dict(row)),
            "received_at": stamp(now),
            "via": via,
        }
        for row in rows
    ]
    once = make(forks).on_conflict_do_nothing(index_elements=["device", "epoch", "seq", "hash"])
    connection.execute(once, values)
