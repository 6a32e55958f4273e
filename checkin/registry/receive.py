"""Takes a journal that was handed over as a file, through the same door as a push."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from checkin.chain import COLUMNS
from checkin.domain.instant import stamp
from checkin.registry.database import ALL
from checkin.registry.devices import Device, all_devices
from checkin.registry.exported_journal import Exported, read_export
from checkin.registry.forks import Fork, keep_fork
from checkin.registry.intake import FILE, Intake, take_batch
from checkin.registry.malformed import lone_in, take_lone
from checkin.registry.running import Registry
from checkin.registry.runs import ChainBroken
from checkin.sync.limits import MOST_EVENTS
from checkin.sync.wire_push import BATCH, KNOWN, PushedSaid, SignedSaid
from checkin.trouble import wrong_input

Row = Mapping[str, Any]

_OF_THE_RUN = ("device", "epoch", "previous", "hash")
FORKED, UNREADABLE = "fork", "unreadable"


@dataclass(slots=True, kw_only=True)
class Received:
    """What became of a file: how many events got which answer, and the receipts by journal."""

    device: str
    desk: str
    counts: dict[str, int] = field(default_factory=dict)
    receipts: dict[tuple[str, int], SignedSaid] = field(default_factory=dict)

    def count(self, answer: str, by: int = 1) -> None:
        """So many more with this answer."""
        self.counts[answer] = self.counts.get(answer, 0) + by

    def add(self, told: PushedSaid) -> None:
        """Count the answers of a batch; a later receipt takes the place of an earlier one."""
        for one in told.answers:
            self.count(one.answer.value)
        for receipt in told.receipts:
            said = json.loads(receipt.text)
            self.receipts[said["device"], said["epoch"]] = receipt


def receive(registry: Registry, file: Path) -> Received:
    """Take the journal in `file`; twice, or both ways, does no harm.

    A desk that was revoked hands over like this what it had recorded.

    Raises:
        Trouble: `journal-file-unknown`, as `exported_journal.read_export`.
    """
    exported = read_export(file)
    device = _signer(registry, exported, file)
    received = Received(device=device.device, desk=device.desk)
    for rows in _runs(exported.rows):
        _take(registry, device, exported, rows, received)
    return received


def _signer(registry: Registry, exported: Exported, file: Path) -> Device:
    with registry.database.reading(ALL) as connection:
        found = [one for one in all_devices(connection) if one.key.hex() == exported.key]
    if not found:
        raise wrong_input(
            "journal-file-unknown",
            f"No desk that is enrolled here has signed {file}.",
            "Check that this is the registry of that center.",
        )
    return found[0]


def _runs(rows: Sequence[Row]) -> Iterator[Sequence[Row]]:
    """Rows of one journal, no more together than a batch may have."""
    run: list[Row] = []
    for row in rows:
        other = run and any(run[-1].get(name) != row.get(name) for name in ("device", "epoch"))
        if run and (other or len(run) == MOST_EVENTS):
            yield run
            run = []
        run.append(row)
    if run:
        yield run


def _take(
    registry: Registry, device: Device, exported: Exported, rows: Sequence[Row], received: Received
) -> None:
    """A part of it, in a transaction of its own; halved down to the event at fault."""
    try:
        told = _taken(registry, device, exported, rows)
    except Fork as fork:
        with registry.database.writing(ALL) as connection:
            keep_fork(connection, fork, device.center, registry.now(), FILE)
        received.count(FORKED, len(rows))
        return
    if told is not None:
        received.add(told)
    elif len(rows) == 1:
        received.count(UNREADABLE)
    else:
        middle = len(rows) // 2
        _take(registry, device, exported, rows[:middle], received)
        _take(registry, device, exported, rows[middle:], received)


def _taken(
    registry: Registry, device: Device, exported: Exported, rows: Sequence[Row]
) -> PushedSaid | None:
    body = _batch(registry, exported, rows)
    try:
        with registry.database.writing(ALL) as connection:
            intake = Intake(home=registry.home, device=device, now=registry.now(), via=FILE)
            try:
                batch = BATCH.validate_json(body)
            except ValidationError:
                lone = lone_in(body, device.device)
                return take_lone(connection, lone, intake) if lone is not None else None
            return take_batch(connection, batch, intake)
    except ChainBroken:
        return None


def _batch(registry: Registry, exported: Exported, rows: Sequence[Row]) -> bytes:
    """The rows as a push says them. How long the file was on its way, nobody knows."""
    run = {
        "device": rows[0].get("device"),
        "epoch": rows[0].get("epoch"),
        "previous": rows[0].get("previous"),
        "head": rows[-1].get("hash"),
        "events": [{name: row.get(name) for name in _SAID} for row in rows],
    }
    clock = {"wall": stamp(registry.now()), "running_us": 0, "boot": FILE}
    known = [KNOWN.dump_python(one) for one in exported.journals]
    return json.dumps({"clock": clock, "known": known, "runs": [run]}).encode("utf-8")


_SAID = [name for name in COLUMNS if name not in _OF_THE_RUN]
