"""What the registry makes of what a desk hands in: each event once, and a receipt that is true."""

import threading
from datetime import timedelta
from itertools import permutations

import pytest
from journals import (
    BERLIN,
    CLOCK,
    HOME,
    NOW,
    Journal,
    enrol_journal,
    enrolled_desk,
    found_centers,
    hand_in,
    push,
    receipt_of,
    receipts_of,
    rows_in,
    uuid,
    words,
)

from checkin.chain import GENESIS
from checkin.domain.instant import parse_stamp, stamp
from checkin.registry.database import ALL
from checkin.registry.desk_tables import changes, epochs, events, quarantine
from checkin.registry.devices import device_with
from checkin.registry.intake import FILE, Intake, take_batch
from checkin.registry.quarantine import quarantined, settle_quarantine
from checkin.registry.runs import ChainBroken
from checkin.sync.signing import is_signed
from checkin.sync.wire_push import ClockSaid


@pytest.fixture
def desk(database):
    """An enrolled desk of Shenzhen, with six events that nobody has heard of."""
    return enrolled_desk(database, events=6)


def proved(database, journal, **how):
    receipt = receipt_of(database, journal, **how)
    return receipt.received_up_to, receipt.count, receipt.head


def seqs(database):
    return [row["seq"] for row in rows_in(database, events, events.c.seq)]


def test_what_is_new_is_accepted_and_receipted(database, desk):
    told = hand_in(database, desk, desk.batch())
    assert words(told) == ["accepted"] * 6
    assert [one.id for one in told.answers] == [row["id"] for row in desk.rows]
    [receipt] = receipts_of(told).values()
    assert (receipt.received_up_to, receipt.count, receipt.quarantined) == (6, 6, 0)
    assert receipt.head == desk.rows[-1]["hash"]
    assert receipt.at == NOW
    assert all(is_signed(one) for one in told.receipts)


def test_it_is_kept_as_it_was_said(database, desk):
    desk.record(subject="A1", session="S1", by="p1", body={"ß": 1}, trusted=0)
    push(database, desk)
    kept = rows_in(database, events, events.c.seq)
    assert [{name: row[name] for name in desk.rows[0]} for row in kept] == desk.rows
    assert {(row["center"], row["via"], row["received_at"]) for row in kept} == {
        (1, "push", stamp(NOW))
    }


def test_what_comes_again_is_a_duplicate_and_changes_nothing(database, desk):
    push(database, desk)
    before = proved(database, desk)
    told_before = rows_in(database, changes)
    assert push(database, desk, now=NOW + timedelta(hours=1)) == ["duplicate"] * 6
    assert push(database, desk, 2, 4, via=FILE) == ["duplicate"] * 3
    assert (seqs(database), proved(database, desk)) == ([1, 2, 3, 4, 5, 6], before)
    assert rows_in(database, changes) == told_before


def test_a_batch_that_was_cut_otherwise_takes_what_is_new(database, desk):
    assert push(database, desk, 2, 3) == ["accepted"] * 2
    assert push(database, desk, 1, 5) == [
        *("accepted", "duplicate", "duplicate", "accepted", "accepted")
    ]
    assert push(database, desk, 5, 6) == ["duplicate", "accepted"]
    assert proved(database, desk) == (6, 6, desk.rows[-1]["hash"])


@pytest.mark.parametrize("order", [*permutations([(1, 2), (3, 3), (4, 6)])], ids=str)
def test_the_order_in_which_runs_come_makes_no_difference(database, desk, order):
    for first, last in order:
        push(database, desk, first, last)
    assert proved(database, desk) == (6, 6, desk.rows[-1]["hash"])


def test_a_receipt_goes_no_further_than_the_first_gap(database, desk):
    desk.record(4)
    push(database, desk, 2, 3)
    assert proved(database, desk) == (0, 2, GENESIS)
    push(database, desk, 5, 6)
    assert proved(database, desk) == (0, 4, GENESIS)
    push(database, desk, 1, 1)
    assert proved(database, desk) == (3, 5, desk.row(3)["hash"])
    push(database, desk, 9, 10)
    assert proved(database, desk) == (3, 7, desk.row(3)["hash"])
    push(database, desk, 4, 4)
    assert proved(database, desk) == (6, 8, desk.row(6)["hash"])
    push(database, desk, 7, 8)
    assert proved(database, desk) == (10, 10, desk.row(10)["hash"])


