"""The delivery as it stands: who the desk is, what waits, what was answered, what was told."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from checkin.domain.release import Release


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """The desk as the registry knows it. `registry_key` (32 raw bytes) signs what it says.

    `url` has no slash at its end; `ca` is the certificate authority (PEM), empty for plain http on
    the same computer. `revoked_at` is when the registry was heard to have revoked the desk.
    """

    url: str
    center: str
    desk: str
    device: str
    registry_name: str
    registry_key: bytes
    ca: str
    enrolled_at: datetime
    revoked_at: datetime | None = None
    forked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What the registry has proved to have of one epoch; `signed` is the document as it came."""

    device: str
    epoch: int
    received_up_to: int
    count: int
    quarantined: int
    head: str
    at: datetime
    signed: Mapping[str, str]


class Fate(StrEnum):
    """What became of an event that was sent. A refused one waits for a person, and is kept."""

    RECEIVED = "received"
    CONFLICT = "conflict"
    QUARANTINED = "quarantined"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """The answer to one event: by its id in the journal."""

    id: str
    fate: Fate
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """One epoch of the journal: its numbers `first` to `last`, and how far it was receipted.

    `hash` is what the file has at `receipted` now, empty where nothing was receipted.
    """

    device: str
    epoch: int
    first: int
    last: int
    receipted: int
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """The registry's time at a contact. `offset` is registry minus desk, within `error`."""

    at: datetime
    offset: timedelta
    error: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class RegistryCase:
    """A case that the registry has raised; `subject` is an appointment of this center."""

    id: str
    kind: str
    severity: str
    subject: str | None
    session: str | None
    raised_at: datetime
    settled_at: datetime | None
    settled_by: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Instruction:
    """What the programme tells this center."""

    id: str
    text: str
    since: datetime | None
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncState:
    """All that a badge and a page tell of the delivery. Instants in UTC by this desk's clock.

    `waiting` are on their way, `oldest` is the first of them; `refused` wait for a person.
    `shrinks` is (before, after) of a roster that is held back, None when none is.
    """

    enrolment: Enrolment | None
    recorded: int
    waiting: int
    oldest: datetime | None
    refused: int
    quarantined: int
    receipts: Sequence[Receipt]
    contact: Contact | None
    pulled_at: datetime | None
    shrinks: tuple[int, int] | None
    cases: Sequence[RegistryCase]
    instructions: Sequence[Instruction]
    releases: Sequence[Release] = ()

    @property
    def received(self) -> int:
        """How many of the recorded events the registry has signed for."""
        return sum(receipt.count for receipt in self.receipts)


class Reach(StrEnum):
    """How a round ended. Shown and logged: add, never rename."""

    REACHED = "reached"
    NOT_ENROLLED = "not-enrolled"
    OFFLINE = "offline"
    LOGIN_NEEDED = "login-needed"
    WRONG_IDENTITY = "wrong-identity"
    TIMED_OUT = "timed-out"
    DAMAGED = "damaged"
    SERVER_TROUBLE = "server-trouble"
    UPDATE_NEEDED = "update-needed"
    REVOKED = "revoked"
    FORKED = "forked"
    SHRINKS = "shrinks"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundReport:
    """What one round did. The numbers are events, but for `changes`; `at` is the desk's time.

    `what` is what the registry said of a refusal, in its own words, empty else; `wait` are the
    seconds that it asks to be left alone.
    """

    at: datetime
    reach: Reach
    sent: int = 0
    accepted: int = 0
    duplicates: int = 0
    conflicts: int = 0
    quarantined: int = 0
    refused: int = 0
    changes: int = 0
    what: str = ""
    wait: float = 0.0
    state: SyncState | None = None
