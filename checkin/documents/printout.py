"""One or several papers as one PDF: for a file, a preview and a printer alike."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from checkin.documents.drawn import Paper
from checkin.documents.fonts import paper_fonts
from checkin.documents.lettering import Lettering
from checkin.documents.on_first_use import Part, on_first_use
from checkin.documents.press import pages_of
from checkin.documents.sheet import Sheet
from checkin.services.ports import Progress
from checkin.trouble import wrong_input


@dataclass(frozen=True, slots=True, kw_only=True)
class Printout:
    """A PDF, and how many pages of it each sheet took before any were chosen."""

    pdf: bytes
    pages: tuple[int, ...]


def no_progress(done: int, of: int) -> None:
    """Nobody looks on."""


def print_out(
    sheets: Sequence[Sheet], paper: Paper, *, chosen: str = "", progress: Progress = no_progress
) -> Printout:
    """The sheets in their order; of all their pages only the `chosen` ones (`2, 4-6`).

    Raises:
        Trouble: `no-chinese-font`, `pages-wrong`.
    """
    lettering = Lettering(paper_fonts())
    laid = []
    for number, sheet in enumerate(sheets, 1):
        laid.append(pages_of(sheet, paper, lettering))
        progress(number, 2 * len(sheets))
    pages = [page for part in laid for page in part]
    kept = [pages[number - 1] for number in page_numbers(chosen, len(pages))]

    def drawn(done: int, of: int) -> None:
        progress(len(sheets) + len(sheets) * done // of, 2 * len(sheets))

    pdf: bytes = on_first_use(Part.PDF).pdf_of(
        kept,
        title=" + ".join(dict.fromkeys(sheet.head.title for sheet in sheets)),
        language=sheets[0].language,
        made_at=sheets[0].made_at,
        progress=drawn,
    )
    return Printout(pdf=pdf, pages=tuple(len(part) for part in laid))


def page_numbers(chosen: str, pages: int) -> list[int]:
    """The numbers that `2, 4-6` means, each once and in order; all for an empty text.

    Raises:
        Trouble: `pages-wrong`: no such text, or no page of these is there.
    """
    if not chosen.strip():
        return list(range(1, pages + 1))
    wanted: set[int] = set()
    for part in chosen.split(","):
        found = re.fullmatch(r"\s*(\d{1,6})\s*(?:[-–]\s*(\d{1,6}))?\s*", part)
        if found is None:
            raise _wrong(chosen, pages)
        first, last = int(found[1]), int(found[2] or found[1])
        wanted.update(range(first, last + 1))
    there = sorted(number for number in wanted if 1 <= number <= pages)
    if not there:
        raise _wrong(chosen, pages)
    return there


def _wrong(chosen: str, pages: int) -> Exception:
    return wrong_input(
        "pages-wrong",
        f"“{chosen}” names no page of these: there are {pages}.",
        "Write numbers and ranges: 1, 3-5.",
    )