def test_one_batch_brings_several_runs(database, desk):
    told = hand_in(database, desk, desk.batch(desk.run(5, 6), desk.run(1, 2)))
    assert words(told) == ["accepted"] * 4
    assert [one.id for one in told.answers] == [desk.row(n)["id"] for n in (5, 6, 1, 2)]
    assert proved(database, desk) == (2, 4, desk.row(2)["hash"])


def test_a_contact_brings_receipts_only(database, desk):
    push(database, desk, 1, 3)
    told = hand_in(database, desk, desk.batch(runs=()))
    assert told.answers == ()
    assert [one.received_up_to for one in receipts_of(told).values()] == [3]


def test_a_desk_of_which_nothing_is_there_gets_no_receipt(database, desk):
    assert hand_in(database, desk, desk.batch(runs=())).receipts == ()


def test_a_restored_journal_goes_on_in_an_epoch_of_its_own(database, desk):
    """Its first event has a number behind those of the backup; what was after it is not undone."""
    push(database, desk)
    after = desk.restored(4)
    after.record(3)
    assert push(database, after, 5) == ["accepted"] * 3
    told = receipts_of(hand_in(database, after, after.batch(runs=())))
    first, second = told[desk.device, 1], told[desk.device, 2]
    assert (first.received_up_to, first.count) == (6, 6)
    assert (second.received_up_to, second.count) == (7, 3)
    assert second.head == after.row(7)["hash"]


def test_the_epoch_that_does_not_begin_with_one_may_come_in_any_order(database, desk):
    after = desk.restored(4)
    after.record(4)
    push(database, after, 7)
    assert proved(database, after) == (4, 2, GENESIS)
    push(database, after, 5, 6)
    assert proved(database, after) == (8, 4, after.row(8)["hash"])


def test_a_batch_brings_events_of_two_epochs(database, desk):
    after = desk.restored(4)
    after.record(2)
    told = hand_in(database, after, after.batch(after.run(1, 4), after.run(5, 6)))
    assert words(told) == ["accepted"] * 6
    assert [one.received_up_to for one in receipts_of(told).values()] == [4, 6]


# What is wrong with one event holds up no other, and no receipt says more than there is.


def test_hashes_that_do_not_fit_are_refused_as_a_whole(database, desk):
    with pytest.raises(ChainBroken):
        hand_in(database, desk, desk.batch(desk.run(1, 3, head="0" * 64)))
    assert (seqs(database), rows_in(database, quarantine)) == ([], [])
    assert rows_in(database, epochs) == []


def test_the_single_one_that_does_not_fit_is_kept_and_the_others_go_by(database, desk):
    desk.rows[2]["body"] = '{"changed":1}'
    push(database, desk, 1, 2)
    for _ in range(2):
        assert push(database, desk, 3, 3) == ["quarantined:chain-broken"]
    assert push(database, desk, 4) == ["accepted"] * 3
    receipt = receipt_of(database, desk)
    assert (receipt.received_up_to, receipt.count, receipt.quarantined) == (6, 6, 1)
    assert receipt.head == desk.row(6)["hash"]
    [kept] = rows_in(database, quarantine)
    assert (kept["device"], kept["epoch"], kept["number"]) == (desk.device, 1, 3)
    assert '{\\"changed\\":1}' in kept["said"]
    assert desk.row(3)["hash"] in kept["said"]


def test_what_a_person_has_settled_is_not_in_quarantine_any_more(database, desk):
    """The receipt says how many are; the desk shows that number."""
    for number in (3, 5):
        desk.rows[number - 1]["body"] = '{"changed":1}'
    for low, high in ((1, 2), (3, 3), (4, 4), (5, 5), (6, 6)):
        push(database, desk, low, high)
    assert receipt_of(database, desk).quarantined == 2
    one, other = (row["seq"] for row in rows_in(database, quarantine))
    for seq, done, left in ((one, True, 1), (one, False, 1), (other, True, 0), (99, False, 0)):
        with database.writing(ALL) as connection:
            assert settle_quarantine(connection, seq, "operator", NOW) is done
        receipt = receipt_of(database, desk)
        assert (receipt.received_up_to, receipt.count, receipt.quarantined) == (6, 6, left)
        with database.reading(ALL) as connection:
            assert len(quarantined(connection)) == left
    # The desk did not hear the answer, and says it once more.
    assert push(database, desk, 3, 3) == ["quarantined:chain-broken"]
    assert receipt_of(database, desk).quarantined == 0


