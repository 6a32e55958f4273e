"""The walls between the centers: row-level security on a real PostgreSQL."""

import pytest
from event_rows import EVENT
from sqlalchemy import Text, and_, select, text
from sqlalchemy.exc import DBAPIError

from checkin.registry import desk_tables, tables
from checkin.registry.columns import metadata
from checkin.registry.database import ALL, Database, sees


@pytest.fixture
def walled(postgres, formed_on_postgres):
    opened = Database(postgres.database(formed_on_postgres))
    with opened.writing(ALL) as connection:
        for center in (1, 2):
            row = {"center": center, "name": "A", "seats": 9}
            connection.execute(tables.rooms.insert(), row)
            connection.execute(
                desk_tables.events.insert(),
                EVENT | {"center": center, "id": f"e{center}", "seq": center},
            )
        for center in (0, 1, 2):
            change = {"xid": 1, "center": center, "kind": "key", "id": "1", "source": ""}
            connection.execute(desk_tables.changes.insert(), change)
    yield opened
    opened.close()


def test_a_desk_sees_its_center_and_no_other_even_when_nobody_asks_for_it(walled):
    """The query names no center, as a faulty one would."""
    with walled.reading(1) as connection:
        assert connection.execute(select(tables.rooms.c.center)).scalars().all() == [1]
        assert connection.execute(select(desk_tables.events.c.center)).scalars().all() == [1]
        told = connection.execute(select(desk_tables.changes.c.center)).scalars().all()
        assert sorted(told) == [0, 1]


def test_a_transaction_that_says_nothing_sees_nothing(walled):
    with walled.engine.connect() as connection:
        assert connection.execute(select(tables.rooms)).all() == []
        assert connection.execute(select(desk_tables.changes)).all() == []


def test_a_desk_cannot_write_into_another_center(walled):
    row = {"center": 2, "name": "B", "seats": 1}
    with pytest.raises(DBAPIError, match="row-level security"), walled.writing(1) as connection:
        connection.execute(tables.rooms.insert(), row)
    with walled.writing(1) as connection:
        moved = connection.execute(text("UPDATE rooms SET seats = 0 WHERE center = 2"))
        assert moved.rowcount == 0


def test_a_wall_stands_until_the_transaction_says_otherwise(walled):
    with walled.writing(1) as connection:
        sees(connection, ALL)
        assert len(connection.execute(select(tables.rooms)).all()) == 2
        sees(connection, 2)
        assert connection.execute(select(tables.rooms.c.center)).scalars().all() == [2]


TOLD_TO_ALL = {
    *("centers", "exams", "policies", "ticket_keys", "releases", "horizons", "alembic_version"),
}
"""Nobody's data: what the programme offers, keys that are public, places in the feed."""


def test_every_table_but_what_all_are_told_has_a_wall(walled):
    """A table that a later release brings is walled off, or named above."""
    query = text(
        "SELECT relname, relrowsecurity AND relforcerowsecurity AND EXISTS"
        " (SELECT FROM pg_policy WHERE polrelid = pg_class.oid) FROM pg_class"
        " WHERE relkind IN ('r', 'p') AND relnamespace = CAST('public' AS regnamespace)"
    )
    with walled.reading(ALL) as connection:
        stands = {row[0]: row[1] for row in connection.execute(query)}
    assert stands.keys() >= metadata.tables.keys()
    assert {table for table, wall in stands.items() if not wall} == TOLD_TO_ALL


LINKED = {
    "bookings": {"candidate": "P{}", "id": "B{}"},
    "candidates": {"number": "P{}"},
    "booking_events": {"booking": "B{}"},
    **{name: {"device": "D{}"} for name in ("devices", "contacts", "epochs")},
}
"""What makes the rows of one table a center's because of another one."""


def _row_of(table, center):
    """Any row of this center; every text in it names the center."""
    row = {
        column.name: f"{column.name}-{center}" if isinstance(column.type, Text) else center
        for column in table.columns
        if not (column.primary_key and column.autoincrement is True)
    }
    return row | {name: what.format(center) for name, what in LINKED.get(table.name, {}).items()}


