"""Opens the desk's database: its folder, its lock, its key, its form."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from filelock import FileLock, Timeout
from sqlalchemy import Connection, Engine, insert, select, update
from sqlalchemy.exc import SQLAlchemyError

from checkin.services.sync_books import SyncBooks
from checkin.storage import schema
from checkin.storage.books import SqlBooks
from checkin.storage.copies import copy_once
from checkin.storage.effacing import Copies
from checkin.storage.engine import DATABASE, NotDurableError, open_engine
from checkin.storage.epochs import keep_epoch, newest_epoch
from checkin.storage.folder import check_local, unsafe_folder
from checkin.storage.journal import new_device
from checkin.storage.keys import KeptKey, KeyPlace, Store, find_key, make_key
from checkin.storage.ledger import SqliteLedger
from checkin.storage.lost import keep, loss_in
from checkin.storage.migrate import NEWEST, check_known, migrate, revision_of
from checkin.storage.sidecar import Sidecar
from checkin.storage.troubles import cannot_open, read_only_folder, trouble_of
from checkin.trouble import Trouble

T = TypeVar("T")

_log = logging.getLogger(__name__)

BALLAST = "ballast"
BALLAST_BYTES = 20_000_000
"""Freed on a full disk: room for some 500 records (36 kB each until the log is brought in)."""


@dataclass(slots=True, kw_only=True)
class OpenDesk:
    """An open database. `close` ends it and gives the folder free."""

    ledger: SqliteLedger
    key_place: KeyPlace
    lock: FileLock

    def close(self) -> None:
        """End the ledger, then let others in."""
        self.ledger.close()
        self.lock.release()


def open_for_writing(folder: Path, store: Store | None) -> OpenDesk:
    """Open the database in `folder`, or make it.

    `store` is the system's key store, None to keep the key in a file.

    Raises:
        Trouble: `network-folder`, `read-only-folder`, `desk-in-use`, `key-unreadable`,
            `key-missing`, `cannot-open-database`, `newer-database`, `disk-full`.
    """
    check_local(folder)
    lock = lock_folder(folder)
    sidecar = Sidecar(folder)
    try:
        _check_there(sidecar)
        key = _key(folder, store)
        engine = open_engine(folder / DATABASE, key.raw)
        try:
            device, epoch = _prepared(engine, sidecar)
        except BaseException:
            # Goes on; a folder that did not open is not held open.
            engine.dispose()
            raise
    except NotDurableError as error:
        lock.release()
        raise unsafe_folder(folder, f"its disk cannot keep one safely ({error})") from error
    except (SQLAlchemyError, OSError) as error:
        lock.release()
        raise trouble_of(error, folder) or error from error
    except BaseException:
        # Goes on; the next try finds no lock of ours.
        lock.release()
        raise
    ballast = folder / BALLAST
    _lay_ballast(ballast)
    copies = Copies(folder=folder, key=key.raw)
    ledger = SqliteLedger(engine, (device, epoch), sidecar=sidecar, ballast=ballast, copies=copies)
    return OpenDesk(ledger=ledger, key_place=key.place, lock=lock)


def has_journal(folder: Path) -> bool:
    """Whether a desk was ever opened there."""
    return (folder / DATABASE).exists()


@contextmanager
def open_for_reading(
    folder: Path, store: Store | None
) -> Iterator[Callable[[Callable[[SyncBooks], T]], T]]:
    """Look into the database in `folder`, also while the desk is open.

    Raises:
        Trouble: `no-desk` when there is no database yet; else as for writing.
    """
    file = folder / DATABASE
    if not file.exists():
        raise Trouble(
            "no-desk",
            f"There is no journal in {folder} yet.",
            "Import a roster first (checkin roster import FILE), or try `checkin demo`.",
        )
    key = _key(folder, store)
    engine = open_engine(file, key.raw, read_only=True)

    def look(work: Callable[[SyncBooks], T]) -> T:
        with engine.connect() as connection:
            row = connection.execute(select(schema.device)).one()
            return work(SqlBooks(connection, row.device, row.epoch))

    try:
        check_known(revision_of(engine))
        yield look
    except SQLAlchemyError as error:
        raise trouble_of(error, folder) or error from error
    finally:
        engine.dispose()


def lock_folder(folder: Path) -> FileLock:
    """The lock that one program has at a time; held until it is released.

    Raises:
        Trouble: `desk-in-use`, `read-only-folder`.
    """
    lock = FileLock(folder / "desk.lock")
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock.acquire(blocking=False)
    except Timeout as error:
        raise Trouble(
            "desk-in-use",
            f"This desk is open already: another program writes in {folder}.",
            "Go on in its window, or close it first.",
        ) from error
    except OSError as error:
        raise trouble_of(error, folder) or read_only_folder(folder) from error
    return lock


def _check_there(sidecar: Sidecar) -> None:
    """Never begin a new journal where an old one is known of."""
    remembered, file = sidecar.read(), sidecar.folder / DATABASE
    if remembered is not None and remembered.events and not (file.exists() and file.stat().st_size):
        raise cannot_open(sidecar.folder)


def _key(folder: Path, store: Store | None) -> KeptKey:
    key = find_key(folder, store)
    if key is not None:
        return key
    if (folder / DATABASE).exists():
        raise key_missing(folder)
    return make_key(folder, store)


def key_missing(folder: Path) -> Trouble:
    """There is a journal, and nothing that opens it."""
    return Trouble(
        "key-missing",
        f"The key of the journal in {folder} is not there.",
        "Log in as the person who made it, or bring back the file database.key.",
    )


def _prepared(engine: Engine, sidecar: Sidecar) -> tuple[str, int]:
    """Bring the database to our form, with a copy of it kept before; who we are."""
    folder = sidecar.folder
    try:
        revision = revision_of(engine)
    except SQLAlchemyError as error:
        raise trouble_of(error, folder) or cannot_open(folder) from error
    check_known(revision)
    if revision != NEWEST:
        if revision is not None:
            copy_once(engine, folder / f"{DATABASE}.before-{NEWEST}")
        migrate(engine)
    return _numbered(engine, sidecar)


def _numbered(engine: Engine, sidecar: Sidecar) -> tuple[str, int]:
    """Who we are; under a new epoch where recorded events, or a newer epoch, are missing."""
    folder, remembered = sidecar.folder, sidecar.read()
    with engine.begin() as connection:
        device, epoch = _identity(connection)
        loss, newest = loss_in(connection, remembered), newest_epoch(folder, device)
        if loss is None and epoch >= newest:
            kept = SqlBooks(connection, device, epoch).head()
            if remembered is None and not kept.events:
                # From the first moment on: who verifies beside the first scan finds it.
                sidecar.write(kept)
            return device, epoch
        # Numbers that were given once are never given again under the same epoch.
        if loss is not None:
            _log.warning("recorded events are missing: %d of %d", loss.found, loss.recorded.events)
            keep(folder, loss)
        epoch = max(epoch, newest) + 1
        keep_epoch(folder, device, epoch)
        connection.execute(update(schema.device), {"epoch": epoch})
        kept = SqlBooks(connection, device, epoch).head()
    sidecar.write(kept)
    return device, epoch


def _identity(connection: Connection) -> tuple[str, int]:
    row = connection.execute(select(schema.device)).one_or_none()
    if row is not None:
        return row.device, row.epoch
    device = new_device()
    connection.execute(insert(schema.device), {"one": 1, "device": device, "epoch": 1})
    return device, 1


def _lay_ballast(file: Path) -> None:
    """Reserve some room; without it the desk works just the same."""
    if file.exists():
        return
    try:
        with file.open("wb") as ballast:
            ballast.write(b"\0" * BALLAST_BYTES)
    except OSError:
        file.unlink(missing_ok=True)
