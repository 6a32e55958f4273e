"""Backups: whole, encrypted, read back, made while the desk goes on, and never one that is bad."""

import os
import threading
from datetime import timedelta

import pytest
import sqlcipher3.dbapi2
import storage_stage as stage

from checkin.storage import backups
from checkin.storage.backups import KEPT, backups_in, write_backup
from checkin.storage.engine import DATABASE
from checkin.storage.opening import open_for_reading, open_for_writing
from checkin.storage.verify import verify_books
from checkin.trouble import Trouble

HOUR = timedelta(hours=1)


def device_of(folder):
    with open_for_reading(folder, None) as look:
        return look(lambda books: books.journal_name())[0]


def names(into):
    return sorted(file.name for file in into.iterdir())


def test_a_backup_is_one_file_that_was_read_back(folder, into):
    written = write_backup(folder, None, into, stage.NOW)
    assert names(into) == [written.backup.file.name]
    assert written.events == 5
    assert [one.file for one in backups_in(into, device_of(folder))] == [written.backup.file]
    with open_for_reading(folder, None) as look:
        assert look(verify_books(folder)).head == written.head


def test_nothing_in_it_can_be_read_without_the_key(folder, into):
    data = write_backup(folder, None, into, stage.NOW).backup.file.read_bytes()
    assert not data.startswith(b"SQLite format")
    assert b"Person Number" not in data
    assert b"TC-1000" not in data


def test_what_a_revoked_desk_wipes_goes_from_beside_the_database_at_once(folder):
    write_backup(folder, None, folder / backups.FOLDER, stage.NOW)
    with stage.desk(folder) as desk:
        desk.ledger.submit(lambda books: books.wipe_roster(stage.NOW)).result()
    assert names(folder / backups.FOLDER) == []


def test_it_opens_in_the_place_of_the_database(folder, into):
    written = write_backup(folder, None, into, stage.NOW)
    for rest in folder.glob(f"{DATABASE}*"):
        rest.unlink()
    written.backup.file.rename(folder / DATABASE)
    with open_for_reading(folder, None) as look:
        report = look(verify_books(folder))
    assert (report.events, report.head, report.faults) == (5, written.head, ())
    opened = open_for_writing(folder, None)
    opened.close()


def test_the_desk_goes_on_while_it_is_made(folder, into):
    with stage.desk(folder) as desk:
        done = threading.Event()

        def scan_on():
            while not done.is_set():
                stage.append(desk.ledger, 1)

        scanning = threading.Thread(target=scan_on)
        scanning.start()
        try:
            made = [
                write_backup(folder, None, into, stage.NOW + at * HOUR).events for at in range(5)
            ]
        finally:
            done.set()
            scanning.join()
        stage.append(desk.ledger, 1)
    assert made == sorted(made)
    assert made[0] >= 5


def test_only_the_newest_are_kept_and_strangers_are_left_alone(folder, into):
    strangers = ["desk-00000000-20260101T000000Z.backup", "letter.txt"]
    strangers.append(f"desk-{device_of(folder)[:8]}-note.backup")
    for name in strangers:
        (into / name).write_bytes(b"x")
    for at in range(KEPT + 2):
        last = write_backup(folder, None, into, stage.NOW + at * HOUR)
    kept = backups_in(into, device_of(folder))
    assert len(kept) == KEPT
    assert kept[0] == last.backup
    assert kept[-1].at == (stage.NOW + 2 * HOUR).replace(microsecond=0)
    assert all((into / name).exists() for name in strangers)


def test_a_revoked_desk_keeps_one(folder, into):
    write_backup(folder, None, into, stage.NOW)
    with stage.by_hand(folder) as raw:
        places = ",".join("?" * len(columns(raw)))
        raw.execute(f"INSERT INTO enrolment VALUES ({places})", tuple(filled(raw)))  # noqa: S608
    last = write_backup(folder, None, into, stage.NOW + HOUR)
    assert names(into) == [last.backup.file.name]


def columns(raw):
    return [row["name"] for row in raw.execute("PRAGMA table_info(enrolment)").fetchall()]


def filled(raw):
    special = {"one": 1, "registry_key": "00" * 32, "forked_at": None}
    for name in columns(raw):
        stamp = "2026-07-19T05:00:00.000000Z" if name.endswith("_at") else "x"
        yield special.get(name, stamp)


def test_a_copy_that_differs_does_not_count(folder, into, monkeypatch):
    copy = backups.copy_at_work

    def damaged(source, target, key):
        copy(source, target, key)
        data = bytearray(target.read_bytes())
        data[len(data) // 2] ^= 1
        target.write_bytes(data)

    first = write_backup(folder, None, into, stage.NOW)
    monkeypatch.setattr(backups, "copy_at_work", damaged)
    with pytest.raises(Trouble) as told:
        write_backup(folder, None, into, stage.NOW + HOUR)
    assert told.value.code in ("backup-failed", "cannot-open-database")
    assert names(into) == [first.backup.file.name]


def test_a_copy_that_lacks_the_last_event_does_not_count(folder, into, monkeypatch):
    before = write_backup(folder, None, into, stage.NOW).backup.file.read_bytes()
    with stage.desk(folder) as desk:
        stage.append(desk.ledger, 1)
    monkeypatch.setattr(
        backups, "copy_at_work", lambda _source, target, _key: target.write_bytes(before)
    )
    with pytest.raises(Trouble, match="read back") as told:
        write_backup(folder, None, into, stage.NOW + HOUR)
    assert told.value.code == "backup-failed"
    assert len(names(into)) == 1


def test_a_folder_that_is_not_there_is_told(folder, tmp_path):
    with pytest.raises(Trouble) as told:
        write_backup(folder, None, tmp_path / "unplugged", stage.NOW)
    assert told.value.code == "backup-folder-missing"


def test_the_folder_beside_the_database_is_made(folder):
    written = write_backup(folder, None, folder / backups.FOLDER, stage.NOW)
    assert written.backup.file.parent == folder / "backups"
    if os.name == "posix":
        assert written.backup.file.parent.stat().st_mode & 0o077 == 0


def test_a_full_disk_is_told_and_leaves_nothing(folder, into, monkeypatch):
    def full(_source, target, _key):
        target.write_bytes(b"half")
        raise sqlcipher3.dbapi2.OperationalError("database or disk is full")

    monkeypatch.setattr(backups, "copy_at_work", full)
    with pytest.raises(Trouble) as told:
        write_backup(folder, None, into, stage.NOW)
    assert told.value.code == "disk-full"
    assert names(into) == []


def test_no_desk_no_backup(tmp_path, into):
    with pytest.raises(Trouble) as told:
        write_backup(tmp_path / "nowhere", None, into, stage.NOW)
    assert told.value.code == "no-desk"
