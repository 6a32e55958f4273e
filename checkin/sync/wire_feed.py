"""What a desk is told: the pages of the feed, instructions, cases (docs/protocol.md).

JSON objects in UTF-8, instants ISO 8601 in UTC, keys and hashes lower-case hex. A field that a
release does not know is passed over; one that is missing or wrong is a fault.
"""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic.dataclasses import dataclass

from checkin.sync.limits import (
    MOST_CHANGES,
    DeviceId,
    Identifier,
    Instant,
    PeopleCounted,
    Text,
)
from checkin.sync.wire import CenterSaid

_STRICT = ConfigDict(strict=True, extra="ignore")


class ChangeKind(StrEnum):
    """What a change of the feed is about. A desk passes over a kind that it does not know."""

    CENTER = "center"
    POLICY = "policy"
    SESSION = "session"
    APPOINTMENT = "appointment"
    KEY = "key"
    REVOCATION = "revocation"
    STAFF = "staff"
    INSTRUCTION = "instruction"
    CASE = "case"
    EVENT = "event"
    RELEASE = "release"


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class ChangeSaid:
    """One thing as it is now; `said` is None when it is gone.

    `id` names it within its kind. `said` is what wire.py says of it (`CenterSaid` …), or
    `InstructionSaid`, `CaseSaid`, a `RunSaid` of one event of another desk, or
    the signed document of a release.
    """

    kind: Identifier
    id: Annotated[str, Field(min_length=1, max_length=200)]
    said: dict[str, Any] | None = None


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class PageSaid:
    """GET /v1/feed: changes in their order, and the cursor to ask for the next with.

    `whole` says that this page belongs to a full pull: the desk keeps it aside until a page says
    `complete`, and then has it in the place of the roster. `more` asks to come again at once.
    `version` and `taken_at` (the registry's time) are those of the roster after this page.
    `people` are how many each session of the center has after this page; None: it is not said here.
    """

    changes: Annotated[tuple[ChangeSaid, ...], Field(max_length=MOST_CHANGES)]
    cursor: Annotated[str, Field(min_length=1, max_length=2_000)]
    whole: bool
    complete: bool
    more: bool
    version: Identifier
    taken_at: Instant
    center: CenterSaid
    people: PeopleCounted | None = None


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class InstructionSaid:
    """What the programme tells a center; shown from `since` until `until`, always where None."""

    id: Identifier
    text: Annotated[str, Field(min_length=1, max_length=5_000)]
    since: Instant | None = None
    until: Instant | None = None


class Severity(StrEnum):
    """How grave a case is."""

    NOTICE = "notice"
    REVIEW = "review"
    IMPERSONATION = "impersonation"


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class CaseSaid:
    """A case for a person. `kind` is a verdict code or one of docs/protocol.md; no names in it."""

    id: Identifier
    kind: Identifier
    severity: Annotated[Severity, Field(strict=False)]
    subject: Annotated[str, Field(max_length=200)] | None = None
    session: Annotated[str, Field(max_length=200)] | None = None
    raised_at: Instant
    settled_at: Instant | None = None
    settled_by: Text = ""
    note: Text = ""
    events: Annotated[tuple[DeviceId, ...], Field(max_length=100)] = ()


PAGE = TypeAdapter(PageSaid)
INSTRUCTION = TypeAdapter(InstructionSaid)
CASE = TypeAdapter(CaseSaid)
