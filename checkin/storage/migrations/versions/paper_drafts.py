"""What was typed of a paper and is not entered yet is kept, so that it survives a restart."""

from alembic import op

revision = "0005_paper_drafts"
down_revision = "0004_phones_of_the_missing"

STATEMENTS = (
    """
    CREATE TABLE paper_drafts (
        document TEXT NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (document)
    )
    """,
)


def upgrade() -> None:
    """Change it."""
    for statement in STATEMENTS:
        op.execute(statement)
