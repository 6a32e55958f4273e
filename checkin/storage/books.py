"""The books of the desk: roster and journal in one open transaction."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from sqlalchemy import Connection, delete, insert, select

from checkin.services.ports import Lock, PinState
from checkin.storage import schema
from checkin.storage.feed_rows import FeedRows
from checkin.storage.journal import JournalRows
from checkin.storage.state_rows import StateRows

T = TypeVar("T")

_US = timedelta(microseconds=1)


class SqlBooks(JournalRows, FeedRows, StateRows):
    """What `services.sync_books.SyncBooks` asks for, on one connection."""

    def __init__(self, connection: Connection, device: str, epoch: int) -> None:
        FeedRows.__init__(self, connection)
        StateRows.__init__(self, connection)
        JournalRows.__init__(self, connection, device, epoch)

    def kept_if(self, work: Callable[[], T], keep: Callable[[T], bool]) -> T:
        """What `work` gives; what it has written stays only if `keep` says so of that."""
        with self._connection.begin_nested() as point:
            before = self.appended
            done = work()
            if not keep(done):
                point.rollback()
                self.go_back_to(before)
        return done

    def paper_draft(self, document: str) -> str | None:
        """What was typed of a paper and is not entered yet; None: nothing."""
        table = schema.paper_drafts
        query = select(table.c.content).where(table.c.document == document)
        found = self._connection.execute(query).scalar_one_or_none()
        return str(found) if found is not None else None

    def put_paper_draft(self, document: str, content: str | None) -> None:
        """Keep it; None: it is entered, or given up."""
        table = schema.paper_drafts
        self._connection.execute(delete(table).where(table.c.document == document))
        if content is not None:
            self._connection.execute(insert(table), {"document": document, "content": content})

    def pin_state(self, staff: str) -> PinState:
        """How often a wrong PIN was entered for somebody."""
        table = schema.pin_states
        row = self._connection.execute(select(table).where(table.c.staff == staff)).one_or_none()
        if row is None:
            return PinState()
        if row.lock_since_us is None:
            return PinState(failures=row.failures)
        since, length = row.lock_since_us * _US, row.lock_length_us * _US
        return PinState(failures=row.failures, lock=Lock(since=since, length=length))

    def put_pin_state(self, staff: str, state: PinState) -> None:
        """Keep it."""
        table, lock = schema.pin_states, state.lock
        self._connection.execute(delete(table).where(table.c.staff == staff))
        row = {
            "staff": staff,
            "failures": state.failures,
            "lock_since_us": lock.since // _US if lock else None,
            "lock_length_us": lock.length // _US if lock else None,
        }
        self._connection.execute(insert(table), row)
