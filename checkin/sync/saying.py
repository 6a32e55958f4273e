"""From a roster to what is said of it: the way back of wire.py."""

from datetime import timedelta

from pydantic import ValidationError

from checkin.domain.appointment import Appointment
from checkin.domain.policy import ArrivalPolicy
from checkin.domain.roster import Roster, TicketKey
from checkin.domain.session import ExamSession
from checkin.sync.faults import Fault, WireError, faults_in
from checkin.sync.wire import (
    AppointmentSaid,
    CandidateSaid,
    CenterSaid,
    KeySaid,
    PolicySaid,
    RevocationSaid,
    RosterSaid,
    SessionSaid,
    StaffSaid,
    sound,
)


def say_roster(roster: Roster) -> bytes:
    """The roster as UTF-8 JSON. Its `source` is not said: that is where it came from.

    Raises:
        WireError: it cannot be said: it contradicts itself, holds a center's own delay, or a
            duration that is not in whole minutes.
    """
    sound(roster)
    try:
        return _said(roster).model_dump_json().encode()
    except ValidationError as error:
        raise WireError(faults_in(error)) from error


def _said(roster: Roster) -> RosterSaid:
    return RosterSaid(
        version=roster.version,
        taken_at=roster.taken_at,
        center=CenterSaid.model_validate(roster.center),
        centers=tuple(CenterSaid.model_validate(center) for center in roster.centers),
        policies=tuple(_policy(policy) for policy in roster.policies),
        sessions=tuple(_session(session) for session in roster.sessions),
        appointments=tuple(_appointment(row) for row in roster.appointments),
        keys=tuple(_key(key) for key in roster.keys),
        revocations=tuple(RevocationSaid.model_validate(row) for row in roster.revocations),
        staff=tuple(StaffSaid.model_validate(member) for member in roster.staff),
    )


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
        candidate=CandidateSaid.model_validate(row.candidate),
        status=row.status,
        serial=row.serial,
        seat=row.seat,
        room=row.room,
        center=row.center,
        extra_min=_minutes(row.extra_time),
        since=row.since,
        moved_to=row.moved_to,
    )


def _policy(policy: ArrivalPolicy) -> PolicySaid:
    return PolicySaid(
        version=policy.version,
        opens_min=_minutes(policy.opens),
        required_by_min=_minutes(policy.required_by),
        admit_until_min=_minutes(policy.admit_until),
        after_start_until_min=_minutes(policy.after_start_until),
        no_show_min=_minutes(policy.no_show),
        late_mode=policy.late_mode,
        expires_at=policy.expires_at,
    )


def _key(key: TicketKey) -> KeySaid:
    return KeySaid(id=key.id, public=key.public.hex(), revoked=key.revoked)


def _minutes(duration: timedelta) -> int:
    minutes, rest = divmod(duration, timedelta(minutes=1))
    if rest:
        raise WireError([Fault(place="a duration", reason="is not in whole minutes")])
    return minutes
