"""Codes in a picture: what was found and where, and the reader built on zxing-cpp."""

from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from checkin.scanning.opencv import cv2

Frame = NDArray[np.uint8]
"""Rows by columns: grey, or three channels in OpenCV's order (blue, green, red)."""

Corner = tuple[int, int]
Corners = tuple[Corner, Corner, Corner, Corner]

LONGEST = 8_192
"""Characters. A QR code holds at most 7,089, so nothing real is cut."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One code in a picture.

    `corners` are (x, y) in pixels of the picture that was given, clockwise from the code's own top
    left. `is_text` is False when the content is bytes; `text` is then a best effort, with U+FFFD.
    The text is as it was written: not cleaned, not judged.
    """

    text: str
    corners: Corners
    format: str
    is_text: bool


class Reader(Protocol):
    """Finds codes in one picture. Called from one thread at a time."""

    def read(self, frame: Frame) -> list[Found]: ...


class ZxingReader:
    """Reads QR codes of any turn, also light on dark. One plain pass, made for video.

    `family` also looks for Micro QR and rMQR, which cost time and never carry a ticket.
    """

    def __init__(self, *, family: bool = False, thorough: bool = False) -> None:
        kinds = zxingcpp.BarcodeFormat
        kind = kinds.QRCode if family else kinds.QRCodeModel2
        self._formats = zxingcpp.BarcodeFormats([kind])
        self._binarizers = [zxingcpp.Binarizer.LocalAverage]
        if thorough:
            self._binarizers.append(zxingcpp.Binarizer.GlobalHistogram)

    def read(self, frame: Frame) -> list[Found]:
        grey = grey_of(frame)
        for binarizer in self._binarizers:
            codes = zxingcpp.read_barcodes(
                grey,
                formats=self._formats,
                text_mode=zxingcpp.TextMode.Plain,
                binarizer=binarizer,
            )
            if codes:
                return [_found(code) for code in codes]
        return []


def grey_of(frame: Frame) -> Frame:
    """The same picture in one channel; a grey one is returned as it is."""
    if frame.ndim == 2:
        return frame
    return np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY), dtype=np.uint8)


def scaled(code: Found, scale: float) -> Found:
    """The same code in a picture that is `scale` times as large."""

    def at(corner: Corner) -> Corner:
        return round(corner[0] * scale), round(corner[1] * scale)

    first, second, third, fourth = code.corners
    return replace(code, corners=(at(first), at(second), at(third), at(fourth)))


def _found(code: zxingcpp.Barcode) -> Found:
    is_text = code.content_type != zxingcpp.ContentType.Binary
    text = code.text if is_text else bytes(code.bytes).decode("utf-8", "replace")
    place = code.position
    return Found(
        text=text[:LONGEST],
        corners=(
            (place.top_left.x, place.top_left.y),
            (place.top_right.x, place.top_right.y),
            (place.bottom_right.x, place.bottom_right.y),
            (place.bottom_left.x, place.bottom_left.y),
        ),
        format=str(code.format),
        is_text=is_text,
    )
