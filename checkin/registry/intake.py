"""Takes a batch: its runs, its clocks, what the desk knows; gives answers and receipts back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select, update
from sqlalchemy.dialects import postgresql, sqlite

from checkin.domain.instant import stamp
from checkin.registry.cases import Draft, raise_case
from checkin.registry.conflicts import settle_conflicts
from checkin.registry.corrections import tie_of
from checkin.registry.desk_tables import contacts, devices, epochs, events
from checkin.registry.devices import Device
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
    _look_back(connection, batch.known, intake)
    _note_contact(connection, batch, intake)
    journals = {device.device, *(known.device for known in batch.known)}
    extents = [
        extent for journal in sorted(journals) for extent in known_extents(connection, journal)
    ]
    receipts = tuple(receipt(intake.home, extent, intake.now) for extent in extents)
    if subjects:
        settle_conflicts(connection, device.center, subjects, intake.now)
    return PushedSaid(answers=tuple(answers), receipts=receipts)


def _look_back(connection: Connection, known: Sequence[KnownSaid], intake: Intake) -> None:
    """Hold what the desk's file says now against what was receipted."""
    for one in known:
        if one.receipted and one.hash:
            ours = _hash_of(connection, one)
            if ours is not None and ours != one.hash:
                note = f"Journal {one.device}, epoch {one.epoch}: event number {one.receipted}."
                _raise(connection, "journal-changed", one, note, intake)
        if one.last < _last_of(connection, one):
            note = f"Journal {one.device}, epoch {one.epoch}: it ends at number {one.last}."
            _raise(connection, "journal-went-back", one, note, intake)


def _hash_of(connection: Connection, known: KnownSaid) -> str | None:
    return connection.execute(
        select(events.c.hash).where(
            (events.c.device == known.device)
            & (events.c.epoch == known.epoch)
            & (events.c.seq == known.receipted)
        )
    ).scalar_one_or_none()


def _last_of(connection: Connection, known: KnownSaid) -> int:
    found = connection.execute(
        select(epochs.c.received_up_to).where(
            (epochs.c.device == known.device) & (epochs.c.epoch == known.epoch)
        )
    ).scalar_one_or_none()
    return found or 0


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
        # A recorded request that is sent again changes nothing that is newer than itself.
        .on_conflict_do_update(
            index_elements=["device", "boot"],
            set_=later,
            where=contacts.c.running_us < clock.running_us,
        )
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
