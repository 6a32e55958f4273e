"""A tail that was cut and an older copy that was put back are noticed, and stay known."""

import shutil

import pytest
import storage_stage as stage

from checkin.storage.engine import DATABASE
from checkin.storage.journal import Head
from checkin.storage.lost import FILE, Loss, keep


def put_back_after(folder, aside, recorded):
    """Two events, a copy, `recorded` more, and the copy in the place of the database."""
    with stage.desk(folder) as desk:
        stage.append(desk.ledger, 2)
    shutil.copy(folder / DATABASE, aside / DATABASE)
    with stage.desk(folder) as desk:
        stage.append(desk.ledger, recorded)
    shutil.copy(aside / DATABASE, folder / DATABASE)


def warned(caplog):
    messages = [record.getMessage() for record in caplog.records]
    caplog.clear()
    return messages


def test_an_older_copy_is_noticed_before_anything_is_opened(tmp_path, tmp_path_factory):
    put_back_after(tmp_path, tmp_path_factory.mktemp("aside"), 3)
    assert "the last 3 recorded events are missing" in stage.faults(tmp_path)


def test_an_older_copy_goes_on_under_a_new_epoch_and_stays_known(
    tmp_path, tmp_path_factory, caplog
):
    put_back_after(tmp_path, tmp_path_factory.mktemp("aside"), 3)
    with stage.desk(tmp_path) as desk:
        assert desk.ledger.epoch == 2
        event = stage.append(desk.ledger, 4)[0]
    assert (event.seq, event.epoch) == (3, 2)
    assert warned(caplog) == ["recorded events are missing: 2 of 5"]
    with stage.desk(tmp_path) as desk:
        assert desk.ledger.epoch == 2
    assert stage.faults(tmp_path) == ["of 5 recorded events, only 2 were found at a start"]


def test_another_journal_of_the_same_length_is_noticed(tmp_path, tmp_path_factory, caplog):
    put_back_after(tmp_path, tmp_path_factory.mktemp("aside"), 1)
    stale = (tmp_path / "journal.head").read_bytes()
    with stage.desk(tmp_path) as desk:
        stage.append(desk.ledger, 1)
    warned(caplog)
    (tmp_path / FILE).unlink()
    (tmp_path / "journal.head").write_bytes(stale)
    with stage.desk(tmp_path) as desk:
        assert desk.ledger.epoch == 3
    assert warned(caplog) == ["recorded events are missing: 3 of 3"]
    assert stage.faults(tmp_path) == ["event 3 was found to be another one at a start"]


@pytest.mark.parametrize(
    ("recorded", "found", "missing"),
    [
        pytest.param(5, 5, 1, id="the last one is another one"),
        pytest.param(5, 4, 1, id="one of them"),
        pytest.param(5, 3, 2, id="two of them"),
        pytest.param(5, 0, 5, id="all of them"),
        pytest.param(1, 0, 1, id="the only one"),
    ],
)
def test_a_loss_took_one_event_at_least(recorded, found, missing):
    assert Loss(recorded=Head(events=recorded, hash="x"), found=found).missing == missing


def test_a_loss_is_damage_until_a_start_has_noticed_it(tmp_path, tmp_path_factory, caplog):
    put_back_after(tmp_path, tmp_path_factory.mktemp("aside"), 3)
    before = stage.verified(tmp_path)
    with stage.desk(tmp_path) as desk:
        stage.append(desk.ledger, 1)
    after = stage.verified(tmp_path)
    assert (before.damages, before.lost) == (1, 0)
    assert (after.damages, after.lost) == (0, 3)
    warned(caplog)


def test_damage_after_a_known_loss_is_damage(tmp_path):
    with stage.desk(tmp_path) as desk:
        stage.append(desk.ledger, 3)
    keep(tmp_path, Loss(recorded=Head(events=9, hash="x"), found=3))
    with stage.by_hand(tmp_path) as raw:
        raw.execute("DROP TRIGGER events_are_never_changed")
    found = stage.verified(tmp_path)
    assert (found.damages, found.lost) == (1, 6)


def test_a_hundred_known_losses_hide_no_damage_and_no_loss_is_hidden(tmp_path):
    with stage.desk(tmp_path) as desk:
        stage.append(desk.ledger, 2)
    for events in range(3, 103):
        keep(tmp_path, Loss(recorded=Head(events=events, hash="x"), found=events - 1))
    (tmp_path / "journal.head").unlink()
    found = stage.verified(tmp_path)
    assert (found.damages, found.lost, len(found.faults)) == (1, 100, 101)


def test_a_start_that_was_cut_off_tells_a_loss_once(tmp_path, tmp_path_factory, caplog):
    put_back_after(tmp_path, tmp_path_factory.mktemp("aside"), 3)
    before = (tmp_path / "journal.head").read_bytes()
    with stage.desk(tmp_path):
        pass
    (tmp_path / "journal.head").write_bytes(before)
    with stage.desk(tmp_path):
        pass
    warned(caplog)
    assert stage.faults(tmp_path) == ["of 5 recorded events, only 2 were found at a start"]


def test_what_is_no_line_of_it_is_passed_over(tmp_path):
    with stage.desk(tmp_path) as desk:
        stage.append(desk.ledger, 1)
    (tmp_path / FILE).write_bytes(b"\xff\n1 2\nx y z\n")
    assert stage.faults(tmp_path) == []


def test_nothing_is_lost_in_an_ordinary_life(tmp_path):
    for _ in range(3):
        with stage.desk(tmp_path) as desk:
            stage.append(desk.ledger, 2)
            assert desk.ledger.epoch == 1
    assert not (tmp_path / FILE).exists()
