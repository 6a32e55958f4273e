"""A batch from the rows of the journal, and the receipts that came back for it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

from pydantic import ValidationError

from checkin.domain.clock_trust import ClockReading
from checkin.domain.instant import stamp
from checkin.services.delivery import Contact, Receipt
from checkin.services.sync_books import SyncBooks
from checkin.sync.signing import is_signed
from checkin.sync.wire_push import (
    RECEIPT,
    BatchSaid,
    ClockSaid,
    EventSaid,
    KnownSaid,
    ReceiptSaid,
    RunSaid,
    SignedSaid,
)

Row = Mapping[str, Any]

_US = timedelta(microseconds=1)
_NOT_OF_AN_EVENT = ("device", "epoch", "previous", "hash")


def batch_of(
    books: SyncBooks, rows: Sequence[Row], reading: ClockReading, program: str
) -> BatchSaid | None:
    """The batch with these rows (in the order of `seq`); None when one of them cannot be said."""
    known = tuple(
        KnownSaid(
            device=one.device,
            epoch=one.epoch,
            first=one.first,
            last=one.last,
            receipted=one.receipted,
            hash=one.hash,
        )
        for one in books.known()
    )
    try:
        return BatchSaid(
            clock=clock_of(reading, books.contact()),
            known=known,
            program=program,
            waiting=books.unsent(),
            runs=tuple(run_of(run) for run in runs_in(rows)),
        )
    except ValidationError:
        return None


def clock_of(reading: ClockReading, contact: Contact | None) -> ClockSaid:
    """The desk's clocks as they are said."""
    return ClockSaid(
        wall=stamp(reading.wall),
        running_us=reading.running // _US,
        boot=reading.boot,
        offset_us=contact.offset // _US if contact is not None else None,
        error_us=contact.error // _US if contact is not None else None,
    )


def runs_in(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """The rows in runs: of one journal and epoch, each number after the one before."""
    run: list[Row] = []
    for row in rows:
        if run and not _follows(run[-1], row):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def run_of(rows: Sequence[Row]) -> RunSaid:
    """What is said of one run.

    Raises:
        ValidationError: an event in it is greater than an event may be.
    """
    return RunSaid(
        device=rows[0]["device"],
        epoch=rows[0]["epoch"],
        previous=rows[0]["previous"],
        head=rows[-1]["hash"],
        events=tuple(
            EventSaid(**{name: row[name] for name in row if name not in _NOT_OF_AN_EVENT})
            for row in rows
        ),
    )


def receipts_in(
    said: Sequence[SignedSaid], registry_key: bytes, books: SyncBooks
) -> list[Receipt] | None:
    """The receipts for this journal; None when one of them is not the registry's own word."""
    ours = {(one.device, one.epoch) for one in books.known()}
    receipts = [receipt_in(one, registry_key) for one in said]
    if any(receipt is None for receipt in receipts):
        return None
    return [one for one in receipts if one is not None and (one.device, one.epoch) in ours]


def receipt_in(said: SignedSaid, registry_key: bytes) -> Receipt | None:
    """The receipt in a document; None when the registry (32 raw bytes) has not signed it."""
    if said.key != registry_key.hex() or not is_signed(said):
        return None
    try:
        receipt: ReceiptSaid = RECEIPT.validate_json(said.text)
    except ValidationError:
        return None
    if receipt.registry != said.key:
        return None
    return Receipt(
        device=receipt.device,
        epoch=receipt.epoch,
        received_up_to=receipt.received_up_to,
        count=receipt.count,
        quarantined=receipt.quarantined,
        head=receipt.head,
        at=receipt.at,
        signed={"text": said.text, "key": said.key, "signature": said.signature},
    )


def _follows(one: Row, other: Row) -> bool:
    same = (one["device"], one["epoch"]) == (other["device"], other["epoch"])
    return bool(same and other["seq"] == one["seq"] + 1)
