"""The day report, and lists that leave the program: written into a file, and recorded."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path

from checkin.app.desk import desk_at_work
from checkin.app.papers import refuse_to_overwrite, words_of
from checkin.documents.drawn import Paper
from checkin.documents.exports import Form, export
from checkin.documents.papers.day_report import day_report
from checkin.documents.papers.making import Making
from checkin.documents.papers.words import Words
from checkin.documents.printout import print_out
from checkin.domain.roles import Authority
from checkin.services.case import Denial
from checkin.services.check_in import Hearing
from checkin.services.day_facts import day_facts
from checkin.services.front_desk import FrontDesk
from checkin.services.paper_facts import PaperFacts, paper_facts
from checkin.services.printing import (
    Exported,
    ExportOrder,
    Leaving,
    Printing,
    document_number,
    record_export,
    record_printing,
)
from checkin.trouble import Trouble, wrong_input

_IN_THE_WINDOW = (
    "Do it there (Ctrl+Shift+E): that it left is recorded, by the one program that writes here."
)


def print_day_report(
    data: Path | None, day: date | None, out: Path, *, paper: Paper, language: str
) -> Printing:
    """Print the report of a day (None: today) into the new file `out`.

    Raises:
        Trouble: `file-exists`, `no-session-then`, `no-translation`, `no-chinese-font`.
    """
    with desk_at_work(data, instead=_IN_THE_WINDOW) as desk:
        return day_report_at(desk.front, day, out, paper=paper, language=language)


def day_report_at(
    front: FrontDesk, day: date | None, out: Path, *, paper: Paper, language: str
) -> Printing:
    """As `print_day_report`, at a desk that is open."""
    refuse_to_overwrite(out)
    translate = words_of(language)
    facts = front.do(day_facts, day).result()
    if not facts:
        raise _no_session_then()
    words = Words(language=language, translate=translate, center=facts[0].center)
    number = document_number(facts[0], "report")
    makings = [Making(facts=one, words=words, number=number) for one in facts]
    sheet = day_report(makings, words.center.day(facts[0].session.starts_at))
    made = print_out([sheet], paper)
    write_new(out, made.pdf)
    printing = _printing(facts[0], number, made.pages[0])
    front.do(record_printing, printing).result()
    return printing


def _no_session_then() -> Trouble:
    return wrong_input(
        "no-session-then",
        "No session begins on that day.",
        "`checkin papers list` names the sessions of the roster.",
    )


def _printing(facts: PaperFacts, number: str, pages: int) -> Printing:
    return Printing(
        number=number,
        paper="report",
        session=facts.session.id,
        room="",
        blank=False,
        pages=pages,
        digest=facts.digest,
        rows=frozenset(),
    )


def export_sessions(
    data: Path | None, order: ExportOrder, *, reason: str, pin: str | None
) -> Exported | Denial:
    """Write the people of sessions into a new file, and its checksum beside it.

    Without the `pin` of a center manager names and numbers are masked. It is recorded before it is
    written.

    Raises:
        Trouble: `file-exists`, `no-such-session`.
    """
    with desk_at_work(data, instead=_IN_THE_WINDOW) as desk:
        who = desk.front.on_duty if pin is None else desk.front.authority(pin).result()
        return who if isinstance(who, Denial) else export_at(desk.front, order, reason, who)


def export_at(
    front: FrontDesk, order: ExportOrder, reason: str, who: Authority
) -> Exported | Denial:
    """As `export_sessions`, at a desk that is open."""
    refuse_to_overwrite(order.file)
    facts = front.do(_all_facts, order.sessions).result()
    content = export(facts, Form(order.form), masked=order.masked, only=order.only)
    leaving = Leaving(
        sessions=order.sessions,
        reason=reason,
        form=order.form,
        masked=order.masked,
        checksum=sha256(content).hexdigest(),
    )
    deed = front.do(record_export, leaving, who).result()
    if deed.denial is not None:
        return deed.denial
    write_new(order.file, content)
    beside = order.file.with_name(f"{order.file.name}.sha256")
    beside.write_text(f"{leaving.checksum}  {order.file.name}\n", encoding="utf-8")
    people = [one for each in facts for one in each.people]
    wanted = [one for one in people if order.only is None or one.appointment.id in order.only]
    return Exported(file=order.file, people=len(wanted), checksum=leaving.checksum)


def write_new(file: Path, content: bytes) -> None:
    """Write a file that is not there yet.

    Raises:
        Trouble: `file-failed`.
    """
    try:
        with file.open("xb") as out:
            out.write(content)
    except OSError as error:
        raise Trouble(
            "file-failed",
            f"{file} cannot be written: {error.strerror}.",
            "Choose another folder, or free some space.",
        ) from error


class Reporting:
    """Writes lists and reports for the window, on a thread of its own."""

    def __init__(self, front: FrontDesk) -> None:
        self._front = front
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="reports")

    def export(self, order: ExportOrder, reason: str, who: Authority) -> Future[Exported | Denial]:
        """Write a list, and record why it leaves."""
        return self._thread.submit(export_at, self._front, order, reason, who)

    def day_report(self, file: Path, language: str) -> Future[Printing]:
        """Write the report of today, and record it."""
        return self._thread.submit(
            day_report_at, self._front, None, file, paper=Paper.A4, language=language
        )

    def stop(self) -> None:
        """End; what is being written is finished first."""
        self._thread.shutdown(wait=True, cancel_futures=True)


@contextmanager
def reporting(front: FrontDesk) -> Iterator[Reporting]:
    """Reports for the window while this lasts."""
    at_work = Reporting(front)
    try:
        yield at_work
    finally:
        at_work.stop()


def _all_facts(hearing: Hearing, sessions: tuple[str, ...]) -> list[PaperFacts]:
    found = []
    for session in sessions:
        facts = paper_facts(hearing, session)
        if facts is None:
            raise wrong_input(
                "no-such-session",
                f"There is no session {session} on the roster.",
                "`checkin papers list` names the sessions of the roster.",
            )
        found.append(facts)
    return found