def test_the_head_of_a_receipt_that_ends_with_a_quarantined_one_is_what_the_desk_has(
    database, desk
):
    """Else the desk would think that the registry knows another journal."""
    desk.rows[2]["body"] = '{"changed":1}'
    push(database, desk, 3, 3)
    push(database, desk, 1, 2)
    assert proved(database, desk) == (3, 3, desk.row(3)["hash"])


def test_a_broken_one_under_a_number_that_is_there_is_counted_once(database, desk):
    push(database, desk)
    desk.rows[2]["body"] = '{"changed":1}'
    assert push(database, desk, 3, 3) == ["quarantined:chain-broken"]
    assert proved(database, desk) == (6, 6, desk.rows[-1]["hash"])


def test_what_was_quarantined_and_comes_in_order_later_is_accepted(database, desk):
    """A newer release of the desk may say it rightly; the number counts once."""
    broken = desk.copied()
    broken.rows[2] = desk.row(3) | {"body": '{"changed":1}'}
    push(database, broken, 3, 3)
    assert push(database, desk) == ["accepted"] * 6
    assert seqs(database) == [1, 2, 3, 4, 5, 6]
    assert proved(database, desk) == (6, 6, desk.rows[-1]["hash"])


def test_an_id_that_another_event_has_is_kept_aside(database, desk):
    push(database, desk, 1, 3)
    odd = desk.copied(3)
    odd.record(id=desk.row(1)["id"])
    odd.record()
    for _ in range(2):
        assert push(database, odd, 4, 5)[0] == "quarantined:id-used-twice"
    assert seqs(database) == [1, 2, 3, 5]
    assert proved(database, odd) == (5, 5, odd.row(5)["hash"])
    assert [row["number"] for row in rows_in(database, quarantine)] == [4]


def test_an_id_that_a_batch_has_twice_is_kept_aside(database, desk):
    desk.record(2, id=uuid(0xAA, 1))
    assert push(database, desk)[-2:] == ["accepted", "quarantined:id-used-twice"]
    assert proved(database, desk) == (8, 8, desk.row(8)["hash"])
    assert push(database, desk)[-2:] == ["duplicate", "quarantined:id-used-twice"]


def test_an_id_that_an_event_of_another_center_has_is_kept_aside(database, desk):
    """Its wall must not hide it."""
    far = Journal(2, center=2)
    enrol_journal(database, far)
    far.record(id=desk.row(1)["id"])
    push(database, far)
    assert push(database, desk) == ["quarantined:id-used-twice", *["accepted"] * 5]


def test_events_of_another_journal_are_kept_and_prove_nothing_for_it(database, desk):
    other = Journal(2)
    enrol_journal(database, other)
    other.record(4)
    assert push(database, other, 2, 3, by=desk) == ["quarantined:other-device"] * 2
    assert receipt_of(database, other) is None
    assert receipt_of(database, desk) is None
    assert len(rows_in(database, quarantine)) == 2
    push(database, desk, 1, 1)
    push(database, desk, 5, 5)
    assert proved(database, desk) == (1, 2, desk.row(1)["hash"])
    push(database, other, 1, 1)
    assert proved(database, other) == (1, 1, other.row(1)["hash"])


def test_who_hands_in_anothers_events_does_not_keep_them_from_coming(database, desk):
    other = Journal(2)
    enrol_journal(database, other)
    other.record(4)
    push(database, other, 2, 3, by=desk)
    other.rows[3]["body"] = '{"changed":1}'
    push(database, other, 4, 4)
    assert push(database, other, 1, 3) == ["accepted"] * 3
    assert proved(database, other) == (4, 4, other.row(4)["hash"])


