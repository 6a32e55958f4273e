"""The desks that are enrolled: who they are, what was heard of them, and their revocation."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update

from checkin.domain.center import Center
from checkin.domain.instant import parse_stamp, stamp
from checkin.registry.desk_tables import devices
from checkin.registry.tables import centers


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """An enrolled desk. `key` is its public key, 32 raw bytes.

    `waiting` as it last said, without what it brought then.

    `former` is the journal that it goes on with since a fork.
    """

    device: str
    center: int
    desk: str
    key: bytes
    enrolled_at: datetime
    program: str = ""
    revoked_at: datetime | None = None
    revoked_why: str = ""
    former: str | None = None
    last_contact: datetime | None = None
    waiting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """An enrolled desk, and where it stands."""

    device: Device
    center: Center


def device_with(connection: Connection, device: str) -> Device | None:
    """By its id; None when it is unknown, or of a center that this transaction may not see."""
    row = connection.execute(select(devices).where(devices.c.device == device)).one_or_none()
    return _device(row._asdict()) if row is not None else None


def asker_with(connection: Connection, device: str) -> Asker | None:
    """By its id, as `device_with`."""
    row = connection.execute(_WITH_CENTER, {"asked": device}).one_or_none()
    if row is None:
        return None
    number, code, zone, name, *columns = row
    fields = dict(zip(devices.c.keys(), columns, strict=True))
    center = Center(number=number, code=code, zone=zone, name=name)
    return Asker(device=_device(fields), center=center)


def all_devices(connection: Connection, center: int | None = None) -> Sequence[Device]:
    """Every desk, or those of a center, the last enrolled first."""
    query = select(devices).order_by(devices.c.enrolled_at.desc())
    if center is not None:
        query = query.where(devices.c.center == center)
    return [_device(row._asdict()) for row in connection.execute(query)]


def revoke(connection: Connection, device: str, why: str, now: datetime) -> bool:
    """From now on it is refused; at its next contact it wipes its roster. False: unknown."""
    changed = connection.execute(
        update(devices)
        .where((devices.c.device == device) & (devices.c.revoked_at.is_(None)))
        .values(revoked_at=stamp(now), revoked_why=why)
    )
    return bool(changed.rowcount)


def speaks_for(connection: Connection, requester: str, device: str) -> bool:
    """Whether `requester` is `device`, or goes on with its journal: both sides of a fork may."""
    seen: set[str] = set()
    while requester != device:
        seen.add(requester)
        query = select(devices.c.former).where(devices.c.device == requester)
        former = connection.execute(query).scalar_one_or_none()
        if former is None or former in seen:
            return False
        requester = former
    return True


def _device(row: dict[str, object]) -> Device:
    fields = dict(row)
    fields.pop("offset_us")
    for name in ("enrolled_at", "revoked_at", "last_contact"):
        fields[name] = parse_stamp(str(fields[name])) if fields[name] else None
    fields["key"] = bytes.fromhex(str(fields["key"]))
    fields["revoked_why"] = fields["revoked_why"] or ""
    return Device(**fields)  # type: ignore[arg-type]  # the columns are those of the table


_WITH_CENTER = (
    select(*centers.c, *devices.c)
    .join(centers, centers.c.number == devices.c.center)
    .where(devices.c.device == bindparam("asked"))
)
