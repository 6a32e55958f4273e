"""Walls around everything that has somebody's data; indexes and packing for what desks hand in."""

from alembic import op

revision = "0003_walls"
down_revision = "0002_console"

_NAMED = "current_setting('checkin.center', true)"
# In a SELECT of their own they are looked up once for a statement, and not for each row.
_ALL = f"(SELECT {_NAMED} = 'all')"
_MINE = f"(SELECT CASE WHEN {_NAMED} ~ '^[0-9]+$' THEN {_NAMED}::bigint END)"

OF_A_CENTER = (
    *("rooms", "sessions", "staff", "instructions", "bookings", "revocations", "devices"),
    *("enrolment_codes", "events", "quarantine", "forks", "cases"),
)
"""Tables with the center's number in each row."""

THROUGH = {
    "candidates": ("bookings", "candidate", "number"),
    "booking_events": ("bookings", "id", "booking"),
    "contacts": ("devices", "device", "device"),
    "epochs": ("devices", "device", "device"),
}
"""Tables whose rows are a center's because a row of another one is: its column, and ours."""

OF_THE_PROGRAMME = (
    *("messages", "notices", "tokens", "wrong_codes"),
    *("console_staff", "console_locks", "console_tries", "console_visits", "console_deeds"),
)
"""Tables that no desk is ever told of."""


def upgrade() -> None:
    """Count what is in quarantine anew, and wall off on PostgreSQL; SQLite has no walls."""
    op.drop_index("events_of_a_subject")
    op.execute(
        "CREATE INDEX events_of_a_subject ON events (subject)"
        " WHERE kind IN ('confirm', 'override', 'undo')"
    )
    walled = op.get_context().dialect.name == "postgresql"
    if walled:
        # Some walls stand already, and those who count must see over them.
        op.execute("SELECT set_config('checkin.center', 'all', true)")
    op.execute(
        "UPDATE epochs SET quarantined = (SELECT count(*) FROM quarantine WHERE settled_at IS NULL"
        " AND quarantine.device = epochs.device AND quarantine.epoch = epochs.epoch)"
    )
    if walled:
        for table, seen in _walls().items():
            _wall_off(table, seen)


def _walls() -> dict[str, str]:
    """What a transaction sees of each table: the center that it names, `all`, or nothing."""
    mine = f"{_ALL} OR center = {_MINE}"
    through = {
        table: f"{_ALL} OR EXISTS (SELECT FROM {by} WHERE {by}.{theirs} = {table}.{ours}"
        f" AND {by}.center = {_MINE})"
        for table, (by, theirs, ours) in THROUGH.items()
    }
    return (
        dict.fromkeys(OF_A_CENTER, mine)
        | {"changes": f"{mine} OR (center = 0 AND {_MINE} IS NOT NULL)"}
        | through
        | dict.fromkeys(OF_THE_PROGRAMME, _ALL)
    )


def _wall_off(table: str, seen: str) -> None:
    op.execute(f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY")
    op.execute(f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY")
    op.execute(f"DROP POLICY IF EXISTS of_a_center ON {table}")
    written = f"{_ALL} OR center = {_MINE}" if table == "changes" else seen
    op.execute(f"CREATE POLICY of_a_center ON {table} USING ({seen}) WITH CHECK ({written})")
