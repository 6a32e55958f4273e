"""What people decide after a verdict: confirm, admit over it, refuse, undo."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checkin.domain.attendance import State
from checkin.domain.decision import Decision, Listed
from checkin.domain.event import Kind
from checkin.domain.instant import stamp
from checkin.domain.policy import Step
from checkin.domain.roles import Authority, Role
from checkin.domain.verdict import Code, Signal, finding
from checkin.services.case import Case, Deed, Denial, Grounds, case_of
from checkin.services.check_in import Hearing
from checkin.services.deeds import denied, done, grounds_of
from checkin.services.looks import document_at_confirm
from checkin.services.seats import free_seat, seat_denial, seat_for
from checkin.services.second_person import is_another


def confirm(
    hearing: Hearing, subject: str, seat: str | None = None, steps: Sequence[Step] | None = None
) -> Deed:
    """The identity was found right: the person is in, or back from a break. Twice is once.

    `steps` are those that were done; None: all that the policy wants.
    """
    case = case_of(hearing, subject, genuine_only=True)
    hearing = replace(hearing, written=case.written)
    if case.attendance.state is State.ON_BREAK:
        return done(hearing, case, Kind.BREAK, {"way": "in", "identity": True})
    if case.attendance.is_in:
        return Deed(attendance=case.attendance, listed=case.listed)
    if case.listed is None:
        return case.denied(Denial.NOBODY)
    if case.decision is None or case.attendance.arrived_at is None:
        return case.denied(Denial.NOT_SCANNED)
    if not case.decision.may_confirm():
        return denied(hearing, case, Kind.CONFIRM, Denial.ROLE, case.decision.override)
    body = _sign_in(hearing, case, case.listed, steps)
    body["late_minutes"] = case.decision.minutes_late or 0
    return _let_in(hearing, case, case.listed, seat, body)


def _let_in(
    hearing: Hearing, case: Case, listed: Listed, seat: str | None, body: dict[str, object]
) -> Deed:
    place = seat or seat_for(hearing, listed)
    obstacle = seat_denial(hearing, listed, place)
    if obstacle is not None:
        return case.denied(obstacle, Role.LEAD)
    return done(hearing, case, Kind.CONFIRM, body | {"seat": place})


def _sign_in(
    hearing: Hearing, case: Case, listed: Listed, steps: Sequence[Step] | None
) -> dict[str, object]:
    """What was done at the desk before the person was let in."""
    policy = listed.policy.sign_in
    taken = policy.steps if steps is None else steps
    return {
        "agreement": policy.agreement,
        "steps": list(taken),
        "document": document_at_confirm(hearing, case) if Step.DOCUMENT in taken else None,
    }


def override(
    hearing: Hearing, subject: str, authority: Authority, grounds: Grounds, seat: str | None = None
) -> Deed:
    """Admit over a verdict. The arrival is stamped by this where no scan has stamped one."""
    case = case_of(hearing, subject)
    hearing = replace(hearing, written=case.written)
    if case.decision is None:
        return case.denied(Denial.NOT_SCANNED)
    denial = _override_denial(hearing, case.decision, authority, grounds)
    if denial is not None:
        needed = case.decision.override
        return denied(hearing, case, Kind.OVERRIDE, denial, needed, authority)
    seating = _seated(hearing, case, seat, authority)
    if seating.denial is not None:
        return denied(hearing, case, Kind.OVERRIDE, seating.denial, Role.LEAD, authority)
    body: dict[str, object] = {
        "over": [*case.decision.codes, *seating.over],
        "admits": not case.attendance.is_admitted,
        "provisional": case.decision.provisional,
        "late_minutes": case.decision.minutes_late or 0,
        "seat": seating.place,
    }
    if case.attendance.arrived_at is None:
        body["arrived_at"] = stamp(hearing.then.wall)
    return done(hearing, case, Kind.OVERRIDE, body | grounds_of(authority, grounds), authority)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seating:
    """Where somebody sits who is admitted over a verdict, or why they cannot; `over` what else."""

    place: str | None = None
    over: tuple[Code, ...] = ()
    denial: Denial | None = None


def _seated(hearing: Hearing, case: Case, seat: str | None, authority: Authority) -> _Seating:
    """Who holds the verdict open gives the next free seat, or `seat`, with it (arrivals.md row 37).

    Another seat than their own is a lead's to give. A room that is full keeps nobody out.
    """
    if case.listed is None or case.attendance.is_admitted:
        return _Seating(place=seat)
    own = seat_for(hearing, case.listed)
    obstacle = seat_denial(hearing, case.listed, own)
    if obstacle is None and seat in (None, own):
        return _Seating(place=own)
    if not authority.role.may(Role.LEAD):
        return _Seating(denial=Denial.ROLE if seat or obstacle is None else obstacle)
    place = seat or free_seat(hearing, case.listed)
    wrong = seat_denial(hearing, case.listed, place)
    return _Seating(place=place, over=(Code.NO_SEAT,) if obstacle else (), denial=wrong)


def _override_denial(
    hearing: Hearing, decision: Decision, authority: Authority, grounds: Grounds
) -> Denial | None:
    """Why this person may not admit over this verdict. Where one is on duty there is no second."""
    needed = decision.override
    if needed is None or needed is Role.REGISTRY or not authority.role.may(needed):
        return Denial.ROLE
    if not grounds.reason.strip():
        return Denial.REASON_MISSING
    if not decision.takes_two or hearing.desk.alone:
        return None
    two = is_another(hearing.books.staff(), authority.person, grounds.second)
    return None if two else Denial.SECOND_MISSING


def refuse(hearing: Hearing, subject: str, authority: Authority, grounds: Grounds) -> Deed:
    """Turn somebody away: deliberate, recorded, and reversible by the role of the verdict."""
    case = case_of(hearing, subject)
    hearing = replace(hearing, written=case.written)
    if case.decision is None:
        return case.denied(Denial.NOT_SCANNED)
    if case.attendance.is_admitted:
        return denied(hearing, case, Kind.REFUSAL, Denial.ROLE, Role.MANAGER, authority)
    needed = _may_refuse(case.decision)
    if not authority.role.may(needed):
        return denied(hearing, case, Kind.REFUSAL, Denial.ROLE, needed, authority)
    if not grounds.reason.strip():
        return case.denied(Denial.REASON_MISSING)
    body: dict[str, object] = {"over": list(case.decision.codes)}
    return done(hearing, case, Kind.REFUSAL, body | grounds_of(authority, grounds), authority)


def undo(hearing: Hearing, subject: str, authority: Authority, grounds: Grounds) -> Deed:
    """Take an admission back: two minutes for a proctor, later for a lead. The arrival stays."""
    case = case_of(hearing, subject)
    until = case.attendance.undo_until()
    if case.attendance.admission is None or until is None:
        return case.denied(Denial.NOT_IN)
    if hearing.now.wall > until and not authority.role.may(Role.LEAD):
        return denied(hearing, case, Kind.UNDO, Denial.UNDO_TOO_LATE, Role.LEAD, authority)
    if not grounds.reason.strip():
        return case.denied(Denial.REASON_MISSING)
    body: dict[str, object] = {
        "code": Code.CORRECTION,
        "voids": str(case.attendance.admission),
        "seat": case.attendance.seat,
    }
    deed = done(hearing, case, Kind.UNDO, body | grounds_of(authority, grounds), authority)
    return replace(deed, finding=finding(Code.CORRECTION))


def _may_refuse(decision: Decision) -> Role:
    """Who may decide to admit may decide to refuse; a refusal, any proctor records."""
    if decision.signal is Signal.REFUSE or decision.override in (None, Role.REGISTRY):
        return Role.PROCTOR
    if decision.code is Code.ON_TIME or decision.override is Role.PROCTOR:
        return Role.LEAD
    return decision.override or Role.LEAD
