"""Takes a batch: its runs, its clocks, what the desk knows; gives answers and receipts back."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select

from checkin.registry.attendance import note_attendance
from checkin.registry.cases import Draft, raise_case
from checkin.registry.conflicts import settle_conflicts
from checkin.registry.contacts import note_contact
from checkin.registry.corrections import tie_of
from checkin.registry.desk_tables import events
from checkin.registry.devices import Device, speaks_for
from checkin.registry.event_rows import Delivery
from checkin.registry.extents import Extents
from checkin.registry.home import Home
from checkin.registry.receipts import Extent, receipt
from checkin.registry.runs import answer_straight, take_run
from checkin.registry.straight import take_straight
from checkin.sync.wire_feed import Severity
from checkin.sync.wire_push import AnswerSaid, BatchSaid, KnownSaid, PushedSaid

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
    went = _straight(connection, batch, by) if intake.via == PUSH else None
    took = went or _step_by_step(connection, batch, intake, by)
    if took.newest:
        _look_back(connection, batch, took.extents, intake)
    receipts = tuple(receipt(intake.home, extent, intake.now) for extent in took.extents)
    if took.subjects:
        standing = settle_conflicts(connection, device.center, took.subjects, intake.now)
        note_attendance(connection, took.subjects, standing, intake.now)
    return PushedSaid(answers=tuple(took.answers), receipts=receipts)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Took:
    """What became of the runs; `newest`: nothing later was heard of this desk before."""

    answers: Sequence[AnswerSaid]
    subjects: AbstractSet[str]
    extents: Sequence[Extent]
    newest: bool


def _straight(connection: Connection, batch: BatchSaid, by: Delivery) -> _Took | None:
    found = take_straight(connection, batch, by)
    if found is None:
        return None
    taken = answer_straight(connection, found, by)
    extents = found.extents
    if found.put < len(found.rows):
        extents = Extents(connection, may_grow=True).of_journal(by.requester)
    return _Took(
        answers=taken.answers, subjects=taken.subjects, extents=extents, newest=found.newest
    )


def _step_by_step(connection: Connection, batch: BatchSaid, intake: Intake, by: Delivery) -> _Took:
    device = intake.device.device
    answers: list[AnswerSaid] = []
    subjects: set[str] = set()
    there = Extents(connection, may_grow=bool(batch.runs))
    for run in batch.runs:
        taken = take_run(connection, run, there, by)
        answers += taken.answers
        subjects |= taken.subjects
    journals = {device, *(known.device for known in batch.known)}
    extents = [
        extent
        for journal in sorted(journals)
        if speaks_for(connection, device, journal)
        for extent in there.of_journal(journal)
    ]
    newest = intake.via == PUSH and note_contact(connection, device, batch, intake.now)
    return _Took(answers=answers, subjects=subjects, extents=extents, newest=newest)


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
