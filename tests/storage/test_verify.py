"""What is told of a journal that somebody or something has changed."""

import storage_stage as stage
from sqlalchemy import text

from checkin.chain import GENESIS, hash_of
from checkin.storage.sidecar import FILE
from checkin.storage.verify import verify_books


def journal_of(folder, count=5):
    with stage.desk(folder) as desk:
        stage.append(desk.ledger, count)


def without_guards(raw):
    """Remove the triggers as somebody who changes the journal must, and hand them back."""
    found = raw.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for row in found:
        raw.execute(f"DROP TRIGGER {row['name']}")
    return [row["sql"] for row in found]


def change(folder, *statements):
    """Change the journal by hand, and put the guards back."""
    with stage.by_hand(folder) as raw:
        guards = without_guards(raw)
        for statement in statements:
            raw.execute(statement)
        for guard in guards:
            raw.execute(guard)


def recompute(folder):
    """The chain anew from the first event on, the head too."""
    with stage.by_hand(folder) as raw:
        guards = without_guards(raw)
        previous = GENESIS
        events = raw.execute("SELECT * FROM events ORDER BY seq").fetchall()
        for event in map(dict, events):
            event["previous"] = previous
            previous = hash_of(event)
            raw.execute(
                "UPDATE events SET previous = ?, hash = ? WHERE seq = ?",
                (event["previous"], previous, event["seq"]),
            )
        raw.execute("UPDATE head SET hash = ?, events = ?", (previous, len(events)))
        for guard in guards:
            raw.execute(guard)


def test_an_untouched_journal_is_whole(tmp_path):
    journal_of(tmp_path)
    report = stage.verified(tmp_path)
    assert (report.events, report.faults) == (5, ())
    assert report.head == stage.rows(tmp_path, "SELECT hash FROM head")[0]["hash"]


def test_an_empty_journal_is_whole(tmp_path):
    journal_of(tmp_path, 0)
    assert stage.verified(tmp_path).faults == ()


def test_an_edited_event_is_named(tmp_path):
    journal_of(tmp_path)
    change(tmp_path, "UPDATE events SET subject = 'A2' WHERE seq = 3")
    assert [(f.seq, f.what) for f in stage.verified(tmp_path).faults] == [
        (3, "it was changed after it was recorded")
    ]


def test_an_edited_body_of_the_last_event_is_named(tmp_path):
    journal_of(tmp_path)
    change(tmp_path, """UPDATE events SET body = '{"n":2}' WHERE seq = 5""")
    assert [fault.seq for fault in stage.verified(tmp_path).faults] == [5]


def test_a_last_event_that_was_edited_with_its_hash_and_the_head_is_told(tmp_path):
    journal_of(tmp_path)
    change(tmp_path, "UPDATE events SET desk = 'desk-2' WHERE seq = 5")
    recompute(tmp_path)
    assert [(f.seq, f.what) for f in stage.verified(tmp_path).faults] == [
        (5, "it is another one than was recorded")
    ]


def test_a_recomputed_chain_is_told(tmp_path):
    journal_of(tmp_path)
    change(tmp_path, "UPDATE events SET desk = 'desk-2' WHERE seq = 2")
    recompute(tmp_path)
    assert stage.faults(tmp_path) == ["it is another one than was recorded"]


def test_a_missing_event_in_the_middle_is_told(tmp_path):
    journal_of(tmp_path)
    change(tmp_path, "DELETE FROM events WHERE seq = 3")
    assert "number 3 is missing" in stage.faults(tmp_path)
    assert "it does not follow the event before it" in stage.faults(tmp_path)


def test_a_cut_tail_is_told(tmp_path):
    journal_of(tmp_path)
    change(tmp_path, "DELETE FROM events WHERE seq > 3", "DELETE FROM outbox WHERE seq > 3")
    told = stage.faults(tmp_path)
    assert "the last 2 recorded events are missing" in told
    assert any(what.startswith("its head says 5 events, there are 3") for what in told)


