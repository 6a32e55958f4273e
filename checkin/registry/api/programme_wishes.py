"""What is wished of a booking, with all that its kind needs (docs/bookings.md)."""

from collections.abc import Mapping

from sqlalchemy import Connection

from checkin.domain.instant import parse_stamp
from checkin.registry.api.programme_said import WishSaid
from checkin.registry.booking_events import (
    Absent,
    Attended,
    Blocked,
    Cancelled,
    Certified,
    Details,
    Kind,
    Moved,
    Refunded,
    Reopened,
    Result,
    Scheduled,
    Unblocked,
)
from checkin.registry.refusal import Refusal
from checkin.registry.rows import row_with
from checkin.registry.tables import sessions

_ALONE: Mapping[Kind, Details] = {
    one.kind: one for one in (Refunded(), Blocked(), Unblocked(), Cancelled(), Reopened())
}


def details_of(connection: Connection, said: WishSaid) -> Details | Refusal:
    """What is wished, with all that its kind needs."""
    if said.kind in {Kind.SCHEDULED, Kind.MOVED, Kind.ATTENDED, Kind.ABSENT}:
        return _in_a_session(connection, said)
    if said.kind is Kind.RESULT:
        if said.passed is None:
            return _lacks("passed")
        return Result(passed=said.passed, evaluator=said.evaluator)
    if said.kind is Kind.CERTIFIED:
        return (
            Certified(number=said.number, replaces=said.replaces)
            if said.number
            else _lacks("number")
        )
    return _ALONE.get(said.kind, _lacks("POST /v1/programme/bookings"))


def _in_a_session(connection: Connection, said: WishSaid) -> Details | Refusal:
    if said.session is None:
        return Moved() if said.kind is Kind.MOVED else _lacks("session")
    row = row_with(connection, sessions, {"id": said.session})
    if row is None:
        return not_there("session")
    starts_at = parse_stamp(row["starts_at"])
    match said.kind:
        case Kind.SCHEDULED:
            return Scheduled(session=said.session, starts_at=starts_at)
        case Kind.MOVED:
            return Moved(session=said.session, starts_at=starts_at)
        case Kind.ATTENDED:
            return Attended(session=said.session)
        case _:
            return Absent(session=said.session, closed=said.closed)


def _lacks(what: str) -> Refusal:
    return Refusal(
        status=422,
        code="malformed",
        message="The change lacks something that its kind needs.",
        hint=f"Give it with `{what}`; docs/bookings.md says what each kind needs.",
    )


def not_there(what: str) -> Refusal:
    """What is named is not there."""
    return Refusal(
        status=404,
        code=f"no-such-{what}",
        message=f"There is no such {what}.",
        hint="Check its id.",
    )
