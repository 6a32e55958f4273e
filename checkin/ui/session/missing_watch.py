"""Says in the window's line who is missing, ten minutes before each start and at the start."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QObject

from checkin.services.missing import MissingCall, missing_calls
from checkin.ui.words import formats
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class MissingWatch(QObject):
    """Tells each instant once; what passed before the window was opened is not told."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._since: datetime = work.now()

    def refresh(self) -> None:
        """Look whether one of the instants has passed."""
        since, now = self._since, self._work.now()
        if now > since:
            self._since = now
            self._work.when_done(self._work.front.do(missing_calls, since), self._tell)

    def _tell(self, calls: Sequence[MissingCall]) -> None:
        if calls:
            self._work.noted.emit("\n".join(said(call) for call in calls))


def said(call: MissingCall) -> str:
    """One call, in a sentence."""
    words = (
        translate("Session", "Room {room}: {count} missing at the start (F11).")
        if call.at_start
        else translate("Session", "Room {room}: {count} missing, 10 min to the start (F11).")
    )
    return words.format(room=formats.plain(call.session.room), count=call.missing)
