"""The feed: what a desk of a center is told, page by page (docs/protocol.md)."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, select

from checkin.domain.center import Center
from checkin.registry import cursor as cursors
from checkin.registry.cursor import Place
from checkin.registry.desk_tables import changes, horizons
from checkin.registry.feed_order import change_at, changes_after, settled, told_to
from checkin.registry.people_counted import COUNTED, people_at
from checkin.registry.telling_runs import each_alone
from checkin.registry.whole_roster import PARTS, Said, part_of
from checkin.sync.wire import CenterSaid
from checkin.sync.wire_feed import ChangeKind, ChangeSaid, PageSaid

MOST_BYTES = 1_000_000
"""Of what is said on one page, roughly; a desk reads no more than five times as much."""

_AT_ONCE = 25
"""Rows that are read together: a run of events has up to 256 KiB."""


class CursorTooOld(Exception):  # what happened
    """What follows this cursor is not known any more: the desk asks for everything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """Who asks: a center, and the desk there whose own events are left out."""

    center: Center
    device: str = ""
    limit: int
    now: datetime


def page(connection: Connection, asking: Asking, cursor: str | None) -> PageSaid:
    """The page after `cursor`; None: the first one of everything.

    Raises:
        CursorTooOld: it is none of ours, too old, or of a database that was put back since.
    """
    if cursor is None:
        place = _end(connection, asking.center).then(part=0)
    else:
        found = cursors.read(cursor)
        if found is None or not _is_known(connection, found):
            raise CursorTooOld
        place = found
    if place.is_whole:
        return _whole(connection, asking, place)
    return _live(connection, asking, place)


def _live(connection: Connection, asking: Asking, place: Place) -> PageSaid:
    told: list[ChangeSaid] = []
    size = 0
    more = False
    for seen, (row, content) in enumerate(_contents(connection, asking, place)):
        own = row.source and row.source == asking.device
        said = [] if own else list(_said(row.kind, row.id, content))
        size += 0 if own else len(content or "")
        more = seen == asking.limit or len(told) + len(said) > asking.limit or size > MOST_BYTES
        if more and (told or seen):
            break
        more = False
        told += said
        mark = cursors.mark_of(row.kind, row.id, row.said)
        owed = place.owed or row.kind in COUNTED
        place = Place(xid=row.xid, seq=row.seq, mark=mark, owed=owed)
    people = people_at(connection, asking.center, place) if place.owed and not more else None
    here = place.then(owed=place.owed and people is None)
    said_now = _page(told, here, asking, more=more, complete=False)
    return replace(said_now, people=people)


def _contents(
    connection: Connection, asking: Asking, place: Place
) -> Iterator[tuple[Row[Any], str | None]]:
    """The changes, each with what is said of its thing now; a few at a time, they may be long."""
    left = asking.limit + 1
    while left:
        wanted = min(left, _AT_ONCE)
        rows = changes_after(connection, asking.center, place, wanted)
        now_said = _as_they_are(connection, asking.center, rows)
        for row in rows:
            yield row, now_said.get((row.center, row.kind, row.id), row.said)
        if len(rows) < wanted:
            return
        place, left = Place(xid=rows[-1].xid, seq=rows[-1].seq), left - wanted


def _as_they_are(
    connection: Connection, center: Center, rows: Sequence[Row[Any]]
) -> Mapping[tuple[int, str, str], str | None]:
    """What was told last of the things that these rows are about.

    Of two transactions that change one thing the later one may have the lower number on PostgreSQL,
    and so come first in the feed; the numbers of the changes themselves are in the right order.
    """
    things = {row.id for row in rows if row.kind != ChangeKind.EVENT}
    if not things:
        return {}
    query = (
        select(changes.c.center, changes.c.kind, changes.c.id, changes.c.said)
        .where(and_(told_to(center), changes.c.id.in_(things), changes.c.kind != ChangeKind.EVENT))
        .order_by(changes.c.seq)
    )
    return {(row.center, row.kind, row.id): row.said for row in connection.execute(query)}


def _whole(connection: Connection, asking: Asking, place: Place) -> PageSaid:
    """A page of everything; after the last one the feed goes on from where it was begun."""
    told: list[ChangeSaid] = []
    part, after, size = place.part or 0, place.after, 0
    while part < len(PARTS) and len(told) < asking.limit and size < MOST_BYTES:
        wanted = asking.limit - len(told)
        found = part_of(connection, asking.center, part, after, wanted, asking.now)
        fitting = list(_fitting(found, MOST_BYTES - size))
        told += [change for change, _ in fitting]
        size += sum(length for _, length in fitting)
        if len(fitting) == len(found) < wanted:
            part, after = part + 1, ""
        else:
            after = fitting[-1][0].id
    complete = part >= len(PARTS)
    here = place.then(part=None, after="") if complete else place.then(part=part, after=after)
    return _page(told, here, asking, more=True, complete=complete, whole=True)


def _fitting(found: Sequence[Said], most: int) -> Iterator[tuple[ChangeSaid, int]]:
    """Changes with their sizes, until there is more of them than `most`; but always one."""
    for kind, name, said in found:
        size = len(json.dumps(said))
        yield ChangeSaid(kind=kind, id=name, said=said), size
        most -= size
        if most <= 0:
            return


def _page(
    told: Sequence[ChangeSaid],
    place: Place,
    asking: Asking,
    *,
    more: bool,
    complete: bool,
    whole: bool = False,
) -> PageSaid:
    center = asking.center
    return PageSaid(
        changes=tuple(told),
        cursor=cursors.write(place),
        whole=whole,
        complete=complete,
        more=more,
        version=f"{place.xid}.{place.seq}",
        taken_at=asking.now,
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
        .where(and_(told_to(center), *settled(connection)))
        .order_by(changes.c.xid.desc(), changes.c.seq.desc())
        .limit(1)
    ).one_or_none()
    if row is None:
        return _horizon(connection) or Place()
    mark = cursors.mark_of(row.kind, row.id, row.said)
    return Place(xid=row.xid, seq=row.seq, mark=mark)


def _horizon(connection: Connection) -> Place | None:
    """The place up to which everything was forgotten."""
    row = connection.execute(select(horizons.c.xid, horizons.c.seq)).one_or_none()
    return Place(xid=row.xid, seq=row.seq) if row is not None else None


def _is_known(connection: Connection, place: Place) -> bool:
    row = change_at(connection, place)
    if row is not None and cursors.mark_of(row.kind, row.id, row.said) == place.mark:
        return True
    here = Place(xid=place.xid, seq=place.seq, mark=place.mark)
    return here == (_horizon(connection) or Place())
