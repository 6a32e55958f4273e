"""The lock-outs that are kept beside the roster and the journal, and what errors mean."""

import errno
from datetime import timedelta

import pytest
import sqlcipher3.dbapi2
import storage_stage as stage

from checkin.services.ports import Lock, PinState
from checkin.storage.journal import Head
from checkin.storage.sidecar import Sidecar
from checkin.storage.troubles import trouble_of
from checkin.storage.verify import verify_books


def test_a_lock_out_is_kept_over_a_restart_and_a_new_roster(tmp_path):
    state = PinState(failures=6, lock=Lock(since=timedelta(hours=9), length=timedelta(seconds=60)))
    with stage.desk(tmp_path) as desk:
        assert desk.ledger.submit(lambda books: books.pin_state("P1")).result() == PinState()
        desk.ledger.submit(lambda books: books.put_pin_state("P1", PinState(failures=1))).result()
        desk.ledger.submit(lambda books: books.put_pin_state("P1", state)).result()
    with stage.desk(tmp_path) as desk:
        stage.put(desk.ledger, stage.roster())
        assert desk.ledger.submit(lambda books: books.pin_state("P1")).result() == state
        assert desk.ledger.submit(lambda books: books.pin_state("P2")).result() == PinState()


def test_only_a_database_is_verified(tmp_path):
    with pytest.raises(TypeError):
        verify_books(tmp_path)(object())


def sqlite_error(name, text="words"):
    error = sqlcipher3.dbapi2.OperationalError(text)
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (sqlite_error("SQLITE_FULL"), "disk-full"),
        (sqlite_error("", "database or disk is full"), "disk-full"),
        (sqlite_error("", "attempt to write a readonly database"), "read-only-folder"),
        (sqlite_error("", "unable to open database file"), "read-only-folder"),
        (sqlite_error("", "disk I/O error"), "disk-failed"),
        (sqlite_error("", "file is not a database"), "cannot-open-database"),
        (sqlite_error("", "database disk image is malformed"), "cannot-open-database"),
        (OSError(errno.ENOSPC, "x"), "disk-full"),
        (OSError(errno.EDQUOT, "x"), "disk-full"),
        (sqlite_error("SQLITE_READONLY_DBMOVED"), "read-only-folder"),
        (sqlite_error("SQLITE_CANTOPEN"), "read-only-folder"),
        (OSError(errno.EACCES, "x"), "read-only-folder"),
        (OSError(errno.EROFS, "x"), "read-only-folder"),
        (OSError(errno.EPERM, "x"), "read-only-folder"),
        (sqlite_error("SQLITE_IOERR_FSYNC"), "disk-failed"),
        (sqlite_error("SQLITE_IOERR_WRITE"), "disk-failed"),
        (OSError(errno.EIO, "x"), "disk-failed"),
        (sqlite_error("SQLITE_CORRUPT"), "cannot-open-database"),
        (sqlite_error("SQLITE_CORRUPT_VTAB"), "cannot-open-database"),
        (sqlite_error("SQLITE_NOTADB"), "cannot-open-database"),
    ],
    ids=str,
)
def test_an_error_of_the_disk_is_a_trouble(error, code):
    trouble = trouble_of(error, "the folder")
    assert trouble.code == code
    assert "the folder" in trouble.message
    assert trouble.hint


@pytest.mark.parametrize(
    "error",
    [
        sqlite_error("SQLITE_CONSTRAINT_UNIQUE"),
        sqlite_error("SQLITE_ERROR", "no such table"),
        OSError(errno.EBADF, "x"),
        ValueError("disk"),
    ],
    ids=repr,
)
def test_an_error_of_ours_is_no_trouble(error):
    assert trouble_of(error, "the folder") is None


def test_a_head_is_read_as_it_was_written(tmp_path):
    sidecar = Sidecar(tmp_path)
    assert sidecar.read() is None
    for events in (1, 10**12, 7):
        head = Head(events=events, hash=f"{events:064x}")
        sidecar.write(head)
        assert sidecar.read() == head
    assert (tmp_path / "journal.head").stat().st_size == 86
