"""Takes a batch: its runs, its clocks, what the desk knows; gives answers and receipts back.

Step by step; `continued` is the short way for what nearly always comes.
"""

from collections.abc import Iterable, Sequence
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
from checkin.registry.runs import take_run
from checkin.sync.wire_feed import Severity
from checkin.sync.wire_push import AnswerSaid, BatchSaid, KnownSaid, PushedSaid, RunSaid

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
    return concluded(connection, batch, _step_by_step(connection, batch, intake), intake)


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """What became of the runs; `newest`: nothing later was heard of this desk before."""

    answers: Sequence[AnswerSaid]
    subjects: AbstractSet[str]
    extents: Sequence[Extent]
    newest: bool


def concluded(connection: Connection, batch: BatchSaid, took: Took, intake: Intake) -> PushedSaid:
    """Do what follows from it in the same transaction; what is said to it."""
    if took.newest:
        _look_back(connection, batch, took.extents, intake)
    if took.subjects:
        center = intake.device.center
        standing = settle_conflicts(connection, center, took.subjects, intake.now)
        note_attendance(connection, took.subjects, standing, intake.now)
    return answered(took.answers, took.extents, intake)


def answered(
    answers: Sequence[AnswerSaid], extents: Iterable[Extent], intake: Intake
) -> PushedSaid:
    """Answers and receipts, as they are said."""
    receipts = tuple(receipt(intake.home, extent, intake.now) for extent in extents)
    return PushedSaid(answers=tuple(answers), receipts=receipts)


def delivery_of(batch: BatchSaid, intake: Intake) -> Delivery:
    """By whom the batch is handed in, and what it says of clock and journals."""
    return Delivery(
        requester=intake.device.device,
        center=intake.device.center,
        now=intake.now,
        via=intake.via,
        tie=tie_of(batch.clock, intake.now),
        firsts={(known.device, known.epoch): known.first for known in batch.known},
    )


def _step_by_step(connection: Connection, batch: BatchSaid, intake: Intake) -> Took:
    device, by = intake.device.device, delivery_of(batch, intake)
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
    return Took(answers=answers, subjects=subjects, extents=extents, newest=newest)


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
    # A run that does not follow what is here is a fork, and was not taken.
    if any(follows(run, known) for run in batch.runs):
        return False
    query = select(events.c.hash).where(
        (events.c.device == known.device)
        & (events.c.epoch == known.epoch)
        & (events.c.seq == known.receipted)
    )
    return connection.execute(query).scalar_one_or_none() not in {None, known.hash}


def follows(run: RunSaid, known: KnownSaid) -> bool:
    """Whether a run begins behind what was receipted, as the desk's file says it now."""
    here = (run.device, run.epoch, run.events[0].seq, run.previous)
    return here == (known.device, known.epoch, known.receipted + 1, known.hash)


def _raise(connection: Connection, kind: str, known: KnownSaid, note: str, intake: Intake) -> None:
    draft = Draft(
        center=intake.device.center,
        kind=kind,
        severity=Severity.REVIEW,
        key=f"{known.device}/{known.epoch}/{known.receipted}",
        note=note,
    )
    raise_case(connection, draft, intake.now)
