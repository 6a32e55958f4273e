"""The registry on both of its databases."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from postgres import Postgres
from sqlalchemy.engine import make_url

from checkin.registry.database import Database


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """One server for the whole run."""
    with tempfile.TemporaryDirectory(prefix="pg", ignore_cleanup_errors=True) as folder:
        server = Postgres(Path(folder) / "data")
        yield server
        server.stop()


@pytest.fixture(scope="session")
def formed_on_postgres(postgres: Postgres) -> str:
    """The name of a database in our form, to be copied: to migrate takes longer."""
    url = postgres.database()
    Database(url).close()
    return make_url(url).database or ""


@pytest.fixture(scope="session")
def formed_on_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same as a file."""
    file = tmp_path_factory.mktemp("formed") / "registry.db"
    Database(f"sqlite:///{file}").close()
    return file


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database of each kind, with our tables and nothing in them."""
    if request.param == "sqlite":
        file = tmp_path / "registry.db"
        shutil.copy(request.getfixturevalue("formed_on_sqlite"), file)
        return f"sqlite:///{file}"
    formed = request.getfixturevalue("formed_on_postgres")
    url: str = request.getfixturevalue("postgres").database(formed)
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Opened."""
    opened = Database(database_url)
    yield opened
    opened.close()
