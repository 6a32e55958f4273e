"""Prints the papers of a session into a file, and records that they were printed."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from checkin.app.clock import now
from checkin.app.desk import desk_at_work, key_store
from checkin.documents.drawn import Paper
from checkin.documents.papers.desk_papers import DeskPaper, desk_papers
from checkin.documents.papers.order import Asked, Ordered, orders
from checkin.documents.papers.pressed import (
    REPORT,
    Pressed,
    press,
    press_report,
    record_leaving,
    record_pressed,
)
from checkin.documents.papers.words import Translate, Words
from checkin.documents.printout import Printout, no_progress, print_out
from checkin.domain.center import Center
from checkin.domain.roles import Authority
from checkin.domain.session import ExamSession
from checkin.paths import default_data, resources
from checkin.services.case import Deed, Denial
from checkin.services.check_in import Hearing
from checkin.services.day_facts import day_facts, day_of
from checkin.services.front_desk import FrontDesk
from checkin.services.lookup import NO_CENTER, center_of, roster_sessions
from checkin.services.paper_facts import PaperFacts
from checkin.services.ports import Books, Progress
from checkin.services.printing import Printing
from checkin.storage.opening import open_for_reading
from checkin.trouble import Trouble, wrong_input
from checkin.ui.words.paper_language import words_in

PRINT_IN_THE_WINDOW = (
    "Print it there (Ctrl+P): that it was printed is recorded, by the one program that writes here."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionLine:
    """A session of the roster, for who looks for its name."""

    session: ExamSession
    center: Center


def words_of(language: str) -> Translate:
    """The words of a language that has a catalogue (`en`, `zh_CN`), or of the nearest (`zh`).

    Raises:
        Trouble: `no-translation`.
    """
    return words_in(language, resources() / "translations")


def print_papers(
    data: Path | None,
    asked: Asked,
    paper: Paper,
    out: Path,
    *,
    chosen: str = "",
    pin: str | None = None,
    progress: Progress = no_progress,
) -> list[Printing] | Denial:
    """Print what was asked for into the new file `out`; what was printed.

    With a `pin` it is its owner who prints, else the desk.

    Raises:
        Trouble: `file-exists`, and what `orders` and `print_out` raise: nothing is written then.
    """
    refuse_to_overwrite(out)
    translate = words_of(asked.language)
    with desk_at_work(data, instead=PRINT_IN_THE_WINDOW) as desk:
        who = desk.front.identify(pin).result() if pin is not None else None
        if isinstance(who, Denial):
            return who
        wanted: list[Ordered] = desk.front.do(orders, asked, translate).result()
        made = press(wanted, paper, chosen=chosen, progress=progress)
        with out.open("xb") as file:
            file.write(made.pdf)
        desk.front.do(record_pressed, made).result()
    return list(made.printings)


def day_report_of(
    facts: Sequence[PaperFacts],
    paper: Paper,
    language: str,
    progress: Progress = no_progress,
) -> Pressed:
    """The report of the day of these sessions.

    Raises:
        Trouble: `no-session-then`, `no-translation`, `no-chinese-font`.
    """
    if not facts:
        raise _no_session_then()
    words = Words(language=language, translate=words_of(language), center=facts[0].center)
    return press_report(facts, words, paper, progress)


def _no_session_then() -> Trouble:
    return wrong_input(
        "no-session-then",
        "No session begins on that day.",
        "`checkin papers list` names the sessions of the roster.",
    )


def print_desk_paper(
    data: Path | None, name: str, out: Path, *, paper: Paper, language: str, call: str = ""
) -> int:
    """Print a paper of the desk itself into the new file `out`; its pages. Nothing is recorded.

    Raises:
        Trouble: `file-exists`, `no-translation`, `no-chinese-font`.
    """
    refuse_to_overwrite(out)
    made = _desk_paper(name, _center_at(data), language, call, paper)
    with out.open("xb") as file:
        file.write(made.pdf)
    return made.pages[0]


def _center_at(data: Path | None) -> Center:
    """The center of the desk in `data`; none where there is no desk yet."""
    folder = data or default_data()
    try:
        with open_for_reading(folder, key_store(folder)) as look:
            return look(center_of)
    except Trouble:
        return NO_CENTER


def _desk_paper(name: str, center: Center, language: str, call: str, paper: Paper) -> Printout:
    words = Words(language=language, translate=words_of(language), center=center)
    asked = DeskPaper(words=words, at=now(), call=call)
    return print_out([desk_papers()[name](asked)], paper)


def session_lines(data: Path | None) -> list[SessionLine]:
    """The sessions of the roster, by start; also while the desk is open."""
    folder = data or default_data()
    with open_for_reading(folder, key_store(folder)) as look:
        return look(_lines)


def refuse_to_overwrite(out: Path) -> None:
    """Nothing that is there is written over.

    Raises:
        Trouble: `file-exists`.
    """
    if out.exists():
        raise _is_there(out)


def _is_there(out: Path) -> Trouble:
    return wrong_input(
        "file-exists", f"{out} is there already.", "Name a new file: nothing is overwritten."
    )


def _lines(books: Books) -> list[SessionLine]:
    center = center_of(books)
    return [SessionLine(session=row, center=center) for row in roster_sessions(books)]


class Pressing:
    """Makes papers for the window: on a thread of its own, one order after the other."""

    def __init__(self, front: FrontDesk) -> None:
        self._front = front
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="press")

    def make(self, asked: Asked, paper: Paper, chosen: str, progress: Progress) -> Future[Pressed]:
        """What was asked for; `progress` is told on the press's thread, and may raise."""

        def work() -> Pressed:
            if asked.name in desk_papers():
                center = self._front.do(_center).result()
                made = _desk_paper(asked.name, center, asked.language, "", paper)
                return Pressed(pdf=made.pdf, printings=())
            if asked.name == REPORT:
                day = self._front.do(day_of, asked.session).result()
                facts = self._front.do(day_facts, day).result()
                return day_report_of(facts, paper, asked.language, progress)
            wanted = self._front.do(orders, asked, words_of(asked.language)).result()
            return press(wanted, paper, chosen=chosen, progress=progress)

        return self._thread.submit(work)

    def record(self, pressed: Pressed) -> Future[None]:
        """Write down that it was printed or kept."""
        return self._front.do(record_pressed, pressed)

    def record_leaving(self, pressed: Pressed, reason: str, who: Authority) -> Future[Deed]:
        """Write down that a paper leaves that takes a reason to."""
        return self._front.do(record_leaving, pressed, reason, who)

    def stop(self) -> None:
        """End; what is being made is finished first."""
        self._thread.shutdown(wait=True, cancel_futures=True)


def _center(hearing: Hearing) -> Center:
    return center_of(hearing.books)


@contextmanager
def pressing(front: FrontDesk) -> Iterator[Pressing]:
    """A press that is at work while this lasts."""
    press_at_work = Pressing(front)
    try:
        yield press_at_work
    finally:
        press_at_work.stop()
