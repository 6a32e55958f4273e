"""A camera that is missing, taken, pulled out and put back, or changed for another."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event

import numpy as np
import pytest
from camera_pictures import View, frame_of
from scanning_watch import Watch

from checkin.scanning.camera import Camera, CameraStatus
from checkin.scanning.finding import CameraFinder, Opened
from checkin.scanning.reader import Found, Frame, Reader, ZxingReader

SOON = 0.002
"""Seconds between two looks for cameras, in place of two."""

PICTURE = frame_of("HELD", View(), np.random.default_rng(1))


@dataclass
class Plug:
    """A camera on a desk: it can be pulled out, put back, and used by another program."""

    name: str
    frame: Frame = field(default_factory=lambda: PICTURE)
    there: bool = True
    taken: bool = False
    frozen: bool = False
    shots: int = 0
    closed: int = 0
    live: bool = True
    pause: float = 0.0

    def at(self) -> float:
        return time.perf_counter()

    def shot(self) -> Frame | None:
        self.shots += 1
        return self.frame if self.there or self.frozen else None

    def skip(self) -> bool:
        return self.there or self.frozen

    def close(self) -> None:
        self.closed += 1


@dataclass
class Desk:
    """The finder of a desk whose plugs the test pulls."""

    plugs: list[Plug]
    looks: int = 0
    on_look: Callable[[], None] = lambda: None

    def names(self) -> tuple[str, ...]:
        return tuple(plug.name for plug in self.plugs if plug.there)

    def open(self, name: str | None) -> Opened | None:
        self.looks += 1
        self.on_look()
        for plug in self.plugs:
            if plug.there and name in {None, plug.name}:
                if plug.taken:
                    raise ConnectionError(plug.name)
                return Opened(name=plug.name, source=plug)
        return None


@pytest.fixture
def watch() -> Watch:
    return Watch()


@pytest.fixture
def started(watch):
    cameras: list[Camera] = []

    def start(finder, name=None, reader: Reader | None = None) -> Camera:
        camera = Camera(
            finder=finder,
            reader=reader or ZxingReader(),
            watcher=watch.watcher(),
            look_again=SOON,
        )
        cameras.append(camera)
        camera.start(name)
        return camera

    yield start
    for camera in cameras:
        assert camera.stop()


def told(watch: Watch) -> list[CameraStatus]:
    return [status for status, _ in watch.statuses]


def test_this_machine_says_none_or_runs_and_stops_without_an_exception(watch, started):
    camera = started(CameraFinder(time.perf_counter), name="no camera has this name")
    watch.wait_for(CameraStatus.NONE)
    assert camera.stop()
    assert watch.statuses == [
        (CameraStatus.STARTING, "no camera has this name"),
        (CameraStatus.NONE, "no camera has this name"),
        (CameraStatus.OFF, ""),
    ]


def test_a_camera_that_is_pulled_out_is_lost_and_found_again_by_itself(watch, started):
    plug = Plug("Desk camera")
    started(Desk([plug]))
    watch.wait_for(CameraStatus.RUNNING)
    plug.there = False
    watch.wait_for(CameraStatus.LOST)
    plug.there = True
    watch.wait_for(CameraStatus.RUNNING, times=2)
    assert told(watch) == [
        CameraStatus.STARTING,
        CameraStatus.RUNNING,
        CameraStatus.LOST,
        CameraStatus.RUNNING,
    ]
    assert plug.closed >= 1


def test_a_camera_that_goes_on_sending_its_last_picture_is_lost_when_it_is_not_listed(
    watch, started
):
    plug = Plug("Desk camera", frozen=True)
    started(Desk([plug]))
    watch.wait_for(CameraStatus.RUNNING)
    plug.there = False
    watch.wait_for(CameraStatus.LOST)


def test_a_camera_that_is_put_in_later_is_found(watch, started):
    desk = Desk([])
    started(desk)
    watch.wait_for(CameraStatus.NONE)
    desk.plugs.append(Plug("Desk camera"))
    watch.wait_for(CameraStatus.RUNNING)
    assert told(watch) == [CameraStatus.STARTING, CameraStatus.NONE, CameraStatus.RUNNING]


def test_a_camera_that_another_program_has_is_busy_until_it_is_free(watch, started):
    plug = Plug("Desk camera", taken=True)
    started(Desk([plug]))
    watch.wait_for(CameraStatus.BUSY)
    plug.taken = False
    watch.wait_for(CameraStatus.RUNNING)
    assert watch.statuses[1:] == [
        (CameraStatus.BUSY, "Desk camera"),
        (CameraStatus.RUNNING, "Desk camera"),
    ]


def test_the_chosen_camera_is_used_and_another_can_be_chosen(watch, started):
    first, second = Plug("Built in"), Plug("Desk camera")
    camera = started(Desk([first, second]), name="Desk camera")
    watch.wait_for(CameraStatus.RUNNING)
    assert watch.statuses[-1] == (CameraStatus.RUNNING, "Desk camera")
    camera.choose("Built in")
    watch.wait_for(CameraStatus.RUNNING, times=2)
    assert watch.statuses[-1] == (CameraStatus.RUNNING, "Built in")
    assert second.closed == 1


def test_a_choice_says_that_it_starts_and_when_it_is_not_there(watch, started):
    camera = started(Desk([Plug("Desk camera")]))
    watch.wait_for(CameraStatus.RUNNING)
    camera.choose("Another")
    watch.wait_for(CameraStatus.NONE)
    assert watch.statuses[2:] == [
        (CameraStatus.STARTING, "Another"),
        (CameraStatus.NONE, "Another"),
    ]


def test_a_held_code_is_reported_once_over_a_loss(watch, started):
    plug = Plug("Desk camera")
    started(Desk([plug]))
    watch.wait_for_texts(1)
    plug.there = False
    watch.wait_for(CameraStatus.LOST)
    plug.there = True
    watch.wait_for(CameraStatus.RUNNING, times=2)
    assert watch.texts == ["HELD"]


@dataclass
class SlowReader:
    """Reads only when it is allowed to, and keeps how bright the frames were."""

    may: Event = field(default_factory=Event)
    began: Event = field(default_factory=Event)
    read_frames: list[int] = field(default_factory=list)

    def read(self, frame: Frame) -> list[Found]:
        self.read_frames.append(int(frame[0, 0]))
        self.began.set()
        assert self.may.wait(30)
        return []


@dataclass
class Counting(Plug):
    """Each frame is as bright as its number; time goes fast enough for each to be due."""

    began: Event = field(default_factory=Event)
    enough: Event = field(default_factory=Event)

    def at(self) -> float:
        return self.shots / 10

    def shot(self) -> Frame | None:
        self.shots += 1
        if self.shots == 2:
            assert self.began.wait(30)
        if self.shots == 201:
            self.enough.set()
        return np.full((48, 64), min(self.shots, 250), np.uint8)


def test_a_slow_reader_gets_the_newest_frame_and_never_a_queue(watch, started):
    reader = SlowReader()
    plug = Counting("Desk camera", began=reader.began)
    camera = started(Desk([plug]), reader=reader)
    assert plug.enough.wait(30)
    reader.may.set()
    camera.stop()
    assert reader.read_frames[0] == 1
    assert reader.read_frames[1] >= 200


def test_a_reader_that_breaks_ends_the_camera_and_hangs_nobody(watch, started, monkeypatch):
    broken: list[str] = []
    monkeypatch.setattr("threading.excepthook", lambda args: broken.append(str(args.exc_value)))

    class Broken:
        def read(self, frame: Frame) -> list[Found]:
            raise ValueError(f"a bug with {frame.shape}")

    camera = started(Desk([Plug("Desk camera")]), reader=Broken())
    watch.wait_for(CameraStatus.LOST)
    assert camera.stop()
    assert broken[0].startswith("a bug with")


def test_stopping_twice_and_starting_again_is_sound(watch, started):
    camera = started(Desk([Plug("Desk camera")]))
    watch.wait_for(CameraStatus.RUNNING)
    assert camera.stop()
    assert camera.stop()
    camera.start()
    watch.wait_for(CameraStatus.RUNNING, times=2)
    assert camera.stop()
    assert told(watch)[-1] is CameraStatus.OFF
