"""Two machines that write one journal: both sides are kept, and neither proves the other."""

import json

import pytest
from journals import (
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
    words,
)

from checkin.registry.cases import all_cases
from checkin.registry.database import ALL
from checkin.registry.desk_tables import epochs, events, forks
from checkin.registry.devices import speaks_for
from checkin.registry.forks import Fork, keep_fork
from checkin.sync.signing import is_signed


@pytest.fixture
def desk(database):
    """An enrolled desk, whose five events are there."""
    journal = enrolled_desk(database, events=5)
    push(database, journal)
    return journal


def forked(database, journal, first, last=None):
    """What is told, when both were kept as the service does it."""
    with pytest.raises(Fork) as told:
        push(database, journal, first, last)
    with database.writing(journal.center) as connection:
        keep_fork(connection, told.value, journal.center, NOW, "push")
    return told.value


def gone_on(database, journal, number):
    """The same machine, enrolled anew, and going on with a journal of its own."""
    after = Journal(number, journal.center, journal.rows)
    enrol_journal(database, after, former=journal.device)
    return after


def seqs(database):
    return [row["seq"] for row in rows_in(database, events, events.c.seq)]


def aside(database):
    return [row["seq"] for row in rows_in(database, forks, forks.c.seq, forks.c.hash)]


@pytest.mark.parametrize(
    ("shared", "first", "last", "at"),
    [
        pytest.param(3, 4, 6, 4, id="the first of the run is another one"),
        pytest.param(4, 3, 6, 5, id="one in its middle is another one"),
        pytest.param(5, 6, 7, None, id="it only goes on"),
        pytest.param(4, 6, 7, 6, id="what stands before is another one"),
        pytest.param(2, 3, 3, 3, id="a single one"),
    ],
)
def test_another_event_under_a_number_or_before_it_is_a_fork(
    database, desk, shared, first, last, at
):
    other = desk.copied(shared)
    other.record(7 - shared, body={"other": 1})
    if at is None:
        assert push(database, other, first, last) == ["accepted"] * 2
        return
    assert forked(database, other, first, last).seq == at
    assert seqs(database) == [1, 2, 3, 4, 5]
    assert aside(database) == list(range(first, last + 1))


def test_what_stands_behind_tells_a_fork_as_well(database):
    found_centers(database)
    one = Journal()
    enrol_journal(database, one)
    one.record(5)
    push(database, one, 4, 5)
    other = one.copied(2)
    other.record(1, body={"other": 1})
    assert forked(database, other, 2, 3).seq == 3


def test_both_sides_are_kept_to_the_letter_and_a_person_hears_of_it_once(database, desk):
    other = desk.copied(3)
    other.record(3, body={"other": 1})
    for _ in range(2):
        told = forked(database, other, 4, 6)
    refusal = told.refusal()
    assert (refusal.status, refusal.code) == (409, "fork")
    assert refusal.details == {"device": desk.device, "epoch": 1, "seq": 4}
    assert [json.loads(row["said"]) for row in rows_in(database, forks, forks.c.seq)] == [
        other.row(number) for number in (4, 5, 6)
    ]
    with database.reading(ALL) as connection:
        [case] = all_cases(connection)
    assert (case.kind, case.center) == ("fork", 1)
    assert rows_in(database, epochs)[0]["forked_at"] is not None


def test_the_other_side_fills_no_gap(database, desk):
    """A receipt over them would take events off the outbox of who has not sent them yet."""
    other = desk.copied(5)
    other.record(3, body={"other": 1})
    desk.record(5)
    push(database, desk, 6, 6)
    forked(database, other, 6, 8)
    push(database, desk, 9, 10)
    receipt = receipt_of(database, desk)
    assert (receipt.received_up_to, receipt.count) == (6, 8)
    assert receipt.head == desk.row(6)["hash"]
    push(database, desk, 7, 8)
    receipt = receipt_of(database, desk)
    assert (receipt.received_up_to, receipt.count) == (10, 10)


def test_who_goes_on_hands_in_its_own_side_and_all_of_it_is_proved(database, desk):
    other = desk.copied(3)
    other.record(5, body={"other": 1})
    forked(database, other, 4, 6)
    after = gone_on(database, other, 2)
    after.record(2)
    told = hand_in(database, after, after.batch(after.run(4, 8), after.run(9, 10)))
    assert words(told) == ["conflict-kept:fork"] * 5 + ["accepted"] * 2
    assert all(is_signed(one) for one in told.receipts)
    again = hand_in(database, after, after.batch(after.run(4, 8)))
    for proof in (told, again, hand_in(database, after, after.batch(runs=()))):
        receipts = receipts_of(proof)
        assert sum(one.count for one in receipts.values()) == 10
        assert receipts[after.device, 1].received_up_to == 10
    assert aside(database) == [4, 5, 6, 7, 8]


def test_what_only_goes_on_behind_the_fork_is_accepted_for_who_goes_on(database, desk):
    other = desk.copied(4)
    other.record(1, body={"other": 1})
    forked(database, other, 5, 5)
    after = gone_on(database, other, 2)
    assert push(database, after, 1, 3) == ["duplicate"] * 3


def test_both_sides_may_go_on(database, desk):
    """A disk was cloned, and each of the two computers enrols again."""
    other = desk.copied(3)
    other.record(2, body={"other": 1})
    forked(database, other, 4, 5)
    desk.record(2)
    one, two = gone_on(database, desk, 2), gone_on(database, other, 3)
    assert push(database, one, 6, 7) == ["accepted"] * 2
    assert push(database, two, 4, 5) == ["conflict-kept:fork"] * 2
    assert push(database, one, 4, 5) == ["duplicate"] * 2


def test_nobody_speaks_for_a_journal_but_who_goes_on_with_it(database):
    found_centers(database)
    journals = [Journal(number) for number in range(1, 5)]
    for number, journal in enumerate(journals):
        former = journals[number - 1].device if number in {1, 2} else None
        enrol_journal(database, journal, former=former)
    names = [journal.device for journal in journals]
    with database.reading(1) as connection:
        told = {
            (one, other)
            for one, name in enumerate(names)
            for other, device in enumerate(names)
            if speaks_for(connection, name, device)
        }
        assert not speaks_for(connection, "nobody", names[0])
    assert told == {(0, 0), (1, 1), (1, 0), (2, 2), (2, 1), (2, 0), (3, 3)}
