"""Whether the desk is ready for the morning: red, amber or green, item by item."""

from collections.abc import Mapping
from datetime import timedelta

from checkin.services.readiness import (
    BookFacts,
    Check,
    DeskFacts,
    Finding,
    Item,
    Light,
    MachineFacts,
)

STALE = timedelta(hours=24)
"""An older roster, or an older word of the registry, is worth a warning on the day."""

BACKUP_STALE = timedelta(hours=2)
"""Backups are made every hour."""

_SOME = 3
"""So many sessions are named; whoever looks into it finds the others."""

LITTLE_SPACE = 500_000_000
NO_SPACE = 50_000_000
"""Bytes free on the disk of the journal."""


def checks(facts: DeskFacts) -> list[Check]:
    """Each item with its light, in the order in which one looks."""
    books, machine = facts.books, facts.machine
    return [
        _clock(books),
        _clock_source(books),
        _roster(books),
        _roster_count(books),
        _some(Item.SESSIONS, books.sessions_today, Light.AMBER),
        *([_policies(books), _seats(books)] if books.sessions_today else []),
        _keys(books),
        _staff(books),
        _camera(machine),
        _scanner(machine),
        _printer(machine),
        _chinese(machine),
        *([_sound(machine)] if machine.seen.sound is not None else []),
        _key_store(machine),
        _disk(machine),
        _journal(machine),
        _backup(facts),
        _sync(books),
    ]


def _good(item: Item, value: object = None) -> Check:
    return Check(item=item, light=Light.GREEN, finding=Finding.GOOD, value=value)  # type: ignore[arg-type]  # as given


def _amber(item: Item, finding: Finding, value: object = None) -> Check:
    return Check(item=item, light=Light.AMBER, finding=finding, value=value)  # type: ignore[arg-type]  # as given


def _red(item: Item, finding: Finding, value: object = None) -> Check:
    return Check(item=item, light=Light.RED, finding=finding, value=value)  # type: ignore[arg-type]  # as given


def _some(item: Item, number: int, otherwise: Light) -> Check:
    if number:
        return _good(item, number)
    return Check(item=item, light=otherwise, finding=Finding.MISSING)


def _clock(books: BookFacts) -> Check:
    if books.now.doubt is not None:
        return _red(Item.CLOCK, Finding.DOUBTED, books.now.doubt)
    return _good(Item.CLOCK, books.now.wall)


def _clock_source(books: BookFacts) -> Check:
    """The roster's time is a bound only: a clock that is a few hours fast goes by it."""
    contact = books.sync.contact
    if contact is None:
        return _amber(Item.CLOCK_SOURCE, Finding.MISSING)
    if books.now.wall - contact.at > STALE:
        return _amber(Item.CLOCK_SOURCE, Finding.STALE, contact.at)
    return _good(Item.CLOCK_SOURCE, contact.at)


def _roster(books: BookFacts) -> Check:
    if books.roster is None:
        return _red(Item.ROSTER, Finding.MISSING)
    taken = books.roster.taken_at
    if books.sessions_today and not books.all_final:
        return _amber(Item.ROSTER, Finding.NOT_FINAL, taken)
    if books.now.wall - taken > STALE:
        return _amber(Item.ROSTER, Finding.STALE, taken)
    return _good(Item.ROSTER, taken)


def _roster_count(books: BookFacts) -> Check:
    """What lies here against what the registry had signed when it was taken."""
    said = books.roster.appointments if books.roster else 0
    if books.sync.shrinks is not None:
        return _amber(Item.ROSTER_COUNT, Finding.HELD_BACK, books.sync.shrinks[1])
    if not said:
        return _red(Item.ROSTER_COUNT, Finding.MISSING)
    if said != books.rows:
        return _red(Item.ROSTER_COUNT, Finding.DIFFERS, f"{books.rows} / {said}")
    return _signed_count(books, books.roster.signed if books.roster else None)


def _signed_count(books: BookFacts, signed: Mapping[str, int] | None) -> Check:
    """Session by session: one too many here and one too few there is no right number."""
    if signed is None and books.sync.enrolment is None:
        # Of a list of the center's own nobody has signed anything.
        return _good(Item.ROSTER_COUNT, books.rows)
    if signed is None:
        return _amber(Item.ROSTER_COUNT, Finding.NO_SIGNED_COUNT, books.rows)
    wrong = [
        f"{session}: {books.people.get(session, 0)} / {signed.get(session, 0)}"
        for session in sorted({*signed, *books.people})
        if signed.get(session) != books.people.get(session)
    ]
    if wrong:
        return _red(Item.ROSTER_COUNT, Finding.NOT_AS_SIGNED, ", ".join(wrong[:_SOME]))
    return Check(
        item=Item.ROSTER_COUNT,
        light=Light.GREEN,
        finding=Finding.AS_SIGNED,
        value=sum(signed.values()),
    )


