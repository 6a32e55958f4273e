"""Reads the journal of a desk, also while its window is open."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from checkin.app.desk import desk_at_work, key_store
from checkin.domain.event import Event
from checkin.paths import default_data
from checkin.services.delivery import SyncState
from checkin.services.ports import Books
from checkin.services.sync_books import SyncBooks
from checkin.storage.books import SqlBooks
from checkin.storage.keys import find_device_key
from checkin.storage.opening import open_for_reading
from checkin.storage.verify import Report, verify_books
from checkin.sync.batches import receipts_in
from checkin.sync.signing import sign_document
from checkin.sync.wire_push import SIGNED, SignedSaid
from checkin.trouble import Trouble, wrong_input

FORMAT = "checkin-journal"
VERSION = 1


def journal_events(data: Path | None, since: int) -> list[Event]:
    """The events after number `since`, in order."""
    folder = data or default_data()
    with open_for_reading(folder, key_store(folder)) as look:
        return look(lambda books: list(_sql(books).since(since)))


def verify_journal(data: Path | None) -> Report:
    """Whether the journal is whole."""
    folder = data or default_data()
    with open_for_reading(folder, key_store(folder)) as look:
        return look(verify_books(folder))


def export_journal(data: Path | None) -> Iterator[dict[str, Any]]:
    """The lines of an export: a header, each event as it lies in the journal, the head.

    Where the desk is enrolled its signature ends it.
    """
    folder = data or default_data()
    with open_for_reading(folder, key_store(folder)) as look:
        lines, enrolment, end = look(
            lambda books: (list(_lines(_sql(books))), _sql(books).enrolment(), _end(_sql(books)))
        )
    yield from lines
    key = find_device_key(folder, key_store(folder), enrolment.device) if enrolment else None
    if key is not None:
        yield {"signed": asdict(sign_document(end, Ed25519PrivateKey.from_private_bytes(key.raw)))}


def take_receipts(data: Path | None, file: Path) -> SyncState:
    """Settle what the receipts in `file` cover (`checkin registry receive --receipts`).

    Raises:
        Trouble: `not-enrolled`, `receipts-wrong`: nothing was settled.
    """
    try:
        said = [SIGNED.validate_json(line) for line in file.read_text("utf-8").splitlines() if line]
    except ValueError as error:
        raise _no_receipts(file) from error
    with desk_at_work(data) as desk:
        return desk.ledger.submit(lambda books: _settled(books, said, file)).result()


def _settled(books: SyncBooks, said: Sequence[SignedSaid], file: Path) -> SyncState:
    enrolment = books.enrolment()
    if enrolment is None:
        raise wrong_input(
            "not-enrolled", "This desk is not enrolled at a registry.", "`checkin enrol CODE`."
        )
    receipts = receipts_in(said, enrolment.registry_key, books)
    if not receipts:
        raise _no_receipts(file)
    books.settle([], receipts)
    return books.sync_state()


def _no_receipts(file: Path) -> Trouble:
    return wrong_input(
        "receipts-wrong",
        f"{file} holds no receipts of this desk's registry for its journal.",
        "`checkin registry receive FILE --receipts FILE` writes them, for the desk that it is of.",
    )


def _lines(books: SqlBooks) -> Iterator[dict[str, Any]]:
    head = books.head()
    yield {"format": FORMAT, "version": VERSION, "events": head.events}
    yield from books.raw_rows()
    yield {"head": head.hash, "events": head.events}


def _end(books: SqlBooks) -> dict[str, Any]:
    """What is signed: which journals, how many events, and the last hash."""
    head = books.head()
    return {
        "journals": [
            {"device": one.device, "epoch": one.epoch, "first": one.first, "last": one.last}
            for one in books.known()
        ],
        "events": head.events,
        "head": head.hash if head.events else "",
    }


def _sql(books: Books) -> SqlBooks:
    if not isinstance(books, SqlBooks):
        raise TypeError("only a database has a journal to read")
    return books
