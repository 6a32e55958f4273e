"""What a registry makes of records that are odd, changed, forked or late (trust.md, scenarios 8,
16, 26, 27, 28, 39, 54): nothing is lost, and a person hears of it."""

import json
import shutil
from datetime import timedelta

import pytest
from desk_rig import desk_rig
from sqlalchemy import select, text
from tampering import raw_journal

from checkin.app.clock import now
from checkin.chain import hash_of
from checkin.domain.event import Draft, Kind
from checkin.domain.instant import parse_stamp
from checkin.registry.cases import all_cases
from checkin.registry.database import ALL
from checkin.registry.desk_tables import epochs, events, forks, quarantine
from checkin.registry.quarantine import quarantined
from checkin.services.delivery import Reach
from checkin.storage.backups import write_backup
from checkin.storage.restore import restore_backup


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "desk"


@pytest.fixture
def enrolled(live, folder):
    """A desk's folder; it has been in touch once."""
    with desk_rig(folder) as rig:
        rig.enrol(live)
        rig.round()
    return folder


def rows_of(live, table):
    with live.database.reading(ALL) as connection:
        return [{**row} for row in connection.execute(select(table)).mappings()]


def cases_of(live):
    with live.database.reading(ALL) as connection:
        return {case.kind for case in all_cases(connection)}


@pytest.fixture
def announced(caplog):
    """Asserts that this was logged as a warning, and takes it off the list."""

    def look(words):
        assert words in caplog.text
        caplog.clear()

    return look


def test_an_event_that_cannot_be_said_stays_here_and_holds_nobody_up(live, enrolled, announced):
    """Scenario 16: the one before it and the one behind it go through; it is shown, and kept."""
    odd = Draft(kind=Kind.SCAN, desk="d" * 101, at=now(), body={})
    with desk_rig(enrolled) as desk:
        desk.scan("TC-000001")
        desk.ledger.submit(lambda books: books.append(odd)).result()
        desk.scan("TC-000002")
        report = desk.round()
        assert (report.reach, report.accepted, report.refused) == (Reach.REACHED, 2, 1)
        assert (desk.state.waiting, desk.state.refused) == (0, 1)
        [(row, reason)] = desk.ledger.submit(lambda books: books.refused()).result()
        assert (row["seq"], reason) == (2, "cannot-be-said")
        assert desk.round().refused == 0
    announced("cannot take event 2")


def test_an_event_that_was_changed_before_it_was_sent_is_kept_aside(live, enrolled):
    """Scenarios 16, 54: its hash does not fit: quarantine, with device and number."""
    with desk_rig(enrolled) as desk:
        for number in (1, 2, 3):
            desk.scan(f"TC-{number:06}")
    with raw_journal(enrolled) as raw:
        raw.execute("UPDATE events SET at = '2026-01-01T00:00:00.000000Z' WHERE seq = 2")
    with desk_rig(enrolled) as desk:
        report = desk.round()
        assert (report.accepted, report.quarantined) == (2, 1)
        assert (desk.state.recorded, desk.state.received, desk.state.waiting) == (3, 3, 0)
    with live.database.reading(ALL) as connection:
        [poison] = quarantined(connection)
    assert (poison["number"], poison["reason"]) == (2, "chain-broken")
    assert json.loads(poison["said"])["at"].startswith("2026-01-01")


def test_a_record_that_was_changed_after_its_receipt_raises_a_case(live, enrolled, announced):
    """Scenario 54: also where somebody has computed the hash anew."""
    with desk_rig(enrolled) as desk:
        desk.scan("TC-000001")
        desk.round()
    with raw_journal(enrolled) as raw:
        raw.row_factory = lambda cursor, row: {
            column[0]: value for column, value in zip(cursor.description, row, strict=True)
        }
        row = raw.execute("SELECT * FROM events WHERE seq = 1").fetchone()
        row["at"] = "2026-01-01T00:00:00.000000Z"
        raw.execute("UPDATE events SET at = ?, hash = ? WHERE seq = 1", (row["at"], hash_of(row)))
    with desk_rig(enrolled) as desk:
        desk.round()
    assert cases_of(live) == {"journal-changed"}
    [kept] = rows_of(live, events)
    assert not kept["at"].startswith("2026-01-01")
    announced("recorded events are missing")


