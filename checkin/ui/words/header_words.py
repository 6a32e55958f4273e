"""Words for the header: the next instant of the rule, the clock, the roster, what is unsent."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from checkin.domain.center import Center
from checkin.services.duty import Standing
from checkin.services.views import DeskView, SessionView
from checkin.ui.words import formats, people_words
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

_OPENS = QT_TRANSLATE_NOOP("Header", "Sign-in opens at {time}")
_ON_TIME = QT_TRANSLATE_NOOP("Header", "On time until {time}")
_HELD = QT_TRANSLATE_NOOP("Header", "Late: held until {time}")
_STARTS = QT_TRANSLATE_NOOP("Header", "Exam starts at {time}")
_AFTER = QT_TRANSLATE_NOOP("Header", "After the start: held until {time}")
_NO_SHOW = QT_TRANSLATE_NOOP("Header", "No-shows are named at {time}")
_ENDS = QT_TRANSLATE_NOOP("Header", "Exam ends at {time}")


def next_instant(session: SessionView | None, now: datetime, center: Center) -> str:
    """What the rule does next, and in how long: `On time until 14:00 · 12:40`; else empty."""
    said, at = _next(session, now, center)
    return said if at is None else f"{said} · {formats.countdown(at - now)}"


def next_step(session: SessionView | None, now: datetime, center: Center) -> str:
    """What the rule does next, without how long it is till then: `On time until 14:00`."""
    return _next(session, now, center)[0]


def _next(
    session: SessionView | None, now: datetime, center: Center
) -> tuple[str, datetime | None]:
    if session is None:
        return "", None
    for at, words in _instants(session):
        if now < at:
            return translate("Header", words).format(time=formats.clock(at, center)), at
    return translate("Header", "The exam is over"), None


def _instants(session: SessionView) -> Iterator[tuple[datetime, str]]:
    rule = session.instants
    yield rule.opens, _OPENS
    yield rule.required_by, _ON_TIME
    if rule.admit_until > rule.required_by:
        yield rule.admit_until, _HELD
    yield rule.starts_at, _STARTS
    if rule.after_start_until > rule.starts_at:
        yield rule.after_start_until, _AFTER
    yield rule.no_show_at, _NO_SHOW
    yield session.session.ends_at, _ENDS


def evacuated(view: DeskView) -> str:
    """The rooms into which nobody goes now; empty where none is evacuated."""
    if not view.evacuated:
        return ""
    rooms = ", ".join(formats.plain(room) for room in view.evacuated)
    return translate("Header", "Evacuated: {rooms}").format(rooms=rooms)


def session_title(session: SessionView | None) -> str:
    """The title of the session at hand."""
    if session is None:
        return translate("Header", "No session today")
    return formats.plain(session.session.title)


def session_time(session: SessionView | None, center: Center) -> str:
    """Day and start of the session at hand."""
    return formats.day_and_time(session.session.starts_at, center) if session else ""


def room(view: DeskView) -> str:
    """The room that this desk serves, or that of the session at hand."""
    name = view.desk.room or (view.session.session.room if view.session else "")
    return translate("Header", "Room {room}").format(room=formats.plain(name)) if name else ""


def desk(view: DeskView) -> str:
    """The desk's own name."""
    return people_words.desk(view.desk.name)


def on_duty(standing: Standing, *, locked: bool, alone: bool, role: bool = True) -> str:
    """Who is at the desk, with the role where there is room; empty where nobody needs to be."""
    if locked:
        return translate("Header", "Locked")
    if standing.person is not None:
        by = f" · {people_words.role(standing.person.role)}" if role else ""
        said = f"{formats.plain(standing.name)}{by}"
    elif standing.staffed:
        said = translate("Header", "Sign on: F9")
    else:
        said = ""
    parts = (said, translate("Header", "alone") if alone else "")
    return " · ".join(part for part in parts if part)


def unsent(count: int) -> str:
    """How much the registry has not been told yet; that is no fault."""
    if count == 0:
        return translate("Header", "Offline")
    return translate("Header", "Offline · {count} to send").format(count=formats.number(count))


def roster_age(view: DeskView, now: datetime) -> str:
    """How old the roster is and whether its cancellations are final."""
    if view.roster is None:
        return translate("Header", "No roster")
    age = max(now - view.roster.taken_at, timedelta(0))
    final = view.session is not None and view.session.final
    said = (
        translate("Header", "Roster {age} old · final")
        if final
        else translate("Header", "Roster {age} old · not final")
    )
    return said.format(age=formats.span(age))
