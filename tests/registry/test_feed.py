"""The feed: a desk that asks again and again knows what is, and nothing of another center."""

import base64
import json
import random
from datetime import timedelta

import pytest
from journals import BERLIN, NOW, SHENZHEN, Journal, enrol_journal, push
from programme import Programme
from sqlalchemy import select, text

from checkin.domain.center import Center
from checkin.registry import feed
from checkin.registry.catalogue import put_staff
from checkin.registry.changes import Told, tell
from checkin.registry.database import ALL, Database
from checkin.registry.desk_tables import changes
from checkin.registry.feed import Asking, CursorTooOld, page
from checkin.registry.tidying import prune
from checkin.sync.wire_feed import PAGE, ChangeKind

HERE, THERE = Center(**SHENZHEN), Center(**BERLIN)


class Follower:
    """A desk, as docs/protocol.md says that it takes pages: aside until a page is complete."""

    def __init__(self, database, center=HERE, limit=3, sight=None, device=""):
        self.database, self.center = database, center
        self.sight = center.number if sight is None else sight
        self.cursor, self.state, self.aside = None, {}, {}
        self.asking = Asking(center=center, device=device, limit=limit, now=NOW)
        self.pages = 0

    def pull_page(self):
        with self.database.reading(self.sight) as connection:
            said = page(connection, self.asking, self.cursor)
        # As it goes over the wire.
        said = PAGE.validate_json(PAGE.dump_json(said))
        if said.whole and self.cursor is None:
            self.aside = {}
        into = self.aside if said.whole else self.state
        for change in said.changes:
            into.pop((change.kind, change.id), None)
            if change.said is not None:
                into[change.kind, change.id] = change.said
        if said.complete:
            self.state, self.aside = self.aside, {}
        self.cursor = said.cursor
        self.pages += 1
        return said

    def pull(self):
        """Until there is no more; what is known then."""
        while self.pull_page().more:
            assert self.pages < 10_000
        return self.state

    def of(self, kind):
        return {name: said for (of, name), said in self.state.items() if of == kind}


@pytest.fixture
def programme(database):
    """Two centers with a session each, and an exam."""
    return Programme(database)


def fresh(database, center=HERE):
    """What a desk is told that comes new."""
    return Follower(database, center, limit=500).pull()


def test_a_desk_that_comes_new_is_told_everything_of_its_center(programme, database):
    programme.book("A1", "S1")
    programme.book("B1", "S2")
    programme.staff(1, "p1")
    programme.instruct(1, "i1")
    programme.key(1)
    told = Follower(database)
    told.pull()
    assert {kind for kind, _ in told.state} == {
        *("center", "policy", "session", "appointment", "staff", "instruction", "key")
    }
    assert set(told.of("center")) == {"SZ-001", "BER-1"}
    assert set(told.of("session")) == {"S1"}
    assert set(told.of("appointment")) == {"A1"}
    assert told.of("appointment")["A1"]["candidate"]["name"] == "Person A1"
    assert set(told.of("staff")) == {"p1"}


@pytest.mark.parametrize("sight", [1, ALL], ids=["behind its wall", "with every wall down"])
def test_nothing_of_another_center_is_told(programme, database, sight):
    """The application leaves it out, whatever the database lets through."""
    journal = Journal(2, center=2)
    enrol_journal(database, journal)
    told = Follower(database, sight=sight)
    told.pull()
    programme.book("B1", "S2")
    programme.staff(2, "p2")
    programme.instruct(2, "i2")
    journal.admit("B1", "S2")
    push(database, journal)
    assert told.pull() == fresh(database)
    assert set(told.of("session")) == {"S1"}
    for kind in ("appointment", "staff", "instruction", "event", "case", "revocation"):
        assert told.of(kind) == {}, kind


def test_behind_its_wall_not_even_a_faulty_question_is_answered(programme, database):
    """PostgreSQL: the walls stand although the question names the other center."""
    programme.book("B1", "S2")
    programme.staff(2, "p2")
    told = Follower(database, THERE, sight=1)
    told.pull()
    known = {kind for kind, _ in told.state}
    if database.is_postgresql:
        assert known == {"center", "policy"}
    else:
        assert {"appointment", "staff"} <= known


