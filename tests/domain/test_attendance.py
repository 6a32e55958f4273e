"""The fold: the same events in any order give the same state, and lateness stays."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from builders import HOUR, MINUTE, US, T
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.attendance import State, fold
from checkin.domain.course import course_of
from checkin.domain.event import Event, Kind, in_order
from checkin.domain.instant import stamp


def event(seq: int, kind: Kind, at: datetime = T, device: str = "d1", **body: object) -> Event:
    return Event(
        id=UUID(int=hash((device, seq)) & (2**128 - 1)),
        device=device,
        epoch=1,
        seq=seq,
        kind=kind,
        desk="desk-1",
        at=at,
        trusted=True,
        subject="A1",
        session="S1",
        by="lead-1" if kind is Kind.OVERRIDE else None,
        body=body,
        previous="",
        hash="",
    )


def scan(seq: int, at: datetime, **body: object) -> Event:
    return event(seq, Kind.SCAN, at, arrived_at=stamp(at), **body)


def test_nothing_happened_is_expected() -> None:
    assert fold([]).state is State.EXPECTED


def test_a_scan_that_stamps_nothing_changes_nothing() -> None:
    assert fold([event(1, Kind.SCAN, T - 2 * HOUR, code="too-early")]).state is State.EXPECTED


def test_the_arrival_stays_when_the_admission_is_undone() -> None:
    arrived = scan(1, T - 40 * MINUTE)
    admitted = event(2, Kind.CONFIRM, T - 39 * MINUTE, seat="17")
    taken_back = event(3, Kind.UNDO, T - 38 * MINUTE, voids=str(admitted.id))
    assert fold([arrived, admitted]).state is State.IN
    after = fold([arrived, admitted, taken_back])
    assert (after.state, after.arrived_at, after.seat) == (State.ARRIVED, T - 40 * MINUTE, None)


def test_an_undo_voids_its_own_admission_only() -> None:
    first = event(1, Kind.CONFIRM, T - 40 * MINUTE)
    elsewhere = event(1, Kind.CONFIRM, T - 39 * MINUTE, device="d2")
    undone = event(2, Kind.UNDO, T - 38 * MINUTE, voids=str(first.id))
    assert fold([first, elsewhere, undone]).admission == elsewhere.id


def test_lateness_and_who_decided_stay() -> None:
    attendance = fold(
        [scan(1, T - 20 * MINUTE), event(2, Kind.OVERRIDE, late_minutes=10, reason="transport")]
    )
    assert (attendance.late_minutes, attendance.decided_by, attendance.reason) == (
        10,
        "lead-1",
        "transport",
    )


def test_a_second_admission_changes_nothing() -> None:
    first = event(1, Kind.CONFIRM, T - 40 * MINUTE, seat="17")
    second = event(2, Kind.CONFIRM, T - 30 * MINUTE, seat="18")
    assert fold([first, second]) == fold([first])


def test_an_override_that_only_looked_admits_nobody() -> None:
    assert fold([event(1, Kind.OVERRIDE, admits=False)]).state is State.EXPECTED


@pytest.mark.parametrize(
    ("kinds", "state"),
    [
        ([Kind.CONFIRM, Kind.SIGN_OUT], State.FINISHED),
        ([Kind.CONFIRM, Kind.SIGN_OUT, Kind.OVERRIDE], State.IN),
        ([Kind.REFUSAL], State.TURNED_AWAY),
        ([Kind.REFUSAL, Kind.OVERRIDE], State.IN),
        ([Kind.CONFIRM, Kind.REFUSAL], State.IN),
    ],
)
def test_states_follow_one_another(kinds: list[Kind], state: State) -> None:
    assert fold([event(n, kind) for n, kind in enumerate(kinds)]).state is state


def test_a_provisional_admission_is_provisional() -> None:
    assert fold([event(1, Kind.OVERRIDE, provisional=True)]).state is State.PROVISIONAL


def test_undo_is_open_for_two_minutes_inclusive() -> None:
    attendance = fold([event(1, Kind.CONFIRM, T)])
    assert attendance.undo_until() == T + 2 * MINUTE


def test_the_trusted_arrival_goes_before_an_earlier_doubted_one() -> None:
    doubted = replace(scan(1, T - 9 * HOUR), trusted=False)
    attendance = fold([doubted, scan(2, T - 40 * MINUTE)])
    assert attendance.arrived_at == T - 40 * MINUTE
    assert (attendance.arrival_trusted, attendance.arrival_doubted) == (True, True)


def test_a_clock_that_went_back_does_not_turn_the_order_round() -> None:
    went_in = event(1, Kind.CONFIRM, T)
    left = event(2, Kind.SIGN_OUT, T - HOUR)
    assert fold([left, went_in]).state is State.FINISHED


def test_delays_add_up() -> None:
    rows = [event(1, Kind.DELAY, minutes=20), event(2, Kind.DELAY, minutes=10)]
    rows = [replace(row, subject=None) for row in rows]
    assert course_of([*rows, rows[0]]).delay == timedelta(minutes=30)


@pytest.mark.parametrize(
    ("said", "delay"),
    [
        ([("d1", 10, 0), ("d2", 10, 0)], 10),
        ([("d1", 10, 0), ("d2", 10, 10)], 20),
        ([("d1", 10, 0), ("d2", 25, 0)], 25),
        ([("d1", 25, 0), ("d2", 10, 0)], 25),
        ([("d1", 10, 0), ("d2", 10, 0), ("d2", 5, 10)], 15),
        ([("d1", 20, 0), ("d1", -5, 20)], 15),
        ([("d1", 10, 0), ("d2", 10, None)], 20),
    ],
    ids=[
        "the same one, apart",
        "one after the other",
        "a longer one, apart",
        "a shorter one, apart",
        "the same one, and more",
        "taken back in part",
        "of an earlier release",
    ],
)
def test_a_delay_adds_to_the_one_that_its_desk_knew_of(said, delay) -> None:
    rows = [
        replace(
            event(seq, Kind.DELAY, T + seq * US, desk, minutes=minutes, before=before), subject=None
        )
        for seq, (desk, minutes, before) in enumerate(said, start=1)
    ]
    assert course_of(rows).delay == timedelta(minutes=delay)
    assert course_of([*rows[::-1], rows[0]]).delay == timedelta(minutes=delay)


EVENTS = st.lists(
    st.builds(
        lambda device, seq, kind, minute, trusted, voids: replace(
            event(seq, kind, T + minute * MINUTE + seq * US, device, voids=voids),
            trusted=trusted,
        ),
        st.sampled_from(["d1", "d2"]),
        st.integers(1, 6),
        st.sampled_from(list(Kind)),
        st.integers(-60, 30),
        st.booleans(),
        st.sampled_from(
            [str(event(n, Kind.CONFIRM, device=d).id) for n in (1, 3) for d in ("d1", "d2")]
        ),
    ),
    max_size=8,
    unique_by=lambda e: (e.device, e.seq),
)


@given(events=EVENTS, data=st.data())
def test_any_order_and_any_repetition_give_the_same_state(
    events: list[Event], data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(events))
    repeated = [*shuffled, *events[: len(events) // 2]]
    assert fold(repeated) == fold(events)
    assert in_order(repeated) == in_order(events)
