"""Every verdict by its facts, and the order that decides."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from builders import (
    BY_HAND,
    CENTER,
    HOUR,
    MINUTE,
    US,
    T,
    head,
    listed,
    scene,
    session,
    ticket,
)

from checkin.domain.appointment import Status
from checkin.domain.attendance import Attendance, State
from checkin.domain.center import Desk
from checkin.domain.clock_trust import Doubt
from checkin.domain.course import Course
from checkin.domain.judgement import judge
from checkin.domain.policy import deadline
from checkin.domain.presented import Flaw, Presented
from checkin.domain.roles import Role
from checkin.domain.used import JUST_NOW
from checkin.domain.verdict import RULES, Code, Signal

NOW = T - 45 * MINUTE


def is_in(minutes_ago: int = 3, desk: str = "desk-1", state: State = State.IN) -> Attendance:
    return Attendance(
        state=state,
        arrived_at=NOW - (minutes_ago + 1) * MINUTE,
        in_at=NOW - minutes_ago * MINUTE,
        in_desk=desk,
        seat="17",
    )


CASES = [
    ("on-time", ticket(), listed(), scene(NOW), Code.ON_TIME, Signal.ADMIT, Role.PROCTOR),
    ("too-early", ticket(), listed(), scene(T - 2 * HOUR), Code.TOO_EARLY, Signal.INFO, Role.LEAD),
    ("other", ticket(), listed(), scene(T - 6 * HOUR), Code.OTHER_SESSION, Signal.INFO, None),
    ("late", ticket(), listed(), scene(T), Code.LATE, Signal.HOLD, Role.LEAD),
    (
        "too-late",
        ticket(),
        listed(),
        scene(T + US),
        Code.TOO_LATE,
        Signal.REFUSE,
        Role.REGISTRY,
    ),
    ("over", ticket(), listed(), scene(T + 2 * HOUR), Code.EXAM_OVER, Signal.REFUSE, None),
    (
        "already-in",
        ticket(),
        listed(attendance=is_in()),
        scene(NOW),
        Code.ALREADY_IN,
        Signal.INFO,
        None,
    ),
    (
        "in-elsewhere",
        ticket(),
        listed(attendance=is_in(desk="desk-2")),
        scene(NOW),
        Code.IN_ELSEWHERE,
        Signal.HOLD,
        Role.LEAD,
    ),
    (
        "finished",
        ticket(),
        listed(attendance=is_in(state=State.FINISHED)),
        scene(NOW),
        Code.FINISHED,
        Signal.REFUSE,
        Role.MANAGER,
    ),
    (
        "wrong-day",
        ticket(),
        listed(),
        scene(T - 24 * HOUR),
        Code.WRONG_DAY,
        Signal.REFUSE,
        Role.REGISTRY,
    ),
    (
        "wrong-center",
        ticket(),
        listed(center="BJ-002"),
        scene(NOW),
        Code.WRONG_CENTER,
        Signal.REFUSE,
        Role.REGISTRY,
    ),
    (
        "wrong-room",
        ticket(),
        listed(),
        scene(NOW, desk=Desk(name="desk-1", room="B-107")),
        Code.WRONG_ROOM,
        Signal.INFO,
        Role.PROCTOR,
    ),
    (
        "cancelled",
        ticket(),
        listed(status=Status.CANCELLED),
        scene(NOW),
        Code.CANCELLED,
        Signal.REFUSE,
        Role.REGISTRY,
    ),
    (
        "cancelled-not-final",
        ticket(),
        listed(status=Status.CANCELLED),
        scene(NOW, roster=head(taken_at=T - 72 * HOUR - US)),
        Code.CANCELLED_NOT_FINAL,
        Signal.HOLD,
        Role.MANAGER,
    ),
    (
        "moved",
        ticket(),
        listed(status=Status.MOVED),
        scene(NOW),
        Code.MOVED,
        Signal.REFUSE,
        Role.REGISTRY,
    ),
    (
        "refunded",
        ticket(),
        listed(status=Status.REFUNDED),
        scene(NOW),
        Code.NOT_ENTITLED,
        Signal.REFUSE,
        Role.REGISTRY,
    ),
    (
        "unpaid",
        ticket(),
        listed(status=Status.UNPAID),
        scene(NOW),
        Code.NOT_ENTITLED,
        Signal.REFUSE,
        Role.REGISTRY,
    ),
    (
        "blocked",
        ticket(),
        listed(status=Status.BLOCKED),
        scene(NOW),
        Code.BLOCKED,
        Signal.REFUSE,
        Role.REGISTRY,
    ),
    ("by-hand", BY_HAND, listed(), scene(NOW), Code.ON_TIME, Signal.HOLD, Role.PROCTOR),
    (
        "replaced",
        ticket(flaw=Flaw.REPLACED),
        listed(),
        scene(NOW),
        Code.REPLACED_CODE,
        Signal.HOLD,
        Role.PROCTOR,
    ),
    ("not-listed", ticket(), None, scene(NOW), Code.NOT_LISTED, Signal.HOLD, Role.MANAGER),
    (
        "not-listed elsewhere",
        ticket(center=9),
        None,
        scene(NOW),
        Code.WRONG_CENTER,
        Signal.REFUSE,
        Role.REGISTRY,
    ),
    (
        "not-listed another day",
        ticket(day=date(2026, 12, 6)),
        None,
        scene(NOW),
        Code.WRONG_DAY,
        Signal.REFUSE,
        Role.REGISTRY,
    ),
    ("unknown", BY_HAND, None, scene(NOW), Code.UNKNOWN, Signal.REFUSE, Role.REGISTRY),
    (
        "no-roster",
        ticket(),
        None,
        scene(NOW, roster=None),
        Code.NO_ROSTER,
        Signal.HOLD,
        Role.MANAGER,
    ),
    (
        "clock",
        ticket(),
        listed(),
        scene(T + 9 * HOUR, doubt=Doubt.JUMPED),
        Code.CLOCK_NOT_TRUSTED,
        Signal.HOLD,
        Role.MANAGER,
    ),
]


@pytest.mark.parametrize(
    ("presented", "person", "where", "code", "signal", "override"),
    [row[1:] for row in CASES],
    ids=[row[0] for row in CASES],
)
def test_each_case_has_its_verdict(presented, person, where, code, signal, override) -> None:
    decision = judge(presented, person, where)
    assert (decision.code, decision.signal, decision.override) == (code, signal, override)


@pytest.mark.parametrize(
    ("flaw", "code"),
    [
        (Flaw.OTHER_CONTENT, Code.NOT_A_TICKET),
        (Flaw.DAMAGED, Code.NOT_GENUINE),
        (Flaw.FORGED, Code.NOT_GENUINE),
        (Flaw.UNKNOWN_KEY, Code.CANNOT_VERIFY),
        (Flaw.REVOKED_KEY, Code.CANNOT_VERIFY),
        (Flaw.NEWER_FORMAT, Code.CANNOT_VERIFY),
    ],
)
def test_a_code_that_cannot_be_verified_admits_nobody(flaw: Flaw, code: Code) -> None:
    decision = judge(Presented(source=ticket().source, flaw=flaw), listed(), scene(NOW))
    assert (decision.code, decision.flaw) == (code, flaw)
    assert not decision.may_confirm()
    assert not decision.stamps


def test_every_code_has_a_row() -> None:
    assert set(RULES) == set(Code)


def test_the_first_finding_decides_and_the_others_stand_below() -> None:
    decision = judge(
        ticket(flaw=Flaw.REPLACED),
        listed(status=Status.CANCELLED),
        scene(T, desk=Desk(name="d", room="B-107")),
    )
    assert decision.codes == (
        Code.REPLACED_CODE,
        Code.CANCELLED,
        Code.WRONG_ROOM,
        Code.LATE,
    )
    assert decision.override is Role.REGISTRY


@pytest.mark.parametrize(
    ("local", "code"),
    [
        (datetime(2026, 12, 4, 23, 59, 59, 999999), Code.WRONG_DAY),
        (datetime(2026, 12, 5, 0, 0), Code.OTHER_SESSION),
        (datetime(2026, 12, 5, 23, 59, 59, 999999), Code.EXAM_OVER),
        (datetime(2026, 12, 6, 0, 0), Code.WRONG_DAY),
    ],
)
def test_the_day_is_the_centers_own(local: datetime, code: Code) -> None:
    now = local.replace(tzinfo=CENTER.local(T).tzinfo).astimezone(UTC)
    assert judge(ticket(), listed(), scene(now)).code is code


def test_a_session_just_after_midnight_signs_in_the_evening_before() -> None:
    at_half_past_midnight = session(scheduled_start=datetime(2026, 12, 4, 16, 30, tzinfo=UTC))
    now = at_half_past_midnight.starts_at - 45 * MINUTE
    assert CENTER.day(now) != CENTER.day(at_half_past_midnight.starts_at)
    assert (
        judge(ticket(), listed(in_session=at_half_past_midnight), scene(now)).code is Code.ON_TIME
    )


@pytest.mark.parametrize(
    ("ago", "code"),
    [
        (JUST_NOW - US, Code.ALREADY_IN),
        (JUST_NOW, Code.ALREADY_IN),
        (JUST_NOW + US, Code.IN_ELSEWHERE),
    ],
)
def test_long_ago_asks_for_a_second_look(ago, code: Code) -> None:
    attendance = Attendance(
        state=State.IN, arrived_at=NOW - HOUR, in_at=NOW - ago, in_desk="desk-1"
    )
    assert judge(ticket(), listed(attendance=attendance), scene(NOW)).code is code


@pytest.mark.parametrize(
    ("taken", "code"),
    [
        (T - 72 * HOUR - US, Code.CANCELLED_NOT_FINAL),
        (T - 72 * HOUR, Code.CANCELLED),
        (T - 72 * HOUR + US, Code.CANCELLED),
    ],
)
def test_a_roster_is_final_from_72_hours_before(taken: datetime, code: Code) -> None:
    where = scene(NOW, roster=head(taken_at=taken))
    assert judge(ticket(), listed(status=Status.CANCELLED), where).code is code


class TestArrival:
    @pytest.mark.parametrize(
        ("now", "stamps"),
        [(T - HOUR - US, False), (T - HOUR, True), (T + US, True), (T + 2 * HOUR, False)],
        ids=["a-moment-before-opens", "at-opens", "too-late-too", "not-when-over"],
    )
    def test_is_stamped_by_the_first_genuine_scan_from_opens_on(self, now, stamps) -> None:
        decision = judge(ticket(), listed(), scene(now))
        assert decision.stamps is stamps
        assert decision.arrived_at == (now if stamps else None)

    def test_is_stamped_once(self) -> None:
        before = Attendance(state=State.ARRIVED, arrived_at=NOW)
        decision = judge(ticket(), listed(attendance=before), scene(T - MINUTE))
        assert (decision.stamps, decision.arrived_at) == (False, NOW)
        assert decision.code is Code.ON_TIME

    def test_of_somebody_without_a_right_to_be_here_is_not_stamped(self) -> None:
        assert not judge(ticket(), listed(status=Status.CANCELLED), scene(NOW)).stamps
        assert not judge(ticket(), listed(center="BJ-002"), scene(NOW)).stamps

    def test_on_a_doubted_clock_never_makes_anybody_late_afterwards(self) -> None:
        doubted = Attendance(
            state=State.ARRIVED,
            arrived_at=T - 9 * HOUR,
            arrival_trusted=False,
            arrival_doubted=True,
        )
        early, late = (
            judge(ticket(), listed(attendance=doubted), scene(now))
            for now in (T - 40 * MINUTE, T + 5 * MINUTE)
        )
        assert (early.code, early.stamps) == (Code.ON_TIME, True)
        assert (late.code, late.signal) == (Code.CLOCK_NOT_TRUSTED, Signal.HOLD)


def test_an_untrusted_clock_refuses_nobody_for_the_day_either() -> None:
    decision = judge(
        ticket(), listed(), scene(datetime(1970, 1, 1, tzinfo=UTC), doubt=Doubt.WENT_BACK)
    )
    assert (decision.code, decision.doubt) == (Code.CLOCK_NOT_TRUSTED, Doubt.WENT_BACK)
    assert decision.stamps


def test_an_expired_policy_goes_on_and_is_named() -> None:
    policy = deadline("1")
    expired = type(policy)(version="1", expires_at=NOW - US)
    decision = judge(ticket(), listed(policy=expired), scene(NOW))
    assert (decision.code, decision.also) == (Code.ON_TIME, (Code.POLICY_EXPIRED,))
    assert decision.may_confirm()
    at_the_instant = type(policy)(version="1", expires_at=NOW)
    assert judge(ticket(), listed(policy=at_the_instant), scene(NOW)).also == ()


def test_a_delay_moves_every_instant_and_makes_nobody_late() -> None:
    arrived = Attendance(state=State.ARRIVED, arrived_at=T - 31 * MINUTE)
    delayed = session().delayed(20 * MINUTE)
    now = T - 5 * MINUTE
    assert (
        judge(ticket(), listed(attendance=arrived, in_session=delayed), scene(now)).code
        is Code.ON_TIME
    )
    newcomer = judge(ticket(), listed(in_session=delayed), scene(T - 10 * MINUTE))
    assert newcomer.code is Code.ON_TIME


def test_extra_time_moves_ones_own_end_only() -> None:
    with_extra = listed(extra_time=30 * MINUTE)
    now = T + 90 * MINUTE
    assert judge(ticket(), listed(), scene(now)).code is Code.EXAM_OVER
    assert judge(ticket(), with_extra, scene(now)).code is Code.TOO_LATE
    assert judge(ticket(), with_extra, scene(now + 30 * MINUTE)).code is Code.EXAM_OVER


def test_who_was_found_by_hand_is_looked_at_before_they_are_admitted() -> None:
    decision = judge(BY_HAND, listed(), scene(NOW))
    assert (decision.code, decision.signal, decision.by_hand) == (Code.ON_TIME, Signal.HOLD, True)
    assert decision.may_confirm()


def test_a_replaced_code_needs_a_lead_once_the_new_one_was_used() -> None:
    decision = judge(ticket(flaw=Flaw.REPLACED), listed(attendance=is_in()), scene(NOW))
    assert decision.codes == (Code.REPLACED_CODE, Code.ALREADY_IN)
    assert not decision.may_confirm()


IN = Attendance(state=State.IN, arrived_at=T - 60 * MINUTE, in_at=T - 59 * MINUTE, in_desk="desk-1")


@pytest.mark.parametrize(
    ("person", "at", "code", "leads_in"),
    [
        pytest.param({}, T - 45 * MINUTE, Code.ON_TIME, True, id="on time"),
        pytest.param({"attendance": IN}, T - 45 * MINUTE, Code.ALREADY_IN, True, id="in already"),
        pytest.param(
            {"attendance": replace(IN, state=State.ON_BREAK)},
            T + HOUR + MINUTE,
            Code.RETURNING,
            True,
            id="back from a break",
        ),
        pytest.param({}, T - 2 * HOUR, Code.TOO_EARLY, False, id="too early"),
        pytest.param({}, T - 20 * MINUTE, Code.LATE, False, id="late: somebody else decides"),
    ],
)
def test_nobody_is_led_into_a_room_that_everybody_has_left(person, at, code, leads_in):
    usual = judge(ticket(), listed(**person), scene(at))
    left = replace(listed(**person), course=Course(evacuated_at=at - MINUTE))
    evacuated = judge(ticket(), left, scene(at))
    assert (usual.code, evacuated.code) == (code, code)
    assert evacuated.signal is usual.signal  # What is recorded of them is the same.
    assert not usual.leads_into_an_empty_room
    assert evacuated.leads_into_an_empty_room is leads_in
