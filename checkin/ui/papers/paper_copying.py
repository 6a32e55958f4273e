"""Each minute, who is in goes as a small PDF into the folder that was chosen for bad times."""

from PySide6.QtCore import QObject, QTimer, Slot

from checkin.trouble import Trouble
from checkin.ui.workplace import Workplace

MINUTE = 60_000


class PaperCopying(QObject):
    """Asks for the copies; that one failed is told once, until one works again."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._upkeep = work, work.parts.upkeep
        self._busy = self._told = False
        self._minute = QTimer(self)
        self._minute.setInterval(MINUTE)
        self._minute.timeout.connect(self.copy)
        if self._upkeep is not None and work.parts.settings.paper_copy:
            self._minute.start()

    @Slot()
    def copy(self) -> None:
        """Copy now, unless the last copy is still being written."""
        if self._upkeep is not None and not self._busy:
            self._busy = True
            self._work.when_told(self._upkeep.copy_papers(), self._copied, self._failed)

    def _copied(self, _: object) -> None:
        self._busy = self._told = False

    def _failed(self, trouble: Trouble) -> None:
        self._busy = False
        if not self._told:
            self._told = True
            self._work.troubled.emit(trouble)
