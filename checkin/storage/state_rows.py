"""All that a badge and a page tell of the delivery, read in one transaction."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from checkin.domain.instant import parse_stamp
from checkin.services.delivery import Instruction, RegistryCase, SyncState
from checkin.storage import schema
from checkin.storage.delivery_rows import REFUSED, WAITING, DeliveryRows
from checkin.storage.enrolment_rows import EnrolmentRows, instant
from checkin.storage.release_rows import releases_in

_EVENTS = schema.events
_OUTBOX = schema.outbox


class StateRows(DeliveryRows, EnrolmentRows):
    """The delivery as people see it."""

    def __init__(self, connection: Connection) -> None:
        DeliveryRows.__init__(self, connection)
        EnrolmentRows.__init__(self, connection)

    def sync_state(self) -> SyncState:
        """What waits and what was answered, to whom, and what the registry has told."""
        receipts = self.receipts()
        feed = self._connection.execute(select(schema.feed)).one_or_none()
        held = feed is not None and feed.shrinks_from is not None
        return SyncState(
            enrolment=self.enrolment(),
            recorded=int(self._value(select(schema.head.c.events)) or 0),
            waiting=self._count(WAITING),
            oldest=self.oldest_unsent(),
            refused=self._count(REFUSED),
            quarantined=sum(receipt.quarantined for receipt in receipts),
            receipts=receipts,
            contact=self.contact(),
            pulled_at=instant(feed.pulled_at) if feed is not None else None,
            shrinks=(feed.shrinks_from, feed.shrinks_to) if feed is not None and held else None,
            cases=self.cases(),
            instructions=self.instructions(),
            releases=releases_in(self._connection),
        )

    def oldest_unsent(self) -> datetime | None:
        """Since when (UTC) the oldest record waits for the registry; None: none waits."""
        return instant(self._value(_OLDEST))

    def cases(self) -> Sequence[RegistryCase]:
        """The cases that the registry has raised, the oldest first."""
        query = select(schema.cases).order_by(schema.cases.c.raised_at, schema.cases.c.id)
        return [
            RegistryCase(
                **{
                    **row,
                    "raised_at": parse_stamp(row["raised_at"]),
                    "settled_at": instant(row["settled_at"]),
                }
            )
            for row in self._connection.execute(query).mappings()
        ]

    def instructions(self) -> Sequence[Instruction]:
        """What the programme tells this center, the ones of always first."""
        table = schema.instructions
        query = select(table).order_by(table.c.since, table.c.id)
        return [
            Instruction(**{**row, "since": instant(row["since"]), "until": instant(row["until"])})
            for row in self._connection.execute(query).mappings()
        ]

    def _count(self, state: str) -> int:
        query = select(func.count()).select_from(_OUTBOX).where(_OUTBOX.c.state == state)
        return int(self._value(query))

    def _value(self, query: Select[Any]) -> Any:  # noqa: ANN401  # whatever the column holds
        return self._connection.execute(query).scalar_one_or_none()


_OLDEST = (
    select(_EVENTS.c.at)
    .join(_OUTBOX, _OUTBOX.c.seq == _EVENTS.c.seq)
    .where(_OUTBOX.c.state == WAITING)
    .order_by(_OUTBOX.c.seq)
    .limit(1)
)
