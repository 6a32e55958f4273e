"""The registry's database: one transaction for each piece of work, walled off by center."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from checkin.registry.changes import begin_order_anew
from checkin.registry.migrate import migrate
from checkin.trouble import Trouble, wrong_input

_BUSY = 30_000
"""Milliseconds that a writer waits for another one on SQLite."""

_DURABLE = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


class Everything(Enum):
    """What a transaction may see that is not one center's."""

    ALL = "all"


ALL: Final = Everything.ALL
Sight = int | Everything
Row = tuple[Any, ...]


class Database:
    """SQLite (`sqlite:///FILE`) or PostgreSQL (`postgresql+psycopg://…`). Any thread may use it."""

    def __init__(self, url: str) -> None:
        """Open it, and bring it to this release's form.

        Raises:
            Trouble: `registry-database-unknown`, `registry-database-failed`, `newer-registry`.
        """
        self.engine = _engine(url)
        self.is_postgresql = self.engine.dialect.name == "postgresql"
        self._failure = self.engine.dialect.loaded_dbapi.Error
        try:
            migrate(self.engine)
            if self.is_postgresql:
                with self.writing(ALL) as connection:
                    begin_order_anew(connection)
        except DBAPIError as error:
            self.engine.dispose()
            raise Trouble(
                "registry-database-failed",
                f"The registry's database does not open ({type(error).__name__}).",
                "Check its address, that it runs, and that this account may make tables in it.",
            ) from error
        except BaseException:
            # Whatever it is goes on to the caller; who raises leaves no connection open.
            self.engine.dispose()
            raise

    @contextmanager
    def reading(self, sight: Sight) -> Iterator[Connection]:
        """One transaction in which nothing is written: one snapshot for all that is read."""
        with self.engine.connect() as connection, connection.begin():
            if self.is_postgresql:
                _begin(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", sight)
            else:
                connection.exec_driver_sql("BEGIN")
            yield connection

    @contextmanager
    def writing(self, sight: Sight) -> Iterator[Connection]:
        """One transaction; on disk when this ends, gone when it raises."""
        with self.engine.connect() as connection, connection.begin():
            if self.is_postgresql:
                _begin(connection, "BEGIN", sight)
            else:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection

    def at_once(self, sight: Sight, statement: str, asked: Mapping[str, object]) -> Row | None:
        """The row of a statement that is a transaction by itself: one way to PostgreSQL and back.

        `statement` is written for the driver. What fails is told as by `writing`; nothing is kept.
        """
        with self.engine.connect() as connection:
            driver: Any = connection.connection.driver_connection
            failures: list[Exception] = []
            try:
                with driver.pipeline():
                    try:
                        driver.execute("BEGIN")
                        driver.execute(_SEE, (_named(sight),))
                        cursor = driver.execute(statement, asked)
                        driver.execute("COMMIT")
                    except self._failure as error:
                        # What was sent behind it fails too, when the pipeline ends; this is why.
                        failures.append(error)
            except self._failure as error:
                failures.append(error)
            for failure in failures:
                if driver.closed:
                    connection.invalidate(failure)
                raise DBAPIError.instance(None, None, failure, self._failure) from failure
            found: Row | None = cursor.fetchone()
            return found

    def close(self) -> None:
        """End all connections."""
        self.engine.dispose()


def sees(connection: Connection, sight: Sight) -> None:
    """From here on the transaction sees this; a no-op on SQLite, which has no walls."""
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(_see(sight))


def _begin(connection: Connection, begin: str, sight: Sight) -> None:
    """In one way to the server and back."""
    connection.exec_driver_sql(f"{begin}; {_see(sight)}")


def _see(sight: Sight) -> str:
    """What is put into the statement is a number, or `all`."""
    return f"SET LOCAL checkin.center = '{_named(sight)}'"


def _named(sight: Sight) -> str:
    return "all" if isinstance(sight, Everything) else str(int(sight))


_SEE = "SELECT set_config('checkin.center', %s, true)"


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise _unknown() from error
    match parsed.get_backend_name():
        case "sqlite":
            engine = create_engine(parsed, connect_args={"timeout": _BUSY / 1000})
            event.listen(engine, "connect", _make_durable)
            return engine
        case "postgresql":
            return create_engine(
                parsed.set(drivername="postgresql+psycopg"),
                pool_size=16,
                max_overflow=16,
                # One that has died costs a request an answer 503, and is made anew.
                pool_use_lifo=True,
                # Transactions begin where `reading` and `writing` say so.
                isolation_level="AUTOCOMMIT",
            )
        case _:
            raise _unknown()


def _make_durable(raw: Any, _record: object) -> None:  # noqa: ANN401  # the driver's connection
    """Set what a restart of the machine must not take, and read it back."""
    # Transactions begin where `reading` and `writing` say so.
    raw.isolation_level = None
    for name, value in _DURABLE.items():
        raw.execute(f"PRAGMA {name} = {value}")
        if raw.execute(f"PRAGMA {name}").fetchone()[0] not in (value, str(value)):
            raise Trouble(
                "registry-database-failed",
                f"The registry's database cannot be kept safely there ({name}).",
                "Put it on a disk of this computer.",
            )


def _unknown() -> Trouble:
    return wrong_input(
        "registry-database-unknown",
        "This is no address of a database that the registry can use.",
        "Give sqlite:///FILE or postgresql://USER@HOST/NAME.",
    )
