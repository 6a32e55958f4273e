"""The tables of the console: who may use it, who is signed in, and what they have done."""

from sqlalchemy import Index, Table

from checkin.registry.columns import counted, metadata, number, text

console_staff = Table(
    "console_staff",
    metadata,
    text("name", key=True),
    text("role"),
    text("password_hash"),
    text("made_at"),
    text("disabled_at", empty=True),
)

# By the name that was typed, whether there is such an account or not: nobody learns which it is.
console_locks = Table(
    "console_locks",
    metadata,
    text("name", key=True),
    number("failures"),
    text("last_at"),
    text("locked_until", empty=True),
)
console_tries = Table(
    "console_tries",
    metadata,
    counted(),
    text("source"),
    text("at"),
    Index("tries_by_source", "source"),
)
console_visits = Table(
    "console_visits",
    metadata,
    text("hash", key=True),
    text("staff"),
    text("begun_at"),
    text("seen_at"),
    Index("visits_of_staff", "staff"),
)

# Facts: never changed, never deleted (triggers).
console_deeds = Table(
    "console_deeds",
    metadata,
    counted(),
    text("at"),
    text("staff"),
    text("deed"),
    text("about"),
    text("details"),
)
