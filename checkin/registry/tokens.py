"""Tokens of the programme's own systems: who may call its API. Only their SHA-256 is kept."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from sqlalchemy import Connection, insert, select, update

from checkin.domain.instant import parse_stamp, stamp
from checkin.registry.tables import tokens

PREFIX = "ckp_"
"""So that a token is found where it should not be: in a log, in a repository."""


class Right(StrEnum):
    """What a token allows. Stored: add, never rename."""

    PROGRAMME = "programme"
    READER = "reader"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A token as the registry knows it."""

    name: str
    right: Right
    made_at: datetime
    revoked_at: datetime | None = None


def make_token(connection: Connection, name: str, right: Right, now: datetime) -> str:
    """A new token; this is the only time that it is seen."""
    text = PREFIX + secrets.token_urlsafe(32)
    row = {"hash": _hash(text), "name": name, "role": right.value, "made_at": stamp(now)}
    connection.execute(insert(tokens), row)
    return text


def find_token(connection: Connection, text: str) -> Token | None:
    """Whose token this is; None: nobody's, or a revoked one."""
    query = select(tokens).where((tokens.c.hash == _hash(text)) & tokens.c.revoked_at.is_(None))
    row = connection.execute(query).one_or_none()
    return _token(row._asdict()) if row is not None else None


def all_tokens(connection: Connection) -> Sequence[Token]:
    """Every token that was ever made, the newest first."""
    rows = connection.execute(select(tokens).order_by(tokens.c.made_at.desc()))
    return [_token(row._asdict()) for row in rows]


def revoke_tokens(connection: Connection, name: str, now: datetime) -> int:
    """Revoke all of this name; how many there were."""
    query = update(tokens).where((tokens.c.name == name) & tokens.c.revoked_at.is_(None))
    return connection.execute(query.values(revoked_at=stamp(now))).rowcount


def _hash(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _token(row: dict[str, str]) -> Token:
    return Token(
        name=row["name"],
        right=Right(row["role"]),
        made_at=parse_stamp(row["made_at"]),
        revoked_at=parse_stamp(row["revoked_at"]) if row["revoked_at"] else None,
    )