def _people(database):
    with database.writing(ALL) as connection:
        for table in metadata.tables.values():
            connection.execute(table.insert(), [_row_of(table, center) for center in (1, 2)])


@pytest.fixture(scope="module")
def peopled(postgres, formed_on_postgres):
    """Both centers have a row in every table."""
    opened = Database(postgres.database(formed_on_postgres))
    _people(opened)
    yield opened
    opened.close()


OF_THE_PROGRAMME = {
    *("messages", "notices", "tokens", "wrong_codes"),
    *("console_staff", "console_locks", "console_tries", "console_visits", "console_deeds"),
}
"""No desk is told of them."""


def _centers_in(connection, table):
    """The centers whose rows are seen when nobody asks for a center."""
    return {
        center
        for row in connection.execute(select(table)).mappings()
        for center in (1, 2)
        if _row_of(table, center).items() <= row.items()
    }


@pytest.mark.parametrize("name", sorted(metadata.tables.keys() - TOLD_TO_ALL))
def test_the_rows_of_another_center_are_seen_in_no_table(peopled, name):
    table = metadata.tables[name]
    for center in (1, 2):
        own = set() if name in OF_THE_PROGRAMME else {center}
        with peopled.reading(center) as connection:
            assert _centers_in(connection, table) == own
    with peopled.reading(ALL) as connection:
        assert _centers_in(connection, table) == {1, 2}
    with peopled.engine.connect() as connection:
        assert connection.execute(select(table)).all() == []


@pytest.mark.parametrize("name", sorted(metadata.tables.keys() - TOLD_TO_ALL))
def test_nothing_of_another_center_is_written_changed_or_taken_away(peopled, name):
    table = metadata.tables[name]
    column = next(iter(table.columns))
    with peopled.writing(1) as connection:
        foreign = _is_of(table, 2)
        assert (
            connection.execute(table.update().where(foreign).values({column: column})).rowcount == 0
        )
        assert connection.execute(table.delete().where(foreign)).rowcount == 0
    with pytest.raises(DBAPIError, match="row-level security"), peopled.writing(1) as connection:
        connection.execute(table.insert(), _row_of(table, 2))


def _is_of(table, center):
    row = _row_of(table, center)
    return and_(*(table.c[column] == value for column, value in row.items()))


@pytest.fixture
def moving(postgres, formed_on_postgres):
    """The same, to be changed."""
    opened = Database(postgres.database(formed_on_postgres))
    _people(opened)
    yield opened
    opened.close()


def test_a_person_with_bookings_at_two_centers_is_seen_by_both(moving):
    person = _row_of(tables.candidates, 3)
    booked = [
        _row_of(tables.bookings, 3) | {"id": f"B3-{center}", "center": center, "serial": center + 7}
        for center in (1, 2)
    ]
    with moving.writing(ALL) as connection:
        connection.execute(tables.candidates.insert(), person)
        connection.execute(tables.bookings.insert(), booked)
    query = select(tables.candidates.c.number).order_by(tables.candidates.c.number)
    for center in (1, 2):
        with moving.reading(center) as connection:
            assert connection.execute(query).scalars().all() == [f"P{center}", "P3"]


def test_a_person_who_has_moved_away_is_seen_no_more(moving):
    with moving.writing(ALL) as connection:
        connection.execute(tables.bookings.update().values(center=2))
    with moving.reading(1) as connection:
        assert connection.execute(select(tables.candidates)).all() == []
        assert connection.execute(select(tables.booking_events)).all() == []


@pytest.mark.parametrize("named", ["", "0", "-1", "1 OR true", "ALL", "１"])
def test_a_center_that_is_none_opens_no_wall(peopled, named):
    with peopled.engine.connect() as connection:
        connection.exec_driver_sql("BEGIN")
        connection.execute(text("SELECT set_config('checkin.center', :it, true)"), {"it": named})
        assert connection.execute(select(tables.candidates)).all() == []
        connection.exec_driver_sql("ROLLBACK")
