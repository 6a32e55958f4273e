"""The next free seat by the rule of the plan, and the order in which people count seats."""

import pytest

from checkin.domain.seating import Plan, Sitting, next_free, seat_order
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
