"""The outbox of notices: each message leaves once by each channel, and is tried until it does."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from sqlalchemy import Connection, and_, exists, insert, select, update

from checkin.domain.instant import stamp
from checkin.registry.database import ALL, Database
from checkin.registry.tables import candidates, messages, notices

FRESH = timedelta(days=1)
"""A message that is older leaves by no channel: who sets up e-mail does not send a whole year."""
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=6)
MOST_TRIES = 12
"""With the waits between them about a day."""
STALE = timedelta(minutes=10)
"""So long after it was begun nobody is sending it any more: it is begun anew."""
AT_ONCE = 50

WAITING, SENDING, SENT, FAILED = "waiting", "sending", "sent", "failed"


class Channel(StrEnum):
    """How a notice leaves. Stored: add, never rename."""

    EMAIL = "email"
    SMS = "sms"


class Rejected(Exception):  # what the other side has said for good
    """The address or the notice will never be taken: no try again."""


class NotNow(Exception):  # what the line or the other side could not do
    """It did not leave; another time it may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What leaves. `id` stays the same for every try: whoever gets it twice can see that."""

    id: str
    address: str
    subject: str
    body: str
    files: tuple[tuple[str, bytes], ...] = ()
    """PNGs by their names; only e-mail carries them."""


class Carrier(Protocol):
    """Carries notices of one channel; blocks."""

    def carry(self, notice: Notice) -> None:
        """Hand it over.

        Raises:
            Rejected: never again.
            NotNow: another time.
        """
        ...


def send_due(
    database: Database, carriers: Mapping[Channel, Carrier], now: datetime
) -> dict[str, int]:
    """Send what is due now; how many were sent, put off, given up."""
    counts = {SENT: 0, WAITING: 0, FAILED: 0}
    with database.writing(ALL) as connection:
        for channel in carriers:
            _enter(connection, channel, now)
    for channel, notice, tries in _begun(database, list(carriers), now):
        state, why = _carried(carriers[channel], notice, tries)
        with database.writing(ALL) as connection:
            _note(connection, notice.id, state, why, tries, now)
        counts[state] += 1
    return counts


def _enter(connection: Connection, channel: Channel, now: datetime) -> None:
    """A line in the outbox for each fresh message that has none for this channel."""
    address = candidates.c.email if channel is Channel.EMAIL else candidates.c.phone
    there = exists().where(
        and_(notices.c.message == messages.c.id, notices.c.channel == channel.value)
    )
    rows = connection.execute(
        select(messages.c.id, address.label("address"))
        .join(candidates, candidates.c.number == messages.c.candidate)
        .where((address != "") & (messages.c.at >= stamp(now - FRESH)) & ~there)
    ).all()
    entered = [
        {
            "id": f"{row.id}.{channel.value}",
            "message": row.id,
            "channel": channel.value,
            "address": row.address,
            "state": WAITING,
            "attempts": 0,
            "next_try": stamp(now),
            "error": "",
        }
        for row in rows
    ]
    if entered:
        connection.execute(insert(notices), entered)


def _begun(
    database: Database, channels: Sequence[Channel], now: datetime
) -> Iterator[tuple[Channel, Notice, int]]:
    """What is due, each marked as begun before it leaves: two senders never take the same one."""
    due = notices.c.state.in_((WAITING, SENDING)) & (notices.c.next_try <= stamp(now))
    query = (
        select(notices, messages.c.subject, messages.c.body)
        .join(messages, messages.c.id == notices.c.message)
        .where(due & notices.c.channel.in_([one.value for one in channels]))
        .order_by(notices.c.next_try)
        .limit(AT_ONCE)
    )
    with database.reading(ALL) as connection:
        rows = connection.execute(query).all()
    for row in rows:
        mine = (notices.c.id == row.id) & (notices.c.attempts == row.attempts) & due
        begun = {"state": SENDING, "attempts": row.attempts + 1, "next_try": stamp(now + STALE)}
        with database.writing(ALL) as connection:
            taken = connection.execute(update(notices).where(mine).values(**begun)).rowcount
        if taken:
            notice = Notice(id=row.id, address=row.address, subject=row.subject, body=row.body)
            yield Channel(row.channel), notice, row.attempts + 1


def _carried(carrier: Carrier, notice: Notice, tries: int) -> tuple[str, str]:
    try:
        carrier.carry(notice)
    except Rejected as rejected:
        return FAILED, str(rejected)
    except NotNow as failure:
        return (FAILED if tries >= MOST_TRIES else WAITING), str(failure)
    return SENT, ""


def _note(
    connection: Connection, notice: str, state: str, why: str, tries: int, now: datetime
) -> None:
    wait = min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1))
    connection.execute(
        update(notices)
        .where(notices.c.id == notice)
        .values(
            state=state,
            error=why[:300],
            next_try=stamp(now + wait),
            sent_at=stamp(now) if state == SENT else None,
        )
    )
