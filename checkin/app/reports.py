"""The day report, and lists that leave the program: written into a file, and recorded."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from hashlib import sha256
from pathlib import Path

from checkin.app.desk import desk_at_work
from checkin.app.papers import day_report_of, refuse_to_overwrite
from checkin.documents.drawn import Paper
from checkin.documents.exports import Form, export
from checkin.documents.papers.pressed import Pressed, record_leaving
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
    record_export,
)
from checkin.trouble import Trouble, wrong_input

_IN_THE_WINDOW = (
    "Do it there (Ctrl+Shift+E): that it left is recorded, by the one program that writes here."
)


def print_day_report(
    data: Path | None,
    day: date | None,
    out: Path,
    *,
    paper: Paper,
    language: str,
    reason: str,
    pin: str,
) -> Pressed | Denial:
    """Print the report of a day (None: today) into the new file `out`, and its checksum beside it.

    It takes the `pin` of a center manager, and is recorded before it is written.

    Raises:
        Trouble: `file-exists`, `no-session-then`, `no-translation`, `no-chinese-font`.
    """
    refuse_to_overwrite(out)
    with desk_at_work(data, instead=_IN_THE_WINDOW) as desk:
        who = desk.front.authority(pin).result()
        if isinstance(who, Denial):
            return who
        made = day_report_of(desk.front.do(day_facts, day).result(), paper, language)
        deed = desk.front.do(record_leaving, made, reason, who).result()
        if deed.denial is not None:
            return deed.denial
        write_with_checksum(out, made.pdf)
    return made


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
    write_with_checksum(order.file, content)
    people = [one for each in facts for one in each.people]
    wanted = [one for one in people if order.only is None or one.appointment.id in order.only]
    return Exported(file=order.file, people=len(wanted), checksum=leaving.checksum)


def write_with_checksum(file: Path, content: bytes) -> None:
    """Write a new file, and beside it its SHA-256 as `sha256sum --check` reads it.

    Raises:
        Trouble: `file-failed`.
    """
    write_new(file, content)
    beside = file.with_name(f"{file.name}.sha256")
    beside.write_text(f"{sha256(content).hexdigest()}  {file.name}\n", encoding="utf-8")


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
    """Writes lists for the window, on a thread of its own."""

    def __init__(self, front: FrontDesk) -> None:
        self._front = front
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="reports")

    def export(self, order: ExportOrder, reason: str, who: Authority) -> Future[Exported | Denial]:
        """Write a list, and record why it leaves."""
        return self._thread.submit(export_at, self._front, order, reason, who)

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
