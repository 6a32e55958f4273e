"""Takes a roster out of the copies that lie beside the journal; what only they recorded stays."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2

from checkin.storage.backups import ASIDE
from checkin.storage.backups import FOLDER as BACKUPS
from checkin.storage.engine import DATABASE
from checkin.storage.feed_rows import OF_THE_REGISTRY

_MORE = (
    "SELECT EXISTS (SELECT 1 FROM copy.events AS there"
    " WHERE NOT EXISTS (SELECT 1 FROM main.events AS here WHERE here.id = there.id))"
)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """The copies of the journal that lie in a desk's `folder`, with its `key` of 32 bytes."""

    folder: Path
    key: bytes

    def efface(self, raw: Any) -> None:  # noqa: ANN401  # untyped driver
        """Erase them; one with records that the journal lacks keeps those, without the roster.

        `raw` is a connection to the desk's own database, outside of a transaction. What was put
        aside and does not open is left: it may be all that there is of its records.
        """
        for copies in (f"{DATABASE}.before-*", f"{BACKUPS}/*.backup"):
            for file in self.folder.glob(copies):
                if not self._keeps_records(raw, file):
                    _erase(file)
        for file in self.folder.glob(f"{ASIDE}*/{DATABASE}"):
            keeps = self._keeps_records(raw, file)
            if keeps is None:
                _log.warning("what was put aside does not open: %s", file.parent.name)
            elif not keeps:
                _erase(file)

    def _keeps_records(self, raw: Any, file: Path) -> bool | None:  # noqa: ANN401  # untyped driver
        """Whether there is more in the copy; then its roster is gone. None: it does not open."""
        try:
            with self._attached(raw, file):
                [more] = raw.execute(_MORE).fetchone()
                if more:
                    _forget_roster(raw)
                return bool(more)
        except sqlcipher3.dbapi2.DatabaseError:
            return None

    @contextmanager
    def _attached(self, raw: Any, file: Path) -> Iterator[None]:  # noqa: ANN401  # untyped driver
        copy = f"{file.resolve().as_uri()}?mode=rw"
        raw.execute("ATTACH DATABASE ? AS copy KEY ?", (copy, f"x'{self.key.hex()}'"))
        try:
            yield
        finally:
            raw.execute("DETACH DATABASE copy")


def _forget_roster(raw: Any) -> None:  # noqa: ANN401  # untyped driver
    there = {name for [name] in raw.execute("SELECT name FROM copy.sqlite_master")}
    for table in OF_THE_REGISTRY:
        if table.name in there:
            raw.execute(f"DELETE FROM copy.{table.name}")  # noqa: S608  # names of the schema
    raw.execute("PRAGMA copy.wal_checkpoint(TRUNCATE)").fetchall()


def _erase(file: Path) -> None:
    for rest in (file, file.with_name(f"{file.name}-wal"), file.with_name(f"{file.name}-shm")):
        rest.unlink(missing_ok=True)
