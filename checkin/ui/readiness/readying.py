"""Whether this desk is ready (Ctrl+R); the hourly backup, and the scanner that is tried."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, QTimer, Slot

from checkin.services.readiness import DeskFacts, Seen
from checkin.services.readiness_checks import checks
from checkin.ui.devices.sounds import SoundState
from checkin.ui.readiness.readiness_page import ReadinessPage
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate

HOUR = 3_600_000
FIRST = 60_000
"""Milliseconds between two backups, and until the first one: not while the window opens."""


class Readying(QObject):
    """Looks when it is asked to; the looking is done elsewhere, so that scans go on."""

    key = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_R)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._upkeep = work, work.parts.upkeep
        self._heard: datetime | None = None
        self._waits = self._busy = False
        self._frames: bool | None = None
        self._sound = SoundState.WAITING
        self.page = ReadinessPage()
        self.page.left.connect(work.closed)
        self.page.look_asked.connect(self.look)
        self.page.try_asked.connect(self.try_scanner)
        self.page.backup_asked.connect(self.back_up)
        self._hourly = QTimer(self)
        self._hourly.timeout.connect(self._back_up_quietly)
        if self._upkeep is not None:
            self._hourly.start(FIRST)

    def word(self) -> str:
        """What the page is called."""
        return translate("Readiness", "Is this desk ready?")

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        self._wait_for_scan(waits=False)
        if self._work.turn(self.page):
            self.look()

    def refresh(self) -> None:
        """One looks when a person asks for it."""

    @Slot(str, str)
    def show_camera(self, status: str, _name: str) -> None:
        """How the camera is: it gives pictures, or it does not."""
        self._frames = {"running": True, "starting": None}.get(status, False)

    @Slot(object)
    def show_sound(self, state: SoundState) -> None:
        """Whether anything is heard."""
        self._sound = state

    @Slot()
    def look(self) -> None:
        """Look at everything anew."""
        if self._upkeep is None or self._busy:
            return
        self._set_busy(busy=True)
        sound = None if self._sound is SoundState.WAITING else self._sound is SoundState.READY
        seen = Seen(frames=self._frames, heard=self._heard, sound=sound)
        self._work.when_done(self._upkeep.look(seen), self._show, self._failed)

    @Slot()
    def try_scanner(self) -> None:
        """The next scan is shown, and goes nowhere."""
        self._wait_for_scan(waits=True)

    def takes(self, text: str) -> bool:
        """Whether a scan was for the test; then nobody judges it, and nothing is recorded."""
        if not self._waits or not self._work.is_open(self.page):
            self._wait_for_scan(waits=False)
            return False
        self._waits, self._heard = False, self._work.now()
        self.page.show_scan(text)
        self.page.take_focus()
        self.look()
        return True

    @Slot()
    def back_up(self) -> None:
        """Write a backup now; then look."""
        if self._upkeep is not None and not self._busy:
            self._set_busy(busy=True)
            self._work.when_done(self._upkeep.back_up(), self._backed_up, self._failed)

    @Slot()
    def _back_up_quietly(self) -> None:
        self._hourly.setInterval(HOUR)
        if self._upkeep is not None:
            self._work.when_done(self._upkeep.back_up(), lambda _done: None)

    def _backed_up(self, _done: object) -> None:
        self._set_busy(busy=False)
        self.look()

    def _failed(self) -> None:
        self._set_busy(busy=False)

    def _set_busy(self, *, busy: bool) -> None:
        """While one looks, nothing is asked twice."""
        self._busy = busy
        self.page.set_busy(busy=busy)

    def _show(self, facts: DeskFacts) -> None:
        self.page.show_checks(checks(facts), facts.books.center)
        self._set_busy(busy=False)

    def _wait_for_scan(self, *, waits: bool) -> None:
        if waits or self._waits:
            self._waits = waits
            self.page.wait_for_scan(waits=waits)
