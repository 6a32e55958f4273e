"""Many people are placed at once, all or none; the plan keeps its versions."""

from dataclasses import replace

import pytest
from builders import MINUTE, T, session
from paper_rig import paper_rig, person

from checkin.domain.event import Kind
from checkin.domain.policy import deadline
from checkin.domain.roles import Authority, Role
from checkin.domain.room import Clash, Door, Shape
from checkin.domain.roster import Roster
from checkin.services.case import Denial, Grounds
from checkin.services.placing import MOST_PLACES, place_people, proposal, shape_room
from checkin.services.seating_plan import room_map, sits_at
from checkin.services.seats import mark_seat

LEAD = Authority(role=Role.LEAD, person="m-1")
PROCTOR = Authority(role=Role.PROCTOR, person="p-1")
WHY = Grounds(reason="other", words="by hand")


@pytest.fixture
def rig(tmp_path):
    seats = ["A1", "A2", "A3", "A4", None]
    with paper_rig(tmp_path, [person(n) for n in range(1, 6)], seats=seats) as made:
        yield made.at(T - 40 * MINUTE)


def seen(rig, version=0):
    return rig.front.do(room_map, "S1", "A-204", version).result()


def place(rig, places, who=LEAD):
    return rig.front.do(place_people, "S1", "A-204", places, who, WHY).result()


def seats(rig, version=0):
    return {one.appointment.id: sits_at(one) for one in seen(rig, version).people}


def mark(rig, seat, state):
    rig.front.do(mark_seat, "S1", "A-204", seat, LEAD, state=state).result()


def test_who_is_planned_elsewhere_gets_that_seat_at_the_desk(rig):
    mark(rig, "B1", "spare")
    assert place(rig, {"A1": "B1", "A5": "A1"}).denial is None
    rig.admit(1, 5)
    assert rig.front.choose("A1").result().attendance.seat == "B1"
    assert rig.front.choose("A5").result().attendance.seat == "A1"
    assert seats(rig) == {"A1": "B1", "A2": "A2", "A3": "A3", "A4": "A4", "A5": "A1"}


def test_two_people_change_places_in_one_step(rig):
    assert place(rig, {"A1": "A2", "A2": "A1"}).denial is None
    assert (seats(rig)["A1"], seats(rig)["A2"]) == ("A2", "A1")


def test_who_is_in_is_reseated_and_the_others_are_planned(rig):
    rig.admit(1)
    assert place(rig, {"A1": "A2", "A2": "A1"}).denial is None
    assert seats(rig)["A1"] == "A2"
    events = rig.front.do(lambda hearing: hearing.books.events_in("S1")).result()
    (reseat,) = [event for event in events if event.kind is Kind.RESEAT]
    (plan,) = [event for event in events if event.kind is Kind.SEAT]
    assert (reseat.subject, reseat.body["from"], reseat.body["seat"]) == ("A1", "A1", "A2")
    assert plan.body["places"] == {"A2": ["A2", "A1"]}
    assert (plan.by, plan.body["reason"]) == ("m-1", "other")


@pytest.mark.parametrize(
    ("places", "denial"),
    [
        pytest.param({"A1": "A2"}, Denial.SEAT_TAKEN, id="taken"),
        pytest.param({"A1": "B1", "A5": "B1"}, Denial.SEAT_TAKEN, id="two at once"),
        pytest.param({"A1": "B9"}, Denial.SEAT_BROKEN, id="broken"),
        pytest.param({"nobody": "B1"}, Denial.NOBODY, id="not in this room"),
        pytest.param({"A3": ""}, Denial.NO_SEAT_LEFT, id="from a chair to nowhere"),
    ],
)
def test_what_cannot_be_is_denied_and_nobody_is_moved(rig, places, denial):
    mark(rig, "B9", "broken")
    rig.admit(3)
    before, version = seats(rig), seen(rig).plan.version
    assert place(rig, {**places, "A4": "A-9"}).denial is denial
    assert (seats(rig), seen(rig).plan.version) == (before, version)


