"""A desk with a session to print papers of: real books, any people, any papers."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from builders import CENTER, DESK, HOUR, MINUTE, SERIAL, T, appointment, session
from slip_examples import LI

from checkin.documents.drawn import Box, Line, Page, Paper, Text
from checkin.documents.fonts import letters_of, paper_fonts
from checkin.documents.lettering import POINT, Lettering
from checkin.documents.papers.order import Asked, orders
from checkin.documents.press import pages_of
from checkin.documents.printout import Printout, print_out
from checkin.documents.sheet import Sheet
from checkin.domain.appointment import Candidate
from checkin.domain.clock_trust import ClockReading
from checkin.domain.policy import deadline
from checkin.domain.roles import Role
from checkin.domain.roster import Roster, StaffMember
from checkin.paths import resources
from checkin.services.check_in import Hearing
from checkin.services.front_desk import FrontDesk
from checkin.services.printing import record_printing
from checkin.storage.ledger import SqliteLedger
from checkin.storage.opening import open_for_writing
from checkin.ui.words.paper_language import words_in

LETTERING = Lettering(paper_fonts())

NAMES = {
    "two scripts": ("Li Xiaoming", "李晓明"),
    "60 letters": ("Maximiliana Wolfeschlegelsteinhausenbergerdorff-Featherstone", ""),
    "60 letters without a blank": ("W" * 60, ""),
    "60 汉字": ("", "欧阳若曦" * 15),
    "only 汉字": ("", "䶮㛃𠮷生"),
    "Cyrillic": ("Yelyzaveta Galagan", "Єлизавета Ґалаґан"),
    "Arabic": ("", "محمد عبد الرحمن الفارسي"),
    "accents": ("Łukasz Żółć-Nguyễn Thị x\u0302y\u0323\u0307 e\u0301", ""),
    "emoji": ("Ann 🎫😀👩‍💻 Lee", "安🐉"),
    "no font": ("हिन्दी नाम", ""),
    "Korean": ("Kim Min-jun", "김민준"),
}
"""Name and native name of people who must come out whole."""


def person(number: int, name: str = "", native: str = "", **changes: object) -> Candidate:
    """A candidate with this name; the ordinary one where none is given."""
    named = (name, native) if name or native else (f"{LI.name} {number}", LI.native_name)
    plain = replace(
        LI,
        number=f"TC-{100000 + number}",
        name=named[0],
        native_name=named[1],
        id_last4=f"{number * 37 % 10000:04}",
    )
    return replace(plain, **changes)


def crowd(count: int) -> list[Candidate]:
    """So many people; every third one has one of the difficult names."""
    difficult = list(NAMES.values())
    return [
        person(number, *(difficult[number // 3 % len(difficult)] if number % 3 == 0 else ()))
        for number in range(1, count + 1)
    ]


@dataclass(kw_only=True)
class PaperRig:
    """An open desk whose clock stands where it is put."""

    ledger: SqliteLedger
    front: FrontDesk
    now: datetime
    people: Sequence[Candidate]
    folder: Path

    def at(self, now: datetime) -> "PaperRig":
        """Put the clock."""
        self.now = now
        return self

    def admit(self, *numbers: int) -> None:
        """Let these in, one after the other."""
        for number in numbers:
            self.front.choose(f"A{number}").result()
            deed = self.front.confirm(f"A{number}").result()
            assert deed.denial is None, deed

    def sheets(self, name: str, **asked: object) -> list[Sheet]:
        """The sheets of a paper, drawn by nobody yet."""
        wanted = Asked(**{"name": name, "session": "S1", **asked})
        return [one.sheet() for one in self.orders(wanted)]

    def orders(self, asked: Asked) -> list:
        words = words_in(asked.language, resources() / "translations")
        return self.front.do(orders, asked, words).result()

    def pages(self, name: str, paper: Paper = Paper.A4, **asked: object) -> list[Page]:
        """The drawn pages of a paper."""
        sheets = self.sheets(name, **asked)
        return [page for sheet in sheets for page in pages_of(sheet, paper, LETTERING)]

    def printed(self, name: str, paper: Paper = Paper.A4, **asked: object) -> Printout:
        """The paper as PDF."""
        return print_out(self.sheets(name, **asked), paper)

    def print_and_record(self, name: str, **asked: object) -> list[str]:
        """As the command does; the numbers of the documents."""
        wanted = self.orders(Asked(**{"name": name, "session": "S1", **asked}))

        def record(hearing: Hearing) -> None:
            for one in wanted:
                record_printing(hearing, one.printing)

        self.front.do(record).result()
        return [one.printing.number for one in wanted]


@contextmanager
def paper_rig(
    folder: Path,
    people: Iterable[Candidate],
    rooms: Mapping[int, str] | None = None,
    seats: Sequence[str | None] = (),
) -> Iterator[PaperRig]:
    """A desk in `folder`, an hour before the session that these people are in, seats from 1 on.

    `rooms` are those of who does not sit in the session's own, `seats` other seats.
    """
    rows = list(people)
    opened = open_for_writing(folder, None)
    rig = PaperRig(ledger=opened.ledger, front=None, now=T - HOUR, people=rows, folder=folder)  # type: ignore[arg-type]

    def clock() -> ClockReading:
        return ClockReading(wall=rig.now, running=rig.now - T, boot="b")

    rig.front = FrontDesk(opened.ledger, DESK, clock)
    roster = Roster(
        center=CENTER,
        taken_at=T - 8 * HOUR,
        version="1",
        source="test",
        policies=(deadline("1"),),
        sessions=(session(),),
        staff=(StaffMember(id="m-1", name="Gao Manager", role=Role.MANAGER, pin_hash=""),),
        appointments=tuple(
            appointment(
                id=f"A{number}",
                candidate=row,
                serial=SERIAL + number,
                seat=seats[number - 1] if seats else str(number),
                room=(rooms or {}).get(number),
                extra_time=30 * MINUTE if number % 13 == 0 else timedelta(0),
            )
            for number, row in enumerate(rows, 1)
        ),
    )
    opened.ledger.submit(lambda books: books.put_roster(roster, lambda _d, _o: None)).result()
    try:
        yield rig
    finally:
        opened.close()


def faults_of(page: Page) -> list[str]:
    """What is wrong on a page: off the paper, over another text, over an edge, or of no font."""
    texts = [mark for mark in page.marks if isinstance(mark, Text)]
    return [
        *(f"off the page: {one.said}" for one in texts if _is_off(one, page)),
        *(f"no glyph: {one.said}" for one in texts if _lacks(one)),
        *_over_each_other(texts),
        *_over_edges(texts, page),
    ]


def _is_off(text: Text, page: Page) -> bool:
    return text.x < 5 or text.x + text.width > page.width - 5 or not 5 < text.y < page.height - 5


def _lacks(text: Text) -> bool:
    return any(
        letter == "□" or ord(letter) not in letters_of(run.face)
        for run in text.runs
        for letter in run.text
    )


def _box(text: Text) -> tuple[float, float, float, float]:
    """Where letters without ascenders are: what may not be touched."""
    return text.x, text.y - text.size * POINT * 0.6, text.x + text.width, text.y


def _over_each_other(texts: Sequence[Text]) -> list[str]:
    found, boxes = [], sorted(((_box(one), one.said) for one in texts), key=lambda row: row[0][1])
    for place, (box, said) in enumerate(boxes):
        for other, other_said in boxes[place + 1 :]:
            if other[1] >= box[3] - 0.01:
                break
            if other[0] < box[2] - 0.01 and box[0] < other[2] - 0.01:
                found.append(f"over each other: {said} / {other_said}")
    return found


def _over_edges(texts: Sequence[Text], page: Page) -> list[str]:
    edges = [
        (mark.x, mark.y, mark.to_y)
        for mark in page.marks
        if isinstance(mark, Line) and mark.x == mark.to_x
    ]
    edges += [
        (x, mark.y, mark.y + mark.height)
        for mark in page.marks
        if isinstance(mark, Box) and mark.thick
        for x in (mark.x, mark.x + mark.width)
    ]
    return [
        f"over an edge: {text.said}"
        for text in texts
        for x, top, bottom in edges
        if top < text.y - 0.5 < bottom and text.x + 0.01 < x < text.x + text.width - 0.01
    ]


def squeezed(text: str) -> str:
    """Without blanks and line ends, as lines may be broken."""
    return "".join(text.split())
