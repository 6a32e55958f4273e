"""The engine: SQLCipher under SQLAlchemy, durable on every connection, and read back."""

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import NullPool, StaticPool

DATABASE = "desk.db"

_WANTED = {
    "journal_mode": "wal",
    "synchronous": 2,  # FULL: the one fsync of a commit
    "foreign_keys": 1,
    "secure_delete": 1,
    # A checkpoint costs two more fsyncs: it is made when the desk is idle, never under a scan.
    "wal_autocheckpoint": 0,
    # What a sort spills would lie unencrypted in the system's folder of temporary files.
    "temp_store": 2,
    # 32 MB of decrypted pages: a search through 100,000 people takes a third of the time.
    "cache_size": -32_000,
}
_MAC = {"fullfsync": 1, "checkpoint_fullfsync": 1}


class NotDurableError(RuntimeError):
    """A connection did not take a setting without which a record could be lost."""


def open_engine(file: Path, key: bytes, *, read_only: bool = False) -> Engine:
    """An engine for the database in `file`; `key` has 32 raw bytes.

    One connection for the writer, a new one each time for a reader. Transactions begin IMMEDIATE.
    """
    engine = create_engine(
        "sqlite://",
        module=sqlcipher3.dbapi2,
        creator=lambda: _connect(file, key, read_only=read_only),
        poolclass=NullPool if read_only else StaticPool,
    )
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(begin))
    return engine


def _connect(file: Path, key: bytes, *, read_only: bool) -> Any:  # noqa: ANN401  # untyped driver
    mode = "ro" if read_only else "rwc"
    connection = sqlcipher3.dbapi2.connect(
        f"{file.resolve().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=5,
    )
    try:
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        _make_durable(connection, read_only=read_only)
    except Exception:
        # Goes on to who opens it; an open file would keep a damaged journal locked.
        connection.close()
        raise
    return connection


def _make_durable(connection: Any, *, read_only: bool) -> None:  # noqa: ANN401  # untyped driver
    if read_only:
        connection.execute("PRAGMA query_only = 1")
        connection.execute("PRAGMA temp_store = 2")
        return
    for name, value in (_WANTED | _MAC).items():
        connection.execute(f"PRAGMA {name} = {value}")
    for name, value in _WANTED.items():
        kept = connection.execute(f"PRAGMA {name}").fetchone()[0]
        if kept != value:
            raise NotDurableError(f"{name} is {kept!r}, not {value!r}")
