"""What may happen to a booking: wishes, and the events that they become.

The same details stand in a wish and in the event that it became. Kinds and parties are stored and
sent: add, never rename.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from checkin.domain.session import ExamKind


class Kind(StrEnum):
    """The kinds of event of a booking."""

    PURCHASED = "purchased"
    REFUNDED = "refunded"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    SCHEDULED = "scheduled"
    MOVED = "moved"
    CANCELLED = "cancelled"
    REOPENED = "reopened"
    ATTENDED = "attended"
    ABSENT = "absent"
    RESULT = "result"
    CERTIFIED = "certified"


class Party(StrEnum):
    """On whose word something happens."""

    CANDIDATE = "candidate"
    CENTER = "center"
    PROGRAMME = "programme"
    REGISTRY = "registry"


class Level(StrEnum):
    """The level of an exam. It is kept and never judged: there is no prerequisite."""

    ASSOCIATE = "associate"
    PROFESSIONAL = "professional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Purchased:
    """An exam was paid for; `individual` unless an organisation bought it."""

    kind: ClassVar[Kind] = Kind.PURCHASED
    exam: str
    exam_kind: ExamKind
    level: Level
    individual: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Refunded:
    """The money went back; the booking is over."""

    kind: ClassVar[Kind] = Kind.REFUNDED


@dataclass(frozen=True, slots=True, kw_only=True)
class Blocked:
    """The candidate may not be admitted on this booking for now."""

    kind: ClassVar[Kind] = Kind.BLOCKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Unblocked:
    """The block was lifted."""

    kind: ClassVar[Kind] = Kind.UNBLOCKED


@dataclass(frozen=True, slots=True, kw_only=True)
class Scheduled:
    """A place in a session was given; `starts_at` is its scheduled start (UTC)."""

    kind: ClassVar[Kind] = Kind.SCHEDULED
    session: str
    starts_at: datetime

    def __post_init__(self) -> None:
        require_utc(self.starts_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """Center or programme took it off its session (a transfer, too).

    With the new session and its start (UTC), or with neither: the new date is not known yet.
    """

    kind: ClassVar[Kind] = Kind.MOVED
    session: str | None = None
    starts_at: datetime | None = None

    def __post_init__(self) -> None:
        if (self.session is None) != (self.starts_at is None):
            raise ValueError("a new session has a start, and a start a session")
        if self.starts_at is not None:
            require_utc(self.starts_at)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cancelled:
    """The candidate gave the place back."""

    kind: ClassVar[Kind] = Kind.CANCELLED


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopened:
    """The registry took an absence back, or an attendance that the center has undone."""

    kind: ClassVar[Kind] = Kind.REOPENED


@dataclass(frozen=True, slots=True, kw_only=True)
class Attended:
    """A center had the candidate in this session."""

    kind: ClassVar[Kind] = Kind.ATTENDED
    session: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Absent:
    """Nobody came to this session; `closed` when a person confirmed it, else it was derived."""

    kind: ClassVar[Kind] = Kind.ABSENT
    session: str
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """How the exam went; `evaluator` is the id of who judged a hands-on exam."""

    kind: ClassVar[Kind] = Kind.RESULT
    passed: bool
    evaluator: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Certified:
    """A certificate was issued; `replaces` is the number of the older one when it is reissued."""

    kind: ClassVar[Kind] = Kind.CERTIFIED
    number: str
    replaces: str = ""


Entitlement = Purchased | Refunded | Blocked | Unblocked
Course = Scheduled | Moved | Cancelled | Reopened
Outcome = Attended | Absent | Result | Certified
Details = Entitlement | Course | Outcome

DETAILS: Mapping[Kind, type[Details]] = {
    one.kind: one
    for one in (
        *(Purchased, Refunded, Blocked, Unblocked),
        *(Scheduled, Moved, Cancelled, Reopened),
        *(Attended, Absent, Result, Certified),
    )
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What somebody wants to happen. `who` is the id of a person or a system, never a name."""

    details: Details
    by: Party
    cause: str
    who: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingEvent:
    """What happened to a booking, and why; `at` is the registry's time (UTC).

    Raises:
        ValueError: `at` is not in UTC, or there is no cause.
    """

    details: Details
    at: datetime
    by: Party
    cause: str
    who: str = ""

    def __post_init__(self) -> None:
        require_utc(self.at)
        if not self.cause.strip():
            raise ValueError("every change of a booking has a cause")

    @property
    def kind(self) -> Kind:
        """What happened, in one word."""
        return self.details.kind


def require_utc(instant: datetime) -> None:
    """Refuse local and naive times.

    Raises:
        ValueError: the instant is not in UTC.
    """
    if instant.utcoffset() != timedelta(0):
        raise ValueError("instants of a booking are in UTC")
