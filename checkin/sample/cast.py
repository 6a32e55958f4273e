"""Who plays what at the sample center: each role with its ticket, its verdict and its story."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from checkin.domain.appointment import Appointment, Candidate, Status
from checkin.domain.center import Desk
from checkin.domain.session import ExamSession
from checkin.domain.verdict import Code
from checkin.sample.calendar import Calendar

MAIN_DESK = Desk(name="desk-1")
LAB_DESK = Desk(name="lab-desk", room="Lab 3")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A role that an appointment plays. `code`: the verdict at `desk`, at the sample's moment.

    `text` says what is held out: the ticket, or one that is `old`, `forged`, `damaged`, of an
    `unknown-key` or of a `revoked-key`, or the candidate `number`. `already_in`: somebody who has
    been confirmed in a moment before.
    """

    name: str
    code: Code
    story: str
    session: ExamSession
    status: Status = Status.SCHEDULED
    text: str = "ticket"
    desk: Desk = MAIN_DESK
    already_in: bool = False
    extra_time: timedelta = timedelta(0)
    since: datetime | None = None
    moved_to: datetime | None = None

    def appointment(self, candidate: Candidate, number: int, serial: int) -> Appointment:
        """The appointment of this part; `number` counts the people of the sample, from 1."""
        return Appointment(
            id=f"A{number:03}",
            session=self.session.id,
            candidate=candidate,
            status=self.status,
            serial=serial,
            seat=str(number),
            extra_time=self.extra_time,
            since=self.since,
            moved_to=self.moved_to,
        )


def main_part(place: int, calendar: Calendar) -> Part:
    """What the people of the main session play, counted from 0: on time, a few things beside."""
    session = calendar.open_now
    plain = Part(
        name=f"on-time-{place + 1}",
        code=Code.ON_TIME,
        story="On time for the session that is being signed in.",
        session=session,
    )
    return dict(enumerate(_beside(session), start=1)).get(place, plain)


def _beside(session: ExamSession) -> Iterator[Part]:
    """What the second and those after them play."""
    yield Part(
        name="already-in",
        code=Code.ALREADY_IN,
        story="Scanned again a moment after being signed in: told, and nothing is counted.",
        session=session,
        already_in=True,
    )
    yield Part(
        name="number-typed",
        code=Code.ON_TIME,
        story="The phone is dead, the number is typed: found, and the ID is looked at.",
        session=session,
        text="number",
    )
    yield Part(
        name="more-time",
        code=Code.ON_TIME,
        story="On time, and has 30 minutes more: the own end is shown.",
        session=session,
        extra_time=timedelta(minutes=30),
    )


def other_parts(calendar: Calendar, now: datetime) -> Sequence[Part]:
    """The other roles, one for each person of `IN_THE_OTHER_ROLES`."""
    return (
        *_late(calendar),
        *_elsewhere(calendar),
        *_on_another_day(calendar),
        *_withdrawn(calendar.open_now, now),
        *_not_admissible(calendar.open_now),
        *_by_code(calendar),
    )


def _late(calendar: Calendar) -> Iterator[Part]:
    held = "Late, before the start: held until a lead proctor decides."
    yield Part(name="late", code=Code.LATE, story=held, session=calendar.late_now)
    yield Part(
        name="late-too", code=Code.LATE, story="Late as well: held.", session=calendar.late_now
    )
    yield Part(
        name="after-start",
        code=Code.AFTER_START,
        story="The hands-on exam has begun, inside its grace: held for the center manager.",
        session=calendar.begun_with_grace,
    )
    yield Part(
        name="too-late",
        code=Code.TOO_LATE,
        story="The exam has begun: turned away, with the time and the reason.",
        session=calendar.begun,
    )
    yield Part(
        name="exam-over",
        code=Code.EXAM_OVER,
        story="The exam is over already.",
        session=calendar.over,
    )


def _elsewhere(calendar: Calendar) -> Iterator[Part]:
    yield Part(
        name="other-session",
        code=Code.OTHER_SESSION,
        story="Has another session later today: told when and where.",
        session=calendar.later_today,
    )
    yield Part(
        name="too-early",
        code=Code.TOO_EARLY,
        story="At the lab's own desk before it opens: told when to come back.",
        session=calendar.lab_soon,
        desk=LAB_DESK,
    )
    yield Part(
        name="wrong-room",
        code=Code.WRONG_ROOM,
        story="At the lab's desk, but expected in another room: shown which.",
        session=calendar.open_now,
        desk=LAB_DESK,
    )


def _on_another_day(calendar: Calendar) -> Iterator[Part]:
    yield Part(
        name="yesterday",
        code=Code.WRONG_DAY,
        story="The exam was yesterday.",
        session=calendar.yesterday,
    )
    yield Part(
        name="tomorrow",
        code=Code.WRONG_DAY,
        story="The exam is tomorrow: shown when.",
        session=calendar.tomorrow,
    )


def _withdrawn(session: ExamSession, now: datetime) -> Iterator[Part]:
    yield Part(
        name="cancelled",
        code=Code.CANCELLED,
        story="Cancelled five days ago, and the roster is final: refused.",
        session=session,
        status=Status.CANCELLED,
        since=now - timedelta(days=5),
    )
    yield Part(
        name="moved",
        code=Code.MOVED,
        story="Moved by the programme: shown the new date.",
        session=session,
        status=Status.MOVED,
        since=now - timedelta(days=2),
        moved_to=session.scheduled_start + timedelta(days=7),
    )
    yield Part(
        name="refunded",
        code=Code.NOT_ENTITLED,
        story="Refunded: sent to the programme, and no word about money.",
        session=session,
        status=Status.REFUNDED,
        since=now - timedelta(days=9),
    )


def _not_admissible(session: ExamSession) -> Iterator[Part]:
    yield Part(
        name="unpaid",
        code=Code.NOT_ENTITLED,
        story="Not paid: sent to the programme, with the same words.",
        session=session,
        status=Status.UNPAID,
    )
    yield Part(
        name="blocked",
        code=Code.BLOCKED,
        story="Blocked: refused, with no reason that bystanders could read.",
        session=session,
        status=Status.BLOCKED,
    )


def _by_code(calendar: Calendar) -> Iterator[Part]:
    for name, code, text, story in _HELD_OUT:
        yield Part(name=name, code=code, story=story, session=calendar.open_now, text=text)


_HELD_OUT = (
    (
        "replaced-code",
        Code.REPLACED_CODE,
        "old",
        "Holds an older slip; a newer one was issued: held, and may be accepted.",
    ),
    (
        "forged",
        Code.NOT_GENUINE,
        "forged",
        "Looks like a ticket, but the registry has not signed it: not genuine.",
    ),
    (
        "damaged",
        Code.NOT_GENUINE,
        "damaged",
        "A ticket with a part missing: not genuine as it is; search for the name.",
    ),
    (
        "unknown-key",
        Code.CANNOT_VERIFY,
        "unknown-key",
        "Signed with a key that this desk does not have: cannot be verified, never forged.",
    ),
    (
        "revoked-key",
        Code.CANNOT_VERIFY,
        "revoked-key",
        "Signed with a key that was withdrawn: cannot be verified.",
    ),
)
"""Who holds out no ticket of their own as it is: name, verdict, what it is, the story."""
