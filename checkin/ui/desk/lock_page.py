"""What a locked desk shows: how to sign on, signal and word of the last scan, camera, counts."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.services.views import DeskView
from checkin.ui.desk.lock_card import LockCard
from checkin.ui.desk.progress_card import ProgressCard
from checkin.ui.desk.showing import Showing, veiled
from checkin.ui.desk.verdict_panel import VerdictPanel
from checkin.ui.devices.camera_card import CameraCard
from checkin.ui.look.tokens import Dress


class LockPage(QWidget):
    """Has parts of its own, and no candidate's name, number or document ever comes into them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card, self.verdict = LockCard(), VerdictPanel()
        self.camera, self.progress = CameraCard(), ProgressCard()
        self.camera.chooser.hide()
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        self._left.addWidget(self.card)
        self._left.addWidget(self.verdict, 1)
        self._right.addWidget(self.camera, 4)
        self._right.addWidget(self.progress)
        self._right.addStretch(1)
        self._body = QHBoxLayout(self)
        self._body.addLayout(self._left, 5)
        self._body.addLayout(self._right, 3)

    def show_scan(self, showing: Showing | None) -> None:
        """Show a verdict without the person; None: nobody was scanned."""
        if showing is None:
            self.verdict.show_ready()
        else:
            self.verdict.show_verdict(veiled(showing))

    def show_view(self, view: DeskView, now: datetime) -> None:
        """Show the counts; `now` is the wall clock."""
        self.progress.show_view(view, now)

    def take_focus(self) -> None:
        """The field for the PIN."""
        self.card.pin.setFocus(Qt.FocusReason.OtherFocusReason)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        for part in (self.card, self.verdict, self.camera):
            part.speak()

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        gap = dress.gap
        self._body.setContentsMargins(gap(18), gap(16), gap(18), gap(16))
        self._body.setSpacing(gap(16))
        for column in (self._left, self._right):
            column.setSpacing(gap(12))
        for part in (self.card, self.verdict, self.camera, self.progress):
            part.dress(dress)
