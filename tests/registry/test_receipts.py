"""Receipts: whatever comes in whatever order, they say what is there, and no more."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journals import HOME, NOW, Journal, enrol_journal, found_centers, hand_in, receipts_of

from checkin.chain import GENESIS
from checkin.domain.instant import stamp
from checkin.registry.database import ALL, Database
from checkin.registry.extents import Extents
from checkin.registry.receipts import Extent, receipt
from checkin.sync.signing import is_signed
from checkin.sync.wire_push import RECEIPT

EXTENT = Extent(
    device="00000000-0000-4000-8000-000000000001",
    epoch=2,
    first=5,
    received_up_to=8,
    count=5,
    quarantined=1,
    head="a" * 64,
)


def test_a_receipt_proves_itself():
    signed = receipt(HOME, EXTENT, NOW)
    assert is_signed(signed)
    assert signed.key == HOME.public.hex()
    assert json.loads(signed.text) == {
        "registry": HOME.public.hex(),
        "device": EXTENT.device,
        "epoch": 2,
        "received_up_to": 8,
        "count": 5,
        "quarantined": 1,
        "head": "a" * 64,
        "at": stamp(NOW),
    }
    assert RECEIPT.validate_json(signed.text).at == NOW


def said_of(journal, first, there):
    """What a receipt must say when these numbers are there."""
    up_to = first - 1
    while up_to + 1 in there:
        up_to += 1
    head = journal.row(up_to)["hash"] if up_to >= first else GENESIS
    return up_to, len(there), head


@pytest.fixture(scope="module")
def sqlite(formed_on_sqlite):
    """One database for all examples; each has a desk of its own."""
    opened = Database(f"sqlite:///{formed_on_sqlite.with_name('receipts.db')}")
    found_centers(opened)
    yield opened
    opened.close()


numbers = iter(range(1, 100_000))


@settings(max_examples=60, deadline=None)
@given(
    size=st.integers(min_value=1, max_value=14),
    kept=st.integers(min_value=0, max_value=4),
    pieces=st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5)), max_size=12),
    broken=st.sets(st.integers(1, 14), max_size=3),
)
def test_whatever_comes_a_receipt_says_what_is_there(sqlite, size, kept, pieces, broken):
    """Also in an epoch that does not begin with one, and with events that do not fit their hash."""
    journal = Journal(next(numbers))
    enrol_journal(sqlite, journal)
    journal.record(kept)
    if kept:
        journal = journal.restored(kept)
    journal.record(size)
    first, there = kept + 1, set()
    bad = {number for number in broken if first <= number <= kept + size}
    for number in bad:
        journal.rows[number - 1]["body"] = '{"changed":1}'
    for start, count in pieces:
        low = first + start % size
        for run in parts(journal, low, min(low + count - 1, kept + size), bad):
            hand_in(sqlite, journal, journal.batch(run))
            there |= {event.seq for event in run.events}
        told = receipts_of(hand_in(sqlite, journal, journal.batch(runs=())))
        one = told[journal.device, journal.epoch]
        assert (one.received_up_to, one.count, one.head) == said_of(journal, first, there)
        assert one.quarantined == len(bad & there)
    with sqlite.reading(ALL) as connection:
        assert len(Extents(connection, may_grow=False).of_journal(journal.device)) == (
            1 if pieces else 0
        )


def parts(journal, low, high, bad):
    """The desk sends alone what does not fit, as it finds it by halving."""
    run = []
    for number in range(low, high + 1):
        if number in bad:
            if run:
                yield journal.run(run[0], run[-1])
            yield journal.run(number, number)
            run = []
        else:
            run.append(number)
    if run:
        yield journal.run(run[0], run[-1])
