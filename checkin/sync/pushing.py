"""Pushes what waits: batch by batch, and one bad event holds up no other."""

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from checkin.services.delivery import Fate, Reach, Settled
from checkin.services.ports import ReadClock
from checkin.services.sync_books import SyncBooks, SyncLedger
from checkin.sync.batches import batch_of, receipts_in
from checkin.sync.client import RegistryClient, Told
from checkin.sync.ending import End, end_of, not_reached
from checkin.sync.limits import MOST_EVENTS
from checkin.sync.line import NotReached
from checkin.sync.wire_push import Answer, BatchSaid, PushedSaid

Row = Mapping[str, Any]

BATCH_BYTES = 200 * 1024
"""Of events; the bounds of a batch leave room for what else is in it."""

MOST_BATCHES = 1_000
"""In one round: 200,000 events. The rest goes with the next one."""

MOST_FAULTS = 20
"""Answers 5xx to batches in one round, while an empty one passes; then it is the registry."""

CANNOT_BE_SAID = "cannot-be-said"
"""Why the desk itself refuses to send an event: it is greater than any event may be."""

_BAD = frozenset({400, 413, 422})

_log = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class Tally:
    """What was counted in a round, as `services.delivery.RoundReport` has it."""

    sent: int = 0
    accepted: int = 0
    duplicates: int = 0
    conflicts: int = 0
    quarantined: int = 0
    refused: int = 0
    changes: int = 0


_COUNTED = {
    Answer.ACCEPTED: "accepted",
    Answer.DUPLICATE: "duplicates",
    Answer.CONFLICT_KEPT: "conflicts",
    Answer.QUARANTINED: "quarantined",
}
_FATES = {
    Answer.ACCEPTED: Fate.RECEIVED,
    Answer.DUPLICATE: Fate.RECEIVED,
    Answer.CONFLICT_KEPT: Fate.CONFLICT,
    Answer.QUARANTINED: Fate.QUARANTINED,
}


@dataclass(slots=True, kw_only=True)
class Pushing:
    """The pushing of one round; blocks, and belongs to the thread of the sync."""

    ledger: SyncLedger
    client: RegistryClient
    read_clock: ReadClock
    tally: Tally
    _skip: set[int] = field(default_factory=set)
    _faults: int = 0

    def all(self) -> End | None:
        """Push until nothing waits, but one contact at least; None when it went well."""
        for turn in range(MOST_BATCHES):
            rows = self.ledger.submit(
                lambda books: books.batch(MOST_EVENTS, BATCH_BYTES, sorted(self._skip))
            ).result()
            if turn and not rows:
                break
            end = self._hand_in(rows)
            if end is not None:
                return end
        return End(reach=Reach.SERVER_TROUBLE, may_pull=True) if self._skip else None

    def _hand_in(self, rows: Sequence[Row]) -> End | None:
        """All of these; a batch that is not taken is halved, down to the event at fault."""
        parts = [rows]
        while parts:
            part = parts.pop()
            end, taken = self._hand_in_part(part)
            if end is not None:
                return end
            if not taken:
                middle = len(part) // 2
                parts += [part[middle:], part[:middle]]
        return None

    def _hand_in_part(self, part: Sequence[Row]) -> tuple[End | None, bool]:
        """How the round ends by it, if it does, and whether this part is done with."""
        batch = self._batch(part)
        if batch is None:
            return self._bad(part, CANNOT_BE_SAID)
        self.tally.sent += len(part)
        told = self.client.push(batch)
        if isinstance(told, Told):
            return self._settle(part, told)
        if isinstance(told, NotReached):
            return self._failed(part, told)
        if part and told.status in _BAD:
            self.ledger.submit(lambda books: books.put_contact(told.contact)).result()
            return self._bad(part, told.said.code)
        return end_of(self.ledger, told), True

    def _batch(self, part: Sequence[Row]) -> BatchSaid | None:
        """What is said of these rows; the attempt is on disk before it is made."""
        reading = self.read_clock()

        def begun(books: SyncBooks) -> BatchSaid | None:
            books.tried([row["seq"] for row in part], reading.wall)
            return batch_of(books, part, reading, self.client.asking.program)

        return self.ledger.submit(begun).result()

    def _settle(self, part: Sequence[Row], told: Told[PushedSaid]) -> tuple[End | None, bool]:
        answers = [
            Settled(id=one.id, fate=_FATES[one.answer], reason=one.reason)
            for one in told.said.answers
        ]

        def settled(books: SyncBooks) -> bool:
            receipts = receipts_in(told.said.receipts, self.client.asking.registry_key, books)
            if receipts is None:
                return False
            books.settle(answers, receipts)
            books.put_contact(told.contact)
            return True

        if not self.ledger.submit(settled).result():
            return End(reach=Reach.DAMAGED), True
        for one in told.said.answers:
            name = _COUNTED[one.answer]
            setattr(self.tally, name, getattr(self.tally, name) + 1)
        _log.info("%d events handed in", len(part))
        return None, True

    def _bad(self, part: Sequence[Row], reason: str) -> tuple[End | None, bool]:
        """Not taken as it is: halved, or the one that it is about stays here as refused."""
        if len(part) > 1:
            return None, False
        refused = [Settled(id=row["id"], fate=Fate.REFUSED, reason=reason) for row in part]
        self.ledger.submit(lambda books: books.settle(refused, [])).result()
        self.tally.refused += len(refused)
        _log.warning("the registry cannot take event %s: %s", part[0]["seq"], reason)
        return None, True

    def _failed(self, part: Sequence[Row], told: NotReached) -> tuple[End | None, bool]:
        """A fault of the registry may be about this batch alone; an empty one tells."""
        self._faults += 1
        about_it = part and told.why is Reach.SERVER_TROUBLE and self._faults <= MOST_FAULTS
        # Who asks to be left alone is not asked about the batch.
        about_it = about_it and not told.wait
        if not about_it or not self._passes_empty():
            return not_reached(told), True
        if len(part) > 1:
            return None, False
        # It proves nothing against the event: it waits, and the others go by.
        self._skip.add(part[0]["seq"])
        return None, True

    def _passes_empty(self) -> bool:
        batch = self._batch(())
        return batch is not None and isinstance(self.client.push(batch), Told)
