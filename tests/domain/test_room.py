"""A room from above: rows, aisles, who sits beside whom, and what is wrong with it."""

import pytest

from checkin.domain.room import Clash, Occupant, Shape, beside, clashes, laid_out
from checkin.domain.seat_rule import by_rule
from checkin.domain.seating import Plan
from checkin.domain.session import ExamKind

THEORY, HANDS_ON = ExamKind.THEORY, ExamKind.HANDS_ON


def numbered(count):
    return [str(number) for number in range(1, count + 1)]


def sits(seat, exam="X", kind=THEORY, subject="", *, fixed=False):
    return Occupant(subject=subject or f"of {seat}", exam=exam, kind=kind, seat=seat, fixed=fixed)


def waits(count, exam="X", kind=THEORY):
    return [Occupant(subject=f"{exam}{n}", exam=exam, kind=kind) for n in range(count)]


@pytest.mark.parametrize(
    ("seats", "shape", "rows"),
    [
        pytest.param([], Shape(), (), id="an empty room"),
        pytest.param(
            ["B2", "A1", "A3"], Shape(), (("A1", None, "A3"), (None, "B2", None)), id="named rows"
        ),
        pytest.param(numbered(5), Shape(), (("1", "2", "3", "4"), ("5",)), id="numbers"),
        pytest.param(
            numbered(5),
            Shape(across=3),
            (("1", "2", "3"), ("4", "5", None)),
            id="as many across as was said",
        ),
        pytest.param(
            ["A1", "A2", "A3", "A4"],
            Shape(aisles=frozenset({2})),
            (("A1", "A2", None, "A3", "A4"),),
            id="an aisle after the second place",
        ),
        pytest.param(
            ["A1", "A2"], Shape(aisles=frozenset({2, 9})), (("A1", "A2"),), id="none at the wall"
        ),
    ],
)
def test_a_room_is_laid_out(seats, shape, rows):
    found = laid_out(seats, shape)
    wide = max((len(row) for row in rows), default=0)
    assert found == tuple((*row, *[None] * (wide - len(row))) for row in rows)


def test_beside_is_left_right_before_and_behind_and_not_over_an_aisle():
    rows = laid_out(["A1", "A2", "A3", "B2"], Shape(aisles=frozenset({2})))
    assert sorted(beside(rows)) == [("A1", "A2"), ("A2", "B2")]


@pytest.mark.parametrize(
    ("changes", "people", "found"),
    [
        pytest.param({}, [sits("1"), sits("3")], {}, id="nothing"),
        pytest.param(
            {}, [sits("1"), sits("1", "Y")], {Clash.TWICE: [("1",)]}, id="one seat for two"
        ),
        pytest.param(
            {"broken": frozenset("3")}, [sits("3")], {Clash.BROKEN: [("3",)]}, id="a broken seat"
        ),
        pytest.param(
            {"workstations": frozenset("1")},
            [sits("3", kind=HANDS_ON)],
            {Clash.NO_WORKSTATION: [("3",)]},
            id="hands-on without a workstation",
        ),
        pytest.param({}, [sits("3", kind=HANDS_ON)], {}, id="no workstation named: all are"),
        pytest.param(
            {}, [sits("1"), sits("2")], {Clash.SAME_EXAM: [("1", "2")]}, id="equal exams beside"
        ),
        pytest.param({}, [sits("1"), sits("2", "Y")], {}, id="other exams beside"),
        pytest.param(
            {}, [sits("1"), sits("5")], {Clash.SAME_EXAM: [("1", "5")]}, id="one behind the other"
        ),
    ],
)
def test_what_is_wrong_is_named(changes, people, found):
    plan = Plan(room="A", seats=tuple(numbered(8)), **changes)
    rows = laid_out(plan.seats, Shape(across=4))
    assert {kind: seats for kind, seats in clashes(plan, rows, people).items() if seats} == found


def placed(people, count=8, **changes):
    plan = Plan(room="A", seats=tuple(numbered(count)), **changes)
    rows = laid_out(plan.seats, Shape(across=4))
    given = by_rule(plan, rows, people)
    after = [
        one
        if one.fixed
        else Occupant(subject=one.subject, exam=one.exam, kind=one.kind, seat=given[one.subject])
        for one in people
    ]
    return given, clashes(plan, rows, after)


def test_one_exam_sits_with_a_space_between_while_there_is_room():
    given, wrong = placed(waits(4))
    assert sorted(given.values()) == ["1", "3", "6", "8"]
    assert wrong[Clash.SAME_EXAM] == []


def test_two_exams_mix_so_that_nobody_has_their_own_beside_them():
    given, wrong = placed([*waits(4, "X"), *waits(4, "Y")])
    assert sorted(given.values()) == numbered(8)
    assert wrong[Clash.SAME_EXAM] == []


def test_hands_on_gets_the_workstations_and_theory_leaves_them():
    people = [*waits(2, "T"), *waits(2, "H", HANDS_ON)]
    given, wrong = placed(people, workstations=frozenset({"1", "2", "4"}))
    assert {given["H0"], given["H1"]} <= {"1", "2", "4"}
    assert not {given["T0"], given["T1"]} & {"1", "2", "4"}
    assert wrong[Clash.NO_WORKSTATION] == []


def test_who_sits_stays_and_counts():
    people = [sits("1", fixed=True), *waits(1)]
    given, _ = placed(people)
    assert given == {"X0": "3"}


@pytest.mark.parametrize(
    ("changes", "count", "left"),
    [
        pytest.param({"broken": frozenset("1")}, 2, {"1"}, id="nobody on a broken seat"),
        pytest.param({"spare": frozenset("1")}, 7, {"1"}, id="spare seats stay free"),
    ],
)
def test_a_seat_is_left(changes, count, left):
    given, _ = placed(waits(count), **changes)
    assert not set(given.values()) & left


def test_a_spare_seat_is_better_than_none_and_who_is_left_over_has_none():
    given, _ = placed(waits(9), spare=frozenset("1"))
    assert sorted(given.values()) == ["", *numbered(8)]


def test_the_rule_gives_the_same_every_time():
    people = [*waits(5, "X"), *waits(3, "Y", HANDS_ON)]
    assert placed(people) == placed(people)


def test_who_sits_well_is_left_there_and_only_who_gains_is_moved():
    people = [sits("2"), sits("3"), sits("8")]
    given, wrong = placed(people)
    assert given["of 8"] == "8"
    assert wrong[Clash.SAME_EXAM] == []
    assert sum(given[one.subject] != one.seat for one in people) == 1


def test_a_full_room_of_one_exam_is_left_as_it_is():
    people = [sits(seat) for seat in numbered(8)]
    assert placed(people)[0] == {one.subject: one.seat for one in people}
