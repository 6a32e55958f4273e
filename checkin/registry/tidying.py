"""Tidies while the registry serves: what desks were told long ago is forgotten, once a day."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, and_, func, not_, select
from sqlalchemy.exc import SQLAlchemyError

from checkin.registry.cursor import Place
from checkin.registry.database import ALL, Database
from checkin.registry.desk_tables import changes, horizons
from checkin.registry.feed_order import behind, settled
from checkin.registry.running import Registry

KEPT = 500_000
"""Changes; a desk that has missed more than these asks for everything."""
EVERY = 24 * 3600.0
"""Seconds between two times."""
FIRST_AFTER = 60.0

_log = logging.getLogger(__name__)


def tidy(database: Database, kept: int = KEPT) -> int:
    """Forget all changes but the newest `kept`; how many."""
    with database.writing(ALL) as connection:
        newest = connection.execute(select(func.max(changes.c.seq))).scalar_one()
        return prune(connection, newest - kept + 1) if newest is not None else 0


def prune(connection: Connection, before_seq: int) -> int:
    """Forget what was told up to the last change with a number below `before_seq`; how many.

    A desk that has not come so far is told to ask for everything.
    """
    # The newest one stays: SQLite would give its number to another change.
    newest = select(func.max(changes.c.seq)).scalar_subquery()
    old = connection.execute(
        select(changes.c.xid, changes.c.seq)
        .where(and_(changes.c.seq < before_seq, changes.c.seq < newest, *settled(connection)))
        .order_by(changes.c.xid.desc(), changes.c.seq.desc())
        .limit(1)
    ).one_or_none()
    if old is None:
        return 0
    connection.execute(horizons.delete())
    connection.execute(horizons.insert(), {"one": 1, "xid": old.xid, "seq": old.seq})
    # In the order in which desks read, which on PostgreSQL is not that of the numbers.
    gone = connection.execute(changes.delete().where(not_(behind(Place(xid=old.xid, seq=old.seq)))))
    return gone.rowcount


@contextmanager
def tidying(registry: Registry) -> Iterator[None]:
    """Tidy a minute from now and then once a day, for as long as this lasts."""
    ends = threading.Event()

    def run() -> None:
        wait = FIRST_AFTER
        while not ends.wait(wait):
            wait = EVERY
            try:
                _log.info("%d changes were forgotten", tidy(registry.database))
            except SQLAlchemyError as error:
                # Nothing was forgotten; tomorrow it is tried again.
                _log.error("nothing was tidied: %s", type(error).__name__)

    thread = threading.Thread(target=run, name="tidying", daemon=True)
    thread.start()
    try:
        yield
    finally:
        ends.set()
        thread.join()
