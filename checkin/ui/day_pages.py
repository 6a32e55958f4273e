"""The pages of the day, each with its key: who waits, and what else a desk is asked for."""

from PySide6.QtCore import QObject

from checkin.ui.answering import Answering
from checkin.ui.holding import Holding
from checkin.ui.menu_page import Menu
from checkin.ui.workplace import DayPage, Workplace


class DayPages(QObject):
    """All of them, in the order of the menu."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self.holding = Holding(work, self)
        self.answering = Answering(work, self)
        self.listed: tuple[DayPage, ...] = (self.holding, self.answering)
        self.menu = Menu(work, self.listed, self)
        self.all: tuple[DayPage, ...] = (*self.listed, self.menu)

    def refresh(self) -> None:
        """Look anew at what the open page shows."""
        for one in self.all:
            one.refresh()
