"""What the books of a desk say about whether it is ready."""

from collections import Counter
from collections.abc import Sequence

from checkin.domain.appointment import Appointment, Status
from checkin.domain.center import Desk
from checkin.domain.clock_trust import Moment
from checkin.domain.roles import Role
from checkin.domain.roster import people_counted
from checkin.domain.session import ExamSession
from checkin.services.lookup import center_of, sessions_today
from checkin.services.readiness import BookFacts
from checkin.services.sync_books import SyncBooks


def book_facts(books: SyncBooks, now: Moment, desk: Desk) -> BookFacts:
    """Read them; records nothing."""
    roster, keys = books.roster(), books.keys()
    sessions = sessions_today(books, now.wall, desk)
    policies = [books.policy(session.policy) for session in sessions]
    people = [_expected(books, session) for session in sessions]
    roles = Counter(member.role for member in books.staff())
    rows = [row for session in books.all_sessions() for row in books.appointments(session.id)]
    return BookFacts(
        now=now,
        center=center_of(books),
        roster=roster,
        rows=len(rows),
        people=people_counted(rows, center_of(books)),
        sessions_today=len(sessions),
        all_final=roster is not None
        and all(roster.is_final(session.scheduled_start) for session in sessions),
        policies_missing=policies.count(None),
        policies_expired=sum(one is not None and one.expired(now.wall) for one in policies),
        seatless=sum(not row.seat for rows in people for row in rows),
        seats_twice=sum(map(_twice, people, sessions)),
        trusted_keys=sum(not key.revoked for key in keys),
        keys=len(keys),
        leads=roles[Role.LEAD],
        managers=roles[Role.MANAGER],
        sync=books.sync_state(),
    )


def _expected(books: SyncBooks, session: ExamSession) -> list[Appointment]:
    here = (None, center_of(books).code)
    rows = books.appointments(session.id)
    return [row for row in rows if row.status is Status.SCHEDULED and row.center in here]


def _twice(rows: Sequence[Appointment], session: ExamSession) -> int:
    """How many seats of a session more than one person has."""
    seats = Counter((row.room or session.room, row.seat) for row in rows if row.seat)
    return sum(count > 1 for count in seats.values())
