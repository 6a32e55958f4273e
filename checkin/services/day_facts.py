"""The facts of all sessions of a day at the center."""

from datetime import date

from checkin.services.check_in import Hearing
from checkin.services.lookup import center_of, session_of
from checkin.services.paper_facts import PaperFacts, paper_facts


def day_of(hearing: Hearing, session: str) -> date | None:
    """The day on which a session begins; None: there is no such session."""
    row = session_of(hearing.books, session)
    return center_of(hearing.books).day(row.starts_at) if row is not None else None


def day_facts(hearing: Hearing, day: date | None) -> list[PaperFacts]:
    """The sessions that begin on this day on the center's clock, by start; None: today."""
    center = center_of(hearing.books)
    wanted = day or center.day(hearing.now.wall)
    found = []
    for row in hearing.books.all_sessions():
        session = session_of(hearing.books, row.id)
        if session is not None and center.day(session.starts_at) == wanted:
            facts = paper_facts(hearing, row.id)
            found += [facts] if facts is not None else []
    return sorted(found, key=lambda facts: (facts.session.starts_at, facts.session.id))
