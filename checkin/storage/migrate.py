"""Brings a database to the release's own form: wholly, or not at all."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine

from checkin.trouble import Trouble

_FOLDER = Path(__file__).parent / "migrations"


def newest() -> str:
    """The revision that this release writes."""
    return str(ScriptDirectory.from_config(_config(None)).get_current_head())


def revision_of(engine: Engine) -> str | None:
    """The revision of a database; None for an empty one."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def check_known(revision: str | None) -> None:
    """Refuse what a newer release has written.

    Raises:
        Trouble: `newer-database`.
    """
    known = {
        script.revision for script in ScriptDirectory.from_config(_config(None)).walk_revisions()
    }
    if revision is not None and revision not in known:
        raise Trouble(
            "newer-database",
            f"A newer release of this program has written this journal ({revision}).",
            "Update this program; nothing was changed.",
        )


def migrate(engine: Engine) -> None:
    """Bring the database to the newest revision in one transaction."""
    with engine.begin() as connection:
        command.upgrade(_config(connection), "head")


def _config(connection: Connection | None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config
