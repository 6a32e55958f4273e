"""How many people there are, as the registry signs it with a page, is what a desk then holds."""

import base64
import json
import random

import pytest
from journals import BERLIN, NOW, SHENZHEN, Journal, enrol_journal, push
from programme import Programme

from checkin.domain.center import Center
from checkin.domain.roster import people_counted
from checkin.registry.database import ALL
from checkin.registry.feed import Asking, page
from checkin.sync.pages import page_of
from checkin.sync.wire_feed import PAGE

HERE, THERE = Center(**SHENZHEN), Center(**BERLIN)


class Desk:
    """Holds what it was told, and knows the last number that was signed."""

    def __init__(self, database, center=HERE, limit=3):
        self.database, self.center = database, center
        self.asking = Asking(center=center, limit=limit, now=NOW)
        self.cursor, self.kept, self.aside, self.signed = None, {}, {}, None

    def take(self):
        with self.database.reading(self.center.number) as connection:
            said = page(connection, self.asking, self.cursor)
        told = page_of(PAGE.validate_json(PAGE.dump_json(said)))
        into = self.aside if told.whole else self.kept
        for change in told.changes:
            into.pop((change.kind, change.id), None)
            if change.meant is not None:
                into[change.kind, change.id] = change.meant
        if told.complete:
            self.kept, self.aside = self.aside, {}
        self.cursor = told.cursor
        self.signed = told.people if told.people is not None else self.signed
        return told

    def pull(self):
        while self.take().more:
            pass
        return self

    @property
    def counted(self):
        held = {name for kind, name in self.kept if kind == "session"}
        people = (one for (kind, _), one in self.kept.items() if kind == "appointment")
        return people_counted((one for one in people if one.session in held), self.center)


@pytest.fixture
def programme(database):
    made = Programme(database)
    made.session("S3", 1)
    return made


def test_a_desk_that_comes_new_is_told_at_its_last_page_how_many_there_are(programme, database):
    for number in range(5):
        programme.book(f"A{number}", "S1")
    programme.book("A9", "S3")
    programme.book("B1", "S2")
    desk = Desk(database).pull()
    assert desk.signed == desk.counted == {"S1": 5, "S3": 1}
    assert Desk(database, THERE).pull().signed == {"S2": 1}


def test_a_center_without_anybody_is_told_so(programme, database):
    assert Desk(database).pull().signed == {}


def test_it_is_said_with_the_page_that_changes_it_and_not_again(programme, database):
    desk = Desk(database).pull()
    programme.book("A1", "S1")
    assert desk.take().people == {"S1": 1}
    programme.staff(1, "p1")
    assert desk.take().people is None
    assert desk.take().people is None
    assert desk.signed == desk.counted


def test_no_page_in_between_says_it(programme, database):
    desk = Desk(database, limit=2).pull()
    for number in range(5):
        programme.book(f"A{number}", "S1")
    said = [desk.take() for _ in range(3)]
    assert [one.people for one in said] == [None, None, {"S1": 5}]
    assert [one.more for one in said] == [True, True, False]


def test_a_cursor_of_an_earlier_release_is_told_it(programme, database):
    programme.book("A1", "S1")
    desk = Desk(database).pull()
    said = json.loads(base64.urlsafe_b64decode(desk.cursor + "=="))
    assert said.pop("owed") is False
    desk.cursor = base64.urlsafe_b64encode(json.dumps(said).encode()).decode().rstrip("=")
    assert desk.take().people == {"S1": 1}
    assert desk.take().people is None


def test_who_is_moved_to_another_center_is_counted_there(programme, database):
    programme.book("A1", "S1")
    here, there = Desk(database).pull(), Desk(database, THERE).pull()
    programme.book("A1", "S2")
    assert here.pull().signed == here.counted == {}
    assert there.pull().signed == there.counted == {"S2": 1}
    assert Desk(database).pull().signed == {}


@pytest.mark.parametrize("seed", range(6))
def test_after_any_pull_the_desk_holds_as_many_as_were_signed(programme, database, seed):
    chance = random.Random(seed)  # noqa: S311
    journal = Journal(5)
    enrol_journal(database, journal)
    desks = [Desk(database, limit=chance.choice((1, 2, 3, 50))), Desk(database, THERE)]
    for step in range(30):
        who, where = f"A{chance.randrange(8)}", chance.choice(("S1", "S2", "S3"))
        match chance.randrange(5):
            case 0 | 1 | 2:
                programme.book(who, where)
            case 3:
                programme.staff(1, f"p{step}")
            case 4:
                journal.record(1)
                push(database, journal, len(journal.rows))
        if chance.random() < 0.4:
            desk = chance.choice(desks).pull()
            assert desk.signed == desk.counted
        elif chance.random() < 0.2:
            desks[0].take()
    for desk in (*desks, Desk(database), Desk(database, THERE)):
        assert desk.pull().signed == desk.counted


def test_on_postgresql_nothing_is_said_while_an_earlier_change_may_still_come(programme, database):
    """What the feed cannot tell yet is in the table already: the two would not agree."""
    if not database.is_postgresql:
        return
    desk = Desk(database).pull()
    with database.writing(ALL) as slow:
        slow.exec_driver_sql("SELECT pg_current_xact_id()")
        programme.book("A1", "S1")
        assert desk.take().people is None
        assert desk.counted == {}
    assert desk.pull().signed == desk.counted == {"S1": 1}
