"""The 30-minute rule, by tables of edge instants."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from builders import HOUR, MINUTE, US, T

from checkin.domain.arrival_rule import Timing, decide, minutes_late
from checkin.domain.policy import ArrivalPolicy, LateMode, deadline, gate, window
from checkin.domain.roles import Role
from checkin.domain.verdict import Code, Signal

END = T + 90 * MINUTE
GRACE = ArrivalPolicy(version="g", after_start_until=10 * MINUTE)
MARKED = ArrivalPolicy(version="m", late_mode=LateMode.ADMIT_MARKED)
REFUSING = ArrivalPolicy(version="r", late_mode=LateMode.REFUSE)


def verdict(
    policy: ArrivalPolicy,
    now: datetime,
    *,
    arrived_at: datetime | None = None,
    another_is_open: bool = False,
) -> tuple[Code, Signal, Role | None]:
    found = decide(
        Timing(
            now=now,
            arrived_at=arrived_at,
            instants=policy.instants(T),
            ends_at=END,
            late_mode=policy.late_mode,
            another_is_open=another_is_open,
        )
    )
    return found.code, found.signal, found.override


EDGES = [
    ("deadline", deadline("1"), T - 5 * HOUR - US, Code.OTHER_SESSION),
    ("deadline", deadline("1"), T - 5 * HOUR, Code.TOO_EARLY),
    ("deadline", deadline("1"), T - 5 * HOUR + US, Code.TOO_EARLY),
    ("deadline", deadline("1"), T - HOUR - US, Code.TOO_EARLY),
    ("deadline", deadline("1"), T - HOUR, Code.ON_TIME),
    ("deadline", deadline("1"), T - HOUR + US, Code.ON_TIME),
    ("deadline", deadline("1"), T - 30 * MINUTE - US, Code.ON_TIME),
    ("deadline", deadline("1"), T - 30 * MINUTE, Code.ON_TIME),
    ("deadline", deadline("1"), T - 30 * MINUTE + US, Code.LATE),
    ("deadline", deadline("1"), T - US, Code.LATE),
    ("deadline", deadline("1"), T, Code.LATE),
    ("deadline", deadline("1"), T + US, Code.TOO_LATE),
    ("deadline", deadline("1"), END - US, Code.TOO_LATE),
    ("deadline", deadline("1"), END, Code.EXAM_OVER),
    ("deadline", deadline("1"), END + US, Code.EXAM_OVER),
    ("gate", gate("1"), T - HOUR, Code.ON_TIME),
    ("gate", gate("1"), T - 30 * MINUTE - US, Code.ON_TIME),
    ("gate", gate("1"), T - 30 * MINUTE, Code.ON_TIME),
    ("gate", gate("1"), T - 30 * MINUTE + US, Code.TOO_LATE),
    ("window", window("1"), T - 30 * MINUTE - US, Code.TOO_EARLY),
    ("window", window("1"), T - 30 * MINUTE, Code.ON_TIME),
    ("window", window("1"), T - US, Code.ON_TIME),
    ("window", window("1"), T, Code.ON_TIME),
    ("window", window("1"), T + US, Code.TOO_LATE),
    ("grace", GRACE, T, Code.LATE),
    ("grace", GRACE, T + US, Code.AFTER_START),
    ("grace", GRACE, T + 10 * MINUTE - US, Code.AFTER_START),
    ("grace", GRACE, T + 10 * MINUTE, Code.AFTER_START),
    ("grace", GRACE, T + 10 * MINUTE + US, Code.TOO_LATE),
]


@pytest.mark.parametrize(
    ("policy", "now", "code"),
    [row[1:] for row in EDGES],
    ids=[f"{row[0]} T{(row[2] - T).total_seconds():+.6f} {row[3]}" for row in EDGES],
)
def test_each_edge_has_its_verdict(policy: ArrivalPolicy, now: datetime, code: Code) -> None:
    assert verdict(policy, now)[0] is code


@pytest.mark.parametrize(
    ("policy", "signal", "role"),
    [
        (deadline("1"), Signal.HOLD, Role.LEAD),
        (MARKED, Signal.ADMIT, Role.PROCTOR),
        (REFUSING, Signal.REFUSE, Role.REGISTRY),
    ],
    ids=["hold", "admit-marked", "refuse"],
)
def test_the_policy_says_what_late_means(policy: ArrivalPolicy, signal: Signal, role: Role) -> None:
    assert verdict(policy, T - 10 * MINUTE) == (Code.LATE, signal, role)


def test_another_open_session_makes_an_early_one_the_other_session() -> None:
    early = T - 2 * HOUR
    assert verdict(deadline("1"), early)[0] is Code.TOO_EARLY
    assert verdict(deadline("1"), early, another_is_open=True)[0] is Code.OTHER_SESSION
    assert verdict(deadline("1"), T - HOUR, another_is_open=True)[0] is Code.ON_TIME


@pytest.mark.parametrize(
    ("arrived", "now", "code"),
    [
        (T - 31 * MINUTE, T - 12 * MINUTE, Code.ON_TIME),
        (T - 31 * MINUTE, T + 5 * MINUTE, Code.ON_TIME),
        (T - 10 * MINUTE, T + MINUTE, Code.LATE),
        (T - 31 * MINUTE, END, Code.EXAM_OVER),
    ],
    ids=["queued-at-31", "reached-after-start", "late-but-there-before-T", "over-is-over"],
)
def test_the_arrival_is_judged_and_not_its_completion(
    arrived: datetime, now: datetime, code: Code
) -> None:
    assert verdict(deadline("1"), now, arrived_at=arrived)[0] is code


def test_after_the_start_only_a_manager_admits_who_came_late() -> None:
    arrived = T - 10 * MINUTE
    assert verdict(deadline("1"), T, arrived_at=arrived)[2] is Role.LEAD
    assert verdict(deadline("1"), T + US, arrived_at=arrived)[2] is Role.MANAGER


@pytest.mark.parametrize(
    ("arrival", "minutes"),
    [
        (T - HOUR, 0),
        (T - 30 * MINUTE, 0),
        (T - 30 * MINUTE + US, 1),
        (T - 29 * MINUTE, 1),
        (T - 29 * MINUTE + US, 2),
        (T, 30),
    ],
)
def test_started_minutes_are_counted(arrival: datetime, minutes: int) -> None:
    assert minutes_late(arrival, deadline("1").instants(T)) == minutes


@pytest.mark.parametrize(
    ("zone", "local_start"),
    [
        ("Europe/Berlin", datetime(2026, 3, 29, 3, 15)),
        ("Europe/Berlin", datetime(2026, 10, 25, 3, 15)),
        ("America/New_York", datetime(2026, 3, 8, 3, 15)),
        ("Asia/Shanghai", datetime(2026, 12, 5, 0, 15)),
        ("Pacific/Auckland", datetime(2026, 9, 27, 3, 15)),
    ],
    ids=["spring-forward", "fall-back", "new-york", "midnight", "auckland"],
)
def test_thirty_minutes_are_thirty_minutes_across_a_change_of_the_clocks(
    zone: str, local_start: datetime
) -> None:
    starts_at = local_start.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    instants = deadline("1").instants(starts_at)
    assert starts_at - instants.required_by == timedelta(minutes=30)
    for now, code in (
        (instants.required_by, Code.ON_TIME),
        (instants.required_by + US, Code.LATE),
        (instants.opens, Code.ON_TIME),
        (instants.opens - US, Code.TOO_EARLY),
    ):
        timing = Timing(
            now=now.astimezone(ZoneInfo(zone)),
            arrived_at=None,
            instants=instants,
            ends_at=starts_at + HOUR,
            late_mode=LateMode.HOLD,
        )
        assert decide(timing).code is code


@pytest.mark.parametrize(
    "offsets",
    [
        {"opens": 20 * MINUTE},
        {"admit_until": 40 * MINUTE},
        {"after_start_until": -MINUTE},
    ],
    ids=["opens-after-required", "admits-until-before-required", "grace-before-start"],
)
def test_a_policy_out_of_order_is_refused(offsets: dict[str, timedelta]) -> None:
    with pytest.raises(ValueError, match=r"required|start"):
        ArrivalPolicy(version="x", **offsets)
