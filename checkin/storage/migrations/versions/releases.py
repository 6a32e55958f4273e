"""The registry tells of releases of this program."""

from alembic import op

revision = "0007_releases"
down_revision = "0006_people_signed"

TABLE = """
    CREATE TABLE {name} (
        version TEXT NOT NULL,
        text TEXT NOT NULL,
        "key" TEXT NOT NULL,
        signature TEXT NOT NULL,
        PRIMARY KEY (version)
    )
"""
STATEMENTS = tuple(TABLE.format(name=name) for name in ("releases", "aside_releases"))


def upgrade() -> None:
    """Make its table, and the one that a full pull fills."""
    for statement in STATEMENTS:
        op.execute(statement)
