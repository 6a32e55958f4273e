"""Copies of a database, each in a file of its own: made, opened, and whose journal it holds."""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, select

from checkin.storage import schema
from checkin.storage.books import SqlBooks
from checkin.storage.engine import open_engine
from checkin.storage.journal import Head


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """Whose journal a database holds, and how far it goes."""

    device: str
    epoch: int
    head: Head
    revoked: bool


def journal_in(engine: Engine) -> Journal:
    """The journal of an open database."""
    with engine.connect() as connection:
        row = connection.execute(select(schema.device)).one()
        books = SqlBooks(connection, row.device, row.epoch)
        enrolment = books.enrolment()
        return Journal(
            device=row.device,
            epoch=row.epoch,
            head=books.head(),
            revoked=enrolment is not None and enrolment.revoked_at is not None,
        )


@contextmanager
def opened_copy(file: Path, key: bytes, *, read_only: bool) -> Iterator[Engine]:
    """An engine for a database in a file of its own, let go of at the end."""
    engine = open_engine(file, key, read_only=read_only)
    try:
        yield engine
    finally:
        engine.dispose()


def copy_once(engine: Engine, target: Path) -> None:
    """Write a whole, encrypted copy to `target` (same key); an older copy there is kept."""
    if target.exists():
        return
    with closing(engine.raw_connection()) as raw:
        raw.cursor().execute("VACUUM INTO ?", (str(target),))


def copy_at_work(source: Engine, target: Path, key: bytes) -> None:
    """By SQLite's backup, in one step: a scan that comes meanwhile is in the next one."""
    with opened_copy(target, key, read_only=False) as made:
        with closing(source.raw_connection()) as there, closing(made.raw_connection()) as here:
            there.driver_connection.backup(here.driver_connection)  # type: ignore[union-attr]
        put_together(made)
    write_through(target)


def put_together(engine: Engine) -> None:
    """Let a copy be one file, without a log beside it."""
    with closing(engine.raw_connection()) as raw:
        raw.cursor().execute("PRAGMA journal_mode = DELETE").fetchall()


def write_through(file: Path) -> None:
    """Wait until the disk has it."""
    with file.open("rb+") as written:
        os.fsync(written.fileno())
