"""A candidate's appointment: who, which session, which seat, and whether it still stands."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


class Status(StrEnum):
    """What the registry says of an appointment."""

    SCHEDULED = "scheduled"
    CANCELLED = "cancelled"
    MOVED = "moved"
    REFUNDED = "refunded"
    UNPAID = "unpaid"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A person as the registry knows them.

    `native_name` is the name in its own script. Of the ID document only the type and the last four
    characters are ever here. `phone` is for the manager's list of who is missing, and for nothing
    else (procedure.md §4).
    """

    number: str
    name: str
    native_name: str = ""
    id_type: str = ""
    id_last4: str = ""
    birth_year: int | None = None
    phone: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One candidate in one session.

    `serial` is that of the current ticket (40 bits), None when no ticket was issued. `center` is
    the code of another center when the appointment is not at ours. `room` overrides the session's.
    `since` (UTC) is when the status took effect; `moved_to` (UTC) the new start, where known.
    """

    id: str
    session: str
    candidate: Candidate
    status: Status = Status.SCHEDULED
    serial: int | None = None
    seat: str | None = None
    room: str | None = None
    center: str | None = None
    extra_time: timedelta = timedelta(0)
    since: datetime | None = None
    moved_to: datetime | None = None
