"""The steps of a rehearsal: what may happen in one moment of a written day (docs/scenarios.md)."""

from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field

from checkin.domain.appointment import Status
from checkin.domain.roles import Role

PLAYED = (
    *("scan", "find", "identity", "confirm", "override", "refuse", "undo"),
    *("break", "sign_out", "delay", "arrived_earlier", "close"),
    *("cut", "join", "clock"),
    *("news", "cannot_run", "interruption", "reseat", "settle", "withdraw"),
)
"""The kinds of step."""

Minutes = Annotated[float, Field(ge=-100_000, le=100_000)]


class Strict(BaseModel):
    """Nothing that this release does not know is passed over in silence."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    note: str = ""


class Unlisted(Strict):
    """A genuine code for a session, of somebody who is not on the roster."""

    session: str


class Scan(Strict):
    """One of: a code of an appointment, any text, a genuine code of nobody on the roster."""

    appointment: str | None = None
    code: Literal["forged", "replaced", "other-key"] | None = None
    text: str | None = None
    unlisted: Unlisted | None = None

    def model_post_init(self, _: object) -> None:
        """Exactly one of the three is named."""
        if sum(given is not None for given in (self.appointment, self.text, self.unlisted)) != 1:
            raise ValueError("name one of: appointment, text, unlisted")


class Confirm(Strict):
    """The identity was found right."""

    appointment: str
    seat: str | None = None


class Ruling(Strict):
    """What a person decides over a verdict."""

    appointment: str
    role: Role = Role.PROCTOR
    reason: str = ""
    second: str = ""
    seat: str | None = None


class SignOut(Strict):
    """Somebody has finished."""

    appointment: str


class Delay(Strict):
    """A session starts later, by the center's doing."""

    session: str
    minutes: Minutes
    role: Role = Role.MANAGER
    reason: str = ""


class ClockStep(Strict):
    """What the desk's clock claims from now on; or the desk is started anew."""

    set: AwareDatetime | None = None
    restart: bool = False


class Identity(Strict):
    """What the look at the person and their document found; without `finding` all was right."""

    appointment: str
    finding: (
        Literal[
            "no-id",
            "id-expired",
            "name-differs-trivially",
            "name-differs",
            "face-differs",
            "id-used-twice",
        ]
        | None
    ) = None


class Break(Strict):
    """Out of the room, or back in it."""

    appointment: str
    way: Literal["out", "in"]


class ArrivedEarlier(Strict):
    """An arrival that a witness vouches for."""

    appointment: str
    at: AwareDatetime
    role: Role = Role.MANAGER
    witness: str = ""
    reason: str = "queue"


class Close(Strict):
    """Two names close a session."""

    session: str
    by: list[str] = Field(default_factory=list)
    role: Role = Role.MANAGER


class CannotRun(Strict):
    """A session cannot be held here."""

    session: str
    cause: Literal["center", "programme"] = "center"
    role: Role = Role.MANAGER


class Interruption(Strict):
    """A session stops, or goes on; `minutes` given back, else as many as it stood still."""

    session: str
    way: Literal["stop", "go-on"]
    minutes: int | None = None
    role: Role = Role.LEAD


class News(Strict):
    """What the registry tells all desks of an appointment from now on."""

    appointment: str
    status: Status


class Expect(Strict):
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


def _desks(value: object) -> object:
    """A list of desks, one name, {"desks": […]}, or `true` for all of them."""
    if isinstance(value, dict) and set(value) == {"desks"}:
        value = value["desks"]
    if value is True:
        return []
    return [value] if isinstance(value, str) else value


Desks = Annotated[list[str] | None, BeforeValidator(_desks)]
"""Desks that stop or start hearing each other; one alone: from all others; empty: all of them."""


class Step(Strict):
    """One moment of the day. `at` is the true instant."""

    at: AwareDatetime
    desk: str | None = None
    scan: Scan | None = None
    find: str | None = None
    identity: Identity | None = None
    confirm: Annotated[Confirm | None, _by_id("appointment")] = None
    override: Ruling | None = None
    refuse: Ruling | None = None
    undo: Annotated[Ruling | None, _by_id("appointment")] = None
    leave: Break | None = Field(default=None, alias="break")
    sign_out: Annotated[SignOut | None, _by_id("appointment")] = None
    delay: Delay | None = None
    arrived_earlier: ArrivedEarlier | None = None
    close: Annotated[Close | None, _by_id("session")] = None
    cut: Desks = None
    join: Desks = None
    clock: ClockStep | None = None
    news: News | None = None
    cannot_run: CannotRun | None = None
    interruption: Interruption | None = None
    reseat: Ruling | None = None
    settle: Ruling | None = None
    withdraw: Ruling | None = None
    expect: Expect = Field(default_factory=Expect)

    @property
    def kind(self) -> str:
        """Which of the kinds it is, as the file names it."""
        return next(kind for kind in PLAYED if self._about(kind) is not None)

    @property
    def about(self) -> object:
        """What the step says."""
        return self._about(self.kind)

    def _about(self, kind: str) -> object:
        return getattr(self, "leave" if kind == "break" else kind)
