"""Opens the window on a rehearsal: the real roster of a coming day, and a throw-away journal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from checkin.app.clock import now, running
from checkin.app.desk import key_store, picture_texts
from checkin.app.moving_clock import MovingClock
from checkin.app.window import Keys, NamedCamera, texts_in
from checkin.config import Settings, load_settings
from checkin.domain.center import Desk
from checkin.domain.roster import Roster
from checkin.logs import log_uncaught
from checkin.paths import default_data, resources, settings_file
from checkin.services.front_desk import FrontDesk
from checkin.services.rehearsed_day import RehearsedDay, day_to_rehearse
from checkin.services.sync_books import SyncBooks
from checkin.storage.books import SqlBooks
from checkin.storage.opening import open_for_reading, open_for_writing
from checkin.storage.taken_roster import part_of_roster
from checkin.trouble import wrong_input
from checkin.ui.application import make_application
from checkin.ui.parts import DeskParts
from checkin.ui.practice.rehearsal_mark import WORDS, RehearsalMark
from checkin.ui.window.desk_window import DeskWindow
from checkin.ui.window.tidying import Tidying


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsed:
    """A desk that rehearses: nothing that it records outlives it."""

    front: FrontDesk
    clock: MovingClock
    settings: Settings
    day: RehearsedDay | None = None


class MemoryStore:
    """Ends with the program: a rehearsal that is killed leaves nothing that can be read."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """What was kept, None where nothing was."""
        return self._kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it for as long as the program runs."""
        self._kept[service, username] = password


def run_rehearsal(
    data: Path | None, session: str | None, speed: float = 1.0, camera: str = ""
) -> int:
    """Open the window of a rehearsal until it is closed; the exit status.

    Raises:
        Trouble: as `rehearsal`.
    """
    app = make_application()
    with rehearsal(data or default_data(), session, speed) as rehearsed:
        log_uncaught()
        window, _mark = rehearsal_window(
            rehearsed, resources(), lambda parts: replace(parts, make_camera=camera_named(camera))
        )
        Tidying(window)
        window.showMaximized()
        return app.exec()


@contextmanager
def rehearsal(folder: Path, session: str | None, speed: float) -> Iterator[Rehearsed]:
    """A desk of its own on the roster of the desk in `folder`, which is only read.

    `session` None: that of the next day after today. The clock starts when the desk opens for it.

    Raises:
        Trouble: `nothing-to-rehearse`, `no-desk`.
    """
    settings = load_settings(settings_file(folder)).with_changes(lock_after=0)
    desk = Desk(name=settings.desk, room=settings.room or None, alone=settings.alone)
    with open_for_reading(folder, key_store(folder)) as look:
        day, roster = look(lambda books: _read(books, desk, session))
    clock = MovingClock(day.opens, speed, running)
    with throw_away_desk(roster, desk, settings, clock) as rehearsed:
        yield replace(rehearsed, day=day)


@contextmanager
def throw_away_desk(
    roster: Roster, desk: Desk, settings: Settings, clock: MovingClock
) -> Iterator[Rehearsed]:
    """A desk on this roster, in a folder that goes away with it, with a key that nobody keeps."""
    with TemporaryDirectory(prefix="checkin-rehearsal-") as made:
        opened = open_for_writing(Path(made), MemoryStore())
        try:
            opened.ledger.submit(lambda books: books.put_roster(roster, _quiet)).result()
            front = FrontDesk(opened.ledger, desk, clock.read)
            yield Rehearsed(front=front, clock=clock, settings=settings)
        finally:
            opened.close()


def rehearsal_window(
    rehearsed: Rehearsed,
    resources: Path,
    changed: Callable[[DeskParts], DeskParts],
    words: str = WORDS,
) -> tuple[DeskWindow, RehearsalMark]:
    """The window, unmistakably marked by `words`."""
    parts = DeskParts(
        front=rehearsed.front,
        settings=rehearsed.settings,
        save_settings=_forget,
        make_camera=None,
        read_picture=picture_texts,
        read_image=texts_in,
        wedge=Keys(),
        running=running,
        now=rehearsed.clock.now,
        resources=resources,
    )
    window = DeskWindow(changed(parts))
    return window, RehearsalMark(window, rehearsed.clock.put_forward, words)


def _read(books: SyncBooks, desk: Desk, session: str | None) -> tuple[RehearsedDay, Roster]:
    if not isinstance(books, SqlBooks):
        raise TypeError("only a database has a roster to take")
    day = day_to_rehearse(books, desk, now(), session)
    roster = part_of_roster(books, {one.id for one in day.sessions}) if day else None
    if day is None or roster is None:
        raise wrong_input(
            "nothing-to-rehearse",
            "There is no such session on the roster of this desk.",
            "`checkin session list` names them; for tomorrow's, sync or import a roster first.",
        )
    # A day before the roster was made can be rehearsed too, without a doubt about its clock.
    return day, replace(roster, taken_at=min(roster.taken_at, day.opens))


def camera_named(name: str) -> Callable[..., NamedCamera]:
    """What makes the camera of this name, empty: the first one."""
    return lambda sight: NamedCamera(sight, name)


def _forget(_settings: Settings) -> None:
    """How a rehearsal looked is not kept."""


def _quiet(_done: int, _of: int) -> None:
    """No progress is shown."""
