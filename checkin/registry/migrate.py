"""Brings the registry's database to the release's own form: wholly, or not at all."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, inspect, text

from checkin.trouble import Trouble

NEWEST = "0004_releases"
"""The revision that this release writes (tests/registry compares it with the migrations)."""

KNOWN = ("0001_registry", "0002_console", "0003_walls", NEWEST)
_FOLDER = Path(__file__).parent / "migrations"


def revision_of(connection: Connection) -> str | None:
    """The revision of a database; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def migrate(engine: Engine) -> None:
    """Bring the database to the newest revision in one transaction.

    Raises:
        Trouble: `newer-registry`: a newer release has written it; nothing was changed.
    """
    if engine.dialect.name == "postgresql":
        # Elsewhere its transactions begin where `database` says so; here all is one.
        engine = engine.execution_options(isolation_level="READ COMMITTED")
    with engine.begin() as connection:
        revision = revision_of(connection)
        if revision is not None and revision not in KNOWN:
            raise Trouble(
                "newer-registry",
                f"A newer release of this program has written this registry ({revision}).",
                "Update this program; nothing was changed.",
            )
        if revision != NEWEST:
            command.upgrade(_config(connection), "head")


def revisions() -> list[str]:
    """Every revision there is, the newest first."""
    scripts = ScriptDirectory.from_config(_config(None)).walk_revisions()
    return [script.revision for script in scripts]


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
