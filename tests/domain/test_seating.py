"""The next free seat by the rule of the plan, and the order in which people count seats."""

from uuid import UUID

import pytest
from builders import T

from checkin.domain.event import Event, Kind
from checkin.domain.seating import Plan, Sitting, next_free, plan_of, seat_order
from checkin.domain.session import ExamKind

PLAN = Plan(room="A", seats=("1", "2", "3", "4", "5"))


def sits(seat, exam="X", *, here=True):
    return Sitting(seat=seat, exam=exam, subject=f"of {seat}", here=here)


@pytest.mark.parametrize(
    ("changes", "sittings", "kind", "seat"),
    [
        pytest.param({}, [], ExamKind.THEORY, "1", id="the first of an empty room"),
        pytest.param({}, [sits("1")], ExamKind.THEORY, "5", id="far from the same exam"),
        pytest.param({}, [sits("1", "Y")], ExamKind.THEORY, "2", id="beside another exam"),
        pytest.param({}, [sits("1"), sits("5")], ExamKind.THEORY, "3", id="in the middle of two"),
        pytest.param(
            {}, [sits("5", here=False)], ExamKind.THEORY, "1", id="who is to come keeps the seat"
        ),
        pytest.param({"broken": frozenset("1")}, [], ExamKind.THEORY, "2", id="not a broken one"),
        pytest.param({"spare": frozenset("4")}, [], ExamKind.THEORY, "4", id="a spare one first"),
        pytest.param(
            {"spare": frozenset("4")}, [sits("5")], ExamKind.THEORY, "4", id="spare before far"
        ),
        pytest.param(
            {"workstations": frozenset("23")}, [], ExamKind.HANDS_ON, "2", id="a workstation"
        ),
        pytest.param(
            {"workstations": frozenset("3")},
            [sits("3")],
            ExamKind.HANDS_ON,
            None,
            id="none is left",
        ),
        pytest.param(
            {"workstations": frozenset("3")}, [], ExamKind.THEORY, "1", id="theory sits anywhere"
        ),
        pytest.param({}, [], ExamKind.HANDS_ON, "1", id="no workstation named: all of them"),
        pytest.param({}, [sits(n) for n in "12345"], ExamKind.THEORY, None, id="full"),
    ],
)
def test_the_next_free_seat(changes, sittings, kind, seat):
    plan = Plan(room="A", seats=PLAN.seats, **changes)
    assert next_free(plan, sittings, "X", kind) == seat


def test_seats_are_counted_as_people_do():
    seats = ["A10", "10", "B1", "A2", "2", "1"]
    assert sorted(seats, key=seat_order) == ["1", "2", "10", "A2", "A10", "B1"]


def marked(*states, seat="3"):
    """The plan of a room after this was said of a seat, one after the other."""
    events = [
        Event(
            id=UUID(int=place),
            device="d1",
            epoch=1,
            seq=place,
            kind=Kind.SEAT,
            desk="desk-1",
            at=T,
            trusted=True,
            subject=None,
            session="S1",
            by="lead-1",
            body={"room": "A", "seat": seat, "state": state},
            previous="",
            hash="",
        )
        for place, state in enumerate(states, 1)
    ]
    plan = plan_of(events, "A", ("1", "2", "3"))
    marks = {"broken": plan.broken, "spare": plan.spare, "workstation": plan.workstations}
    assert plan.version == 1 + len(states)
    assert seat in plan.seats
    return {mark for mark, seats in marks.items() if seat in seats}


@pytest.mark.parametrize(
    ("states", "now"),
    [
        pytest.param((), set(), id="nothing was said"),
        pytest.param(("spare",), {"spare"}, id="spare"),
        pytest.param(("spare", "not-spare"), set(), id="spare no more"),
        pytest.param(("spare", "not-spare", "spare"), {"spare"}, id="spare again"),
        pytest.param(("workstation",), {"workstation"}, id="a workstation"),
        pytest.param(("workstation", "not-workstation"), set(), id="a workstation no more"),
        pytest.param(
            ("spare", "workstation", "not-spare"), {"workstation"}, id="each ends by itself"
        ),
        pytest.param(("broken", "spare"), {"broken", "spare"}, id="a broken one is not mended"),
        pytest.param(("broken", "not-spare"), {"broken"}, id="nor by what ends another mark"),
        pytest.param(("spare", "broken", "mended"), {"spare"}, id="a mended one is spare again"),
        pytest.param(("not-spare", "mended"), set(), id="what was never marked"),
        pytest.param(("painted",), set(), id="a word that is not known"),
    ],
)
def test_a_mark_lasts_until_its_own_end_is_said(states, now):
    assert marked(*states) == now


def test_a_seat_that_the_roster_does_not_have_stays_one():
    assert marked("spare", "not-spare", seat="30") == set()
