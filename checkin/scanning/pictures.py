"""Codes in picture files: opened with care, and looked at harder than a frame of a video."""

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from checkin.scanning.looks import evened, resized, sharpened, smoothed
from checkin.scanning.reader import Found, Frame, Reader, ZxingReader, grey_of, scaled
from checkin.trouble import Trouble, wrong_input

MOST_BYTES = 50_000_000
"""Bytes of a picture file."""

MOST_PIXELS = 60_000_000
"""Pixels of a picture: more than any telephone takes, 180 MB when unpacked."""

LONGEST_SIDE = 3_000
"""Pixels. A larger picture is looked at in this size first."""

KINDS = ("PNG", "JPEG", "BMP", "WEBP", "TIFF", "GIF")
SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".bmp", ".webp", ".tif", ".tiff", ".gif"})

Mode = Literal["L", "RGB"]

_HINT = "Give a photograph or a picture of the code: PNG, JPEG, WebP, BMP, TIFF or GIF."


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
    return read_frame(_picture_of(_bytes_of(path), path.name, "L"), clock)


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
    return picture_of(_bytes_of(path), path.name)


def picture_of(data: bytes, name: str) -> Frame:
    """The picture that these bytes are; `name` is for the messages.

    Raises:
        Trouble: wrong input when they are none, or it is too large or damaged.
    """
    return _picture_of(data, name, "RGB")


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large(path.name)
        return path.read_bytes()
    except OSError as cause:
        raise wrong_input(
            "no-picture", f"{path.name} cannot be opened.", "Check the name of the file."
        ) from cause


def _picture_of(data: bytes, name: str, mode: Mode) -> Frame:
    if data.startswith(b"%PDF-"):
        raise wrong_input(
            "not-a-picture",
            f"{name} is a PDF.",
            "Save the page as PNG, or photograph it, and give that picture.",
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=KINDS) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise _too_large(name)
                return _upright(picture, mode)
    except UnidentifiedImageError as cause:
        raise wrong_input("not-a-picture", f"{name} is not a picture.", _HINT) from cause
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as cause:
        raise _too_large(name) from cause
    except (OSError, SyntaxError, ValueError, MemoryError) as cause:
        raise wrong_input("damaged-picture", f"{name} is damaged.", _HINT) from cause


def _upright(picture: Image.Image, mode: Mode) -> Frame:
    if mode == "L":
        picture.draft("L", None)  # a JPEG's brightness alone: a third of the memory
    turned = ImageOps.exif_transpose(_eight_bits(picture))
    if turned.has_transparency_data:
        ground = Image.new("RGBA", turned.size, "white")
        turned = Image.alpha_composite(ground, turned.convert("RGBA"))
    pixels = np.asarray(turned.convert(mode))
    return np.ascontiguousarray(pixels if mode == "L" else pixels[:, :, ::-1])


def _eight_bits(picture: Image.Image) -> Image.Image:
    """Pillow cuts 16-bit greys off at 255 when it converts them: scale them first."""
    if not picture.mode.startswith("I;16"):
        return picture
    return Image.fromarray((np.asarray(picture).astype(np.uint16) >> 8).astype(np.uint8))


def _too_large(name: str) -> Trouble:
    return wrong_input(
        "picture-too-large",
        f"{name} is larger than a picture of a code can be.",
        f"Give one of at most {MOST_PIXELS // 1_000_000} megapixels.",
    )


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
