"""Reads off the desk whether it is ready, also while its window is open."""

import shutil
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from checkin.app.backups import back_up, backup_folder, is_on_another_disk
from checkin.app.clock import running
from checkin.app.desk import DeskAtWork, desk_at_work, key_store
from checkin.app.paper_copy import PaperCopies, papers_language
from checkin.config import load_settings
from checkin.documents.fonts import NO_GLYPH, has_chinese_font, paper_fonts
from checkin.paths import settings_file
from checkin.scanning.devices import cameras
from checkin.scanning.finding import CameraFinder
from checkin.scanning.opencv import cv2
from checkin.services.readiness import BookFacts, DeskFacts, MachineFacts, Seen
from checkin.services.readiness_books import book_facts
from checkin.services.sync_books import SyncBooks
from checkin.storage.backups import backups_in
from checkin.storage.keys import KeyPlace
from checkin.storage.opening import open_for_reading
from checkin.storage.verify import Report, verify_books
from checkin.ui.devices.printers import printer_names

RARE = "直骨复䶮㛃镕"
"""Characters of names that differ in Japan, or that smaller fonts lack."""


def look_at_desk(data: Path | None) -> DeskFacts:
    """What there is to know of the desk in `data`, its camera tried."""
    with desk_at_work(data) as desk:
        return read_facts(desk, Seen(frames=camera_works()))


def read_facts(desk: DeskAtWork, seen: Seen) -> DeskFacts:
    """What there is to know of an open desk; takes seconds, and holds no scan up."""
    now = desk.front.look_at_clock().result()

    def read(books: SyncBooks) -> tuple[BookFacts, str]:
        return book_facts(books, now, desk.front.desk), books.journal_name()[0]

    with open_for_reading(desk.folder, key_store(desk.folder)) as look:
        books, device = look(read)
        report = look(verify_books(desk.folder))
    return DeskFacts(books=books, machine=_machine(desk, device, report, seen))


def camera_works() -> bool | None:
    """Whether the first camera gives a picture; None where there is none."""
    try:
        opened = CameraFinder(running).open(None)
        if opened is None:
            return None
        try:
            return opened.source.shot() is not None
        finally:
            opened.source.close()
    except (ConnectionError, cv2.error):
        return False


def _machine(desk: DeskAtWork, device: str, report: Report, seen: Seen) -> MachineFacts:
    into = backup_folder(desk.folder, load_settings(settings_file(desk.folder)))
    backups = backups_in(into, device)
    return MachineFacts(
        cameras=[camera.name for camera in cameras()],
        printers=printer_names(),
        lacking=_lacking(),
        key_in_keyring=desk.key_place is KeyPlace.KEYRING,
        free_bytes=shutil.disk_usage(desk.folder).free,
        journal_faults=report.damages,
        journal_lost=report.lost,
        journal_events=report.events,
        backup_at=backups[0].at if backups else None,
        backup_apart=is_on_another_disk(desk.folder, into),
        seen=seen,
    )


def _lacking() -> str | None:
    """Which characters the papers cannot show; None: there is no Chinese font at all."""
    if not has_chinese_font():
        return None
    known = paper_fonts().known(RARE, bold=False)
    return "".join(
        char for char, shown in zip(RARE, known, strict=True) if shown == NO_GLYPH != char
    )


class DeskUpkeep:
    """What a window asks for beside the scans: `ui.parts.Upkeep`. On a thread of its own."""

    def __init__(self, desk: DeskAtWork) -> None:
        self._desk = desk
        into, language = desk.settings.paper_copy, papers_language(desk.settings)
        self._copies = PaperCopies(desk.front, Path(into), language) if into else None
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="upkeep")

    def look(self, seen: Seen) -> Future[DeskFacts]:
        """Read all that the readiness page shows."""
        return self._thread.submit(read_facts, self._desk, seen)

    def back_up(self) -> Future[object]:
        """Write a backup, and read it back."""
        return self._thread.submit(back_up, self._desk.folder)

    def copy_papers(self) -> Future[object]:
        """Write the attendance registers that have changed; nothing where no folder was chosen."""
        copies = self._copies
        return self._thread.submit(lambda: copies.write() if copies is not None else None)

    def stop(self) -> None:
        """Finish what runs, and end."""
        self._thread.shutdown(cancel_futures=True)


@contextmanager
def upkeep_of(desk: DeskAtWork) -> Iterator[DeskUpkeep]:
    """The upkeep of an open desk, until it is closed."""
    upkeep = DeskUpkeep(desk)
    try:
        yield upkeep
    finally:
        upkeep.stop()
