"""What is looked at before people come: the items, the lights, and what was read off the desk."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from checkin.domain.center import Center
from checkin.domain.clock_trust import Doubt, Moment
from checkin.domain.roster import RosterHead
from checkin.services.delivery import SyncState


class Item(StrEnum):
    """What is looked at. Printed and documented: add, never rename."""

    CLOCK = "clock"
    CLOCK_SOURCE = "clock-source"
    ROSTER = "roster"
    ROSTER_COUNT = "roster-count"
    SESSIONS = "sessions"
    POLICIES = "policies"
    SEATS = "seats"
    TICKET_KEYS = "ticket-keys"
    STAFF = "staff"
    CAMERA = "camera"
    SCANNER = "scanner"
    PRINTER = "printer"
    CHINESE = "chinese-font"
    SOUND = "sound"
    KEY_STORE = "key-store"
    DISK = "disk"
    JOURNAL = "journal"
    BACKUP = "backup"
    SYNC = "sync"


class Light(StrEnum):
    """Green: ready. Amber: works, but look. Red: mend it before people come."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Finding(StrEnum):
    """What was found of an item; its words are in ui/readiness/readiness_words.py."""

    GOOD = "good"
    DOUBTED = "doubted"
    MISSING = "missing"
    STALE = "stale"
    NOT_FINAL = "not-final"
    REVOKED_ONLY = "revoked-only"
    IN_A_FILE = "in-a-file"
    LITTLE = "little"
    DAMAGED = "damaged"
    LOST = "lost"
    DIFFERS = "differs"
    AS_SIGNED = "as-signed"
    NOT_AS_SIGNED = "not-as-signed"
    NO_SIGNED_COUNT = "no-signed-count"
    HELD_BACK = "held-back"
    EXPIRED = "expired"
    TWICE = "twice"
    NO_MANAGER = "no-manager"
    NO_FRAMES = "no-frames"
    UNTRIED = "untried"
    SAME_DISK = "same-disk"
    NOT_ENROLLED = "not-enrolled"
    REVOKED = "revoked"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One item. `value` is a number, a name or an instant (UTC) that the words may use."""

    item: Item
    light: Light
    finding: Finding
    value: str | int | datetime | Doubt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BookFacts:
    """What the desk's books say.

    `rows` counts the appointments that lie in the database, `people` those of each session, as the
    registry counts them (domain.roster.people_counted). `seatless` are people of today's
    sessions without a seat, `seats_twice` seats that two of them have, `policies_missing` and
    `policies_expired` the sessions of today whose policy is not there, or out of date.
    """

    now: Moment
    center: Center
    roster: RosterHead | None
    rows: int
    people: Mapping[str, int]
    sessions_today: int
    all_final: bool
    policies_missing: int
    policies_expired: int
    seatless: int
    seats_twice: int
    trusted_keys: int
    keys: int
    leads: int
    managers: int
    sync: SyncState


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What only somebody at the desk can tell, None where nobody has looked.

    `frames`: the camera gives pictures. `heard` is when a scanner was tried (UTC). `sound`: there
    is a loudspeaker, and it is on.
    """

    frames: bool | None = None
    heard: datetime | None = None
    sound: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineFacts:
    """What this computer has.

    `lacking` are the characters of names that no font of the papers has; None: there is no Chinese
    font. `backup_at` (UTC) is the last backup, `backup_apart` that it lies on another disk.
    `journal_faults` counts the damages that `journal verify` found, `journal_lost` the events that
    losses took which are known: they were noticed at a start, and the journal goes on without.
    """

    cameras: Sequence[str]
    printers: Sequence[str]
    lacking: str | None
    key_in_keyring: bool
    free_bytes: int
    journal_faults: int
    journal_lost: int
    journal_events: int
    backup_at: datetime | None
    backup_apart: bool
    seen: Seen = Seen()


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFacts:
    """All that was read off the desk."""

    books: BookFacts
    machine: MachineFacts


def worst(found: Sequence[Check]) -> Light:
    """The light of the whole desk."""
    lights = {check.light for check in found}
    return next(light for light in (Light.RED, Light.AMBER, Light.GREEN) if light in lights)
