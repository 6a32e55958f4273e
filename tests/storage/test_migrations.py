"""The migrations: what they make is what the tables say, and a newer form is left alone."""

import pytest
import storage_stage as stage
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import insert, select, text

from checkin.storage import schema, upgrade
from checkin.storage.engine import DATABASE, open_engine
from checkin.storage.journal import JournalRows
from checkin.storage.keys import make_key
from checkin.storage.migrate import KNOWN, NEWEST
from checkin.storage.opening import open_for_reading, open_for_writing
from checkin.storage.roster_rows import RosterRows
from checkin.storage.sidecar import FILE, Sidecar
from checkin.trouble import Trouble


def test_the_revisions_that_are_known_are_those_that_there_are():
    assert list(KNOWN) == upgrade.revisions()[::-1]
    assert upgrade.revisions()[0] == NEWEST


def test_the_migrations_make_the_tables_of_the_schema(tmp_path):
    def compared(books):
        return compare_metadata(MigrationContext.configure(books.connection), schema.metadata)

    with stage.desk(tmp_path) as desk:
        assert desk.ledger.submit(compared).result() == []


@pytest.mark.parametrize("table", sorted(schema.metadata.tables))
def test_each_column_is_of_the_type_and_key_of_the_schema(tmp_path, table):
    with stage.desk(tmp_path):
        pass
    found = stage.rows(
        tmp_path, 'SELECT name, type, "notnull", pk FROM pragma_table_info(?)', table
    )
    columns = schema.metadata.tables[table].columns
    keys = [column.name for column in columns if column.primary_key]
    assert found == [
        {
            "name": column.name,
            "type": str(column.type.compile()),
            "notnull": int(not column.nullable),
            "pk": keys.index(column.name) + 1 if column.primary_key else 0,
        }
        for column in columns
    ]