def _policies(books: BookFacts) -> Check:
    if books.policies_missing:
        return _amber(Item.POLICIES, Finding.MISSING, books.policies_missing)
    if books.policies_expired:
        return _amber(Item.POLICIES, Finding.EXPIRED, books.policies_expired)
    return _good(Item.POLICIES)


def _seats(books: BookFacts) -> Check:
    if books.seats_twice:
        return _red(Item.SEATS, Finding.TWICE, books.seats_twice)
    if books.seatless:
        return _amber(Item.SEATS, Finding.MISSING, books.seatless)
    return _good(Item.SEATS)


def _keys(books: BookFacts) -> Check:
    if books.keys and not books.trusted_keys:
        return _red(Item.TICKET_KEYS, Finding.REVOKED_ONLY, books.keys)
    return _some(Item.TICKET_KEYS, books.trusted_keys, Light.AMBER)


def _staff(books: BookFacts) -> Check:
    if books.leads + books.managers and not books.managers:
        return _amber(Item.STAFF, Finding.NO_MANAGER, books.leads)
    return _some(Item.STAFF, books.leads + books.managers, Light.AMBER)


def _camera(machine: MachineFacts) -> Check:
    names = ", ".join(machine.cameras)
    if machine.seen.frames is False and machine.cameras:
        return _amber(Item.CAMERA, Finding.NO_FRAMES, names)
    if machine.cameras or machine.seen.frames:
        return _good(Item.CAMERA, names)
    return _amber(Item.CAMERA, Finding.MISSING)


def _scanner(machine: MachineFacts) -> Check:
    if machine.seen.heard is None:
        return _amber(Item.SCANNER, Finding.UNTRIED)
    return _good(Item.SCANNER, machine.seen.heard)


def _printer(machine: MachineFacts) -> Check:
    if not machine.printers:
        return _amber(Item.PRINTER, Finding.MISSING)
    return _good(Item.PRINTER, ", ".join(machine.printers))


def _chinese(machine: MachineFacts) -> Check:
    if machine.lacking is None:
        return _amber(Item.CHINESE, Finding.MISSING)
    if machine.lacking:
        return _amber(Item.CHINESE, Finding.LITTLE, machine.lacking)
    return _good(Item.CHINESE)


def _sound(machine: MachineFacts) -> Check:
    return _good(Item.SOUND) if machine.seen.sound else _amber(Item.SOUND, Finding.OFF)


def _key_store(machine: MachineFacts) -> Check:
    if machine.key_in_keyring:
        return _good(Item.KEY_STORE)
    return _amber(Item.KEY_STORE, Finding.IN_A_FILE)


def _disk(machine: MachineFacts) -> Check:
    free = machine.free_bytes
    if free >= LITTLE_SPACE:
        return _good(Item.DISK, free)
    judged = _red if free < NO_SPACE else _amber
    return judged(Item.DISK, Finding.LITTLE, free)


def _journal(machine: MachineFacts) -> Check:
    if machine.journal_faults:
        return _red(Item.JOURNAL, Finding.DAMAGED, machine.journal_faults)
    if machine.journal_lost:
        return _amber(Item.JOURNAL, Finding.LOST, machine.journal_lost)
    return _good(Item.JOURNAL, machine.journal_events)


def _backup(facts: DeskFacts) -> Check:
    made = facts.machine.backup_at
    if made is None:
        return _amber(Item.BACKUP, Finding.MISSING)
    if facts.books.now.wall - made > BACKUP_STALE:
        return _amber(Item.BACKUP, Finding.STALE, made)
    if not facts.machine.backup_apart:
        return _amber(Item.BACKUP, Finding.SAME_DISK, made)
    return _good(Item.BACKUP, made)


def _sync(books: BookFacts) -> Check:
    """By what the registry has signed: a contact alone proves nothing of the records."""
    state = books.sync
    if state.enrolment is None:
        return _amber(Item.SYNC, Finding.NOT_ENROLLED, state.waiting)
    if state.enrolment.revoked_at is not None:
        return _red(Item.SYNC, Finding.REVOKED, state.waiting)
    if state.contact is None:
        return _amber(Item.SYNC, Finding.MISSING)
    proved = max([*(one.at for one in state.receipts), state.pulled_at or state.contact.at])
    if books.now.wall - proved > STALE:
        return _amber(Item.SYNC, Finding.STALE, proved)
    return _good(Item.SYNC, proved)
