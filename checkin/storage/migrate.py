"""Brings a database to the release's own form: wholly, or not at all."""

from importlib import import_module

from sqlalchemy import Engine, inspect, text

from checkin.trouble import Trouble

NEWEST = "0008_heard_instants"
"""The revision that this release writes (tests/storage compares it with the migrations)."""

KNOWN = (
    "0001_roster_journal_outbox",
    "0002_delivery_feed",
    "0003_locks_by_running_time",
    "0004_phones_of_the_missing",
    "0005_paper_drafts",
    "0006_people_signed",
    "0007_releases",
    NEWEST,
)
"""Every revision that this release can read or bring on."""


def revision_of(engine: Engine) -> str | None:
    """The revision of a database; None for an empty one."""
    with engine.connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found = connection.execute(text("SELECT version_num FROM alembic_version"))
        return found.scalar_one_or_none()


def check_known(revision: str | None) -> None:
    """Refuse what a newer release has written.

    Raises:
        Trouble: `newer-database`.
    """
    if revision is not None and revision not in KNOWN:
        raise Trouble(
            "newer-database",
            f"A newer release of this program has written this journal ({revision}).",
            "Update this program; nothing was changed.",
        )


def migrate(engine: Engine) -> None:
    """Bring the database to the newest revision in one transaction."""
    # Imported when it is needed, once in a release: loading it takes a tenth of the time to start.
    import_module("checkin.storage.upgrade").upgrade(engine)
