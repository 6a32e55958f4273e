"""The latest instant that another desk has recorded is found without looking at all of them."""

from alembic import op

revision = "0008_heard_instants"
down_revision = "0007_releases"

STATEMENTS = ("CREATE INDEX heard_instants ON heard_events (trusted, at)",)


def upgrade() -> None:
    """Change it."""
    for statement in STATEMENTS:
        op.execute(statement)
