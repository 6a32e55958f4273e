"""The books of the desk: roster and journal in one open transaction."""

from sqlalchemy import Connection, delete, insert, select

from checkin.domain.instant import parse_stamp, stamp
from checkin.services.ports import PinState
from checkin.storage import schema
from checkin.storage.feed_rows import FeedRows
from checkin.storage.journal import JournalRows
from checkin.storage.state_rows import StateRows


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
        until = parse_stamp(row.locked_until) if row.locked_until else None
        return PinState(failures=row.failures, locked_until=until)

    def put_pin_state(self, staff: str, state: PinState) -> None:
        """Keep it."""
        table = schema.pin_states
        self._connection.execute(delete(table).where(table.c.staff == staff))
        until = stamp(state.locked_until) if state.locked_until else None
        row = {"staff": staff, "failures": state.failures, "locked_until": until}
        self._connection.execute(insert(table), row)
