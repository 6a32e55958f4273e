"""A code to be scanned off the screen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.documents.code_picture import QUIET, modules_of

_LEAST = 2
"""Pixels of a module below which hardly a scanner reads it."""


class CodeView(QWidget):
    """Black on white in every theme, each module of whole pixels, worked out when it is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._side = "", 0
        self._modules: list[list[bool]] = []
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_code(self, text: str) -> None:
        """Show the code of this text; an empty one: nothing."""
        if text != self._text:
            self._text, self._modules = text, []
            self.updateGeometry()
            self.update()

    def use_side(self, pixels: int) -> None:
        """Be about so wide and high, the white around it among them."""
        if pixels != self._side:
            self._side = pixels
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        side = self._unit() * self._across()
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        unit, rows = self._unit(), self._rows()
        if not rows:
            return
        painter = QPainter(self)
        painter.fillRect(0, 0, unit * self._across(), unit * self._across(), Qt.GlobalColor.white)
        for y, row in enumerate(rows, QUIET):
            for x, dark in enumerate(row, QUIET):
                if dark:
                    painter.fillRect(x * unit, y * unit, unit, unit, Qt.GlobalColor.black)

    def _rows(self) -> list[list[bool]]:
        if not self._modules and self._text:
            self._modules = modules_of(self._text)
        return self._modules

    def _across(self) -> int:
        """Modules, with the quiet zone; none where there is no code."""
        modules = len(self._rows())
        return modules + 2 * QUIET if modules else 0

    def _unit(self) -> int:
        return max(_LEAST, round(self._side / self._across())) if self._across() else 0
