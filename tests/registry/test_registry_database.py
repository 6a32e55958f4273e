"""The registry's database: its form, its guards, and the walls between the centers."""

import pytest
from alembic import command
from event_rows import EVENT
from sqlalchemy import create_engine, inspect, select, text
from sqlalchemy.exc import DBAPIError

from checkin.registry import desk_tables, tables
from checkin.registry.columns import metadata
from checkin.registry.database import ALL, Database, sees
from checkin.registry.migrate import KNOWN, NEWEST, _config, revisions
from checkin.trouble import Trouble


def test_the_release_knows_its_newest_form():
    assert revisions()[0] == NEWEST
    assert set(revisions()) == set(KNOWN)


def test_a_migrated_database_has_the_tables_that_the_source_has(database):
    found = inspect(database.engine)
    assert set(found.get_table_names()) == {*metadata.tables, "alembic_version"}
    for name, table in metadata.tables.items():
        there = {column["name"]: column["nullable"] for column in found.get_columns(name)}
        assert there == {column.name: column.nullable for column in table.columns}, name
        assert found.get_pk_constraint(name)["constrained_columns"] == [
            column.name for column in table.primary_key.columns
        ]
        indexed = {index["name"] for index in found.get_indexes(name)}
        assert {index.name for index in table.indexes} <= indexed, name


def test_opening_it_again_changes_nothing(database, database_url):
    with database.writing(ALL) as connection:
        connection.execute(tables.centers.insert(), CENTER)
    again = Database(database_url)
    with again.reading(ALL) as connection:
        assert connection.execute(select(tables.centers.c.code)).scalars().all() == ["SZ-001"]
    again.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_url(request, tmp_path):
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/empty.db"
    return request.getfixturevalue("postgres").database()


def test_a_registry_of_the_form_before_the_walls_keeps_what_it_has(empty_url):
    """And counts anew what lies in quarantine: what was settled was counted too."""
    engine = create_engine(empty_url.replace("postgresql:", "postgresql+psycopg:"))
    with engine.begin() as connection:
        command.upgrade(_config(connection), "0002_console")
        sees(connection, ALL)
        connection.execute(desk_tables.events.insert(), EVENT)
        epoch = {"device": "d", "epoch": 1, "first": 1, "received_up_to": 3, "count": 3}
        connection.execute(desk_tables.epochs.insert(), epoch | {"quarantined": 2, "head": "1"})
        for number, settled in ((2, "2026"), (3, None)):
            poison = {name: EVENT[name] for name in ("device", "epoch", "center", "received_at")}
            poison |= {"number": number, "event": "e", "reason": "r", "said": "{}", "via": "push"}
            connection.execute(desk_tables.quarantine.insert(), poison | {"settled_at": settled})
    engine.dispose()
    opened = Database(empty_url)
    with opened.reading(ALL) as connection:
        assert connection.execute(select(desk_tables.events.c.id)).scalars().all() == ["e1"]
        assert connection.execute(select(desk_tables.epochs.c.quarantined)).scalar_one() == 1
    opened.close()


CENTER = {"number": 1, "code": "SZ-001", "zone": "Asia/Shanghai", "name": ""}


def test_a_database_of_a_newer_release_is_left_alone(database, database_url):
    with database.writing(ALL) as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999_later'"))
    with pytest.raises(Trouble) as told:
        Database(database_url)
    assert told.value.code == "newer-registry"


@pytest.mark.parametrize("url", ["", "nonsense", "mysql://host/name", "sqlite///"], ids=str)
def test_an_address_that_is_none_is_told(url):
    with pytest.raises(Trouble) as told:
        Database(url)
    assert told.value.code.startswith("registry-database")


def test_a_database_that_does_not_open_is_a_trouble(tmp_path):
    with pytest.raises(Trouble) as told:
        Database(f"sqlite:///{tmp_path}/no/such/folder/registry.db")
    assert told.value.code == "registry-database-failed"


def test_what_raises_is_not_kept(database):
    def work():
        with database.writing(ALL) as connection:
            connection.execute(tables.centers.insert(), CENTER)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        work()
    with database.reading(ALL) as connection:
        assert connection.execute(select(tables.centers)).all() == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE events SET body = '[]'",
        "UPDATE events SET at = '2027'",
        "DELETE FROM events",
    ],
)
def test_events_are_never_changed_and_never_deleted(database, statement):
    with database.writing(ALL) as connection:
        connection.execute(desk_tables.events.insert(), EVENT)
    with pytest.raises(DBAPIError, match="never"), database.writing(ALL) as connection:
        connection.execute(text(statement))
    with database.reading(ALL) as connection:
        assert connection.execute(select(desk_tables.events.c.body)).scalar_one() == "{}"


def test_a_corrected_time_may_be_put_beside_an_event(database):
    with database.writing(ALL) as connection:
        connection.execute(desk_tables.events.insert(), EVENT)
        connection.execute(text("UPDATE events SET corrected_at = '2026', uncertainty_us = 5"))
