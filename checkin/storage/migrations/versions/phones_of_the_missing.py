"""The roster brings a telephone number, for the manager's list of who is missing."""

from alembic import op

revision = "0004_phones_of_the_missing"
down_revision = "0003_locks_by_running_time"

STATEMENTS = (
    "ALTER TABLE appointments ADD COLUMN phone TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE aside_appointments ADD COLUMN phone TEXT NOT NULL DEFAULT ''",
)


def upgrade() -> None:
    """Change it."""
    for statement in STATEMENTS:
        op.execute(statement)
