"""The picture of the camera as it is shown: small, in the screen's order of colours."""

import numpy as np

from checkin.scanning.opencv import cv2
from checkin.scanning.reader import Found, Frame, scaled

WIDEST = 960
"""Pixels. Wider frames are shown in this width."""


def preview_of(frame: Frame, found: list[Found]) -> tuple[Frame, tuple[Found, ...]]:
    """An RGB copy of the frame, contiguous, and the codes with their corners in it."""
    scale = min(1.0, WIDEST / frame.shape[1])
    if scale < 1.0:
        size = (WIDEST, round(frame.shape[0] * scale))
        frame = np.asarray(cv2.resize(frame, size, interpolation=cv2.INTER_LINEAR), dtype=np.uint8)
    code = cv2.COLOR_GRAY2RGB if frame.ndim == 2 else cv2.COLOR_BGR2RGB
    shown = np.ascontiguousarray(cv2.cvtColor(frame, code), dtype=np.uint8)
    return shown, tuple(scaled(one, scale) for one in found)
