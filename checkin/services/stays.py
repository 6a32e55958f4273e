"""What happens to somebody after they are in: breaks, signing out, withdrawing, being settled."""

from checkin.domain.attendance import State, fold
from checkin.domain.conflicts import ConflictKind
from checkin.domain.event import Kind
from checkin.domain.roles import Authority, Role
from checkin.services.case import Case, Deed, Denial, Grounds, case_of
from checkin.services.check_in import Hearing
from checkin.services.deeds import denied, done, grounds_of


def go_out(hearing: Hearing, subject: str) -> Deed:
    """Out of the room for a break, if not too many are out already."""
    case = case_of(hearing, subject)
    if not case.attendance.is_in:
        return case.denied(Denial.NOT_IN)
    most = case.listed.policy.sign_in.out_at_once if case.listed else 0
    if most and _out_now(hearing, case) >= most:
        return case.denied(Denial.TOO_MANY_OUT, Role.LEAD)
    return done(hearing, case, Kind.BREAK, {"way": "out"})


def come_back(hearing: Hearing, subject: str) -> Deed:
    """Back from a break; the proctor has looked at the person."""
    case = case_of(hearing, subject)
    if case.attendance.state is not State.ON_BREAK:
        return case.denied(Denial.NOT_OUT)
    return done(hearing, case, Kind.BREAK, {"way": "in"})


def _out_now(hearing: Hearing, case: Case) -> int:
    if case.listed is None:
        return 0
    breaks = hearing.books.events_in(case.listed.session.id, Kind.BREAK)
    people = {event.subject for event in breaks if event.subject}
    states = [fold(hearing.books.events_of(person)).state for person in people]
    return states.count(State.ON_BREAK)


def sign_out(hearing: Hearing, subject: str) -> Deed:
    """The person leaves: finished, or gone before the exam has started."""
    case = case_of(hearing, subject)
    attendance = case.attendance
    if not attendance.is_admitted and attendance.state is not State.ARRIVED:
        return case.denied(Denial.NOT_IN)
    starts_at = case.listed.session.starts_at if case.listed else None
    early = starts_at is not None and hearing.then.wall < starts_at
    before = early or not attendance.is_admitted
    return done(hearing, case, Kind.SIGN_OUT, {"before_start": before})


def withdraw(hearing: Hearing, subject: str, authority: Authority, grounds: Grounds) -> Deed:
    """The person gives the exam up, by their own wish."""
    case = case_of(hearing, subject)
    if not case.attendance.is_admitted and case.attendance.state is not State.ARRIVED:
        return case.denied(Denial.NOT_IN)
    if not authority.role.may(Role.LEAD):
        return denied(hearing, case, Kind.WITHDRAWAL, Denial.ROLE, Role.LEAD, authority)
    if not grounds.reason.strip():
        return case.denied(Denial.REASON_MISSING)
    return done(hearing, case, Kind.WITHDRAWAL, grounds_of(authority, grounds), authority)


def settle(hearing: Hearing, subject: str, authority: Authority, grounds: Grounds) -> Deed:
    """What was provisional about somebody, or contradicts itself, is settled here by a manager.

    Where only a paper says something else it takes a lead proctor.
    Somebody of whom an absence was closed is the registry's to settle (arrivals.md row 47).
    """
    case = case_of(hearing, subject)
    found = case.listed.conflicts if case.listed else ()
    here = [kind for kind in found if kind is not ConflictKind.ABSENCE_THERE]
    # What a paper says beside the desk changes nobody's state: whoever corrects may settle it.
    only_paper = not case.attendance.provisional and here == [ConflictKind.PAPER_DIFFERS]
    decides = Role.LEAD if only_paper else Role.MANAGER
    if not case.attendance.provisional and not here:
        if not found:
            return case.denied(Denial.NOT_PROVISIONAL)
        needed = Role.REGISTRY
        return denied(hearing, case, Kind.SETTLEMENT, Denial.ROLE, needed, authority)
    if not authority.role.may(decides):
        return denied(hearing, case, Kind.SETTLEMENT, Denial.ROLE, decides, authority)
    if not grounds.reason.strip():
        return case.denied(Denial.REASON_MISSING)
    body: dict[str, object] = {"conflicts": here} if here else {}
    return done(hearing, case, Kind.SETTLEMENT, body | grounds_of(authority, grounds), authority)
