"""What needs somebody's attention now, and what goes on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Table, and_, func, select

from checkin.domain.instant import stamp
from checkin.registry.console.asking import Answer, Asked, Page
from checkin.registry.console.live import AFTER, BEFORE
from checkin.registry.database import ALL
from checkin.registry.desk_tables import cases, devices, epochs, quarantine
from checkin.registry.notices import FAILED
from checkin.registry.tables import centers, notices, sessions
from checkin.sync.wire_feed import Severity

SILENT = timedelta(minutes=15)
"""A desk of a center with a session is heard more often than that."""
DESK_DAY = timedelta(hours=2)
"""So long around a start its center's desks are expected to be heard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concern:
    """Something of which there should be none. `since` is the oldest (a stamp)."""

    key: str
    count: int
    since: str | None
    path: str
    urgent: bool = False


def show_overview(asked: Asked) -> Answer:
    """All concerns, the urgent ones first."""
    with asked.registry.database.reading(ALL) as connection:
        found = [one for one in _concerns(connection, asked.now) if one.count]
        low, high = stamp(asked.now - BEFORE), stamp(asked.now + AFTER)
        now = _counted(connection, sessions, sessions.c.starts_at.between(low, high), None)[0]
        there = devices.c.revoked_at.is_(None)
        desks = _counted(connection, devices, there, None)[0]
        heard = there & (devices.c.last_contact >= stamp(asked.now - SILENT))
        lately = _counted(connection, devices, heard, None)[0]
        bare = _counted(connection, centers, centers_without_desk(asked.now), None)[0]
        known = _counted(connection, centers, centers.c.number >= 0, None)[0]
    figures = {"sessions": now, "desks": desks, "heard": lately, "centers": known, "bare": bare}
    values = {"concerns": found, **figures}
    return Page(name="overview.html", values=values)


def silent_desks(now: datetime) -> ColumnElement[bool]:
    """Desks that should be heard now, and are not."""
    near = sessions.c.starts_at.between(stamp(now - DESK_DAY), stamp(now + DESK_DAY))
    due = devices.c.center.in_(select(sessions.c.center).where(near))
    last = func.coalesce(devices.c.last_contact, devices.c.enrolled_at)
    return and_(devices.c.revoked_at.is_(None), due, last < stamp(now - SILENT))


def centers_without_desk(now: datetime) -> ColumnElement[bool]:
    """Centers that have a session before long, and no desk that is known here."""
    soon = sessions.c.starts_at.between(stamp(now), stamp(now + AFTER))
    due = centers.c.number.in_(select(sessions.c.center).where(soon))
    there = select(devices.c.center).where(devices.c.revoked_at.is_(None))
    return due & centers.c.number.not_in(there)


def holding_desks() -> ColumnElement[bool]:
    """Desks that are revoked, and said at their last contact that something waits there."""
    return devices.c.revoked_at.is_not(None) & (devices.c.waiting > 0)


def _concerns(connection: Connection, now: datetime) -> Sequence[Concern]:
    raised = cases.c.settled_at.is_(None)
    worst = cases.c.severity == Severity.IMPERSONATION.value
    kept = quarantine.c.settled_at.is_(None)
    failed, forked = notices.c.state == FAILED, epochs.c.forked_at.is_not(None)
    asked = (
        ("impersonation", "/cases", True, cases, raised & worst, cases.c.raised_at),
        ("cases", "/cases", False, cases, raised & ~worst, cases.c.raised_at),
        ("silent", "/silent", True, devices, silent_desks(now), devices.c.last_contact),
        ("quarantine", "/quarantine", False, quarantine, kept, quarantine.c.received_at),
        ("forked", "/receipts?forked=yes", False, epochs, forked, epochs.c.forked_at),
        ("revoked", "/holding", False, devices, holding_desks(), devices.c.revoked_at),
        ("notices", "/notices", False, notices, failed, notices.c.next_try),
    )
    found = []
    for key, path, urgent, table, where, since in asked:
        number, oldest = _counted(connection, table, where, since)
        found.append(Concern(key=key, count=number, since=oldest, path=path, urgent=urgent))
    return found


def _counted(
    connection: Connection,
    table: Table,
    where: ColumnElement[bool],
    since: ColumnElement[str | None] | None,
) -> tuple[int, str | None]:
    oldest = func.min(since) if since is not None else func.min(None)
    row = connection.execute(select(func.count(), oldest).select_from(table).where(where)).one()
    return int(row[0]), row[1]
