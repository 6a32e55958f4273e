"""Opens picture files with care: what is none, too large or damaged is told, not unpacked."""

import warnings
from io import BytesIO
from pathlib import Path
from typing import Literal

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from checkin.scanning.reader import Frame
from checkin.trouble import Trouble, wrong_input

MOST_BYTES = 50_000_000
"""Bytes of a picture file."""

MOST_PIXELS = 60_000_000
"""Pixels of a picture: more than any telephone takes, 180 MB when unpacked."""

KINDS = ("PNG", "JPEG", "BMP", "WEBP", "TIFF", "GIF")

Mode = Literal["L", "RGB"]

_HINT = "Give a photograph or a picture of the code: PNG, JPEG, WebP, BMP, TIFF or GIF."


def bytes_of(path: Path) -> bytes:
    """What is in the file.

    Raises:
        Trouble: wrong input when it is missing or too large.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _too_large(path.name)
        return path.read_bytes()
    except OSError as cause:
        raise wrong_input(
            "no-picture", f"{path.name} cannot be opened.", "Check the name of the file."
        ) from cause


def unpacked(data: bytes, name: str, mode: Mode) -> Frame:
    """The picture that these bytes are, the right way up; `name` is for the messages.

    `L` is its brightness, `RGB` its colours in OpenCV's order. Of several pictures it is the first.

    Raises:
        Trouble: wrong input when they are none, or it is too large or damaged.
    """
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
