"""The sessions of the sample center, laid around a moment so that every verdict can be had then."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from checkin.domain.center import Center
from checkin.domain.policy import ArrivalPolicy, SignInPolicy, Step, deadline
from checkin.domain.session import ExamKind, ExamSession

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)

DEADLINE = deadline("deadline-1")
STEP_BY_STEP = ArrivalPolicy(
    version="steps-1",
    sign_in=SignInPolicy(
        steps=(Step.DOCUMENT, Step.AGREEMENT, Step.BELONGINGS, Step.SEAT), agreement="2026-3"
    ),
)
"""A sign-in of several steps, as a programme may want it for its hands-on exams."""

WITH_GRACE = ArrivalPolicy(version="grace-1", after_start_until=30 * MINUTE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """The sessions by what they are good for at that moment.

    `open_now` and `open_lab`: on time for at least 20 min more, the lab with a sign-in of several
    steps. `late_now`: late, and held for 15 min more. `begun_with_grace`: a manager may still
    admit. `begun`: too late. `over`: the exam is over. `later_today` and `lab_soon`: not open yet.
    `yesterday`, `tomorrow`: other days at the center.
    """

    open_now: ExamSession
    late_now: ExamSession
    begun_with_grace: ExamSession
    begun: ExamSession
    over: ExamSession
    later_today: ExamSession
    lab_soon: ExamSession
    yesterday: ExamSession
    tomorrow: ExamSession
    open_lab: ExamSession

    def sessions(self) -> tuple[ExamSession, ...]:
        """All of them, the main one first."""
        return (
            self.open_now,
            self.late_now,
            self.begun_with_grace,
            self.begun,
            self.over,
            self.later_today,
            self.lab_soon,
            self.yesterday,
            self.tomorrow,
            self.open_lab,
        )


def calendar_around(now: datetime, center: Center) -> Calendar:
    """The calendar for `now` (UTC).

    Starts are on whole five minutes, but in the last hours before midnight at the center: what is
    still to open today must open before it.
    """
    ended = max(_five(now - 20 * MINUTE), _first_instant(center, now, 0))
    soon = _opens_today(now, 15 * MINUTE, center)
    later = _opens_today(now, 120 * MINUTE, center)
    return Calendar(
        open_now=_cloud("S1", "A-204", _five(now + 55 * MINUTE)),
        late_now=_architect("S2", "B-110", _five(now + 20 * MINUTE)),
        begun_with_grace=_operations("S3", "Lab 2", _five(now - 10 * MINUTE), WITH_GRACE),
        begun=_architect("S4", "B-112", _five(now - 20 * MINUTE)),
        over=_cloud("S5", "A-206", ended - 90 * MINUTE),
        later_today=_cloud("S6", "A-204", later + DEADLINE.opens),
        lab_soon=_operations("S7", "Lab 3", soon + DEADLINE.opens, DEADLINE),
        yesterday=_cloud("S8", "A-204", _at_ten(center, now, -1)),
        tomorrow=_cloud("S9", "A-204", _at_ten(center, now, 1)),
        open_lab=_operations("S10", "Lab 1", _five(now + 60 * MINUTE), STEP_BY_STEP),
    )


def _cloud(name: str, room: str, start: datetime) -> ExamSession:
    return ExamSession(
        id=name,
        exam="TCCA-CLOUD",
        title="Cloud Practitioner",
        kind=ExamKind.THEORY,
        room=room,
        scheduled_start=start,
        duration=90 * MINUTE,
        policy=DEADLINE.version,
    )


def _architect(name: str, room: str, start: datetime) -> ExamSession:
    return ExamSession(
        id=name,
        exam="TCCP-ARCH",
        title="Cloud Architect, Professional",
        kind=ExamKind.THEORY,
        room=room,
        scheduled_start=start,
        duration=120 * MINUTE,
        policy=DEADLINE.version,
    )


def _operations(name: str, room: str, start: datetime, policy: ArrivalPolicy) -> ExamSession:
    return ExamSession(
        id=name,
        exam="TCCP-OPS-LAB",
        title="Cloud Operations, hands-on",
        kind=ExamKind.HANDS_ON,
        room=room,
        scheduled_start=start,
        duration=180 * MINUTE,
        policy=policy.version,
    )


def _five(instant: datetime) -> datetime:
    """The whole five minutes at or before it, in UTC."""
    at = instant.astimezone(UTC)
    return at.replace(minute=at.minute - at.minute % 5, second=0, microsecond=0)


def _first_instant(center: Center, now: datetime, days: int) -> datetime:
    """When a day begins at the center, in UTC, also where midnight is skipped."""
    return _on_the_wall(center, now, days, time(0, 0))


def _at_ten(center: Center, now: datetime, days: int) -> datetime:
    return _on_the_wall(center, now, days, time(10, 0))


def _on_the_wall(center: Center, now: datetime, days: int, at: time) -> datetime:
    day = center.day(now) + days * DAY
    return datetime.combine(day, at, ZoneInfo(center.zone)).astimezone(UTC)


def _opens_today(now: datetime, after: timedelta, center: Center) -> datetime:
    """An instant about `after` from now, but today: at worst the last one of the day."""
    wanted = _five(now + after)
    if center.day(wanted) == center.day(now):
        return wanted
    midnight = _first_instant(center, now, 1)
    return midnight - MINUTE if midnight - MINUTE > now else midnight - timedelta.resolution
