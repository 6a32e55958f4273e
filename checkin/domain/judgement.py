"""The verdict on one person at one desk: every finding, in the order that decides (arrivals.md §2).

readable → authentic → known → right center → right day → state of the appointment → already used or
closed → right room → time → identity → conditions.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from checkin.domain.appointment import Status
from checkin.domain.arrival_rule import Timing, decide, minutes_late
from checkin.domain.attendance import Attendance, State
from checkin.domain.clock_trust import Moment
from checkin.domain.decision import Decision, Listed, Scene
from checkin.domain.identity import finding_of
from checkin.domain.presented import FLAW_CODES, Flaw, Presented
from checkin.domain.roles import Role
from checkin.domain.roster import RosterHead
from checkin.domain.used import CONFLICT_CODES, is_arrival, used
from checkin.domain.verdict import RULES, Code, Finding, Signal, finding

_NO_ROSTER_HIDES = (None, Flaw.REPLACED, Flaw.UNKNOWN_KEY)
"""Keys come with the roster: without one, an unknown key says nothing about a ticket."""


def judge(presented: Presented, listed: Listed | None, scene: Scene) -> Decision:
    """The verdict. Pure: the same facts give the same verdict at any time."""
    if scene.roster is None and presented.flaw in _NO_ROSTER_HIDES:
        return _alone(Code.NO_ROSTER, presented, stamps=presented.serial is not None)
    if presented.flaw is not None and presented.flaw is not Flaw.REPLACED:
        return _unverified(presented, presented.flaw, listed)
    if listed is None:
        return _unlisted(presented, scene)
    return _listed(presented, listed, scene)


def _unverified(presented: Presented, flaw: Flaw, listed: Listed | None) -> Decision:
    rule = finding(FLAW_CODES[flaw])
    return Decision(
        code=rule.code,
        signal=rule.signal,
        override=rule.override,
        flaw=flaw,
        claimed=listed is not None,
        listed=listed,
        serial=presented.serial,
    )


def _alone(code: Code, presented: Presented, *, stamps: bool = False) -> Decision:
    rule = RULES[code]
    return Decision(
        code=code,
        signal=rule.signal,
        override=rule.override,
        by_hand=presented.by_hand,
        presented_center=presented.center,
        presented_day=presented.day,
        serial=presented.serial,
        stamps=stamps,
    )


def _unlisted(presented: Presented, scene: Scene) -> Decision:
    """A genuine code of nobody on our roster, or a search that found nobody."""
    if presented.serial is None:
        return _alone(Code.UNKNOWN, presented)
    if presented.center != scene.center.number:
        return _alone(Code.WRONG_CENTER, presented)
    if not scene.now.trusted:
        return _alone(Code.CLOCK_NOT_TRUSTED, presented)
    if presented.day != scene.center.day(scene.now.wall):
        return _alone(Code.WRONG_DAY, presented)
    return _alone(Code.NOT_LISTED, presented, stamps=True)


def _listed(presented: Presented, listed: Listed, scene: Scene) -> Decision:
    now = scene.now.wall
    findings = in_deciding_order(list(_findings(presented, listed, scene)))
    codes = {found.code for found in findings}
    stamps = is_arrival(codes, listed, scene.now)
    arrived_at = now if stamps else listed.attendance.arrived_at
    if listed.policy.expired(now):
        findings.append(finding(Code.POLICY_EXPIRED))
    if listed.also_today and Code.SEVERAL_APPOINTMENTS not in codes:
        findings.append(finding(Code.SEVERAL_APPOINTMENTS))
    if listed.appointment.extra_time > timedelta(0):
        findings.append(finding(Code.ACCOMMODATION))
    first = findings[0]
    return Decision(
        code=first.code,
        signal=_signal(first, presented),
        override=_override(findings),
        also=tuple(f.code for f in findings[1:] if f.code is not Code.ON_TIME),
        flaw=presented.flaw,
        doubt=scene.now.doubt,
        by_hand=presented.by_hand,
        listed=listed,
        presented_center=presented.center,
        presented_day=presented.day,
        serial=presented.serial,
        stamps=stamps,
        arrived_at=arrived_at,
        minutes_late=_minutes_late(arrived_at, listed, scene.now),
    )


def in_deciding_order(findings: list[Finding]) -> list[Finding]:
    """What stops somebody goes before a time that would admit them: nobody is green and held."""
    stopping = (Signal.HOLD, Signal.REFUSE)
    if findings[0].signal is not Signal.ADMIT or all(f.signal not in stopping for f in findings):
        return findings
    return sorted(findings, key=lambda found: found.signal is Signal.ADMIT)


def _findings(presented: Presented, listed: Listed, scene: Scene) -> Iterator[Finding]:
    """All findings in their order; there is always one."""
    if presented.flaw is Flaw.REPLACED:
        yield _replaced(listed)
    if listed.appointment.center not in (None, scene.center.code):
        yield finding(Code.WRONG_CENTER)
        return
    if scene.now.trusted and not listed.is_today(scene.center, scene.now.wall):
        yield finding(Code.WRONG_DAY)
        return
    state = _state_of(listed, scene.roster)
    if state is not None:
        yield state
    before = used(listed, scene)
    if before is not None:
        doubts = list(_doubt(listed, scene)) if listed.attendance.is_admitted else []
        yield from doubts
        # Being in already is nothing to decide about; what was found of them is.
        yield replace(before, override=before.override or Role.PROCTOR) if doubts else before
        kinds = [kind for kind in listed.conflicts if kind in CONFLICT_CODES]
        found = {CONFLICT_CODES[kind]: None for kind in kinds}
        yield from (finding(code) for code in found if state is None or code is not state.code)
        return
    if scene.desk.room is not None and scene.desk.room != listed.room:
        yield finding(Code.WRONG_ROOM)
    yield _time(listed, scene)
    yield from _person_and_conditions(listed, scene)


def _person_and_conditions(listed: Listed, scene: Scene) -> Iterator[Finding]:
    """Who they are, and whether the exam can run."""
    yield from _doubt(listed, scene)
    if listed.course.cannot_run is not None:
        yield finding(Code.CANNOT_RUN_HERE)


def _doubt(listed: Listed, scene: Scene) -> Iterator[Finding]:
    """What was found wrong with the person. Of somebody who is in it goes before their being so."""
    doubted = listed.attendance.doubted
    if doubted is not None:
        yield finding_of(doubted, scene.now.wall, listed.instants.admit_until)


def _time(listed: Listed, scene: Scene) -> Finding:
    """The arrival rule; on a clock that is not trusted it refuses nobody and admits nobody."""
    if not scene.now.trusted:
        return finding(Code.CLOCK_NOT_TRUSTED)
    found = decide(
        Timing(
            now=scene.now.wall,
            arrived_at=_trusted_arrival(listed.attendance),
            instants=listed.instants,
            ends_at=listed.ends_at,
            late_mode=listed.policy.late_mode,
            another_is_open=bool(scene.open_sessions - {listed.session.id}),
        )
    )
    if listed.attendance.arrival_doubted and found.code in (
        Code.LATE,
        Code.AFTER_START,
        Code.TOO_LATE,
    ):
        return finding(Code.CLOCK_NOT_TRUSTED)
    return found


def _trusted_arrival(attendance: Attendance) -> datetime | None:
    return attendance.arrived_at if attendance.arrival_trusted else None


def _replaced(listed: Listed) -> Finding:
    """A proctor may accept the old code as long as the new one is unused."""
    unused = listed.attendance.state in (State.EXPECTED, State.ARRIVED)
    role = Role.PROCTOR if unused else Role.LEAD
    return Finding(code=Code.REPLACED_CODE, signal=Signal.HOLD, override=role)


def _state_of(listed: Listed, roster: RosterHead | None) -> Finding | None:
    attendance = listed.attendance
    cancelled = listed.appointment.status is not Status.SCHEDULED
    if cancelled and attendance.is_admitted and not attendance.provisional:
        return finding(Code.CANCELLED_THERE)
    match listed.appointment.status:
        case Status.SCHEDULED:
            return None
        case Status.CANCELLED:
            final = roster is not None and roster.is_final(listed.session.scheduled_start)
            return finding(Code.CANCELLED if final else Code.CANCELLED_NOT_FINAL)
        case Status.MOVED:
            return finding(Code.MOVED)
        case Status.REFUNDED | Status.UNPAID:
            return finding(Code.NOT_ENTITLED)
        case Status.BLOCKED:
            return finding(Code.BLOCKED)


def _signal(first: Finding, presented: Presented) -> Signal:
    """Somebody found by hand is never simply admitted: the identity is looked at first (row 23)."""
    if presented.by_hand and first.signal is Signal.ADMIT:
        return Signal.HOLD
    return first.signal


def _override(findings: list[Finding]) -> Role | None:
    roles = [found.override for found in findings]
    if any(role is None for role in roles):
        return None
    return max((role for role in roles if role is not None), key=lambda role: role.rank)


def _minutes_late(arrived_at: datetime | None, listed: Listed, now: Moment) -> int | None:
    if arrived_at is None or not now.trusted:
        return None
    return minutes_late(arrived_at, listed.instants)
