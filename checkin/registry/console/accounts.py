"""The accounts of the console's staff, and the check of a password with its lock-out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from sqlalchemy import Connection, delete, insert, select, update

from checkin.domain.instant import parse_stamp, stamp
from checkin.registry.console.deeds import BY_COMMAND, note_deed
from checkin.registry.console.rights import Role
from checkin.registry.console_tables import console_locks, console_staff, console_visits
from checkin.trouble import Trouble, wrong_input

SHORTEST, LONGEST = 12, 200
"""Characters of a password. A longer one would only keep the computer busy."""
_NAME = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody of the programme's staff."""

    name: str
    role: Role
    made_at: datetime
    disabled_at: datetime | None = None
    locked_until: datetime | None = None


def hash_of_password(password: str) -> str:
    """As it is kept: argon2id, PHC form. Takes a tenth of a second: not in a transaction."""
    return PasswordHasher().hash(password)


def is_password(kept: str | None, password: str) -> bool:
    """Whether it is; without an account it takes as long, and is not."""
    try:
        PasswordHasher().verify(kept or _NOBODY, password)
    except (VerifyMismatchError, InvalidHashError):
        return False
    return kept is not None


_NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$hP/14CiiREdvXn7c6yR6Jg"
    "$5t+2jibamiAe2h3jNEGx/16aJW4Y8GPyg07E1yZvGko"
)
"""Of a password that nobody has."""


def require_password(name: str, password: str) -> None:
    """Refuse a weak one.

    Raises:
        Trouble: `password-weak`.
    """
    fits = SHORTEST <= len(password) <= LONGEST
    if not fits or name in password.lower() or len(set(password)) < 5:
        raise wrong_input(
            "password-weak",
            f"A password has {SHORTEST} to {LONGEST} characters, five different ones at least, "
            "and not the account's name in it.",
            "Take four words that have nothing to do with each other.",
        )


def require_name(name: str) -> None:
    """Whether an account may be called so.

    Raises:
        Trouble: `staff-name-unfit`.
    """
    if _NAME.fullmatch(name) is None:
        raise wrong_input(
            "staff-name-unfit",
            "A name has 1 to 64 of a to z, 0 to 9, and between them dots, _ and -.",
            "For example: li.na",
        )


def add_account(
    connection: Connection, name: str, role: Role, password_hash: str, now: datetime
) -> None:
    """A new account.

    Raises:
        Trouble: `staff-there`, `staff-name-unfit`.
    """
    require_name(name)
    if account_with(connection, name) is not None:
        raise wrong_input(
            "staff-there",
            f"There is an account {name} already.",
            "`checkin registry staff password` gives it a new password.",
        )
    row = {"name": name, "role": role.value, "password_hash": password_hash}
    connection.execute(insert(console_staff), row | {"made_at": stamp(now), "disabled_at": None})
    details = {"role": role.value}
    note_deed(connection, staff=BY_COMMAND, deed="add-staff", about=name, now=now, details=details)


def set_password(connection: Connection, name: str, password_hash: str, now: datetime) -> None:
    """A new password: the account may be used again, and whoever was signed in is out.

    Raises:
        Trouble: `no-staff`.
    """
    changed = connection.execute(
        update(console_staff)
        .where(console_staff.c.name == name)
        .values(password_hash=password_hash, disabled_at=None)
    )
    if not changed.rowcount:
        raise no_staff(name)
    connection.execute(delete(console_locks).where(console_locks.c.name == name))
    end_visits_of(connection, name)
    note_deed(connection, staff=BY_COMMAND, deed="set-password", about=name, now=now)


def disable_account(connection: Connection, name: str, by: str, now: datetime) -> None:
    """Nobody signs in with it any more, and whoever is signed in is out.

    Raises:
        Trouble: `no-staff`.
    """
    if account_with(connection, name) is None:
        raise no_staff(name)
    usable = (console_staff.c.name == name) & console_staff.c.disabled_at.is_(None)
    connection.execute(update(console_staff).where(usable).values(disabled_at=stamp(now)))
    end_visits_of(connection, name)
    note_deed(connection, staff=by, deed="disable-staff", about=name, now=now)


def account_with(connection: Connection, name: str) -> Account | None:
    """By its name."""
    query = select(console_staff).where(console_staff.c.name == name)
    row = connection.execute(query).one_or_none()
    return _account(row._asdict() | {"locked_until": None}) if row is not None else None


def password_hash_of(connection: Connection, name: str) -> str | None:
    """What is kept of its password; None: nobody may sign in with this name."""
    usable = (console_staff.c.name == name) & console_staff.c.disabled_at.is_(None)
    kept: str | None = connection.execute(
        select(console_staff.c.password_hash).where(usable)
    ).scalar_one_or_none()
    return kept


def all_accounts(connection: Connection) -> Sequence[Account]:
    """Every account, by name."""
    query = (
        select(console_staff, console_locks.c.locked_until)
        .outerjoin(console_locks, console_locks.c.name == console_staff.c.name)
        .order_by(console_staff.c.name)
    )
    return [_account(row._asdict()) for row in connection.execute(query)]


def end_visits_of(connection: Connection, name: str) -> None:
    """Sign out everywhere."""
    connection.execute(delete(console_visits).where(console_visits.c.staff == name))


def no_staff(name: str) -> Trouble:
    """There is no such account."""
    return wrong_input(
        "no-staff", f"There is no account {name}.", "`checkin registry staff list` has them all."
    )


def _account(row: Mapping[str, Any]) -> Account:
    ends = {
        name: parse_stamp(row[name]) if row[name] else None
        for name in ("disabled_at", "locked_until")
    }
    return Account(
        name=row["name"], role=Role(row["role"]), made_at=parse_stamp(row["made_at"]), **ends
    )
