"""The delivery of the journal: what waits, what was answered, what the registry has proved."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from checkin.chain import COLUMNS, canonical
from checkin.domain.instant import parse_stamp, stamp
from checkin.services.delivery import Fate, Known, Receipt, Settled
from checkin.storage import schema

_EVENTS = schema.events
_OUTBOX = schema.outbox
_RECEIPTS = schema.receipts
_ROW = [_EVENTS.c[name] for name in COLUMNS]

WAITING = "waiting"
REFUSED = "refused"


class DeliveryRows:
    """The outbox and the receipts in one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def batch(
        self, events: int, size: int, skip: Sequence[int] = ()
    ) -> Sequence[Mapping[str, Any]]:
        """Rows of the journal that wait, in the order of `seq`; `skip` are numbers to leave out.

        The least tried and then the oldest are taken first: no more than `events`, and no more
        than `size` bytes of them as canonical JSON, but always one.
        """
        query = (
            select(_OUTBOX.c.seq)
            .where((_OUTBOX.c.state == WAITING) & _OUTBOX.c.seq.not_in(list(skip)))
            .order_by(_OUTBOX.c.attempts, _OUTBOX.c.seq)
            .limit(events)
        )
        wanted = list(self._connection.execute(query).scalars())
        return sorted(_fitting(self._rows(wanted), size), key=lambda row: int(row["seq"]))

    def tried(self, seqs: Sequence[int], at: datetime) -> None:
        """Count an attempt; before it is made."""
        counted = {"attempts": _OUTBOX.c.attempts + 1, "last_tried": stamp(at)}
        self._connection.execute(
            update(_OUTBOX).where(_OUTBOX.c.seq.in_(list(seqs))).values(counted)
        )

    def settle(self, answers: Sequence[Settled], receipts: Sequence[Receipt]) -> None:
        """Take what was answered out of the outbox, and keep the receipts.

        A refused one stays there, as refused. What a receipt covers is out as well (the journal may
        have come by file). Where a receipt tells less than was settled (the registry was restored),
        all after it waits again, but for what was answered just now.
        """
        answered = {seq for answer in answers if (seq := self._settled(answer)) is not None}
        for receipt in receipts:
            self._take_covered(receipt)
            if self._goes_back(receipt) or self._lacks(receipt):
                self._wait_again(receipt, answered)
            self._keep(receipt)

    def known(self) -> Sequence[Known]:
        """Every epoch that the journal in this file has, in the order of its numbers."""
        return list(self._epochs())

    def refused(self) -> Sequence[tuple[Mapping[str, Any], str]]:
        """Events that the registry could not take: the row and the reason."""
        query = (
            select(*_ROW, _OUTBOX.c.reason)
            .join(_OUTBOX, _OUTBOX.c.seq == _EVENTS.c.seq)
            .where(_OUTBOX.c.state == REFUSED)
            .order_by(_EVENTS.c.seq)
        )
        rows = [dict(row) for row in self._connection.execute(query).mappings()]
        return [(row, row.pop("reason") or "") for row in rows]

    def try_refused_again(self) -> int:
        """Let all refused ones wait again: how many."""
        again = {"state": WAITING, "reason": None, "attempts": 0}
        done = self._connection.execute(
            update(_OUTBOX).where(_OUTBOX.c.state == REFUSED).values(again)
        )
        return int(done.rowcount)

    def receipts(self) -> Sequence[Receipt]:
        """The newest receipt of every epoch."""
        query = select(_RECEIPTS).order_by(_RECEIPTS.c.device, _RECEIPTS.c.epoch)
        return [_receipt_of(row) for row in self._connection.execute(query).mappings()]

    def _rows(self, seqs: Sequence[int]) -> list[dict[str, Any]]:
        """In the order of `seqs`."""
        query = select(*_ROW).where(_EVENTS.c.seq.in_(seqs))
        found = {row["seq"]: dict(row) for row in self._connection.execute(query).mappings()}
        return [found[seq] for seq in seqs if seq in found]

    def _settled(self, answer: Settled) -> int | None:
        """The number of the event that was answered; None when it is not of this journal."""
        query = select(_EVENTS.c.seq).where(_EVENTS.c.id == answer.id)
        seq = self._connection.execute(query).scalar_one_or_none()
        if seq is None:
            return None
        here = _OUTBOX.c.seq == seq
        if answer.fate is Fate.REFUSED:
            told = {"state": REFUSED, "reason": answer.reason}
            self._connection.execute(update(_OUTBOX).where(here).values(told))
            return int(seq)
        self._connection.execute(delete(_OUTBOX).where(here))
        self._connection.execute(delete(schema.settled).where(schema.settled.c.seq == seq))
        if answer.fate is not Fate.RECEIVED:
            kept = {"seq": seq, "fate": answer.fate.value, "reason": answer.reason}
            self._connection.execute(insert(schema.settled), kept)
        return int(seq)

    def _take_covered(self, receipt: Receipt) -> None:
        """The hash proves every event before it, so it must be the one that this file has."""
        mine, upto = _of(receipt), receipt.received_up_to
        there = select(_EVENTS.c.hash).where(mine & (_EVENTS.c.seq == upto))
        if self._connection.execute(there).scalar_one_or_none() == receipt.head:
            covered = select(_EVENTS.c.seq).where(mine & (_EVENTS.c.seq <= upto))
            self._connection.execute(delete(_OUTBOX).where(_OUTBOX.c.seq.in_(covered)))

    def _lacks(self, receipt: Receipt) -> bool:
        """Whether more was settled behind the receipt than the registry counts there."""
        mine, upto = _of(receipt), receipt.received_up_to
        first = self._connection.execute(select(func.min(_EVENTS.c.seq)).where(mine)).scalar()
        settled = (
            select(func.count())
            .select_from(_EVENTS)
            .where(mine & (_EVENTS.c.seq > upto))
            .where(_EVENTS.c.seq.not_in(select(_OUTBOX.c.seq)))
        )
        behind = receipt.count - max(0, upto - (first or 1) + 1)
        return behind < int(self._connection.execute(settled).scalar_one())

    def _goes_back(self, receipt: Receipt) -> bool:
        last = self._receipt(receipt.device, receipt.epoch)
        if last is None:
            return False
        return receipt.received_up_to < last.received_up_to or receipt.count < last.count

    def _receipt(self, device: str, epoch: int) -> Receipt | None:
        query = select(_RECEIPTS).where(
            (_RECEIPTS.c.device == device) & (_RECEIPTS.c.epoch == epoch)
        )
        row = self._connection.execute(query).mappings().one_or_none()
        return _receipt_of(row) if row is not None else None

    def _wait_again(self, receipt: Receipt, answered: set[int]) -> None:
        query = (
            select(_EVENTS.c.seq)
            .where(_of(receipt))
            .where(_EVENTS.c.seq > receipt.received_up_to)
            .where(_EVENTS.c.seq.not_in(select(_OUTBOX.c.seq)))
        )
        again = [seq for seq in self._connection.execute(query).scalars() if seq not in answered]
        if again:
            rows = [{"seq": seq, "attempts": 0, "state": WAITING} for seq in again]
            self._connection.execute(insert(_OUTBOX), rows)
            gone = delete(schema.settled).where(schema.settled.c.seq == bindparam("number"))
            self._connection.execute(gone, [{"number": seq} for seq in again])

    def _keep(self, receipt: Receipt) -> None:
        row = asdict(receipt) | {"at": stamp(receipt.at), "signed": canonical(dict(receipt.signed))}
        self._connection.execute(insert(_RECEIPTS).prefix_with("OR REPLACE"), row)

    def _epochs(self) -> Iterator[Known]:
        """By leaps: the numbers of an epoch follow one another, and those of the next one them."""
        first, head = 1, self._connection.execute(select(func.max(_EVENTS.c.seq))).scalar_one()
        while first <= (head or 0):
            of = select(_EVENTS.c.device, _EVENTS.c.epoch).where(_EVENTS.c.seq >= first)
            device, epoch = self._connection.execute(of.order_by(_EVENTS.c.seq).limit(1)).one()
            mine = (_EVENTS.c.device == device) & (_EVENTS.c.epoch == epoch)
            last = self._connection.execute(select(func.max(_EVENTS.c.seq)).where(mine)).scalar()
            receipt = self._receipt(device, epoch)
            upto = receipt.received_up_to if receipt is not None else 0
            there = select(_EVENTS.c.hash).where(mine & (_EVENTS.c.seq == upto))
            digest = self._connection.execute(there).scalar_one_or_none() or ""
            yield Known(
                device=device, epoch=epoch, first=first, last=last or 0, receipted=upto, hash=digest
            )
            first = (last or head) + 1


def _of(receipt: Receipt) -> ColumnElement[bool]:
    """The events of its epoch."""
    return (_EVENTS.c.device == receipt.device) & (_EVENTS.c.epoch == receipt.epoch)


def _fitting(rows: Sequence[dict[str, Any]], size: int) -> Iterator[dict[str, Any]]:
    for number, row in enumerate(rows):
        size -= len(canonical(row).encode("utf-8", "surrogatepass"))
        if size < 0 and number:
            return
        yield row


def _receipt_of(row: RowMapping) -> Receipt:
    return Receipt(**{**row, "at": parse_stamp(row["at"]), "signed": json.loads(row["signed"])})
