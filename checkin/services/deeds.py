"""How a deed is written down: done and on disk, or denied, which is recorded as well."""

from collections.abc import Mapping

from checkin.domain.attendance import Attendance, fold
from checkin.domain.event import Draft, Event, Kind
from checkin.domain.roles import Authority, Role
from checkin.services.case import Case, Deed, Denial, Grounds
from checkin.services.check_in import Hearing
from checkin.services.lookup import clock_facts
from checkin.services.record import paper_facts_of, rule_facts

_RECORDED = (
    Denial.ROLE,
    Denial.SECOND_MISSING,
    Denial.WITNESS_MISSING,
    Denial.UNDO_TOO_LATE,
    Denial.LOCKED_OUT,
)
"""Somebody has tried what they may not do alone, not any more, or not at all: that is kept."""


def done(
    hearing: Hearing,
    case: Case,
    kind: Kind,
    body: Mapping[str, object],
    authority: Authority | None = None,
) -> Deed:
    """Record what was done to one person. Without `authority` it was whoever is on duty."""
    if case.listed is not None:
        body = {**body, **rule_facts(case.listed)}
    session = case.listed.session.id if case.listed else None
    event = append(hearing, kind, body, authority, subject=case.subject, session=session)
    after = fold(hearing.books.events_of(case.subject))
    return Deed(attendance=after, listed=case.listed, event=event)


def done_to_session(
    hearing: Hearing, session: str, kind: Kind, body: Mapping[str, object], authority: Authority
) -> Deed:
    """Record what was done to a whole session."""
    event = append(hearing, kind, body, authority, session=session)
    return Deed(attendance=Attendance(), event=event)


def denied(
    hearing: Hearing,
    case: Case,
    asked: Kind,
    denial: Denial,
    needed: Role | None = None,
    authority: Authority | None = None,
) -> Deed:
    """Nothing is done; who tried what they may not is recorded."""
    if denial in _RECORDED:
        session = case.listed.session.id if case.listed else None
        _record_denial(hearing, asked, denial, needed, authority, case.subject, session)
    return case.denied(denial, needed)


def denied_to_session(
    hearing: Hearing,
    session: str | None,
    asked: Kind,
    denial: Denial,
    needed: Role | None = None,
    authority: Authority | None = None,
) -> Deed:
    """As `denied`, for a whole session, or for the desk itself."""
    if denial in _RECORDED:
        _record_denial(hearing, asked, denial, needed, authority, None, session)
    return Deed(attendance=Attendance(), denial=denial, needed=needed)


def denied_to_desk(
    hearing: Hearing, asked: Kind, needed: Role, authority: Authority | None = None
) -> Deed:
    """As `denied`, for what is about the desk itself: the role is too low."""
    return denied_to_session(hearing, None, asked, Denial.ROLE, needed, authority)


def grounds_of(authority: Authority, grounds: Grounds) -> dict[str, object]:
    """What is kept of why somebody decided."""
    kept: dict[str, object] = {
        "role": authority.role,
        "reason": grounds.reason,
        "words": grounds.words,
        "second": grounds.second,
    }
    return kept | ({"consulted": grounds.consulted} if grounds.consulted else {})


def append(
    hearing: Hearing,
    kind: Kind,
    body: Mapping[str, object],
    authority: Authority | None = None,
    *,
    subject: str | None = None,
    session: str | None = None,
) -> Event:
    """Append an event of this moment at this desk."""
    by = authority or hearing.proctor
    alone = {"alone": True} if hearing.desk.alone else {}
    paper = paper_facts_of(hearing.written) if hearing.written else {}
    return hearing.books.append(
        Draft(
            kind=kind,
            desk=hearing.desk.name,
            at=hearing.now.wall,
            trusted=hearing.now.trusted,
            subject=subject,
            session=session,
            by=by.person if by else None,
            body={**body, **alone, **paper, "clock": clock_facts(hearing.now)},
        )
    )


def _record_denial(
    hearing: Hearing,
    asked: Kind,
    denial: Denial,
    needed: Role | None,
    authority: Authority | None,
    subject: str | None,
    session: str | None,
) -> None:
    body = {
        "asked": asked,
        "denial": denial,
        "needed": needed,
        "role": authority.role if authority else Role.PROCTOR,
    }
    append(hearing, Kind.DENIED, body, authority, subject=subject, session=session)
