"""What is forgotten while the registry serves, and that desks come to no harm by it."""

import pytest
from journals import rows_in
from programme import Programme

from checkin.registry import tidying
from checkin.registry.desk_tables import changes, horizons
from checkin.registry.running import Registry


@pytest.fixture
def programme(database):
    made = Programme(database)
    for number in range(20):
        made.staff(1, f"p{number}")
    return made


def test_the_newest_changes_are_kept(programme, database):
    before = [row["seq"] for row in rows_in(database, changes, changes.c.seq)]
    assert tidying.tidy(database, kept=5) == len(before) - 5
    assert [row["seq"] for row in rows_in(database, changes, changes.c.seq)] == before[-5:]
    assert tidying.tidy(database, kept=5) == 0


def test_where_there_are_few_nothing_is_forgotten(programme, database):
    assert tidying.tidy(database) == 0
    assert rows_in(database, horizons) == []


def test_an_empty_registry_has_nothing_to_forget(database):
    assert tidying.tidy(database) == 0


def test_it_tidies_while_it_serves_and_ends_with_it(programme, database, monkeypatch):
    monkeypatch.setattr(tidying, "FIRST_AFTER", 0.0)
    tidied = tidying.tidy
    done = tidying.threading.Event()

    def told(one):
        tidied(one, kept=3)
        done.set()
        return 0

    monkeypatch.setattr(tidying, "tidy", told)
    with tidying.tidying(Registry(home=None, database=database, now=None, plain=True)):
        assert done.wait(10)
    assert len(rows_in(database, changes)) == 3
