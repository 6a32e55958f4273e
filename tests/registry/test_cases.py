"""Cases: raised once, told to their center, settled by a person, opened again by new facts only."""

from datetime import timedelta

import pytest
from journals import NOW, found_centers, rows_in, uuid

from checkin.registry.cases import Draft, all_cases, case_with, raise_case, settle_case
from checkin.registry.database import ALL
from checkin.registry.desk_tables import changes
from checkin.sync.wire_feed import CASE, Severity

LATER = NOW + timedelta(hours=1)


def draft(*numbers, **changes_of):
    plain = {"center": 1, "kind": "two-desks", "severity": Severity.REVIEW, "subject": "A1"}
    events = tuple(uuid(1, number) for number in numbers)
    return Draft(**(plain | {"session": "S1", "events": events} | changes_of))


@pytest.fixture
def connection(database):
    found_centers(database)
    with database.writing(ALL) as opened:
        yield opened


def test_the_same_case_has_the_same_name_whenever_it_is_raised(connection):
    first = raise_case(connection, draft(1, 2), NOW)
    assert raise_case(connection, draft(2, 1), LATER) == first
    assert list(all_cases(connection)) == [first]


@pytest.mark.parametrize(
    "other",
    [{"center": 2}, {"kind": "fork"}, {"subject": "A2"}, {"session": "S2"}, {"key": "17"}],
    ids=str,
)
def test_what_differs_is_another_case(connection, other):
    one, another = (
        raise_case(connection, draft(1), NOW),
        raise_case(connection, draft(1, **other), NOW),
    )
    assert one.id != another.id
    assert set(all_cases(connection)) == {one, another}


def test_new_events_are_added_and_the_first_instant_stays(connection):
    raise_case(connection, draft(1, 2), NOW)
    grown = raise_case(connection, draft(1, 3), LATER)
    assert grown.events == tuple(uuid(1, number) for number in (1, 2, 3))
    assert grown.raised_at == NOW


def test_a_settled_case_is_opened_again_by_new_events_and_by_nothing_else(connection):
    case = raise_case(connection, draft(1, 2), NOW)
    settled = settle_case(connection, case.id, "Ann", "A twin.", LATER)
    assert (settled.settled_at, settled.settled_by, settled.note) == (LATER, "Ann", "A twin.")
    assert raise_case(connection, draft(1, 2), LATER) == settled
    assert list(all_cases(connection)) == []
    assert list(all_cases(connection, settled=True)) == [settled]
    opened = raise_case(connection, draft(3), LATER)
    assert opened.settled_at is None
    assert list(all_cases(connection)) == [opened]


def test_nobody_settles_what_is_not_there(connection):
    assert settle_case(connection, "nothing", "Ann", "", NOW) is None
    assert case_with(connection, "nothing") is None


def test_a_case_can_always_be_told(connection):
    """A desk takes a hundred events with it, and no more."""
    raise_case(connection, draft(*range(80)), NOW)
    case = raise_case(connection, draft(*range(80, 160)), NOW)
    assert len(CASE.validate_json(CASE.dump_json(case.said())).events) == 100


def test_each_change_of_a_case_is_told_to_its_center(database):
    found_centers(database)
    with database.writing(ALL) as connection:
        case = raise_case(connection, draft(1), NOW)
        raise_case(connection, draft(1), NOW)
        settle_case(connection, case.id, "Ann", "", LATER)
    told = [row for row in rows_in(database, changes) if row["kind"] == "case"]
    assert [(row["center"], row["id"]) for row in told] == [(1, case.id)] * 2
