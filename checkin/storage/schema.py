"""The tables of the desk's database (docs/data.md)."""

from sqlalchemy import (
    CheckConstraint,
    Column,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()


def _text(name: str, *, key: bool = False, empty: bool = False) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=empty)


def _number(name: str, *, key: bool = False, empty: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=key, nullable=empty, autoincrement=False)


device = Table(
    "device",
    metadata,
    _number("one", key=True),
    _text("device"),
    _number("epoch"),
    CheckConstraint("one = 1"),
)

events = Table(
    "events",
    metadata,
    _number("seq", key=True),
    _text("id"),
    _text("device"),
    _number("epoch"),
    _text("kind"),
    _text("desk"),
    _text("at"),
    _number("trusted"),
    _text("subject", empty=True),
    _text("session", empty=True),
    _text("by", empty=True),
    _text("body"),
    _text("previous"),
    _text("hash"),
    UniqueConstraint("id"),
    UniqueConstraint("device", "epoch", "seq"),
    Index("events_of_a_person", "subject"),
    Index("events_of_a_session", "session", "kind"),
    Index("trusted_instants", "desk", "trusted", "at"),
)

outbox = Table(
    "outbox",
    metadata,
    _number("seq", key=True),
    _number("attempts"),
    _text("last_tried", empty=True),
    _text("state"),
    _text("reason", empty=True),
)

settled = Table("settled", metadata, _number("seq", key=True), _text("fate"), _text("reason"))

enrolment = Table(
    "enrolment",
    metadata,
    _number("one", key=True),
    _text("url"),
    _text("center"),
    _text("desk"),
    _text("device"),
    _text("registry_name"),
    Column("registry_key", LargeBinary, nullable=False),
    _text("ca"),
    _text("enrolled_at"),
    _text("revoked_at", empty=True),
    _text("forked_at", empty=True),
    CheckConstraint("one = 1"),
)

receipts = Table(
    "receipts",
    metadata,
    _text("device", key=True),
    _number("epoch", key=True),
    _number("received_up_to"),
    _number("count"),
    _number("quarantined"),
    _text("head"),
    _text("at"),
    _text("signed"),
)

contact = Table(
    "contact",
    metadata,
    _number("one", key=True),
    _text("at"),
    _number("offset_us"),
    _number("error_us"),
    CheckConstraint("one = 1"),
)

head = Table(
    "head",
    metadata,
    _number("one", key=True),
    _number("events"),
    _text("hash"),
    CheckConstraint("one = 1"),
)

roster = Table(
    "roster",
    metadata,
    _number("one", key=True),
    _number("center"),
    _text("taken_at"),
    _text("version"),
    _text("source"),
    _number("appointments"),
    _number("sessions"),
    CheckConstraint("one = 1"),
)

centers = Table(
    "centers", metadata, _number("number", key=True), _text("code"), _text("zone"), _text("name")
)

policies = Table("policies", metadata, _text("version", key=True), _text("content"))

sessions = Table(
    "sessions",
    metadata,
    _text("id", key=True),
    _text("exam"),
    _text("title"),
    _text("kind"),
    _text("room"),
    _text("starts_at"),
    _number("seconds"),
    _text("policy"),
    Index("sessions_by_start", "starts_at"),
)

appointments = Table(
    "appointments",
    metadata,
    _text("id", key=True),
    _text("session"),
    _text("status"),
    _number("serial", empty=True),
    _text("seat", empty=True),
    _text("room", empty=True),
    _text("center", empty=True),
    _number("extra_seconds"),
    _text("since", empty=True),
    _text("moved_to", empty=True),
    _text("number"),
    _text("name"),
    _text("native_name"),
    _text("id_type"),
    _text("id_last4"),
    _number("birth_year", empty=True),
    # What a search compares: names without accents, case and blanks, pinyin, digits.
    _text("number_folded"),
    _text("searched"),
    Index("appointments_by_serial", "serial", unique=True),
    Index("appointments_by_session", "session"),
    Index("appointments_by_number", "number_folded"),
)

keys = Table(
    "ticket_keys",
    metadata,
    _number("id", key=True),
    Column("public", LargeBinary, primary_key=True),
    _number("revoked"),
)

revocations = Table("revocations", metadata, _number("serial", key=True), _text("appointment"))

staff = Table(
    "staff", metadata, _text("id", key=True), _text("name"), _text("role"), _text("pin_hash")
)

pin_states = Table(
    "pin_states",
    metadata,
    _text("staff", key=True),
    _number("failures"),
    _text("locked_until", empty=True),
)

feed = Table(
    "feed",
    metadata,
    _number("one", key=True),
    _text("cursor", empty=True),
    _text("pulled_at", empty=True),
    # What a roster must not fall far behind, and since when (the registry's time).
    _number("scheduled"),
    _text("scheduled_at", empty=True),
    _number("shrinks_from", empty=True),
    _number("shrinks_to", empty=True),
    CheckConstraint("one = 1"),
)

heard_events = Table(
    "heard_events",
    metadata,
    _text("id", key=True),
    *(_number(name) for name in ("seq", "epoch", "trusted")),
    *(_text(name) for name in ("device", "kind", "desk", "at")),
    *(_text(name, empty=True) for name in ("subject", "session", "by")),
    *(_text(name) for name in ("body", "previous", "hash")),
    Index("heard_of_a_person", "subject"),
    Index("heard_of_a_session", "session", "kind"),
)

cases = Table(
    "cases",
    metadata,
    _text("id", key=True),
    _text("kind"),
    _text("severity"),
    _text("subject", empty=True),
    _text("session", empty=True),
    _text("raised_at"),
    _text("settled_at", empty=True),
    _text("settled_by"),
    _text("note"),
)

instructions = Table(
    "instructions",
    metadata,
    _text("id", key=True),
    _text("text"),
    _text("since", empty=True),
    _text("until", empty=True),
)


def _aside(table: Table) -> Table:
    """What a full pull has brought so far: the same columns, no index but the key."""
    columns = (
        Column(c.name, c.type, primary_key=c.primary_key, nullable=c.nullable, autoincrement=False)
        for c in table.columns
    )
    return Table(f"aside_{table.name}", metadata, *columns)


PULLED = (
    *(centers, policies, sessions, appointments, keys, revocations, staff),
    *(instructions, cases, heard_events),
)
"""What a full pull replaces."""

ASIDE = {table.name: _aside(table) for table in PULLED}
"""By the name of the table whose place it will take."""

TRIGGERS = {
    "events_are_never_changed": (
        "CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events"
        " BEGIN SELECT RAISE(ABORT, 'events are never changed'); END"
    ),
    "events_are_never_deleted": (
        "CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events"
        " BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END"
    ),
    "events_are_never_replaced": (
        "CREATE TRIGGER events_are_never_replaced BEFORE INSERT ON events"
        " WHEN EXISTS (SELECT 1 FROM events WHERE seq = NEW.seq OR id = NEW.id)"
        " BEGIN SELECT RAISE(ABORT, 'events are never replaced'); END"
    ),
}
"""The guards of the journal: nothing recorded at the door is ever dropped, by anyone."""
