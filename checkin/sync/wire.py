"""What registry and desk say to each other: the JSON of a roster (docs/roster.md).

Names are snake_case, instants ISO 8601 with a zone, offsets whole minutes, keys lower-case hex.
A field that this release does not know is passed over; one that is missing or wrong is a fault
that names its place, and never the value, which may be somebody's name.
"""

from datetime import timedelta
from typing import Annotated

from pydantic import (
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
)
from pydantic.dataclasses import dataclass

from checkin.domain.appointment import Appointment, Candidate, Status
from checkin.domain.center import Center
from checkin.domain.roles import Role
from checkin.domain.roster import Revocation, Roster, StaffMember, TicketKey
from checkin.domain.session import ExamKind, ExamSession
from checkin.sync.faults import WireError, faults_in
from checkin.sync.limits import (
    WEEK,
    Identifier,
    Instant,
    Last4,
    PeopleCounted,
    PinHash,
    PublicKey,
    Serial,
    Text,
)
from checkin.sync.references import sound
from checkin.sync.wire_policy import PolicySaid

_STRICT = ConfigDict(strict=True, extra="ignore")


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class CenterSaid:
    """A center. `number` is what a ticket carries, `zone` an IANA name."""

    number: Annotated[int, Field(ge=1, le=65_535)]
    code: Identifier
    zone: Identifier
    name: Text = ""

    def meant(self) -> Center:
        return Center(number=self.number, code=self.code, zone=self.zone, name=self.name)


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class CandidateSaid:
    """A person. Of the ID document no more than the last four characters can be said."""

    number: Identifier
    name: Annotated[str, Field(min_length=1, max_length=300)]
    native_name: Text = ""
    id_type: Text = ""
    id_last4: Last4 = ""
    birth_year: Annotated[int, Field(ge=1850, le=2200)] | None = None
    phone: Text = ""

    def meant(self) -> Candidate:
        return Candidate(
            number=self.number,
            name=self.name,
            native_name=self.native_name,
            id_type=self.id_type,
            id_last4=self.id_last4,
            birth_year=self.birth_year,
            phone=self.phone,
        )


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class SessionSaid:
    """An exam session. A delay is the center's own fact and is never said here."""

    id: Identifier
    exam: Identifier
    title: Text
    kind: ExamKind
    room: Identifier
    starts_at: Instant
    minutes: Annotated[int, Field(ge=1, le=WEEK)]
    policy: Identifier

    def meant(self) -> ExamSession:
        return ExamSession(
            id=self.id,
            exam=self.exam,
            title=self.title,
            kind=self.kind,
            room=self.room,
            scheduled_start=self.starts_at,
            duration=timedelta(minutes=self.minutes),
            policy=self.policy,
        )


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class AppointmentSaid:
    """One candidate in one session."""

    id: Identifier
    session: Identifier
    candidate: CandidateSaid
    status: Status = Status.SCHEDULED
    serial: Serial | None = None
    seat: Identifier | None = None
    room: Identifier | None = None
    center: Identifier | None = None
    extra_min: Annotated[int, Field(ge=0, le=WEEK)] = 0
    since: Instant | None = None
    moved_to: Instant | None = None

    def meant(self) -> Appointment:
        return Appointment(
            id=self.id,
            session=self.session,
            candidate=self.candidate.meant(),
            status=self.status,
            serial=self.serial,
            seat=self.seat,
            room=self.room,
            center=self.center,
            extra_time=timedelta(minutes=self.extra_min),
            since=self.since,
            moved_to=self.moved_to,
        )


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class KeySaid:
    """A public key of tickets."""

    id: Annotated[int, Field(ge=0, le=31)]
    public: PublicKey
    revoked: bool = False

    def meant(self) -> TicketKey:
        return TicketKey(id=self.id, public=bytes.fromhex(self.public), revoked=self.revoked)


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class RevocationSaid:
    """A serial that a newer ticket has replaced."""

    serial: Serial
    appointment: Identifier

    def meant(self) -> Revocation:
        return Revocation(serial=self.serial, appointment=self.appointment)


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class StaffSaid:
    """Somebody who may decide at the desk."""

    id: Identifier
    name: Text
    role: Role
    pin_hash: PinHash

    def meant(self) -> StaffMember:
        return StaffMember(id=self.id, name=self.name, role=self.role, pin_hash=self.pin_hash)


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class RosterSaid:
    """The whole content of a bundle. `people`: how many each session has, as the sender counts."""

    version: Identifier
    taken_at: Instant
    center: CenterSaid
    centers: tuple[CenterSaid, ...] = ()
    policies: tuple[PolicySaid, ...]
    sessions: tuple[SessionSaid, ...]
    appointments: tuple[AppointmentSaid, ...]
    keys: tuple[KeySaid, ...] = ()
    revocations: tuple[RevocationSaid, ...] = ()
    staff: tuple[StaffSaid, ...] = ()
    people: PeopleCounted | None = None

    def meant(self, source: str) -> Roster:
        return Roster(
            center=self.center.meant(),
            taken_at=self.taken_at,
            version=self.version,
            source=source,
            sessions=tuple(said.meant() for said in self.sessions),
            appointments=tuple(said.meant() for said in self.appointments),
            policies=tuple(said.meant() for said in self.policies),
            keys=tuple(said.meant() for said in self.keys),
            revocations=tuple(said.meant() for said in self.revocations),
            staff=tuple(said.meant() for said in self.staff),
            centers=tuple(said.meant() for said in self.centers),
            signed=self.people,
        )


ROSTER = TypeAdapter(RosterSaid)


def parse_roster(said: bytes, source: str) -> Roster:
    """The roster that `said` (UTF-8 JSON) holds, checked in itself; `source` is kept with it.

    Raises:
        WireError: it is no roster, or it contradicts itself.
    """
    try:
        roster = ROSTER.validate_json(said).meant(source)
    except ValidationError as error:
        raise WireError(faults_in(error)) from error
    return sound(roster)
