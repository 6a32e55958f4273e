"""Opens the panel that finds people, and looks them up for it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.services.front_desk import FrontDesk
from checkin.trouble import Trouble
from checkin.ui.bridge import Bridge
from checkin.ui.desk.side import Side
from checkin.ui.people.find_panel import FindPanel


class Finding(QObject):
    """Finds somebody by hand. `center` is where the times of the list are."""

    chosen = Signal(str)
    """An appointment's id."""
    closed = Signal()
    troubled = Signal(object)

    def __init__(
        self,
        front: FrontDesk,
        bridge: Bridge,
        side: Side,
        now: Callable[[], datetime],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._front, self._bridge, self._side, self._now = front, bridge, side, now
        self.center: Center | None = None
        self.panel = FindPanel()
        self.panel.asked.connect(self._look_up)
        self.panel.chosen.connect(self.chosen)
        self.panel.left.connect(self.closed)

    @Slot()
    def search(self) -> None:
        """Begin an empty search."""
        self._side.open_panel(self.panel)
        self.panel.open_search()

    def offer(self, people: Sequence[Listed], center: Center) -> None:
        """Let one of these be chosen."""
        self._side.open_panel(self.panel)
        self.panel.offer(people, center, self._now())

    @Slot(str)
    def _look_up(self, text: str) -> None:
        if not self._bridge.is_open:
            return

        def found(people: Sequence[Listed]) -> None:
            if self.center is not None:
                self.panel.show_found(text, people, self.center, self._now())

        self._bridge.when_done(self._front.matches(text), found, self._trouble)

    def _trouble(self, trouble: Trouble) -> None:
        self.troubled.emit(trouble)
