"""The roster: all that a center is told about the coming days, as one value."""

from collections import Counter
from collections.abc import Iterable, Mapping
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
    whether cancellations are final. `source` is the bundle's id or the list's file name. `signed`
    is how many people the registry has signed for, session by session (see `people_counted`); None
    where it has signed no count.
    """

    center: Center
    taken_at: datetime
    version: str
    source: str
    appointments: int
    sessions: int
    signed: Mapping[str, int] | None = None

    def is_final(self, scheduled_start: datetime) -> bool:
        """Whether no candidate could cancel any more when this roster was taken."""
        return self.taken_at >= scheduled_start - CANCELLATION_CLOSES


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """The whole content of a bundle. `centers` names other centers of the programme.

    `signed` as in `RosterHead`.
    """

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
    signed: Mapping[str, int] | None = None

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
            signed=self.signed,
        )

    @property
    def counted(self) -> dict[str, int]:
        """How many people there are, session by session."""
        held = {session.id for session in self.sessions}
        return people_counted(
            (row for row in self.appointments if row.session in held), self.center
        )


def people_counted(rows: Iterable[Appointment], center: Center) -> dict[str, int]:
    """How many people each session has, whatever has become of their appointments.

    Who was moved to another center is not of it any more; a session without anybody is left out.
    """
    return dict(Counter(row.session for row in rows if row.center in (None, center.code)))