def test_what_is_gone_is_told_as_gone(programme, database):
    programme.book("A1", "S1")
    programme.staff(1, "p1")
    programme.instruct(1, "i1")
    programme.session("S9", 1)
    told = Follower(database)
    told.pull()
    programme.remove_staff(1, "p1")
    programme.remove_session("S9")
    programme.move("A1", "S2")
    assert told.pull() == fresh(database)
    assert told.of("staff") == {}
    assert set(told.of("session")) == {"S1"}
    # A person who comes there is told where to go.
    assert told.of("appointment")["A1"]["status"] == "moved"


def test_a_session_that_goes_to_another_center_leaves_the_first(programme, database):
    here, there = Follower(database), Follower(database, THERE)
    here.pull(), there.pull()
    programme.session("S1", 2)
    here.pull(), there.pull()
    assert set(here.of("session")) == set()
    assert set(there.of("session")) == {"S1", "S2"}


def test_what_is_put_again_as_it_is_is_not_told(programme, database):
    programme.staff(1, "p1")
    told = Follower(database)
    told.pull()
    programme.staff(1, "p1")
    programme.session("S1", 1)
    programme.key(1)
    programme.key(1)
    before = told.cursor
    assert len(told.pull_page().changes) == 1
    assert told.cursor != before
    assert told.pull_page().changes == ()


def test_an_exam_that_gets_another_name_is_told_with_its_sessions(programme, database):
    told = Follower(database)
    told.pull()
    programme.exam(title="New")
    told.pull()
    assert told.of("session")["S1"]["title"] == "New"


def test_a_person_that_gets_another_name_is_told_with_their_places(programme, database):
    programme.book("A1", "S1")
    told = Follower(database)
    told.pull()
    programme.person("A1", name="Other Name")
    told.pull()
    assert told.of("appointment")["A1"]["candidate"]["name"] == "Other Name"


def test_the_events_of_one_desk_are_told_to_the_others(programme, database):
    journal = Journal(5)
    enrol_journal(database, journal)
    journal.record(4)
    told = Follower(database)
    told.pull()
    push(database, journal, 1, 2)
    push(database, journal, 2, 4)
    told.pull()
    assert sorted(told.of("event")) == sorted(row["id"] for row in journal.rows)
    assert told.state == fresh(database)


def test_its_own_events_are_not_told_to_a_desk_and_it_comes_past_them(programme, database):
    journal = Journal(5)
    enrol_journal(database, journal)
    own, other = (Follower(database, device=name) for name in (journal.device, "other"))
    own.pull(), other.pull()
    for _ in range(7):
        journal.record()
        push(database, journal, len(journal.rows))
    own.pull(), other.pull()
    assert own.of("event") == {}
    assert len(other.of("event")) == 7
    assert own.cursor == other.cursor


def test_events_of_long_ago_are_not_told_to_who_comes_new(programme, database):
    journal = Journal(5)
    enrol_journal(database, journal)
    journal.record(1)
    push(database, journal, now=NOW - timedelta(days=3, seconds=1))
    assert not any(kind == "event" for kind, _ in fresh(database))


def change(programme, dice, number):
    """One of the things that may happen in a programme."""
    one, some = dice.randrange(1, number + 1), dice.randrange(7)
    happenings = [
        lambda: programme.book(f"A{number}", dice.choice(["S1", "S2"])),
        lambda: programme.move(f"A{one}", "S2"),
        lambda: programme.move(f"A{one}", "S1"),
        lambda: programme.staff(1, f"p{some}", name=f"Name {number}"),
        lambda: programme.remove_staff(1, f"p{some}"),
        lambda: programme.instruct(1, f"i{some}", str(number)),
        lambda: programme.session(f"T{some}", dice.choice([1, 2])),
        lambda: programme.remove_session(f"T{some}"),
        lambda: programme.key(some + 1, revoked=bool(one % 2)),
        lambda: programme.scan(some + 1),
    ]
    dice.choice(happenings)()


