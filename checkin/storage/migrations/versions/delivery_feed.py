"""What was sent and answered, and what the registry tells: enrolment, receipts, feed."""

from alembic import op

revision = "0002_delivery_feed"
down_revision = "0001_roster_journal_outbox"

STATEMENTS = (
    "ALTER TABLE outbox ADD COLUMN reason TEXT",
    """
    CREATE TABLE enrolment (
        one INTEGER NOT NULL,
        url TEXT NOT NULL,
        center TEXT NOT NULL,
        desk TEXT NOT NULL,
        device TEXT NOT NULL,
        registry_name TEXT NOT NULL,
        registry_key BLOB NOT NULL,
        ca TEXT NOT NULL,
        enrolled_at TEXT NOT NULL,
        revoked_at TEXT,
        forked_at TEXT,
        PRIMARY KEY (one),
        CHECK (one = 1)
    )
    """,
    """
    CREATE TABLE receipts (
        device TEXT NOT NULL,
        epoch INTEGER NOT NULL,
        received_up_to INTEGER NOT NULL,
        count INTEGER NOT NULL,
        quarantined INTEGER NOT NULL,
        head TEXT NOT NULL,
        at TEXT NOT NULL,
        signed TEXT NOT NULL,
        PRIMARY KEY (device, epoch)
    )
    """,
    """
    CREATE TABLE contact (
        one INTEGER NOT NULL,
        at TEXT NOT NULL,
        offset_us INTEGER NOT NULL,
        error_us INTEGER NOT NULL,
        PRIMARY KEY (one),
        CHECK (one = 1)
    )
    """,
    """
    CREATE TABLE settled (
        seq INTEGER NOT NULL,
        fate TEXT NOT NULL,
        reason TEXT NOT NULL,
        PRIMARY KEY (seq)
    )
    """,
    """
    CREATE TABLE feed (
        one INTEGER NOT NULL,
        cursor TEXT,
        pulled_at TEXT,
        scheduled INTEGER NOT NULL,
        scheduled_at TEXT,
        shrinks_from INTEGER,
        shrinks_to INTEGER,
        PRIMARY KEY (one),
        CHECK (one = 1)
    )
    """,
    """
    CREATE TABLE heard_events (
        id TEXT NOT NULL,
        seq INTEGER NOT NULL,
        epoch INTEGER NOT NULL,
        trusted INTEGER NOT NULL,
        device TEXT NOT NULL,
        kind TEXT NOT NULL,
        desk TEXT NOT NULL,
        at TEXT NOT NULL,
        subject TEXT,
        session TEXT,
        "by" TEXT,
        body TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE INDEX heard_of_a_person ON heard_events (subject)
    """,
    """
    CREATE INDEX heard_of_a_session ON heard_events (session, kind)
    """,
    """
    CREATE TABLE cases (
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        severity TEXT NOT NULL,
        subject TEXT,
        session TEXT,
        raised_at TEXT NOT NULL,
        settled_at TEXT,
        settled_by TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE instructions (
        id TEXT NOT NULL,
        text TEXT NOT NULL,
        since TEXT,
        until TEXT,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE aside_centers (
        number INTEGER NOT NULL,
        code TEXT NOT NULL,
        zone TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (number)
    )
    """,
    """
    CREATE TABLE aside_policies (
        version TEXT NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (version)
    )
    """,
    """
    CREATE TABLE aside_sessions (
        id TEXT NOT NULL,
        exam TEXT NOT NULL,
        title TEXT NOT NULL,
        kind TEXT NOT NULL,
        room TEXT NOT NULL,
        starts_at TEXT NOT NULL,
        seconds INTEGER NOT NULL,
        policy TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE aside_appointments (
        id TEXT NOT NULL,
        session TEXT NOT NULL,
        status TEXT NOT NULL,
        serial INTEGER,
        seat TEXT,
        room TEXT,
        center TEXT,
        extra_seconds INTEGER NOT NULL,
        since TEXT,
        moved_to TEXT,
        number TEXT NOT NULL,
        name TEXT NOT NULL,
        native_name TEXT NOT NULL,
        id_type TEXT NOT NULL,
        id_last4 TEXT NOT NULL,
        birth_year INTEGER,
        number_folded TEXT NOT NULL,
        searched TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE aside_ticket_keys (
        id INTEGER NOT NULL,
        public BLOB NOT NULL,
        revoked INTEGER NOT NULL,
        PRIMARY KEY (id, public)
    )
    """,
    """
    CREATE TABLE aside_revocations (
        serial INTEGER NOT NULL,
        appointment TEXT NOT NULL,
        PRIMARY KEY (serial)
    )
    """,
    """
    CREATE TABLE aside_staff (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        pin_hash TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE aside_instructions (
        id TEXT NOT NULL,
        text TEXT NOT NULL,
        since TEXT,
        until TEXT,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE aside_cases (
        id TEXT NOT NULL,
        kind TEXT NOT NULL,
        severity TEXT NOT NULL,
        subject TEXT,
        session TEXT,
        raised_at TEXT NOT NULL,
        settled_at TEXT,
        settled_by TEXT NOT NULL,
        note TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE aside_heard_events (
        id TEXT NOT NULL,
        seq INTEGER NOT NULL,
        epoch INTEGER NOT NULL,
        trusted INTEGER NOT NULL,
        device TEXT NOT NULL,
        kind TEXT NOT NULL,
        desk TEXT NOT NULL,
        at TEXT NOT NULL,
        subject TEXT,
        session TEXT,
        "by" TEXT,
        body TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
)


def upgrade() -> None:
    """Make the tables of the delivery; what is recorded is not touched."""
    for statement in STATEMENTS:
        op.execute(statement)
