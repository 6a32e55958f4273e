"""Puts a backup back: read whole first, what is here put aside, numbered on under a new epoch."""

import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import sqlcipher3.dbapi2
from sqlalchemy import update
from sqlalchemy.exc import SQLAlchemyError

from checkin.storage import schema
from checkin.storage.backups import ASIDE
from checkin.storage.books import SqlBooks
from checkin.storage.copies import Journal, journal_in, opened_copy, put_together, write_through
from checkin.storage.engine import DATABASE
from checkin.storage.epochs import keep_epoch, newest_epoch
from checkin.storage.journal import Head
from checkin.storage.keys import Store, find_key, sync_folder
from checkin.storage.lost import Loss, keep, loss_in
from checkin.storage.migrate import check_known, revision_of
from checkin.storage.opening import key_missing, lock_folder
from checkin.storage.sidecar import Sidecar
from checkin.storage.troubles import trouble_of
from checkin.storage.verify import verify_copy
from checkin.trouble import Trouble, wrong_input

_FILES = (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm")


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What is here now. `missing` events were recorded once and are not in it.

    `aside` is where the database went that was here, None where there was none.
    """

    events: int
    head: str
    epoch: int
    missing: int
    aside: Path | None


def restore_backup(folder: Path, store: Store | None, file: Path, at: datetime) -> Restored:
    """Put the copy in `file` in the place of the database in `folder`.

    It is read whole before anything is moved, and nothing is overwritten: the database that is
    here goes aside, with its head. The copy goes on under an epoch that was never used before.

    Raises:
        Trouble: `desk-in-use`, `key-missing`, `key-unreadable`, `file-unreadable`,
            `backup-damaged`, `backup-of-another`, `backup-of-revoked`, `newer-database`,
            `disk-full`, `read-only-folder`, `disk-failed`; then all is as it was.
    """
    key = find_key(folder, store)
    if key is None:
        raise key_missing(folder)
    with lock_folder(folder):
        half = folder / f"{DATABASE}.half"
        try:
            _fetch(file, half)
            return _put_back(folder, half, key.raw, at)
        except (SQLAlchemyError, sqlcipher3.dbapi2.Error, OSError) as error:
            raise trouble_of(error, folder) or error from error
        finally:
            for rest in folder.glob(f"{half.name}*"):
                rest.unlink(missing_ok=True)


def _fetch(file: Path, half: Path) -> None:
    try:
        with file.open("rb") as source, half.open("wb") as target:
            shutil.copyfileobj(source, target)
    except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
        raise wrong_input(
            "file-unreadable", f"{file} cannot be read: {error.strerror}.", "Check the path."
        ) from error


def _put_back(folder: Path, half: Path, key: bytes, at: datetime) -> Restored:
    copy = _whole(half, key)
    here = _present(folder / DATABASE, key)
    if here is not None:
        _check_it_may(here, copy)
    epoch = max(copy.epoch, here.epoch if here else 0, newest_epoch(folder, copy.device)) + 1
    loss = _renumber(half, key, epoch, Sidecar(folder).read())
    # From here on a start finds the old database or the new one; in between it says that one is
    # missing, and this can be done again.
    keep_epoch(folder, copy.device, epoch)
    aside = _put_aside(folder, at)
    half.replace(folder / DATABASE)
    sync_folder(folder)
    if loss is not None:
        keep(folder, loss)
    Sidecar(folder).write(copy.head)
    missing = loss.recorded.events - loss.found if loss else 0
    return Restored(
        events=copy.head.events, head=copy.head.hash, epoch=epoch, missing=missing, aside=aside
    )


def _present(file: Path, key: bytes) -> Journal | None:
    """What is here now; None when there is nothing, or nothing that opens."""
    if not file.exists():
        return None
    try:
        with opened_copy(file, key, read_only=True) as engine:
            return journal_in(engine)
    except (SQLAlchemyError, sqlcipher3.dbapi2.Error):
        return None


def _whole(half: Path, key: bytes) -> Journal:
    """The journal in the copy, every page and every link of it read."""
    try:
        with opened_copy(half, key, read_only=True) as engine:
            check_known(revision_of(engine))
            copy = journal_in(engine)
            with engine.connect() as connection:
                faults = verify_copy(SqlBooks(connection, copy.device, 0), copy.head).faults
    except (SQLAlchemyError, sqlcipher3.dbapi2.Error) as error:
        raise _damaged() from error
    if faults:
        raise _damaged()
    return copy


def _check_it_may(here: Journal, copy: Journal) -> None:
    if here.revoked and not copy.revoked:
        raise wrong_input(
            "backup-of-revoked",
            "The registry has revoked this desk and the roster was erased: the copy has it still.",
            "Enrol another desk; what this one has recorded can be handed in as it is.",
        )
    if here.device != copy.device:
        raise wrong_input(
            "backup-of-another",
            f"The copy is of the journal {copy.device}, this desk writes {here.device}.",
            "Choose a copy that was made after this desk was enrolled anew.",
        )


def _renumber(half: Path, key: bytes, epoch: int, remembered: Head | None) -> Loss | None:
    """Bring the copy under its epoch; what is remembered here and lacks in it."""
    with opened_copy(half, key, read_only=False) as engine:
        with engine.begin() as connection:
            connection.execute(update(schema.device), {"epoch": epoch})
            loss = loss_in(connection, remembered)
        put_together(engine)
    write_through(half)
    return loss


def _put_aside(folder: Path, at: datetime) -> Path | None:
    there = [folder / name for name in _FILES if (folder / name).exists()]
    if not there:
        return None
    name = f"{ASIDE}{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = (f"{name}-{number}" if number else name for number in count())
    aside = next(folder / one for one in names if not (folder / one).exists())
    aside.mkdir(mode=0o700)
    for file in there:
        file.replace(aside / file.name)
    remembered = Sidecar(folder).read()
    if remembered is not None:
        Sidecar(aside).write(remembered)
    sync_folder(aside)
    return aside


def _damaged() -> Trouble:
    return wrong_input(
        "backup-damaged",
        "The copy cannot be read whole: it is damaged, or was made with another desk's key.",
        "Choose an older one: checkin backup list.",
    )
