"""The chain of a journal: the canonical form of an event, and its hash (docs/data.md).

Desk and registry share it: whoever holds the rows can compute every hash anew.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from json.encoder import encode_basestring
from typing import Any
from uuid import UUID

from checkin.domain.attendance import fold
from checkin.domain.course import course_of
from checkin.domain.event import Event, Kind
from checkin.domain.instant import parse_stamp

GENESIS = "0" * 64
"""What stands before the first event."""

COLUMNS = (
    *("seq", "id", "device", "epoch", "kind", "desk", "at", "trusted"),
    *("subject", "session", "by", "body", "previous", "hash"),
)
"""The columns of an event, as they lie in the journal; `body` is canonical JSON."""

_KINDS = frozenset(Kind)


def canonical(value: object) -> str:
    """JSON with sorted keys, no blanks, and characters as they are."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def hash_of(row: Mapping[str, Any]) -> str:
    """The hash of an event: SHA-256 over its canonical JSON, `previous` in it, `hash` not."""
    return sha256(_covered(row).encode("utf-8")).hexdigest()


def _covered(row: Mapping[str, Any]) -> str:
    """`canonical` of the columns but `hash`, written out: a registry does little else all day."""
    return (
        f'{{"at":{_said(row["at"])},"body":{_said(row["body"])},"by":{_said(row["by"])}'
        f',"desk":{_said(row["desk"])},"device":{_said(row["device"])}'
        f',"epoch":{_said(row["epoch"])},"id":{_said(row["id"])},"kind":{_said(row["kind"])}'
        f',"previous":{_said(row["previous"])},"seq":{_said(row["seq"])}'
        f',"session":{_said(row["session"])},"subject":{_said(row["subject"])}'
        f',"trusted":{_said(row["trusted"])}}}'
    )


def _said(value: object) -> str:
    if type(value) is str:
        return encode_basestring(value)
    if value is None:
        return "null"
    return str(value) if type(value) is int else canonical(value)


def chained(rows: Iterable[Mapping[str, Any]], previous: str) -> Iterator[dict[str, Any]]:
    """The rows with `previous` and `hash` computed, the first one behind `previous`."""
    for row in rows:
        linked = {**row, "previous": previous}
        linked["hash"] = previous = hash_of(linked)
        yield linked


def event_of(row: Mapping[str, Any]) -> Event:
    """The event in a row.

    Raises:
        ValueError: it is of a kind that this release does not know.
    """
    return Event(
        id=UUID(row["id"]),
        device=row["device"],
        epoch=row["epoch"],
        seq=row["seq"],
        kind=Kind(row["kind"]),
        desk=row["desk"],
        at=parse_stamp(row["at"]),
        trusted=bool(row["trusted"]),
        subject=row["subject"],
        session=row["session"],
        by=row["by"],
        body=json.loads(row["body"]),
        previous=row["previous"],
        hash=row["hash"],
    )


def known_events(rows: Iterable[Mapping[str, Any]]) -> list[Event]:
    """The events of the kinds that this release knows; a newer one's are kept and passed over."""
    return [event_of(row) for row in rows if row["kind"] in _KINDS]


def makes_sense(row: Mapping[str, Any]) -> bool:
    """Whether it can be folded: one that cannot would stop every scan of that person.

    What another computer has recorded is not trusted to. One of an unknown kind is passed over.
    """
    try:
        events = known_events([row])
        fold(events)
        course_of(events)
    except (ValueError, TypeError, AttributeError, OverflowError, RecursionError):
        return False
    return True
