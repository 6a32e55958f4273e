"""Which source the camera opens: a camera by its name, or a file in its place."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from checkin.scanning.devices import cameras, named
from checkin.scanning.sources import CameraSource, Source, file_source


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A source that gives frames, and the name to show for it."""

    name: str
    source: Source


class Finder(Protocol):
    """Knows what there is to look through. Called from the camera's thread."""

    def names(self) -> tuple[str, ...]:
        """What is there now; nothing is opened."""

    def open(self, name: str | None) -> Opened | None:
        """That one (None: the first); None when it is not there. May take seconds.

        Raises ConnectionError, with the name, when it is there and does not open.
        """


class CameraFinder:
    """The cameras of this machine. `clock` gives seconds that never go back."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock

    def names(self) -> tuple[str, ...]:
        return tuple(device.name for device in cameras())

    def open(self, name: str | None) -> Opened | None:
        device = named(name, cameras())
        if device is None:
            return None
        return Opened(name=device.name, source=CameraSource(device, self._clock))


class FileFinder:
    """A video file or a folder of pictures in the place of a camera, whatever name is asked for.

    `pace` 1.0 plays in real time, 0 as fast as it can be read.
    """

    def __init__(self, path: Path, *, pace: float = 1.0) -> None:
        """Raises Trouble when the path is neither."""
        file_source(path).close()
        self._path = path
        self._pace = pace

    def names(self) -> tuple[str, ...]:
        return (self._path.name,)

    def open(self, name: str | None) -> Opened | None:  # noqa: ARG002  (there is only one)
        return Opened(name=self._path.name, source=file_source(self._path, pace=self._pace))
