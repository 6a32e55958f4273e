"""What happened at the door: immutable events, from which every state is folded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from checkin.domain.values import instant


class Kind(StrEnum):
    """The kinds of event. Stored and sent: add, never rename."""

    SCAN = "scan"
    CONFIRM = "confirm"
    OVERRIDE = "override"
    REFUSAL = "refusal"
    UNDO = "undo"
    SIGN_OUT = "sign-out"
    DELAY = "delay"
    IDENTITY = "identity"
    BREAK = "break"
    ARRIVAL = "arrival"
    RESEAT = "reseat"
    WITHDRAWAL = "withdrawal"
    NOT_DELIVERED = "not-delivered"
    ABSENCE = "absence"
    SETTLEMENT = "settlement"
    SEAT = "seat"
    INCIDENT = "incident"
    INTERRUPTION = "interruption"
    EVACUATION = "evacuation"
    ROLL_CALL = "roll-call"
    CLOSING = "closing"
    CLOCK = "clock"
    WALL_CLOCK = "wall-clock"
    DUTY = "duty"
    DENIED = "denied"
    PRINTING = "printing"
    EXPORT = "export"
    PAPER = "paper"
    ROSTER = "roster"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event before the journal has numbered and chained it.

    `subject` is an appointment's id (or `ticket:SERIAL` for somebody who is not listed), None when
    nobody is named. `at` is the desk's wall time in UTC. `body` holds JSON values only, and never a
    name nor a scanned text.
    """

    kind: Kind
    desk: str
    at: datetime
    trusted: bool = True
    subject: str | None = None
    session: str | None = None
    by: str | None = None
    body: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """An event in the journal. (`device`, `epoch`, `seq`) has no gaps; `hash` covers `previous`."""

    id: UUID
    device: str
    epoch: int
    seq: int
    kind: Kind
    desk: str
    at: datetime
    trusted: bool
    subject: str | None
    session: str | None
    by: str | None
    body: Mapping[str, object]
    previous: str
    hash: str

    @property
    def corrected(self) -> datetime:
        """`at` by the registry's clock, where its offset was known when this was recorded."""
        clock = self.body.get("clock")
        offset = clock.get("offset_us") if isinstance(clock, Mapping) else None
        return self.at + timedelta(microseconds=offset) if isinstance(offset, int) else self.at

    @property
    def happened_at(self) -> datetime:
        """When it was (UTC): as a paper says, where it was typed in from one; else `at`."""
        written = self.body.get("written")
        return (instant(written.get("at")) if isinstance(written, Mapping) else None) or self.at


def in_order(events: Iterable[Event]) -> list[Event]:
    """The same order for the same set of events, whatever order they came in.

    On one device the sequence rules, also when its clock went back; across devices the time, as the
    registry's clock would have shown it where the desk knew how far its own was off.
    """
    ordered: list[tuple[datetime, str, int, int, str, Event]] = []
    latest: dict[str, datetime] = {}
    for event in sorted(set_of(events), key=lambda e: (e.device, e.epoch, e.seq, str(e.id))):
        at = max(event.corrected, latest.get(event.device, event.corrected))
        latest[event.device] = at
        ordered.append((at, event.device, event.epoch, event.seq, str(event.id), event))
    return [row[5] for row in sorted(ordered, key=lambda row: row[:5])]


def set_of(events: Iterable[Event]) -> list[Event]:
    """Each event once."""
    return list({event.id: event for event in events}.values())
