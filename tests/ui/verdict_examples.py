"""One decision for each code, judged by the real rules, and what is said about it."""

from dataclasses import replace
from datetime import datetime, timedelta

from builders import BY_HAND, CENTER, HOUR, MINUTE, SERIAL, T, head, listed, scene, ticket

from checkin.domain.appointment import Status
from checkin.domain.attendance import Attendance, State
from checkin.domain.clock_trust import Doubt, Moment
from checkin.domain.course import Course
from checkin.domain.decision import Decision, Listed, Scene
from checkin.domain.identity import Doubted
from checkin.domain.judgement import judge
from checkin.domain.policy import LateMode, deadline, gate
from checkin.domain.presented import Flaw, Presented, Source
from checkin.domain.verdict import Code, finding

ON_TIME_AT = T - 45 * MINUTE
Example = tuple[Decision, Moment]

SEATED = Attendance(
    state=State.IN,
    arrived_at=T - 60 * MINUTE,
    in_at=T - 59 * MINUTE,
    in_desk="desk-2",
    seat="14",
)


def judged(presented: Presented, person: Listed | None, where: Scene) -> Example:
    return judge(presented, person, where), where.now


def at(minutes: int, person: Listed | None = None) -> Example:
    """Somebody scanned so many minutes before the start."""
    return judged(ticket(), person or listed(), scene(T - minutes * MINUTE))


def with_status(status: Status, taken_before: timedelta = 8 * HOUR, **changes: object) -> Example:
    where = scene(ON_TIME_AT, roster=head(taken_at=T - taken_before))
    return judged(ticket(), listed(status=status, **changes), where)


def flawed(flaw: Flaw) -> Example:
    return judged(Presented(source=Source.CAMERA, flaw=flaw), None, scene(ON_TIME_AT))


def doubted_by(code: Code, at: datetime = ON_TIME_AT) -> Example:
    """Somebody who came in time and whose document was looked at."""
    looked = replace(
        SEATED, state=State.ARRIVED, in_at=None, doubted=Doubted(code=code, at=ON_TIME_AT)
    )
    return judged(ticket(), listed(attendance=looked), scene(at))


def alone(code: Code, **changes: object) -> Example:
    """A code that the rules leave to the use cases."""
    rule = finding(code)
    decision = Decision(code=code, signal=rule.signal, override=rule.override)
    return replace(decision, **changes), scene(ON_TIME_AT).now


