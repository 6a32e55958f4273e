"""A paper that was written on, opened to be typed in: who stands on which line, what is known."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
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
from checkin.services.known_lines import Known, known_of
from checkin.services.lookup import center_of, policy_of, session_of, sessions_around
from checkin.services.paper_facts import on_papers
from checkin.services.people import happened_in, people_of
from checkin.services.ports import Books
from checkin.services.printing import CODE_BEGINS, Printing, document_named, line_mark, printings_of
from checkin.services.written_lines import TypedLine, draft_of, lines_of_draft, typed_from

BREAK_LOG, REGISTER, LATE_FORM = "break-log", "register", "late-form"
TYPED_IN = (REGISTER, LATE_FORM, BREAK_LOG, "absentees", "fallback")
"""The papers whose lines are typed in. All but the break log have one for each person."""

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
    """A line of the paper, and what is known of whom it names.

    `entered` are the records of this very line that were typed in before.
    """

    line: int
    listed: Listed
    known: Known
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Pile:
    """What may be typed in: the sessions that have opened lately, and their papers.

    The latest comes first; `begun` are the numbers of those of which something is typed and
    not entered yet.
    """

    sessions: Sequence[ExamSession]
    papers: Sequence[Printing]
    begun: frozenset[str]


def pile(hearing: Hearing) -> Pile:
    """What may be typed in now; records nothing."""
    books, now = hearing.books, hearing.now.wall
    around = [row for row in sessions_around(books, now) if hearing.desk.room in (None, row.room)]
    begun_ones = [
        row for row in around if policy_of(books, row).instants(row.starts_at).opens <= now
    ]
    sessions = sorted(begun_ones, key=lambda row: (row.starts_at, row.id), reverse=True)
    found = [
        one for row in sessions for one in printings_of(hearing, row.id) if one.paper in TYPED_IN
    ]
    begun = {one.number for one in found if books.paper_draft(one.number) is not None}
    return Pile(
        sessions=sessions,
        papers=sorted(found, key=lambda one: (one.number in begun, one.at), reverse=True),
        begun=frozenset(begun),
    )


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
    entered, happened = entered_in(books, name), happened_in(books, session.id)

    def row(line: int, one: Listed) -> SheetLine:
        known = known_of(one, happened.get(one.appointment.id, ()))
        return SheetLine(line=line, listed=one, known=known, entered=entered.get(line, ()))

    draft = lines_of_draft(books.paper_draft(name.document))
    order = [] if name.paper == BREAK_LOG else _in_order(people, marks)
    below = _below(people, {line for line, _ in order}, entered, draft)
    return PaperSheet(
        name=name,
        session=session,
        instants=policy_of(books, session).instants(session.starts_at),
        center=center_of(books),
        lines=[row(line, one) for line, one in (*order, *below)],
        draft=draft,
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


def _below(
    people: Sequence[Listed],
    printed: Collection[int],
    entered: Mapping[int, Sequence[Event]],
    draft: Sequence[TypedLine],
) -> list[tuple[int, Listed]]:
    """Lines that no list has, written by hand, of which something was typed before."""
    known = {one.appointment.id: one for one in people}
    subjects = {one.line: one.subject for one in draft}
    subjects |= {line: events[-1].subject or "" for line, events in entered.items()}
    return [
        (line, known[subject])
        for line, subject in sorted(subjects.items())
        if line not in printed and subject in known
    ]
