"""Opens the practice on made-up people beside this window (Ctrl+Shift+P)."""

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Slot

from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class Practising(QObject):
    """A program of its own practises; this desk goes on, and says what was opened."""

    key = QKeyCombination(
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_P
    )

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work

    def word(self) -> str:
        """What it is called in the menu."""
        return translate("Practice", "Practise on made-up people")

    @Slot()
    def turn(self) -> None:
        """Open it."""
        self._work.closed.emit()
        practise = self._work.parts.practise
        if practise is None:
            self._work.noted.emit(translate("Practice", "This is no desk at work: practise there."))
            return
        practise()
        self._work.noted.emit(translate("Practice", "The practice opens in a window of its own."))

    def refresh(self) -> None:
        """It shows nothing here."""
