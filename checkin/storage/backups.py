"""Backups of an open desk: whole encrypted copies in a folder, each read back before it counts.

A copy has its name only once it was read back: what is called `*.backup` is whole. It opens with
the key of this desk, and with nothing else.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import sqlcipher3.dbapi2
from sqlalchemy.exc import SQLAlchemyError

from checkin.storage.books import SqlBooks
from checkin.storage.copies import Journal, copy_at_work, journal_in, opened_copy
from checkin.storage.engine import DATABASE
from checkin.storage.keys import Store, find_key, sync_folder
from checkin.storage.troubles import trouble_of
from checkin.storage.verify import Report, verify_copy
from checkin.trouble import Trouble

FOLDER = "backups"
"""Where they go when no folder was chosen: beside the database."""

ASIDE = "aside-"
"""How the folders begin, in the desk's own, that hold what a restore has put aside."""

KEPT = 24
"""So many of a desk are kept, the newest; a desk that was revoked keeps one."""

_STAMP = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backup:
    """A copy that was read back. `at` is UTC by the desk's clock, to the second."""

    file: Path
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A copy that was just made, with what was read back from it."""

    backup: Backup
    events: int
    head: str


def write_backup(folder: Path, store: Store | None, into: Path, at: datetime) -> Written:
    """Copy the database of the desk in `folder` into the folder `into`, and read it back.

    The desk goes on writing meanwhile. Older copies of this desk go, but for the newest.

    Raises:
        Trouble: `backup-folder-missing`, `backup-failed`, `no-desk`, `disk-full`,
            `read-only-folder`, `disk-failed`; the older copies are there still.
    """
    key = find_key(folder, store)
    if key is None or not (folder / DATABASE).exists():
        raise Trouble("no-desk", f"There is no journal in {folder} yet.", "Open the desk first.")
    if into == folder / FOLDER:
        into.mkdir(exist_ok=True, mode=0o700)
    if not into.is_dir():
        raise Trouble(
            "backup-folder-missing",
            f"The folder for backups is not there: {into}.",
            "Plug its disk in, or choose another folder: checkin journal backup --into DIR.",
        )
    half = into / f".{os.getpid()}.half"
    try:
        with opened_copy(folder / DATABASE, key.raw, read_only=True) as source:
            desk = journal_in(source)
            copy_at_work(source, half, key.raw)
        report = _read_back(half, key.raw, desk)
        return _named(half, into, desk, at, report)
    except (SQLAlchemyError, sqlcipher3.dbapi2.Error, OSError) as error:
        raise trouble_of(error, into) or _failed(into) from error
    finally:
        for rest in into.glob(f"{half.name}*"):
            rest.unlink(missing_ok=True)


def backups_in(into: Path, device: str | None) -> list[Backup]:
    """The copies of the journal `device` in a folder, the newest first; none where it is gone.

    Of any journal when `device` is None: what is here may not open, and is why one looks.
    """
    found = []
    for file in into.glob(f"{_prefix(device) if device else 'desk-*-'}*.backup"):
        with suppress(ValueError):
            at = datetime.strptime(file.stem.rpartition("-")[2], _STAMP).replace(tzinfo=UTC)
            found.append(Backup(file=file, at=at))
    return sorted(found, key=lambda one: one.at, reverse=True)


def _prefix(device: str) -> str:
    return f"desk-{device[:8]}-"


def _read_back(file: Path, key: bytes, desk: Journal) -> Report:
    with opened_copy(file, key, read_only=True) as engine, engine.connect() as connection:
        report = verify_copy(SqlBooks(connection, desk.device, 0), desk.head)
    if report.faults:
        raise _failed(file.parent)
    return report


def _named(half: Path, into: Path, desk: Journal, at: datetime, report: Report) -> Written:
    name = f"{_prefix(desk.device)}{at.astimezone(UTC):{_STAMP}}.backup"
    half.replace(into / name)
    sync_folder(into)
    backup = Backup(file=into / name, at=at.astimezone(UTC).replace(microsecond=0))
    others = [one for one in backups_in(into, desk.device) if one.file != backup.file]
    # What a revoked desk has wiped is wiped in its copies too.
    for old in others[0 if desk.revoked else KEPT - 1 :]:
        old.file.unlink(missing_ok=True)
    return Written(backup=backup, events=report.events, head=report.head)


def _failed(into: Path) -> Trouble:
    return Trouble(
        "backup-failed",
        f"The backup in {into} could not be read back: it does not count, and is gone.",
        "Check that disk, and look at the journal: checkin journal verify.",
    )
