"""Opens the details of a past scan."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from checkin.services.views import PastScan
from checkin.ui.desk.details_panel import DetailsPanel
from checkin.ui.desk.side import Side


class LookingBack(QObject):
    """Shows one of the last scans in full, and lets the person be judged anew."""

    chosen = Signal(str)
    """An appointment's id."""
    closed = Signal()

    def __init__(self, side: Side, now: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._side, self._now = side, now
        self.panel = DetailsPanel()
        self.panel.again.connect(self.chosen)
        self.panel.left.connect(self.closed)
        side.scans.asked.connect(self.look_at)

    @Slot(object)
    def look_at(self, scan: PastScan) -> None:
        """Open this one."""
        center = self._side.scans.center
        if center is not None:
            self._side.open_panel(self.panel)
            self.panel.show_scan(scan, center, self._now())
