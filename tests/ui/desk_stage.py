"""A desk's window on a real journal and the sample center, with a clock that tests set."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from own_windows import Windows, windows_of_a_test
from spoken import ROOT, compile_into
from wedge_keys import RealWedge

from checkin.app.desk import DeskAtWork
from checkin.app.list_imports import ListImporting
from checkin.app.papers import Pressing
from checkin.app.reports import Reporting
from checkin.config import Settings
from checkin.domain.center import Desk
from checkin.domain.clock_trust import ClockReading
from checkin.sample.center import Sample, sample_center
from checkin.scanning.pictures import read_frame, read_picture
from checkin.services.documents import keyed_digest
from checkin.services.front_desk import FrontDesk
from checkin.storage.opening import OpenDesk, open_for_writing
from checkin.ui.parts import Camera, Delivery, DeskParts, Picture, Sight, Upkeep
from checkin.ui.window.desk_window import DeskWindow

NOON = datetime(2026, 7, 19, 6, 2, 10, tzinfo=UTC)
PLAIN: dict[str, str | bool | int] = {
    "language": "en",
    "theme": "light",
    "sound": False,
    "lock_after": 0,
}
"""Settings. A desk whose clock is moved would lock itself, if it came to look before a key."""


@cache
def sample_at_noon() -> Sample:
    """The sample center, hashed once."""
    return sample_center(NOON, 7)


class Hands:
    """A clock that is moved by hand; `running` moves with it."""

    def __init__(self, at: datetime = NOON) -> None:
        self.at, self.start = at, at

    def now(self) -> datetime:
        return self.at

    def running(self) -> float:
        return (self.at - self.start).total_seconds() + 1000

    def read(self) -> ClockReading:
        return ClockReading(wall=self.at, running=timedelta(seconds=self.running()), boot="b")

    def forward(self, **by: float) -> None:
        self.at += timedelta(**by)


class Stage:
    """Everything that a test of the window touches."""

    def __init__(
        self,
        window: DeskWindow,
        sample: Sample,
        hands: Hands,
        front: FrontDesk,
        saved: list[Settings],
        folder: Path,
    ) -> None:
        self.window, self.sample, self.hands, self.front = window, sample, hands, front
        self.saved, self.folder = saved, folder
        self.parts = {member.name: member for member in sample.cast}
        self.duty, self.card = window.panels.duty, window.lock.card

    def text(self, name: str) -> str:
        return self.parts[name].text


def texts_of_file(path: Path) -> list[str]:
    return [found.text for found in read_picture(path, float).found]


def texts_of_image(image: Picture) -> list[str]:
    return [found.text for found in read_frame(image[:, :, ::-1].copy(), float).found]


def resources_in(folder: Path) -> Path:
    """The program's resources with the words compiled."""
    made = folder / "resources"
    (made / "translations").mkdir(parents=True)
    for name in ("icons", "sounds", "answers", "help", "practice"):
        (made / name).symlink_to(ROOT / "resources" / name)
    compile_into(made / "translations")
    return made


def at_work(opened: OpenDesk, front: FrontDesk, folder: Path) -> DeskAtWork:
    """What the program's own parts are given of an open desk."""
    return DeskAtWork(
        front=front,
        ledger=opened.ledger,
        settings=Settings(),
        folder=folder,
        key_place=opened.key_place,
    )


@contextmanager
def desk_at(folder: Path) -> Iterator[tuple[OpenDesk, Windows]]:
    """A journal in this folder, and the windows over it, taken apart when it is closed."""
    with windows_of_a_test() as windows:
        opened = open_for_writing(folder, None)
        try:
            yield opened, windows
        finally:
            opened.close()


def front_at(opened: OpenDesk, hands: Hands, *, alone: bool = False) -> FrontDesk:
    """The use cases of a desk on this journal, at this clock."""
    desk = Desk(name="desk-1", alone=alone)
    return FrontDesk(opened.ledger, desk, hands.read, keyed_digest(b"1" * 32))


@contextmanager
def shown_stage(
    windows: Windows,
    front: FrontDesk,
    hands: Hands,
    folder: Path,
    resources: Path,
    settings: Mapping[str, str | bool | int],
    **parts: object,
) -> Iterator[Stage]:
    """The window of this desk, shown, with what `parts` it is given besides."""
    press = Pressing(front)
    saved: list[Settings] = []
    try:
        window = DeskWindow(
            DeskParts(
                **{"make_camera": None, **parts},
                front=front,
                settings=Settings(**{**PLAIN, **settings}),
                save_settings=saved.append,
                read_picture=texts_of_file,
                read_image=texts_of_image,
                wedge=RealWedge(),
                running=hands.running,
                now=hands.now,
                resources=resources,
                press=press,
            ),
        )
        with windows.shown(window):
            yield Stage(window, sample_at_noon(), hands, front, saved, folder)
    finally:
        press.stop()


@contextmanager
def desk_stage(
    folder: Path,
    resources: Path,
    make_camera: Callable[[Sight], Camera] | None = None,
    delivery: Delivery | None = None,
    upkeep: Upkeep | None = None,
    rehearse: Callable[[], None] | None = None,
    *,
    alone: bool = False,
    opens_locked: bool = False,
    staffed: bool = True,
    **settings: str | bool | int,
) -> Iterator[Stage]:
    """The window, shown, over a journal of its own."""
    hands, sample = Hands(), sample_at_noon()
    roster = sample.roster if staffed else replace(sample.roster, staff=())
    with desk_at(folder) as (opened, windows), ExitStack() as ends:
        opened.ledger.submit(
            lambda books: books.put_roster(roster, lambda _done, _of: None)
        ).result()
        front = front_at(opened, hands, alone=alone)
        reports = Reporting(front)
        lists = ListImporting(at_work(opened, front, folder))
        for one in (reports, lists):
            ends.callback(one.stop)
        stage = shown_stage(
            windows,
            front,
            hands,
            folder,
            resources,
            settings,
            make_camera=make_camera,
            delivery=delivery,
            upkeep=upkeep,
            rehearse=rehearse,
            opens_locked=opens_locked,
            lists=lists,
            reports=reports,
        )
        yield ends.enter_context(stage)
