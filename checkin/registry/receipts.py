"""Receipts: what the registry has of a journal, signed; and how far it has no gap."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping, select, text, union, update
from sqlalchemy.dialects import postgresql, sqlite

from checkin.chain import GENESIS
from checkin.domain.instant import stamp
from checkin.registry.desk_tables import epochs, events, quarantine
from checkin.registry.home import Home
from checkin.registry.quarantine import head_in
from checkin.sync.signing import sign_document
from checkin.sync.wire_push import SignedSaid

_NEXT_GAP = text(
    "SELECT seq FROM (SELECT seq, lead(seq) OVER (ORDER BY seq) AS following FROM ("
    " SELECT seq FROM events WHERE device = :device AND epoch = :epoch AND seq >= :since"
    " UNION SELECT number AS seq FROM quarantine"
    " WHERE device = :device AND epoch = :epoch AND number >= :since) AS have) AS pairs"
    " WHERE following IS NULL OR following <> seq + 1 ORDER BY seq LIMIT 1"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """What there is of one epoch; `received_up_to` is below `first` where its beginning is not.

    `count` is of numbers, each once. Those of a fork's other side fill no gap, and count only when
    another desk goes on with this journal: for it they are what it has handed in.
    """

    device: str
    epoch: int
    first: int
    received_up_to: int
    count: int
    quarantined: int
    head: str
    forked: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether there is no gap in it, and so nothing behind one."""
        return not self.forked and self.count == self.received_up_to - self.first + 1

    def is_continued_by(self, row: Mapping[str, Any]) -> bool:
        """Whether this event is the very next one."""
        follows = (row["seq"], row["previous"]) == (self.received_up_to + 1, self.head)
        return self.is_whole and follows

    def without(self, rows: Sequence[Mapping[str, Any]]) -> "Extent":
        """What it was before the last events came, which are these."""
        before, count = rows[0], self.count - len(rows)
        return replace(self, received_up_to=before["seq"] - 1, head=before["previous"], count=count)


def extent_of(connection: Connection, device: str, epoch: int, first: int) -> Extent:
    """What there is of an epoch that begins with number `first`; locked until the end."""
    query = select(epochs).where((epochs.c.device == device) & (epochs.c.epoch == epoch))
    row = connection.execute(query.with_for_update()).mappings().one_or_none()
    if row is not None:
        return extent_in(row)
    _begin(connection, device, epoch, first)
    # Another request for this epoch may have been faster.
    return extent_in(connection.execute(query.with_for_update()).mappings().one())


def _begin(connection: Connection, device: str, epoch: int, first: int) -> None:
    fresh = Extent(
        device=device,
        epoch=epoch,
        first=first,
        received_up_to=first - 1,
        count=0,
        quarantined=0,
        head=GENESIS,
    )
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    values = {name: getattr(fresh, name) for name in _COLUMNS}
    connection.execute(make(epochs).values(**values).on_conflict_do_nothing())


@dataclass(frozen=True, slots=True, kw_only=True)
class Gain:
    """What has come: numbers `low` to `high`, of which `added` are new; `head` is the last hash.

    `quarantined` of it were put into the quarantine.
    """

    low: int
    high: int
    head: str
    added: int
    quarantined: int = 0


def grown(connection: Connection, before: Extent, gain: Gain) -> Extent:
    """The extent with the gain, kept."""
    if not (gain.added or gain.quarantined or before.forked):
        return before
    up_to, head = _reach(connection, before, gain) if gain.added else _as_it_was(before)
    after = replace(
        before,
        received_up_to=up_to,
        count=_recounted(connection, before) if before.forked else before.count + gain.added,
        quarantined=before.quarantined + gain.quarantined,
        head=head,
    )
    connection.execute(
        update(epochs)
        .where((epochs.c.device == after.device) & (epochs.c.epoch == after.epoch))
        .values(
            received_up_to=after.received_up_to,
            count=after.count,
            quarantined=after.quarantined,
            head=after.head,
        )
    )
    return after