def test_the_guards_are_those_of_the_schema(tmp_path):
    with stage.desk(tmp_path):
        pass
    found = stage.rows(tmp_path, "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    assert {row["name"]: " ".join(row["sql"].split()) for row in found} == schema.TRIGGERS


def newer(folder):
    with stage.desk(folder) as desk:
        stage.append(desk.ledger, 2)
    with stage.by_hand(folder) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999_from_the_future'")
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def bytes_of(folder):
    return {one: (folder / one).read_bytes() for one in (DATABASE, FILE)}


def test_a_newer_database_is_refused_and_not_changed(tmp_path):
    newer(tmp_path)
    before = bytes_of(tmp_path)
    with pytest.raises(Trouble, match="9999_from_the_future") as told:
        open_for_writing(tmp_path, None)
    assert told.value.code == "newer-database"
    assert bytes_of(tmp_path) == before
    assert list(tmp_path.glob("*.before-*")) == []


def test_a_newer_database_is_not_read_either(tmp_path):
    newer(tmp_path)
    with pytest.raises(Trouble) as told, open_for_reading(tmp_path, None) as look:
        look(lambda books: books.unsent())
    assert told.value.code == "newer-database"


def older(folder):
    """A database of a release that this one can bring on: here, one whose form is forgotten."""
    with stage.desk(folder) as desk:
        stage.append(desk.ledger, 2)
    with stage.by_hand(folder) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '0000_before'")


def test_a_copy_is_kept_before_a_migration_and_can_be_opened(tmp_path, monkeypatch):
    older(tmp_path)
    seen = {}

    def bring_on(engine):
        seen["copies"] = list(tmp_path.glob("*.before-*"))
        with engine.begin() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = :to"), {"to": NEWEST})

    monkeypatch.setattr("checkin.storage.migrate.KNOWN", ("0000_before", NEWEST))
    monkeypatch.setattr("checkin.storage.opening.migrate", bring_on)
    with stage.desk(tmp_path):
        pass
    copy = tmp_path / f"{DATABASE}.before-{NEWEST}"
    assert seen["copies"] == [copy]
    monkeypatch.undo()
    copy.replace(tmp_path / DATABASE)
    assert stage.rows(tmp_path, "SELECT version_num FROM alembic_version") == [
        {"version_num": "0000_before"}
    ]
    assert len(stage.rows(tmp_path, "SELECT seq FROM events")) == 2


def of_the_first_release(folder):
    """A database of revision 0001, with a roster and three events, one of them sent already."""
    engine = open_engine(folder / DATABASE, make_key(folder, None).raw)
    with engine.begin() as connection:
        command.upgrade(upgrade._config(connection), KNOWN[0])
        connection.execute(insert(schema.device), {"one": 1, "device": "d", "epoch": 1})
        # The rows are written in today's form, with what the first release did not have.
        since = (("appointments", "phone"), ("roster", "signed"))
        for table, column in since:
            connection.execute(text(f"ALTER TABLE {table} ADD COLUMN {column} TEXT"))
        RosterRows(connection).put_roster(stage.roster(5), stage.quiet)
        for table, column in since:
            connection.execute(text(f"ALTER TABLE {table} DROP COLUMN {column}"))
        journal = JournalRows(connection, "d", 1)
        for _ in range(3):
            journal.append(stage.draft())
        connection.execute(text("DELETE FROM outbox WHERE seq = 1"))
        connection.execute(text("UPDATE outbox SET attempts = 4, last_tried = 'x' WHERE seq = 2"))
        Sidecar(folder).write(journal.head())
    engine.dispose()


def test_a_database_of_the_first_release_is_brought_on_with_all_that_is_in_it(tmp_path):
    of_the_first_release(tmp_path)
    known = [one for one in schema.appointments.columns if one.name != "phone"]
    queries = [
        "SELECT * FROM events ORDER BY seq",
        str(select(*known).order_by(schema.appointments.c.id)),
        "SELECT one, center, taken_at, version, source, appointments, sessions FROM roster",
        "SELECT * FROM device",
        "SELECT * FROM head",
    ]
    before = [stage.rows(tmp_path, query) for query in queries]
    assert stage.verified(tmp_path).faults == ()
    with stage.desk(tmp_path) as desk:
        state = desk.ledger.submit(lambda books: books.sync_state()).result()
        assert [e.id for e in desk.ledger.submit(lambda b: b.events_of("A1")).result()]
    assert [stage.rows(tmp_path, query) for query in queries] == before
    assert (state.recorded, state.waiting, state.oldest) == (3, 2, stage.NOW)
    assert stage.rows(tmp_path, "SELECT * FROM outbox ORDER BY seq") == [
        {"seq": 2, "attempts": 4, "last_tried": "x", "state": "waiting", "reason": None},
        {"seq": 3, "attempts": 0, "last_tried": None, "state": "waiting", "reason": None},
    ]
    assert stage.verified(tmp_path).faults == ()
    copy = tmp_path / f"{DATABASE}.before-{NEWEST}"
    copy.replace(tmp_path / DATABASE)
    found = stage.rows(tmp_path, "SELECT version_num FROM alembic_version")
    assert found == [{"version_num": KNOWN[0]}]


def test_a_migration_that_fails_half_way_leaves_nothing_behind(tmp_path, monkeypatch):
    broken = ("CREATE TABLE half (a)", "CREATE TABLE half (a)")
    script = upgrade.ScriptDirectory.from_config(upgrade._config(None))
    module = script.get_revision(NEWEST).module
    monkeypatch.setattr(module, "STATEMENTS", (*module.STATEMENTS, *broken))
    monkeypatch.setattr(upgrade.ScriptDirectory, "from_config", lambda _config: script)
    with pytest.raises(Exception, match="half already exists"):
        open_for_writing(tmp_path, None)
    assert stage.rows(tmp_path, "SELECT name FROM sqlite_master") == []
    monkeypatch.undo()
    with stage.desk(tmp_path) as desk:
        assert stage.append(desk.ledger, 1)[0].seq == 1
