"""Draws the program's icon in the sizes that systems ask for.

Usage: python installer/icons.py FOLDER
"""

import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
OF_WINDOWS = (16, 24, 32, 48, 64, 128, 256)


def drawn(source: Path, size: int) -> Image.Image:
    """The drawing, so many pixels wide and high."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(source)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    return Image.open(BytesIO(bytes(buffer.data().data())))


def main() -> None:
    """Write the pictures, and the icon of Windows that holds them."""
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    source = Path(__file__).with_name("checkin.svg")
    pictures = {size: drawn(source, size) for size in SIZES}
    for size, picture in pictures.items():
        picture.save(target / f"checkin-{size}.png")
    pictures[256].save(
        target / "checkin.ico",
        sizes=[(size, size) for size in OF_WINDOWS],
        append_images=[pictures[size] for size in OF_WINDOWS],
    )


if __name__ == "__main__":
    main()
