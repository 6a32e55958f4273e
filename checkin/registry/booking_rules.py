"""What the programme promises its candidates: each wish becomes an event, or breaks a rule."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from checkin.domain.session import ExamKind
from checkin.registry.booking import Booking, State
from checkin.registry.booking_breach import Breach
from checkin.registry.booking_events import (
    Absent,
    Attended,
    BookingEvent,
    Certified,
    Kind,
    Moved,
    Party,
    Purchased,
    Result,
    Scheduled,
    Wish,
    require_utc,
)
from checkin.registry.exam_certificate import valid_until

CANCEL_BEFORE = timedelta(hours=72)


def decide(booking: Booking, wish: Wish, now: datetime) -> BookingEvent | Breach:
    """The event that the wish becomes at `now` (UTC), or the first rule that it breaks.

    The first found is told, in this order: cause, party, what is so already, the state, the block,
    the conditions of the wish. The same arguments get the same answer, and a wish that was
    fulfilled gets `already-so` when it comes again. What the design leaves open is read so:

    - A cancelled booking is still paid for and may be scheduled again; it is never refunded, for
      it was scheduled once. The same holds for a booking that center or programme moved.
    - Center and programme do not cancel, they move: with a new session, or without one yet.
    - Attendance is not judged by time: the desk did that (arrivals.md, the clock).
    - Passing is the instant of the result.

    Raises:
        ValueError: `now` is not in UTC.
    """
    require_utc(now)
    breach = (
        _form(wish)
        or _already(booking, wish)
        or _STATES[wish.details.kind].get(booking.state)
        or _blocked(booking, wish)
        or _condition(booking, wish, now)
    )
    if breach is not None:
        return breach
    return BookingEvent(
        details=wish.details, at=now, by=wish.by, cause=wish.cause.strip(), who=wish.who
    )


def _form(wish: Wish) -> Breach | None:
    if not wish.cause.strip():
        return Breach.NO_CAUSE
    return None if wish.by in PARTIES[wish.details.kind] else Breach.WRONG_PARTY


def _already(booking: Booking, wish: Wish) -> Breach | None:
    """Whether the very thing that is wished is so; what else the state says comes later."""
    match wish.details:
        case Purchased() as bought:
            so = booking.purchase == bought and booking.state is not State.REFUNDED
        case Scheduled(session=session, starts_at=start) | Moved(session=session, starts_at=start):
            same = (booking.session, booking.starts_at) == (session, start)
            so = same and booking.state in {State.SCHEDULED, State.MOVED}
        case Attended(session=session):
            so = booking.state in _TAKEN and booking.session == session
        case Absent(session=session, closed=closed):
            absent = booking.state is State.ABSENT and booking.session == session
            so = absent and (booking.absence_closed or not closed)
        case Result(passed=passed):
            so = booking.state in ({State.PASSED, State.CERTIFIED} if passed else {State.FAILED})
        case Certified() as certified:
            so = booking.certificate == certified
        case _:
            so = _is_so(booking, wish.details.kind)
    return Breach.ALREADY_SO if so else None


def _is_so(booking: Booking, kind: Kind) -> bool:
    if booking.state in {State.UNPAID, State.REFUNDED} and kind in {Kind.BLOCKED, Kind.UNBLOCKED}:
        return False
    return {
        Kind.BLOCKED: booking.blocked,
        Kind.UNBLOCKED: not booking.blocked,
        Kind.REFUNDED: booking.state is State.REFUNDED,
        Kind.CANCELLED: booking.state is State.CANCELLED,
        Kind.REOPENED: booking.state is State.SCHEDULED,
    }[kind]


def _blocked(booking: Booking, wish: Wish) -> Breach | None:
    held = {Kind.SCHEDULED, Kind.ATTENDED, Kind.CERTIFIED}
    return Breach.BLOCKED if booking.blocked and wish.details.kind in held else None


def _condition(booking: Booking, wish: Wish, now: datetime) -> Breach | None:
    match wish.details:
        case Scheduled(starts_at=start) | Moved(starts_at=start):
            return Breach.START_PASSED if start is not None and start <= now else None
        case Attended() | Absent():
            return _in_its_session(booking, wish.details, now)
        case Result(evaluator=evaluator):
            return _evaluated(booking, evaluator)
        case Certified():
            return _still_valid(booking, now)
        case _:
            return _of_money_and_time(booking, wish.details.kind, now)


def _in_its_session(booking: Booking, seen: Attended | Absent, now: datetime) -> Breach | None:
    if booking.session != seen.session:
        return Breach.OTHER_SESSION
    if isinstance(seen, Attended):
        return Breach.ABSENCE_CLOSED if booking.absence_closed else None
    early = booking.starts_at is not None and now < booking.starts_at
    return Breach.NOT_STARTED if early else None


def _evaluated(booking: Booking, evaluator: str) -> Breach | None:
    hands_on = booking.purchase is not None and booking.purchase.exam_kind is ExamKind.HANDS_ON
    return Breach.NEEDS_EVALUATION if hands_on and not evaluator.strip() else None


def _still_valid(booking: Booking, now: datetime) -> Breach | None:
    expired = booking.passed_at is not None and now >= valid_until(booking.passed_at)
    return Breach.CERTIFICATE_EXPIRED if expired else None


def _of_money_and_time(booking: Booking, kind: Kind, now: datetime) -> Breach | None:
    if kind is Kind.REFUNDED and booking.purchase is not None and not booking.purchase.individual:
        return Breach.NOT_INDIVIDUAL
    if kind is Kind.CANCELLED and booking.starts_at is not None:
        # Not "at least": 72:00:00 before the start is too late.
        return None if booking.starts_at - now > CANCEL_BEFORE else Breach.CANCEL_TOO_LATE
    return None


_TAKEN = frozenset({State.ATTENDED, State.PASSED, State.FAILED, State.CERTIFIED})
_OFFICE = frozenset({Party.PROGRAMME, Party.REGISTRY})

PARTIES: Mapping[Kind, frozenset[Party]] = {
    **dict.fromkeys((Kind.PURCHASED, Kind.SCHEDULED, Kind.REFUNDED), _OFFICE | {Party.CANDIDATE}),
    **dict.fromkeys((Kind.MOVED, Kind.ATTENDED, Kind.ABSENT), _OFFICE | {Party.CENTER}),
    **dict.fromkeys((Kind.RESULT, Kind.CERTIFIED, Kind.BLOCKED, Kind.UNBLOCKED), _OFFICE),
    Kind.CANCELLED: frozenset({Party.CANDIDATE}),
    Kind.REOPENED: frozenset({Party.REGISTRY}),
}
"""On whose word each change of a booking is made."""

_BEFORE = {State.UNPAID: Breach.NOT_PURCHASED, State.REFUNDED: Breach.REFUNDED}
_NO_PLACE = {
    **_BEFORE,
    **dict.fromkeys((State.PURCHASED, State.MOVED, State.CANCELLED), Breach.NOT_SCHEDULED),
}
_OVER = {**dict.fromkeys(_TAKEN, Breach.EXAM_TAKEN), State.ABSENT: Breach.NO_MAKE_UP}
_GIVEN = (State.PASSED, State.FAILED, State.CERTIFIED)

# What is not here may become an event; the table of docs/bookings.md says the same, and is tested.
_STATES: Mapping[Kind, Mapping[State, Breach]] = {
    Kind.PURCHASED: {
        **dict.fromkeys(set(State) - {State.UNPAID}, Breach.OTHER_PURCHASE),
        State.REFUNDED: Breach.REFUNDED,
    },
    Kind.REFUNDED: {
        **dict.fromkeys(set(State) - {State.PURCHASED}, Breach.REFUND_AFTER_SCHEDULING),
        State.UNPAID: Breach.NOT_PURCHASED,
    },
    Kind.BLOCKED: _BEFORE,
    Kind.UNBLOCKED: _BEFORE,
    Kind.SCHEDULED: {**_BEFORE, **_OVER, State.SCHEDULED: Breach.SCHEDULED_ALREADY},
    Kind.MOVED: {
        **_BEFORE,
        **_OVER,
        **dict.fromkeys((State.PURCHASED, State.CANCELLED), Breach.NOT_SCHEDULED),
    },
    Kind.CANCELLED: {**_NO_PLACE, **_OVER},
    Kind.REOPENED: dict.fromkeys(set(State) - {State.ABSENT, State.ATTENDED}, Breach.NOT_ABSENT),
    Kind.ATTENDED: {**_NO_PLACE, **dict.fromkeys(_TAKEN, Breach.OTHER_SESSION)},
    Kind.ABSENT: {**_NO_PLACE, **dict.fromkeys(_TAKEN, Breach.EXAM_TAKEN)},
    Kind.RESULT: {
        **dict.fromkeys(set(State) - {State.ATTENDED}, Breach.NOT_ATTENDED),
        **dict.fromkeys(_GIVEN, Breach.RESULT_GIVEN),
    },
    Kind.CERTIFIED: {
        **dict.fromkeys(set(State) - {State.PASSED}, Breach.NOT_PASSED),
        State.CERTIFIED: Breach.CERTIFIED_ALREADY,
    },
}
