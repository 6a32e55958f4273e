"""The right column: camera, progress and last scans, or the panel that was opened over them."""

from datetime import datetime

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from checkin.services.views import DeskView
from checkin.ui.desk.progress_card import ProgressCard
from checkin.ui.desk.scans_card import ScansCard
from checkin.ui.devices.camera_card import CameraCard
from checkin.ui.look.tokens import Dress

_ROOM_FOR_SCANS, _WIDTH_FOR_SCANS = 90, 300
"""Less than this shows no scan, or none with its name, so the card goes."""


class Side(QStackedWidget):
    """Shows its cards until a panel is opened."""

    opening = Signal()
    """A panel is about to be shown: what lies over this column has to go first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera, self.progress, self.scans = CameraCard(), ProgressCard(), ScansCard()
        self._cards = QWidget()
        self._column = QVBoxLayout(self._cards)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.camera, 4)
        self._column.addWidget(self.progress)
        self._column.addWidget(self.scans, 5)
        self.addWidget(self._cards)
        self._worn: Dress | None = None

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._worn = dress
        self._column.setSpacing(dress.gap(12))
        self.camera.dress(dress)
        self.progress.dress(dress)
        self.scans.dress(dress)
        self._fold()

    def speak(self) -> None:
        """Say everything in the language at hand; the rest comes with the next view."""
        self.camera.speak()

    def show_view(self, view: DeskView, now: datetime) -> None:
        """Show the counts and the last scans; `now` is the wall clock."""
        self.progress.show_view(view, now)
        self.scans.show_scans(view.scans, view.center)

    def is_open(self) -> bool:
        """Whether a panel is open."""
        return self.currentWidget() is not self._cards

    def open_panel(self, panel: QWidget) -> None:
        """Show this panel in place of the cards."""
        self.opening.emit()
        if self.indexOf(panel) < 0:
            self.addWidget(panel)
        self.setCurrentWidget(panel)

    def close_panel(self) -> None:
        """Show the cards."""
        self.setCurrentWidget(self._cards)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Of what is shown: what lies below would move the desk beside it."""
        shown = self.currentWidget()
        return shown.sizeHint() if shown is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()

    def _fold(self) -> None:
        """Where room is short, the camera shrinks first, the last scans go, and at last it, too."""
        if self._worn is None:
            return
        px, gap = self._worn.px, self._worn.gap(12)
        least = self.camera.minimumHeight() + self.progress.height() + gap
        self.camera.setVisible(self.height() >= least)
        high = self.height() - least - gap >= px(_ROOM_FOR_SCANS)
        self.scans.setVisible(high and self.width() >= px(_WIDTH_FOR_SCANS))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fold()
