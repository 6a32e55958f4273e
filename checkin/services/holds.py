"""Who stepped aside, and waits for somebody who may decide. A hold consumes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from checkin.domain.attendance import Attendance, State, fold
from checkin.domain.decision import Listed
from checkin.domain.event import Event, Kind
from checkin.domain.values import text
from checkin.domain.verdict import Code, Signal
from checkin.services.check_in import Hearing
from checkin.services.lookup import sessions_today
from checkin.services.people import happened_in, listed_in

_WAITING = (State.EXPECTED, State.ARRIVED)
_LATEST = 400
"""So many of the last events are looked through for people of whom no session is known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Somebody who stepped aside, and waits for a decision.

    `since` is when they were first held (UTC), `desk` where they were last; `listed` is None for a
    genuine ticket of nobody on the roster.
    """

    subject: str
    listed: Listed | None
    code: Code
    since: datetime
    desk: str


def held_today(hearing: Hearing) -> list[Held]:
    """Everybody who waits at this desk's sessions of today, the first one first.

    People with a genuine ticket whom no roster knows are among them.
    """
    sessions = sessions_today(hearing.books, hearing.now.wall, hearing.desk)
    found = [held for session in sessions for held in held_in(hearing, session.id)]
    return sorted([*found, *_of_no_session(hearing)], key=lambda held: held.since)


def held_in(hearing: Hearing, session: str) -> list[Held]:
    """Who was held in a session and is not decided yet, the first one first."""
    row = hearing.books.session(session)
    if row is None:
        return []
    happened = happened_in(hearing.books, session)
    once = {who for who, events in happened.items() if any(map(_holds, events))}
    people = (
        [one for one in listed_in(hearing.books, row, happened) if one.appointment.id in once]
        if once
        else []
    )
    found = [
        held
        for one in people
        if (held := _held(one.appointment.id, one, happened[one.appointment.id]))
    ]
    return sorted(found, key=lambda held: held.since)


def _of_no_session(hearing: Hearing) -> list[Held]:
    latest = hearing.books.latest(_LATEST)
    subjects = {event.subject for event in latest if event.subject and event.session is None}
    found = (_held(subject, None, hearing.books.events_of(subject)) for subject in sorted(subjects))
    return [held for held in found if held is not None]


def _held(subject: str, listed: Listed | None, events: Sequence[Event]) -> Held | None:
    """What they were last held for; None: they are decided, or were never held."""
    attendance: Attendance = listed.attendance if listed else fold(events)
    looked = [event for event in events if event.kind in (Kind.SCAN, Kind.IDENTITY)]
    if attendance.state not in _WAITING or not looked:
        return None
    code = attendance.doubted.code if attendance.doubted else _held_by(looked[-1])
    if code is None:
        return None
    held = [event for event in looked if _held_by(event) is not None] or looked
    return Held(
        subject=subject, listed=listed, code=code, since=held[0].happened_at, desk=looked[-1].desk
    )


def _holds(event: Event) -> bool:
    return event.kind is Kind.IDENTITY or _held_by(event) is not None


def _held_by(event: Event) -> Code | None:
    if event.kind is not Kind.SCAN or event.body.get("signal") != Signal.HOLD:
        return None
    code = text(event.body.get("code"))
    return Code(code) if code in {one.value for one in Code} else None
