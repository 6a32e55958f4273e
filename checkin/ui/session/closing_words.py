"""What the page of a closing says: what is open, when it may be done, and how it was done."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.services.closing import Reckoning, may_close_from
from checkin.services.session_sheet import Sheet
from checkin.ui.asking.questions import Question, Verb
from checkin.ui.people import person_words
from checkin.ui.session import session_words
from checkin.ui.widgets.facts_page import Told
from checkin.ui.words import formats

translate = QCoreApplication.translate

CLOSE, PRINT = "close", "print"

_SOME = 8
"""So many people are named; the others are counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A session before or after its end. `waiting` is how many are held, `staff` names by id."""

    sheet: Sheet
    reckoning: Reckoning
    waiting: int
    staff: Mapping[str, str]


def nothing() -> Told:
    """Before anything is known."""
    return Told(title=_title())


def told_of(end: Ending, now: datetime, center: Center) -> Told:
    """How the session stands; `now` in UTC."""
    session, closed = end.sheet.session, end.sheet.closed
    named = f"{formats.plain(session.title)}  ·  {formats.plain(session.room)}"
    if closed is not None:
        return Told(
            title=_title(),
            under=named,
            facts=list(_closed(end, center)),
            choices={PRINT: translate("Closing", "Print the summary …")},
        )
    may = may_close_from(end.reckoning)
    choices = {CLOSE: translate("Closing", "Close the session …")}
    return Told(
        title=_title(),
        under=named,
        facts=[
            *_open(end),
            _when(may, end.reckoning, now, center),
            *_still_running(end.reckoning, now, center),
        ],
        choices=choices if may is None or now >= may else {},
    )


def _closed(end: Ending, center: Center) -> Iterator[tuple[str, str]]:
    closed = end.sheet.closed
    if closed is None:
        return
    yield "", session_words.closed_by(closed, end.staff, center)
    yield "", session_words.total(end.sheet)
    yield from _states(end.sheet)
    yield from _people(end.reckoning)
    yield translate("Closing", "Journal"), _in_groups(closed.head)
    yield from session_words.late_records(closed)


def _open(end: Ending) -> Iterator[tuple[str, str]]:
    found = end.reckoning
    yield "", session_words.total(end.sheet)
    yield from _states(end.sheet)
    yield from _people(found)
    if end.waiting:
        said = translate("Closing", "{count}, see F3")
        yield translate("Closing", "Wait for a decision"), said.format(count=end.waiting)
    for person, kind in found.contradictions:
        number = formats.plain(person.appointment.candidate.number)
        yield translate("Closing", "Contradiction"), f"{number}: {person_words.conflict(kind)}"
    if found.unheard:
        yield (
            translate("Closing", "Other desks"),
            translate("Closing", "not heard lately: absences are provisional"),
        )


def _people(found: Reckoning) -> Iterator[tuple[str, str]]:
    """Who is open, before the closing and after it."""
    for name, people in (
        (translate("Closing", "Missing"), found.missing),
        (translate("Closing", "Still here"), found.open_people),
        (translate("Closing", "Handed over"), found.handed_over),
    ):
        if people:
            yield name, _named(people)


def _states(sheet: Sheet) -> Iterator[tuple[str, str]]:
    said = "  ·  ".join(session_words.counts(sheet).values())
    yield translate("Closing", "Counts"), said


def _when(may: datetime | None, found: Reckoning, now: datetime, center: Center) -> tuple[str, str]:
    """When it may be closed, and why not yet."""
    name = translate("Closing", "To be closed")
    if may is None or now >= may:
        return name, translate("Closing", "now, by the center manager and a second person")
    at, left = formats.when(may, now, center), formats.ahead(may - now)
    if found.missing:
        said = translate("Closing", "from {time} ({left}); may still come: {count}")
        return name, said.format(time=at, left=left, count=len(found.missing))
    said = translate("Closing", "from {time} ({left}), when the exam starts")
    return name, said.format(time=at, left=left)


def _still_running(found: Reckoning, now: datetime, center: Center) -> Iterator[tuple[str, str]]:
    """That people sit at the exam yet: what they do from then on comes after the closing."""
    ends = [one.ends_at for one in found.open_people if one.attendance.is_admitted]
    if ends and now < max(ends):
        said = translate(
            "Closing", "until {time}: who signs out then is recorded after the closing"
        )
        at = formats.when(max(ends), now, center)
        yield translate("Closing", "The exam runs"), said.format(time=at)


def _named(people: Sequence[Listed]) -> str:
    numbers = [formats.plain(one.appointment.candidate.number) for one in people]
    shown, rest = ", ".join(numbers[:_SOME]), len(numbers) - _SOME
    if rest <= 0:
        return f"{len(numbers)}: {shown}"
    more = translate("Closing", "and {count} more").format(count=rest)
    return f"{len(numbers)}: {shown} {more}"


def _in_groups(text: str) -> str:
    return " ".join(text[at : at + 8] for at in range(0, len(text), 8))


def to_close(end: Ending, *, alone: bool) -> Question:
    """A manager's PIN, and a second name where there is somebody else on duty."""
    session, absent = end.sheet.session, len(end.reckoning.missing)
    cannot = end.reckoning.course.cannot_run is not None

    def title() -> str:
        if cannot:
            return translate("Closing", "Close this session? The exam was not held.")
        if absent:
            said = translate("Closing", "Close this session? Absent from then on: {count}")
            return said.format(count=absent)
        return translate("Closing", "Close this session?")

    return Question(
        subject=session.id,
        who=lambda: "\n".join(_closes(end)),
        title=title,
        reasons=(),
        reason_word=str,
        verbs=(Verb(name=CLOSE, word=_close_word, needs_pin=True, primary=True),),
        second=not alone,
        words=False,
    )


def _closes(end: Ending) -> Iterator[str]:
    """Which session it is, and how many are not done with."""
    session, here, waiting = end.sheet.session, len(end.reckoning.open_people), end.waiting
    yield f"{formats.plain(session.title)}  ·  {formats.plain(session.room)}"
    if here:
        yield translate("Closing", "Still here: {count}").format(count=here)
    if waiting:
        yield translate("Closing", "Wait for a decision: {count}").format(count=waiting)


def _title() -> str:
    return translate("Closing", "Closing the session")


def _close_word() -> str:
    return translate("Closing", "Close the session")