def test_a_proctor_moves_nobody_and_the_attempt_is_recorded(rig):
    before = seats(rig)
    assert place(rig, {"A5": "B1"}, PROCTOR).denial is Denial.ROLE
    assert rig.front.do(shape_room, "S1", "A-204", Shape(), PROCTOR).result().needed is Role.LEAD
    assert seats(rig) == before
    kinds = [e.kind for e in rig.front.do(lambda h: h.books.events_in("S1")).result()]
    assert kinds == [Kind.DENIED, Kind.DENIED]


def test_nothing_to_do_is_no_version(rig):
    deed = place(rig, {"A1": "A1"})
    assert (deed.denial, deed.event) == (None, None)
    assert seen(rig).plan.version == 1


def test_each_change_is_a_version_and_an_older_one_can_be_looked_at(rig):
    mark(rig, "B1", "spare")
    place(rig, {"A1": "B1"})
    rig.front.do(shape_room, "S1", "A-204", Shape(doors=(Door.RIGHT,)), LEAD).result()
    rig.admit(2)
    place(rig, {"A2": "A1"})
    now = seen(rig)
    said = [(one.number, one.what, one.seat, one.count, one.by) for one in now.versions]
    assert said == [
        (5, "reseat", "A1", 1, "Gao Manager"),
        (4, "shape", "", 0, "Gao Manager"),
        (3, "places", "", 1, "Gao Manager"),
        (2, "spare", "B1", 0, "Gao Manager"),
        (1, "roster", "", 0, ""),
    ]
    assert now.is_now
    assert not seen(rig, 2).is_now
    assert [seats(rig, version)["A1"] for version in (1, 2, 3)] == ["A1", "A1", "B1"]
    assert [seats(rig, version)["A2"] for version in (4, 5)] == ["A2", "A1"]
    assert [seen(rig, version).shape.doors for version in (3, 4)] == [(), (Door.RIGHT,)]


def test_a_proposal_by_rule_moves_nobody_who_is_in_and_clears_what_was_wrong(rig):
    for seat in ("B1", "B2", "B3", "B4"):
        mark(rig, seat, "spare")
    mark(rig, "A4", "broken")
    rig.admit(1)
    view = seen(rig)
    assert view.clashes()[Clash.BROKEN] == [("A4",)]
    wished = proposal(view)
    assert "A1" not in wished
    assert view.clashes(wished)[Clash.BROKEN] == []
    assert place(rig, wished).denial is None
    assert proposal(seen(rig)) == {}


def test_the_plan_of_a_large_room_goes_out_in_events_that_may_be_sent(tmp_path):
    count = MOST_PLACES + 2
    people = [person(n) for n in range(1, count + 1)]
    with paper_rig(tmp_path, people) as rig:
        places = {f"A{n}": str(count - n + 1) for n in range(1, count + 1)}
        assert place(rig, places).denial is None
        assert seats(rig) == places
        assert seen(rig).plan.version == 3


@pytest.mark.parametrize(
    ("room", "in_the_way"), [("A-204", ["2"]), ("B-1", [])], ids=["same room", "another room"]
)
def test_who_sits_there_for_another_session_at_the_same_time_is_in_the_way(
    tmp_path, room, in_the_way
):
    with paper_rig(tmp_path, [person(1), person(2)], seats=["1", "2"]) as rig:
        theirs = replace(session(), id="S2", exam="TCCP-ARCH", room=room)
        rig.front.do(move_second_to, theirs).result()
        assert [one.seat for one in seen(rig).others] == in_the_way
        denial = place(rig, {"A1": "2"}).denial
        assert denial is (Denial.SEAT_TAKEN if in_the_way else None)


def move_second_to(hearing, theirs):
    """The second of two people takes another exam at the same time."""
    books = hearing.books
    head, (first, second) = books.roster(), books.appointments("S1")
    roster = Roster(
        center=head.center,
        taken_at=head.taken_at,
        version="2",
        source="test",
        policies=(deadline("1"),),
        sessions=(session(), theirs),
        appointments=(first, replace(second, session=theirs.id)),
    )
    books.put_roster(roster, lambda _d, _o: None)
