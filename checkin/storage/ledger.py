"""The ledger: the one writer of the database, one transaction for each call."""

import logging
import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import closing
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from checkin.services.sync_books import SyncBooks
from checkin.storage.books import SqlBooks
from checkin.storage.effacing import Copies
from checkin.storage.journal import Head
from checkin.storage.sidecar import Sidecar
from checkin.storage.troubles import trouble_of
from checkin.trouble import Trouble

T = TypeVar("T")

_log = logging.getLogger(__name__)


class SqliteLedger:
    """Implements `services.ports.Ledger` and `services.sync_books.SyncLedger`.

    `submit` may be called on any thread. All work runs on one thread of its own, in the order in
    which it came. A future has its result only after the commit has reached the disk.
    """

    def __init__(
        self,
        engine: Engine,
        journal: tuple[str, int],
        *,
        sidecar: Sidecar,
        ballast: Path,
        copies: Copies,
    ) -> None:
        self.device, self.epoch = journal
        self._engine = engine
        self._sidecar = sidecar
        self._ballast = ballast
        self._copies = copies
        self._failed: Trouble | None = None
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="ledger", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[SyncBooks], T]) -> Future[T]:
        """Run `work` in a transaction of its own.

        The future raises `Trouble` when the disk did not take it; then nothing was recorded.
        """
        if not self._thread.is_alive():
            raise RuntimeError("the ledger is closed")
        future: Future[T] = Future()

        def run() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                future.set_result(self._in_transaction(work))
            except BaseException as error:  # noqa: BLE001  # whatever it is belongs to the caller
                future.set_exception(error)

        self._work.put(run)
        return future

    def checkpoint(self) -> Future[None]:
        """Bring the log into the database; for when the desk is idle.

        The future raises `Trouble` when the disk did not take it; nothing is lost then.
        """
        return self._plain("PRAGMA wal_checkpoint(PASSIVE)")

    def close(self) -> None:
        """Finish what is waiting, bring the log in, and end. Twice is once.

        After a failed disk nothing is brought in, for SQLite would do it at a proper close: the
        thread stays with the open connection until the process ends.
        """
        if not self._thread.is_alive():
            return
        self._plain("PRAGMA wal_checkpoint(TRUNCATE)").exception()
        if self._failed is None:
            self._work.put(None)
            self._thread.join()
            self._engine.dispose()

    def _plain(self, statement: str) -> Future[None]:
        future: Future[None] = Future()

        def run() -> None:
            if self._failed is not None:
                future.set_exception(self._failed)
                return
            try:
                with closing(self._engine.raw_connection()) as raw:
                    raw.cursor().execute(statement).fetchall()
                future.set_result(None)
            except Exception as error:  # noqa: BLE001  # a checkpoint that failed loses nothing
                _log.warning("no checkpoint: %s", type(error).__name__)
                future.set_exception(self._told(error))

        self._work.put(run)
        return future

    def _run(self) -> None:
        while (run := self._work.get()) is not None:
            run()

    def _in_transaction(self, work: Callable[[SyncBooks], T]) -> T:
        if self._failed is not None:
            raise self._failed
        try:
            with self._engine.connect() as connection:
                return self._committed(connection, work)
        except (SQLAlchemyError, OSError) as error:
            raise self._told(error) from error

    def _committed(self, connection: Connection, work: Callable[[SyncBooks], T]) -> T:
        with connection.begin():
            books = SqlBooks(connection, self.device, self.epoch)
            result = work(books)
        self.device, self.epoch = books.journal_name()
        if books.appended is not None:
            self._remember(books.appended)
        if books.wiped:
            self._efface()
        return result

    def _efface(self) -> None:
        """What was wiped goes out of the log too, and out of the copies that lie here."""
        with closing(self._engine.raw_connection()) as raw:
            self._copies.efface(raw.cursor())
            [busy, *_] = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        if busy:
            _log.warning("somebody reads the journal: the log keeps what was wiped until the end")

    def _remember(self, head: Head) -> None:
        """Beside the journal; the record is on disk already, whatever becomes of this."""
        try:
            self._sidecar.write(head)
        except OSError as error:
            _log.warning("the head was not kept beside the journal: %s", type(error).__name__)

    def _told(self, error: BaseException) -> BaseException:
        """The trouble to tell; a disk that failed once is never asked again."""
        trouble = trouble_of(error, self._sidecar.folder)
        if trouble is None:
            return error
        _log.error("the journal did not take a record: %s", trouble.code)
        if trouble.code == "disk-failed":
            self._failed = trouble
        if trouble.code == "disk-full" and self._ballast.exists():
            self._ballast.unlink()
            return Trouble(
                trouble.code,
                trouble.message,
                "A reserve was freed: scan once more. Then free some space on this disk.",
            )
        return trouble
