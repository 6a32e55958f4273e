"""The feed: pages of the registry, put row by row or, of a full pull, all at once."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Table, bindparam, delete, func, insert, select, text, update

from checkin.domain.appointment import Status
from checkin.domain.instant import parse_stamp, stamp
from checkin.domain.roster import Roster
from checkin.services.feed import Applied, Change, EventRow, Page
from checkin.services.ports import Progress
from checkin.storage import schema
from checkin.storage.feed_values import KEPT, Kept, Row, signed_after
from checkin.storage.roster_rows import RosterRows

A_DAY = timedelta(hours=24)
"""Losses within this time (the registry's) count together."""

OF_THE_REGISTRY = (
    *(*schema.PULLED, *schema.ASIDE.values()),
    *(schema.roster, schema.pin_states, schema.feed, schema.paper_drafts),
)
"""What a desk has of the registry, and of its people, and has to forget when it is revoked."""

_NO_FEED: Row = {
    "one": 1,
    "cursor": None,
    "pulled_at": None,
    "scheduled": 0,
    "scheduled_at": None,
    "shrinks_from": None,
    "shrinks_to": None,
}
_SCHEDULED = (
    select(func.count())
    .select_from(schema.appointments)
    .where(schema.appointments.c.status == Status.SCHEDULED.value)
)
# Of two with one serial the later one has it; the earlier one's own change is still to come.
_ONE_SERIAL_EACH = text(
    "UPDATE aside_appointments SET serial = NULL WHERE serial IS NOT NULL AND rowid NOT IN"
    " (SELECT max(rowid) FROM aside_appointments GROUP BY serial)"
)


def shrinks(before: int, after: int) -> bool:
    """Whether more than a fifth is gone; one person alone is never enough."""
    lost = before - after
    return lost > 1 and lost * 5 > before


class FeedRows(RosterRows):
    """The roster as the registry keeps it up to date."""

    wiped = False

    def cursor(self) -> str | None:
        """Where the next page begins; None: with everything."""
        cursor: str | None = self._feed()["cursor"]
        return cursor

    def apply(
        self, page: Page, *, accept_shrink: bool = False, at: datetime | None = None
    ) -> Applied:
        """Put one page with its cursor, or nothing of it. `at` is the desk's time.

        Of a full pull (`whole`) the rows are kept aside and take the roster's place with the page
        that is `complete`. Own events are passed over, and so is a kind that is not known. What
        was lost within a day counts together, so that many small pages lose no more than one.
        `accept_shrink` says that a person agreed to the loss that was told last.
        """
        self._known.clear()
        feed = self._feed()
        fresh = self._is_fresh(feed, page)
        before = self._scheduled() if fresh else max(feed["scheduled"], self._scheduled())
        point = self._connection.begin_nested()
        self._take(page, begins=feed["cursor"] is None)
        after = self._scheduled()
        if shrinks(before, after) and not (accept_shrink and _is_as_agreed(feed, after)):
            point.rollback()
            self._put_feed({"shrinks_from": before, "shrinks_to": after})
            return Applied.SHRINKS
        point.commit()
        agreed = accept_shrink and after < before
        changes: Row = {
            "cursor": page.cursor,
            "shrinks_from": None,
            "shrinks_to": None,
            "scheduled": after if agreed else max(before, after),
        }
        if fresh or agreed:
            changes["scheduled_at"] = stamp(page.taken_at)
        if not page.more:
            changes["pulled_at"] = stamp(at or page.taken_at)
        self._put_feed(changes)
        return Applied.APPLIED

    def hear(self, events: Iterable[EventRow]) -> None:
        """Keep what other desks have recorded, apart from any page."""
        said = [Change(kind="event", id=one.row["id"], said={}, meant=one) for one in events]
        self._put(said, aside=False)

    def begin_again(self) -> None:
        """Forget the cursor and what was kept aside; the roster stays as it is."""
        self._clear(schema.ASIDE.values())
        self._put_feed({"cursor": None, "shrinks_from": None, "shrinks_to": None})

    def put_roster(self, roster: Roster, progress: Progress) -> None:
        """Put `roster` in the place of what was there; the next pull brings everything."""
        super().put_roster(roster, progress)
        self.begin_again()
        self._put_feed({"scheduled": self._scheduled(), "scheduled_at": stamp(roster.taken_at)})

    def wipe_roster(self, at: datetime) -> None:
        """The desk was revoked: roster, staff, keys, events of others go; the journal stays."""
        self._known.clear()
        self._clear(OF_THE_REGISTRY)
        self._connection.execute(update(schema.enrolment), {"revoked_at": stamp(at)})
        self.wiped = True

    def _is_fresh(self, feed: Row, page: Page) -> bool:
        """Whether what was there before this page is what the page is measured by."""
        if feed["scheduled_at"] is None:
            return True
        return page.taken_at - parse_stamp(feed["scheduled_at"]) >= A_DAY

    def _take(self, page: Page, *, begins: bool) -> None:
        if not page.whole:
            self._put(page.changes, aside=False)
            self._put_head(page)
            return
        if begins:
            self._clear(schema.ASIDE.values())
        self._put(page.changes, aside=True)
        if page.complete:
            self._swap()
            self._put_head(page)

    def _put(self, changes: Sequence[Change], *, aside: bool) -> None:
        for kind, kept in KEPT.items():
            latest = {one.id: one for one in changes if one.kind == kind and not self._is_own(one)}
            if latest:
                table = schema.ASIDE[kept.table.name] if aside else kept.table
                self._put_kind(kept, table, latest)

    def _put_kind(self, kept: Kept, table: Table, latest: Mapping[str, Change]) -> None:
        key = kept.key.name
        names = [{"name": kept.key.type.python_type(name)} for name in latest]
        self._connection.execute(delete(table).where(table.c[key] == bindparam("name")), names)
        rows = [row for one in latest.values() if (row := _row(kept, one)) is not None]
        if kept.table is schema.centers:
            same = delete(table).where(table.c.number == bindparam("name"))
            self._each(same, [{"name": row["number"]} for row in rows])
        if table is schema.appointments:
            rows = self._serials_given_up(rows)
        self._insert(table, rows)

    def _serials_given_up(self, rows: Sequence[Row]) -> list[Row]:
        """A serial is the last one's who was said to have it."""
        table = schema.appointments
        holder = {row["serial"]: row["id"] for row in rows if row["serial"] is not None}
        gone = update(table).where(table.c.serial == bindparam("held")).values(serial=None)
        self._each(gone, [{"held": serial} for serial in holder])
        return [
            row if holder.get(row["serial"]) in (None, row["id"]) else row | {"serial": None}
            for row in rows
        ]

    def _is_own(self, change: Change) -> bool:
        if not isinstance(change.meant, EventRow):
            return False
        device = change.meant.row["device"]
        here = select(schema.device.c.one).where(schema.device.c.device == device)
        ours = select(schema.events.c.seq).where(schema.events.c.device == device).limit(1)
        return any(self._connection.execute(query).first() is not None for query in (here, ours))

    def _swap(self) -> None:
        """What was kept aside takes the roster's place."""
        self._connection.execute(_ONE_SERIAL_EACH)
        self._clear(schema.PULLED)
        for table in schema.PULLED:
            aside = schema.ASIDE[table.name]
            columns = [column.name for column in table.columns]
            from_aside = select(*(aside.c[name] for name in columns))
            self._connection.execute(insert(table).from_select(columns, from_aside))
        self._clear(schema.ASIDE.values())

    def _put_head(self, page: Page) -> None:
        center = Change(kind="center", id=page.center.code, said={}, meant=page.center)
        self._put([center], aside=False)
        name = self._connection.execute(select(schema.enrolment.c.registry_name)).scalar()
        signed = self._connection.execute(select(schema.roster.c.signed)).scalar()
        head = {
            "one": 1,
            "center": page.center.number,
            "taken_at": stamp(page.taken_at),
            "version": page.version,
            "source": name or "registry",
            "appointments": self._rows_in(schema.appointments),
            "sessions": self._rows_in(schema.sessions),
            "signed": signed_after(page, signed),
        }
        self._clear([schema.roster])
        self._insert(schema.roster, [head])

    def _scheduled(self) -> int:
        return int(self._connection.execute(_SCHEDULED).scalar_one())

    def _rows_in(self, table: Table) -> int:
        query = select(func.count()).select_from(table)
        return int(self._connection.execute(query).scalar_one())

    def _feed(self) -> Row:
        row = self._connection.execute(select(schema.feed)).mappings().one_or_none()
        return dict(row) if row is not None else dict(_NO_FEED)

    def _put_feed(self, changes: Row) -> None:
        row = self._feed() | changes
        self._clear([schema.feed])
        self._insert(schema.feed, [row])

    def _clear(self, tables: Iterable[Table]) -> None:
        for table in tables:
            self._connection.execute(delete(table))

    def _each(self, statement: Any, values: list[Row]) -> None:  # noqa: ANN401  # delete or update
        if values:
            self._connection.execute(statement, values)


def _is_as_agreed(feed: Row, after: int) -> bool:
    """Whether no more is lost than the person was told, or hardly more."""
    told: int | None = feed["shrinks_to"]
    return told is None or not shrinks(told, after)


def _row(kept: Kept, change: Change) -> Row | None:
    """The row to put; None where the thing is gone, or makes no sense."""
    if change.said is None:
        return None
    if change.meant is None:
        raise ValueError(f"the meaning of a change of a {change.kind} is missing")
    return kept.row(change.meant)
