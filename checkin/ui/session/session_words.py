"""What the page of a session says: its instants, its course, its counts, what can be done."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from checkin.domain.attendance import State
from checkin.domain.center import Center
from checkin.domain.session import ExamSession
from checkin.services.session_sheet import Closed, Sheet
from checkin.ui.words import formats, people_words
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

MISSING, OUT, INCIDENTS, SEATS, CLOSE = "missing", "out", "incidents", "seats", "close"
DELAY, STOP, GO_ON, CANNOT, CAN = "delay", "stop", "go-on", "cannot", "can"
EVACUATE, COUNT, RETURN = "evacuate", "count", "return"

WORDS = {
    DELAY: QT_TRANSLATE_NOOP("Session", "Start later …"),
    STOP: QT_TRANSLATE_NOOP("Session", "Interrupt …"),
    GO_ON: QT_TRANSLATE_NOOP("Session", "Go on …"),
    CANNOT: QT_TRANSLATE_NOOP("Session", "Cannot be held …"),
    CAN: QT_TRANSLATE_NOOP("Session", "Can be held after all …"),
    EVACUATE: QT_TRANSLATE_NOOP("Session", "Evacuate …"),
    COUNT: QT_TRANSLATE_NOOP("Session", "Roll call"),
    RETURN: QT_TRANSLATE_NOOP("Session", "Back in the room …"),
    SEATS: QT_TRANSLATE_NOOP("Session", "Seats …"),
}
_ALWAYS = (State.IN, State.EXPECTED)
_MINUTE = timedelta(minutes=1)


def chip(session: ExamSession, center: Center) -> str:
    """A session among others: when, where."""
    return f"{formats.clock(session.starts_at, center)}  {formats.plain(session.room)}"


def counts(sheet: Sheet) -> dict[str, str]:
    """How many are in each state, by the state's code; always how many are in and expected."""
    return {
        state.value: f"{people_words.state(state)}  {number}"
        for state, number in sheet.counts.by_state.items()
        if number or state in _ALWAYS
    }


def total(sheet: Sheet) -> str:
    """That the counts add up to everybody."""
    return translate("Session", "{expected} in all = {parts}").format(
        expected=sheet.counts.expected,
        parts=" + ".join(str(number) for number in sheet.counts.by_state.values() if number) or "0",
    )


def to_look_at(sheet: Sheet) -> dict[str, str]:
    """The further pages of a session, with how much is on each."""
    missing, out = len(sheet.missing), len(sheet.out)
    most = f" / {sheet.out_at_once}" if sheet.out_at_once else ""
    return {
        MISSING: translate("Session", "Missing {count}").format(count=missing),
        OUT: translate("Session", "Out for a break {count}").format(count=f"{out}{most}"),
        INCIDENTS: translate("Session", "Incidents {count}").format(count=sheet.incidents),
        CLOSE: translate("Session", "Closed") if sheet.closed else translate("Session", "Close …"),
    }


def to_do(sheet: Sheet, now: datetime) -> dict[str, str]:
    """What can be decided about a session as it stands; nothing once it is closed. `now` in UTC."""
    if sheet.closed is not None:
        return {}
    course = sheet.course
    found = {
        DELAY: now < sheet.session.ends_at,
        STOP: course.stopped_at is None,
        GO_ON: course.stopped_at is not None,
        EVACUATE: course.evacuated_at is None,
        COUNT: True,
        RETURN: course.evacuated_at is not None,
        SEATS: True,
        CANNOT: course.cannot_run is None,
        CAN: course.cannot_run is not None,
    }
    return {name: translate("Session", WORDS[name]) for name, may in found.items() if may}


def facts(
    sheet: Sheet, staff: Mapping[str, str], now: datetime, center: Center
) -> Iterator[tuple[str, str]]:
    """The instants of a session and what has become of it; `now` in UTC."""
    rule, session = sheet.instants, sheet.session
    starts = formats.when(session.starts_at, now, center)
    yield (
        translate("Session", "Start, end"),
        f"{starts} – {formats.clock(session.ends_at, center)}",
    )
    yield (
        translate("Session", "Sign-in"),
        translate("Session", "from {opens}, until {by}").format(
            opens=formats.clock(rule.opens, center), by=formats.clock(rule.required_by, center)
        ),
    )
    yield from _course(sheet, now, center)
    if sheet.closed is not None:
        yield "", closed_by(sheet.closed, staff, center)
        yield from late_records(sheet.closed)


def _course(sheet: Sheet, now: datetime, center: Center) -> Iterator[tuple[str, str]]:
    course = sheet.course
    if course.delay:
        said = translate("Session", "Starts {minutes} min later than planned")
        yield "", said.format(minutes=course.delay // _MINUTE)
    if course.given_back:
        said = translate("Session", "{minutes} min were given back at the end")
        yield "", said.format(minutes=course.given_back // _MINUTE)
    for since, words in (
        (course.stopped_at, translate("Session", "Interrupted since {time}, for {span}")),
        (course.evacuated_at, translate("Session", "Evacuated since {time}, for {span}")),
    ):
        if since is not None:
            span = formats.span(now - since)
            yield "", words.format(time=formats.clock(since, center), span=span)
    if course.cannot_run is not None:
        yield "", _cannot(course.cannot_run)


def _cannot(cause: str) -> str:
    if cause == "programme":
        return translate("Session", "Cannot be held here; the programme is the cause")
    return translate("Session", "Cannot be held here; the center is the cause")


def closed_by(closed: Closed, staff: Mapping[str, str], center: Center) -> str:
    """Who closed a session, and when."""
    names = " + ".join(formats.plain(staff.get(name, name)) for name in closed.names)
    return translate("Session", "Closed at {time} by {names}").format(
        time=formats.clock(closed.at, center, seconds=True), names=names
    )


def late_records(closed: Closed) -> Iterator[tuple[str, str]]:
    """That something came after the end, so that a summary of then does not say it."""
    if closed.late:
        said = translate("Session", "Recorded after the closing: {count}. Print the summary again.")
        yield "", said.format(count=closed.late)
