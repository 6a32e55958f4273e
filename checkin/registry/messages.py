"""The message center: what a candidate is told of their bookings, kept and read by the API."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter
from sqlalchemy import Connection, select, update

from checkin.domain.instant import parse_stamp, stamp
from checkin.registry.booking_events import BookingEvent, Certified, Moved, Result
from checkin.registry.message_words import WORDS
from checkin.registry.slate import Slate
from checkin.registry.tables import (
    bookings,
    candidates,
    centers,
    exams,
    messages,
    policies,
    sessions,
)
from checkin.sync.wire_policy import PolicySaid

_NAMES = UUID("8d6f2a30-0f1b-4f7e-9a55-4b0c6e2f7d15")
"""A change of a booking has one message, however often it is looked at."""

_POLICY = TypeAdapter(PolicySaid)

Row = Mapping[str, Any]


def tell_candidate(slate: Slate, booking: str, event: BookingEvent) -> None:
    """Put a message for what has happened to a booking, where there is anything to be told."""
    kind = _kind(event)
    row = slate.row(bookings, booking) if kind is not None else None
    person = slate.row(candidates, row["candidate"]) if row is not None else None
    if kind is None or row is None or person is None:
        return
    words = WORDS[person["language"]][kind]
    facts = _facts(slate, row, event)
    told = {
        "id": str(uuid5(_NAMES, f"{booking}/{kind}/{stamp(event.at)}")),
        "candidate": person["number"],
        "kind": kind,
        "subject": words.subject.format(**facts),
        "body": words.body.format(**facts),
        "at": stamp(event.at),
        "read_at": None,
    }
    slate.add_once(messages, told)


def messages_of(connection: Connection, candidate: str, limit: int) -> Sequence[dict[str, Any]]:
    """What somebody was told, the newest first."""
    query = select(messages).where(messages.c.candidate == candidate)
    rows = connection.execute(query.order_by(messages.c.at.desc(), messages.c.id).limit(limit))
    return [row._asdict() for row in rows]


def mark_read(connection: Connection, candidate: str, message: str, now: datetime) -> bool:
    """They have read it; the first time counts. False: they have no such message."""
    mine = (messages.c.id == message) & (messages.c.candidate == candidate)
    known = connection.execute(select(messages.c.read_at).where(mine)).one_or_none()
    if known is None:
        return False
    unread = mine & messages.c.read_at.is_(None)
    connection.execute(update(messages).where(unread).values(read_at=stamp(now)))
    return True


def _kind(event: BookingEvent) -> str | None:
    match event.details:
        case Moved(session=None):
            return "moved-away"
        case Result(passed=passed):
            return "passed" if passed else "failed"
        case _ if event.kind in WORDS["en"]:
            return event.kind.value
        case _:
            return None


def _facts(slate: Slate, row: Row, event: BookingEvent) -> dict[str, str]:
    exam = slate.row(exams, row["exam"])
    session = slate.row(sessions, row["session"]) if row["session"] else None
    facts = {"exam": exam["title"] if exam is not None else row["exam"], "number": ""}
    if isinstance(event.details, Certified):
        facts["number"] = event.details.number
    return facts | (_place(slate, session, row) if session is not None else {})


def _place(slate: Slate, session: Row, row: Row) -> dict[str, str]:
    """Where and when, on the center's clock."""
    center = slate.row(centers, session["center"]) or {}
    start = parse_stamp(session["starts_at"])
    kept = slate.row(policies, session["policy"])
    by = _POLICY.validate_json(kept["said"]).meant().instants(start).required_by if kept else start
    zone = ZoneInfo(center.get("zone", "UTC"))
    return {
        "starts_at": f"{start.astimezone(zone):%Y-%m-%d %H:%M} ({center.get('zone', 'UTC')})",
        "by": f"{by.astimezone(zone):%H:%M}",
        "center": f"{center.get('code', '')} {center.get('name', '')}".strip(),
        "room": row["room"] or session["room"],
    }
