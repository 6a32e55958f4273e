"""Codes in picture files: looked at harder than a frame of a video.

What opens the files is imported with the first of them: a desk with a camera has no use for it.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from checkin.scanning.looks import evened, resized, sharpened, smoothed
from checkin.scanning.reader import Found, Frame, Reader, ZxingReader, grey_of, scaled

LONGEST_SIDE = 3_000
"""Pixels. A larger picture is looked at in this size first."""

SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff", ".gif"})

_FILES = "checkin.scanning.picture_files"


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureReading:
    """What is in a picture: the codes, its size in pixels and the time that reading took."""

    found: tuple[Found, ...]
    width: int
    height: int
    milliseconds: float


def is_picture(path: Path) -> bool:
    """Whether the file's name says that it is a picture."""
    return path.suffix.lower() in SUFFIXES


def read_picture(path: Path, clock: Callable[[], float]) -> PictureReading:
    """Look for codes in a picture file. `clock` gives seconds, for the time taken.

    Raises:
        Trouble: wrong input when the file is missing, no picture, or too large.
    """
    files = _files()
    return read_frame(files.unpacked(files.bytes_of(path), path.name, "L"), clock)


def read_frame(frame: Frame, clock: Callable[[], float]) -> PictureReading:
    """Look for codes in one still picture (of the clipboard, say), harder than in a video."""
    begun = clock()
    found = _search(grey_of(frame))
    height, width = frame.shape[:2]
    return PictureReading(
        found=found, width=width, height=height, milliseconds=(clock() - begun) * 1000
    )


def open_picture(path: Path) -> Frame:
    """The picture, the right way up, in OpenCV's order of colours; of several the first.

    Raises:
        Trouble: as `read_picture`.
    """
    return picture_of(_files().bytes_of(path), path.name)


def picture_of(data: bytes, name: str) -> Frame:
    """The picture that these bytes are; `name` is for the messages.

    Raises:
        Trouble: wrong input when they are none, or it is too large or damaged.
    """
    picture: Frame = _files().unpacked(data, name, "RGB")
    return picture


def _files() -> Any:  # noqa: ANN401  # a module
    return import_module(_FILES)


def _search(grey: Frame) -> tuple[Found, ...]:
    """The codes of the first look that shows any."""
    reader: Reader = ZxingReader(family=True, thorough=True)
    for look, scale in _looks(grey):
        found = reader.read(look)
        if found:
            return tuple(scaled(code, 1 / scale) for code in found)
    return ()


def _looks(grey: Frame) -> Iterator[tuple[Frame, float]]:
    """Ever more costly views of the same picture, each with its scale."""
    first = min(1.0, LONGEST_SIDE / max(grey.shape))
    base = resized(grey, first)
    yield base, first
    if first < 1.0:
        yield grey, 1.0
    for scale in (2.0, 0.5, 3.0):
        if 300 <= max(base.shape) * scale <= LONGEST_SIDE:
            yield resized(base, scale), first * scale
    for look in (sharpened, smoothed, evened):
        yield look(base), first
    half = first / 2
    yield sharpened(resized(grey, half)), half
