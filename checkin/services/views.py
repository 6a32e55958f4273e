"""What the screen and the commands show: the session at hand, its counts, the last scans."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from checkin.domain.appointment import Status
from checkin.domain.center import Center, Desk
from checkin.domain.clock_trust import Moment
from checkin.domain.counts import Counts
from checkin.domain.course import course_of
from checkin.domain.decision import Listed
from checkin.domain.event import Event, Kind
from checkin.domain.policy import Instants
from checkin.domain.roster import RosterHead
from checkin.domain.session import ExamSession
from checkin.domain.verdict import Code, Signal
from checkin.services.check_in import Hearing
from checkin.services.holds import held_today
from checkin.services.lookup import (
    center_of,
    listed_as,
    policy_of,
    roster_sessions,
    sessions_today,
)
from checkin.services.people import counts_of
from checkin.services.ports import Books

_DECIDED = (Kind.CONFIRM, Kind.OVERRIDE, Kind.REFUSAL)
"""After one of these somebody has been seen, and does not come late any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionView:
    """A session with its instants (UTC) and balanced counts. `final`: cancellations are final."""

    session: ExamSession
    instants: Instants
    counts: Counts
    final: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PastScan:
    """One line of the last scans. `listed` is None for a code of nobody on the roster."""

    event: Event
    code: Code
    signal: Signal
    listed: Listed | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskView:
    """All that the desk's frame shows beside the verdict.

    `unsent` counts the outbox, `held` the people who wait for a decision. `evacuated` are the
    rooms into which nobody goes now.
    """

    now: Moment
    center: Center
    desk: Desk
    roster: RosterHead | None
    session: SessionView | None
    scans: Sequence[PastScan]
    unsent: int
    held: int = 0
    evacuated: Sequence[str] = ()


def desk_view(hearing: Hearing, scans: int = 10) -> DeskView:
    """The desk at this moment."""
    books, now = hearing.books, hearing.now
    at_hand = session_at_hand(books, now.wall, hearing.desk)
    return DeskView(
        now=now,
        center=center_of(books),
        desk=hearing.desk,
        roster=books.roster(),
        session=session_view(books, at_hand) if at_hand else None,
        scans=last_scans(hearing, scans),
        unsent=books.unsent(),
        held=len(held_today(hearing)),
        evacuated=evacuated_rooms(hearing),
    )


def evacuated_rooms(hearing: Hearing) -> list[str]:
    """The rooms of today's sessions at this desk that everybody has left, by name."""
    rows = sessions_today(hearing.books, hearing.now.wall, hearing.desk)
    happened = hearing.books.courses(row.id for row in rows)
    left = {row.room for row in rows if course_of(happened.get(row.id, ())).evacuated_at}
    return sorted(left)


def sessions_to_choose(hearing: Hearing) -> tuple[list[ExamSession], str]:
    """All that can be chosen, and the session at hand; empty where there is none."""
    at_hand = session_at_hand(hearing.books, hearing.now.wall, hearing.desk)
    return roster_sessions(hearing.books), at_hand.id if at_hand else ""


def session_at_hand(books: Books, now: datetime, desk: Desk) -> ExamSession | None:
    """The session that most people at the desk are here for.

    It is the open one whose deadline comes next, but not while more people may still come late to
    another than that one has in all; else the one to which most may come late; else the next one
    today; else the last one.
    """
    rows = sessions_today(books, now, desk)
    instants = {row.id: policy_of(books, row).instants(row.starts_at) for row in rows}
    on_time, late, later = [], [], []
    for row in sorted(rows, key=lambda row: (instants[row.id].required_by, row.id)):
        if now < instants[row.id].opens:
            later.append(row)
        elif now <= instants[row.id].required_by:
            on_time.append(row)
        elif now <= instants[row.id].admit_until:
            late.append(row)
    if not late or len(late) + len(on_time) == 1:
        return next(iter((*late, *on_time, *later, *rows[-1:])), None)
    most = max(late, key=lambda row: _to_come(books, row))
    if on_time and _to_come(books, most) <= len(_scheduled(books, on_time[0])):
        return on_time[0]
    return most


def _to_come(books: Books, session: ExamSession) -> int:
    """How many of a session nobody has decided about yet.

    Each refresh of the desk asks, so nobody's state is folded: who was let in by mistake counts.
    """
    decided = {one.subject for kind in _DECIDED for one in books.events_in(session.id, kind)}
    return len(_scheduled(books, session) - decided)


def _scheduled(books: Books, session: ExamSession) -> set[str | None]:
    """Whom the roster expects in a session here."""
    here = (None, center_of(books).code)
    people = books.appointments(session.id)
    return {one.id for one in people if one.status is Status.SCHEDULED and one.center in here}


def session_view(books: Books, session: ExamSession) -> SessionView:
    """A session with its counts."""
    roster = books.roster()
    return SessionView(
        session=session,
        instants=policy_of(books, session).instants(session.starts_at),
        counts=counts_of(books, session.id),
        final=roster is not None and roster.is_final(session.scheduled_start),
    )


def last_scans(hearing: Hearing, limit: int) -> list[PastScan]:
    """The last scans, the newest first."""
    return [_past(hearing, event) for event in hearing.books.latest(limit, Kind.SCAN)]


def _past(hearing: Hearing, event: Event) -> PastScan:
    found = hearing.books.appointment(event.subject) if event.subject else None
    return PastScan(
        event=event,
        code=Code(str(event.body["code"])),
        signal=Signal(str(event.body["signal"])),
        listed=listed_as(hearing.books, found, hearing.now.wall) if found else None,
    )
