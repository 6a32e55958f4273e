"""Signing in: tries are counted before they are looked at, by name and by where they come from."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from sqlalchemy import Connection, delete, func, insert, select, update

from checkin.domain.instant import parse_stamp, stamp
from checkin.registry.console.accounts import is_password, password_hash_of
from checkin.registry.console.deeds import note_deed
from checkin.registry.console.rights import Role
from checkin.registry.console_tables import (
    console_locks,
    console_staff,
    console_tries,
    console_visits,
)
from checkin.registry.database import ALL, Database
from checkin.registry.rows import put_row, row_with

FREE_TRIES = 5
"""So many wrong passwords cost nothing; the next ones lock the name for 30 s, 60 s, 120 s …"""
FIRST_LOCK, LONGEST_LOCK = timedelta(seconds=30), timedelta(hours=1)
MOST_FROM_ONE_PLACE = 30
"""Tries from one address within `PLACE_WITHIN`; the next is not even looked at."""
PLACE_WITHIN = timedelta(minutes=15)
IDLE = timedelta(minutes=30)
LONGEST_VISIT = timedelta(hours=12)
_SEEN_EVERY = timedelta(minutes=1)
"""A visit is noted no more often: each note is a write that desks wait for."""
_FORGOTTEN_AFTER = timedelta(days=1)


class NotIn(StrEnum):
    """Why nobody was signed in."""

    WRONG = "wrong"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """Somebody who is signed in. `key` is what the browser holds; only its SHA-256 is kept."""

    staff: str
    role: Role
    key: str

    @property
    def form_key(self) -> str:
        """What each form of this visit carries."""
        return form_key_of(self.key)


def form_key_of(key: str) -> str:
    """What a form carries to prove that it is ours: nobody else can know `key`."""
    return sha256(f"checkin-form\n{key}".encode("utf-8", "surrogatepass")).hexdigest()


def sign_in(
    database: Database, name: str, password: str, source: str, now: datetime
) -> str | NotIn:
    """The key of a new visit. The password is compared outside of every transaction."""
    with database.writing(ALL) as connection:
        if not _may_try(connection, name, source, now):
            return NotIn.LOCKED
        kept = password_hash_of(connection, name)
    if not is_password(kept, password):
        return NotIn.WRONG
    key = secrets.token_urlsafe(32)
    with database.writing(ALL) as connection:
        if password_hash_of(connection, name) != kept:
            return NotIn.WRONG
        connection.execute(delete(console_locks).where(console_locks.c.name == name))
        connection.execute(delete(console_tries).where(console_tries.c.source == source))
        _forget_old(connection, now)
        row = {"hash": _hash(key), "staff": name, "begun_at": stamp(now), "seen_at": stamp(now)}
        connection.execute(insert(console_visits), row)
        note_deed(connection, staff=name, deed="sign-in", about=name, now=now)
    return key


def visit_with(database: Database, key: str, now: datetime) -> Visit | None:
    """Who holds this key; None: nobody, or not any more."""
    mine = console_visits.c.hash == _hash(key)
    query = (
        select(console_visits, console_staff.c.role)
        .join(console_staff, console_staff.c.name == console_visits.c.staff)
        .where(mine & console_staff.c.disabled_at.is_(None))
    )
    with database.reading(ALL) as connection:
        row = connection.execute(query).one_or_none()
    if row is None or _is_over(row.begun_at, row.seen_at, now):
        return None
    if now - parse_stamp(row.seen_at) >= _SEEN_EVERY:
        with database.writing(ALL) as connection:
            connection.execute(update(console_visits).where(mine).values(seen_at=stamp(now)))
    return Visit(staff=row.staff, role=Role(row.role), key=key)


def sign_out(connection: Connection, visit: Visit, now: datetime) -> None:
    """The key is worth nothing from now on."""
    connection.execute(delete(console_visits).where(console_visits.c.hash == _hash(visit.key)))
    note_deed(connection, staff=visit.staff, deed="sign-out", about=visit.staff, now=now)


def _may_try(connection: Connection, name: str, source: str, now: datetime) -> bool:
    """Count the try; False: it must not be looked at."""
    since = stamp(now - PLACE_WITHIN)
    connection.execute(delete(console_tries).where(console_tries.c.at < since))
    of_source = select(func.count()).where(console_tries.c.source == source)
    if connection.execute(of_source).scalar_one() >= MOST_FROM_ONE_PLACE:
        return False
    found = row_with(connection, console_locks, {"name": name}) or {}
    until = found.get("locked_until")
    if until is not None and stamp(now) < until:
        return False
    failures = found.get("failures", 0) + 1
    lock = min(FIRST_LOCK * 2 ** min(failures - FREE_TRIES, 20), LONGEST_LOCK)
    put_row(
        connection,
        console_locks,
        {
            "name": name,
            "failures": failures,
            "last_at": stamp(now),
            "locked_until": stamp(now + lock) if failures >= FREE_TRIES else None,
        },
    )
    connection.execute(insert(console_tries), {"source": source, "at": stamp(now)})
    return True


def _is_over(begun_at: str, seen_at: str, now: datetime) -> bool:
    idle, long = now - parse_stamp(seen_at), now - parse_stamp(begun_at)
    return idle > IDLE or long > LONGEST_VISIT


def _forget_old(connection: Connection, now: datetime) -> None:
    """Visits that are over, and names that nobody has tried for a day."""
    over = (console_visits.c.seen_at < stamp(now - IDLE)) | (
        console_visits.c.begun_at < stamp(now - LONGEST_VISIT)
    )
    connection.execute(delete(console_visits).where(over))
    old = console_locks.c.last_at < stamp(now - _FORGOTTEN_AFTER)
    connection.execute(delete(console_locks).where(old))


def _hash(key: str) -> str:
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()
