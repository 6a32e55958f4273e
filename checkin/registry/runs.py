"""Takes a run of events of one journal: each once, with an answer for each (docs/protocol.md)."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from checkin.chain import chained
from checkin.registry.desk_tables import events
from checkin.registry.devices import speaks_for
from checkin.registry.event_rows import Delivery, Row, let_in, put_events
from checkin.registry.extents import Extents
from checkin.registry.forks import Fork, put_aside
from checkin.registry.quarantine import FOREIGN, Poison, put_in_quarantine, said_of
from checkin.registry.receipts import Extent, Gain, counted, grown
from checkin.registry.telling_runs import tell_run
from checkin.sync.wire_push import Answer, AnswerSaid, RunSaid

CHAIN_BROKEN = "chain-broken"
ID_USED_TWICE = "id-used-twice"
OTHER_DEVICE = "other-device"
FORKED = "fork"


class ChainBroken(Exception):  # what happened, as everywhere here
    """The hashes of a run do not add up to its head; who sent it looks for the event at fault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What became of one run. `subjects` were let in, or taken back."""

    answers: Sequence[AnswerSaid]
    subjects: frozenset[str] = frozenset()


def take_run(connection: Connection, run: RunSaid, extents: Extents, by: Delivery) -> Taken:
    """Take the events of one journal that follow one another; `extents` of it grow.

    Raises:
        ChainBroken: a run of several whose hashes do not fit; nothing of it was taken.
        Fork: another event is there already, or stands before; nothing of it was taken.
    """
    rows = list(chained(run.rows(), run.previous))
    if run.device != by.requester and not speaks_for(connection, by.requester, run.device):
        return _foreign(connection, rows, by)
    first = by.firsts.get((run.device, run.epoch), 1)
    extent = extents.of_epoch(run.device, run.epoch, min(first, rows[0]["seq"]))
    if rows[-1]["hash"] != run.head:
        if len(rows) > 1:
            raise ChainBroken
        taken, gain = _broken(connection, run, rows[0], extent, by)
    else:
        taken, gain = _fitted(connection, run, rows, extent, by)
    extents.keep(grown(connection, extent, gain))
    return taken


def _fitted(
    connection: Connection, run: RunSaid, rows: Sequence[Row], extent: Extent, by: Delivery
) -> tuple[Taken, Gain]:
    """Put it where its numbers say: behind what is there, or between and beside it."""
    # A queue that comes in its order needs no look at what is there.
    in_order = extent.is_continued_by(rows[0])
    there = {} if in_order else _there(connection, rows)
    _look_for_fork(rows, there, by)
    if any(there.get(row["seq"], row)["hash"] != row["hash"] for row in rows):
        return _beside(connection, rows, extent, by)
    fresh = [row for row in rows if row["seq"] not in there]
    known = set() if in_order else counted(connection, extent, [row["seq"] for row in fresh])
    good = put_events(connection, fresh, by)
    return _appended(connection, run, rows, good, there, known, by)


def _there(connection: Connection, rows: Sequence[Row]) -> Mapping[int, Mapping[str, Any]]:
    """What is under these numbers, and beside them."""
    low, high = rows[0]["seq"] - 1, rows[-1]["seq"] + 1
    found = connection.execute(
        select(events.c.seq, events.c.id, events.c.hash, events.c.previous).where(
            (events.c.device == rows[0]["device"])
            & (events.c.epoch == rows[0]["epoch"])
            & events.c.seq.between(low, high)
        )
    )
    return {row.seq: row._asdict() for row in found}


def _look_for_fork(
    rows: Sequence[Row], there: Mapping[int, Mapping[str, Any]], by: Delivery
) -> None:
    low, high = rows[0], rows[-1]
    at = None
    before, after = there.get(low["seq"] - 1), there.get(high["seq"] + 1)
    if before is not None and before["hash"] != low["previous"]:
        at = low["seq"]
    elif after is not None and after["previous"] != high["hash"]:
        at = high["seq"]
    for row in rows:
        known = there.get(row["seq"])
        if known is not None and known["hash"] != row["hash"]:
            at = row["seq"]
            break
    # Who goes on with a journal after a fork hands in its own side, which is kept beside.
    if at is not None and low["device"] == by.requester:
        raise Fork(device=low["device"], epoch=low["epoch"], seq=at, rows=rows)


def _appended(
    connection: Connection,
    run: RunSaid,
    rows: Sequence[Row],
    good: Sequence[Row],
    there: Mapping[int, Mapping[str, Any]],
    known: AbstractSet[int],
    by: Delivery,
) -> tuple[Taken, Gain]:
    """What is said of a run of which `good` was put, and the rest could not be, or was there."""
    put = {row["seq"] for row in good}
    odd = [row for row in rows if row["seq"] not in there and row["seq"] not in put]
    poisoned = sum(_poison(connection, row, ID_USED_TWICE, by) for row in odd)
    tell_run(connection, run, good, center=by.center, source=by.requester)
    gain = Gain(
        low=rows[0]["seq"],
        high=rows[-1]["seq"],
        head=rows[-1]["hash"],
        added=len(good) + len(odd) - len(known),
        quarantined=poisoned,
    )
    answers = [_answer(row, there, odd) for row in rows]
    return Taken(answers=answers, subjects=let_in(good)), gain


def _answer(row: Row, there: Mapping[int, Mapping[str, Any]], odd: Sequence[Row]) -> AnswerSaid:
    if row["seq"] in there:
        return AnswerSaid(id=row["id"], answer=Answer.DUPLICATE)
    if row in odd:
        return AnswerSaid(id=row["id"], answer=Answer.QUARANTINED, reason=ID_USED_TWICE)
    return AnswerSaid(id=row["id"], answer=Answer.ACCEPTED)


def _beside(
    connection: Connection, rows: Sequence[Row], extent: Extent, by: Delivery
) -> tuple[Taken, Gain]:
    """Keep the side of a fork that somebody hands in who goes on with it."""
    known = counted(connection, extent, [row["seq"] for row in rows])
    put_aside(connection, rows, by.center, by.now, by.via)
    added = len(rows) - len(known)
    gain = Gain(low=rows[0]["seq"], high=rows[-1]["seq"], head=rows[-1]["hash"], added=added)
    kept = [AnswerSaid(id=row["id"], answer=Answer.CONFLICT_KEPT, reason=FORKED) for row in rows]
    return Taken(answers=kept), gain


def _foreign(connection: Connection, rows: Sequence[Row], by: Delivery) -> Taken:
    """Keep what is said of a journal that is not theirs; it proves nothing for that journal."""
    for row in rows:
        _poison(connection, row, OTHER_DEVICE, by, device=by.requester, epoch=FOREIGN)
    return _in_quarantine(rows, OTHER_DEVICE)


def _broken(
    connection: Connection, run: RunSaid, row: Row, extent: Extent, by: Delivery
) -> tuple[Taken, Gain]:
    """Keep the one event that is not what its hash says."""
    known = counted(connection, extent, [row["seq"]])
    put = _poison(connection, row, CHAIN_BROKEN, by, head=run.head)
    gain = Gain(
        low=row["seq"], high=row["seq"], head=run.head, added=1 - len(known), quarantined=int(put)
    )
    return _in_quarantine([row], CHAIN_BROKEN), gain


def _in_quarantine(rows: Sequence[Row], reason: str) -> Taken:
    return Taken(
        answers=[AnswerSaid(id=row["id"], answer=Answer.QUARANTINED, reason=reason) for row in rows]
    )


def _poison(
    connection: Connection,
    row: Row,
    reason: str,
    by: Delivery,
    *,
    device: str = "",
    epoch: int | None = None,
    head: str = "",
) -> bool:
    poison = Poison(
        device=device or row["device"],
        epoch=row["epoch"] if epoch is None else epoch,
        number=row["seq"],
        event=row["id"],
        center=by.center,
        reason=reason,
        said=said_of(row, head or row["hash"]),
    )
    return put_in_quarantine(connection, poison, by.now, by.via)
