"""The look at the person and their document, and the arrival that somebody vouches for."""

from dataclasses import dataclass, replace
from datetime import datetime

from checkin.domain.arrival_rule import minutes_late
from checkin.domain.attendance import State
from checkin.domain.event import Kind
from checkin.domain.identity import DocumentSeen, finding_of
from checkin.domain.instant import stamp
from checkin.domain.roles import Authority, Role
from checkin.domain.verdict import Code
from checkin.services.case import Case, Deed, Denial, Grounds, case_of
from checkin.services.check_in import Hearing
from checkin.services.deeds import denied, done, grounds_of
from checkin.services.lookup import center_of, sessions_around
from checkin.services.second_person import is_another


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the proctor saw. `found` is None when all is right.

    `document` is what may be kept of it; None: it was not looked at in detail. `lead`: the name
    differs in a way that a lead decides (arrivals.md row 33).
    """

    found: Code | None = None
    document: DocumentSeen | None = None
    lead: bool = False


def look_at(hearing: Hearing, subject: str, look: Look) -> Deed:
    """Record a look. An expired document, or one that was another's, the program sees itself."""
    case = case_of(hearing, subject)
    if case.decision is None:
        return case.denied(Denial.NOT_SCANNED)
    found = _found(hearing, case, look)
    body: dict[str, object] = {
        "finding": found,
        "code": found or case.decision.code,
        "lead": look.lead,
        "document": _kept(hearing, look.document),
    }
    deed = _judged_after(hearing, done(hearing, case, Kind.IDENTITY, body))
    doubted = case_of(hearing, subject).attendance.doubted
    if doubted is None or case.listed is None:
        return deed
    until = case.listed.instants.admit_until
    return replace(deed, finding=finding_of(doubted, hearing.now.wall, until))


def _found(hearing: Hearing, case: Case, look: Look) -> Code | None:
    """What the proctor found goes before what the program can see in the document."""
    if look.found is not None or look.document is None:
        return look.found
    if look.document.is_expired(center_of(hearing.books).day(hearing.now.wall)):
        return Code.ID_EXPIRED
    return Code.ID_USED_TWICE if _used_by_another(hearing, case, look.document.digest) else None


def _used_by_another(hearing: Hearing, case: Case, digest: str) -> bool:
    """Whether the same document was shown under another candidate number around this day."""
    if not digest or case.listed is None:
        return False
    mine = case.listed.appointment.candidate.number
    for session in sessions_around(hearing.books, hearing.now.wall):
        for event in hearing.books.events_in(session.id, Kind.IDENTITY):
            seen = event.body.get("document")
            if not isinstance(seen, dict) or seen.get("digest") != digest or not event.subject:
                continue
            other = hearing.books.appointment(event.subject)
            if other is not None and other.candidate.number != mine:
                return True
    return False


def document_at_confirm(hearing: Hearing, case: Case) -> dict[str, object] | None:
    """The document that was compared: as it was read since the last scan, else as expected.

    Who confirms without another word has seen what the roster names.
    """
    for event in reversed(hearing.books.events_of(case.subject)):
        seen = event.body.get("document")
        if event.kind is Kind.SCAN:
            break
        if event.kind is Kind.IDENTITY and isinstance(seen, dict):
            return {"kind": seen.get("kind"), "last4": seen.get("last4"), "as": "read"}
    candidate = case.listed.appointment.candidate if case.listed else None
    if candidate is None or not (candidate.id_type or candidate.id_last4):
        return None
    return {"kind": candidate.id_type, "last4": candidate.id_last4[-4:], "as": "listed"}


def _kept(hearing: Hearing, document: DocumentSeen | None) -> dict[str, object] | None:
    """Type, last characters, whether it is valid, the keyed hash: nothing else is ever kept."""
    if document is None:
        return None
    today = center_of(hearing.books).day(hearing.now.wall)
    return {
        "kind": document.kind,
        "last4": document.last4[-4:],
        "valid": None if document.expires is None else not document.is_expired(today),
        "digest": document.digest,
    }


def arrived_earlier(
    hearing: Hearing,
    subject: str,
    at: datetime,
    authority: Authority,
    grounds: Grounds,
    witness: str,
) -> Deed:
    """Correct the arrival to an earlier instant (UTC) that a witness vouches for."""
    case = case_of(hearing, subject)
    if case.listed is None:
        return case.denied(Denial.NOBODY)
    if not authority.role.may(Role.MANAGER):
        return denied(hearing, case, Kind.ARRIVAL, Denial.ROLE, Role.MANAGER, authority)
    if not is_another(hearing.books.staff(), authority.person, witness):
        return denied(hearing, case, Kind.ARRIVAL, Denial.WITNESS_MISSING, authority=authority)
    if case.attendance.state is State.ABSENT:
        # Only the registry opens a closed absence again (arrivals.md row 10).
        return denied(hearing, case, Kind.ARRIVAL, Denial.ROLE, Role.REGISTRY, authority)
    stamped = case.attendance.arrived_at
    known = case.attendance.arrival_trusted and stamped is not None
    if at > hearing.now.wall or (known and stamped is not None and at >= stamped):
        return case.denied(Denial.NOT_EARLIER)
    body: dict[str, object] = {
        "arrived_at": stamp(at),
        "before": stamp(stamped) if stamped else None,
        "late_minutes": minutes_late(at, case.listed.instants),
        "witness": witness,
    }
    deed = done(hearing, case, Kind.ARRIVAL, body | grounds_of(authority, grounds), authority)
    return _judged_after(hearing, deed)


def _judged_after(hearing: Hearing, deed: Deed) -> Deed:
    """The verdict as it is after the deed, by what was last held out."""
    subject = deed.event.subject if deed.event else None
    return replace(deed, decision=case_of(hearing, subject).decision) if subject else deed