def examples() -> dict[str, Example]:
    """By the code, and a word behind it where a code is told in more than one way."""
    just_in = replace(SEATED, in_at=ON_TIME_AT - timedelta(seconds=3), in_desk="desk-1")
    gone = replace(SEATED, state=State.FINISHED, finished_at=T + 30 * MINUTE)
    grace = replace(deadline("1"), after_start_until=15 * MINUTE)
    marked = replace(deadline("1"), late_mode=LateMode.ADMIT_MARKED)
    two = (listed(), listed(id="A2"))
    doubted = replace(SEATED, state=State.ARRIVED, in_at=None, arrival_doubted=True)
    out = replace(SEATED, state=State.ON_BREAK, out_since=T + 20 * MINUTE)
    absent = Attendance(state=State.ABSENT, absent_since=T + 15 * MINUTE, absent_by="manager-1")
    return {
        "on-time": at(45),
        "on-time by hand": judged(BY_HAND, listed(), scene(ON_TIME_AT)),
        "too-early": at(72),
        "other-session": at(400),
        "late": at(18),
        "late marked": at(18, listed(policy=marked)),
        "late refused": at(18, listed(policy=replace(marked, late_mode=LateMode.REFUSE))),
        "after-start": at(-6, listed(policy=grace)),
        "too-late": at(-20),
        "too-late gate": at(18, listed(policy=gate("1"))),
        "exam-over": at(-120),
        "already-in": judged(ticket(), listed(attendance=just_in), scene(ON_TIME_AT)),
        "in-elsewhere": judged(ticket(), listed(attendance=SEATED), scene(ON_TIME_AT)),
        "absence-closed": judged(
            ticket(),
            replace(listed(attendance=absent), closed_by="Meng Qi"),
            scene(T + 20 * MINUTE),
        ),
        "returning": judged(ticket(), listed(attendance=out), scene(T + 26 * MINUTE)),
        "finished": judged(ticket(), listed(attendance=gone), scene(T + 40 * MINUTE)),
        "wrong-day past": at(-3 * 24 * 60),
        "wrong-day tomorrow": at(24 * 60),
        "wrong-day unlisted": judged(
            ticket(day=CENTER.day(T) + timedelta(days=5)), None, scene(ON_TIME_AT)
        ),
        "wrong-center": judged(ticket(), listed(center="GZ-004"), scene(ON_TIME_AT)),
        "wrong-center unlisted": judged(ticket(center=12), None, scene(ON_TIME_AT)),
        "wrong-room": judged(
            ticket(),
            listed(room="B-107"),
            scene(ON_TIME_AT, desk=replace(scene(T).desk, room="A-204")),
        ),
        "cancelled": with_status(Status.CANCELLED, since=T - 100 * HOUR),
        "cancelled-not-final": with_status(Status.CANCELLED, 80 * HOUR),
        "moved": with_status(Status.MOVED, moved_to=T + timedelta(days=14)),
        "not-entitled": with_status(Status.REFUNDED),
        "blocked": with_status(Status.BLOCKED),
        "several-appointments": alone(Code.SEVERAL_APPOINTMENTS, choices=two, by_hand=True),
        "not-genuine damaged": flawed(Flaw.DAMAGED),
        "not-genuine forged": flawed(Flaw.FORGED),
        "replaced-code": judged(ticket(flaw=Flaw.REPLACED), listed(), scene(ON_TIME_AT)),
        "cannot-verify unknown-key": flawed(Flaw.UNKNOWN_KEY),
        "cannot-verify revoked-key": flawed(Flaw.REVOKED_KEY),
        "cannot-verify newer-format": flawed(Flaw.NEWER_FORMAT),
        "not-listed": judged(ticket(), None, scene(ON_TIME_AT)),
        "unknown": judged(BY_HAND, None, scene(ON_TIME_AT)),
        "several-people": alone(Code.SEVERAL_PEOPLE, choices=two, by_hand=True),
        "not-a-ticket": flawed(Flaw.OTHER_CONTENT),
        "no-id": doubted_by(Code.NO_ID),
        "no-id late": doubted_by(Code.NO_ID, T + MINUTE),
        "id-expired": doubted_by(Code.ID_EXPIRED),
        "name-differs-trivially": doubted_by(Code.NAME_DIFFERS_TRIVIALLY),
        "name-differs": doubted_by(Code.NAME_DIFFERS),
        "face-differs": doubted_by(Code.FACE_DIFFERS),
        "id-used-twice": doubted_by(Code.ID_USED_TWICE),
        "accommodation": alone(Code.ACCOMMODATION, listed=listed(extra_time=30 * MINUTE)),
        "cannot-run-here": judged(
            ticket(), replace(listed(), course=Course(cannot_run="center")), scene(ON_TIME_AT)
        ),
        "correction": alone(Code.CORRECTION, listed=listed()),
        "two-desks": alone(Code.TWO_DESKS, listed=listed(attendance=SEATED)),
        "cancelled-there": judged(
            ticket(), listed(status=Status.CANCELLED, attendance=SEATED), scene(ON_TIME_AT)
        ),
        "absence-there": alone(Code.ABSENCE_THERE, listed=listed(attendance=SEATED)),
        "no-seat": alone(Code.NO_SEAT, listed=listed()),
        "clock-not-trusted before-roster": judged(
            ticket(), listed(), scene(ON_TIME_AT, doubt=Doubt.BEFORE_ROSTER)
        ),
        "clock-not-trusted went-back": judged(
            ticket(), listed(), scene(ON_TIME_AT, doubt=Doubt.WENT_BACK)
        ),
        "clock-not-trusted jumped": judged(
            ticket(), listed(), scene(ON_TIME_AT, doubt=Doubt.JUMPED)
        ),
        "clock-not-trusted drifted": judged(
            ticket(), listed(), scene(ON_TIME_AT, doubt=Doubt.DRIFTED)
        ),
        "clock-not-trusted zone-changed": judged(
            ticket(), listed(), scene(ON_TIME_AT, doubt=Doubt.ZONE_CHANGED)
        ),
        "clock-not-trusted never-confirmed": judged(
            ticket(), listed(), scene(ON_TIME_AT, doubt=Doubt.NEVER_CONFIRMED)
        ),
        "clock-not-trusted earlier": judged(
            ticket(),
            listed(attendance=replace(doubted, arrived_at=T - 10 * MINUTE)),
            scene(T - 5 * MINUTE),
        ),
        "no-roster": judged(ticket(serial=SERIAL), None, scene(ON_TIME_AT, roster=None)),
        "policy-expired": alone(Code.POLICY_EXPIRED, listed=listed()),
        "cannot-write": alone(Code.CANNOT_WRITE),
    }