def test_events_of_a_desk_that_nobody_knows_are_kept(database, desk):
    stranger = Journal(9)
    stranger.record(2)
    assert push(database, stranger, by=desk) == ["quarantined:other-device"] * 2
    assert rows_in(database, epochs) == []


def test_an_event_that_nobody_understands_is_kept_and_stops_nothing(database, desk):
    """A later release, or a fault of one: what cannot be folded is passed over."""
    for body in ("[]", "nonsense", '{"voids":[1]}', '{"clock":{"offset_us":1' + "0" * 30 + "}}"):
        desk.admit(body=body)
    desk.admit(body="[" * 60_000)
    desk.record(kind="later", subject="A1", session="S1")
    good = desk.admit(seat="3")
    assert push(database, desk) == ["accepted"] * 13
    other = Journal(2)
    enrol_journal(database, other)
    other.admit(seat="3")
    assert push(database, other) == ["accepted"]
    assert good in {row["id"] for row in rows_in(database, events)}


def test_a_batch_that_comes_twice_in_one_moment_is_taken_once(database, desk):
    """The answer was lost, and the desk asks again before the first transaction has ended."""
    told = []
    again = threading.Thread(target=lambda: told.append(push(database, desk)))
    with database.writing(1) as connection:
        device = device_with(connection, desk.device)
        taken = take_batch(connection, desk.batch(), Intake(home=HOME, device=device, now=NOW))
        again.start()
        again.join(0.3)
    again.join(20)
    assert (words(taken), told) == (["accepted"] * 6, [["duplicate"] * 6])
    assert proved(database, desk) == (6, 6, desk.rows[-1]["hash"])


def test_two_desks_that_use_one_id_in_one_moment_are_both_answered(database, desk):
    other = Journal(2)
    enrol_journal(database, other)
    other.record(id=desk.row(1)["id"])
    told = []
    later = threading.Thread(target=lambda: told.append(push(database, other)))
    with database.writing(1) as connection:
        device = device_with(connection, desk.device)
        take_batch(connection, desk.batch(), Intake(home=HOME, device=device, now=NOW))
        later.start()
        later.join(0.3)
    later.join(20)
    assert told == [["quarantined:id-used-twice"]]


# Times.


def clock_said(**changes):
    plain = {"wall": stamp(NOW), "running_us": 3_600_000_000, "boot": "boot-1", "error_us": 20_000}
    return ClockSaid(**(plain | changes))


def corrected_of(database, desk, clock, now=NOW):
    hand_in(database, desk, desk.batch(clock=clock), now=now)
    [row] = rows_in(database, events, events.c.seq)
    at = parse_stamp(row["corrected_at"]) if row["corrected_at"] else None
    return at, timedelta(microseconds=row["uncertainty_us"] or 0)


@pytest.fixture
def wrong_clock(database):
    """A desk with nothing recorded yet."""
    found_centers(database)
    journal = Journal()
    enrol_journal(database, journal)
    return journal


@pytest.mark.parametrize("off", [timedelta(hours=-3), timedelta(days=1)], ids=str)
def test_in_the_same_boot_the_running_time_tells_when_it_was(database, wrong_clock, off):
    """Ten minutes ago, whatever the clock on the wall said."""
    running = 3_600_000_000 - 600_000_000
    clock = {"boot": "boot-1", "running_us": running, "offset_us": 5}
    wrong_clock.record(at="1970-01-01T00:00:00.000000Z", body={"clock": clock})
    at, error = corrected_of(database, wrong_clock, clock_said(wall=stamp(NOW + off)))
    assert at == NOW - timedelta(minutes=10)
    assert error == timedelta(microseconds=20_000 + 60_000)


def test_in_another_boot_the_offset_of_then_tells(database, wrong_clock):
    wall = NOW - timedelta(hours=27)
    clock = {"boot": "boot-0", "running_us": 5, "offset_us": 3 * 3_600_000_000, "error_us": 1_000}
    wrong_clock.record(at=stamp(wall), body={"clock": clock})
    at, error = corrected_of(database, wrong_clock, clock_said())
    assert at == NOW - timedelta(hours=24)
    assert error == timedelta(microseconds=1_000) + timedelta(hours=24) * 100e-6


