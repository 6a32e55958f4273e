"""A day written down: what the file of a rehearsal may say (docs/scenarios.md)."""

from datetime import timedelta
from typing import Annotated
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
from checkin.domain.policy import ArrivalPolicy, LateMode, SignInPolicy
from checkin.domain.session import ExamKind
from checkin.services.scenario_steps import Minutes, Step, Strict


class DeskRow(Strict):
    """A desk; with a room when it serves that one only."""

    name: str
    room: str | None = None
    alone: bool = False


def _desk(value: object) -> object:
    return {"name": value} if isinstance(value, str) else value


class CenterRow(Strict):
    """The center of the rehearsal."""

    code: str = Field(min_length=1)
    zone: str
    name: str = ""
    desks: list[Annotated[DeskRow, BeforeValidator(_desk)]] = Field(
        default=[DeskRow(name="desk-1")], min_length=1
    )

    @field_validator("zone")
    @classmethod
    def _zone_exists(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"{zone!r} is no IANA time zone such as Asia/Shanghai") from error
        return zone


class PolicyRow(Strict):
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
    out_at_once: Annotated[int, Field(ge=0)] = 0

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
            sign_in=SignInPolicy(out_at_once=self.out_at_once),
        )


class SessionRow(Strict):
    """A session; `minutes` is how long the exam runs."""

    id: str
    exam: str
    title: str = ""
    kind: ExamKind = ExamKind.THEORY
    room: str
    starts_at: AwareDatetime
    minutes: Annotated[float, Field(gt=0, le=100_000)]


class CandidateRow(Strict):
    """A person."""

    number: str
    name: str
    native_name: str = ""
    id_type: str = ""
    id_last4: str = ""
    birth_year: int | None = None


class AppointmentRow(Strict):
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


class Scenario(BaseModel):
    """The whole file. Words about it (`title`, `note` …) may stand at its top."""

    model_config = ConfigDict(extra="ignore", frozen=True)
    center: CenterRow
    policy: PolicyRow = Field(default_factory=PolicyRow)
    roster_taken_at: AwareDatetime | None = None
    sessions: list[SessionRow]
    appointments: list[AppointmentRow]
    steps: list[Step]
