"""The pages of the day, each with its key: who waits, and what else a desk is asked for."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QStackedWidget

from checkin.ui.answering import Answering
from checkin.ui.holding import Holding
from checkin.ui.menu_page import Menu
from checkin.ui.overview.overviewing import Overviewing
from checkin.ui.problem import Problem
from checkin.ui.signing_in import SigningIn
from checkin.ui.workplace import DayPage, Opener, Workplace


class DayPages(QObject):
    """All of them, in the order of the menu."""

    def __init__(self, work: Workplace, stack: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self.holding = Holding(work, self)
        self.signing = SigningIn(work, self)
        self.problem = Problem(work, self.signing, self)
        self.answering = Answering(work, self)
        self.listed: tuple[DayPage, ...] = (self.holding, self.problem, self.answering)
        self.overviewing = Overviewing(work, stack, self)
        self.menu = Menu(work, (*self.listed, self.overviewing), self)
        self.all: tuple[DayPage, ...] = (*self.listed, self.menu)

    @property
    def openers(self) -> tuple[Opener, ...]:
        """All that a key opens."""
        return (*self.all, self.overviewing)

    def refresh(self) -> None:
        """Look anew at what the open page shows."""
        for one in self.openers:
            one.refresh()
