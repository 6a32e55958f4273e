"""Prints the papers of a session into a file, and records that they were printed."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from checkin.app.desk import desk_at_work
from checkin.documents.drawn import Paper
from checkin.documents.papers.order import Asked, Ordered, orders
from checkin.documents.papers.words import LANGUAGES, Translate
from checkin.documents.pdf import Progress, no_progress
from checkin.documents.printout import print_out
from checkin.domain.center import Center
from checkin.domain.session import ExamSession
from checkin.paths import resources
from checkin.services.check_in import Hearing
from checkin.services.lookup import center_of, sessions_between
from checkin.services.printing import Printing, record_printing
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
    progress: Progress = no_progress,
) -> list[Printing]:
    """Print what was asked for into the new file `out`; what was printed.

    Raises:
        Trouble: `file-exists`, and what `orders` and `print_out` raise: nothing is written then.
    """
    refuse_to_overwrite(out)
    translate = words_of(asked.language)
    with desk_at_work(data) as desk:
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
    """The sessions of the roster, by start."""
    with desk_at_work(data) as desk:
        return desk.front.do(_sessions).result()


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


def _sessions(hearing: Hearing) -> list[SessionLine]:
    rows = sorted(hearing.books.all_sessions(), key=lambda row: (row.scheduled_start, row.id))
    center = center_of(hearing.books)
    if rows:
        rows = sessions_between(hearing.books, rows[0].scheduled_start, rows[-1].scheduled_start)
    return [SessionLine(session=row, center=center) for row in rows]


def _record(hearing: Hearing, done: Sequence[Printing]) -> None:
    for printing in done:
        record_printing(hearing, printing)
