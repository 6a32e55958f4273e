"""A page of the feed, as the books take it: what the registry tells a desk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeAlias

from checkin.domain.appointment import Appointment
from checkin.domain.center import Center
from checkin.domain.policy import ArrivalPolicy
from checkin.domain.release import Release
from checkin.domain.roster import Revocation, StaffMember, TicketKey
from checkin.domain.session import ExamSession
from checkin.services.delivery import Instruction, RegistryCase


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow:
    """An event of another desk as it came: a row without its hash, and the `head` it must have."""

    row: Mapping[str, Any]
    head: str


Meant: TypeAlias = (
    Center
    | ArrivalPolicy
    | ExamSession
    | Appointment
    | TicketKey
    | Revocation
    | StaffMember
    | Instruction
    | RegistryCase
    | EventRow
    | Release
)
"""What a change of the feed is about, as it is now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of the feed; `said` None: it is gone.

    `meant` is what `said` says; None where it is gone, and of a kind that is not known.
    """

    kind: str
    id: str
    said: Mapping[str, Any] | None
    meant: Meant | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of the feed, checked in its form. `whole` … `people` as in wire_feed.PageSaid."""

    changes: Sequence[Change]
    cursor: str
    whole: bool
    complete: bool
    more: bool
    version: str
    taken_at: datetime
    center: Center
    people: Mapping[str, int] | None = None


class Applied(StrEnum):
    """What became of a page. `SHRINKS`: it waits for a person, and nothing of it was applied."""

    APPLIED = "applied"
    SHRINKS = "shrinks"
