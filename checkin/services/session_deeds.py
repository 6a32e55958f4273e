"""What is decided about a whole session: later, interrupted, not to be held, evacuated."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from checkin.domain.course import Course
from checkin.domain.event import Kind
from checkin.domain.roles import Authority, Role
from checkin.domain.session import ExamSession
from checkin.services.case import Deed, Denial, Grounds
from checkin.services.check_in import Hearing
from checkin.services.deeds import denied_to_session, done_to_session, grounds_of
from checkin.services.lookup import course_in
from checkin.services.views import session_at_hand

CAUSES = ("center", "programme")
"""Who can be the reason that an exam is not delivered (arrivals.md §4)."""

_MINUTE = timedelta(minutes=1)
_AT_ONCE = Grounds(reason="evacuation")


def delay(
    hearing: Hearing,
    session: str,
    by: timedelta,
    authority: Authority,
    grounds: Grounds | None = None,
) -> Deed:
    """The center starts a session later (whole minutes): all its instants move.

    A delay that was said too long can be taken back in part, but nothing starts before its time.
    """
    before = course_in(hearing.books, session).delay
    body = {"minutes": by // _MINUTE, "before": before // _MINUTE}
    if before + by < timedelta(0):
        return denied_to_session(hearing, session, Kind.DELAY, Denial.BEFORE_SCHEDULE)
    return _ruled(hearing, session, Kind.DELAY, Role.MANAGER, authority, grounds, body)


def stop(hearing: Hearing, session: str, authority: Authority, grounds: Grounds) -> Deed:
    """The exam is interrupted: no power, no line, a noise."""
    if course_in(hearing.books, session).stopped_at is not None:
        return denied_to_session(hearing, session, Kind.INTERRUPTION, Denial.STOPPED_ALREADY)
    body = {"way": "stop"}
    return _ruled(hearing, session, Kind.INTERRUPTION, Role.LEAD, authority, grounds, body)


def go_on(
    hearing: Hearing,
    session: str,
    authority: Authority,
    grounds: Grounds,
    minutes: int | None = None,
) -> Deed:
    """The exam goes on; the started minutes that it lost, or `minutes`, are given back."""
    stopped_at = course_in(hearing.books, session).stopped_at
    if stopped_at is None:
        return denied_to_session(hearing, session, Kind.INTERRUPTION, Denial.NOT_STOPPED)
    lost = max(0, -((stopped_at - hearing.now.wall) // _MINUTE))
    body = {"way": "go-on", "lost": lost, "minutes": lost if minutes is None else minutes}
    return _ruled(hearing, session, Kind.INTERRUPTION, Role.LEAD, authority, grounds, body)


def cannot_run(
    hearing: Hearing, session: str, cause: str, authority: Authority, grounds: Grounds
) -> Deed:
    """The exam cannot be held here. Who came in time keeps their arrival (arrivals.md row 39).

    `cause` is one of `CAUSES`, or empty when it can be held after all.
    """
    if cause not in ("", *CAUSES):
        raise ValueError(f"{cause!r} is not one of {CAUSES}")
    body = {"cause": cause or None}
    return _ruled(hearing, session, Kind.NOT_DELIVERED, Role.MANAGER, authority, grounds, body)


def evacuate(hearing: Hearing, session: str, authority: Authority, *, back: bool = False) -> Deed:
    """Everybody leaves the room at once, or is back in it. Anybody on duty may say so."""
    body = {"way": "back" if back else "out"}
    return _ruled(hearing, session, Kind.EVACUATION, Role.PROCTOR, authority, _AT_ONCE, body)


def roll_call(
    hearing: Hearing, session: str, present: Sequence[str], missing: Sequence[str]
) -> Deed:
    """Who was counted outside (appointments), and who was not."""
    on_duty = hearing.proctor or Authority(role=Role.PROCTOR, person=hearing.desk.name)
    body = {"present": sorted(present), "missing": sorted(missing)}
    return done_to_session(hearing, session, Kind.ROLL_CALL, body, on_duty)


def session_named(hearing: Hearing, session: str) -> ExamSession | None:
    """A session as the roster has it; for an empty name the one at hand."""
    if session:
        return hearing.books.session(session)
    at_hand = session_at_hand(hearing.books, hearing.now.wall, hearing.desk)
    return hearing.books.session(at_hand.id) if at_hand else None


def course_now(hearing: Hearing, session: str) -> Course:
    """What has become of a session so far."""
    return course_in(hearing.books, session)


def _ruled(
    hearing: Hearing,
    session: str,
    kind: Kind,
    needed: Role,
    authority: Authority,
    grounds: Grounds | None,
    body: Mapping[str, object],
) -> Deed:
    if hearing.books.session(session) is None:
        return denied_to_session(hearing, session, kind, Denial.NOBODY)
    if not authority.role.may(needed):
        return denied_to_session(hearing, session, kind, Denial.ROLE, needed, authority)
    said = grounds_of(authority, grounds) if grounds else {"role": authority.role}
    return done_to_session(hearing, session, kind, {**body, **said}, authority)
