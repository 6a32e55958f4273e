"""PINs are locked by the running time, which nobody can set. Counts stay; a lock ends."""

from alembic import op

revision = "0003_locks_by_running_time"
down_revision = "0002_delivery_feed"

STATEMENTS = (
    "ALTER TABLE pin_states DROP COLUMN locked_until",
    "ALTER TABLE pin_states ADD COLUMN lock_since_us INTEGER",
    "ALTER TABLE pin_states ADD COLUMN lock_length_us INTEGER",
)


def upgrade() -> None:
    """Change it."""
    for statement in STATEMENTS:
        op.execute(statement)
