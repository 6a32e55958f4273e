"""The tables of what the programme offers: catalogue, bookings, notices (docs/registry.md)."""

from sqlalchemy import Index, Table, UniqueConstraint

from checkin.registry.columns import counted, metadata, number, text

# The catalogue: what the programme offers, where and when.
centers = Table(
    "centers",
    metadata,
    number("number", key=True),
    text("code"),
    text("zone"),
    text("name"),
    UniqueConstraint("code"),
)
rooms = Table(
    "rooms", metadata, number("center", key=True), text("name", key=True), number("seats")
)
exams = Table(
    "exams",
    metadata,
    text("code", key=True),
    text("title"),
    text("kind"),
    text("level"),
    number("minutes"),
)
policies = Table("policies", metadata, text("version", key=True), text("said"))
sessions = Table(
    "sessions",
    metadata,
    text("id", key=True),
    number("center"),
    text("exam"),
    text("room"),
    text("starts_at"),
    number("minutes"),
    text("policy"),
    Index("sessions_of_a_center", "center", "starts_at"),
)
candidates = Table(
    "candidates",
    metadata,
    text("number", key=True),
    text("name"),
    text("native_name"),
    text("id_type"),
    text("id_last4"),
    number("birth_year", empty=True),
    text("email"),
    text("phone"),
    text("language"),
)
staff = Table(
    "staff",
    metadata,
    number("center", key=True),
    text("id", key=True),
    text("name"),
    text("role"),
    text("pin_hash"),
)
instructions = Table(
    "instructions",
    metadata,
    number("center", key=True),
    text("id", key=True),
    text("text"),
    text("since", empty=True),
    text("until", empty=True),
)
# Of this program: each a signed document that every desk is told of.
releases = Table(
    "releases", metadata, text("version", key=True), *map(text, ("text", "key", "signature"))
)
ticket_keys = Table(
    "ticket_keys", metadata, number("id", key=True), text("public"), number("revoked")
)

# Bookings: folded from their events; a row is what desks are told of the last state.
bookings = Table(
    "bookings",
    metadata,
    text("id", key=True),
    text("candidate"),
    text("exam"),
    text("state"),
    text("status", empty=True),
    text("session", empty=True),
    number("center", empty=True),
    text("seat", empty=True),
    text("room", empty=True),
    number("extra_minutes"),
    number("serial", empty=True),
    text("since", empty=True),
    text("moved_to", empty=True),
    Index("bookings_by_serial", "serial", unique=True),
    Index("bookings_of_a_candidate", "candidate"),
    Index("bookings_of_a_session", "session"),
)
booking_events = Table(
    "booking_events",
    metadata,
    counted(),
    text("booking"),
    text("kind"),
    text("at"),
    text("by"),
    text("cause"),
    text("body"),
    Index("events_of_a_booking", "booking"),
)
revocations = Table(
    "revocations", metadata, number("serial", key=True), text("booking"), number("center")
)

# What candidates are told.
messages = Table(
    "messages",
    metadata,
    text("id", key=True),
    text("candidate"),
    text("kind"),
    text("subject"),
    text("body"),
    text("at"),
    text("read_at", empty=True),
    Index("messages_of_a_candidate", "candidate", "at"),
)
notices = Table(
    "notices",
    metadata,
    text("id", key=True),
    text("message"),
    text("channel"),
    text("address"),
    text("state"),
    number("attempts"),
    text("next_try"),
    text("sent_at", empty=True),
    text("error"),
    UniqueConstraint("message", "channel", name="one_notice_once"),
)

# Who may call the programme's API.
tokens = Table(
    "tokens",
    metadata,
    text("hash", key=True),
    text("name"),
    text("role"),
    text("made_at"),
    text("revoked_at", empty=True),
)
