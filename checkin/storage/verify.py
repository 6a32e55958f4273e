"""Whether the journal is whole: every link of the chain, every number, and its head outside."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, text

from checkin.chain import GENESIS, hash_of
from checkin.services.ports import Books
from checkin.storage.books import SqlBooks
from checkin.storage.journal import Head
from checkin.storage.lost import Loss, losses
from checkin.storage.schema import TRIGGERS
from checkin.storage.sidecar import Sidecar

_NAMED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is wrong. `seq` is the event's number, None for the journal as a whole.

    `lost` tells a loss that was noticed at a start and is kept: so many events it took, and the
    journal goes on whole without them. 0 where something is damaged now.
    """

    seq: int | None
    what: str
    lost: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was found. `head` is the hash of the last event.

    `faults` names a hundred damages at most, and after them the losses that are known.
    """

    events: int
    head: str
    faults: tuple[Fault, ...]

    @property
    def damages(self) -> int:
        """How many faults are more than a loss that is known."""
        return sum(not fault.lost for fault in self.faults)

    @property
    def lost(self) -> int:
        """How many events the losses took that are known."""
        return sum(fault.lost for fault in self.faults)


def verify_books(folder: Path) -> Callable[[Books], Report]:
    """The work that verifies the journal of the database in `folder`.

    What is remembered outside is read here, before the transaction: a scan in between makes the
    journal longer than remembered, which is no fault.
    """
    outside, lost = Sidecar(folder).read(), losses(folder)

    def verify(books: Books) -> Report:
        if not isinstance(books, SqlBooks):
            raise TypeError("only a database can be verified")
        return _verified(books, outside, lost)

    return verify


def verify_copy(books: SqlBooks, head: Head) -> Report:
    """Whether a copy is whole and has all events up to `head`, and this one as its event there."""
    return _verified(books, head, [])


def _verified(books: SqlBooks, outside: Head | None, lost: list[Loss]) -> Report:
    faults: list[Fault] = []
    previous, count = GENESIS, 0
    remembered_hash = None
    for row in books.raw_rows():
        count += 1
        if row["seq"] != count:
            faults.append(Fault(seq=row["seq"], what=f"number {count} is missing"))
            count = row["seq"]
        if row["previous"] != previous:
            faults.append(Fault(seq=row["seq"], what="it does not follow the event before it"))
        if hash_of(row) != row["hash"]:
            faults.append(Fault(seq=row["seq"], what="it was changed after it was recorded"))
        previous = row["hash"]
        if outside is not None and row["seq"] == outside.events:
            remembered_hash = previous
    faults += _head_faults(books.head(), Head(events=count, hash=previous))
    faults += _tail_faults(outside, count, remembered_hash)
    faults += _outbox_faults(books.connection)
    faults += _trigger_faults(books.connection)
    faults += _page_faults(books.connection)
    # Not among the hundred: a damage is never hidden behind losses, nor they behind it.
    known = [_lost_fault(loss) for loss in lost]
    return Report(events=count, head=previous, faults=(*faults[:_NAMED], *known))


def _lost_fault(loss: Loss) -> Fault:
    what = f"of {loss.recorded.events} recorded events, only {loss.found} were found at a start"
    if loss.found == loss.recorded.events:
        what = f"event {loss.found} was found to be another one at a start"
    return Fault(seq=None, what=what, lost=loss.missing)


def _head_faults(kept: Head, found: Head) -> list[Fault]:
    if kept == found:
        return []
    what = f"its head says {kept.events} events, there are {found.events}, or another last one"
    return [Fault(seq=None, what=what)]


def _tail_faults(outside: Head | None, count: int, remembered: str | None) -> list[Fault]:
    """What the file beside the database remembers, and the database does not have."""
    if outside is None:
        if count == 0:
            return []
        return [Fault(seq=None, what="the file journal.head beside it is missing")]
    if outside.events > count:
        missing = outside.events - count
        return [Fault(seq=None, what=f"the last {missing} recorded events are missing")]
    if outside.events and remembered != outside.hash:
        return [Fault(seq=outside.events, what="it is another one than was recorded")]
    return []


def _trigger_faults(connection: Connection) -> list[Fault]:
    query = text("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    there = {row.name: " ".join(row.sql.split()) for row in connection.execute(query)}
    return [
        Fault(seq=None, what=f"the guard {name} was removed")
        for name, made in TRIGGERS.items()
        if there.get(name) != made
    ]


def _outbox_faults(connection: Connection) -> list[Fault]:
    query = text("SELECT count(*) FROM outbox WHERE seq NOT IN (SELECT seq FROM events)")
    strangers = connection.execute(query).scalar_one()
    if not strangers:
        return []
    return [Fault(seq=None, what=f"{strangers} rows of the outbox belong to no event")]


def _page_faults(connection: Connection) -> list[Fault]:
    """Pages whose seal is broken: they were changed outside the program."""
    rows = connection.execute(text("PRAGMA cipher_integrity_check")).all()
    return [Fault(seq=None, what=str(row[0])) for row in rows]
