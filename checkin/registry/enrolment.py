"""Enrolment: one-time codes for a center, and the desks that come with one."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256

from sqlalchemy import Connection, delete, func, insert, select, update

from checkin.domain.center import Center
from checkin.domain.instant import parse_stamp, stamp
from checkin.registry.desk_tables import devices, enrolment_codes, wrong_codes
from checkin.registry.devices import Device, device_with
from checkin.registry.refusal import Refusal
from checkin.registry.tables import centers
from checkin.sync.enrolment_code import code_of
from checkin.sync.signing import is_former
from checkin.sync.wire_identity import EnrolSaid

LONGEST = timedelta(hours=72)
MOST_WRONG = 10
"""Wrong codes from one source within `WRONG_WITHIN`; the next is not even looked at."""
WRONG_WITHIN = timedelta(minutes=15)
CODE_BYTES = 10

_ASK = "Ask the registry for a new code."


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolled:
    """A desk that has just been enrolled, and its center."""

    device: Device
    center: Center


def make_code(connection: Connection, center: int, now: datetime, lasts: timedelta) -> bytes:
    """A new code (80 random bits) for a center, good once, for `lasts` (at most 72 h)."""
    code = secrets.token_bytes(CODE_BYTES)
    connection.execute(
        insert(enrolment_codes),
        {
            "hash": sha256(code).hexdigest(),
            "center": center,
            "made_at": stamp(now),
            "expires_at": stamp(now + min(lasts, LONGEST)),
        },
    )
    return code


def enrol(
    connection: Connection, said: EnrolSaid, source: str, now: datetime
) -> Enrolled | Refusal:
    """Enrol the desk that says so, if its code is good. The transaction must see all centers.

    `source` is the address that it came from; wrong codes are counted for it. The signature of the
    request was verified with `said.key`.
    """
    too_many = _too_many(connection, source, now)
    if too_many is not None:
        return too_many
    found = _taken(connection, said, now)
    if isinstance(found, Refusal):
        if found.code == "code-wrong":
            connection.execute(insert(wrong_codes), {"source": source, "at": stamp(now)})
        return found
    refused = _refused(connection, said, found)
    if refused is not None:
        return refused
    _use(connection, said, now)
    return Enrolled(device=_put(connection, said, found.number, now), center=found)


def _too_many(connection: Connection, source: str, now: datetime) -> Refusal | None:
    since = stamp(now - WRONG_WITHIN)
    connection.execute(delete(wrong_codes).where(wrong_codes.c.at < since))
    of_source = select(func.count()).where(wrong_codes.c.source == source)
    if connection.execute(of_source).scalar_one() < MOST_WRONG:
        return None
    return Refusal(
        status=429,
        code="too-many-tries",
        message="Too many wrong codes came from this address.",
        hint="Wait a quarter of an hour, then try again with the right code.",
        retry_after=int(WRONG_WITHIN.total_seconds()),
    )


def _taken(connection: Connection, said: EnrolSaid, now: datetime) -> Center | Refusal:
    """The center of the code; the row stays locked until the transaction ends."""
    code = code_of(said.code)
    row = None
    if code is not None:
        query = select(enrolment_codes).where(enrolment_codes.c.hash == sha256(code).hexdigest())
        row = connection.execute(query.with_for_update()).one_or_none()
    if row is None:
        return Refusal(
            status=403,
            code="code-wrong",
            message="The registry has never given out this code.",
            hint="Read it once more, all sixteen characters; or ask the registry for a new one.",
        )
    if row.used_at is not None:
        message = "This code was used already: it is good for one desk only."
        return Refusal(status=403, code="code-used", message=message, hint=_ASK)
    if parse_stamp(row.expires_at) < now:
        message = "This code has expired."
        return Refusal(status=403, code="code-expired", message=message, hint=_ASK)
    found = connection.execute(select(centers).where(centers.c.number == row.center)).one()
    return Center(**found._asdict())


def _refused(connection: Connection, said: EnrolSaid, center: Center) -> Refusal | None:
    if device_with(connection, said.device) is not None:
        return Refusal(
            status=409,
            code="device-known",
            message="The registry knows this journal already, with another key.",
            hint="Let the desk begin a new journal: `checkin enrol --anew` with this same code.",
        )
    if _name_is_taken(connection, said, center):
        return Refusal(
            status=409,
            code="desk-name-taken",
            message=f"Another desk of {center.code} is called {said.desk} already.",
            hint="Give this desk another name, or have the registry revoke the other one.",
        )
    former = device_with(connection, said.former) if said.former else None
    if said.former and not _proved(said, former, center):
        return Refusal(
            status=403,
            code="former-not-proved",
            message="This desk did not prove that it wrote the journal which it goes on with.",
            hint="Enrol it as a new desk; what is unsent can be handed over as a file.",
        )
    return None


def _name_is_taken(connection: Connection, said: EnrolSaid, center: Center) -> bool:
    """By another desk that is still in use: not revoked, and not gone on with by a later one."""
    gone_on = select(devices.c.former).where(devices.c.former.is_not(None))
    same_name = select(devices.c.device).where(
        (devices.c.center == center.number)
        & (devices.c.desk == said.desk)
        & devices.c.revoked_at.is_(None)
        & (devices.c.device != said.former)
        & devices.c.device.not_in(gone_on)
    )
    return connection.execute(same_name).first() is not None


def _proved(said: EnrolSaid, former: Device | None, center: Center) -> bool:
    if former is None or former.center != center.number:
        return False
    return is_former(said.former, said.key, said.former_signature, former.key)


def _use(connection: Connection, said: EnrolSaid, now: datetime) -> None:
    code = code_of(said.code) or b""
    connection.execute(
        update(enrolment_codes)
        .where(enrolment_codes.c.hash == sha256(code).hexdigest())
        .values(used_at=stamp(now), used_by=said.device)
    )


def _put(connection: Connection, said: EnrolSaid, center: int, now: datetime) -> Device:
    row = {
        "device": said.device,
        "center": center,
        "desk": said.desk,
        "key": said.key,
        "enrolled_at": stamp(now),
        "program": said.program,
        "waiting": 0,
        "former": said.former or None,
    }
    connection.execute(insert(devices), row)
    return Device(
        device=said.device,
        center=center,
        desk=said.desk,
        key=bytes.fromhex(said.key),
        enrolled_at=now,
        program=said.program,
        former=said.former or None,
    )
