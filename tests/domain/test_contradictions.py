"""Where facts contradict each other: the same answer in whatever order they came."""

from datetime import timedelta
from itertools import permutations
from uuid import UUID

import pytest
from builders import MINUTE, T

from checkin.domain.conflicts import ConflictKind, admissions, seats_twice, twice_in
from checkin.domain.event import Event, Kind


def happened(number, kind=Kind.CONFIRM, *, device="d1", after=0, off=0, subject="A1", **body):
    """Event `number` of a device, `after` minutes after the start by its clock, `off` wrong."""
    clock = {"clock": {"offset_us": off * 60_000_000}} if off else {}
    return Event(
        id=UUID(int=number + 1_000 * int(device[1:])),
        device=device,
        epoch=1,
        seq=number,
        kind=kind,
        desk=device,
        at=T + after * MINUTE,
        trusted=True,
        subject=subject,
        session="S1",
        by=None,
        body=body | clock,
        previous="",
        hash="",
    )


def undone(number, of, **changes):
    return happened(number, Kind.UNDO, voids=str(of.id), **changes)


IN = happened(1)
THERE = happened(1, device="d2", after=1)

CASES = [
    pytest.param([], [], id="nothing"),
    pytest.param([IN], [IN], id="let in"),
    pytest.param([happened(1, Kind.SCAN), happened(2, Kind.REFUSAL)], [], id="scanned and refused"),
    pytest.param([happened(1, Kind.OVERRIDE)], [happened(1, Kind.OVERRIDE)], id="over the rule"),
    pytest.param([happened(1, admits=False)], [], id="a confirmation that admits nobody"),
    pytest.param([IN, undone(2, IN)], [], id="undone"),
    pytest.param(
        [IN, undone(2, IN), happened(3)], [happened(3)], id="undone, and let in once more"
    ),
    pytest.param([IN, THERE, undone(2, IN)], [THERE], id="an undo takes its own admission only"),
    pytest.param([IN, undone(9, THERE)], [IN], id="an undo of what nobody has heard of"),
    pytest.param([IN, IN, THERE, IN], [IN, THERE], id="each once"),
    pytest.param(
        [IN, happened(1, device="d2", after=120, off=-121)],
        [happened(1, device="d2", after=120, off=-121), IN],
        id="the earlier one by the registry's clock is first",
    ),
    pytest.param(
        [happened(1, device="d2"), happened(1, device="d1")],
        [happened(1, device="d1"), happened(1, device="d2")],
        id="in the same instant the lower device is first",
    ),
]


@pytest.mark.parametrize(("events", "standing"), CASES)
def test_the_admissions_that_stand_are_the_same_in_any_order(events, standing):
    for order in permutations(events):
        assert admissions(order) == standing


CENTERS = {"d1": 1, "d2": 1, "d3": 2}


@pytest.mark.parametrize(
    ("events", "kind", "first"),
    [
        pytest.param([], None, None, id="nothing"),
        pytest.param([IN], None, None, id="one desk"),
        pytest.param([IN, happened(2)], None, None, id="one desk, twice"),
        pytest.param([IN, THERE], ConflictKind.TWO_DESKS, IN, id="two desks"),
        pytest.param([IN, THERE, undone(2, IN)], None, None, id="two desks, and one undone"),
        pytest.param(
            [THERE, happened(1, device="d3", after=-5)],
            ConflictKind.TWO_CENTERS,
            happened(1, device="d3", after=-5),
            id="two centers",
        ),
        pytest.param(
            [IN, happened(1, device="d4")],
            ConflictKind.TWO_CENTERS,
            IN,
            id="a desk of which nobody knows where it is",
        ),
    ],
)
def test_who_was_let_in_twice_is_told_with_the_first_in_front(events, kind, first):
    for order in permutations(events):
        found = twice_in(order, CENTERS)
        assert (found and found.kind) == kind
        assert (found and found.events[0]) == first


def test_each_desk_has_one_event_in_it():
    again = [happened(number, device="d2", after=number) for number in (2, 3)]
    assert twice_in([IN, THERE, *again], CENTERS).events == (IN, THERE)


def seated(subject, seat, after=0, **changes):
    number = int(subject[1:])
    return happened(number, subject=subject, after=after, seat=seat, **changes)


def seats(*events, rooms=None):
    people = {}
    for event in events:
        people.setdefault(event.subject, []).append(event)
    return [[event.subject for event in found.events] for found in seats_twice(people, rooms or {})]


@pytest.mark.parametrize(
    ("events", "told"),
    [
        pytest.param([], [], id="nobody"),
        pytest.param([seated("A1", "17"), seated("A2", "18")], [], id="two seats"),
        pytest.param(
            [seated("A1", "17", 1), seated("A2", "17", device="d2")], [["A2", "A1"]], id="one seat"
        ),
        pytest.param([seated("A1", None), seated("A2", None)], [], id="no seats"),
        pytest.param([seated("A1", ""), seated("A2", "")], [], id="empty seats"),
        pytest.param([seated("A1", 17), seated("A2", 17)], [], id="no text"),
        pytest.param(
            [seated("A1", "17"), undone(9, seated("A1", "17"), subject="A1"), seated("A2", "17")],
            [],
            id="given up",
        ),
        pytest.param(
            [seated("A1", "17"), seated("A2", "17", 1), seated("A3", "17", 2)],
            [["A1", "A2", "A3"]],
            id="three people",
        ),
    ],
)
def test_a_seat_that_two_people_have_is_told_in_any_order(events, told):
    for order in permutations(events):
        assert seats(*order) == told


def test_the_same_seat_in_another_room_is_another_one():
    pair = [seated("A1", "17"), seated("A2", "17", 1)]
    assert seats(*pair, rooms={"A2": "B-1"}) == []
    assert seats(*pair, rooms={"A1": "B-1", "A2": "B-1"}) == [["A1", "A2"]]


def test_only_the_first_admission_gives_a_seat():
    later = happened(7, subject="A1", seat="18", after=5)
    assert seats(seated("A1", "17"), later, seated("A2", "18")) == []
    assert timedelta(0) < later.at - T
