"""Releases of the program, which every desk is told of."""

from alembic import op

revision = "0004_releases"
down_revision = "0003_walls"


def upgrade() -> None:
    """Make their table; nobody's data is in it, so it has no wall."""
    op.execute(
        "CREATE TABLE releases (version TEXT NOT NULL, text TEXT NOT NULL, key TEXT NOT NULL,"
        " signature TEXT NOT NULL, PRIMARY KEY (version))"
    )
