"""How many people the registry has signed for, held against what lies at the desk."""

import random
from dataclasses import replace

import pytest
import storage_stage as stage
from builders import DESK, HOUR, T, moment, session
from feed_stage import apply, do, everything, gone, page, person, said
from sqlalchemy import text

from checkin.domain.appointment import Status
from checkin.services.readiness import DeskFacts, Item, MachineFacts
from checkin.services.readiness_books import book_facts
from checkin.services.readiness_checks import checks

MACHINE = MachineFacts(
    cameras=(),
    printers=(),
    lacking="",
    key_in_keyring=True,
    free_bytes=0,
    journal_faults=0,
    journal_lost=0,
    journal_events=0,
    backup_at=None,
    backup_apart=False,
)


@pytest.fixture
def desk(tmp_path):
    with stage.desk(tmp_path) as opened:
        yield opened


def signed(desk):
    return do(desk, lambda books: books.roster()).signed


def found(desk):
    books = do(desk, lambda books: book_facts(books, moment(T - 2 * HOUR), DESK))
    every = {one.item: one for one in checks(DeskFacts(books=books, machine=MACHINE))}
    return every[Item.ROSTER_COUNT]


def whole(*changes, **more):
    return page(*changes, whole=True, complete=True, **more)


def test_the_last_page_of_a_full_pull_brings_it(desk):
    apply(desk, whole(*everything(3), more=True))
    assert signed(desk) is None
    apply(desk, page(cursor="c2", people={"S1": 3}))
    assert signed(desk) == {"S1": 3}
    assert found(desk).finding == "as-signed"


def test_a_page_about_something_else_leaves_it(desk):
    apply(desk, whole(*everything(3), people={"S1": 3}))
    apply(desk, page(gone("staff", "p1")))
    assert signed(desk) == {"S1": 3}


@pytest.mark.parametrize(
    "change", [person(4), gone("appointment", "A1"), said("session", "S1", session())]
)
def test_a_registry_that_says_it_no_more_has_signed_nothing(desk, change):
    """It was put back to an earlier release, or has not come to the end of what it tells."""
    apply(desk, whole(*everything(3), people={"S1": 3}))
    apply(desk, page(change))
    assert signed(desk) is None


def test_a_row_that_is_lost_at_the_desk_is_noticed(desk):
    apply(desk, whole(*everything(3), people={"S1": 3}))
    do(desk, lambda books: books.connection.execute(text("DELETE FROM appointments WHERE id='A2'")))
    do(desk, lambda books: books.connection.execute(text("UPDATE roster SET appointments = 2")))
    check = found(desk)
    assert (check.finding, check.light, check.value) == ("not-as-signed", "red", "S1: 2 / 3")


def test_a_row_that_is_changed_into_anothers_session_is_noticed(desk):
    rows = [*everything(3), said("session", "S2", session(id="S2"))]
    apply(desk, whole(*rows, people={"S1": 3}))
    moved = text("UPDATE appointments SET session = 'S2' WHERE id = 'A2'")
    do(desk, lambda books: books.connection.execute(moved))
    assert found(desk).value == "S1: 2 / 3, S2: 1 / 0"


@pytest.mark.parametrize("lost", [0, 1, 2])
def test_a_page_that_is_lost_is_noticed(desk, lost):
    apply(desk, whole(*everything(2), people={"S1": 2}))
    pages = [
        page(person(3), cursor="c2", more=True),
        page(person(4), cursor="c3", more=True),
        page(person(5), cursor="c4", people={"S1": 5}),
    ]
    for place, one in enumerate(pages):
        # Of the last page only its number comes through.
        left = replace(one, changes=()) if place == lost == 2 else one
        if place != lost or left is not one:
            apply(desk, left)
    assert found(desk).finding == "not-as-signed"


@pytest.mark.parametrize("seed", range(20))
def test_after_any_pages_the_count_is_the_signed_one(desk, seed):
    chance = random.Random(seed)  # noqa: S311
    here = {1, 2, 3}
    apply(desk, whole(*everything(3), people={"S1": 3}))
    for step in range(12):
        number = chance.randrange(1, 9)
        staying = number in here and len(here) == 1
        if number in here and not staying and chance.random() < 0.4:
            here.discard(number)
            change = gone("appointment", f"A{number}")
        else:
            here.add(number)
            change = person(number)
        said_now = {"S1": len(here)} if chance.random() < 0.7 else None
        apply(desk, page(change, cursor=f"c{step}", people=said_now), accept_shrink=True)
        assert signed(desk) == said_now
        if said_now is not None:
            assert found(desk).finding == "as-signed"


def test_who_was_moved_to_another_center_is_not_counted_here(desk):
    apply(desk, whole(*everything(3), people={"S1": 3}))
    apply(desk, page(person(2, center="BER-1", status=Status.MOVED), people={"S1": 2}))
    assert found(desk).finding == "as-signed"


def test_a_list_of_the_center_itself_is_signed_by_nobody_and_green(tmp_path):
    with stage.desk(tmp_path) as desk:
        stage.put(desk.ledger, stage.roster(3))
        assert signed(desk) is None
        assert found(desk).finding == "good"


def test_a_bundle_brings_it_as_well(tmp_path):
    with stage.desk(tmp_path) as desk:
        stage.put(desk.ledger, replace(stage.roster(3), signed={"S1": 3}))
        assert signed(desk) == {"S1": 3}
        assert found(desk).value == 3
