"""The books of the desk: roster and journal in one open transaction."""

from datetime import timedelta

from sqlalchemy import Connection, delete, insert, select

from checkin.services.ports import Lock, PinState
from checkin.storage import schema
from checkin.storage.feed_rows import FeedRows
from checkin.storage.journal import JournalRows
from checkin.storage.state_rows import StateRows

_US = timedelta(microseconds=1)


class SqlBooks(JournalRows, FeedRows, StateRows):
    """What `services.sync_books.SyncBooks` asks for, on one connection."""

    def __init__(self, connection: Connection, device: str, epoch: int) -> None:
        FeedRows.__init__(self, connection)
        StateRows.__init__(self, connection)
        JournalRows.__init__(self, connection, device, epoch)

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
