"""Tidies while the registry serves: what desks were told long ago is forgotten, once a day."""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import func, select
from sqlalchemy.exc import SQLAlchemyError

from checkin.registry.database import ALL, Database
from checkin.registry.desk_tables import changes
from checkin.registry.feed import prune
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
