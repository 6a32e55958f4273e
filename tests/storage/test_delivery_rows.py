"""The outbox and the receipts: nothing is dropped that the registry has not signed for."""

from datetime import timedelta

import pytest
import storage_stage as stage

from checkin.chain import COLUMNS, chained, hash_of
from checkin.services.delivery import Contact, Enrolment, Fate, Known, Receipt, Settled
from checkin.storage.opening import open_for_writing

LATER = stage.NOW + timedelta(minutes=5)


@pytest.fixture
def desk(tmp_path):
    with stage.desk(tmp_path) as opened:
        yield opened


def do(desk, work):
    return desk.ledger.submit(work).result()


def waiting(desk):
    return [row["seq"] for row in do(desk, lambda books: books.batch(1000, 10**9))]


def settle(desk, *answers, receipts=()):
    do(desk, lambda books: books.settle(answers, receipts))


def settled(event, fate=Fate.RECEIVED, reason=""):
    return Settled(id=str(event.id), fate=fate, reason=reason)


def receipt(desk, upto, count=None, **changes):
    said = {
        "device": desk.ledger.device,
        "epoch": 1,
        "received_up_to": upto,
        "count": upto if count is None else count,
        "quarantined": 0,
        "head": "ab" * 32,
        "at": LATER,
        "signed": {"text": "{}", "key": "é", "signature": "cd"},
    }
    return Receipt(**(said | changes))


def test_what_was_recorded_waits_with_every_column_that_the_hash_covers(desk):
    stage.append(desk.ledger, 3)
    rows = do(desk, lambda books: books.batch(200, 10**6))
    assert [row["seq"] for row in rows] == [1, 2, 3]
    assert set(rows[0]) == set(COLUMNS)
    assert [hash_of(row) for row in rows] == [row["hash"] for row in rows]


def test_a_batch_holds_no_more_events_than_asked_for_and_leaves_out_what_is_skipped(desk):
    stage.append(desk.ledger, 5)
    assert [r["seq"] for r in do(desk, lambda b: b.batch(2, 10**6))] == [1, 2]
    assert [r["seq"] for r in do(desk, lambda b: b.batch(2, 10**6, (1, 3)))] == [2, 4]


def test_a_batch_is_no_larger_than_asked_for_but_always_one(desk):
    stage.append(desk.ledger, 3)
    assert [r["seq"] for r in do(desk, lambda b: b.batch(200, 1))] == [1]
    assert [r["seq"] for r in do(desk, lambda b: b.batch(200, 1000))] == [1, 2]


def test_the_least_tried_are_taken_first_and_come_in_their_order(desk):
    stage.append(desk.ledger, 4)
    do(desk, lambda books: books.tried([1, 2], LATER))
    do(desk, lambda books: books.tried([1], LATER))
    assert [r["seq"] for r in do(desk, lambda b: b.batch(3, 10**6))] == [2, 3, 4]


def test_an_attempt_is_counted_with_its_time(desk, tmp_path):
    stage.append(desk.ledger, 2)
    do(desk, lambda books: books.tried([2], LATER))
    found = stage.rows(tmp_path, "SELECT seq, attempts, last_tried FROM outbox")
    assert found == [
        {"seq": 1, "attempts": 0, "last_tried": None},
        {"seq": 2, "attempts": 1, "last_tried": "2026-12-05T05:45:00.000000Z"},
    ]


def test_what_was_answered_is_out_of_the_outbox_and_still_in_the_journal(desk):
    one, two, three, four = stage.append(desk.ledger, 4)
    settle(
        desk,
        settled(one),
        settled(two, Fate.CONFLICT, "in-elsewhere"),
        settled(three, Fate.QUARANTINED, "subject-unknown"),
        settled(four, Fate.REFUSED, "malformed"),
    )
    assert waiting(desk) == []
    [(row, reason)] = do(desk, lambda books: books.refused())
    assert (row["id"], reason) == (str(four.id), "malformed")
    assert set(row) == set(COLUMNS)
    assert do(desk, lambda books: len(books.latest(9))) == 4


