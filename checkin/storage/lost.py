"""Events that were recorded once and are not in the journal any more: noticed, and kept known."""

import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from checkin.storage.journal import Head
from checkin.storage.keys import sync_folder
from checkin.storage.schema import events, head

FILE = "journal.lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """`recorded` is the head that was remembered, `found` how many events were left of it."""

    recorded: Head
    found: int

    @property
    def missing(self) -> int:
        """How many events it took; one at least, where the last of them was another one."""
        return max(1, self.recorded.events - self.found)


def loss_in(connection: Connection, remembered: Head | None) -> Loss | None:
    """What the journal lacks of what is remembered: a tail was cut, or an older copy put back."""
    if remembered is None or remembered.events == 0:
        return None
    found = connection.execute(select(head.c.events)).scalar_one_or_none() or 0
    there = connection.execute(select(events.c.hash).where(events.c.seq == remembered.events))
    if there.scalar_one_or_none() == remembered.hash:
        return None
    return Loss(recorded=remembered, found=min(found, remembered.events))


def keep(folder: Path, loss: Loss) -> None:
    """Write it down for good, so that `verify` tells of it whatever is recorded afterwards."""
    line = f"{loss.recorded.events} {loss.recorded.hash} {loss.found}\n"
    with (folder / FILE).open("a", encoding="ascii") as file:
        file.write(line)
        file.flush()
        os.fsync(file.fileno())
    sync_folder(folder)


def losses(folder: Path) -> list[Loss]:
    """All that was ever kept, each once; a line that says nothing is passed over."""
    try:
        lines = (folder / FILE).read_text("ascii", "replace").splitlines()
    except FileNotFoundError:
        return []
    return [loss for line in dict.fromkeys(lines) if (loss := _parsed(line)) is not None]


def _parsed(line: str) -> Loss | None:
    match line.split():
        case [count, digest, found] if count.isdecimal() and found.isdecimal():
            return Loss(recorded=Head(events=int(count), hash=digest), found=int(found))
        case _:
            return None
