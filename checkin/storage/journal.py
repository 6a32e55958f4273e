"""The journal: append-only, chained events, and the outbox beside them (docs/data.md)."""

import os
import secrets
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    CompoundSelect,
    Connection,
    Table,
    bindparam,
    func,
    insert,
    literal,
    select,
    union_all,
    update,
)

from checkin.chain import COLUMNS, canonical, event_of, hash_of, known_events
from checkin.domain import course
from checkin.domain.event import Draft, Event, Kind, in_order
from checkin.domain.instant import parse_stamp, stamp, utc
from checkin.storage import schema

_EVENTS = schema.events

# Made once: to build a statement takes longer than to run it.
_HEAD = select(schema.head.c.events, schema.head.c.hash)
_IN_ORDER = select(_EVENTS).order_by(_EVENTS.c.seq)
# What a manager has said of the clock goes before all that it showed until then.
_CONFIRMED = (
    select(func.coalesce(func.max(_EVENTS.c.seq), 0))
    .where(
        (_EVENTS.c.desk == bindparam("desk"))
        & (_EVENTS.c.session.is_(None) & (_EVENTS.c.kind == Kind.CLOCK.value))
        # The sum keeps SQLite off the index of instants, where it would look at every event.
        & (_EVENTS.c.trusted + 0 == 1)
    )
    .scalar_subquery()
)
_LAST_TRUSTED = (
    select(_EVENTS)
    .where(
        (_EVENTS.c.desk == bindparam("desk"))
        & (_EVENTS.c.trusted == 1)
        & (_EVENTS.c.seq >= _CONFIRMED)
    )
    .order_by(_EVENTS.c.at.desc())
    .limit(1)
)

# Joined to nothing, so that SQLite reads from the end instead of sorting what an index gives.
_LAST = (
    select(_EVENTS)
    .where(_EVENTS.c.desk.concat("") == bindparam("desk"))
    .order_by(_EVENTS.c.seq.desc())
    .limit(1)
)

# Of no session, so that the index of sessions leads to the kind: of one that never happened the
# reading from the end would look at every event.
_LAST_OF_KIND = _LAST.where(_EVENTS.c.session.is_(None) & (_EVENTS.c.kind == bindparam("kind")))

_LAST_HEARD = select(func.max(schema.heard_events.c.at)).where(schema.heard_events.c.trusted == 1)


def _also_heard(where: Callable[[Table], ColumnElement[bool]]) -> CompoundSelect[Any]:
    """Our own events, and behind them those that were heard of other desks."""
    return union_all(
        *(
            select(*(table.c[name] for name in COLUMNS), literal(heard).label("heard")).where(
                where(table)
            )
            for heard, table in enumerate((_EVENTS, schema.heard_events))
        )
    ).order_by("heard", "seq")


