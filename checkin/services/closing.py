"""The end of a session: reconciled, its absences confirmed by a person, closed by two names."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from checkin.domain.attendance import State
from checkin.domain.conflicts import ConflictKind
from checkin.domain.counts import Counts
from checkin.domain.course import Course
from checkin.domain.decision import Listed
from checkin.domain.event import Kind
from checkin.domain.policy import Instants
from checkin.domain.roles import Authority, Role
from checkin.services.case import Deed, Denial
from checkin.services.check_in import Hearing
from checkin.services.deeds import append, denied_to_session, done_to_session
from checkin.services.lookup import course_in, policy_of
from checkin.services.people import counts_of, people_of
from checkin.services.second_person import is_another

FRESH = timedelta(minutes=15)
"""Up to this after the last contact, other desks count as heard."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """A session as it stands before it is closed. Instants in UTC.

    `missing` are the people whose absence closing would confirm; `open_people` those who are here
    and not signed out; `handed_over` who is provisional or doubted; `contradictions` whose facts
    contradict each other. `unheard` tells that another desk may know more.
    """

    session: str
    counts: Counts
    instants: Instants
    course: Course
    missing: Sequence[Listed]
    open_people: Sequence[Listed]
    handed_over: Sequence[Listed]
    contradictions: Sequence[tuple[Listed, ConflictKind]]
    unheard: bool


def reckoning(hearing: Hearing, session: str) -> Reckoning | None:
    """How a session stands; None when it is not on the roster."""
    row = hearing.books.session(session)
    if row is None:
        return None
    course = course_in(hearing.books, session)
    people = people_of(hearing.books, session)
    return Reckoning(
        session=session,
        counts=counts_of(hearing.books, session),
        instants=policy_of(hearing.books, row).instants(course.of(row).starts_at),
        course=course,
        missing=[one for one in people if one.is_missing],
        open_people=[
            one
            for one in people
            if one.attendance.is_admitted or one.attendance.state is State.ARRIVED
        ],
        handed_over=[one for one in people if one.attendance.provisional or one.is_doubted],
        contradictions=[(one, kind) for one in people for kind in one.conflicts],
        unheard=_unheard(hearing),
    )


def close(hearing: Hearing, session: str, authority: Authority, second: str) -> Deed:
    """Close a session: everybody still missing is absent from now on.

    Two names close it, but where one person is on duty. What is open then is handed over by name.
    """
    found = reckoning(hearing, session)
    if found is None:
        return denied_to_session(hearing, session, Kind.CLOSING, Denial.NOBODY)
    denial = _denial(hearing, found, authority, second)
    if denial is not None:
        return denied_to_session(hearing, session, Kind.CLOSING, denial, Role.MANAGER, authority)
    cannot = found.course.cannot_run
    for person in found.missing:
        kind = Kind.ABSENCE if cannot is None else Kind.NOT_DELIVERED
        subject = person.appointment.id
        said = {"provisional": found.unheard, "cause": cannot, "role": authority.role}
        append(hearing, kind, said, authority, subject=subject, session=session)
    if cannot is not None:
        _not_delivered(hearing, found, cannot, authority)
    return done_to_session(
        hearing, session, Kind.CLOSING, _facts(hearing, found, authority, second), authority
    )


def _denial(hearing: Hearing, found: Reckoning, authority: Authority, second: str) -> Denial | None:
    if found.course.closed_at is not None:
        return Denial.CLOSED_ALREADY
    if not authority.role.may(Role.MANAGER):
        return Denial.ROLE
    staff = hearing.books.staff()
    if not hearing.desk.alone and not is_another(staff, authority.person, second):
        return Denial.SECOND_MISSING
    earliest = may_close_from(found)
    return Denial.TOO_SOON if earliest is not None and hearing.now.wall < earliest else None


def may_close_from(found: Reckoning) -> datetime | None:
    """The first instant (UTC) at which a session may be closed; None: at any time.

    While somebody may still come nobody is absent; what cannot be held needs no waiting for.
    """
    if found.course.cannot_run is not None:
        return None
    return found.instants.no_show_at if found.missing else found.instants.starts_at


def _not_delivered(hearing: Hearing, found: Reckoning, cause: str, authority: Authority) -> None:
    """Who came to an exam that was not held has not failed to come."""
    for person in found.open_people:
        if not person.attendance.is_admitted:
            append(
                hearing,
                Kind.NOT_DELIVERED,
                {"cause": cause, "role": authority.role},
                authority,
                subject=person.appointment.id,
                session=found.session,
            )


def _facts(
    hearing: Hearing, found: Reckoning, authority: Authority, second: str
) -> dict[str, object]:
    names = [authority.person, second.strip()]
    after = counts_of(hearing.books, found.session)
    return {
        "names": [name for name in names if name],
        "role": authority.role,
        "counts": {state.value: number for state, number in after.by_state.items()},
        "expected": after.expected,
        "absent": [one.appointment.id for one in found.missing],
        "open": [one.appointment.id for one in found.open_people],
        "handed_over": [one.appointment.id for one in found.handed_over],
        "contradictions": [
            {"subject": one.appointment.id, "kind": kind} for one, kind in found.contradictions
        ],
        "provisional": found.unheard,
    }


def _unheard(hearing: Hearing) -> bool:
    """Whether the registry, and so the other desks, has not been heard lately."""
    contact = hearing.books.contact()
    return contact is None or hearing.now.wall - contact.at > FRESH
