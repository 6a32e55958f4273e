"""Corrected times: when an event was recorded by the registry's clock, and how surely.

The desk's own instant stays as it is, and the time rule is never judged again.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from checkin.domain.instant import parse_stamp, stamp
from checkin.sync.wire_push import ClockSaid

DRIFT = 10_000
"""A quartz clock goes wrong by less than one part of so many of the time that has passed."""
UNKNOWN = timedelta(days=1)
"""The uncertainty where nothing ties the desk's clock to ours but that it was read now."""
_US = timedelta(microseconds=1)
_DECODER = json.JSONDecoder()
_EARLIEST = datetime(1970, 1, 1, tzinfo=UTC)
"""What a clock without a battery says; nothing was recorded before."""
_NO_SENSE = {"corrected_at": None, "uncertainty_us": None}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A look at the desk's clocks and at ours in one moment, within `error`."""

    boot: str
    running: timedelta
    wall: datetime
    at: datetime
    error: timedelta


def tie_of(clock: ClockSaid, now: datetime) -> Tie:
    """The tie that a request makes: it was sent before it came, by no more than its way took."""
    error = timedelta(microseconds=clock.error_us) if clock.error_us is not None else _WAY
    return Tie(
        boot=clock.boot,
        running=timedelta(microseconds=clock.running_us),
        wall=parse_stamp(clock.wall),
        at=now,
        error=error,
    )


_WAY = timedelta(seconds=30)
"""A request takes no longer than the desk waits for its answer."""


def corrected(row: Mapping[str, Any], tie: Tie) -> dict[str, object]:
    """`corrected_at` and `uncertainty_us` of an event, by the tie that came with it.

    In the same boot the running time tells, whatever was done to the wall clock; else what the
    desk knew of its offset when it recorded; else the offset of now, which may be another one.
    Both are None where the clocks make no sense: that is no reason to refuse an event.
    """
    try:
        found, error = _found(row["at"], _clock(row["body"]), tie)
    except OverflowError:
        return dict(_NO_SENSE)
    if found < _EARLIEST:
        return dict(_NO_SENSE)
    return {"corrected_at": stamp(min(found, tie.at)), "uncertainty_us": error // _US}


def _found(said: str, clock: Mapping[str, Any], tie: Tie) -> tuple[datetime, timedelta]:
    running = clock.get("running_us")
    if clock.get("boot") == tie.boot and isinstance(running, int):
        ago = tie.running - running * _US
        return tie.at - ago, tie.error + abs(ago) / DRIFT
    at, offset, known = parse_stamp(said), clock.get("offset_us"), clock.get("error_us")
    if isinstance(offset, int):
        found = at + offset * _US
        told = (known if isinstance(known, int) else 0) * _US
        return found, told + abs(tie.at - found) / DRIFT
    return at + (tie.at - tie.wall), UNKNOWN


def _clock(body: str) -> dict[str, Any]:
    try:
        found, end = _DECODER.raw_decode(body)
    except (ValueError, RecursionError):
        return {}
    if end < len(body):
        return {}
    clock = found.get("clock") if isinstance(found, dict) else None
    return clock if isinstance(clock, dict) else {}
