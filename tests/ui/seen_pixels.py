"""What a widget shows, as a camera gives it to a reader of codes."""

import numpy as np
from PySide6.QtGui import QImage


def pixels_of(widget):
    """Of what it looks like: rows × columns × 3, 8 bits each."""
    return pixels_in(widget.grab().toImage())


def pixels_in(picture):
    """Of a `QImage`."""
    image = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3).copy()
