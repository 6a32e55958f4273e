"""The people who stepped aside, and wait for somebody who may decide (F3)."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot

from checkin.services.holds import Held, held_today
from checkin.ui.people.held_page import HeldPage
from checkin.ui.widgets.person_rows import PersonRow
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class Holding(QObject):
    """Lists them; who is chosen is judged anew, and can then be decided about."""

    key = Qt.Key.Key_F3

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.page = HeldPage()
        self.page.left.connect(work.closed)
        self.page.list.chosen.connect(self._chosen)

    def word(self) -> str:
        """What the page is called."""
        return translate("Held", "People who wait for a decision")

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        if self._work.turn(self.page):
            self.refresh()

    def refresh(self) -> None:
        """While the page is open: look at what it shows anew."""
        if self._work.is_open(self.page):
            self._work.when_done(self._work.front.do(held_today), self._show)

    def _show(self, held: Sequence[Held]) -> None:
        self.page.show_held(held, self._work.center, self._work.now())

    @Slot(object)
    def _chosen(self, row: PersonRow) -> None:
        if row.appointment:
            self._work.chosen.emit(row.appointment)
        else:
            words = translate("Held", "This person is on no roster: scan the code again.")
            self.page.say(lambda: words)
