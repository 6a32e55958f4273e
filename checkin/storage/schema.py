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


def _texts(*names: str, empty: bool = False) -> list[Column[str]]:
    return [_text(name, empty=empty) for name in names]


def _numbers(*names: str, empty: bool = False) -> list[Column[int]]:
    return [_number(name, empty=empty) for name in names]


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
    *_texts("id", "device"),
    _number("epoch"),
    *_texts("kind", "desk", "at"),
    _number("trusted"),
    *_texts("subject", "session", "by", empty=True),
    *_texts("body", "previous", "hash"),
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
    *_texts("url", "center", "desk", "device", "registry_name"),
    Column("registry_key", LargeBinary, nullable=False),
    *_texts("ca", "enrolled_at"),
    *_texts("revoked_at", "forked_at", empty=True),
    CheckConstraint("one = 1"),
)

receipts = Table(
    "receipts",
    metadata,
    _text("device", key=True),
    _number("epoch", key=True),
    *_numbers("received_up_to", "count", "quarantined"),
    *_texts("head", "at", "signed"),
)

contact = Table(
    "contact",
    metadata,
    _number("one", key=True),
    _text("at"),
    *_numbers("offset_us", "error_us"),
    CheckConstraint("one = 1"),
)

head = Table(
    "head",
    metadata,
    *(_number("one", key=True), _number("events"), _text("hash")),
    CheckConstraint("one = 1"),
)

roster = Table(
    "roster",
    metadata,
    _number("one", key=True),
    _number("center"),
    *_texts("taken_at", "version", "source"),
    *_numbers("appointments", "sessions"),
    _text("signed", empty=True),
    CheckConstraint("one = 1"),
)

centers = Table("centers", metadata, _number("number", key=True), *_texts("code", "zone", "name"))

policies = Table("policies", metadata, _text("version", key=True), _text("content"))

sessions = Table(
    "sessions",
    metadata,
    _text("id", key=True),
    *_texts("exam", "title", "kind", "room", "starts_at"),
    _number("seconds"),
    _text("policy"),
    Index("sessions_by_start", "starts_at"),
)

appointments = Table(
    "appointments",
    metadata,
    _text("id", key=True),
    *_texts("session", "status"),
    _number("serial", empty=True),
    *_texts("seat", "room", "center", empty=True),
    _number("extra_seconds"),
    *_texts("since", "moved_to", empty=True),
    *_texts("number", "name", "native_name", "id_type", "id_last4"),
    _number("birth_year", empty=True),
    # What a search compares: names without accents, case and blanks, pinyin, digits.
    *_texts("number_folded", "searched", "phone"),
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
staff = Table("staff", metadata, _text("id", key=True), *_texts("name", "role", "pin_hash"))
paper_drafts = Table("paper_drafts", metadata, _text("document", key=True), _text("content"))

pin_states = Table(
    "pin_states",
    metadata,
    _text("staff", key=True),
    _number("failures"),
    *_numbers("lock_since_us", "lock_length_us", empty=True),
)

feed = Table(
    "feed",
    metadata,
    _number("one", key=True),
    *_texts("cursor", "pulled_at", empty=True),
    # What a roster must not fall far behind, and since when (the registry's time).
    _number("scheduled"),
    _text("scheduled_at", empty=True),
    *_numbers("shrinks_from", "shrinks_to", empty=True),
    CheckConstraint("one = 1"),
)

heard_events = Table(
    "heard_events",
    metadata,
    _text("id", key=True),
    *_numbers("seq", "epoch", "trusted"),
    *_texts("device", "kind", "desk", "at"),
    *_texts("subject", "session", "by", empty=True),
    *_texts("body", "previous", "hash"),
    *(Index("heard_of_a_person", "subject"), Index("heard_instants", "trusted", "at")),
    Index("heard_of_a_session", "session", "kind"),
)

cases = Table(
    "cases",
    metadata,
    _text("id", key=True),
    *_texts("kind", "severity"),
    *_texts("subject", "session", empty=True),
    *(_text("raised_at"), _text("settled_at", empty=True)),
    *_texts("settled_by", "note"),
)

instructions = Table(
    "instructions",
    metadata,
    *(_text("id", key=True), _text("text"), *_texts("since", "until", empty=True)),
)

releases = Table(
    "releases", metadata, *(_text("version", key=True), *_texts("text", "key", "signature"))
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
    *(instructions, cases, heard_events, releases),
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
