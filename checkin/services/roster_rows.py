"""The roster as a table shows it: everybody of the day with what has become of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from checkin.domain.decision import Listed
from checkin.domain.verdict import Code
from checkin.services.check_in import Hearing
from checkin.services.holds import held_in
from checkin.services.lookup import sessions_today
from checkin.services.people import people_of

MOST_FOUND = 10_000
"""So many people a search in the table finds at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterRow:
    """One person. `held` is what they wait for, None for who does not wait."""

    listed: Listed
    held: Code | None = None

    @property
    def id(self) -> str:
        """The appointment."""
        return self.listed.appointment.id

    @property
    def is_problem(self) -> bool:
        """Whether somebody must look at it."""
        attendance = self.listed.attendance
        doubted = attendance.doubted is not None or attendance.provisional
        return self.held is not None or doubted or bool(self.listed.conflicts)


def sessions_of_the_day(hearing: Hearing) -> list[str]:
    """The sessions of today, by start."""
    return [row.id for row in sessions_today(hearing.books, hearing.now.wall, hearing.desk)]


def rows_of(hearing: Hearing, session: str) -> list[RosterRow]:
    """Everybody of one session; a day is asked for session by session, so that no scan waits."""
    held = {one.subject: one.code for one in held_in(hearing, session)}
    people = people_of(hearing.books, session)
    return [RosterRow(listed=one, held=held.get(one.appointment.id)) for one in people]


def sessions_shown(rows: Iterable[RosterRow]) -> tuple[str, ...]:
    """The sessions that these people are of, by start."""
    starts = {row.listed.session.id: row.listed.session.starts_at for row in rows}
    return tuple(sorted(starts, key=lambda session: (starts[session], session)))


def matching(hearing: Hearing, text: str, sessions: Sequence[str]) -> frozenset[str]:
    """The appointments of these sessions that a search text finds."""
    found = hearing.books.find(text, sessions, MOST_FOUND)
    return frozenset(row.id for row in found)
