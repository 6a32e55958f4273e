"""Adds who may sign on at a center with its own list; the first one is on duty at once."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from checkin.domain.roles import Authority
from checkin.services.case import Denial
from checkin.services.check_in import Hearing
from checkin.services.own_staff import Newcomer, Unfit, add_staff
from checkin.ui.setup.setup_page import SetupPage
from checkin.ui.setup.setup_words import pins_differ, unfit_word
from checkin.ui.words.decision_words import denial
from checkin.ui.workplace import Workplace

_Found = Authority | Unfit | Denial


class Staffing(QObject):
    """Listens to the form of the page, and says there why somebody was not added."""

    added = Signal()

    def __init__(self, work: Workplace, page: SetupPage, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._page = work, page
        page.staff.entered.connect(self._add)
        page.staff.refused.connect(self._differ)

    @Slot()
    def _differ(self) -> None:
        self._page.say(pins_differ)
        self._page.staff.lead_back()

    @Slot(object)
    def _add(self, newcomer: Newcomer) -> None:
        self._page.say(None)
        found = self._work.front.do(_add, newcomer)
        self._work.when_done(found, partial(self._told, newcomer.pin))

    def _told(self, pin: str, told: tuple[_Found, bool]) -> None:
        found, first = told
        if isinstance(found, Unfit):
            self._page.say(lambda: unfit_word(found))
            self._page.staff.lead_back(to_name=found is Unfit.NAMELESS)
        elif isinstance(found, Denial):
            self._page.say(lambda: denial(found))
        elif first:
            # Whoever has just typed the PIN of the first manager stands here.
            self._work.when_done(self._work.front.sign_on(pin), self._tell)
        else:
            self._tell(found)

    def _tell(self, _who: Authority | Denial) -> None:
        self._page.staff.clear()
        self.added.emit()


def _add(hearing: Hearing, newcomer: Newcomer) -> tuple[_Found, bool]:
    """What came of it, and whether it was the first one."""
    first = not hearing.books.staff()
    return add_staff(hearing, newcomer), first
