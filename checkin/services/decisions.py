"""What people decide after a verdict: confirm, admit over it, refuse, undo, sign out, delay."""

from collections.abc import Mapping
from datetime import timedelta

from checkin.domain.attendance import Attendance, fold
from checkin.domain.decision import Decision, Listed
from checkin.domain.event import Draft, Kind
from checkin.domain.instant import stamp
from checkin.domain.roles import Role
from checkin.domain.verdict import Code, Signal
from checkin.services.case import Authority, Case, Deed, Denial, Grounds, case_of
from checkin.services.check_in import Hearing
from checkin.services.lookup import clock_facts
from checkin.services.record import rule_facts


def confirm(hearing: Hearing, subject: str, seat: str | None = None) -> Deed:
    """The identity was found right: the person is in. Twice is once."""
    case = case_of(hearing, subject, genuine_only=True)
    if case.listed is None:
        return case.denied(Denial.NOBODY)
    if case.attendance.is_in:
        return Deed(attendance=case.attendance, listed=case.listed)
    if case.decision is None or case.attendance.arrived_at is None:
        return case.denied(Denial.NOT_SCANNED)
    if not case.decision.may_confirm():
        return case.denied(Denial.ROLE, case.decision.override)
    place = seat or case.listed.appointment.seat
    if _is_taken(hearing, case.listed, place):
        return case.denied(Denial.SEAT_TAKEN, Role.LEAD)
    body = {"seat": place, "late_minutes": case.decision.minutes_late or 0}
    return _done(hearing, case, Kind.CONFIRM, body, None)


def override(
    hearing: Hearing, subject: str, authority: Authority, grounds: Grounds, seat: str | None = None
) -> Deed:
    """Admit over a verdict. The arrival is stamped by this where no scan has stamped one."""
    case = case_of(hearing, subject)
    if case.decision is None:
        return case.denied(Denial.NOT_SCANNED)
    needed = case.decision.override
    if needed is None or needed is Role.REGISTRY or not authority.role.may(needed):
        return case.denied(Denial.ROLE, needed)
    if not grounds.reason.strip():
        return case.denied(Denial.REASON_MISSING)
    place = seat or (case.listed.appointment.seat if case.listed else None)
    if not case.attendance.is_in and case.listed and _is_taken(hearing, case.listed, place):
        return case.denied(Denial.SEAT_TAKEN, Role.LEAD)
    body: dict[str, object] = {
        "over": list(case.decision.codes),
        "admits": not case.attendance.is_in,
        "provisional": case.decision.provisional,
        "late_minutes": case.decision.minutes_late or 0,
        "seat": place,
    }
    if case.attendance.arrived_at is None:
        body["arrived_at"] = stamp(hearing.now.wall)
    return _done(hearing, case, Kind.OVERRIDE, body | _grounds(authority, grounds), authority)


def refuse(hearing: Hearing, subject: str, authority: Authority, grounds: Grounds) -> Deed:
    """Turn somebody away: deliberate, recorded, and reversible by the role of the verdict."""
    case = case_of(hearing, subject)
    if case.decision is None:
        return case.denied(Denial.NOT_SCANNED)
    if case.attendance.is_in:
        return case.denied(Denial.ROLE, Role.MANAGER)
    needed = _may_refuse(case.decision)
    if not authority.role.may(needed):
        return case.denied(Denial.ROLE, needed)
    if not grounds.reason.strip():
        return case.denied(Denial.REASON_MISSING)
    body: dict[str, object] = {"over": list(case.decision.codes)}
    return _done(hearing, case, Kind.REFUSAL, body | _grounds(authority, grounds), authority)


def undo(hearing: Hearing, subject: str, authority: Authority, grounds: Grounds) -> Deed:
    """Take an admission back: two minutes for a proctor, later for a lead. The arrival stays."""
    case = case_of(hearing, subject)
    until = case.attendance.undo_until()
    if case.attendance.admission is None or until is None:
        return case.denied(Denial.NOT_IN)
    if hearing.now.wall > until and not authority.role.may(Role.LEAD):
        return case.denied(Denial.UNDO_TOO_LATE, Role.LEAD)
    if not grounds.reason.strip():
        return case.denied(Denial.REASON_MISSING)
    body: dict[str, object] = {"voids": str(case.attendance.admission)}
    return _done(hearing, case, Kind.UNDO, body | _grounds(authority, grounds), authority)


def sign_out(hearing: Hearing, subject: str) -> Deed:
    """The person has finished and leaves."""
    case = case_of(hearing, subject)
    if not case.attendance.is_in:
        return case.denied(Denial.NOT_IN)
    return _done(hearing, case, Kind.SIGN_OUT, {}, None)


def delay(hearing: Hearing, session: str, by: timedelta, authority: Authority) -> Deed:
    """The center starts a session later (whole minutes): all its instants move."""
    if not authority.role.may(Role.MANAGER):
        return Deed(attendance=Attendance(), denial=Denial.ROLE, needed=Role.MANAGER)
    if hearing.books.session(session) is None:
        return Deed(attendance=Attendance(), denial=Denial.NOBODY)
    event = hearing.books.append(
        Draft(
            kind=Kind.DELAY,
            desk=hearing.desk.name,
            at=hearing.now.wall,
            trusted=hearing.now.trusted,
            session=session,
            by=authority.person,
            body={"minutes": by // timedelta(minutes=1), "clock": clock_facts(hearing.now)},
        )
    )
    return Deed(attendance=Attendance(), event=event)


def _may_refuse(decision: Decision) -> Role:
    """Who may decide to admit may decide to refuse; a refusal, any proctor records."""
    if decision.signal is Signal.REFUSE or decision.override in (None, Role.REGISTRY):
        return Role.PROCTOR
    if decision.code is Code.ON_TIME or decision.override is Role.PROCTOR:
        return Role.LEAD
    return decision.override or Role.LEAD


def _is_taken(hearing: Hearing, listed: Listed, seat: str | None) -> bool:
    """Whether somebody else sits there now."""
    if seat is None:
        return False
    books, session = hearing.books, listed.session.id
    admitted = [*books.events_in(session, Kind.CONFIRM), *books.events_in(session, Kind.OVERRIDE)]
    others = {e.subject for e in admitted if e.body.get("seat") == seat}
    others -= {listed.appointment.id, None}
    return any(_sits(hearing, subject, listed.room, seat) for subject in others if subject)


def _sits(hearing: Hearing, subject: str, room: str, seat: str) -> bool:
    other = hearing.books.appointment(subject)
    attendance = fold(hearing.books.events_of(subject))
    same_room = other is None or other.room is None or other.room == room
    return same_room and attendance.is_in and attendance.seat == seat


def _grounds(authority: Authority, grounds: Grounds) -> dict[str, object]:
    return {
        "role": authority.role,
        "reason": grounds.reason,
        "words": grounds.words,
        "second": grounds.second,
    }


def _done(
    hearing: Hearing,
    case: Case,
    kind: Kind,
    body: Mapping[str, object],
    authority: Authority | None,
) -> Deed:
    if case.listed is not None:
        body = {**body, **rule_facts(case.listed)}
    event = hearing.books.append(
        Draft(
            kind=kind,
            desk=hearing.desk.name,
            at=hearing.now.wall,
            trusted=hearing.now.trusted,
            subject=case.subject,
            session=case.listed.session.id if case.listed else None,
            by=authority.person if authority else None,
            body={**body, "clock": clock_facts(hearing.now)},
        )
    )
    after = fold(hearing.books.events_of(case.subject))
    return Deed(attendance=after, listed=case.listed, event=event)
