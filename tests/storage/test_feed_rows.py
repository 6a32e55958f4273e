"""The feed: a page is there wholly or not at all, and a roster does not vanish unseen."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import feed_stage as feed
import pytest
import storage_stage as stage
from builders import CENTER, T
from feed_stage import apply, do, page

from checkin.domain.appointment import Status
from checkin.domain.center import Center
from checkin.domain.event import Kind
from checkin.domain.presented import Source
from checkin.domain.roster import RosterHead
from checkin.domain.verdict import Code
from checkin.services.delivery import Enrolment
from checkin.services.feed import Applied, Change
from checkin.storage import schema
from checkin.storage.feed_rows import shrinks

CHILD = Path(__file__).with_name("pull_child.py")


@pytest.fixture
def desk(tmp_path):
    with stage.desk(tmp_path) as opened:
        yield opened


@pytest.fixture
def full(desk):
    """A desk that has pulled a roster of twenty."""
    stage.put(desk.ledger, stage.roster(20))
    return desk


def ids(desk):
    return {row.id for row in do(desk, lambda books: books.appointments("S1"))}


def state(desk):
    return do(desk, lambda books: books.sync_state())


def people(*numbers, **changes):
    return [feed.person(number, **changes) for number in numbers]


def names(*numbers):
    return {f"A{number}" for number in numbers}


def in_tables(folder):
    return {
        table.name: len(stage.rows(folder, f"SELECT * FROM {table.name}"))  # noqa: S608
        for table in (*schema.PULLED, *schema.ASIDE.values(), schema.roster)
    }


def test_a_full_pull_takes_the_rosters_place_with_its_last_page_only(desk, tmp_path):
    stage.put(desk.ledger, stage.roster(2, version="old"))
    all_of_it = feed.everything(5)
    apply(desk, page(*all_of_it[:-2], whole=True, more=True, cursor="half"))
    assert ids(desk) == names(1, 2)
    assert do(desk, lambda books: books.roster()).version == "old"
    assert do(desk, lambda books: books.cursor()) == "half"
    apply(desk, page(*all_of_it[-2:], whole=True, complete=True, cursor="end"))
    assert ids(desk) == names(1, 2, 3, 4, 5)
    head = do(desk, lambda books: books.roster())
    assert head == RosterHead(
        center=CENTER,
        taken_at=feed.TAKEN,
        version="v2",
        source="registry",
        appointments=5,
        sessions=1,
    )
    assert do(desk, lambda books: books.cursor()) == "end"
    found = in_tables(tmp_path)
    assert {found[table.name] for table in schema.ASIDE.values()} == {0}
    assert {found[table.name] for table in schema.PULLED if table is not schema.appointments} == {1}


def test_what_was_pulled_is_what_a_roster_would_have_put(desk):
    apply(desk, page(*feed.everything(3), whole=True, complete=True))
    roster = stage.roster(3)
    assert do(desk, lambda books: books.appointments("S1")) == list(roster.appointments)
    assert do(desk, lambda books: books.session("S1")) == roster.sessions[0]
    assert do(desk, lambda books: books.policy("1")) == roster.policies[0]
    assert do(desk, lambda books: books.keys()) == [stage.PUBLIC]
    assert do(desk, lambda books: books.staff())[0].name == "Ann"
    assert do(desk, lambda books: books.revocation(99)).appointment == "A1"
    assert [row.id for row in do(desk, lambda b: b.find("person number2", None, 9))] == ["A2"]
    told = state(desk)
    assert list(told.cases) == [feed.case()]
    assert [(one.text, one.until) for one in told.instructions] == [("Be kind", T)]
    assert told.pulled_at == feed.TAKEN


def test_a_full_pull_that_is_begun_again_has_nothing_of_the_one_before(desk):
    apply(desk, page(*people(1, 2, 3), whole=True, more=True))
    do(desk, lambda books: books.begin_again())
    assert do(desk, lambda books: books.cursor()) is None
    apply(desk, page(*people(4, 5), whole=True, complete=True))
    assert ids(desk) == names(4, 5)


def test_a_change_is_applied_row_by_row_and_twice_is_once(full):
    moved = feed.person(2, seat="99")
    for _ in range(2):
        done = apply(full, page(feed.gone("appointment", "A1"), moved, *people(21), cursor="c2"))
        assert done is Applied.APPLIED
    assert ids(full) == names(*range(2, 22))
    assert do(full, lambda books: books.appointment("A2")).seat == "99"
    head = do(full, lambda books: books.roster())
    assert (head.version, head.taken_at, head.appointments) == ("v2", feed.TAKEN, 20)
    assert do(full, lambda books: books.cursor()) == "c2"


def test_of_two_changes_of_one_thing_the_later_one_is_the_one(full):
    apply(full, page(feed.gone("appointment", "A1"), feed.person(1, seat="7")))
    assert do(full, lambda books: books.appointment("A1")).seat == "7"
    apply(full, page(feed.person(1), feed.gone("appointment", "A1")))
    assert do(full, lambda books: books.appointment("A1")) is None


@pytest.mark.parametrize("kind", ["center", "policy", "session", "key", "revocation", "staff"])
def test_a_thing_that_is_gone_is_gone(desk, kind, tmp_path):
    other = Center(number=8, code="GZ-001", zone="Asia/Shanghai")
    first = [one for one in feed.everything(1) if kind != "center"]
    apply(desk, page(*first, feed.said("center", "GZ-001", other), whole=True, complete=True))
    name = "GZ-001" if kind == "center" else next(c.id for c in first if c.kind == kind)
    before = in_tables(tmp_path)
    apply(desk, page(feed.gone(kind, name)))
    after = in_tables(tmp_path)
    assert sum(before.values()) - sum(after.values()) == 1


def test_a_serial_goes_over_from_one_to_another_in_any_order(full):
    taken = feed.person(1, serial=2)
    apply(full, page(taken))
    assert do(full, lambda books: books.with_serial(2)).id == "A1"
    assert do(full, lambda books: books.appointment("A2")).serial is None
    apply(full, page(feed.person(3, serial=77), feed.person(4, serial=77)))
    assert do(full, lambda books: books.with_serial(77)).id == "A4"


def test_a_full_pull_with_one_serial_twice_is_taken_all_the_same(desk):
    apply(desk, page(feed.person(1, serial=5), whole=True, more=True))
    apply(desk, page(feed.person(2, serial=5), whole=True, complete=True))
    assert do(desk, lambda books: books.with_serial(5)).id == "A2"
    assert ids(desk) == names(1, 2)


def test_a_center_may_change_its_code(desk):
    apply(desk, page(*feed.everything(1), whole=True, complete=True))
    renamed = replace(CENTER, code="SZ-002")
    apply(desk, page(center=renamed))
    assert do(desk, lambda books: books.roster()).center == renamed


def test_a_kind_that_is_not_known_is_passed_over(full):
    later = Change(kind="weather", id="1", said={"sky": "blue"})
    assert apply(full, page(later, cursor="c3")) is Applied.APPLIED
    assert do(full, lambda books: books.cursor()) == "c3"


def test_a_page_that_cannot_be_applied_leaves_nothing_of_it(full):
    nameless = Change(kind="session", id="S2", said={"id": "S2"})
    with pytest.raises(ValueError, match="session"):
        apply(full, page(feed.gone("appointment", "A1"), nameless, cursor="c9"))
    assert len(ids(full)) == 20
    assert do(full, lambda books: books.cursor()) is None


@pytest.mark.parametrize("where", ["aside", "swap"])
def test_killed_in_the_middle_of_a_full_pull_the_old_roster_is_whole(tmp_path, where):
    with stage.desk(tmp_path) as desk:
        stage.put(desk.ledger, stage.roster(20, version="old"))
    done = subprocess.run(
        [sys.executable, str(CHILD), str(tmp_path), where],
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    with stage.desk(tmp_path) as desk:
        assert ids(desk) == names(*range(1, 21))
        assert do(desk, lambda books: books.roster()).version == "old"
        assert do(desk, lambda books: books.cursor()) == "half"
        apply(desk, page(*people(30), whole=True, complete=True), accept_shrink=True)
        assert ids(desk) == names(29, 30)
    assert stage.verified(tmp_path).faults == ()


@pytest.mark.parametrize(
    ("before", "after", "held"),
    [(10, 8, False), (10, 7, True), (3, 2, False), (1, 0, False), (3, 1, True), (0, 0, False)],
)
def test_more_than_a_fifth_and_more_than_one_is_too_many(before, after, held):
    assert shrinks(before, after) is held


def test_a_full_pull_that_loses_too_many_waits_for_a_person(full):
    shrunk = page(*people(*range(1, 10)), whole=True, complete=True, cursor="end")
    for _ in range(2):
        assert apply(full, shrunk) is Applied.SHRINKS
    assert len(ids(full)) == 20
    assert state(full).shrinks == (20, 9)
    assert do(full, lambda books: books.cursor()) is None
    assert apply(full, shrunk, accept_shrink=True) is Applied.APPLIED
    assert len(ids(full)) == 9
    assert state(full).shrinks is None


def test_people_who_are_cancelled_count_like_people_who_are_gone(full):
    off = people(1, 2, 3, 4, 5, status=Status.CANCELLED)
    assert apply(full, page(*off, cursor="c2")) is Applied.SHRINKS
    assert do(full, lambda books: books.appointment("A1")).status is Status.SCHEDULED
    assert state(full).shrinks == (20, 15)
    assert do(full, lambda books: books.cursor()) is None


def test_losses_on_many_small_pages_count_together(full):
    for number in range(1, 5):
        one = page(feed.gone("appointment", f"A{number}"), cursor=f"c{number}")
        assert apply(full, one) is Applied.APPLIED
    assert apply(full, page(feed.gone("appointment", "A5"))) is Applied.SHRINKS
    assert ids(full) == names(*range(5, 21))
    assert do(full, lambda books: books.cursor()) == "c4"


def test_a_day_later_the_losses_are_counted_anew(full):
    four = [feed.gone("appointment", f"A{number}") for number in range(1, 5)]
    apply(full, page(*four))
    later = feed.TAKEN + timedelta(hours=24)
    assert apply(full, page(feed.gone("appointment", "A5"), taken_at=later)) is Applied.APPLIED


def test_what_a_person_agreed_to_is_what_the_next_page_is_measured_by(full):
    half = [feed.gone("appointment", f"A{number}") for number in range(1, 11)]
    assert apply(full, page(*half), accept_shrink=True) is Applied.APPLIED
    assert apply(full, page(feed.gone("appointment", "A11"))) is Applied.APPLIED
    assert apply(full, page(*people(1))) is Applied.APPLIED


def test_who_agreed_to_one_loss_has_not_agreed_to_a_far_greater_one(full):
    fifteen, two = (
        page(*people(*range(1, last + 1)), whole=True, complete=True) for last in (15, 2)
    )
    assert apply(full, fifteen) is Applied.SHRINKS
    assert apply(full, two, accept_shrink=True) is Applied.SHRINKS
    assert state(full).shrinks == (20, 2)
    assert apply(full, two, accept_shrink=True) is Applied.APPLIED


def test_a_new_enrolment_pulls_everything_anew_and_a_mark_on_it_does_not(full):
    enrolled = Enrolment(
        url="https://registry.example",
        center="SZ-001",
        desk="desk-1",
        device=full.ledger.device,
        registry_name="Registry",
        registry_key=bytes(32),
        ca="",
        enrolled_at=stage.NOW,
    )
    do(full, lambda books: books.put_enrolment(enrolled))
    apply(full, page(*people(1), cursor="c2"))
    assert do(full, lambda books: books.roster()).source == "Registry"
    do(full, lambda books: books.put_enrolment(replace(enrolled, forked_at=stage.NOW)))
    assert do(full, lambda books: books.cursor()) == "c2"
    do(full, lambda books: books.put_enrolment(replace(enrolled, enrolled_at=feed.TAKEN)))
    assert do(full, lambda books: books.cursor()) is None


def test_a_list_that_is_imported_makes_the_next_pull_a_full_one(full):
    apply(full, page(*people(1), cursor="c2"))
    stage.put(full.ledger, stage.roster(4))
    assert do(full, lambda books: books.cursor()) is None
    assert apply(full, page(*people(1), cursor="c2")) is Applied.APPLIED


def test_a_person_who_is_in_at_another_desk_is_in_here(full):
    apply(full, page(feed.heard(subject="A1")))
    outcome = stage.front(full.ledger).scan(stage.ticket_text(1), Source.CAMERA).result()
    assert outcome.attendance.in_desk == "desk-2"
    assert outcome.decision.code is Code.IN_ELSEWHERE


def test_events_of_others_stand_among_our_own_but_not_in_the_journal(full):
    own = stage.append(full.ledger, 1)[0]
    apply(full, page(feed.heard()))
    assert [e.desk for e in do(full, lambda b: b.events_of("A1"))] == ["desk-2", "desk-1"]
    assert len(do(full, lambda books: books.events_in("S1"))) == 2
    assert len(do(full, lambda books: books.events_in("S1", Kind.CONFIRM))) == 1
    assert [e.id for e in do(full, lambda books: books.latest(9))] == [own.id]
    assert do(full, lambda books: len(list(books.raw_rows()))) == 1
    assert do(full, lambda books: books.unsent()) == 1


def test_a_delay_of_another_desk_holds_here_too(full):
    apply(full, page(feed.heard(kind="delay", subject=None, body='{"minutes":15}')))
    assert len(do(full, lambda books: books.courses(["S1"]))["S1"]) == 1


def test_own_events_come_back_and_are_passed_over(full):
    stage.append(full.ledger, 1)
    apply(full, page(feed.heard(device=full.ledger.device)))
    former, _ = do(full, lambda books: books.renew_journal())
    apply(full, page(feed.heard(2, device=former)))
    assert len(do(full, lambda books: books.events_of("A1"))) == 1


@pytest.mark.parametrize(
    "spoil",
    [
        lambda one: replace(one, head="ab" * 32),
        lambda one: replace(one, row=one.row | {"subject": "A2"}),
        lambda _one: feed.event(body="no json"),
        lambda _one: feed.event(body="[1]"),
        lambda _one: feed.event(body='{"arrived_at":"noon"}'),
        lambda _one: feed.event(at="2026-13-05T05:40:00.000000Z"),
    ],
    ids=["other-hash", "changed", "no-json", "list", "no-instant", "no-month"],
)
def test_an_event_that_makes_no_sense_is_left_out_and_stops_no_scan(full, caplog, spoil):
    one = spoil(feed.event())
    apply(full, page(feed.said("event", one.row["id"], one), cursor="c2"))
    assert "event of another desk" in caplog.text
    caplog.clear()
    assert do(full, lambda books: books.cursor()) == "c2"
    assert do(full, lambda books: books.events_of("A1")) == []


def test_an_event_of_a_kind_that_is_not_known_yet_is_kept(full, tmp_path):
    apply(full, page(feed.heard(kind="applause")))
    assert do(full, lambda books: books.events_of("A1")) == []
    assert len(stage.rows(tmp_path, "SELECT * FROM heard_events")) == 1


def test_a_release_is_kept_as_the_document_that_it_came_as(desk):
    apply(desk, page(*feed.everything(), whole=True, complete=True))
    assert do(desk, lambda books: books.sync_state()).releases == [feed.RELEASE]
