"""Opens a desk on its data folder, and ends it in order."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from checkin.app.clock import read_clock, running
from checkin.config import Settings, load_settings, save_settings
from checkin.domain.center import Desk
from checkin.logs import end_log, log_to
from checkin.paths import default_data, log_file, settings_file
from checkin.scanning.pictures import PictureReading, read_picture
from checkin.services.documents import keyed_digest
from checkin.services.front_desk import FrontDesk
from checkin.storage.keys import KeyPlace, Store, document_key, system_store
from checkin.storage.ledger import SqliteLedger
from checkin.storage.opening import OpenDesk, open_for_writing
from checkin.trouble import Trouble, wrong_input


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskAtWork:
    """An open desk with all that belongs to it."""

    front: FrontDesk
    ledger: SqliteLedger
    settings: Settings
    folder: Path
    key_place: KeyPlace


@contextmanager
def desk_at_work(data: Path | None, *, instead: str = "") -> Iterator[DeskAtWork]:
    """Open the desk in `data` (default: the platform's folder) for recording.

    `instead` is what to do where its window is open.

    Raises:
        Trouble: it cannot be opened; nothing is left half-started.
    """
    folder = data or default_data()
    settings = load_settings(settings_file(folder))
    opened = _opened(folder, instead)
    try:
        log_to(log_file(folder))
        desk = Desk(name=settings.desk, room=settings.room or None, alone=settings.alone)
        digest = keyed_digest(document_key(folder, key_store(folder)).raw)
        yield DeskAtWork(
            front=FrontDesk(opened.ledger, desk, read_clock, digest),
            ledger=opened.ledger,
            settings=settings,
            folder=folder,
            key_place=opened.key_place,
        )
    finally:
        opened.close()
        end_log()


def _opened(folder: Path, instead: str) -> OpenDesk:
    try:
        return open_for_writing(folder, key_store(folder))
    except Trouble as trouble:
        if trouble.code != "desk-in-use" or not instead:
            raise
        raise Trouble(trouble.code, trouble.message, instead) from trouble


@contextmanager
def open_desk(data: Path | None) -> Iterator[FrontDesk]:
    """The use cases of the desk in `data`, for one command."""
    with desk_at_work(data) as desk:
        yield desk.front


def set_alone(folder: Path, settings: Settings, *, alone: bool) -> None:
    """From the next start on one person is on duty at this center, or two are again."""
    save_settings(settings_file(folder), settings.with_changes(alone=alone))


def set_lock_after(folder: Path, settings: Settings, *, minutes: int) -> None:
    """From the next start on a desk without a key for so many minutes locks itself; 0: never."""
    save_settings(settings_file(folder), settings.with_changes(lock_after=minutes))


def key_store(folder: Path) -> Store | None:
    """Where the key of a desk belongs; a demo's lies beside it, it protects nothing."""
    return None if is_demo(folder) else system_store()


def is_demo(folder: Path) -> bool:
    """Whether a folder was made by `checkin demo`."""
    return demo_mark(folder).exists()


def demo_mark(folder: Path) -> Path:
    """The file that tells a demo's folder from a real desk's."""
    return folder / "this-is-a-demo"


def look_at_picture(file: Path) -> PictureReading:
    """All codes in a picture file."""
    return read_picture(file, running)


def picture_texts(file: Path) -> list[str]:
    """The texts of the codes in a picture.

    Raises:
        Trouble: no picture, or no code in it.
    """
    texts = [found.text for found in look_at_picture(file).found]
    if not texts:
        raise wrong_input(
            "no-code-in-picture",
            f"There is no code to be read in {file}.",
            "Take the picture nearer and straight, or look the person up by number.",
        )
    return texts
