"""Who is missing ten minutes before the start, and at the start: the instants that tell it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from checkin.domain.event import Kind
from checkin.domain.roles import Authority, Role
from checkin.domain.session import ExamSession
from checkin.services.case import Denial
from checkin.services.check_in import Hearing
from checkin.services.deeds import denied_to_session
from checkin.services.lookup import sessions_today
from checkin.services.people import missing_in

BEFORE = (timedelta(minutes=10), timedelta(0))
"""How long before the start the missing are named (procedure.md §1)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MissingCall:
    """One such instant has passed. `at_start`: it is the start itself."""

    session: ExamSession
    missing: int
    at_start: bool


def phones_of_missing(
    hearing: Hearing, session: str, authority: Authority
) -> Mapping[str, str] | Denial:
    """The telephone numbers of who is missing, by appointment, where the roster has them.

    They are a manager's to see (procedure.md §4). Who tries is recorded as trying to confirm an
    absence, for which the numbers are.
    """
    if not authority.role.may(Role.MANAGER):
        role = Role.MANAGER
        denied_to_session(hearing, session, Kind.ABSENCE, Denial.ROLE, role, authority)
        return Denial.ROLE
    people = [one.appointment for one in missing_in(hearing, session)]
    return {one.id: one.candidate.phone for one in people if one.candidate.phone}


def missing_calls(hearing: Hearing, since: datetime) -> Sequence[MissingCall]:
    """What has to be said of the time after `since` (UTC), up to and including now.

    Where both instants of a session have passed, the later one is told.
    """
    now = hearing.now.wall
    found = []
    for session in sessions_today(hearing.books, now, hearing.desk):
        passed = [before for before in BEFORE if since < session.starts_at - before <= now]
        missing = len(missing_in(hearing, session.id)) if passed else 0
        if missing:
            at_start = min(passed) == timedelta(0)
            found.append(MissingCall(session=session, missing=missing, at_start=at_start))
    return found
