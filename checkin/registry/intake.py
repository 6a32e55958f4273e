"""Takes a batch: its runs, its clocks, what the desk knows; gives answers and receipts back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from checkin.domain.instant import stamp
from checkin.registry.bookings import note_attendance
from checkin.registry.cases import Draft, raise_case
from checkin.registry.conflicts import settle_conflicts
from checkin.registry.corrections import tie_of
from checkin.registry.desk_tables import contacts, devices, epochs, events
from checkin.registry.devices import Device, speaks_for
from checkin.registry.home import Home
from checkin.registry.receipts import known_extents, receipt
from checkin.registry.runs import Delivery, take_run
from checkin.sync.wire_feed import Severity
from checkin.sync.wire_push import AnswerSaid, BatchSaid, ClockSaid, KnownSaid, PushedSaid

PUSH, FILE = "push", "file"


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Where batches are taken: the registry's home, the enrolled desk, our time, the way."""

    home: Home
    device: Device
    now: datetime
    via: str = PUSH


def take_batch(connection: Connection, batch: BatchSaid, intake: Intake) -> PushedSaid:
    """Take it, in this transaction; whole or not at all.

    Raises:
        ChainBroken, Fork: as `runs.take_run`.
    """
    device = intake.device
    by = Delivery(
        requester=device.device,
        center=device.center,
        now=intake.now,
        via=intake.via,
        tie=tie_of(batch.clock, intake.now),
        firsts={(known.device, known.epoch): known.first for known in batch.known},
    )
    answers: list[AnswerSaid] = []
    subjects: set[str] = set()
    for run in batch.runs:
        taken = take_run(connection, run, by)
        answers += taken.answers
        subjects |= taken.subjects
    if intake.via == PUSH and _is_newest(connection, batch.clock, intake):
        _look_back(connection, batch.known, intake)
        _note_contact(connection, batch, intake)
    journals = {device.device, *(known.device for known in batch.known)}
    extents = [
        extent
        for journal in sorted(journals)
        if speaks_for(connection, device.device, journal)
        for extent in known_extents(connection, journal)
    ]
    receipts = tuple(receipt(intake.home, extent, intake.now) for extent in extents)
    if subjects:
        standing = settle_conflicts(connection, device.center, subjects, intake.now)
        note_attendance(connection, standing, intake.now)
    return PushedSaid(answers=tuple(answers), receipts=receipts)


def _is_newest(connection: Connection, clock: ClockSaid, intake: Intake) -> bool:
    """Whether nothing later of this desk was heard: an old batch that comes again proves nothing.

    A start of the computer that was never heard of is new, whenever that was.
    """
    query = select(contacts.c.running_us).where(
        (contacts.c.device == intake.device.device) & (contacts.c.boot == clock.boot)
    )
    known = connection.execute(query).scalar_one_or_none()
    return known is None or known < clock.running_us


def _look_back(connection: Connection, known: Sequence[KnownSaid], intake: Intake) -> None:
    """Hold what the desk's file says now against what was receipted."""
    for one in known:
        ours = _ours(connection, one)
        if ours is None or not speaks_for(connection, intake.device.device, one.device):
            continue
        journal = f"Journal {one.device}, epoch {one.epoch}:"
        if one.receipted and one.hash and ours.hash not in {None, one.hash}:
            _raise(connection, "journal-changed", one, f"{journal} number {one.receipted}.", intake)
        if one.last < ours.received_up_to:
            _raise(connection, "journal-went-back", one, f"{journal} ends at {one.last}.", intake)


def _ours(connection: Connection, known: KnownSaid) -> Row[Any, Any] | None:
    """How far we have this epoch, and our hash where the desk has named its own."""
    there = and_(
        events.c.device == epochs.c.device,
        events.c.epoch == epochs.c.epoch,
        events.c.seq == known.receipted,
    )
    return connection.execute(
        select(epochs.c.received_up_to, events.c.hash)
        .outerjoin_from(epochs, events, there)
        .where((epochs.c.device == known.device) & (epochs.c.epoch == known.epoch))
    ).one_or_none()


def _raise(connection: Connection, kind: str, known: KnownSaid, note: str, intake: Intake) -> None:
    draft = Draft(
        center=intake.device.center,
        kind=kind,
        severity=Severity.REVIEW,
        key=f"{known.device}/{known.epoch}/{known.receipted}",
        note=note,
    )
    raise_case(connection, draft, intake.now)


def _note_contact(connection: Connection, batch: BatchSaid, intake: Intake) -> None:
    device, clock = intake.device.device, batch.clock
    connection.execute(
        update(devices)
        .where(devices.c.device == device)
        .values(
            last_contact=stamp(intake.now),
            waiting=batch.waiting,
            program=batch.program or devices.c.program,
            offset_us=clock.offset_us,
        )
    )
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    row = _contact(device, clock, intake.now)
    later = {name: row[name] for name in ("at", "wall", "running_us", "offset_us", "error_us")}
    connection.execute(
        make(contacts)
        .values(**row)
        .on_conflict_do_update(index_elements=["device", "boot"], set_=later)
    )


def _contact(device: str, clock: ClockSaid, now: datetime) -> Mapping[str, Any]:
    return {
        "device": device,
        "boot": clock.boot,
        "at": stamp(now),
        "wall": clock.wall,
        "running_us": clock.running_us,
        "offset_us": clock.offset_us,
        "error_us": clock.error_us,
    }
