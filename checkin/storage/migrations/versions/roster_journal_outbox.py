"""The roster, the append-only journal and its outbox."""

from alembic import op

revision = "0001_roster_journal_outbox"
down_revision = None

STATEMENTS = (
    """
    CREATE TABLE appointments (
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
    CREATE INDEX appointments_by_number ON appointments (number_folded)
    """,
    """
    CREATE UNIQUE INDEX appointments_by_serial ON appointments (serial)
    """,
    """
    CREATE INDEX appointments_by_session ON appointments (session)
    """,
    """
    CREATE TABLE centers (
        number INTEGER NOT NULL,
        code TEXT NOT NULL,
        zone TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (number)
    )
    """,
    """
    CREATE TABLE device (
        one INTEGER NOT NULL,
        device TEXT NOT NULL,
        epoch INTEGER NOT NULL,
        PRIMARY KEY (one),
        CHECK (one = 1)
    )
    """,
    """
    CREATE TABLE events (
        seq INTEGER NOT NULL,
        id TEXT NOT NULL,
        device TEXT NOT NULL,
        epoch INTEGER NOT NULL,
        kind TEXT NOT NULL,
        desk TEXT NOT NULL,
        at TEXT NOT NULL,
        trusted INTEGER NOT NULL,
        subject TEXT,
        session TEXT,
        "by" TEXT,
        body TEXT NOT NULL,
        previous TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (seq),
        UNIQUE (id),
        UNIQUE (device, epoch, seq)
    )
    """,
    """
    CREATE INDEX events_of_a_person ON events (subject)
    """,
    """
    CREATE INDEX events_of_a_session ON events (session, kind)
    """,
    """
    CREATE INDEX trusted_instants ON events (desk, trusted, at)
    """,
    """
    CREATE TABLE head (
        one INTEGER NOT NULL,
        events INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (one),
        CHECK (one = 1)
    )
    """,
    """
    CREATE TABLE outbox (
        seq INTEGER NOT NULL,
        attempts INTEGER NOT NULL,
        last_tried TEXT,
        state TEXT NOT NULL,
        PRIMARY KEY (seq)
    )
    """,
    """
    CREATE TABLE pin_states (
        staff TEXT NOT NULL,
        failures INTEGER NOT NULL,
        locked_until TEXT,
        PRIMARY KEY (staff)
    )
    """,
    """
    CREATE TABLE policies (
        version TEXT NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (version)
    )
    """,
    """
    CREATE TABLE revocations (
        serial INTEGER NOT NULL,
        appointment TEXT NOT NULL,
        PRIMARY KEY (serial)
    )
    """,
    """
    CREATE TABLE roster (
        one INTEGER NOT NULL,
        center INTEGER NOT NULL,
        taken_at TEXT NOT NULL,
        version TEXT NOT NULL,
        source TEXT NOT NULL,
        appointments INTEGER NOT NULL,
        sessions INTEGER NOT NULL,
        PRIMARY KEY (one),
        CHECK (one = 1)
    )
    """,
    """
    CREATE TABLE sessions (
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
    CREATE INDEX sessions_by_start ON sessions (starts_at)
    """,
    """
    CREATE TABLE staff (
        id TEXT NOT NULL,
        name TEXT NOT NULL,
        role TEXT NOT NULL,
        pin_hash TEXT NOT NULL,
        PRIMARY KEY (id)
    )
    """,
    """
    CREATE TABLE ticket_keys (
        id INTEGER NOT NULL,
        public BLOB NOT NULL,
        revoked INTEGER NOT NULL,
        PRIMARY KEY (id, public)
    )
    """,
    """
    CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never changed'); END
    """,
    """
    CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END
    """,
    # REPLACE deletes without asking the trigger above.
    """
    CREATE TRIGGER events_are_never_replaced BEFORE INSERT ON events
    WHEN EXISTS (SELECT 1 FROM events WHERE seq = NEW.seq OR id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END
    """,
)


def upgrade() -> None:
    """Make the tables of the first release."""
    for statement in STATEMENTS:
        op.execute(statement)
    op.execute("INSERT INTO head (one, events, hash) VALUES (1, 0, '" + "0" * 64 + "')")
