"""From a roster to what is said of it: the way back of wire.py."""

from datetime import timedelta

from pydantic import ValidationError

from checkin.domain.appointment import Appointment, Candidate
from checkin.domain.center import Center
from checkin.domain.policy import ArrivalPolicy
from checkin.domain.roster import Revocation, Roster, StaffMember, TicketKey
from checkin.domain.session import ExamSession
from checkin.sync.faults import Fault, WireError, faults_in
from checkin.sync.references import sound
from checkin.sync.wire import (
    ROSTER,
    AppointmentSaid,
    CandidateSaid,
    CenterSaid,
    KeySaid,
    RevocationSaid,
    RosterSaid,
    SessionSaid,
    StaffSaid,
)
from checkin.sync.wire_policy import PolicySaid, sign_in_said


def say_roster(roster: Roster) -> bytes:
    """The roster as UTF-8 JSON. Its `source` is not said: that is where it came from.

    Raises:
        WireError: it cannot be said: it contradicts itself, holds a center's own delay, or a
            duration that is not in whole minutes.
    """
    sound(roster)
    try:
        return ROSTER.dump_json(_said(roster))
    except ValidationError as error:
        raise WireError(faults_in(error)) from error


def _said(roster: Roster) -> RosterSaid:
    return RosterSaid(
        version=roster.version,
        taken_at=roster.taken_at,
        center=_center(roster.center),
        centers=tuple(_center(center) for center in roster.centers),
        policies=tuple(policy_said(policy) for policy in roster.policies),
        sessions=tuple(_session(session) for session in roster.sessions),
        appointments=tuple(_appointment(row) for row in roster.appointments),
        keys=tuple(_key(key) for key in roster.keys),
        revocations=tuple(_revocation(row) for row in roster.revocations),
        staff=tuple(_member(member) for member in roster.staff),
        people=roster.counted,
    )


def _center(center: Center) -> CenterSaid:
    return CenterSaid(number=center.number, code=center.code, zone=center.zone, name=center.name)


def _session(session: ExamSession) -> SessionSaid:
    if session.delay:
        raise WireError([Fault(place=f"session {session.id}", reason="holds a delay")])
    return SessionSaid(
        id=session.id,
        exam=session.exam,
        title=session.title,
        kind=session.kind,
        room=session.room,
        starts_at=session.scheduled_start,
        minutes=_minutes(session.duration),
        policy=session.policy,
    )


def _appointment(row: Appointment) -> AppointmentSaid:
    return AppointmentSaid(
        id=row.id,
        session=row.session,
        candidate=_candidate(row.candidate),
        status=row.status,
        serial=row.serial,
        seat=row.seat,
        room=row.room,
        center=row.center,
        extra_min=_minutes(row.extra_time),
        since=row.since,
        moved_to=row.moved_to,
    )


def _candidate(candidate: Candidate) -> CandidateSaid:
    return CandidateSaid(
        number=candidate.number,
        name=candidate.name,
        native_name=candidate.native_name,
        id_type=candidate.id_type,
        id_last4=candidate.id_last4,
        birth_year=candidate.birth_year,
        phone=candidate.phone,
    )


def policy_said(policy: ArrivalPolicy) -> PolicySaid:
    """What is said of a policy.

    Raises:
        WireError: a duration that is not in whole minutes.
    """
    return PolicySaid(
        version=policy.version,
        opens_min=_minutes(policy.opens),
        required_by_min=_minutes(policy.required_by),
        admit_until_min=_minutes(policy.admit_until),
        after_start_until_min=_minutes(policy.after_start_until),
        no_show_min=_minutes(policy.no_show),
        late_mode=policy.late_mode,
        expires_at=policy.expires_at,
        sign_in=sign_in_said(policy.sign_in),
    )


def _key(key: TicketKey) -> KeySaid:
    return KeySaid(id=key.id, public=key.public.hex(), revoked=key.revoked)


def _revocation(row: Revocation) -> RevocationSaid:
    return RevocationSaid(serial=row.serial, appointment=row.appointment)


def _member(member: StaffMember) -> StaffSaid:
    return StaffSaid(id=member.id, name=member.name, role=member.role, pin_hash=member.pin_hash)


def _minutes(duration: timedelta) -> int:
    minutes, rest = divmod(duration, timedelta(minutes=1))
    if rest:
        raise WireError([Fault(place="a duration", reason="is not in whole minutes")])
    return minutes
