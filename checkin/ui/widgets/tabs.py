"""Tabs that are high enough for a finger."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QTabBar, QTabWidget, QWidget


class _Bar(QTabBar):
    """No tab is lower than `least` pixels."""

    least = 0

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        return super().tabSizeHint(index).expandedTo(QSize(0, self.least))


class _Before(QWidget):
    """The room before the first tab, `wide` pixels of it."""

    wide = 0

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(self.wide, 0)


class Tabs(QTabWidget):
    """Pages behind one another; `set_least` says how high their tabs are at least."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Bar()
        self.setTabBar(self._bar)
        self.setDocumentMode(True)
        self._before = _Before()
        self.setCornerWidget(self._before, Qt.Corner.TopLeftCorner)

    def indent(self, pixels: int) -> None:
        """The first tab begins so far from the edge."""
        self._before.wide = pixels
        self._before.updateGeometry()

    def set_least(self, pixels: int) -> None:
        """No tab is lower."""
        self._bar.least = pixels
        self._bar.updateGeometry()