def test_a_tail_that_was_cut_raises_a_case_and_what_follows_is_a_new_epoch(
    live, enrolled, announced
):
    """Scenarios 8, 54: the registry has more than the desk; both sides are kept."""
    with desk_rig(enrolled) as desk:
        for number in (1, 2):
            desk.scan(f"TC-{number:06}")
        desk.round()
    with raw_journal(enrolled) as raw:
        raw.execute("DELETE FROM events WHERE seq = 2")
        raw.execute("DELETE FROM outbox WHERE seq = 2")
    with desk_rig(enrolled) as desk:
        desk.round()
        assert cases_of(live) == {"journal-went-back"}
        desk.scan("TC-000003")
        after = desk.round()
        assert (after.reach, after.accepted) == (Reach.REACHED, 1)
    assert cases_of(live) == {"journal-went-back"}
    assert {(row["epoch"], row["subject"]) for row in rows_of(live, events)} == {
        (1, "A1"),
        (1, "A2"),
        (2, "A3"),
    }
    announced("recorded events are missing")


def test_a_cloned_desk_is_a_fork_and_both_sides_are_kept(live, enrolled, tmp_path):
    """Scenario 39: two machines write one journal; the second must enrol, and loses nothing."""
    clone = tmp_path / "clone"
    shutil.copytree(enrolled, clone)
    with desk_rig(enrolled) as first:
        first.scan("TC-000001")
        assert first.round().accepted == 1
    with desk_rig(clone, "desk-2") as second:
        second.scan("TC-000002")
        report = second.round()
        assert (report.reach, report.state.waiting) == (Reach.FORKED, 1)
        assert second.round().reach is Reach.FORKED
        assert cases_of(live) == {"fork"}
        assert len(rows_of(live, forks)) == 1
        second.enrol(live)
        after = second.round()
        assert (after.reach, after.conflicts, after.state.waiting) == (Reach.REACHED, 1, 0)
        second.scan("TC-000003")
        assert second.round().accepted == 1
    with desk_rig(enrolled) as first:
        first.scan("TC-000004")
        assert (first.round().reach, first.state.waiting) == (Reach.REACHED, 0)
    assert len(rows_of(live, events)) == 3
    assert len(rows_of(live, forks)) == 1


CLOCKS = {
    "three hours behind": timedelta(hours=-3),
    "a day ahead": timedelta(days=1),
    "1970": timedelta(days=-20_000),
}


@pytest.mark.parametrize("off", CLOCKS.values(), ids=CLOCKS)
def test_a_wrong_clock_is_heard_and_corrected(live, enrolled, off):
    """Scenario 26: the order is that of the numbers; the true time is kept beside the desk's."""
    with desk_rig(enrolled) as desk:
        desk.clock.off = off
        begun = now()
        for number in (1, 2, 3):
            desk.scan(f"TC-{number:06}")
        report = desk.round()
        ended = now()
        assert (report.reach, report.accepted) == (Reach.REACHED, 3)
        assert abs(desk.state.contact.offset + off) < timedelta(seconds=5)
    kept = sorted(rows_of(live, events), key=lambda row: row["seq"])
    for row in kept:
        slack = timedelta(microseconds=row["uncertainty_us"]) + timedelta(seconds=1)
        assert begun - slack <= parse_stamp(row["corrected_at"]) <= ended + slack
        assert slack < timedelta(seconds=10)
        assert abs(parse_stamp(row["at"]) - begun - off) < timedelta(minutes=1)
    corrected = [row["corrected_at"] for row in kept]
    assert corrected == sorted(corrected)


@pytest.mark.parametrize(
    ("seconds", "trusted"), [(0, True), (-1, True), (-59, True), (-62, False), (-3600, False)]
)
def test_a_clock_that_is_a_little_slow_is_trusted_after_a_pull(live, enrolled, seconds, trusted):
    """Scenario 26: what is pulled bears the registry's time, and no desk's clock is that exact."""
    with desk_rig(enrolled) as desk:
        desk.clock.off = timedelta(seconds=seconds)
        live.book("B1", "TC-200001", 101)
        assert desk.round().changes == 1
        assert desk.front.look_at_clock().result().trusted is trusted