@pytest.mark.parametrize(("seed", "limit"), [(1, 1), (2, 7)])
def test_while_things_change_between_pages_nothing_is_lost(programme, database, seed, limit):
    """Two changes for each page, and more desks' events than a page may hold."""
    dice = random.Random(seed)  # noqa: S311  # the same again
    followers = [Follower(database, center, limit) for center in (HERE, THERE)]
    for number in range(1, 25):
        programme.book(f"A{number}", "S1")
    for number in range(25, 65):
        for _ in range(2):
            change(programme, dice, number)
        for follower in followers:
            follower.pull_page()
    for follower in followers:
        assert follower.pull() == fresh(database, follower.center)


def test_a_page_holds_no_more_than_was_asked_for(programme, database):
    for number in range(10):
        programme.staff(1, f"p{number}")
        programme.key(number)
    told = Follower(database, limit=4)
    sizes = []
    for _ in range(2):
        while (said := told.pull_page()).more:
            sizes.append(len(said.changes))
        for number in range(10):
            programme.staff(1, f"p{number}", name="Other")
    assert max(sizes) == 4


def test_a_page_is_never_greater_than_a_desk_would_read(programme, database, monkeypatch):
    monkeypatch.setattr(feed, "MOST_BYTES", 3_000)
    for number in range(20):
        programme.instruct(1, f"i{number:02}", "x" * 1_000)
    told = Follower(database, limit=500)
    for round_ in range(2):
        while (said := told.pull_page()).more:
            assert len(PAGE.dump_json(said)) < 5_000
        assert len(told.of("instruction")) == 20
        for number in range(20):
            programme.instruct(1, f"i{number:02}", f"{round_}" * 1_000)


# Cursors that say nothing any more.


def cursor_said(**changes):
    plain = {"xid": 0, "seq": 0} | changes
    return base64.urlsafe_b64encode(json.dumps(plain).encode()).decode().rstrip("=")


MADE_UP = {
    "empty": "",
    "no cursor": "nonsense",
    "no ASCII": "é",
    "a long one": "A" * 3_000,
    "a huge number": cursor_said(seq=10**30),
    "a number below all": cursor_said(xid=-5),
    "a change that is not there": cursor_said(seq=77),
    "a truth": cursor_said(seq=True),
    "a fraction": cursor_said(seq=1.5),
    "a kind before all": cursor_said(part=-1),
    "a NUL": cursor_said(part=1, after="\x00"),
    "more than there is": cursor_said(more=1),
    "a deep one": base64.b64encode(b"[" * 50_000).decode(),
}


def test_a_cursor_that_is_none_of_ours_is_too_old(programme, database):
    told = set()
    with database.reading(1) as connection:
        for name, cursor in MADE_UP.items():
            try:
                page(connection, Asking(center=HERE, limit=10, now=NOW), cursor)
            except CursorTooOld:
                told.add(name)
    assert told == {*MADE_UP}


def test_a_cursor_that_somebody_has_made_up_does_no_harm(programme, database):
    asking = Asking(center=HERE, limit=10, now=NOW)
    with database.reading(1) as connection:
        for part in range(12):
            for after in ("x", "-1", "9" * 30, "٣", "²"):
                assert page(connection, asking, cursor_said(part=part, after=after)).whole


def too_old(follower):
    with pytest.raises(CursorTooOld):
        follower.pull_page()
    follower.cursor = None


def newest(database):
    with database.reading(ALL) as connection:
        query = select(changes.c.seq).order_by(changes.c.seq.desc()).limit(1)
        return connection.execute(query).scalar_one()


def test_who_has_not_heard_what_was_forgotten_asks_for_everything(programme, database):
    behind, abreast = Follower(database), Follower(database)
    behind.pull()
    programme.staff(1, "p1")
    abreast.pull()
    programme.staff(1, "p2")
    abreast.pull()
    with database.writing(ALL) as connection:
        assert prune(connection, newest(database)) > 0
    abreast.pull()
    too_old(behind)
    assert behind.pull() == abreast.state == fresh(database)
    programme.staff(1, "p3")
    assert behind.pull() == abreast.pull() == fresh(database)


