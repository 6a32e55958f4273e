"""The chain: the hash of an event is over its canonical form, whatever stands in its columns."""

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as some

from checkin.chain import COLUMNS, GENESIS, canonical, chained, hash_of
from checkin.domain.event import Kind

COVERED = [name for name in COLUMNS if name != "hash"]
# What a damaged file may hold, too: not only what an event has there.
VALUES = some.one_of(
    some.text(some.characters(exclude_categories=["Cs"])),
    some.integers(),
    some.none(),
    some.booleans(),
    some.floats(allow_nan=False),
    some.sampled_from(Kind),
    some.lists(some.text(some.characters(exclude_categories=["Cs"])), max_size=2),
)


@given(some.fixed_dictionaries(dict.fromkeys(COVERED, VALUES)))
def test_the_hash_is_over_the_canonical_form(row):
    said = canonical(row).encode("utf-8")
    assert hash_of({**row, "hash": "whatever"}) == sha256(said).hexdigest()


def test_each_event_is_chained_behind_the_one_before():
    row = dict.fromkeys(COVERED, "x")
    first, second = chained([row, row], GENESIS)
    assert first["previous"] == GENESIS
    assert first["hash"] == hash_of(first) != second["hash"]
    assert second["previous"] == first["hash"]
    assert "hash" not in row
