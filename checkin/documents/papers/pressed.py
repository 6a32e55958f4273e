"""Papers that are made: the one PDF of them all, and what is to be recorded when it is used."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from checkin.documents.drawn import Paper
from checkin.documents.papers.order import Ordered
from checkin.documents.pdf import Progress, no_progress
from checkin.documents.printout import print_out
from checkin.services.check_in import Hearing
from checkin.services.printing import Printing, record_printing


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """The PDF, and the documents in it. A preview is thrown away; a print is recorded."""

    pdf: bytes
    printings: tuple[Printing, ...]


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


def record_pressed(hearing: Hearing, pressed: Pressed) -> None:
    """Write down that these documents were printed."""
    for printing in pressed.printings:
        record_printing(hearing, printing)
