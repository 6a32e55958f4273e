"""A day written down: what the file of a rehearsal may say (docs/scenarios.md)."""

from datetime import timedelta
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import (
    AliasChoices,
    AwareDatetime,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    field_validator,
)

from checkin.domain.appointment import Status
from checkin.domain.policy import ArrivalPolicy, LateMode
from checkin.domain.roles import Role
from checkin.domain.session import ExamKind

PLAYED = (
    "scan",
    "find",
    "confirm",
    "override",
    "refuse",
    "undo",
    "sign_out",
    "delay",
    "clock",
)
NOT_YET = ("identity", "break", "arrived_earlier", "close", "cut", "join")

Minutes = Annotated[float, Field(ge=-100_000, le=100_000)]


class _Strict(BaseModel):
    """Nothing that this release does not know is passed over in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    note: str = ""


class DeskRow(_Strict):
    """A desk; with a room when it serves that one only."""

    name: str
    room: str | None = None


def _desk(value: object) -> object:
    return {"name": value} if isinstance(value, str) else value


class CenterRow(_Strict):
    """The center of the rehearsal."""

    code: str = Field(min_length=1)
    zone: str
    name: str = ""
    desks: list[Annotated[DeskRow, BeforeValidator(_desk)]] = Field(min_length=1)

    @field_validator("zone")
    @classmethod
    def _zone_exists(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"{zone!r} is no IANA time zone such as Asia/Shanghai") from error
        return zone


class PolicyRow(_Strict):
    """Minutes before T; `after_start_until_min` and `no_show_min` after T."""

    version: str = "rehearsal"
    opens_min: Minutes = 60
    required_by_min: Minutes = 30
    admit_until_min: Minutes = 0
    after_start_until_min: Minutes = 0
    no_show_min: Minutes = 15
    late_mode: LateMode = LateMode.HOLD
    expires_at: AwareDatetime | None = Field(
        default=None, validation_alias=AliasChoices("expires_at", "valid_until")
    )

    def policy(self) -> ArrivalPolicy:
        """The policy of the rules."""
        return ArrivalPolicy(
            version=self.version,
            opens=timedelta(minutes=self.opens_min),
            required_by=timedelta(minutes=self.required_by_min),
            admit_until=timedelta(minutes=self.admit_until_min),
            after_start_until=timedelta(minutes=self.after_start_until_min),
            no_show=timedelta(minutes=self.no_show_min),
            late_mode=self.late_mode,
            expires_at=self.expires_at,
        )


class SessionRow(_Strict):
    """A session; `minutes` is how long the exam runs."""

    id: str
    exam: str
    title: str = ""
    kind: ExamKind = ExamKind.THEORY
    room: str
    starts_at: AwareDatetime
    minutes: Annotated[float, Field(gt=0, le=100_000)]


class CandidateRow(_Strict):
    """A person."""

    number: str
    name: str
    native_name: str = ""
    id_type: str = ""
    id_last4: str = ""
    birth_year: int | None = None


class AppointmentRow(_Strict):
    """A person in a session."""

    id: str
    session: str
    seat: str | None = None
    status: Status = Status.SCHEDULED
    center: str | None = None
    room: str | None = None
    extra_minutes: Annotated[float, Field(ge=0)] = 0
    moved_to: AwareDatetime | None = None
    candidate: CandidateRow


class Unlisted(_Strict):
    """A genuine code for a session, of somebody who is not on the roster."""

    session: str


class Scan(_Strict):
    """One of: a code of an appointment, any text, a genuine code of nobody on the roster."""

    appointment: str | None = None
    code: Literal["forged", "replaced", "other-key"] | None = None
    text: str | None = None
    unlisted: Unlisted | None = None

    def model_post_init(self, _: object) -> None:
        """Exactly one of the three is named."""
        if sum(given is not None for given in (self.appointment, self.text, self.unlisted)) != 1:
            raise ValueError("name one of: appointment, text, unlisted")


class Confirm(_Strict):
    """The identity was found right."""

    appointment: str
    seat: str | None = None


class Ruling(_Strict):
    """What a person decides over a verdict."""

    appointment: str
    role: Role = Role.PROCTOR
    reason: str = ""
    second: str = ""
    seat: str | None = None


class SignOut(_Strict):
    """Somebody has finished."""

    appointment: str


class Delay(_Strict):
    """A session starts later, by the center's doing."""

    session: str
    minutes: Minutes


class ClockStep(_Strict):
    """What the desk's clock claims from now on; or the desk is started anew."""

    set: AwareDatetime | None = None
    restart: bool = False


class Expect(_Strict):
    """What must hold after a step; what it does not name is not checked."""

    code: str | None = None
    signal: str | None = None
    also: list[str] | None = None
    minutes_late: int | None = None
    opens_at: AwareDatetime | None = None
    admit_until: AwareDatetime | None = None
    state: dict[str, str] | None = None
    counts: dict[str, Any] | None = None
    refused: bool | None = None
    conflicts: int | list[Any] | None = None


def _by_id(key: str) -> BeforeValidator:
    """A bare id may stand where only the id is needed."""
    return BeforeValidator(lambda value: {key: value} if isinstance(value, str) else value)


class Step(_Strict):
    """One moment of the day. `at` is the true instant."""

    at: AwareDatetime
    desk: str | None = None
    scan: Scan | None = None
    find: str | None = None
    confirm: Annotated[Confirm | None, _by_id("appointment")] = None
    override: Ruling | None = None
    refuse: Ruling | None = None
    undo: Annotated[Ruling | None, _by_id("appointment")] = None
    sign_out: Annotated[SignOut | None, _by_id("appointment")] = None
    delay: Delay | None = None
    clock: ClockStep | None = None
    expect: Expect = Field(default_factory=Expect)

    @property
    def kind(self) -> str:
        """Which of the kinds it is."""
        return next(kind for kind in PLAYED if getattr(self, kind) is not None)


class Scenario(BaseModel):
    """The whole file. Words about it (`title`, `note` …) may stand at its top."""

    model_config = ConfigDict(extra="ignore", frozen=True)
    center: CenterRow
    policy: PolicyRow = Field(default_factory=PolicyRow)
    roster_taken_at: AwareDatetime | None = None
    sessions: list[SessionRow]
    appointments: list[AppointmentRow]
    steps: list[Step]
