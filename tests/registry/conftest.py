"""The registry on both of its databases."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from postgres import Postgres

from checkin.registry.database import Database


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One server for the whole run."""
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        server = Postgres(Path(folder) / "data")
        yield server
        server.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'registry.db'}"
    return request.getfixturevalue("postgres").database()


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Opened and brought to our form."""
    opened = Database(database_url)
    yield opened
    opened.close()
