"""The statement that takes the next run of a desk's own journal, on PostgreSQL.

It does what `runs` does step by step. It asks nothing of the database but whether the desk is still
who it was and the run continues what is there, and puts nothing where it does not.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, Text, bindparam, text
from sqlalchemy.dialects.postgresql import psycopg

from checkin.chain import chained
from checkin.registry.contacts import NOTED, PARAMETERS, VALUES, heard, heard_of
from checkin.registry.corrections import corrected
from checkin.registry.devices import Device
from checkin.registry.event_rows import Delivery, Row
from checkin.registry.receipts import Extent, extent_in
from checkin.registry.telling_runs import told_as
from checkin.sync.wire_feed import ChangeKind
from checkin.sync.wire_push import BatchSaid, RunSaid


@dataclass(frozen=True, slots=True, kw_only=True)
class Straight:
    """What came of it: `extents` are all epochs of the journal.

    `newest` is as `contacts.note_contact` gives it.
    """

    extents: Sequence[Extent]
    newest: bool


def straight_rows(batch: BatchSaid, device: str) -> Sequence[Row]:
    """The rows of a batch whose only run is of this very desk's journal; none: it is not so."""
    journals = {*(run.device for run in batch.runs), *(known.device for known in batch.known)}
    if len(batch.runs) != 1 or journals != {device}:
        return ()
    [run] = batch.runs
    rows = list(chained(run.rows(), run.previous))
    return rows if rows[-1]["hash"] == run.head else ()


def asked_of(
    batch: BatchSaid, rows: Sequence[Row], device: Device, by: Delivery
) -> Mapping[str, object]:
    """What `TAKE` is asked with these rows of the only run.

    It puts them, and tells the other desks, if they continue what is there and the desk is who it
    was. Another event with one of their ids is an error.
    """
    [run] = batch.runs
    heard_now = heard_of(by.requester, batch, by.now)
    return {**_asked(run, rows, by), **heard_now, "key": device.key.hex()}


def straight(run: RunSaid, row: Sequence[Any] | None) -> Straight | None:
    """What `TAKE` has answered for this run; None: nothing was done."""
    if row is None:
        return None
    first, count, quarantined, newest, others = row
    after = Extent(
        device=run.device,
        epoch=run.epoch,
        first=first,
        received_up_to=run.events[-1].seq,
        count=count,
        quarantined=quarantined,
        head=run.head,
    )
    every = [after, *map(extent_in, others or ())]
    return Straight(extents=sorted(every, key=lambda extent: extent.epoch), newest=newest)


def _asked(run: RunSaid, rows: Sequence[Row], by: Delivery) -> dict[str, object]:
    put = [row | corrected(row, by.tie) for row in rows]
    return {
        "epoch": run.epoch,
        "center": by.center,
        "via": by.via,
        "run": told_as(run),
        "first_id": rows[0]["id"],
        "all": len(rows),
        "before": rows[0]["seq"] - 1,
        "previous": run.previous,
        "up_to": rows[-1]["seq"],
        "head": run.head,
        **{f"each_{name}": array_of([row[name] for row in put]) for name in _EACH},
    }


def array_of(values: Sequence[str | int | None]) -> str:
    """An array as PostgreSQL writes it; no text has a NUL in it (`sync.limits`).

    Written as a whole: the driver takes each value by itself, which costs ten times as much.
    """
    if None in values:
        return (
            "{" + ",".join("NULL" if one is None else f'"{_escaped(one)}"' for one in values) + "}"
        )
    joined = "\0".join(map(str, values))
    return '{"' + _escaped(joined).replace("\0", '","') + '"}'


def _escaped(value: str | int) -> str:
    return str(value).replace("\\", "\\\\").replace('"', '\\"')


_NUMBERS = ("trusted", "uncertainty_us")
_EACH = (
    *("id", "kind", "desk", "at", "trusted", "subject", "session", "by", "body", "previous"),
    *("hash", "corrected_at", "uncertainty_us"),
)
"""Columns that each event has for itself; its number is counted."""


def _unnested(names: Iterable[str]) -> str:
    """SQL that reads the arrays side by side."""
    return ", ".join(
        f"unnest(CAST(:each_{name} AS {'bigint' if name in _NUMBERS else 'text'}[]))"
        for name in names
    )


_GROWN = (
    "UPDATE epochs SET received_up_to = :up_to, count = count + :all, head = :head FROM devices"
    " WHERE epochs.device = :device AND epoch = :epoch AND received_up_to = :before"
    " AND head = :previous AND forked_at IS NULL AND count = received_up_to - first + 1"
    " AND devices.device = :device AND devices.key = :key AND devices.revoked_at IS NULL"
    " RETURNING first, count, quarantined"
)
_COLUMNS = ", ".join(f'"{name}"' for name in _EACH)
_PUT = (
    f"INSERT INTO events (device, epoch, center, received_at, via, seq, {_COLUMNS})"  # noqa: S608
    " SELECT :device, :epoch, :center, :at, :via, generate_series(:before + 1, :up_to),"
    f" {_unnested(_EACH)} FROM grown"
)
_TOLD = (
    "INSERT INTO changes (xid, center, kind, id, said, source)"  # noqa: S608  # our own words
    " SELECT CAST(CAST(pg_current_xact_id() AS text) AS bigint), :center,"
    f" '{ChangeKind.EVENT.value}', :first_id, :run, :device FROM grown"
)
_OTHERS = "SELECT json_agg(e) FROM epochs AS e WHERE e.device = :device AND e.epoch <> :epoch"
_HEARD = heard(f"SELECT {VALUES} FROM grown")  # noqa: S608  # our own words
_TEXTS = ("via", "run", "first_id", "previous", "head", "key")
TAKE = str(
    text(
        f"WITH grown AS ({_GROWN}), put AS ({_PUT}), told AS ({_TOLD}),"  # noqa: S608  # our own words
        f" heard AS ({_HEARD} RETURNING device),"
        f" noted AS ({NOTED} FROM heard WHERE devices.device = heard.device)"
        " SELECT first, count, quarantined, EXISTS (SELECT FROM heard) AS newest,"
        f" ({_OTHERS}) AS others FROM grown"
    )
    .bindparams(
        *(bindparam(it, type_=BigInteger) for it in ("epoch", "center", "all", "before", "up_to")),
        *(bindparam(it, type_=Text) for it in (*_TEXTS, *(f"each_{name}" for name in _EACH))),
        *PARAMETERS,
    )
    .compile(dialect=psycopg.dialect())  # type: ignore[no-untyped-call]  # SQLAlchemy's
)
"""Written for the driver, with the types of what it is asked."""
