"""What the page of one person says: how they stand, and what can be done with them."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from checkin.domain.attendance import Attendance, State
from checkin.domain.center import Center
from checkin.domain.conflicts import ConflictKind
from checkin.domain.decision import Listed
from checkin.ui.widgets.facts_page import Told
from checkin.ui.words import formats, people_words
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate

JUDGE, OUT, BACK, LEAVE = "judge", "out", "back", "leave"
WITHDRAW, SEAT, ARRIVAL, SETTLE = "withdraw", "seat", "arrival", "settle"
TAKE_BACK, INCIDENT = "take-back", "incident"

WORDS = {
    OUT: QT_TRANSLATE_NOOP("Person", "Out for a break  Ctrl+B"),
    BACK: QT_TRANSLATE_NOOP("Person", "Back from the break  Ctrl+B"),
    JUDGE: QT_TRANSLATE_NOOP("Person", "Judge at the desk"),
    LEAVE: QT_TRANSLATE_NOOP("Person", "Sign out …"),
    SEAT: QT_TRANSLATE_NOOP("Person", "Another seat …"),
    ARRIVAL: QT_TRANSLATE_NOOP("Person", "Arrived earlier …"),
    INCIDENT: QT_TRANSLATE_NOOP("Person", "Incident …"),
    SETTLE: QT_TRANSLATE_NOOP("Person", "Settle …"),
    WITHDRAW: QT_TRANSLATE_NOOP("Person", "Gives the exam up …"),
    TAKE_BACK: QT_TRANSLATE_NOOP("Person", "Take the admission back …"),
}
CONFLICTS = {
    ConflictKind.TWO_DESKS: QT_TRANSLATE_NOOP("Person", "Let in at two desks"),
    ConflictKind.TWO_CENTERS: QT_TRANSLATE_NOOP("Person", "Let in at two centers"),
    ConflictKind.CANCELLED_THERE: QT_TRANSLATE_NOOP("Person", "In here, and cancelled there"),
    ConflictKind.ABSENCE_THERE: QT_TRANSLATE_NOOP("Person", "In, and confirmed as absent"),
    ConflictKind.SEAT_TWICE: QT_TRANSLATE_NOOP("Person", "The seat was given twice"),
    ConflictKind.PAPER_DIFFERS: QT_TRANSLATE_NOOP("Person", "A paper says something else"),
}


def conflict(kind: ConflictKind) -> str:
    """A contradiction, in a few words."""
    return translate("Person", CONFLICTS[kind])


def nobody() -> Told:
    """Before anybody is known."""
    return Told(title=translate("Person", "A person"))


def told_of(listed: Listed, now: datetime, center: Center) -> Told:
    """How this person stands; `now` in UTC."""
    candidate = listed.appointment.candidate
    return Told(
        title=formats.name_in_line(candidate),
        under="  ·  ".join((formats.plain(candidate.number), formats.plain(listed.session.exam))),
        facts=list(_facts(listed, now, center)),
        choices={name: translate("Person", WORDS[name]) for name in _in_order(listed, now)},
    )


def _in_order(listed: Listed, now: datetime) -> list[str]:
    """What can be done, first what is done most: from their own end on people leave."""
    names = [name for name in WORDS if name in _may(listed)]
    return sorted(names, key=lambda name: name != LEAVE) if now >= listed.ends_at else names


def _may(listed: Listed) -> set[str]:
    """What can be done with somebody who stands like this."""
    had = listed.attendance
    here = had.is_admitted or had.state is State.ARRIVED
    found = {
        JUDGE: True,
        OUT: had.is_in,
        BACK: had.state is State.ON_BREAK,
        LEAVE: here,
        SEAT: had.is_admitted,
        ARRIVAL: here or had.state is State.EXPECTED,
        INCIDENT: True,
        SETTLE: had.provisional or bool(listed.conflicts),
        WITHDRAW: here,
        TAKE_BACK: had.undo_until() is not None,
    }
    return {name for name, may in found.items() if may}


def _facts(listed: Listed, now: datetime, center: Center) -> Iterator[tuple[str, str]]:
    had = listed.attendance
    yield translate("Person", "State"), people_words.state(had.state)
    seat = formats.plain(had.seat or listed.appointment.seat or "")
    place = " · ".join(part for part in (formats.plain(listed.room), seat) if part)
    yield translate("Person", "Room, seat"), place
    starts = formats.when(listed.session.starts_at, now, center)
    yield translate("Person", "Start, end"), f"{starts} – {formats.clock(listed.ends_at, center)}"
    yield from _stamps(had, now, center)
    for kind in listed.conflicts:
        yield "", conflict(kind)


def _stamps(had: Attendance, now: datetime, center: Center) -> Iterator[tuple[str, str]]:
    if had.arrived_at is not None:
        at = formats.clock(had.arrived_at, center, seconds=True)
        late = translate("Person", "{minutes} min late").format(minutes=had.late_minutes)
        yield (
            translate("Person", "Arrived"),
            f"{at} · {late}" if had.late_minutes else at,
        )
    if had.in_at is not None and had.in_desk is not None:
        at = formats.clock(had.in_at, center, seconds=True)
        yield translate("Person", "In since"), f"{at} · {people_words.desk(had.in_desk)}"
    if had.out_since is not None:
        yield translate("Person", "Out since"), _out(had.out_since, now, center)
    if had.breaks:
        so_far = had.away + (now - had.out_since if had.out_since else timedelta(0))
        said = translate("Person", "{times} · {span} in all")
        yield (
            translate("Person", "Breaks"),
            said.format(times=had.breaks, span=formats.span(so_far)),
        )
    if had.finished_at is not None:
        yield translate("Person", "Left"), formats.clock(had.finished_at, center, seconds=True)


def _out(since: datetime, now: datetime, center: Center) -> str:
    return translate("Person", "{time} · for {span}").format(
        time=formats.clock(since, center), span=formats.span(now - since)
    )
