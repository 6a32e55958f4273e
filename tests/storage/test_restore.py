"""Going back to a backup: whole or not at all, nothing overwritten, no number given twice."""

import shutil
from dataclasses import replace
from datetime import timedelta

import pytest
import storage_stage as stage

from checkin.storage import restore as restoring
from checkin.storage.backups import write_backup
from checkin.storage.copies import journal_in
from checkin.storage.engine import DATABASE
from checkin.storage.epochs import FILE as EPOCH
from checkin.storage.feed_rows import OF_THE_REGISTRY
from checkin.storage.opening import open_for_reading
from checkin.storage.restore import restore_backup
from checkin.storage.sidecar import FILE as HEAD
from checkin.trouble import Trouble

LATER = stage.NOW + timedelta(hours=1)


@pytest.fixture
def copy(folder, into):
    """A backup of five events, before three more were recorded."""
    written = write_backup(folder, None, into, stage.NOW)
    with stage.desk(folder) as desk:
        stage.append(desk.ledger, 3)
    return written.backup.file


def contents(folder):
    """Every file of the desk by its bytes."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and file.name != "desk.lock"
    }


def journal(folder):
    with open_for_reading(folder, None) as look:
        return look(lambda books: (*books.journal_name(), books.head().events))


def test_the_copy_is_here_and_what_was_here_lies_aside(folder, copy):
    before = contents(folder)
    done = restore_backup(folder, None, copy, LATER)
    assert (done.events, done.missing, done.epoch) == (5, 3, 2)
    assert journal(folder)[1:] == (2, 5)
    aside = contents(done.aside)
    assert aside[DATABASE] == before[DATABASE]
    assert aside[HEAD] == before[HEAD]
    assert copy.exists()


def test_the_roster_of_the_copy_is_there_and_the_desk_goes_on(folder, copy):
    restore_backup(folder, None, copy, LATER)
    with stage.desk(folder) as desk:
        stage.append(desk.ledger, 1)
    rows = stage.rows(folder, "SELECT seq, epoch FROM events ORDER BY seq")
    assert [(row["seq"], row["epoch"]) for row in rows][-2:] == [(5, 1), (6, 2)]
    assert stage.rows(folder, "SELECT count(*) AS people FROM appointments") == [{"people": 3}]


def test_what_is_missing_is_told_from_then_on(folder, copy):
    restore_backup(folder, None, copy, LATER)
    with stage.desk(folder):
        pass
    assert stage.faults(folder) == ["of 8 recorded events, only 5 were found at a start"]
    found = stage.verified(folder)
    assert (found.damages, found.lost) == (0, 3)


def test_a_restore_without_a_loss_begins_an_epoch_too(folder, into):
    """The registry may have more of the old one than this disk: a power cut forgets no upload."""
    file = write_backup(folder, None, into, stage.NOW).backup.file
    done = restore_backup(folder, None, file, LATER)
    assert (done.missing, done.epoch) == (0, 2)
    assert stage.faults(folder) == []


def test_no_epoch_is_used_twice_however_often_one_goes_back(folder, copy):
    epochs = []
    for _ in range(3):
        epochs.append(restore_backup(folder, None, copy, LATER).epoch)
        with stage.desk(folder) as desk:
            stage.append(desk.ledger, 1)
    assert epochs == [2, 3, 4]
    assert len(list(folder.glob("aside-*"))) == 3


def test_nor_when_what_is_here_cannot_be_read(folder, copy):
    restore_backup(folder, None, copy, LATER)
    (folder / DATABASE).write_bytes(b"nothing that opens" * 1000)
    assert restore_backup(folder, None, copy, LATER).epoch == 3


def test_nor_when_the_same_copy_is_put_there_by_hand(folder, copy, caplog):
    for epoch in (2, 3):
        shutil.copyfile(copy, folder / DATABASE)
        with stage.desk(folder) as desk:
            stage.append(desk.ledger, 1)
        assert journal(folder)[1] == epoch
    assert "recorded events are missing" in caplog.text
    caplog.clear()


def test_a_desk_whose_database_is_gone_gets_it_back(folder, copy):
    for file in folder.glob(f"{DATABASE}*"):
        file.unlink()
    done = restore_backup(folder, None, copy, LATER)
    assert (done.aside, done.missing) == (None, 3)
    assert journal(folder)[2] == 5


def flipped(data):
    changed = bytearray(data)
    changed[len(changed) // 2] ^= 1
    return bytes(changed)


@pytest.mark.parametrize(
    "harm",
    [
        pytest.param(flipped, id="one bit is another"),
        pytest.param(lambda data: data[: len(data) // 2], id="cut"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda data: b"SQLite format 3\0" + data[16:], id="another head"),
    ],
)
def test_a_damaged_copy_changes_nothing(folder, copy, harm):
    copy.write_bytes(harm(copy.read_bytes()))
    before = contents(folder)
    with pytest.raises(Trouble) as told:
        restore_backup(folder, None, copy, LATER)
    assert told.value.code == "backup-damaged"
    assert contents(folder) == before


def test_an_edited_copy_changes_nothing(folder, copy):
    place = folder.parent / "edited"
    place.mkdir()
    shutil.copyfile(copy, place / DATABASE)
    shutil.copyfile(folder / "database.key", place / "database.key")
    with stage.by_hand(place) as raw:
        triggers = raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for row in triggers:
            raw.execute(f"DROP TRIGGER {row['name']}")
        raw.execute("UPDATE events SET subject = 'A2' WHERE seq = 5")
    with pytest.raises(Trouble) as told:
        restore_backup(folder, None, place / DATABASE, LATER)
    assert told.value.code == "backup-damaged"
    assert journal(folder)[1:] == (1, 8)


def test_a_copy_of_another_desk_changes_nothing(folder, copy, tmp_path):
    with stage.desk(tmp_path / "other") as other:
        stage.append(other.ledger, 1)
    with pytest.raises(Trouble) as told:
        restore_backup(tmp_path / "other", None, copy, LATER)
    assert told.value.code == "backup-damaged"
    assert journal(tmp_path / "other")[2] == 1


def test_a_copy_from_before_a_fork_is_of_another_journal(folder, copy):
    with stage.desk(folder) as desk:
        desk.ledger.submit(lambda books: books.renew_journal()).result()
    with pytest.raises(Trouble) as told:
        restore_backup(folder, None, copy, LATER)
    assert told.value.code == "backup-of-another"


def test_a_revoked_desk_does_not_get_its_roster_back(folder, copy, monkeypatch):
    def revoked(engine):
        found = journal_in(engine)
        return replace(found, revoked=found.head.events == 8)

    monkeypatch.setattr(restoring, "journal_in", revoked)
    with pytest.raises(Trouble) as told:
        restore_backup(folder, None, copy, LATER)
    assert told.value.code == "backup-of-revoked"


def revoke(folder):
    with stage.desk(folder) as desk:
        desk.ledger.submit(lambda books: books.wipe_roster(LATER)).result()


def test_what_lies_aside_loses_its_roster_when_the_desk_is_revoked_and_no_record(folder, copy):
    done = restore_backup(folder, None, copy, LATER)
    shutil.copyfile(folder / "database.key", done.aside / "database.key")
    assert stage.rows(done.aside, "SELECT count(*) AS n FROM appointments") != [{"n": 0}]
    revoke(folder)
    assert stage.rows(done.aside, "SELECT count(*) AS n FROM events") == [{"n": 8}]
    for table in OF_THE_REGISTRY:
        assert stage.rows(done.aside, f"SELECT * FROM {table.name}") == []  # noqa: S608


def test_what_lies_aside_goes_when_the_journal_has_all_of_it(folder, into):
    written = write_backup(folder, None, into, stage.NOW)
    done = restore_backup(folder, None, written.backup.file, LATER)
    revoke(folder)
    assert [file.name for file in done.aside.iterdir()] == [HEAD]


def test_what_lies_aside_and_does_not_open_is_left_for_who_can_read_it(folder, copy, caplog):
    done = restore_backup(folder, None, copy, LATER)
    with (done.aside / DATABASE).open("rb+") as file:
        file.write(b"torn" * 32)
    revoke(folder)
    assert (done.aside / DATABASE).read_bytes().startswith(b"torn")
    assert caplog.messages == [f"what was put aside does not open: {done.aside.name}"]
    caplog.clear()


def test_an_open_desk_is_left_alone(folder, copy):
    with stage.desk(folder), pytest.raises(Trouble) as told:
        restore_backup(folder, None, copy, LATER)
    assert told.value.code == "desk-in-use"
    assert journal(folder)[2] == 8


def test_a_file_that_is_not_there_is_told(folder, tmp_path):
    with pytest.raises(Trouble) as told:
        restore_backup(folder, None, tmp_path / "nothing.backup", LATER)
    assert told.value.code == "file-unreadable"


def test_without_the_key_nothing_is_tried(copy, tmp_path):
    with pytest.raises(Trouble) as told:
        restore_backup(tmp_path / "new", None, copy, LATER)
    assert told.value.code == "key-missing"


def test_a_copy_of_a_newer_release_is_not_put_back(folder, copy):
    place = folder.parent / "newer"
    place.mkdir()
    shutil.copyfile(copy, place / DATABASE)
    shutil.copyfile(folder / "database.key", place / "database.key")
    with stage.by_hand(place) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999_tomorrow'")
    with pytest.raises(Trouble) as told:
        restore_backup(folder, None, place / DATABASE, LATER)
    assert told.value.code == "newer-database"
    assert journal(folder)[2] == 8


@pytest.mark.parametrize("step", ["keep_epoch", "_put_aside", "sync_folder", "keep"])
def test_a_cut_at_any_step_loses_nothing(folder, copy, monkeypatch, step, caplog):
    """Whatever was done by then, every event of the old database is in a file still."""

    class CutError(RuntimeError):
        pass

    def cut(*_):
        raise CutError

    with monkeypatch.context() as patch:
        patch.setattr(restoring, step, cut)
        with pytest.raises(CutError):
            restore_backup(folder, None, copy, LATER)
    done = restore_backup(folder, None, copy, LATER)
    assert done.events == 5
    asides = [one for one in folder.glob("aside-*") if (one / DATABASE).exists()]
    for place in asides:
        shutil.copyfile(folder / "database.key", place / "database.key")
    assert 8 in [stage.rows(one, "SELECT count(*) AS n FROM events")[0]["n"] for one in asides]
    with stage.desk(folder) as desk:
        stage.append(desk.ledger, 1)
    caplog.clear()


def test_the_epoch_is_named_by_the_file_beside_it(folder, copy):
    restore_backup(folder, None, copy, LATER)
    device, epoch, _ = journal(folder)
    assert (folder / EPOCH).read_text() == f"{device} {epoch}\n"


def test_an_older_epoch_than_was_kept_is_left(folder):
    with stage.by_hand(folder) as raw:
        device = raw.execute("SELECT device FROM device").fetchone()["device"]
    (folder / EPOCH).write_text(f"{device} 7\n")
    with stage.desk(folder) as desk:
        stage.append(desk.ledger, 1)
    assert journal(folder)[1] == 8
