"""What a verdict rests on, and what it says: the person, the place and moment, the decision."""

from dataclasses import dataclass
from datetime import date, datetime

from checkin.domain.appointment import Appointment, Status
from checkin.domain.attendance import Attendance, State
from checkin.domain.center import Center, Desk
from checkin.domain.clock_trust import Doubt, Moment
from checkin.domain.conflicts import ConflictKind
from checkin.domain.course import AS_PLANNED, Course
from checkin.domain.policy import ArrivalPolicy, Instants
from checkin.domain.presented import Flaw
from checkin.domain.roles import Role
from checkin.domain.roster import RosterHead
from checkin.domain.session import ExamSession
from checkin.domain.verdict import PROVISIONAL, TWO_DECIDE, Code, Signal


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A person on the roster with what belongs to them. `session` is as its `course` has made it.

    `conflicts` are the contradictions in what happened to them that nobody has settled. `closed_by`
    is the name of who has recorded an absence; empty where there is none, or no name is known.
    """

    appointment: Appointment
    session: ExamSession
    policy: ArrivalPolicy
    attendance: Attendance
    course: Course = AS_PLANNED
    also_today: tuple[str, ...] = ()
    conflicts: tuple[ConflictKind, ...] = ()
    closed_by: str = ""

    @property
    def instants(self) -> Instants:
        """The five instants for this person."""
        return self.policy.instants(self.session.starts_at)

    @property
    def ends_at(self) -> datetime:
        """The person's own end, in UTC."""
        return self.session.ends_at + self.appointment.extra_time

    def is_today(self, center: Center, now: datetime) -> bool:
        """Whether the desk opens for, runs or ends this session on the center's day of `now`."""
        return center.is_day_of(self.instants.opens, self.ends_at, now)

    @property
    def is_missing(self) -> bool:
        """Whether they are expected, and nobody has seen them."""
        scheduled = self.appointment.status is Status.SCHEDULED
        return scheduled and self.attendance.state is State.EXPECTED

    @property
    def is_doubted(self) -> bool:
        """Whether they wait because it is not sure who they are."""
        return self.attendance.doubted is not None and self.attendance.state is State.ARRIVED

    @property
    def room(self) -> str:
        """The room, from the appointment or else the session."""
        return self.appointment.room or self.session.room


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """Where and when it is judged. `open_sessions`: what this desk signs in at this moment."""

    now: Moment
    center: Center
    desk: Desk
    roster: RosterHead | None
    open_sessions: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """One verdict with all that was found and used, enough to re-check it later.

    `override` is the lowest role that may admit over every finding together; None: nobody here.
    `stamps` tells that this scan is an arrival, and `arrived_at` is this instant then.
    `claimed` tells that `listed` is only what a code that could not be verified says.
    `choices` are the people or appointments to choose from.
    """

    code: Code
    signal: Signal
    override: Role | None
    also: tuple[Code, ...] = ()
    flaw: Flaw | None = None
    doubt: Doubt | None = None
    by_hand: bool = False
    claimed: bool = False
    listed: Listed | None = None
    choices: tuple[Listed, ...] = ()
    presented_center: int | None = None
    presented_day: date | None = None
    serial: int | None = None
    stamps: bool = False
    arrived_at: datetime | None = None
    minutes_late: int | None = None

    @property
    def codes(self) -> tuple[Code, ...]:
        """All that was found, the deciding one first."""
        return (self.code, *self.also)

    @property
    def provisional(self) -> bool:
        """Whether an admission over this is provisional."""
        return not PROVISIONAL.isdisjoint(self.codes)

    @property
    def takes_two(self) -> bool:
        """Whether nobody admits over this alone."""
        return not TWO_DECIDE.isdisjoint(self.codes)

    @property
    def leads_into_an_empty_room(self) -> bool:
        """Whether they could go in by this, into a room that everybody has left (an evacuation).

        The verdict stays what it is, and is recorded as it is; but nobody goes in.
        """
        goes_in = self.signal is Signal.ADMIT or self.code in (Code.ALREADY_IN, Code.RETURNING)
        return goes_in and self.listed is not None and self.listed.course.evacuated_at is not None

    def may_confirm(self) -> bool:
        """Whether a proctor alone may confirm this person in."""
        return (
            self.listed is not None
            and not self.claimed
            and self.arrived_at is not None
            and self.override is Role.PROCTOR
        )
