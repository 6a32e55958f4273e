"""Prints the papers of a session into a file, and records that they were printed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checkin.app.desk import desk_at_work, key_store
from checkin.documents.drawn import Paper
from checkin.documents.papers.order import Asked, Ordered, orders
from checkin.documents.papers.words import LANGUAGES, Translate
from checkin.documents.pdf import Progress, no_progress
from checkin.documents.printout import print_out
from checkin.domain.center import Center
from checkin.domain.session import ExamSession
from checkin.paths import default_data, resources
from checkin.services.case import Denial
from checkin.services.check_in import Hearing
from checkin.services.lookup import center_of, session_of
from checkin.services.ports import Books
from checkin.services.printing import Printing, record_printing
from checkin.storage.opening import open_for_reading
from checkin.trouble import Trouble, wrong_input
from checkin.ui.paper_language import words_in


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionLine:
    """A session of the roster, for who looks for its name."""

    session: ExamSession
    center: Center


def words_of(language: str) -> Translate:
    """The words of a language of the papers (`en` or `zh`).

    Raises:
        Trouble: `no-translation`.
    """
    return words_in(LANGUAGES[language], resources() / "translations")


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
    with desk_at_work(data) as desk:
        who = desk.front.identify(pin).result() if pin is not None else None
        if isinstance(who, Denial):
            return who
        wanted: list[Ordered] = desk.front.do(orders, asked, translate).result()
        made = print_out([one.sheet() for one in wanted], paper, chosen=chosen, progress=progress)
        with out.open("xb") as file:
            file.write(made.pdf)
        done = [
            replace(one.printing, pages=pages)
            for one, pages in zip(wanted, made.pages, strict=True)
        ]
        desk.front.do(_record, done).result()
    return done


def session_lines(data: Path | None) -> list[SessionLine]:
    """The sessions of the roster, by start; also while the desk is open."""
    folder = data or default_data()
    with open_for_reading(folder, key_store(folder)) as look:
        return look(_sessions)


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


def _sessions(books: Books) -> list[SessionLine]:
    rows = [found for one in books.all_sessions() if (found := session_of(books, one.id))]
    center = center_of(books)
    in_order = sorted(rows, key=lambda row: (row.starts_at, row.id))
    return [SessionLine(session=row, center=center) for row in in_order]


def _record(hearing: Hearing, done: Sequence[Printing]) -> None:
    for printing in done:
        record_printing(hearing, printing)
