"""From a text to a recorded verdict, in one transaction."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from checkin.domain.appointment import Appointment
from checkin.domain.attendance import Attendance, State, fold
from checkin.domain.center import Center, Desk
from checkin.domain.clock_trust import Moment
from checkin.domain.decision import Decision, Listed
from checkin.domain.event import Event, Kind
from checkin.domain.identity import after_scan
from checkin.domain.judgement import judge
from checkin.domain.machine_readable import is_from_document
from checkin.domain.presented import Flaw, Presented, Source
from checkin.domain.roles import Authority
from checkin.domain.verdict import Code, finding
from checkin.domain.written import Written, written_in
from checkin.services.lookup import center_of, listed_as, roster_of, scene_at
from checkin.services.ports import Books
from checkin.services.record import from_paper, scan_draft
from checkin.tickets.ticket import Flawed, Ticket, read

LOOKS_LIKE_A_NUMBER = re.compile(r"(?=.*\d{3})[0-9A-Z]+([-_/. ][0-9A-Z]+){0,6}", re.IGNORECASE)
"""A candidate number as people type it; anything else that is not a ticket is some other code."""

LONGEST_NUMBER = 40
_TICKET_NUMBER = re.compile(r"([0-9A-F]{5})[- ]?([0-9A-F]{5})")
"""A ticket's serial as the slip prints it, for who types what no reader can read any more."""

CHOICES = 50
"""So many people are offered to choose from; a longer list is narrowed by typing more."""

