"""Builders of what tests are about: one ordinary afternoon in Shenzhen, to be varied."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from checkin.domain.appointment import Appointment, Candidate, Status
from checkin.domain.attendance import Attendance
from checkin.domain.center import Center, Desk
from checkin.domain.clock_trust import Doubt, Moment
from checkin.domain.decision import Listed, Scene
from checkin.domain.policy import ArrivalPolicy, deadline
from checkin.domain.presented import Presented, Source
from checkin.domain.roster import Roster, RosterHead
from checkin.domain.session import ExamKind, ExamSession

US = timedelta(microseconds=1)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)

T = datetime(2026, 12, 5, 6, 30, tzinfo=UTC)
"""The scheduled start: 14:30 in Shenzhen."""

CENTER = Center(number=7, code="SZ-001", zone="Asia/Shanghai", name="Shenzhen")
DESK = Desk(name="desk-1")
SERIAL = 0x12_3456_789A


def moment(wall: datetime, *, doubt: Doubt | None = None) -> Moment:
    return Moment(wall=wall, running=timedelta(0), boot="boot", doubt=doubt)


def session(**changes: object) -> ExamSession:
    plain = ExamSession(
        id="S1",
        exam="TCCA-CLOUD",
        title="Cloud Practitioner",
        kind=ExamKind.THEORY,
        room="A-204",
        scheduled_start=T,
        duration=90 * MINUTE,
        policy="1",
    )
    return replace(plain, **changes)


def appointment(**changes: object) -> Appointment:
    plain = Appointment(
        id="A1",
        session="S1",
        candidate=Candidate(
            number="TC-100001",
            name="Li Xiaoming",
            native_name="李晓明",
            id_type="passport",
            id_last4="4412",
        ),
        status=Status.SCHEDULED,
        serial=SERIAL,
        seat="17",
    )
    return replace(plain, **changes)


def listed(
    *,
    policy: ArrivalPolicy | None = None,
    attendance: Attendance | None = None,
    in_session: ExamSession | None = None,
    **changes: object,
) -> Listed:
    return Listed(
        appointment=appointment(**changes),
        session=in_session or session(),
        policy=policy or deadline("1"),
        attendance=attendance or Attendance(),
    )


def head(**changes: object) -> RosterHead:
    plain = RosterHead(
        center=CENTER,
        taken_at=T - 8 * HOUR,
        version="1",
        source="test",
        appointments=1,
        sessions=1,
    )
    return replace(plain, **changes)


def roster_of(**changes: object) -> Roster:
    """One session and one person in it, with the usual rule."""
    plain = Roster(
        center=CENTER,
        taken_at=T - 8 * HOUR,
        version="v7",
        source="test",
        policies=(deadline("1"),),
        sessions=(session(),),
        appointments=(appointment(),),
    )
    return replace(plain, **changes)


def scene(now: datetime, *, doubt: Doubt | None = None, **changes: object) -> Scene:
    plain = Scene(now=moment(now, doubt=doubt), center=CENTER, desk=DESK, roster=head())
    return replace(plain, **changes)


def ticket(**changes: object) -> Presented:
    plain = Presented(source=Source.CAMERA, serial=SERIAL, center=CENTER.number, day=CENTER.day(T))
    return replace(plain, **changes)


BY_HAND = Presented(source=Source.SEARCH, by_hand=True)
