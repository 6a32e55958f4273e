"""One event that has not the form of an event: kept as it came, and it holds up no other."""

import json

import pytest
from journals import (
    HOME,
    NOW,
    Journal,
    enrolled_desk,
    push,
    receipt_of,
    receipts_of,
    rows_in,
    words,
)

from checkin.chain import GENESIS
from checkin.registry.desk_tables import epochs, events, quarantine
from checkin.registry.devices import device_with
from checkin.registry.intake import Intake
from checkin.registry.malformed import lone_in, take_lone
from checkin.sync.wire_push import BATCH


@pytest.fixture
def desk(database):
    return enrolled_desk(database, events=6)


def body(journal, number, count=1, **changes):
    """A batch of one event (or more) that has not its form."""
    said = json.loads(BATCH.dump_json(journal.batch(journal.run(number, number + count - 1))))
    said["runs"][0]["events"][0] |= {"kind": 7, **changes}
    return json.dumps(said).encode()


def hand_in_lone(database, journal, number):
    lone = lone_in(body(journal, number), journal.device)
    with database.writing(1) as connection:
        device = device_with(connection, journal.device)
        return take_lone(connection, lone, Intake(home=HOME, device=device, now=NOW))


def test_it_is_kept_and_counted_and_the_others_go_by(database, desk):
    push(database, desk, 1, 2)
    for _ in range(2):
        told = hand_in_lone(database, desk, 3)
        assert words(told) == ["quarantined:malformed"]
        assert told.answers[0].id == desk.row(3)["id"]
    [receipt] = receipts_of(told).values()
    assert (receipt.received_up_to, receipt.count, receipt.quarantined) == (3, 3, 1)
    assert receipt.head == desk.row(3)["hash"]
    assert push(database, desk, 4, 6) == ["accepted"] * 3
    receipt = receipt_of(database, desk)
    assert (receipt.received_up_to, receipt.count) == (6, 6)
    [kept] = rows_in(database, quarantine)
    assert json.loads(kept["said"])["events"][0]["kind"] == 7


def test_one_that_comes_first_does_not_stand_for_those_before_it(database, desk):
    """Its epoch begins where the desk says, not with it."""
    hand_in_lone(database, desk, 3)
    receipt = receipt_of(database, desk)
    assert (receipt.received_up_to, receipt.count, receipt.head) == (0, 1, GENESIS)
    push(database, desk, 1, 2)
    receipt = receipt_of(database, desk)
    assert (receipt.received_up_to, receipt.count) == (3, 3)
    assert receipt.head == desk.row(3)["hash"]


def test_one_under_a_number_that_is_there_counts_once(database, desk):
    push(database, desk)
    hand_in_lone(database, desk, 3)
    receipt = receipt_of(database, desk)
    assert (receipt.received_up_to, receipt.count, receipt.quarantined) == (6, 6, 1)


def test_what_a_newer_desk_says_rightly_later_is_accepted(database, desk):
    hand_in_lone(database, desk, 3)
    assert push(database, desk) == ["accepted"] * 6
    assert len(rows_in(database, events)) == 6
    assert receipt_of(database, desk).count == 6


def changed(journal, **changes):
    return body(journal, 3, **changes)


@pytest.mark.parametrize(
    "said",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"[]", id="no object"),
        pytest.param(b"[" * 100_000, id="a deep one"),
        pytest.param(b'{"runs": 1}', id="no runs"),
        pytest.param(b'{"runs": []}', id="not one run"),
        pytest.param(b'{"runs": [{"events": []}]}', id="not one event"),
        pytest.param(b"\xff", id="no UTF-8"),
    ],
)
def test_what_is_no_batch_of_one_event_is_none(said):
    assert lone_in(said, Journal().device) is None


def test_what_cannot_be_named_or_is_of_another_journal_is_none(database, desk):
    assert lone_in(body(desk, 3), desk.device) is not None
    assert lone_in(body(desk, 3), Journal(2).device) is None
    assert lone_in(body(desk, 3, 2), desk.device) is None
    assert lone_in(changed(desk, seq=0), desk.device) is None
    assert lone_in(changed(desk, seq=2**60), desk.device) is None
    assert lone_in(changed(desk, seq="3"), desk.device) is None
    assert lone_in(changed(desk, id="x"), desk.device) is None
    assert lone_in(changed(desk, kind="\ud800"), desk.device) is None
    assert rows_in(database, epochs) == []


def test_a_text_that_no_database_keeps_is_kept_all_the_same(database, desk):
    """A NUL stands in JSON as an escape."""
    lone = lone_in(changed(desk, kind="a\x00b"), desk.device)
    with database.writing(1) as connection:
        device = device_with(connection, desk.device)
        told = take_lone(connection, lone, Intake(home=HOME, device=device, now=NOW))
    assert words(told) == ["quarantined:malformed"]
    assert json.loads(rows_in(database, quarantine)[0]["said"])["events"][0]["kind"] == "a\x00b"