def test_what_a_person_may_ask_about_is_kept_with_its_reason(desk, tmp_path):
    one, two = stage.append(desk.ledger, 2)
    settle(desk, settled(one, Fate.CONFLICT, "why"), settled(two))
    assert stage.rows(tmp_path, "SELECT * FROM settled") == [
        {"seq": 1, "fate": "conflict", "reason": "why"}
    ]


def test_an_answer_for_a_stranger_changes_nothing(desk):
    stage.append(desk.ledger, 1)
    settle(desk, Settled(id="00000000-0000-4000-8000-000000000000", fate=Fate.RECEIVED))
    assert waiting(desk) == [1]


def test_a_refused_one_counts_as_unsent_and_may_be_tried_again(desk):
    one, two = stage.append(desk.ledger, 2)
    settle(desk, settled(one, Fate.REFUSED, "malformed"), settled(two))
    assert do(desk, lambda books: books.unsent()) == 1
    state = do(desk, lambda books: books.sync_state())
    assert (state.waiting, state.refused, state.oldest) == (0, 1, None)
    assert do(desk, lambda books: books.try_refused_again()) == 1
    assert waiting(desk) == [1]
    assert do(desk, lambda books: books.refused()) == []


def test_a_receipt_is_kept_as_it_came(desk):
    one, _ = stage.append(desk.ledger, 2)
    first = receipt(desk, 1)
    settle(desk, settled(one), receipts=[first])
    state = do(desk, lambda books: books.sync_state())
    assert list(state.receipts) == [first]
    assert (state.recorded, state.received, state.waiting, state.oldest) == (2, 1, 1, stage.NOW)


@pytest.mark.parametrize(("upto", "count"), [(2, 2), (2, 4)], ids=["both", "numbers-only"])
def test_where_a_receipt_goes_back_all_after_it_waits_again(desk, upto, count):
    events = stage.append(desk.ledger, 5)
    settle(desk, *map(settled, events), receipts=[receipt(desk, 5)])
    assert waiting(desk) == []
    settle(desk, receipts=[receipt(desk, upto, count)])
    assert waiting(desk) == [3, 4, 5]


def test_a_receipt_that_covers_fewer_behind_the_same_hole_goes_back_too(desk):
    events = stage.append(desk.ledger, 5)
    refused = settled(events[1], Fate.REFUSED, "malformed")
    settle(desk, *map(settled, events), refused, receipts=[receipt(desk, 1, 4)])
    do(desk, lambda books: books.settle([], [receipt(desk, 1, 3)]))
    assert 5 in waiting(desk)


def test_what_a_receipt_covers_is_out_of_the_outbox_without_an_answer(desk):
    events = stage.append(desk.ledger, 4)
    settle(desk, settled(events[0], Fate.REFUSED, "malformed"))
    settle(desk, receipts=[receipt(desk, 3, head=events[2].hash)])
    assert waiting(desk) == [4]
    assert do(desk, lambda books: books.refused()) == []


def test_a_receipt_over_another_chain_takes_nothing_out(desk):
    events = stage.append(desk.ledger, 2)
    settle(desk, receipts=[receipt(desk, 2, head=events[0].hash)])
    assert waiting(desk) == [1, 2]


def test_what_was_settled_and_is_not_counted_waits_again(desk):
    """Restored behind our back, and others came meanwhile: neither number has gone back."""
    events = stage.append(desk.ledger, 4)
    refused = settled(events[0], Fate.REFUSED, "malformed")
    settle(desk, refused, settled(events[1]), receipts=[receipt(desk, 0, 1)])
    settle(desk, settled(events[2]), settled(events[3]), receipts=[receipt(desk, 0, 2)])
    assert waiting(desk) == [2]


def test_what_was_refused_or_answered_just_now_does_not_wait_again(desk):
    one, two, three, four = stage.append(desk.ledger, 4)
    settle(
        desk,
        settled(one),
        settled(two),
        settled(three, Fate.REFUSED, "malformed"),
        receipts=[receipt(desk, 2)],
    )
    settle(desk, settled(four), receipts=[receipt(desk, 1)])
    assert waiting(desk) == [2]
    assert [row["seq"] for row, _ in do(desk, lambda books: books.refused())] == [3]


