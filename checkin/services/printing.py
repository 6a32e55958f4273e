"""What was printed or handed out, by whom and why: recorded, and referred to by later papers."""

from base64 import b32encode, b64decode, b64encode
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from checkin.domain.decision import Listed
from checkin.domain.event import Event, Kind
from checkin.domain.instant import stamp
from checkin.domain.roles import Authority, Role
from checkin.domain.values import text
from checkin.services.case import Deed, Denial
from checkin.services.check_in import Hearing
from checkin.services.deeds import append, denied_to_session, done_to_session
from checkin.services.paper_facts import PaperFacts

CODE_BEGINS = "CHECKIN:PAPER:"
"""Begins the text of the code on each page; number and page follow, parted by a colon."""

_LINE = 5
"""Bytes of a line's mark: two of 2,000 people have the same one in one sheet of a million."""

MOST_LINES = 2_000
"""So many lines of a paper are remembered in their order; a record has a limit."""

_ROW = 3
"""Bytes of a row's mark: among 500 rows one change in 30,000 goes unseen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """A document that was printed. `number` is on each of its pages, `paper` its kind.

    `rows` are the marks of its rows (`row_mark`), to tell later what has changed since; `lines`
    those of the people (`line_mark`) in the order in which they stand there, where it has lines
    that are written on and typed in.
    """

    number: str
    paper: str
    session: str
    room: str
    blank: bool
    pages: int
    digest: str
    rows: frozenset[bytes]
    lines: tuple[bytes, ...] = ()
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """A list that is to leave the program: of which sessions (one at least), how and why.

    `checksum` is the SHA-256 of what is written, in hexadecimal digits.
    """

    sessions: Sequence[str]
    reason: str
    form: str
    masked: bool
    checksum: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportOrder:
    """A list that is wanted in the new file `file`: of which sessions, as what (`csv`, …).

    `only` are the appointments that are wanted, None: everybody.
    """

    sessions: tuple[str, ...]
    form: str
    masked: bool
    file: Path
    only: frozenset[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A list that was written, with the SHA-256 of the file in hexadecimal digits."""

    file: Path
    people: int
    checksum: str


def document_number(facts: PaperFacts, paper: str) -> str:
    """Eight letters and digits that name a document: by what, where, when and after what."""
    said = "\x1f".join(
        (
            facts.desk.name,
            paper,
            facts.session.id,
            facts.room,
            stamp(facts.at.wall),
            facts.head.hash,
        )
    )
    return b32encode(sha256(said.encode()).digest()).decode()[:8]


def row_mark(listed: Listed) -> bytes:
    """A mark of all that papers say of one person: another one after each change."""
    row, attendance = listed.appointment, listed.attendance
    said = (row, attendance, listed.room, listed.session.starts_at, listed.session.ends_at)
    return sha256(repr(said).encode("utf-8", "surrogatepass")).digest()[:_ROW]


def line_mark(appointment: str) -> bytes:
    """A mark of one person, whatever becomes of them."""
    return sha256(appointment.encode("utf-8", "surrogatepass")).digest()[:_LINE]


def record_printing(hearing: Hearing, printing: Printing) -> Event:
    """Write down that a document was printed."""
    body: dict[str, object] = {
        "document": printing.number,
        "paper": printing.paper,
        "room": printing.room,
        "blank": printing.blank,
        "pages": printing.pages,
        "roster": printing.digest,
        "rows": b64encode(b"".join(sorted(printing.rows))).decode(),
    }
    if printing.lines:
        body["lines"] = b64encode(b"".join(printing.lines[:MOST_LINES])).decode()
    return append(hearing, Kind.PRINTING, body, session=printing.session)


def printings_of(hearing: Hearing, session: str) -> list[Printing]:
    """What was printed of a session, the first one first."""
    events = hearing.books.events_in(session, Kind.PRINTING)
    return [_printing(event) for event in events]


def last_printing(hearing: Hearing, session: str, paper: str, room: str) -> Printing | None:
    """The latest document of this kind for this room."""
    found = [
        one for one in printings_of(hearing, session) if (one.paper, one.room) == (paper, room)
    ]
    return found[-1] if found else None


def document_named(hearing: Hearing, code: str) -> Printing | None:
    """The document that a code on a page names (`CHECKIN:PAPER:number:page`), or a typed number."""
    number = code.strip().upper().removeprefix(CODE_BEGINS).partition(":")[0]
    for session in hearing.books.all_sessions():
        for printing in printings_of(hearing, session.id):
            if printing.number == number:
                return printing
    return None


def changed_since(people: Iterable[Listed], printing: Printing) -> list[Listed]:
    """Whose row is not on that document as it would be now."""
    return [one for one in people if row_mark(one) not in printing.rows]


def record_export(hearing: Hearing, leaving: Leaving, authority: Authority) -> Deed:
    """Write down that lists leave the program; with whole names it takes a manager."""
    session = leaving.sessions[0]
    if not leaving.reason.strip():
        return denied_to_session(hearing, session, Kind.EXPORT, Denial.REASON_MISSING)
    if not leaving.masked and not authority.role.may(Role.MANAGER):
        return denied_to_session(
            hearing, session, Kind.EXPORT, Denial.ROLE, Role.MANAGER, authority
        )
    body = {
        "reason": leaving.reason.strip(),
        "form": leaving.form,
        "masked": leaving.masked,
        "sha256": leaving.checksum,
        "sessions": list(leaving.sessions),
        "role": authority.role,
    }
    return done_to_session(hearing, session, Kind.EXPORT, body, authority)


def _printing(event: Event) -> Printing:
    body = event.body
    marks = b64decode(text(body.get("rows")) or "")
    lines = b64decode(text(body.get("lines")) or "")
    pages = body.get("pages")
    return Printing(
        number=text(body.get("document")) or "",
        paper=text(body.get("paper")) or "",
        session=event.session or "",
        room=text(body.get("room")) or "",
        blank=bool(body.get("blank")),
        pages=pages if isinstance(pages, int) else 0,
        digest=text(body.get("roster")) or "",
        rows=frozenset(marks[at : at + _ROW] for at in range(0, len(marks), _ROW)),
        lines=tuple(lines[at : at + _LINE] for at in range(0, len(lines), _LINE)),
        at=event.at,
    )
