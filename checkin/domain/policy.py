"""The arrival policy: one set of offsets, five instants (arrivals.md §1)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


class LateMode(StrEnum):
    """What happens between `required_by` and `admit_until`."""

    HOLD = "hold"
    ADMIT_MARKED = "admit-marked"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Instants:
    """The instants of one session, UTC. T is `starts_at`."""

    opens: datetime
    required_by: datetime
    admit_until: datetime
    starts_at: datetime
    after_start_until: datetime
    no_show_at: datetime


class Step(StrEnum):
    """The steps of a sign-in that a programme may want. Stored and sent: add, never rename."""

    DOCUMENT = "document"
    AGREEMENT = "agreement"
    PHOTO = "photo"
    BELONGINGS = "belongings"
    SEAT = "seat"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignInPolicy:
    """What belongs to a sign-in (procedure.md §1, steps 3 to 6).

    `documents` must be shown, `agreement` names the version of the candidate rules. `photo` says
    that there is one on file to compare with. `out_at_once` is how many of a session may be out
    for a break at one time; 0: any number.
    """

    steps: tuple[Step, ...] = (Step.DOCUMENT,)
    documents: int = 1
    agreement: str = ""
    photo: bool = False
    out_at_once: int = 0

    @property
    def tasks(self) -> tuple[Step, ...]:
        """The steps in their order, that of the document once for each document."""
        once = ((step,) * (self.documents if step is Step.DOCUMENT else 1) for step in self.steps)
        return tuple(task for tasks in once for task in tasks)

    @property
    def asks_more(self) -> bool:
        """Whether there is more to do than to look at one document and confirm."""
        return self.tasks not in ((), (Step.DOCUMENT,))

    def __post_init__(self) -> None:
        if self.documents < 0 or self.out_at_once < 0:
            raise ValueError("a number of documents or people is below 0")


LOOK_AND_CONFIRM = SignInPolicy()
"""The shortest path: arrive, look at the document, confirm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalPolicy:
    """Delivered by the registry, per exam and center, versioned.

    `opens`, `required_by` and `admit_until` count back from T; `after_start_until` and `no_show`
    count on from T. `expires_at` (UTC): after it the policy still holds, and each record says so.

    Raises:
        ValueError: the instants are not in their order.
    """

    version: str
    opens: timedelta = timedelta(minutes=60)
    required_by: timedelta = timedelta(minutes=30)
    admit_until: timedelta = timedelta(0)
    after_start_until: timedelta = timedelta(0)
    no_show: timedelta = timedelta(minutes=15)
    late_mode: LateMode = LateMode.HOLD
    expires_at: datetime | None = None
    sign_in: SignInPolicy = LOOK_AND_CONFIRM

    def __post_init__(self) -> None:
        if self.opens < self.required_by:
            raise ValueError("the desk opens after people are required: opens < required_by")
        if self.admit_until > self.required_by:
            raise ValueError("admit_until lies before required_by")
        if self.after_start_until < timedelta(0):
            raise ValueError("after_start_until lies before the start")

    def instants(self, starts_at: datetime) -> Instants:
        """The instants for a session that starts at `starts_at` (UTC)."""
        return Instants(
            opens=starts_at - self.opens,
            required_by=starts_at - self.required_by,
            admit_until=starts_at - self.admit_until,
            starts_at=starts_at,
            after_start_until=starts_at + self.after_start_until,
            no_show_at=starts_at + self.no_show,
        )

    def expired(self, now: datetime) -> bool:
        """Whether this is only the last known policy."""
        return self.expires_at is not None and now > self.expires_at


def deadline(version: str) -> ArrivalPolicy:
    """The default: on time until T − 30 min, held until T."""
    return ArrivalPolicy(version=version)


def gate(version: str) -> ArrivalPolicy:
    """The gate closes at T − 30 min."""
    return ArrivalPolicy(
        version=version, admit_until=timedelta(minutes=30), late_mode=LateMode.REFUSE
    )


def window(version: str) -> ArrivalPolicy:
    """The desk opens at T − 30 min; on time until T."""
    return ArrivalPolicy(version=version, opens=timedelta(minutes=30), required_by=timedelta(0))