def test_where_nothing_ties_the_clocks_the_offset_of_now_is_told_with_great_doubt(
    database, wrong_clock
):
    off = timedelta(hours=-3)
    wrong_clock.record(at=stamp(NOW + off - timedelta(hours=1)))
    at, error = corrected_of(database, wrong_clock, clock_said(wall=stamp(NOW + off)))
    assert at == NOW - timedelta(hours=1)
    assert error >= timedelta(days=1)


def test_nothing_was_recorded_after_it_came(database, wrong_clock):
    wrong_clock.record(at=stamp(NOW + timedelta(days=400)))
    assert corrected_of(database, wrong_clock, clock_said())[0] == NOW


def test_the_desks_own_instant_stays(database, wrong_clock):
    wrong_clock.record(at="1970-01-01T00:00:00.000000Z")
    hand_in(database, wrong_clock, wrong_clock.batch())
    assert rows_in(database, events)[0]["at"] == "1970-01-01T00:00:00.000000Z"


HUGE = 10**30


@pytest.mark.parametrize(
    ("at", "clock"),
    [
        pytest.param("9999-12-31T23:59:59.999999Z", {}, id="the last instant"),
        pytest.param("0001-01-01T00:00:00.000000Z", {}, id="the first instant"),
        pytest.param(stamp(NOW), {"offset_us": HUGE}, id="a huge offset"),
        pytest.param(stamp(NOW), {"offset_us": -HUGE}, id="a huge offset back"),
        pytest.param(stamp(NOW), {"offset_us": 1, "error_us": 10**17}, id="a huge error"),
        pytest.param(stamp(NOW), {"boot": "boot-1", "running_us": HUGE}, id="it ran for ever"),
        pytest.param(stamp(NOW), {"boot": "boot-1", "running_us": -HUGE}, id="it never ran"),
    ],
)
@pytest.mark.parametrize(
    "wall", [stamp(NOW), "0001-01-01T00:00:00.000000Z"], ids=["right", "year 1"]
)
def test_a_clock_that_makes_no_sense_is_never_a_reason_to_refuse(
    database, wrong_clock, at, clock, wall
):
    wrong_clock.record(at=at, body={"clock": clock})
    told = hand_in(database, wrong_clock, wrong_clock.batch(clock=clock_said(wall=wall)))
    assert words(told) == ["accepted"]


@pytest.mark.parametrize(
    "said",
    ["2026-13-01T00:00:00.000000Z", "2026-02-30T00:00:00.000000Z", "2026-02-03T25:00:00.000000Z"],
)
def test_an_instant_that_there_is_none_is_no_form_of_a_batch(said):
    journal = Journal()
    journal.record(at=said)
    with pytest.raises(ValueError, match="at"):
        journal.run()
    with pytest.raises(ValueError, match="wall"):
        clock_said(wall=said)


def test_what_is_of_one_center_is_kept_there(database, desk):
    far = Journal(2, center=BERLIN["number"])
    enrol_journal(database, far)
    far.record(2)
    push(database, desk)
    push(database, far)
    assert {(row["device"], row["center"]) for row in rows_in(database, events)} == {
        (desk.device, 1),
        (far.device, 2),
    }
    assert {row["center"] for row in rows_in(database, changes) if row["kind"] == "event"} == {1, 2}


@pytest.mark.parametrize(
    ("said", "left"),
    [
        pytest.param(0, 0, id="says nothing"),
        pytest.param(5, 0, id="fewer than the six it brings"),
        pytest.param(6, 0, id="what it brings"),
        pytest.param(7, 1, id="one more"),
    ],
)
def test_what_a_desk_brings_does_not_wait_there(database, desk, said, left):
    hand_in(database, desk, desk.batch(waiting=said))
    with database.reading(1) as connection:
        assert device_with(connection, desk.device).waiting == left


def test_what_a_desk_says_of_its_clock_is_kept_with_it(database, desk):
    brought = len(desk.run().events)
    batch = desk.batch(waiting=12 + brought, program="checkin 9", clock=CLOCK)
    hand_in(database, desk, batch)
    with database.reading(1) as connection:
        found = device_with(connection, desk.device)
    assert (found.waiting, found.program, found.last_contact) == (12, "checkin 9", NOW)
