"""Opens the rehearsal of tomorrow's session beside this window (Ctrl+Shift+R)."""

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Slot

from checkin.domain.center import Desk
from checkin.services.check_in import Hearing
from checkin.services.rehearsed_day import RehearsedDay, day_to_rehearse
from checkin.ui.words import formats
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class Rehearsing(QObject):
    """A program of its own rehearses; this desk goes on, and says what was opened."""

    key = QKeyCombination(
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_R
    )

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def word(self) -> str:
        """What it is called in the menu."""
        return translate("Rehearsal", "Rehearse tomorrow's session")

    @Slot()
    def turn(self) -> None:
        """Look what there is to rehearse, and open it."""
        self._work.closed.emit()
        future = self._work.front.do(_tomorrow, self._work.front.desk)
        self._work.when_done(future, self._open)

    def refresh(self) -> None:
        """It shows nothing here."""

    def _open(self, day: RehearsedDay | None) -> None:
        rehearse = self._work.parts.rehearse
        if day is None or rehearse is None:
            said = translate("Rehearsal", "There is no session of a later day to rehearse.")
            self._work.noted.emit(said)
            return
        rehearse()
        said = translate("Rehearsal", "The rehearsal of {day} opens in a window of its own.")
        at = formats.day_and_time(day.session.starts_at, self._work.center)
        self._work.noted.emit(said.format(day=at))


def _tomorrow(hearing: Hearing, desk: Desk) -> RehearsedDay | None:
    return day_to_rehearse(hearing.books, desk, hearing.now.wall, None)
