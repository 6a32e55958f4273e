"""Who is in, as a small PDF in a chosen folder or on a stick: what a center falls back on."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from checkin.app.desk import desk_at_work
from checkin.app.file_names import as_file_name
from checkin.app.papers import words_of
from checkin.config import Settings, save_settings
from checkin.documents.drawn import Paper
from checkin.documents.papers.order import Asked, orders
from checkin.documents.papers.pressed import press
from checkin.paths import resources, settings_file
from checkin.services.check_in import Hearing
from checkin.services.front_desk import FrontDesk
from checkin.services.lookup import policy_of, sessions_today
from checkin.trouble import Trouble
from checkin.ui.words.languages import ENGLISH, languages_in

REGISTER = "register"


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A copy that was written. `session` is whose attendance register it is."""

    session: str
    file: Path


class PaperCopies:
    """Keeps one file for each session that has opened today; written again when something happened.

    Used on one thread, and not on that of the ledger. A copy is no printing: nothing is recorded.
    """

    def __init__(self, front: FrontDesk, folder: Path, language: str) -> None:
        self._front, self._folder, self._language = front, folder, language
        self._written: dict[str, UUID | None] = {}

    def write(self) -> list[Copied]:
        """Write what has changed since the last time; a file is the old one or the new one.

        Raises:
            Trouble: `copy-failed`: the folder is not there, or takes nothing.
        """
        marks = self._front.do(_opened).result()
        done = []
        for session, mark in marks:
            file = self._folder / f"attendance-{as_file_name(session)}.pdf"
            if self._written.get(session) == mark and session in self._written and file.exists():
                continue
            _replace(file, self._pdf_of(session))
            self._written[session] = mark
            done.append(Copied(session=session, file=file))
        return done

    def _pdf_of(self, session: str) -> bytes:
        asked = Asked(name=REGISTER, session=session, language=self._language, blank=False)
        wanted = self._front.do(orders, asked, words_of(self._language)).result()
        return press(wanted, Paper.A4).pdf


def copy_papers(data: Path | None, into: Path | None, *, off: bool = False) -> list[Copied]:
    """Write the copies once; `into` is their folder from now on, `off`: there is none any more.

    Raises:
        Trouble: as `PaperCopies.write`, or the desk is open elsewhere.
    """
    with desk_at_work(data) as desk:
        chosen = "" if off else str(into.absolute()) if into else desk.settings.paper_copy
        if chosen != desk.settings.paper_copy:
            settings = desk.settings.with_changes(paper_copy=chosen)
            save_settings(settings_file(desk.folder), settings)
        if not chosen:
            return []
        return PaperCopies(desk.front, Path(chosen), papers_language(desk.settings)).write()


def papers_language(settings: Settings) -> str:
    """The language of papers that nobody asks for: that of the screen."""
    codes = languages_in(resources() / "translations")
    return settings.language if settings.language in codes else ENGLISH


def _opened(hearing: Hearing) -> Sequence[tuple[str, UUID | None]]:
    """The sessions of today that have opened, each with the last thing that happened in it."""
    books, now = hearing.books, hearing.now.wall
    found = []
    for row in sessions_today(books, now, hearing.desk):
        if policy_of(books, row).instants(row.starts_at).opens <= now:
            events = books.events_in(row.id)
            found.append((row.id, events[-1].id if events else None))
    return found


def _replace(file: Path, data: bytes) -> None:
    half = file.with_name(f".{file.name}.new")
    try:
        with half.open("wb") as new:
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
        half.replace(file)
    except OSError as error:
        half.unlink(missing_ok=True)
        raise Trouble(
            "copy-failed",
            f"The paper copy cannot be written to {file.parent}: {error.strerror}.",
            "Put the stick in again, or choose another folder: checkin papers copy --into DIR.",
        ) from error