def counted(connection: Connection, extent: Extent, numbers: Sequence[int]) -> set[int]:
    """Which of these numbers of the epoch are there; ask before anything new is put."""
    if not numbers:
        return set()
    here = (events.c.device == extent.device) & (events.c.epoch == extent.epoch)
    aside = (quarantine.c.device == extent.device) & (quarantine.c.epoch == extent.epoch)
    query = union(
        select(events.c.seq).where(here & events.c.seq.in_(numbers)),
        select(quarantine.c.number).where(aside & quarantine.c.number.in_(numbers)),
    )
    return set(connection.execute(query).scalars())


def _as_it_was(before: Extent) -> tuple[int, str]:
    return before.received_up_to, before.head


def _recounted(connection: Connection, extent: Extent) -> int:
    values = {"device": extent.device, "epoch": extent.epoch}
    return int(connection.execute(_COUNT, values).scalar_one())


_COUNT = text(
    "SELECT count(*) FROM (SELECT seq FROM events WHERE device = :device AND epoch = :epoch"
    " UNION SELECT number FROM quarantine WHERE device = :device AND epoch = :epoch"
    " UNION SELECT seq FROM forks WHERE device = :device AND epoch = :epoch AND EXISTS"
    " (SELECT 1 FROM devices WHERE former = :device)) AS have"
)


def _reach(connection: Connection, before: Extent, gain: Gain) -> tuple[int, str]:
    """How far there is no gap now. A queue that comes in its order needs no look."""
    whole = before.count == before.received_up_to - before.first + 1
    if whole and gain.low == before.received_up_to + 1:
        return gain.high, gain.head
    values = {"device": before.device, "epoch": before.epoch, "since": before.first}
    if before.received_up_to >= before.first:
        values["since"] = before.received_up_to
    elif connection.execute(_FIRST, {**values, "first": before.first}).first() is None:
        return before.received_up_to, before.head
    found = connection.execute(_NEXT_GAP, values).scalar_one_or_none()
    up_to = before.received_up_to if found is None else int(found)
    if up_to == gain.high:
        return up_to, gain.head
    return up_to, _hash_at(connection, before, up_to)


def receipt(home: Home, extent: Extent, now: datetime) -> SignedSaid:
    """The signed document (docs/protocol.md)."""
    return sign_document(
        {
            "registry": home.public.hex(),
            "device": extent.device,
            "epoch": extent.epoch,
            "received_up_to": extent.received_up_to,
            "count": extent.count,
            "quarantined": extent.quarantined,
            "head": extent.head,
            "at": stamp(now),
        },
        home.identity,
    )


def extent_in(row: Mapping[str, Any] | RowMapping) -> Extent:
    """What a row of `epochs` says."""
    columns = {name: row[name] for name in _COLUMNS}
    return Extent(**columns, forked=row["forked_at"] is not None)


_COLUMNS = ("device", "epoch", "first", "received_up_to", "count", "quarantined", "head")


_FIRST = text(
    "SELECT 1 FROM events WHERE device = :device AND epoch = :epoch AND seq = :first"
    " UNION SELECT 1 FROM quarantine WHERE device = :device AND epoch = :epoch AND number = :first"
)


def _hash_at(connection: Connection, extent: Extent, seq: int) -> str:
    """The hash that the desk says its event `seq` has."""
    here = (events.c.device == extent.device) & (events.c.epoch == extent.epoch)
    found = connection.execute(select(events.c.hash).where(here & (events.c.seq == seq)))
    known: str | None = found.scalar_one_or_none()
    if known is not None:
        return known
    here = (quarantine.c.device == extent.device) & (quarantine.c.epoch == extent.epoch)
    query = select(quarantine.c.said).where(here & (quarantine.c.number == seq))
    said = connection.execute(query.order_by(quarantine.c.seq).limit(1)).scalar_one_or_none()
    return (head_in(said) if said is not None else None) or extent.head