def test_a_cut_tail_with_a_head_to_fit_is_told_by_the_file_beside_it(tmp_path):
    journal_of(tmp_path)
    change(tmp_path, "DELETE FROM events WHERE seq > 3", "DELETE FROM outbox WHERE seq > 3")
    recompute(tmp_path)
    assert stage.faults(tmp_path) == ["the last 2 recorded events are missing"]


def test_a_journal_that_was_emptied_is_told(tmp_path):
    journal_of(tmp_path)
    change(tmp_path, "DELETE FROM events", "DELETE FROM outbox")
    recompute(tmp_path)
    assert stage.faults(tmp_path) == ["the last 5 recorded events are missing"]


def test_each_removed_guard_is_told(tmp_path):
    journal_of(tmp_path)
    with stage.by_hand(tmp_path) as raw:
        assert len(without_guards(raw)) == 3
    assert sorted(stage.faults(tmp_path)) == [
        "the guard events_are_never_changed was removed",
        "the guard events_are_never_deleted was removed",
        "the guard events_are_never_replaced was removed",
    ]


def test_a_guard_that_guards_nothing_any_more_is_told(tmp_path):
    journal_of(tmp_path)
    with stage.by_hand(tmp_path) as raw:
        raw.execute("DROP TRIGGER events_are_never_changed")
        raw.execute(
            "CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events BEGIN SELECT 1; END"
        )
    assert stage.faults(tmp_path) == ["the guard events_are_never_changed was removed"]


def test_a_lost_sidecar_is_told(tmp_path):
    journal_of(tmp_path)
    (tmp_path / FILE).unlink()
    assert stage.faults(tmp_path) == ["the file journal.head beside it is missing"]


def test_a_sidecar_that_says_nothing_is_told(tmp_path):
    journal_of(tmp_path)
    (tmp_path / FILE).write_bytes(b"\xff" * 85)
    assert stage.faults(tmp_path) == ["the file journal.head beside it is missing"]


def test_a_sidecar_that_a_power_cut_left_behind_is_no_fault(tmp_path):
    journal_of(tmp_path, 3)
    behind = (tmp_path / FILE).read_bytes()
    journal_of(tmp_path, 2)
    (tmp_path / FILE).write_bytes(behind)
    assert stage.faults(tmp_path) == []


def test_a_row_that_waits_for_the_registry_without_an_event_is_told(tmp_path):
    journal_of(tmp_path)
    change(tmp_path, "INSERT INTO outbox (seq, attempts, state) VALUES (9, 0, 'waiting')")
    assert stage.faults(tmp_path) == ["1 rows of the outbox belong to no event"]


def test_only_the_first_faults_are_listed(tmp_path):
    journal_of(tmp_path, 120)
    change(tmp_path, "UPDATE events SET desk = 'desk-2'")
    assert len(stage.verified(tmp_path).faults) == 100


def test_the_verification_reads_on_the_open_desk_as_well(tmp_path):
    journal_of(tmp_path)
    with stage.desk(tmp_path) as desk:
        stage.append(desk.ledger, 2)
        report = stage.verified(tmp_path)
        inside = desk.ledger.submit(
            lambda books: books.connection.execute(text("SELECT count(*) FROM events")).scalar()
        )
        assert report.events == inside.result() == 7
        assert report.faults == ()


def test_the_first_event_may_come_while_a_new_journal_is_verified(tmp_path):
    with stage.desk(tmp_path) as desk:
        verify = verify_books(tmp_path)
        stage.append(desk.ledger, 1)
        report = desk.ledger.submit(verify).result()
    assert (report.events, report.faults) == (1, ())


def test_a_sidecar_that_was_lost_is_not_made_anew_by_opening(tmp_path):
    journal_of(tmp_path, 2)
    (tmp_path / FILE).unlink()
    journal_of(tmp_path, 0)
    assert stage.faults(tmp_path) == ["the file journal.head beside it is missing"]
