"""Notices: what candidates were told, how it left, and another try for what did not."""

from typing import Any

from sqlalchemy import Connection, Select, select, update

from checkin.domain.instant import stamp
from checkin.registry.console.asking import Answer, Asked, GoTo, Page, refused
from checkin.registry.console.deeds import note_deed
from checkin.registry.console.paging import listed
from checkin.registry.console.rights import Action
from checkin.registry.database import ALL
from checkin.registry.notices import FAILED, SENDING, SENT, WAITING
from checkin.registry.tables import messages, notices

STATES = (FAILED, WAITING, SENDING, SENT)


def show_outbox(asked: Asked) -> Answer:
    """The outbox: what failed for good, waits, is being sent, was sent."""
    state = asked.wanted("state")
    state = state if state in STATES else FAILED
    with asked.registry.database.reading(ALL) as connection:
        found = listed(connection, asked, _outbox(state))
    values = {"list": found, "state": state, "states": STATES}
    return Page(name="notices.html", values=values)


def show_messages(asked: Asked) -> Answer:
    """The message center: of one candidate, or the newest of all."""
    wanted = asked.wanted("q")
    query = select(messages).order_by(messages.c.at.desc(), messages.c.id)
    if wanted:
        query = query.where(messages.c.candidate == wanted)
    with asked.registry.database.reading(ALL) as connection:
        found = listed(connection, asked, query)
    return Page(name="messages.html", values={"list": found, "q": wanted})


def retry(asked: Asked) -> Answer:
    """Try a notice again now, as if it never had been; what is under way is left alone."""
    with asked.registry.database.writing(ALL) as connection:
        if not _put_back(connection, asked.said("notice"), stamp(asked.now)):
            return refused("not-to-retry", 409)
        note_deed(
            connection,
            staff=asked.staff,
            deed=Action.RETRY_NOTICE.value,
            about=asked.said("notice"),
            now=asked.now,
        )
    return GoTo(path="/notices?state=waiting", done="notice-waits")


def _put_back(connection: Connection, notice: str, now: str) -> bool:
    mine = (notices.c.id == notice) & notices.c.state.in_((FAILED, WAITING))
    anew = {"state": WAITING, "attempts": 0, "next_try": now}
    return bool(connection.execute(update(notices).where(mine).values(**anew)).rowcount)


def _outbox(state: str) -> Select[Any]:
    newest_first = notices.c.next_try.desc() if state != WAITING else notices.c.next_try
    return (
        select(notices, messages.c.candidate, messages.c.subject, messages.c.kind, messages.c.at)
        .join(messages, messages.c.id == notices.c.message)
        .where(notices.c.state == state)
        .order_by(newest_first, notices.c.id)
    )
