"""The straight way on PostgreSQL: the next run of a desk's own journal, in one statement.

That is nearly all that ever comes. Whatever is not so goes the long way (`intake`, `runs`), which
does the same, step by step: this one asks nothing of the database but whether the run continues
what is there, and puts nothing where it does not.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import BigInteger, Connection, Text, bindparam, text

from checkin.chain import chained
from checkin.registry.contacts import NOTED, PARAMETERS, VALUES, heard, heard_of
from checkin.registry.corrections import corrected
from checkin.registry.event_rows import Delivery, Row
from checkin.registry.receipts import Extent, extent_in
from checkin.registry.telling_runs import told_as
from checkin.sync.wire_feed import ChangeKind
from checkin.sync.wire_push import BatchSaid, RunSaid


@dataclass(frozen=True, slots=True, kw_only=True)
class Straight:
    """What came of it. `put` of the `rows` were put: all of them, if no id was used before.

    `extents` are all epochs of the journal, `after` is that of the run; `newest` is as
    `contacts.note_contact` gives it.
    """

    run: RunSaid
    rows: Sequence[Row]
    put: int
    after: Extent
    extents: Sequence[Extent]
    newest: bool


def take_straight(connection: Connection, batch: BatchSaid, by: Delivery) -> Straight | None:
    """Take a batch whose only run continues the desk's own journal.

    Where all events were put, the other desks are told of them, and the epoch has grown. None: it
    is not so, and nothing was done.
    """
    run = _only_run(connection, batch, by)
    rows = list(chained(run.rows(), run.previous)) if run is not None else []
    if run is None or rows[-1]["hash"] != run.head:
        return None
    asked = {**_asked(run, rows, by), **heard_of(by.requester, batch, by.now)}
    found = connection.execute(_TAKE, asked).one_or_none()
    return _straight(run, rows, found) if found is not None else None


def _straight(run: RunSaid, rows: Sequence[Row], found: Any) -> Straight:  # noqa: ANN401  # SQL
    after = Extent(
        device=run.device,
        epoch=run.epoch,
        first=found.first,
        received_up_to=rows[-1]["seq"],
        count=found.counted,
        quarantined=found.quarantined,
        head=run.head,
    )
    every = [after, *map(extent_in, found.others or ())]
    return Straight(
        run=run,
        rows=rows,
        put=found.put,
        after=after,
        extents=sorted(every, key=lambda extent: extent.epoch),
        newest=found.newest,
    )


def _only_run(connection: Connection, batch: BatchSaid, by: Delivery) -> RunSaid | None:
    if connection.dialect.name != "postgresql" or len(batch.runs) != 1:
        return None
    journals = {batch.runs[0].device, *(known.device for known in batch.known)}
    return batch.runs[0] if journals == {by.requester} else None


def _asked(run: RunSaid, rows: Sequence[Row], by: Delivery) -> dict[str, object]:
    links = [[row["previous"], row["hash"], *corrected(row, by.tie).values()] for row in rows]
    return {
        "epoch": run.epoch,
        "center": by.center,
        "via": by.via,
        "run": told_as(run),
        "links": json.dumps(links),
        "first_id": rows[0]["id"],
        "all": len(rows),
        "before": rows[0]["seq"] - 1,
        "previous": run.previous,
        "up_to": rows[-1]["seq"],
        "head": run.head,
    }


_GROWN = (
    "UPDATE epochs SET received_up_to = :up_to, count = count + :all, head = :head"
    " WHERE device = :device AND epoch = :epoch AND received_up_to = :before AND head = :previous"
    " AND forked_at IS NULL AND count = received_up_to - first + 1"
    " RETURNING first, count, quarantined"
)
_PUT = (
    "INSERT INTO events (device, epoch, center, received_at, via, seq, id, kind, desk, at, trusted,"
    ' subject, session, "by", body, previous, hash, corrected_at, uncertainty_us)'
    " SELECT :device, :epoch, :center, :at, :via, seq, id, kind, desk, said.at, trusted,"
    ' subject, session, "by", body, link ->> 0, link ->> 1, link ->> 2, CAST(link ->> 3 AS bigint)'
    " FROM grown, ROWS FROM (json_to_recordset(CAST(:run AS json) -> 'events')"
    " AS (seq bigint, id text, kind text, desk text, at text, trusted bigint, subject text,"
    ' session text, "by" text, body text), json_array_elements(CAST(:links AS json)))'
    ' AS said(seq, id, kind, desk, at, trusted, subject, session, "by", body, link)'
    " ON CONFLICT (id) DO NOTHING RETURNING seq"
)
_TOLD = (
    "INSERT INTO changes (xid, center, kind, id, said, source)"  # noqa: S608  # our own words
    " SELECT CAST(CAST(pg_current_xact_id() AS text) AS bigint), :center,"
    f" '{ChangeKind.EVENT.value}', :first_id, :run, :device FROM put HAVING count(*) = :all"
)
_OTHERS = "SELECT json_agg(e) FROM epochs AS e WHERE e.device = :device AND e.epoch <> :epoch"
_HEARD = heard(f"SELECT {VALUES} FROM grown")  # noqa: S608  # our own words
_TAKE = text(
    f"WITH grown AS ({_GROWN}), put AS ({_PUT}), told AS ({_TOLD}),"  # noqa: S608  # our own words
    f" heard AS ({_HEARD} RETURNING device),"
    f" noted AS ({NOTED} FROM heard WHERE devices.device = heard.device)"
    " SELECT first, count AS counted, quarantined, (SELECT count(*) FROM put) AS put,"
    f" EXISTS (SELECT FROM heard) AS newest, ({_OTHERS}) AS others FROM grown"
).bindparams(
    *(bindparam(name, type_=BigInteger) for name in ("epoch", "center", "all", "before", "up_to")),
    *(
        bindparam(name, type_=Text)
        for name in ("via", "run", "links", "first_id", "previous", "head")
    ),
    *PARAMETERS,
)
