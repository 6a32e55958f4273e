"""What is said of an arrival policy, and of the steps of a sign-in (docs/roster.md)."""

from datetime import timedelta
from typing import Annotated, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic.dataclasses import dataclass

from checkin.domain.policy import LOOK_AND_CONFIRM, ArrivalPolicy, LateMode, SignInPolicy, Step
from checkin.sync.limits import Identifier, Instant, Offset, Text

_STRICT = ConfigDict(strict=True, extra="ignore")

MOST_DOCUMENTS = 3
MOST_STEPS = 20

_KNOWN_STEPS = frozenset(Step)


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class SignInSaid:
    """The steps that a programme wants. One that a release does not know is passed over."""

    steps: Annotated[tuple[Identifier, ...], Field(max_length=MOST_STEPS)] = (Step.DOCUMENT,)
    documents: Annotated[int, Field(ge=0, le=MOST_DOCUMENTS)] = 1
    agreement: Text = ""
    photo: bool = False
    out_at_once: Annotated[int, Field(ge=0, le=10_000)] = 0

    def meant(self) -> SignInPolicy:
        steps = dict.fromkeys(Step(step) for step in self.steps if step in _KNOWN_STEPS)
        return SignInPolicy(
            steps=tuple(steps),
            documents=self.documents,
            agreement=self.agreement,
            photo=self.photo,
            out_at_once=self.out_at_once,
        )


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class PolicySaid:
    """An arrival policy: the first three count back from the start, the next two count on.

    Without `sign_in` it is the shortest path: look at the document, and confirm.
    """

    version: Identifier
    opens_min: Offset
    required_by_min: Offset
    admit_until_min: Offset
    after_start_until_min: Offset
    no_show_min: Offset
    late_mode: LateMode
    expires_at: Instant | None = None
    sign_in: SignInSaid | None = None

    def meant(self) -> ArrivalPolicy:
        return ArrivalPolicy(
            version=self.version,
            opens=timedelta(minutes=self.opens_min),
            required_by=timedelta(minutes=self.required_by_min),
            admit_until=timedelta(minutes=self.admit_until_min),
            after_start_until=timedelta(minutes=self.after_start_until_min),
            no_show=timedelta(minutes=self.no_show_min),
            late_mode=self.late_mode,
            expires_at=self.expires_at,
            sign_in=self.sign_in.meant() if self.sign_in else LOOK_AND_CONFIRM,
        )

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        self.meant()
        return self


def sign_in_said(policy: SignInPolicy) -> SignInSaid | None:
    """What is said of the steps; None for the shortest path, which needs no words."""
    if policy == LOOK_AND_CONFIRM:
        return None
    return SignInSaid(
        steps=tuple(step.value for step in policy.steps),
        documents=policy.documents,
        agreement=policy.agreement,
        photo=policy.photo,
        out_at_once=policy.out_at_once,
    )
