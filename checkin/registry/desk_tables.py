"""The tables of what desks are, record and are told (docs/registry.md)."""

from sqlalchemy import Index, Table, UniqueConstraint, literal_column

from checkin.domain.event import Kind
from checkin.registry.columns import counted, metadata, number, text

# Desks.
devices = Table(
    "devices",
    metadata,
    text("device", key=True),
    number("center"),
    text("desk"),
    text("key"),
    text("enrolled_at"),
    text("program"),
    text("revoked_at", empty=True),
    text("revoked_why", empty=True),
    text("former", empty=True),
    text("last_contact", empty=True),
    number("waiting"),
    number("offset_us", empty=True),
    Index("devices_of_a_center", "center"),
)
enrolment_codes = Table(
    "enrolment_codes",
    metadata,
    text("hash", key=True),
    number("center"),
    text("made_at"),
    text("expires_at"),
    text("used_at", empty=True),
    text("used_by", empty=True),
)
wrong_codes = Table(
    "wrong_codes", metadata, counted(), text("source"), text("at"), Index("by_source", "source")
)
contacts = Table(
    "contacts",
    metadata,
    text("device", key=True),
    text("boot", key=True),
    text("at"),
    text("wall"),
    number("running_us"),
    number("offset_us", empty=True),
    number("error_us", empty=True),
)

# What desks have recorded. `events` are facts: never changed, never deleted (triggers).
events = Table(
    "events",
    metadata,
    text("device", key=True),
    number("epoch", key=True),
    number("seq", key=True),
    text("id"),
    number("center"),
    text("kind"),
    text("desk"),
    text("at"),
    number("trusted"),
    text("subject", empty=True),
    text("session", empty=True),
    text("by", empty=True),
    text("body"),
    text("previous"),
    text("hash"),
    text("received_at"),
    text("via"),
    text("corrected_at", empty=True),
    number("uncertainty_us", empty=True),
    UniqueConstraint("id", name="events_have_one_id"),
    Index("events_in_a_session", "session"),
)
ADMITTING = (Kind.CONFIRM.value, Kind.OVERRIDE.value, Kind.UNDO.value)
"""Kinds of events that let somebody in, or take that back."""
admits = events.c.kind.in_([literal_column(f"'{kind}'") for kind in ADMITTING])
"""Written out, so that PostgreSQL sees that the index below is meant."""
Index("events_of_a_subject", events.c.subject, postgresql_where=admits, sqlite_where=admits)
epochs = Table(
    "epochs",
    metadata,
    text("device", key=True),
    number("epoch", key=True),
    number("first"),
    number("received_up_to"),
    number("count"),
    number("quarantined"),
    text("head"),
    text("forked_at", empty=True),
)
quarantine = Table(
    "quarantine",
    metadata,
    counted(),
    text("device"),
    number("epoch"),
    number("number"),
    text("event"),
    number("center"),
    text("reason"),
    text("said"),
    text("received_at"),
    text("via"),
    text("settled_at", empty=True),
    text("settled_by", empty=True),
    UniqueConstraint("device", "epoch", "number", "event", name="quarantined_once"),
)
forks = Table(
    "forks",
    metadata,
    text("device", key=True),
    number("epoch", key=True),
    number("seq", key=True),
    text("hash", key=True),
    number("center"),
    text("said"),
    text("received_at"),
    text("via"),
)
cases = Table(
    "cases",
    metadata,
    text("id", key=True),
    number("center"),
    text("kind"),
    text("severity"),
    text("subject", empty=True),
    text("session", empty=True),
    text("events"),
    text("note"),
    text("raised_at"),
    text("settled_at", empty=True),
    text("settled_by", empty=True),
    Index("cases_of_a_center", "center"),
)

# The feed: what a desk of a center is told; center 0 is every center.
changes = Table(
    "changes",
    metadata,
    counted(),
    number("xid"),
    number("center"),
    text("kind"),
    text("id"),
    text("said", empty=True),
    text("source"),
    Index("changes_in_order", "center", "xid", "seq"),
    Index("changes_of_a_thing", "id", "kind"),
)
horizons = Table("horizons", metadata, number("one", key=True), number("xid"), number("seq"))

EVERYWHERE = 0
"""The center of what all of them are told."""
