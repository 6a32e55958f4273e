"""Counts down, visibly, how long nobody may try a PIN after too many wrong ones."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from checkin.services import duty
from checkin.services.duty import Standing
from checkin.ui.bridge import Bridge
from checkin.ui.parts import DeskParts
from checkin.ui.words import formats

translate = QCoreApplication.translate


class PinWait(QObject):
    """Only for the GUI thread. It knows nothing until `look` was called."""

    told = Signal(str)
    """Once a second: what to say; empty when the wait is over."""

    def __init__(self, parts: DeskParts, bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._front, self._bridge, self._running = parts.front, bridge, parts.running
        self._until = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tell)

    @property
    def is_on(self) -> bool:
        """Whether nobody may try now."""
        return self._running() < self._until

    def look(self) -> None:
        """Ask whether there is a wait, and begin to count."""
        if self._bridge.is_open:
            self._bridge.when_done(self._front.do(duty.standing), self.begin, self._unknown)

    def begin(self, standing: Standing) -> None:
        """Count down what this says."""
        if standing.wait > timedelta(0):
            self._until = self._running() + standing.wait.total_seconds()
            self._timer.start()
            self.tell()
        elif self._timer.isActive():
            self._until = 0.0
            self.tell()

    def tell(self) -> None:
        """Say what is left."""
        if not self.is_on:
            self._timer.stop()
        self.told.emit(self.words())

    def words(self) -> str:
        """What to say now; empty: nobody waits."""
        if not self.is_on:
            return ""
        left = formats.countdown(timedelta(seconds=self._until - self._running()))
        return translate(
            "Lock", "Too many wrong PINs. Wait {time}, or let the center manager type theirs."
        ).format(time=left)

    def _unknown(self, _trouble: object) -> None:
        """The next wrong PIN asks again."""
