"""A paper that was written on, opened to be typed in: who stands on which line, what is known."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.domain.event import Event, Kind
from checkin.domain.policy import Instants
from checkin.domain.seating import seat_order
from checkin.domain.session import ExamSession
from checkin.domain.written import written_in
from checkin.services.check_in import Hearing
from checkin.services.lookup import center_of, policy_of, session_of
from checkin.services.paper_facts import on_papers
from checkin.services.people import people_of
from checkin.services.ports import Books
from checkin.services.printing import CODE_BEGINS, document_named, line_mark
from checkin.services.written_lines import TypedLine, draft_of, lines_of_draft, typed_from

BREAK_LOG, REGISTER = "break-log", "register"
TYPED_IN = (REGISTER, "late-form", BREAK_LOG, "absentees", "fallback")
"""The papers that have a line for each person (documents/papers/catalogue.py names the same)."""

MOST_FOUND = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetName:
    """Which paper: the number on it, its kind, and the session and room that it is of."""

    document: str
    paper: str
    session: str
    room: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetLine:
    """A line of the paper. `entered` are the records of it that were typed in before."""

    line: int
    listed: Listed
    entered: Sequence[Event] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSheet:
    """A paper with its lines in their own order.

    `printed_at` None: no desk has recorded this number, and the lines stand by seat. `draft` was
    typed before and is not entered yet.
    """

    name: SheetName
    session: ExamSession
    instants: Instants
    center: Center
    lines: Sequence[SheetLine]
    draft: Sequence[TypedLine] = ()
    printed_at: datetime | None = None

    @property
    def is_typed_in(self) -> bool:
        """Whether this kind of paper has lines that are typed in."""
        return self.name.paper in TYPED_IN


def number_in(code: str) -> str:
    """The number of a document, from the code on a page or as it is typed."""
    return code.strip().upper().removeprefix(CODE_BEGINS).partition(":")[0]


def sheet_named(hearing: Hearing, code: str) -> PaperSheet | None:
    """The paper that a code names, or a typed number; None: no desk has recorded it."""
    printing = document_named(hearing, code)
    if printing is None:
        return None
    name = SheetName(
        document=printing.number,
        paper=printing.paper,
        session=printing.session,
        room=printing.room,
    )
    sheet = sheet_of(hearing, name, printing.lines)
    return replace(sheet, printed_at=printing.at) if sheet is not None else None


def sheet_of(hearing: Hearing, name: SheetName, marks: Sequence[bytes] = ()) -> PaperSheet | None:
    """The paper of this name; without `marks` its lines stand by seat. None: no such session."""
    books = hearing.books
    session = session_of(books, name.session)
    if session is None:
        return None
    people = [one for one in people_of(books, session.id) if name.room in ("", one.room)]
    entered = entered_in(books, name)
    rows = [
        SheetLine(line=line, listed=one, entered=entered.get(line, ()))
        for line, one in _in_order(people, marks)
    ]
    return PaperSheet(
        name=name,
        session=session,
        instants=policy_of(books, session).instants(session.starts_at),
        center=center_of(books),
        lines=[*rows, *_added(people, rows, entered)],
        draft=lines_of_draft(books.paper_draft(name.document)),
    )


def entered_in(books: Books, name: SheetName) -> Mapping[int, Sequence[Event]]:
    """What was typed in from this paper, by line."""
    found: dict[int, list[Event]] = defaultdict(list)
    for event in books.events_in(name.session, Kind.PAPER):
        written = written_in(event)
        if written is not None and written.document == name.document:
            found[written.line].append(event)
    return found


def keep_draft(hearing: Hearing, document: str, lines: Sequence[TypedLine]) -> None:
    """Keep what is typed and not entered yet, so that it survives a restart."""
    hearing.books.put_paper_draft(document, draft_of(lines))


def typed_on(sheet: PaperSheet, row: Mapping[str, str]) -> TypedLine:
    """A line from named values: whom the line of the paper is of, or who has the `number`.

    Where these contradict each other it is nobody's.
    """
    said, number = row.get("line", "").strip(), row.get("number", "").strip()
    named = [one for one in sheet.lines if one.listed.appointment.candidate.number == number]
    place = int(said) if said.isdecimal() else (named[0].line if named else 0)
    there = [one for one in sheet.lines if one.line == place]
    meant = there if not number else [one for one in named if one in there or not there]
    subject = meant[0].listed.appointment.id if meant else ""
    return typed_from(row, place, subject)


def found_for(hearing: Hearing, text: str, name: SheetName) -> list[Listed]:
    """Whom a number or a name means: of the session of the paper, by number."""
    people = {one.appointment.id: one for one in people_of(hearing.books, name.session)}
    rows = hearing.books.find(text, [name.session], MOST_FOUND)
    return [people[row.id] for row in rows if row.id in people]


def _in_order(people: Sequence[Listed], marks: Sequence[bytes]) -> list[tuple[int, Listed]]:
    """As the paper has them; who came onto the roster since is on none of its lines."""
    if not marks:
        return list(enumerate(sorted(on_papers(people), key=_by_seat), 1))
    known = {line_mark(one.appointment.id): one for one in people}
    return [(line, known[mark]) for line, mark in enumerate(marks, 1) if mark in known]


def _by_seat(one: Listed) -> tuple[object, ...]:
    seat = one.appointment.seat or ""
    return (seat == "", seat_order(seat), one.appointment.candidate.number)


def _added(
    people: Sequence[Listed],
    rows: Sequence[SheetLine],
    entered: Mapping[int, Sequence[Event]],
) -> list[SheetLine]:
    """Lines that were written below the list, of which something was typed in before."""
    known = {one.appointment.id: one for one in people}
    printed = {row.line for row in rows}
    return [
        SheetLine(line=line, listed=known[events[-1].subject], entered=events)
        for line, events in sorted(entered.items())
        if line not in printed and events[-1].subject in known
    ]
