"""The day report, and lists that leave the program: written into a file, and recorded."""

from dataclasses import dataclass
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
from checkin.services.case import Denial
from checkin.services.check_in import Hearing
from checkin.services.day_facts import day_facts
from checkin.services.paper_facts import PaperFacts, paper_facts
from checkin.services.printing import (
    Leaving,
    Printing,
    document_number,
    record_export,
    record_printing,
)
from checkin.trouble import Trouble, wrong_input


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """A list that was written, with the SHA-256 of the file in hexadecimal digits."""

    file: Path
    people: int
    checksum: str


def print_day_report(
    data: Path | None, day: date | None, out: Path, *, paper: Paper, language: str
) -> Printing:
    """Print the report of a day (None: today) into the new file `out`.

    Raises:
        Trouble: `file-exists`, `no-session-then`, `no-translation`, `no-chinese-font`.
    """
    refuse_to_overwrite(out)
    translate = words_of(language)
    with desk_at_work(data) as desk:
        facts = desk.front.do(day_facts, day).result()
        if not facts:
            raise _no_session_then()
        words = Words(language=language, translate=translate, center=facts[0].center)
        number = document_number(facts[0], "report")
        makings = [Making(facts=one, words=words, number=number) for one in facts]
        sheet = day_report(makings, words.center.day(facts[0].session.starts_at))
        made = print_out([sheet], paper)
        with out.open("xb") as file:
            file.write(made.pdf)
        printing = _printing(facts[0], number, made.pages[0])
        desk.front.do(record_printing, printing).result()
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
    data: Path | None,
    sessions: tuple[str, ...],
    form: Form,
    out: Path,
    *,
    reason: str,
    pin: str | None,
) -> Exported | Denial:
    """Write the people of sessions into the new file `out`, and its checksum beside it.

    Without the `pin` of a center manager names and numbers are masked. It is recorded before it is
    written.

    Raises:
        Trouble: `file-exists`, `no-such-session`.
    """
    refuse_to_overwrite(out)
    with desk_at_work(data) as desk:
        who = desk.front.on_duty if pin is None else desk.front.authority(pin).result()
        if isinstance(who, Denial):
            return who
        facts = desk.front.do(_all_facts, sessions).result()
        content = export(facts, form, masked=pin is None)
        leaving = Leaving(
            sessions=sessions,
            reason=reason,
            form=form.value,
            masked=pin is None,
            checksum=sha256(content).hexdigest(),
        )
        deed = desk.front.do(record_export, leaving, who).result()
        if deed.denial is not None:
            return deed.denial
    with out.open("xb") as file:
        file.write(content)
    beside = out.with_name(f"{out.name}.sha256")
    beside.write_text(f"{leaving.checksum}  {out.name}\n", encoding="utf-8")
    people = sum(len(one.people) for one in facts)
    return Exported(file=out, people=people, checksum=leaving.checksum)


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