_OF_SUBJECT = _also_heard(lambda table: table.c.subject == bindparam("subject"))
_IN_SESSION = _also_heard(lambda table: table.c.session == bindparam("session"))
_OF_KIND = _also_heard(
    lambda table: (table.c.session == bindparam("session")) & (table.c.kind == bindparam("kind"))
)
_COURSES = _also_heard(
    lambda table: (
        table.c.session.in_(bindparam("sessions", expanding=True))
        & table.c.kind.in_([kind.value for kind in course.KINDS])
        & table.c.subject.is_(None)
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """How many events there are, and the hash of the last one."""

    events: int
    hash: str


def uuid7(at: datetime) -> uuid.UUID:
    """A UUID of version 7 (RFC 9562): milliseconds of `at`, and 74 random bits."""
    milliseconds = int(utc(at).timestamp() * 1000) & (2**48 - 1)
    value = milliseconds << 80 | 0x7 << 76 | secrets.randbits(12) << 64
    return uuid.UUID(int=value | 0b10 << 62 | secrets.randbits(62))


def new_device() -> str:
    """The name of a new journal: a random UUID of version 4."""
    return str(uuid.UUID(bytes=os.urandom(16), version=4))


class JournalRows:
    """The journal in one transaction."""

    def __init__(self, connection: Connection, device: str, epoch: int) -> None:
        self._connection = connection
        self._device = device
        self._epoch = epoch
        self.appended: Head | None = None
        self._trusted: dict[str, Event | None] = {}

    @property
    def connection(self) -> Connection:
        """The open transaction."""
        return self._connection

    def journal_name(self) -> tuple[str, int]:
        """The device and the epoch that the next event is written under."""
        return self._device, self._epoch

    def renew_journal(self) -> tuple[str, str]:
        """Begin a new device (epoch 1) after a fork: (former, new); numbers and chain go on."""
        former, self._device, self._epoch = self._device, new_device(), 1
        name = {"device": self._device, "epoch": self._epoch}
        self._connection.execute(update(schema.device), name)
        return former, self._device

    def append(self, draft: Draft) -> Event:
        """Number, chain and keep an event, with its line in the outbox."""
        self._trusted.clear()
        before = self.head()
        row: dict[str, Any] = {
            "seq": before.events + 1,
            "id": str(uuid7(draft.at)),
            "device": self._device,
            "epoch": self._epoch,
            "kind": draft.kind.value,
            "desk": draft.desk,
            "at": stamp(draft.at),
            "trusted": int(draft.trusted),
            "subject": draft.subject,
            "session": draft.session,
            "by": draft.by,
            "body": canonical(draft.body),
            "previous": before.hash,
        }
        row["hash"] = hash_of(row)
        self._connection.execute(insert(_EVENTS), row)
        self._connection.execute(
            insert(schema.outbox), {"seq": row["seq"], "attempts": 0, "state": "waiting"}
        )
        self._connection.execute(update(schema.head), {"events": row["seq"], "hash": row["hash"]})
        self.appended = Head(events=row["seq"], hash=row["hash"])
        return event_of(row)

    def go_back_to(self, appended: Head | None) -> None:
        """What was appended since is taken back: `appended` is the last that stands."""
        self.appended = appended
        self._trusted.clear()

    def head(self) -> Head:
        """The count and the last hash, as this transaction sees them."""
        row = self._connection.execute(_HEAD).one()
        return Head(events=row.events, hash=row.hash)

    def events_of(self, subject: str) -> Sequence[Event]:
        """All that happened to one person, also at other desks as far as it was heard.

        In the order of the journal; with events of others in it, in the order of the fold.
        """
        return self._read(_OF_SUBJECT, subject=subject)

    def events_in(self, session: str, kind: Kind | None = None) -> Sequence[Event]:
        """All that happened in one session, or what is of one kind; in the order of `events_of`."""
        if kind is None:
            return self._read(_IN_SESSION, session=session)
        return self._read(_OF_KIND, session=session, kind=kind.value)

    def courses(self, sessions: Iterable[str]) -> Mapping[str, Sequence[Event]]:
        """What has happened to many sessions themselves; one that just goes on is not in it."""
        found: dict[str, list[Event]] = {}
        wanted = list(sessions)
        for event in self._read(_COURSES, sessions=wanted):
            found.setdefault(str(event.session), []).append(event)
        return found

    def latest(self, limit: int, kind: Kind | None = None) -> Sequence[Event]:
        """The last events, or the last of a kind, the newest first."""
        query = select(_EVENTS).order_by(_EVENTS.c.seq.desc()).limit(limit)
        if kind is not None:
            query = query.where(_EVENTS.c.kind == kind.value)
        return [event_of(row._asdict()) for row in self._connection.execute(query)]

    def since(self, seq: int) -> Iterator[Event]:
        """The events after `seq`, in order."""
        query = _IN_ORDER.where(_EVENTS.c.seq > seq)
        for row in self._connection.execute(query):
            yield event_of(row._asdict())

    def raw_rows(self, after: int = 0) -> Iterator[dict[str, Any]]:
        """Every row behind the `seq` of `after`, as it lies in the file, in order."""
        for row in self._connection.execute(_IN_ORDER.where(_EVENTS.c.seq > after)):
            yield row._asdict()

    def unsent(self) -> int:
        """How many events wait for the registry."""
        query = select(func.count()).select_from(schema.outbox)
        return int(self._connection.execute(query).scalar_one())

    def last_trusted(self, desk: str) -> Event | None:
        """The last event of this desk that was recorded on a trusted clock."""
        if desk not in self._trusted:
            row = self._connection.execute(_LAST_TRUSTED, {"desk": desk}).one_or_none()
            self._trusted[desk] = event_of(row._asdict()) if row is not None else None
        return self._trusted[desk]

    def last_of(self, desk: str, kind: Kind | None = None) -> Event | None:
        """The last event of this desk, on whatever clock; or the last of a kind of no session."""
        query = _LAST if kind is None else _LAST_OF_KIND
        given = {"desk": desk} | ({"kind": kind.value} if kind is not None else {})
        row = self._connection.execute(query, given).one_or_none()
        return event_of(row._asdict()) if row is not None else None

    def last_heard(self) -> datetime | None:
        """The latest instant (UTC) that another desk recorded on a trusted clock."""
        at = self._connection.execute(_LAST_HEARD).scalar()
        return parse_stamp(at) if at is not None else None

    def _read(self, query: CompoundSelect[Any], **values: object) -> list[Event]:
        rows = [row._asdict() for row in self._connection.execute(query, values)]
        if not rows or not rows[-1]["heard"]:
            return [event_of(row) for row in rows]
        return in_order(known_events(rows))
