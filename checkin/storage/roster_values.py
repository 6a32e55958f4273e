"""The values of the roster, and the rows that they are kept as."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import timedelta
from functools import lru_cache
from typing import Any

from checkin.domain.appointment import Appointment, Candidate, Status
from checkin.domain.instant import parse_stamp, stamp
from checkin.domain.policy import LOOK_AND_CONFIRM, ArrivalPolicy, LateMode, SignInPolicy, Step
from checkin.domain.session import ExamKind, ExamSession
from checkin.storage import search

_SECOND = timedelta(seconds=1)


def appointment_row(row: Appointment) -> dict[str, Any]:
    """The row of an appointment, with what a search compares."""
    person = row.candidate
    return {
        "id": row.id,
        "session": row.session,
        "status": row.status.value,
        "serial": row.serial,
        "seat": row.seat,
        "room": row.room,
        "center": row.center,
        "extra_seconds": row.extra_time // _SECOND,
        "since": stamp(row.since) if row.since else None,
        "moved_to": stamp(row.moved_to) if row.moved_to else None,
        "number": person.number,
        "name": person.name,
        "native_name": person.native_name,
        "id_type": person.id_type,
        "id_last4": person.id_last4,
        "birth_year": person.birth_year,
        "number_folded": search.number_folded(person.number),
        "searched": search.searched(person),
        "phone": person.phone,
    }


def appointment_of(row: Mapping[str, Any]) -> Appointment:
    """The appointment in a row."""
    return Appointment(
        id=row["id"],
        session=row["session"],
        candidate=Candidate(
            number=row["number"],
            name=row["name"],
            native_name=row["native_name"],
            id_type=row["id_type"],
            id_last4=row["id_last4"],
            birth_year=row["birth_year"],
            phone=row["phone"],
        ),
        status=Status(row["status"]),
        serial=row["serial"],
        seat=row["seat"],
        room=row["room"],
        center=row["center"],
        extra_time=row["extra_seconds"] * _SECOND,
        since=parse_stamp(row["since"]) if row["since"] else None,
        moved_to=parse_stamp(row["moved_to"]) if row["moved_to"] else None,
    )


def session_row(row: ExamSession) -> dict[str, Any]:
    """The row of a session, as scheduled."""
    return {
        "id": row.id,
        "exam": row.exam,
        "title": row.title,
        "kind": row.kind.value,
        "room": row.room,
        "starts_at": stamp(row.scheduled_start),
        "seconds": row.duration // _SECOND,
        "policy": row.policy,
    }


def session_of(row: Mapping[str, Any]) -> ExamSession:
    """The session in a row."""
    return ExamSession(
        id=row["id"],
        exam=row["exam"],
        title=row["title"],
        kind=ExamKind(row["kind"]),
        room=row["room"],
        scheduled_start=parse_stamp(row["starts_at"]),
        duration=row["seconds"] * _SECOND,
        policy=row["policy"],
    )


_OFFSETS = ("opens", "required_by", "admit_until", "after_start_until", "no_show")


def policy_row(policy: ArrivalPolicy) -> dict[str, Any]:
    """The row of a policy; offsets in seconds."""
    content = {name: getattr(policy, name).total_seconds() for name in _OFFSETS}
    content |= {"late_mode": policy.late_mode.value, "version": policy.version}
    content["expires_at"] = stamp(policy.expires_at) if policy.expires_at else None
    content["sign_in"] = asdict(policy.sign_in)
    return {"version": policy.version, "content": json.dumps(content)}


@lru_cache(maxsize=64)
def policy_of(text: str) -> ArrivalPolicy:
    """The policy in a row's content."""
    content = json.loads(text)
    opens, required_by, admit_until, after_start_until, no_show = (
        timedelta(seconds=content[name]) for name in _OFFSETS
    )
    return ArrivalPolicy(
        version=content["version"],
        opens=opens,
        required_by=required_by,
        admit_until=admit_until,
        after_start_until=after_start_until,
        no_show=no_show,
        late_mode=LateMode(content["late_mode"]),
        expires_at=parse_stamp(content["expires_at"]) if content["expires_at"] else None,
        sign_in=_sign_in(content.get("sign_in")),
    )


def _sign_in(content: Mapping[str, Any] | None) -> SignInPolicy:
    """What was kept before this release says nothing of it: then it is the shortest path."""
    if content is None:
        return LOOK_AND_CONFIRM
    steps = tuple(Step(step) for step in content["steps"])
    return SignInPolicy(**{**content, "steps": steps})
