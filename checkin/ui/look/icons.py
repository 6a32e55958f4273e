"""The program's own line icons, in any colour and size."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

_INK = b"#000000"
"""The colour in the files, which is replaced."""


class Icons:
    """The icons of a folder, drawn once for each colour and size. Only for the GUI thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._drawn: dict[tuple[str, str, int, float], QPixmap] = {}

    def pixmap(self, name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
        """The icon `name` in `colour` (`#RRGGBB`), `size` device-independent pixels square.

        `ratio` is the screen's device pixel ratio.

        Raises:
            FileNotFoundError: there is no such icon.
        """
        key = (name, colour, size, ratio)
        if key not in self._drawn:
            self._drawn[key] = self._draw(name, colour, size, ratio)
        return self._drawn[key]

    def icon(self, name: str, colour: str, size: int = 24) -> QIcon:
        """The same as an icon for a button, sharp on the screens at hand, good on any other."""
        icon = QIcon()
        at_hand = {screen.devicePixelRatio() for screen in QGuiApplication.screens()}
        for ratio in sorted(at_hand | {1.0, 2.0}):
            icon.addPixmap(self.pixmap(name, colour, size, ratio))
        return icon

    def _draw(self, name: str, colour: str, size: int, ratio: float) -> QPixmap:
        drawing = (self._folder / f"{name}.svg").read_bytes().replace(_INK, colour.encode())
        pixmap = QPixmap(QSize(size, size) * ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(drawing)).render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
