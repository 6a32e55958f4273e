"""One event that has not the form of an event: kept as it came, so that it holds up no other."""

import json
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection

from checkin.chain import GENESIS, canonical
from checkin.registry.intake import Intake, take_batch
from checkin.registry.quarantine import Poison, put_in_quarantine
from checkin.registry.receipts import Gain, counted, extent_of, grown
from checkin.sync.wire_push import (
    BATCH,
    KNOWN,
    Answer,
    AnswerSaid,
    BatchSaid,
    KnownSaid,
    PushedSaid,
)

MALFORMED = "malformed"
"""Why it lies in the quarantine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lone:
    """The only event of a batch, as far as it can be read, and the batch without it."""

    epoch: int
    number: int
    event: str
    head: str
    said: str
    rest: BatchSaid


def lone_in(body: bytes, device: str) -> Lone | None:
    """The event of a batch that has no other, of this very device; None: it is not so."""
    try:
        raw = json.loads(body)
        [run] = raw["runs"]
        [event] = run["events"]
        rest = BATCH.validate_json(json.dumps({**raw, "runs": []}))
        named = _named(run["device"], run["epoch"], event["seq"])
        name = _named(event["id"], 1, 1).device
        said = canonical(run)
        said.encode("utf-8")
    except (ValidationError, ValueError, TypeError, KeyError, RecursionError):
        return None
    if named.device != device:
        return None
    return Lone(
        epoch=named.epoch, number=named.first, event=name, head=_head(run), said=said, rest=rest
    )


def take_lone(connection: Connection, lone: Lone, intake: Intake) -> PushedSaid:
    """Keep it for a person, and take what else the batch says."""
    poison = Poison(
        device=intake.device.device,
        epoch=lone.epoch,
        number=lone.number,
        event=lone.event,
        center=intake.device.center,
        reason=MALFORMED,
        said=lone.said,
    )
    firsts = {(one.device, one.epoch): one.first for one in lone.rest.known}
    first = min(firsts.get((poison.device, poison.epoch), 1), poison.number)
    extent = extent_of(connection, poison.device, poison.epoch, first)
    known = counted(connection, extent, [lone.number])
    put = put_in_quarantine(connection, poison, intake.now, intake.via)
    gain = Gain(
        low=lone.number,
        high=lone.number,
        head=lone.head,
        added=1 - len(known),
        quarantined=int(put),
    )
    grown(connection, extent, gain)
    answered = take_batch(connection, lone.rest, intake)
    kept = AnswerSaid(id=lone.event, answer=Answer.QUARANTINED, reason=MALFORMED)
    return PushedSaid(answers=(kept,), receipts=answered.receipts)


def _named(device: object, epoch: object, number: object) -> KnownSaid:
    """These three, checked in their form."""
    said = {"device": device, "epoch": epoch, "first": number, "last": 0}
    return KNOWN.validate_json(json.dumps(said))


def _head(run: dict[str, Any]) -> str:
    head = run.get("head")
    return head if isinstance(head, str) and len(head) == len(GENESIS) else GENESIS
