"""Whether the desk is ready for the morning: red, amber or green, item by item."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from checkin.domain.clock_trust import Doubt, Moment
from checkin.domain.roster import RosterHead

STALE = timedelta(hours=24)
"""An older roster is worth a warning on the day."""

LITTLE_SPACE = 500_000_000
NO_SPACE = 50_000_000
"""Bytes free on the disk of the journal."""


class Item(StrEnum):
    """What is looked at. Printed and documented: add, never rename."""

    CLOCK = "clock"
    ROSTER = "roster"
    SESSIONS = "sessions"
    TICKET_KEYS = "ticket-keys"
    STAFF = "staff"
    CAMERA = "camera"
    KEY_STORE = "key-store"
    DISK = "disk"
    JOURNAL = "journal"
    CHINESE = "chinese-font"


class Light(StrEnum):
    """Green: ready. Amber: works, but look. Red: mend it before people come."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Finding(StrEnum):
    """What was found of an item; its words are in ui/readiness_words.py."""

    GOOD = "good"
    DOUBTED = "doubted"
    MISSING = "missing"
    STALE = "stale"
    NOT_FINAL = "not-final"
    REVOKED_ONLY = "revoked-only"
    IN_A_FILE = "in-a-file"
    LITTLE = "little"
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One item. `value` is a number, a name or an instant (UTC) that the words may use."""

    item: Item
    light: Light
    finding: Finding
    value: str | int | datetime | Doubt | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFacts:
    """What was read off the desk. `journal_faults` counts what `journal verify` found wrong."""

    now: Moment
    roster: RosterHead | None
    sessions_today: int
    all_final: bool
    trusted_keys: int
    keys: int
    deciders: int
    cameras: Sequence[str]
    key_in_keyring: bool
    free_bytes: int
    journal_faults: int
    journal_events: int
    chinese_font: bool


def checks(facts: DeskFacts) -> list[Check]:
    """Each item with its light, in the order in which one looks."""
    return [
        _clock(facts),
        _roster(facts),
        _sessions(facts),
        _keys(facts),
        _some(Item.STAFF, facts.deciders, Light.AMBER),
        _camera(facts),
        _key_store(facts),
        _disk(facts),
        _journal(facts),
        _some(Item.CHINESE, int(facts.chinese_font), Light.AMBER),
    ]


def worst(found: Sequence[Check]) -> Light:
    """The light of the whole desk."""
    lights = {check.light for check in found}
    return next(light for light in (Light.RED, Light.AMBER, Light.GREEN) if light in lights)


def _some(item: Item, number: int, otherwise: Light) -> Check:
    if number:
        return Check(item=item, light=Light.GREEN, finding=Finding.GOOD, value=number)
    return Check(item=item, light=otherwise, finding=Finding.MISSING)


def _clock(facts: DeskFacts) -> Check:
    if facts.now.doubt is not None:
        return Check(
            item=Item.CLOCK, light=Light.RED, finding=Finding.DOUBTED, value=facts.now.doubt
        )
    return Check(item=Item.CLOCK, light=Light.GREEN, finding=Finding.GOOD, value=facts.now.wall)


def _roster(facts: DeskFacts) -> Check:
    if facts.roster is None:
        return Check(item=Item.ROSTER, light=Light.RED, finding=Finding.MISSING)
    taken = facts.roster.taken_at
    if facts.sessions_today and not facts.all_final:
        return Check(item=Item.ROSTER, light=Light.AMBER, finding=Finding.NOT_FINAL, value=taken)
    if facts.now.wall - taken > STALE:
        return Check(item=Item.ROSTER, light=Light.AMBER, finding=Finding.STALE, value=taken)
    return Check(item=Item.ROSTER, light=Light.GREEN, finding=Finding.GOOD, value=taken)


def _sessions(facts: DeskFacts) -> Check:
    return _some(Item.SESSIONS, facts.sessions_today, Light.AMBER)


def _keys(facts: DeskFacts) -> Check:
    if facts.keys and not facts.trusted_keys:
        return Check(
            item=Item.TICKET_KEYS,
            light=Light.RED,
            finding=Finding.REVOKED_ONLY,
            value=facts.keys,
        )
    return _some(Item.TICKET_KEYS, facts.trusted_keys, Light.AMBER)


def _camera(facts: DeskFacts) -> Check:
    if facts.cameras:
        return Check(
            item=Item.CAMERA,
            light=Light.GREEN,
            finding=Finding.GOOD,
            value=", ".join(facts.cameras),
        )
    return Check(item=Item.CAMERA, light=Light.AMBER, finding=Finding.MISSING)


def _key_store(facts: DeskFacts) -> Check:
    if facts.key_in_keyring:
        return Check(item=Item.KEY_STORE, light=Light.GREEN, finding=Finding.GOOD)
    return Check(item=Item.KEY_STORE, light=Light.AMBER, finding=Finding.IN_A_FILE)


def _disk(facts: DeskFacts) -> Check:
    free = facts.free_bytes
    if free >= LITTLE_SPACE:
        return Check(item=Item.DISK, light=Light.GREEN, finding=Finding.GOOD, value=free)
    light = Light.RED if free < NO_SPACE else Light.AMBER
    return Check(item=Item.DISK, light=light, finding=Finding.LITTLE, value=free)


def _journal(facts: DeskFacts) -> Check:
    if facts.journal_faults:
        return Check(
            item=Item.JOURNAL,
            light=Light.RED,
            finding=Finding.DAMAGED,
            value=facts.journal_faults,
        )
    return Check(
        item=Item.JOURNAL, light=Light.GREEN, finding=Finding.GOOD, value=facts.journal_events
    )
