"""How many people of each session the registry has signed for; nothing until it says it again."""

from alembic import op

revision = "0006_people_signed"
down_revision = "0005_paper_drafts"

STATEMENTS = ("ALTER TABLE roster ADD COLUMN signed TEXT",)


def upgrade() -> None:
    """Change it."""
    for statement in STATEMENTS:
        op.execute(statement)
