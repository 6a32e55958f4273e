"""Opens the desk's window on its parts, and ends them in order."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from checkin.app.clock import now, running
from checkin.app.demo_registry import DemoRegistry, demo_registry
from checkin.app.desk import DeskAtWork, desk_at_work, is_demo, picture_texts
from checkin.app.list_imports import list_importing
from checkin.app.papers import Pressing, pressing
from checkin.app.readiness import DeskUpkeep, upkeep_of
from checkin.app.rehearsal_process import open_practice, open_rehearsal
from checkin.app.reports import reporting
from checkin.app.roster_intake import roster_intake
from checkin.app.sync import PROGRAM, DeskDelivery, delivery_of
from checkin.config import save_settings
from checkin.logs import log_uncaught
from checkin.paths import default_data, resources, settings_file
from checkin.sample.staff import BADGES
from checkin.scanning.camera import Camera, Watcher
from checkin.scanning.finding import CameraFinder, FileFinder, Finder
from checkin.scanning.pictures import read_frame
from checkin.scanning.reader import ZxingReader
from checkin.scanning.scan_text import clean_scan
from checkin.scanning.second_look import SecondLook
from checkin.scanning.wedge import KeyKind, WedgeListener
from checkin.services.duty import standing, was_left_locked
from checkin.ui.application import make_application
from checkin.ui.first_window import FirstWindow
from checkin.ui.parts import DeskParts, KeyAnswer, Picture, Sight
from checkin.ui.window.desk_window import DeskWindow
from checkin.ui.window.tidying import Tidying

_log = logging.getLogger(__name__)

IDLE = 30_000
"""Milliseconds between two looks whether the journal's log is to be brought in."""


Ready = Callable[[DeskWindow], None]
"""Told once, on the GUI thread, when the window waits for the first scan."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How the window is to be opened."""

    camera: str
    ready: Ready | None
    guided: bool


def run_window(
    data: Path | None, camera: str = "", ready: Ready | None = None, *, guided: bool = False
) -> int:
    """Open the window of the desk in `data`, until it is closed; the exit status.

    A second start raises the first window and ends. `camera` is a name, or a film to look at;
    `guided` opens the setup of the desk at once.

    Raises:
        Trouble: the desk cannot be opened; no window was shown then.
    """
    folder = data or default_data()
    app = make_application()
    first = FirstWindow(folder)
    if not first.claim():
        return 0
    try:
        return _run_first(app, folder, first, Wanted(camera=camera, ready=ready, guided=guided))
    finally:
        first.release()


def _run_first(app: QApplication, folder: Path, first: FirstWindow, wanted: Wanted) -> int:
    with (
        desk_at_work(folder) as desk,
        demo_registry(folder) as registry,
        delivery_of(desk) as delivery,
        upkeep_of(desk) as upkeep,
        pressing(desk.front) as press,
        roster_intake(desk) as intake,
        list_importing(desk) as lists,
        reporting(desk.front) as reports,
    ):
        log_uncaught()
        if is_demo(folder) and not desk.front.do(was_left_locked).result():
            # Who tries the demo has seen no PIN yet; a lock holds there too, also over a crash.
            desk.front.sign_on(BADGES[0].pin).result()
        if registry is not None:
            registry.heard = delivery.sync_now
        parts = _parts(desk, wanted.camera, delivery, registry, upkeep, press)
        parts = replace(parts, intake=intake, lists=lists, reports=reports)
        window = DeskWindow(replace(parts, guided=wanted.guided))
        for come_forward in (window.show, window.raise_, window.activateWindow):
            first.asked.connect(come_forward)
        idle = QTimer(window)
        idle.setInterval(IDLE)
        # WAL frames are brought in between two people, never under a scan.
        idle.timeout.connect(desk.ledger.checkpoint)
        idle.start()
        Tidying(window)
        window.showMaximized()
        QTimer.singleShot(0, window, lambda: _tell_ready(window, wanted.ready))
        return app.exec()


def _tell_ready(window: DeskWindow, ready: Ready | None) -> None:
    # How long a start took stands in the log of every desk (installer/try_program.py looks there).
    _log.info("%s waits for the first scan", PROGRAM)
    if ready is not None:
        ready(window)


def _parts(
    desk: DeskAtWork,
    camera: str,
    delivery: DeskDelivery,
    registry: DemoRegistry | None,
    upkeep: DeskUpkeep,
    press: Pressing,
) -> DeskParts:
    return DeskParts(
        front=desk.front,
        settings=desk.settings,
        save_settings=lambda settings: save_settings(settings_file(desk.folder), settings),
        make_camera=lambda sight: NamedCamera(sight, camera),
        read_picture=picture_texts,
        read_image=texts_in,
        wedge=Keys(),
        running=running,
        now=now,
        resources=resources(),
        delivery=delivery,
        plug=registry.turn if registry is not None else None,
        upkeep=upkeep,
        opens_locked=desk.front.do(standing).result().staffed and desk.front.proctor is None,
        press=press,
        rehearse=lambda: open_rehearsal(desk.folder),
        practise=lambda: open_practice(desk.folder),
    )


def texts_in(image: Picture) -> Sequence[str]:
    """The texts of the codes in a picture (RGB)."""
    return [found.text for found in read_frame(image[:, :, ::-1].copy(), running).found]


class Keys:
    """The listener of the scanning as the window asks it: `ui.parts.Wedge`."""

    def __init__(self) -> None:
        self._listener = WedgeListener()

    def key(self, text: str, at: float, kind: str, *, repeated: bool) -> KeyAnswer:
        """Judge one key press."""
        answer = self._listener.key(text, at, kind=KeyKind(kind), repeated=repeated)
        return KeyAnswer(answer.action.value, answer.take_back, answer.scan)

    def overdue(self, at: float) -> str | None:
        """A scan that no Enter has ended."""
        return self._listener.overdue(at)


class NamedCamera:
    """The camera as the window uses it: `ui.parts.Camera`. A `film` is looked at instead."""

    def __init__(self, sight: Sight, film: str = "") -> None:
        path = Path(film)
        is_film = bool(film) and path.exists()
        self._name = None if is_film or not film else film
        self._finder: Finder = FileFinder(path) if is_film else CameraFinder(running)
        self._camera = Camera(
            finder=self._finder,
            reader=SecondLook(ZxingReader()),
            watcher=Watcher(
                on_frame=sight.on_frame,
                on_text=lambda text: sight.on_text(clean_scan(text)),
                on_status=sight.on_status,
            ),
        )

    def start(self, name: str | None = None) -> None:
        """Begin; returns at once."""
        self._camera.start(self._name or name or None)

    def choose(self, name: str | None) -> None:
        """Change to another camera; returns at once."""
        self._camera.choose(name or None)

    def stop(self) -> object:
        """End its threads."""
        return self._camera.stop()

    def names(self) -> Sequence[str]:
        """The cameras that are plugged in now."""
        return self._finder.names()
