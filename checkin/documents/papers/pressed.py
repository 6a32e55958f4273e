"""Papers that are made: the one PDF of them all, and what is to be recorded when it is used."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from hashlib import sha256

from checkin.documents.drawn import Paper
from checkin.documents.papers.day_report import day_report
from checkin.documents.papers.making import Making
from checkin.documents.papers.order import Ordered
from checkin.documents.papers.words import Words
from checkin.documents.printout import no_progress, print_out
from checkin.domain.roles import Authority
from checkin.services.case import Deed
from checkin.services.check_in import Hearing
from checkin.services.paper_facts import PaperFacts
from checkin.services.ports import Progress
from checkin.services.printing import (
    Leaving,
    Printing,
    document_number,
    record_export,
    record_printing,
)

REPORT = "report"
"""The name of the day report among the papers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """The PDF, and the documents in it. A preview is thrown away; a print is recorded.

    `leaves` are the sessions of a paper that takes a reason and a role to leave; none: it takes
    neither.
    """

    pdf: bytes
    printings: tuple[Printing, ...]
    leaves: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """The SHA-256 of the PDF, in hexadecimal digits."""
        return sha256(self.pdf).hexdigest()


def press(
    wanted: Sequence[Ordered], paper: Paper, *, chosen: str = "", progress: Progress = no_progress
) -> Pressed:
    """Draw what was ordered; only the pages that `chosen` names (`2, 4-6`). Takes its time.

    Raises:
        Trouble: as `print_out`.
    """
    made = print_out([one.sheet() for one in wanted], paper, chosen=chosen, progress=progress)
    printings = (
        replace(one.printing, pages=pages) for one, pages in zip(wanted, made.pages, strict=True)
    )
    return Pressed(pdf=made.pdf, printings=tuple(printings))


def press_report(
    facts: Sequence[PaperFacts], words: Words, paper: Paper, progress: Progress = no_progress
) -> Pressed:
    """The report of the day that these sessions are of; there is one at least."""
    first = facts[0]
    number = document_number(first, REPORT)
    makings = [Making(facts=one, words=words, number=number) for one in facts]
    sheet = day_report(makings, words.center.day(first.session.starts_at))
    made = print_out([sheet], paper, progress=progress)
    printing = Printing(
        number=number,
        paper=REPORT,
        session=first.session.id,
        room="",
        blank=False,
        pages=made.pages[0],
        digest=first.digest,
        rows=frozenset(),
    )
    sessions = tuple(one.session.id for one in facts)
    return Pressed(pdf=made.pdf, printings=(printing,), leaves=sessions)


def record_leaving(hearing: Hearing, pressed: Pressed, reason: str, who: Authority) -> Deed:
    """Write down that a paper leaves, why, and what it is known by: a center manager may."""
    leaving = Leaving(
        sessions=pressed.leaves,
        reason=reason,
        form="pdf",
        masked=False,
        checksum=pressed.digest,
    )
    deed = record_export(hearing, leaving, who)
    if deed.denial is None:
        record_pressed(hearing, pressed)
    return deed


def record_pressed(hearing: Hearing, pressed: Pressed) -> None:
    """Write down that these documents were printed."""
    for printing in pressed.printings:
        record_printing(hearing, printing)
