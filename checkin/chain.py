"""The chain of a journal: the canonical form of an event, and its hash (docs/data.md).

Desk and registry share it: whoever holds the rows can compute every hash anew.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
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
    covered = {name: row[name] for name in COLUMNS if name != "hash"}
    return sha256(canonical(covered).encode("utf-8")).hexdigest()


def chained(rows: Iterable[Mapping[str, Any]], previous: str) -> Iterator[dict[str, Any]]:
    """The rows with `previous` and `hash` computed, the first one behind `previous`."""
    for row in rows:
        linked = {**row, "previous": previous}
        previous = hash_of(linked)
        yield {**linked, "hash": previous}


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