def test_a_registry_from_an_old_backup_gets_everything_again(live, enrolled, tmp_path):
    """Scenario 27: the receipt goes back, and everything behind it waits again."""
    backup = tmp_path / "backup.db"
    with desk_rig(enrolled) as desk:
        desk.scan("TC-000001")
        desk.round()
        live.stop()
        there = live.folder / "registry.db"
        shutil.copy(there, backup)
        live.start()
        for number in range(2, 6):
            desk.scan(f"TC-{number:06}")
        assert desk.round().state.received == 5
        live.stop()
        for file in live.folder.glob("registry.db*"):
            file.unlink()
        shutil.copy(backup, there)
        live.start()
        assert len(rows_of(live, events)) == 1
        for _ in range(3):
            report = desk.round()
        assert report.reach is Reach.REACHED
        assert (desk.state.waiting, desk.state.received) == (0, 5)
    assert sorted(row["seq"] for row in rows_of(live, events)) == [1, 2, 3, 4, 5]
    [extent] = rows_of(live, epochs)
    assert (extent["received_up_to"], extent["count"]) == (5, 5)


def test_a_desk_that_went_back_to_its_backup_forks_nothing(live, enrolled, tmp_path):
    """Scenario 8: what it records from then on has numbers of its own, and nothing is lost."""
    with desk_rig(enrolled) as desk:
        desk.scan("TC-000001")
        desk.round()
        copy = write_backup(enrolled, None, tmp_path, now()).backup.file
        for number in (2, 3):
            desk.scan(f"TC-{number:06}")
        assert desk.round().state.received == 3
    done = restore_backup(enrolled, None, copy, now())
    assert (done.events, done.missing, done.epoch) == (1, 2, 2)
    with desk_rig(enrolled) as desk:
        desk.scan("TC-000004")
        for _ in range(3):
            report = desk.round()
        assert (report.reach, desk.state.waiting) == (Reach.REACHED, 0)
    kept = sorted((row["epoch"], row["seq"]) for row in rows_of(live, events))
    assert kept == [(1, 1), (1, 2), (1, 3), (2, 2)]
    assert rows_of(live, forks) == []
    assert cases_of(live) == {"journal-went-back"}


def test_a_kind_of_tomorrow_goes_there_and_to_the_other_desk(live, enrolled, announced, tmp_path):
    """Scenario 28: who does not know a kind of event keeps it as it is."""
    with desk_rig(enrolled) as desk:
        desk.scan("TC-000001")
    with raw_journal(enrolled) as raw:
        raw.row_factory = lambda cursor, row: {
            column[0]: value for column, value in zip(cursor.description, row, strict=True)
        }
        row = raw.execute("SELECT * FROM events WHERE seq = 1").fetchone()
        row["kind"] = "kind-of-tomorrow"
        changed = (row["kind"], hash_of(row))
        raw.execute("UPDATE events SET kind = ?, hash = ? WHERE seq = 1", changed)
    with desk_rig(enrolled) as desk:
        assert desk.round().accepted == 1
    [kept] = rows_of(live, events)
    assert kept["kind"] == "kind-of-tomorrow"
    with desk_rig(tmp_path / "other", "desk-2") as other:
        other.enrol(live)
        assert other.round().reach is Reach.REACHED
    with raw_journal(tmp_path / "other") as raw:
        assert raw.execute("SELECT kind FROM heard_events").fetchall() == [("kind-of-tomorrow",)]
    announced("recorded events are missing")


def test_nothing_that_was_recorded_can_be_taken_out_of_the_registry(live, enrolled):
    """Facts: a statement that changes or deletes one fails, whoever gives it."""
    with desk_rig(enrolled) as desk:
        desk.scan("TC-000001")
        desk.round()
    for statement in ("DELETE FROM events", "UPDATE events SET at = 'x'"):
        with (
            pytest.raises(Exception, match="never"),
            live.database.writing(ALL) as connection,
        ):
            connection.execute(text(statement))
    assert len(rows_of(live, events)) == 1
    assert rows_of(live, quarantine) == []