def test_a_receipt_of_another_epoch_does_not_go_back(desk):
    events = stage.append(desk.ledger, 3)
    settle(desk, *map(settled, events), receipts=[receipt(desk, 3)])
    settle(desk, receipts=[receipt(desk, 0, epoch=2)])
    assert waiting(desk) == []


def test_what_is_known_tells_where_the_receipt_stands_in_this_file(desk):
    events = stage.append(desk.ledger, 3)
    assert do(desk, lambda books: books.known()) == [
        Known(device=desk.ledger.device, epoch=1, first=1, last=3, receipted=0, hash="")
    ]
    settle(desk, receipts=[receipt(desk, 2)])
    [known] = do(desk, lambda books: books.known())
    assert (known.receipted, known.hash) == (2, events[1].hash)


def test_nothing_is_known_of_an_empty_journal(desk):
    assert do(desk, lambda books: books.known()) == []


def test_after_a_fork_numbers_and_chain_go_on_under_a_new_name(desk, tmp_path):
    stage.append(desk.ledger, 2)
    former, new = do(desk, lambda books: books.renew_journal())
    assert (desk.ledger.device, desk.ledger.epoch) == (new, 1)
    three = stage.append(desk.ledger, 1)[0]
    assert (three.device, three.seq) == (new, 3)
    assert [(one.device, one.first, one.last) for one in do(desk, lambda b: b.known())] == [
        (former, 1, 2),
        (new, 3, 3),
    ]
    rows = do(desk, lambda books: list(books.raw_rows()))
    assert [row["hash"] for row in chained(rows, "0" * 64)] == [row["hash"] for row in rows]
    assert stage.verified(tmp_path).faults == ()
    desk.close()
    again = open_for_writing(tmp_path, None)
    name = again.ledger.submit(lambda books: books.journal_name()).result()
    again.close()
    assert name == (new, 1)


def test_a_journal_that_lost_its_tail_is_known_by_its_epochs(tmp_path, caplog):
    with stage.desk(tmp_path) as desk:
        stage.append(desk.ledger, 3)
        settle(desk, receipts=[receipt(desk, 3)])
    with stage.by_hand(tmp_path) as raw:
        raw.execute("DROP TRIGGER events_are_never_deleted")
        raw.execute("DELETE FROM events WHERE seq = 3")
        raw.execute("DELETE FROM outbox WHERE seq = 3")
        raw.execute("UPDATE head SET events = 2, hash = (SELECT hash FROM events WHERE seq = 2)")
    with stage.desk(tmp_path) as desk:
        stage.append(desk.ledger, 2)
        known = do(desk, lambda books: books.known())
    assert "events are missing" in caplog.text
    caplog.clear()
    assert [(k.epoch, k.first, k.last, k.receipted, k.hash) for k in known] == [
        (1, 1, 2, 3, ""),
        (2, 3, 4, 0, ""),
    ]


def test_who_the_desk_is_to_the_registry_is_kept(desk):
    assert do(desk, lambda books: books.enrolment()) is None
    enrolment = Enrolment(
        url="https://registry.example",
        center="SZ-001",
        desk="desk-1",
        device=desk.ledger.device,
        registry_name="Registry",
        registry_key=bytes(range(32)),
        ca="",
        enrolled_at=stage.NOW,
        revoked_at=LATER,
    )
    for _ in range(2):
        do(desk, lambda books: books.put_enrolment(enrolment))
    assert do(desk, lambda books: books.enrolment()) == enrolment


def test_the_last_contact_is_kept_to_the_microsecond(desk):
    for micros in (1, -7_200_000_123):
        contact = Contact(
            at=LATER, offset=timedelta(microseconds=micros), error=timedelta(microseconds=42)
        )
        do(desk, lambda books, contact=contact: books.put_contact(contact))
        assert do(desk, lambda books: books.sync_state()).contact == contact
