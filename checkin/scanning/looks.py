"""Other looks at the same grey picture, each for a fault that hides codes (decision 0005)."""

import numpy as np

from checkin.scanning.opencv import cv2
from checkin.scanning.reader import Frame


def resized(grey: Frame, scale: float) -> Frame:
    """Larger for small codes, smaller for coarse or noisy ones."""
    if scale == 1.0:
        return grey
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(grey, None, fx=scale, fy=scale, interpolation=how), dtype=np.uint8)


def sharpened(grey: Frame) -> Frame:
    """For a code that is out of focus."""
    soft = cv2.GaussianBlur(grey, (0, 0), 3.0)
    return np.asarray(cv2.addWeighted(grey, 3.0, soft, -2.0, 0), dtype=np.uint8)


def smoothed(grey: Frame) -> Frame:
    """For a code in the dark, whose picture is noisy."""
    return np.asarray(cv2.medianBlur(grey, 3), dtype=np.uint8)


def evened(grey: Frame) -> Frame:
    """For a code in uneven light."""
    clahe = cv2.createCLAHE(clipLimit=4.0, tileGridSize=(8, 8))
    return np.asarray(clahe.apply(grey), dtype=np.uint8)
