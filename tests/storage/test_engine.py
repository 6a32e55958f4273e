"""Every connection is durable, and a setting that was not taken is no small matter."""

import pytest
import sqlcipher3.dbapi2
import storage_stage as stage
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from checkin.storage import engine as engine_module
from checkin.storage.engine import DATABASE, NotDurableError, open_engine
from checkin.storage.opening import open_for_writing
from checkin.trouble import Trouble

KEY = bytes(range(32))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("foreign_keys", 1),
        ("secure_delete", 1),
        ("wal_autocheckpoint", 0),
        ("temp_store", 2),
        ("cache_size", -32_000),
    ],
)
def test_the_connection_that_records_has_the_setting(tmp_path, name, value):
    def read(books):
        return books.connection.execute(text(f"PRAGMA {name}")).scalar_one()

    with stage.desk(tmp_path) as desk:
        assert desk.ledger.submit(read).result() == value


def test_a_setting_that_is_not_taken_is_refused(tmp_path, monkeypatch):
    monkeypatch.setitem(engine_module._WANTED, "synchronous", 7)
    engine = open_engine(tmp_path / DATABASE, KEY)
    with pytest.raises(NotDurableError, match=r"synchronous is ., not 7"):
        engine.connect()
    engine.dispose()


def test_a_reader_can_write_nothing(tmp_path):
    with stage.desk(tmp_path) as desk:
        stage.append(desk.ledger, 1)

    engine = open_engine(tmp_path / DATABASE, stage.find_key(tmp_path, None).raw, read_only=True)
    with engine.connect() as connection, pytest.raises(OperationalError, match="readonly"):
        connection.execute(text("DELETE FROM head"))
    engine.dispose()


def test_a_transaction_takes_the_write_lock_when_it_begins(tmp_path):
    with stage.desk(tmp_path):
        pass
    key = stage.find_key(tmp_path, None).raw
    engine = open_engine(tmp_path / DATABASE, key)
    with engine.begin(), stage.by_hand(tmp_path) as other:
        other.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(sqlcipher3.dbapi2.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
    engine.dispose()


def test_the_file_is_encrypted_from_its_first_byte(tmp_path):
    with stage.desk(tmp_path) as desk:
        stage.put(desk.ledger, stage.roster())
    assert not (tmp_path / DATABASE).read_bytes().startswith(b"SQLite format 3")


def test_a_disk_that_cannot_keep_a_journal_is_refused_with_its_reason(tmp_path, monkeypatch):
    monkeypatch.setitem(engine_module._WANTED, "synchronous", 7)
    with pytest.raises(Trouble, match=r"cannot keep one safely .synchronous is") as told:
        open_for_writing(tmp_path, None)
    assert told.value.code == "network-folder"
    monkeypatch.undo()
    with stage.desk(tmp_path):
        pass
