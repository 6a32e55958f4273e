"""What a desk sends and what comes back: batches, answers, receipts (docs/protocol.md).

JSON objects in UTF-8, instants ISO 8601 in UTC, keys and hashes lower-case hex. A field that a
release does not know is passed over; one that is missing or wrong is a fault.
"""

from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import AfterValidator, ConfigDict, FailFast, Field, TypeAdapter, model_validator
from pydantic.dataclasses import dataclass

from checkin.domain.instant import parse_stamp
from checkin.sync.limits import (
    MOST_EVENTS,
    Body,
    Count,
    DeviceId,
    Digest,
    Identifier,
    Instant,
    Name,
    PublicKey,
    Signature,
    Text,
)

_STRICT = ConfigDict(strict=True, extra="ignore")


def _there_is(text: str) -> str:
    """A stamp as it is; a ValueError where there is no such day or hour."""
    parse_stamp(text)
    return text


_Stamp = Annotated[
    str,
    Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z$"),
    AfterValidator(_there_is),
]
_AT_THE_FIRST_FAULT = FailFast()
"""A batch of nothing but empty events has a million faults: to list them takes a gigabyte."""
_Positive = Annotated[int, Field(ge=1, le=2**53)]
_Signed = Annotated[int, Field(ge=-(2**53), le=2**53)]


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class EventSaid:
    """An event as it lies in the journal, without what its run says for all of them.

    `kind` may be one that the other side does not know yet; `body` is the canonical JSON text that
    the hash covers.
    """

    seq: _Positive
    id: DeviceId
    kind: Identifier
    desk: Identifier
    at: _Stamp
    trusted: Annotated[int, Field(ge=0, le=1)]
    subject: Name | None = None
    session: Name | None = None
    by: Name | None = None
    body: Body


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class RunSaid:
    """Events of one journal whose numbers follow one another.

    `previous` is the hash before the first, `head` the one of the last: all hashes between can be
    computed, and so none is sent.
    """

    device: DeviceId
    epoch: _Positive
    previous: Digest
    head: Digest
    events: Annotated[
        tuple[EventSaid, ...], Field(min_length=1, max_length=MOST_EVENTS), _AT_THE_FIRST_FAULT
    ]

    @model_validator(mode="after")
    def _follow(self) -> Self:
        first = self.events[0].seq
        if any(event.seq != first + place for place, event in enumerate(self.events)):
            raise ValueError("the events of a run follow one another")
        return self

    def rows(self) -> list[dict[str, Any]]:
        """The events with device and epoch, before they are chained (checkin.chain.chained)."""
        return [
            {
                "seq": event.seq,
                "id": event.id,
                "device": self.device,
                "epoch": self.epoch,
                "kind": event.kind,
                "desk": event.desk,
                "at": event.at,
                "trusted": event.trusted,
                "subject": event.subject,
                "session": event.session,
                "by": event.by,
                "body": event.body,
            }
            for event in self.events
        ]


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class ClockSaid:
    """The desk's clocks when it sent this; offset (registry minus desk) and error as last known."""

    wall: _Stamp
    running_us: Count
    boot: Identifier
    offset_us: _Signed | None = None
    error_us: Count | None = None


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class KnownSaid:
    """What a desk has of one epoch of its journal: the numbers `first` to `last`.

    `receipted` is the last number that a receipt covered, `hash` what the desk's file says there
    now (empty where nothing was receipted): a journal that was changed afterwards shows here.
    """

    device: DeviceId
    epoch: _Positive
    first: _Positive
    last: Count
    receipted: Count = 0
    hash: Annotated[str, Field(pattern=r"^([0-9a-f]{64})?$")] = ""


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class BatchSaid:
    """POST /v1/push. No run at all is a contact: what is known is told, a receipt comes back."""

    clock: ClockSaid
    known: Annotated[tuple[KnownSaid, ...], Field(max_length=100), _AT_THE_FIRST_FAULT] = ()
    program: Text = ""
    waiting: Count = 0
    runs: Annotated[tuple[RunSaid, ...], Field(max_length=MOST_EVENTS), _AT_THE_FIRST_FAULT] = ()

    @model_validator(mode="after")
    def _not_too_many(self) -> Self:
        if sum(len(run.events) for run in self.runs) > MOST_EVENTS:
            raise ValueError(f"more than {MOST_EVENTS} events")
        return self


class Answer(StrEnum):
    """What became of one event. Sent: add, never rename."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    CONFLICT_KEPT = "conflict-kept"
    QUARANTINED = "quarantined"


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class AnswerSaid:
    """The answer for one event; `reason` is a stable word where it was quarantined or kept."""

    id: DeviceId
    answer: Annotated[Answer, Field(strict=False)]
    reason: Text = ""


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class ReceiptSaid:
    """What the registry has of one epoch: all numbers up to `received_up_to`, `count` in all.

    `head` is the hash of event `received_up_to` (64 zeros for none). Quarantined ones are counted:
    the registry has them. `at` is the registry's time.
    """

    registry: PublicKey
    device: DeviceId
    epoch: _Positive
    received_up_to: Count
    count: Count
    quarantined: Count = 0
    head: Digest
    at: Instant


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class SignedSaid:
    """A document that proves itself: `text` is JSON, signed with `key` (checkin.sync.signing)."""

    text: Annotated[str, Field(max_length=10_000)]
    key: PublicKey
    signature: Signature


@dataclass(config=_STRICT, frozen=True, slots=True, kw_only=True)
class PushedSaid:
    """The answer to a batch: one for each event, and a receipt for each epoch that is known."""

    answers: Annotated[tuple[AnswerSaid, ...], Field(max_length=MOST_EVENTS)]
    receipts: Annotated[tuple[SignedSaid, ...], Field(max_length=100)]


BATCH = TypeAdapter(BatchSaid)
KNOWN = TypeAdapter(KnownSaid)
PUSHED = TypeAdapter(PushedSaid)
RECEIPT = TypeAdapter(ReceiptSaid)
RUN = TypeAdapter(RunSaid)
SIGNED = TypeAdapter(SignedSaid)
