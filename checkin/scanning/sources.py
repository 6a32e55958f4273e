"""Where frames come from: a camera of this machine, a video file, a folder of pictures."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import numpy as np

from checkin.scanning.devices import Device
from checkin.scanning.opencv import cv2
from checkin.scanning.pictures import is_picture, open_picture
from checkin.scanning.reader import Frame
from checkin.trouble import wrong_input

WIDTH, HEIGHT = 1280, 720
"""What a camera is asked for; it may give something else."""

USUAL_RATE = 15.0
"""Frames per second of a file that does not say."""


class Source(Protocol):
    """Gives frames, from one thread.

    `live` sources go on whether or not somebody looks: their old frames are dropped. The others
    wait for the reader. `pause` is how many seconds to wait before each frame of a file.
    """

    @property
    def live(self) -> bool: ...

    @property
    def pause(self) -> float: ...

    def at(self) -> float:
        """The second of the next frame, on the source's own clock."""

    def shot(self) -> Frame | None:
        """The next frame; None when the camera is gone or the file is at its end."""

    def skip(self) -> bool:
        """Let one frame pass without the cost of unpacking it; False as above."""

    def close(self) -> None: ...


class CameraSource:
    """A camera of this machine. `clock` gives seconds that never go back."""

    live = True
    pause = 0.0

    def __init__(self, device: Device, clock: Callable[[], float]) -> None:
        """Open the camera, which may take seconds. Raises ConnectionError when it does not open."""
        self._clock = clock
        self._capture = cv2.VideoCapture(device.index, device.backend)
        if not self._capture.isOpened():
            raise ConnectionError(device.name)
        self._capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        self._capture.set(cv2.CAP_PROP_FRAME_WIDTH, WIDTH)
        self._capture.set(cv2.CAP_PROP_FRAME_HEIGHT, HEIGHT)
        self._capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)

    def at(self) -> float:
        return self._clock()

    def shot(self) -> Frame | None:
        return _frame(self._capture)

    def skip(self) -> bool:
        return bool(self._capture.grab())

    def close(self) -> None:
        self._capture.release()


class VideoFile:
    """A video as if it were a camera. `pace` 1.0 is real time, 0 as fast as it can be read."""

    live = False

    def __init__(self, path: Path, *, pace: float = 1.0) -> None:
        """Raise Trouble when there is no such video."""
        if not path.is_file():
            raise wrong_input("no-video", f"There is no file {path.name}.", "Check the name.")
        self._capture = cv2.VideoCapture(str(path.absolute()), cv2.CAP_FFMPEG)
        if not self._capture.isOpened():
            raise wrong_input(
                "not-a-video",
                f"{path.name} cannot be played.",
                "Give a video such as .avi, .mp4 or .webm, or a folder of pictures.",
            )
        rate = self._capture.get(cv2.CAP_PROP_FPS)
        self._step = 1.0 / (rate if 1.0 <= rate <= 240.0 else USUAL_RATE)
        self.pause = self._step * pace
        self._count = 0

    def at(self) -> float:
        return self._count * self._step

    def shot(self) -> Frame | None:
        self._count += 1
        return _frame(self._capture)

    def skip(self) -> bool:
        self._count += 1
        return bool(self._capture.grab())

    def close(self) -> None:
        self._capture.release()


class PictureFolder:
    """The pictures of a folder, in the order of their names, each shown for a while."""

    live = False

    def __init__(self, folder: Path, *, pace: float = 1.0, shown: int = 3) -> None:
        """Raise Trouble when the folder holds no picture. Each picture makes `shown` frames."""
        self._paths = sorted(path for path in folder.iterdir() if is_picture(path))
        if not self._paths:
            raise wrong_input(
                "no-pictures", f"There are no pictures in {folder.name}.", "Give another folder."
            )
        self._shown = shown
        self.pause = pace / USUAL_RATE
        self._count = 0

    def at(self) -> float:
        return self._count / USUAL_RATE

    def shot(self) -> Frame | None:
        """As `Source.shot`; raises Trouble when a picture cannot be opened."""
        place = self._count // self._shown
        self._count += 1
        return open_picture(self._paths[place]) if place < len(self._paths) else None

    def skip(self) -> bool:
        self._count += 1
        return self._count <= self._shown * len(self._paths)

    def close(self) -> None:
        """Nothing is held."""


def file_source(path: Path, *, pace: float = 1.0) -> Source:
    """A video file or a folder of pictures. Raises Trouble when it is neither."""
    return PictureFolder(path, pace=pace) if path.is_dir() else VideoFile(path, pace=pace)


def _frame(capture: cv2.VideoCapture) -> Frame | None:
    good, frame = capture.read()
    return np.asarray(frame, dtype=np.uint8) if good else None