def test_a_desk_of_which_everything_was_forgotten_asks_once_for_everything(programme, database):
    """A quiet center must not ask for all of it at every contact."""
    told = Follower(database, THERE)
    told.pull()
    programme.staff(1, "p1")
    with database.writing(ALL) as connection:
        assert prune(connection, newest(database) + 1) > 0
    too_old(told)
    told.pull()
    for name in ("p1", "p2"):
        assert told.pull_page().whole is False
        programme.staff(2, name)
        assert told.pull() == fresh(database, THERE)


def test_nothing_to_forget_is_no_harm(programme, database):
    told = Follower(database)
    told.pull()
    with database.writing(ALL) as connection:
        assert prune(connection, 0) == 0
    told.pull()


def test_a_desk_that_knows_more_than_a_registry_that_was_put_back_asks_for_everything(
    programme, database
):
    """Other changes have the numbers now that it has heard of."""
    with database.reading(ALL) as connection:
        kept = [{**row} for row in connection.execute(select(changes)).mappings()]
    programme.staff(1, "p1")
    told = Follower(database)
    told.pull()
    programme.remove_staff(1, "p1")
    last = newest(database) - 1
    with database.writing(ALL) as connection:
        connection.execute(changes.delete().where(changes.c.seq > last - 1))
        assert len(connection.execute(select(changes)).all()) == len(kept)
        again = [{"center": 1, "kind": "key", "id": "1", "said": "{}", "source": "", "xid": 0}]
        connection.execute(changes.insert(), [{**again[0], "seq": last}])
    too_old(told)
    assert told.pull() == fresh(database)


def test_a_database_that_was_put_back_on_a_younger_server_is_told_on(
    programme, database, database_url
):
    """Its changes have transaction numbers that the new server has not come to (PostgreSQL)."""
    told = Follower(database)
    programme.staff(1, "p1")
    told.pull()
    if not database.is_postgresql:
        return
    with database.writing(ALL) as connection:
        connection.execute(text("UPDATE changes SET xid = xid + 1000000000"))
    again = Database(database_url)
    told.database = again
    too_old(told)
    told.pull()
    quiet = Follower(again, THERE)
    quiet.pull()
    programme.staff(1, "p2")
    programme.staff(2, "q1")
    assert set(told.pull()) == set(fresh(again))
    assert set(told.of("staff")) == {"p1", "p2"}
    quiet.pull()
    assert set(quiet.of("staff")) == {"q1"}
    once_more = Database(database_url)
    told.database = once_more
    assert told.pull_page().changes == ()
    again.close()
    once_more.close()


def test_a_change_of_a_transaction_that_ends_later_is_not_passed_by(programme, database):
    """It has a lower number than what is told meanwhile."""
    if not database.is_postgresql:
        return
    told = Follower(database)
    told.pull()
    with database.writing(1) as slow:
        change = Told(center=1, kind=ChangeKind.STAFF, id="slow", said={"id": "slow"})
        tell(slow, [change])
        programme.staff(1, "fast")
        assert told.pull_page().changes == ()
    told.pull()
    assert set(told.of("staff")) == {"slow", "fast"}


def test_of_two_transactions_the_one_that_wrote_last_is_right(programme, database):
    """It may have begun first, and then comes first in the feed (PostgreSQL)."""
    if not database.is_postgresql:
        return
    told = [Follower(database, limit=limit) for limit in (1, 2, 500)]
    for one in told:
        one.pull()
    with database.writing(1) as early:
        said = {"id": "p1", "name": "the last", "role": "proctor", "pin_hash": "$argon2id$x"}
        tell(early, [Told(center=1, kind=ChangeKind.STAFF, id="p0", said={"id": "p0"})])
        programme.staff(1, "p1", name="the first")
        put_staff(early, {"center": 1} | said)
    for one in told:
        one.pull()
        assert one.of("staff")["p1"]["name"] == "the last"
