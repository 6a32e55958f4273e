"""When desks were heard, and what their clocks said then."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, BindParameter, Connection, Text, bindparam, text

from checkin.domain.instant import stamp
from checkin.sync.wire_push import BatchSaid


def note_contact(connection: Connection, device: str, batch: BatchSaid, now: datetime) -> bool:
    """Note when the desk was heard; False: something later of it was heard before.

    An old batch that comes again proves nothing. A start of the computer that was never heard of
    is new, whenever that was.
    """
    heard = heard_of(device, batch, now)
    if connection.dialect.name == "postgresql":
        return bool(connection.execute(_HEARD_AND_NOTED, heard).rowcount)
    newest = connection.execute(_HEARD, heard).rowcount
    if newest:
        connection.execute(_NOTED, heard)
    return bool(newest)


def heard_of(device: str, batch: BatchSaid, now: datetime) -> Mapping[str, object]:
    """What is noted of a contact. What the batch itself brings does not wait there any more."""
    clock = batch.clock
    brought = sum(len(run.events) for run in batch.runs)
    return {
        "device": device,
        "boot": clock.boot,
        "at": stamp(now),
        "wall": clock.wall,
        "running_us": clock.running_us,
        "offset_us": clock.offset_us,
        "error_us": clock.error_us,
        "waiting": max(0, batch.waiting - brought),
        "program": batch.program,
    }


def heard(given: str) -> str:
    """SQL that puts a contact, unless a later one is there; `given` is where the values are."""
    return (
        f"INSERT INTO contacts ({', '.join(_COLUMNS)}) {given}"  # our own words
        " ON CONFLICT (device, boot) DO UPDATE SET at = excluded.at, wall = excluded.wall,"
        " running_us = excluded.running_us, offset_us = excluded.offset_us,"
        " error_us = excluded.error_us WHERE contacts.running_us < excluded.running_us"
    )


_COLUMNS = ("device", "boot", "at", "wall", "running_us", "offset_us", "error_us")
VALUES = ", ".join(f":{name}" for name in _COLUMNS)
NOTED = (
    "UPDATE devices SET last_contact = :at, waiting = :waiting, offset_us = :offset_us,"
    " program = CASE WHEN :program = '' THEN program ELSE :program END"
)
"""SQL that notes at the desk itself what it has said last."""
PARAMETERS: tuple[BindParameter[Any], ...] = (
    *(
        bindparam(name, type_=BigInteger)
        for name in ("running_us", "offset_us", "error_us", "waiting")
    ),
    *(bindparam(name, type_=Text) for name in ("device", "boot", "at", "wall", "program")),
)
_HEARD = text(heard(f"VALUES ({VALUES})"))
_NOTED = text(f"{NOTED} WHERE device = :device")
_HEARD_AND_NOTED = text(
    f"WITH heard AS ({heard(f'VALUES ({VALUES})')} RETURNING device)"  # our own words
    f" {NOTED} FROM heard WHERE devices.device = heard.device"
).bindparams(*PARAMETERS)