_AROUND = timedelta(hours=36)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A verdict that is on disk. `attendance` is what holds after it.

    `right_center` names the center to go to, where the directory of centers knows it.
    """

    decision: Decision
    at: Moment
    center: Center
    desk: Desk
    event: Event
    attendance: Attendance
    right_center: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """One transaction at one desk at one moment. `proctor` is on duty there, by their own PIN.

    `written` is the line of a paper that is typed in: it is recorded now, and judged by the time
    that stands there.
    """

    books: Books
    now: Moment
    desk: Desk
    proctor: Authority | None = None
    written: Written | None = None

    @property
    def then(self) -> Moment:
        """The moment by which is judged: this one, or the one that is written on the paper."""
        return replace(self.now, wall=self.written.at) if self.written else self.now


def hear_scan(hearing: Hearing, text: str, source: Source) -> Outcome:
    """Judge a scanned or typed text and record the verdict."""
    ticket = read(text, hearing.books.keys())
    match ticket:
        case Ticket():
            return _genuine(hearing, ticket, source)
        case Flawed(flaw=Flaw.OTHER_CONTENT):
            return _other(hearing, text, source)
        case Flawed(flaw=flaw, claimed=claimed):
            serial = claimed.serial if claimed and roster_of(hearing.books) is None else None
            presented = Presented(source=source, flaw=flaw, serial=serial)
            listed = _listed_with(hearing, claimed.serial) if claimed else None
            return record(hearing, _judged(hearing, presented, listed), presented, text)


def hear_choice(hearing: Hearing, appointment: str, source: Source) -> Outcome:
    """Judge somebody whom the proctor found by hand.

    Who was let in by a paper and waits for a decision is judged by the time that it says.
    """
    found = hearing.books.appointment(appointment)
    listed = listed_as(hearing.books, found, hearing.now.wall) if found else None
    if listed is not None and hearing.written is None:
        events = hearing.books.events_of(appointment)
        hearing = replace(hearing, written=let_in_on_paper(listed.attendance, events))
    presented = Presented(source=source, by_hand=True)
    return record(hearing, _judged(hearing, presented, listed), presented, appointment)


def hear_search(hearing: Hearing, text: str, source: Source = Source.SEARCH) -> Outcome:
    """Look somebody up by number, name or last digits, and judge when it can be one only."""
    presented = Presented(source=source, by_hand=True)
    found = search(hearing, text)
    if len(found) == 1:
        return hear_choice(hearing, found[0].appointment.id, source)
    if not found:
        return record(hearing, _judged(hearing, presented, None), presented, text)
    people = {listed.appointment.candidate.number for listed in found}
    code = Code.SEVERAL_APPOINTMENTS if len(people) == 1 else Code.SEVERAL_PEOPLE
    rule = finding(code)
    decision = Decision(
        code=code,
        signal=rule.signal,
        override=rule.override,
        by_hand=True,
        choices=tuple(sorted(found, key=lambda row: _nearest_open_first(row, hearing.now))),
    )
    return record(hearing, decision, presented, text)


def search(hearing: Hearing, text: str) -> Sequence[Listed]:
    """Who matches on the roster today; on the whole roster when nobody does."""
    books, now = hearing.books, hearing.now.wall
    printed = _TICKET_NUMBER.fullmatch(_number(text))
    if printed is not None:
        found = books.with_serial(int("".join(printed.groups()), 16))
        if found is not None:
            return _all_listed(hearing, [found])
    near = [session.id for session in books.sessions(now - _AROUND, now + _AROUND)]
    center = center_of(books)
    today = [
        row
        for row in _all_listed(hearing, books.find(text, near, CHOICES))
        if row.is_today(center, now)
    ]
    # Somebody who comes on the wrong day is told so, and not that nobody knows them.
    return today or _all_listed(hearing, books.find(text, None, CHOICES))


def record(hearing: Hearing, decision: Decision, presented: Presented, text: str | None) -> Outcome:
    """Append the verdict to the journal. Of an ID document not even a hash is kept."""
    books = hearing.books
    if text is not None and is_from_document(text):
        text = None
    draft = scan_draft(decision, presented, hearing.now, hearing.desk, books.roster(), text)
    if hearing.written is not None:
        draft = from_paper(draft, hearing.written)
    by = hearing.proctor.person if hearing.proctor else None
    event = books.append(replace(draft, by=by))
    return Outcome(
        decision=decision,
        at=hearing.now,
        center=center_of(books),
        desk=hearing.desk,
        event=event,
        attendance=fold(books.events_of(event.subject)) if event.subject else Attendance(),
        right_center=_right_center(books, decision),
    )


def _right_center(books: Books, decision: Decision) -> str:
    if Code.WRONG_CENTER not in decision.codes or decision.presented_center is None:
        return ""
    center = books.center(decision.presented_center)
    return f"{center.code} {center.name}".strip() if center else ""


def _judged(hearing: Hearing, presented: Presented, listed: Listed | None) -> Decision:
    scene = scene_at(hearing.books, hearing.then, hearing.desk, listed)
    return judge(presented, _looked_at_anew(listed, hearing.then) if listed else None, scene)


def let_in_on_paper(attendance: Attendance, events: Sequence[Event]) -> Written | None:
    """The line of a paper by which somebody was let in who is not decided yet."""
    if attendance.state not in (State.EXPECTED, State.ARRIVED):
        return None
    scans = [one for one in events if one.kind is Kind.SCAN]
    last = written_in(scans[-1]) if scans else None
    return replace(last, at=last.let_in) if last is not None and last.let_in else None


def _looked_at_anew(listed: Listed, now: Moment) -> Listed:
    """Who is scanned again may have brought another document."""
    left = after_scan(listed.attendance.doubted, now.wall, listed.instants.admit_until)
    return replace(listed, attendance=replace(listed.attendance, doubted=left))


def _genuine(hearing: Hearing, ticket: Ticket, source: Source) -> Outcome:
    replaced = hearing.books.revocation(ticket.serial)
    found = (
        hearing.books.appointment(replaced.appointment)
        if replaced
        else hearing.books.with_serial(ticket.serial)
    )
    listed = listed_as(hearing.books, found, hearing.now.wall) if found else None
    presented = Presented(
        source=source,
        flaw=Flaw.REPLACED if replaced else None,
        serial=ticket.serial,
        center=ticket.center,
        day=ticket.day,
    )
    return record(hearing, _judged(hearing, presented, listed), presented, None)


def _other(hearing: Hearing, text: str, source: Source) -> Outcome:
    """No ticket: a number, a name that was typed, or some other code."""
    if source in (Source.TYPED, Source.SEARCH):
        return hear_search(hearing, text, source)
    number = _number(text)
    if len(number) <= LONGEST_NUMBER and LOOKS_LIKE_A_NUMBER.fullmatch(number):
        return hear_search(hearing, number, source)
    presented = Presented(source=source, flaw=Flaw.OTHER_CONTENT)
    return record(hearing, _judged(hearing, presented, None), presented, text)


def _number(text: str) -> str:
    return unicodedata.normalize("NFKC", text[:200]).strip().upper()


def _listed_with(hearing: Hearing, serial: int) -> Listed | None:
    found = hearing.books.with_serial(serial)
    return listed_as(hearing.books, found, hearing.now.wall) if found else None


def _all_listed(hearing: Hearing, found: Sequence[Appointment]) -> list[Listed]:
    rows = (listed_as(hearing.books, row, hearing.now.wall) for row in found)
    return [row for row in rows if row is not None]


def _nearest_open_first(listed: Listed, now: Moment) -> tuple[bool, timedelta]:
    instants = listed.instants
    is_open = instants.opens <= now.wall <= instants.starts_at
    return (not is_open, abs(instants.starts_at - now.wall))
