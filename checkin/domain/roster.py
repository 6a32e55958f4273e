"""The roster: all that a center is told about the coming days, as one value."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from checkin.domain.appointment import Appointment
from checkin.domain.center import Center
from checkin.domain.policy import ArrivalPolicy
from checkin.domain.roles import Role
from checkin.domain.session import ExamSession

CANCELLATION_CLOSES = timedelta(hours=72)
"""Candidates may cancel only more than this before the start (procedure.md §5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketKey:
    """A public key that tickets of the programme are signed with.

    `id` (0 … 31) is what a ticket carries; `public` the 32 raw bytes of an Ed25519 key.
    """

    id: int
    public: bytes
    revoked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Revocation:
    """A ticket serial that a newer ticket of the same appointment has replaced."""

    serial: int
    appointment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMember:
    """Somebody who may decide at the desk. `pin_hash` is an argon2id hash in PHC form."""

    id: str
    name: str
    role: Role
    pin_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterHead:
    """What is known of the roster as a whole.

    `taken_at` (UTC) is the registry's snapshot time: a lower bound for the clock, and what decides
    whether cancellations are final. `source` is the bundle's id or the list's file name.
    """

    center: Center
    taken_at: datetime
    version: str
    source: str
    appointments: int
    sessions: int

    def is_final(self, scheduled_start: datetime) -> bool:
        """Whether no candidate could cancel any more when this roster was taken."""
        return self.taken_at >= scheduled_start - CANCELLATION_CLOSES


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The whole content of a bundle. `centers` names other centers of the programme."""

    center: Center
    taken_at: datetime
    version: str
    source: str
    sessions: tuple[ExamSession, ...]
    appointments: tuple[Appointment, ...]
    policies: tuple[ArrivalPolicy, ...]
    keys: tuple[TicketKey, ...] = ()
    revocations: tuple[Revocation, ...] = ()
    staff: tuple[StaffMember, ...] = ()
    centers: tuple[Center, ...] = field(default=())

    @property
    def head(self) -> RosterHead:
        """The roster as a whole, without its rows."""
        return RosterHead(
            center=self.center,
            taken_at=self.taken_at,
            version=self.version,
            source=self.source,
            appointments=len(self.appointments),
            sessions=len(self.sessions),
        )
