"""The ledger: one thread, one transaction for each call, and an end in order."""

import threading

import pytest
import storage_stage as stage

from checkin.storage.engine import DATABASE
from checkin.trouble import Trouble


def test_what_was_submitted_before_the_end_is_done(tmp_path):
    with stage.desk(tmp_path) as desk:
        futures = [desk.ledger.submit(lambda books: books.append(stage.draft())) for _ in range(20)]
    assert [future.result(0).seq for future in futures] == list(range(1, 21))
    assert stage.verified(tmp_path).events == 20


def test_the_end_brings_the_log_into_the_database(tmp_path):
    with stage.desk(tmp_path) as desk:
        stage.append(desk.ledger, 1)
        assert (tmp_path / f"{DATABASE}-wal").stat().st_size > 0
    assert not (tmp_path / f"{DATABASE}-wal").exists()


def test_twice_ended_is_once_ended_and_nothing_is_taken_any_more(tmp_path):
    with stage.desk(tmp_path) as desk:
        desk.close()
        desk.close()
        with pytest.raises(RuntimeError, match="closed"):
            desk.ledger.submit(lambda books: books.unsent())


def test_a_checkpoint_shortens_nothing_and_loses_nothing(tmp_path):
    with stage.desk(tmp_path) as desk:
        stage.append(desk.ledger, 3)
        desk.ledger.checkpoint().result()
        assert stage.append(desk.ledger, 1)[0].seq == 4
    assert stage.verified(tmp_path).faults == ()


def test_all_work_runs_on_one_thread_that_is_not_the_callers(tmp_path):
    with stage.desk(tmp_path) as desk:
        names = {
            desk.ledger.submit(lambda _books: threading.current_thread().name).result()
            for _ in range(5)
        }
    assert names == {"ledger"}


def test_a_call_that_was_taken_back_in_time_records_nothing(tmp_path):
    gate = threading.Event()
    with stage.desk(tmp_path) as desk:
        held = desk.ledger.submit(lambda _books: gate.wait(10))
        future = desk.ledger.submit(lambda books: books.append(stage.draft()))
        assert future.cancel()
        gate.set()
        assert held.result()
        assert desk.ledger.submit(lambda books: books.unsent()).result() == 0


def test_a_trouble_that_the_work_raises_is_the_callers(tmp_path):
    def refuse(books):
        books.append(stage.draft())
        raise Trouble("some-code", "What happened.")

    with stage.desk(tmp_path) as desk:
        with pytest.raises(Trouble, match="What happened"):
            desk.ledger.submit(refuse).result()
        assert desk.ledger.submit(lambda books: books.unsent()).result() == 0
