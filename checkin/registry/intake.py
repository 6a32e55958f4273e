"""Takes a batch: its runs, its clocks, what the desk knows; gives answers and receipts back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects import postgresql, sqlite

from checkin.domain.instant import stamp
from checkin.registry.attendance import note_attendance
from checkin.registry.cases import Draft, raise_case
from checkin.registry.conflicts import settle_conflicts
from checkin.registry.corrections import tie_of
from checkin.registry.desk_tables import contacts, devices, events
from checkin.registry.devices import Device, speaks_for
from checkin.registry.home import Home
from checkin.registry.receipts import Extent, known_extents, receipt
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
    journals = {device.device, *(known.device for known in batch.known)}
    extents = [
        extent
        for journal in sorted(journals)
        if speaks_for(connection, device.device, journal)
        for extent in known_extents(connection, journal)
    ]
    if intake.via == PUSH and _note_contact(connection, batch, intake):
        _look_back(connection, batch, extents, intake)
    receipts = tuple(receipt(intake.home, extent, intake.now) for extent in extents)
    if subjects:
        standing = settle_conflicts(connection, device.center, subjects, intake.now)
        note_attendance(connection, subjects, standing, intake.now)
    return PushedSaid(answers=tuple(answers), receipts=receipts)


def _look_back(
    connection: Connection, batch: BatchSaid, extents: Sequence[Extent], intake: Intake
) -> None:
    """Hold what the desk's file says now against what was receipted."""
    ours = {(extent.device, extent.epoch): extent for extent in extents}
    for one in batch.known:
        extent = ours.get((one.device, one.epoch))
        if extent is None:
            continue
        journal = f"Journal {one.device}, epoch {one.epoch}:"
        if _was_changed(connection, one, batch):
            _raise(connection, "journal-changed", one, f"{journal} number {one.receipted}.", intake)
        if one.last < extent.received_up_to:
            _raise(connection, "journal-went-back", one, f"{journal} ends at {one.last}.", intake)


def _was_changed(connection: Connection, known: KnownSaid, batch: BatchSaid) -> bool:
    """Whether the desk's file says something else there than it has handed in."""
    if not (known.receipted and known.hash):
        return False
    for run in batch.runs:
        follows = run.events[0].seq == known.receipted + 1 and run.previous == known.hash
        # A run that does not follow what is here is a fork, and was not taken.
        if follows and (run.device, run.epoch) == (known.device, known.epoch):
            return False
    query = select(events.c.hash).where(
        (events.c.device == known.device)
        & (events.c.epoch == known.epoch)
        & (events.c.seq == known.receipted)
    )
    return connection.execute(query).scalar_one_or_none() not in {None, known.hash}


def _raise(connection: Connection, kind: str, known: KnownSaid, note: str, intake: Intake) -> None:
    draft = Draft(
        center=intake.device.center,
        kind=kind,
        severity=Severity.REVIEW,
        key=f"{known.device}/{known.epoch}/{known.receipted}",
        note=note,
    )
    raise_case(connection, draft, intake.now)


def _note_contact(connection: Connection, batch: BatchSaid, intake: Intake) -> bool:
    """Note when the desk was heard; False: something later of it was heard before.

    An old batch that comes again proves nothing. A start of the computer that was never heard of
    is new, whenever that was.
    """
    device, clock = intake.device.device, batch.clock
    make = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    row = _contact(device, clock, intake.now)
    later = {name: row[name] for name in ("at", "wall", "running_us", "offset_us", "error_us")}
    newest = connection.execute(
        make(contacts)
        .values(**row)
        .on_conflict_do_update(
            index_elements=["device", "boot"],
            set_=later,
            where=contacts.c.running_us < clock.running_us,
        )
    ).rowcount
    if newest:
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
    return bool(newest)


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
