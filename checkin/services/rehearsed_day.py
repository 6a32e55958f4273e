"""Which day is rehearsed in the window: tomorrow's, or that of a session, and from when on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from checkin.domain.center import Desk
from checkin.domain.session import ExamSession
from checkin.services.lookup import center_of, policy_of
from checkin.services.ports import Books


@dataclass(frozen=True, slots=True, kw_only=True)
class RehearsedDay:
    """All sessions of that day at this desk, and when the desk opens for the one in question."""

    sessions: Sequence[ExamSession]
    session: ExamSession
    opens: datetime


def day_to_rehearse(
    books: Books, desk: Desk, now: datetime, session: str | None
) -> RehearsedDay | None:
    """The day of `session`, or else the next day after today on which there is one; `now` in UTC.

    None: there is no such session on the roster.
    """
    center = center_of(books)
    rows = [one for one in books.all_sessions() if desk.room in (None, one.room)]
    if session is None:
        wanted = [one for one in rows if center.day(one.starts_at) > center.day(now)]
    else:
        wanted = [one for one in books.all_sessions() if one.id == session]
    if not wanted:
        return None
    first = wanted[0]
    day = [one for one in rows if center.day(one.starts_at) == center.day(first.starts_at)]
    opens = policy_of(books, first).instants(first.starts_at).opens
    return RehearsedDay(sessions=day if first in day else [first], session=first, opens=opens)
