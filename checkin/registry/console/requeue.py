"""Takes an event out of the quarantine again, through the same door as everything else.

After an update of the registry, or once a desk has proved whose journal it goes on with, what was
not understood may be.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Connection

from checkin.chain import COLUMNS
from checkin.domain.instant import stamp
from checkin.registry.devices import device_with
from checkin.registry.forks import Fork
from checkin.registry.home import Home
from checkin.registry.intake import FILE, Intake, take_batch
from checkin.registry.malformed import MALFORMED
from checkin.registry.runs import ChainBroken
from checkin.sync.wire_push import BATCH, Answer, BatchSaid

TAKEN = frozenset({Answer.ACCEPTED, Answer.DUPLICATE, Answer.CONFLICT_KEPT})
_OF_THE_RUN = {"device", "epoch", "previous", "hash"}


class StillOdd(Exception):  # what happened, as everywhere here
    """It is still not understood; the transaction must be taken back. The reason is its text."""


def take_again(connection: Connection, row: Mapping[str, Any], home: Home, now: datetime) -> None:
    """Take the event of a row of the quarantine, as the desk that handed it in would.

    Raises:
        StillOdd: nothing of it may be kept.
    """
    device = device_with(connection, row["device"])
    if device is None:
        raise StillOdd("unknown-device")
    try:
        batch = _batch(row, now)
        intake = Intake(home=home, device=device, now=now, via=FILE)
        told = take_batch(connection, batch, intake)
    except (ValidationError, ValueError, TypeError, KeyError) as error:
        raise StillOdd(MALFORMED) from error
    except (ChainBroken, Fork) as error:
        raise StillOdd("fork" if isinstance(error, Fork) else "chain-broken") from error
    [answer] = told.answers
    if answer.answer not in TAKEN:
        raise StillOdd(answer.reason)


def _batch(row: Mapping[str, Any], now: datetime) -> BatchSaid:
    """The event as a push says it. How long it was on its way, nobody knows."""
    said = json.loads(row["said"])
    run = said if "events" in said else _run(said)
    clock = {"wall": stamp(now), "running_us": 0, "boot": FILE}
    return BATCH.validate_json(json.dumps({"clock": clock, "known": [], "runs": [run]}))


def _run(said: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "device": said["device"],
        "epoch": said["epoch"],
        "previous": said["previous"],
        "head": said["head"],
        "events": [{name: said[name] for name in COLUMNS if name not in _OF_THE_RUN}],
    }
