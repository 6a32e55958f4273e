"""The feed: what a desk of a center is told, page by page (docs/protocol.md)."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Connection, and_, literal_column, or_, select

from checkin.domain.center import Center
from checkin.registry import cursor as cursors
from checkin.registry.cursor import Place
from checkin.registry.desk_tables import EVERYWHERE, changes, horizons
from checkin.registry.telling_runs import each_alone
from checkin.registry.whole_roster import PARTS, part_of
from checkin.sync.wire import CenterSaid
from checkin.sync.wire_feed import ChangeKind, ChangeSaid, PageSaid

MOST_BYTES = 1_000_000
"""Of what is said on one page, roughly; a desk reads no more than five times as much."""


class CursorTooOld(Exception):  # what happened
    """What follows this cursor is not known any more: the desk asks for everything."""


def page(
    connection: Connection, center: Center, cursor: str | None, limit: int, now: datetime
) -> PageSaid:
    """The page after `cursor`; None: the first one of everything.

    Raises:
        CursorTooOld: it is none of ours, too old, or of a database that was put back since.
    """
    if cursor is None:
        place = _end(connection, center).then(part=0)
    else:
        found = cursors.read(cursor)
        if found is None or not _is_known(connection, found):
            raise CursorTooOld
        place = found
    if place.is_whole:
        return _whole(connection, center, place, limit, now)
    return _live(connection, center, place, limit, now)


def prune(connection: Connection, before_seq: int) -> int:
    """Forget changes with a number below `before_seq` but the newest of each thing; how many."""
    old = connection.execute(
        select(changes.c.xid, changes.c.seq)
        .where(changes.c.seq < before_seq)
        .order_by(changes.c.xid.desc(), changes.c.seq.desc())
        .limit(1)
    ).one_or_none()
    if old is None:
        return 0
    connection.execute(horizons.delete())
    connection.execute(horizons.insert(), {"one": 1, "xid": old.xid, "seq": old.seq})
    gone = connection.execute(changes.delete().where(changes.c.seq < before_seq))
    return gone.rowcount


def _live(
    connection: Connection, center: Center, place: Place, limit: int, now: datetime
) -> PageSaid:
    rows = connection.execute(
        select(changes)
        .where(and_(_for(center), _after(place), *_settled(connection)))
        .order_by(changes.c.xid, changes.c.seq)
        .limit(limit + 1)
    ).all()
    told: list[ChangeSaid] = []
    size = 0
    for row in rows:
        said = list(_said(row.kind, row.id, row.said))
        size += len(row.said or "")
        if told and (len(told) + len(said) > limit or size > MOST_BYTES):
            break
        told += said
        mark = cursors.mark_of(row.kind, row.id, row.said)
        place = Place(xid=row.xid, seq=row.seq, mark=mark)
    more = bool(rows) and (rows[-1].xid, rows[-1].seq) != (place.xid, place.seq)
    return _page(told, place, center, now, more=more, complete=False)


def _whole(
    connection: Connection, center: Center, place: Place, limit: int, now: datetime
) -> PageSaid:
    """A page of everything; after the last one the feed goes on from where it was begun."""
    told: list[ChangeSaid] = []
    part, after, size = place.part or 0, place.after, 0
    while part < len(PARTS) and len(told) < limit and size < MOST_BYTES:
        wanted = limit - len(told)
        found = part_of(connection, center, part, after, wanted, now)
        for kind, name, said in found:
            told.append(ChangeSaid(kind=kind, id=name, said=said))
            size += len(json.dumps(said))
        if len(found) < wanted:
            part, after = part + 1, ""
        else:
            after = found[-1][1]
    complete = part >= len(PARTS)
    here = place.then(part=None, after="") if complete else place.then(part=part, after=after)
    return _page(told, here, center, now, more=True, complete=complete, whole=True)


def _page(
    told: Sequence[ChangeSaid],
    place: Place,
    center: Center,
    now: datetime,
    *,
    more: bool,
    complete: bool,
    whole: bool = False,
) -> PageSaid:
    return PageSaid(
        changes=tuple(told),
        cursor=cursors.write(place),
        whole=whole,
        complete=complete,
        more=more,
        version=f"{place.xid}.{place.seq}",
        taken_at=now,
        center=CenterSaid(
            number=center.number, code=center.code, zone=center.zone, name=center.name
        ),
    )


def _said(kind: str, name: str, said: str | None) -> Iterator[ChangeSaid]:
    content: Mapping[str, Any] | None = json.loads(said) if said is not None else None
    if kind == ChangeKind.EVENT and content is not None:
        for one in each_alone(content):
            yield ChangeSaid(kind=kind, id=one["events"][0]["id"], said=one)
    else:
        yield ChangeSaid(kind=kind, id=name, said=dict(content) if content is not None else None)


def _end(connection: Connection, center: Center) -> Place:
    """The place after everything that can be read now."""
    row = connection.execute(
        select(changes)
        .where(and_(_for(center), *_settled(connection)))
        .order_by(changes.c.xid.desc(), changes.c.seq.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return Place()
    mark = cursors.mark_of(row.kind, row.id, row.said)
    return Place(xid=row.xid, seq=row.seq, mark=mark)


def _is_known(connection: Connection, place: Place) -> bool:
    if (place.xid, place.seq) == (0, 0):
        return connection.execute(select(horizons.c.one)).first() is None
    query = select(changes).where((changes.c.xid == place.xid) & (changes.c.seq == place.seq))
    row = connection.execute(query).one_or_none()
    return row is not None and cursors.mark_of(row.kind, row.id, row.said) == place.mark


def _for(center: Center) -> Any:  # noqa: ANN401  # SQL
    return changes.c.center.in_((center.number, EVERYWHERE))


def _after(place: Place) -> Any:  # noqa: ANN401  # SQL
    return or_(
        changes.c.xid > place.xid, and_(changes.c.xid == place.xid, changes.c.seq > place.seq)
    )


def _settled(connection: Connection) -> list[Any]:
    """On PostgreSQL only what no transaction can come before any more."""
    if connection.dialect.name != "postgresql":
        return []
    lowest = literal_column("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", BigInteger)
    return [changes.c.xid < lowest]
