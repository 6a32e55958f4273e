"""Reads the journal of a desk, also while its window is open."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checkin.app.desk import key_store
from checkin.domain.event import Event
from checkin.paths import default_data
from checkin.services.ports import Books
from checkin.storage.books import SqlBooks
from checkin.storage.opening import open_for_reading
from checkin.storage.verify import Report, verify_books

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
    """The lines of an export: a header, each event as it lies in the journal, the head."""
    folder = data or default_data()
    with open_for_reading(folder, key_store(folder)) as look:
        lines = look(lambda books: list(_lines(_sql(books))))
    yield from lines


def _lines(books: SqlBooks) -> Iterator[dict[str, Any]]:
    head = books.head()
    yield {"format": FORMAT, "version": VERSION, "events": head.events}
    yield from books.raw_rows()
    yield {"head": head.hash, "events": head.events}


def _sql(books: Books) -> SqlBooks:
    if not isinstance(books, SqlBooks):
        raise TypeError("only a database has a journal to read")
    return books
