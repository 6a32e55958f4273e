"""Opens the manager's page over the desk (Ctrl+M), and keeps it up to date while it is open."""

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal, Slot

from checkin.services.overview import Overview, overview
from checkin.services.roster_rows import RosterRow, matching, rows_of, sessions_of_the_day
from checkin.ui.overview.overview_page import OverviewPage
from checkin.ui.overview.standing_row import CASES, CLOCK, HELD
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class Overviewing(QObject):
    """Only for the GUI thread. A scan goes back to the desk, as everywhere."""

    key = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_M)
    columns_hidden = Signal(str)
    delivery_asked = Signal()
    clock_asked = Signal()

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._rows: list[RosterRow] = []
        self._sessions: list[str] = []
        self.page = OverviewPage()
        self.page.roster.hide_columns(work.parts.settings.hidden_columns)
        self.page.left.connect(work.uncover)
        self.page.pressed.connect(self._show_people)
        self.page.standing.pressed.connect(self._show_standing)
        self.page.standing.case_pressed.connect(self._show_case)
        self.page.roster.asked.connect(self._search)
        self.page.roster.chosen.connect(self._choose)
        self.page.roster.hidden.connect(self.columns_hidden)

    def word(self) -> str:
        """What the page is called."""
        return translate("Manager", "The day and the roster")

    @property
    def is_open(self) -> bool:
        """Whether the page covers the desk."""
        return self._work.is_covered_by(self.page)

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        if self._work.turn_cover(self.page):
            self.page.turn_to(0)
            self.refresh()

    def refresh(self) -> None:
        """While the page is open: look at the day anew."""
        if self.is_open:
            self._work.when_done(self._work.front.do(overview), self._viewed)

    def _viewed(self, view: Overview) -> None:
        self.page.show_view(view)
        self._work.when_done(self._work.front.do(sessions_of_the_day), self._load)

    def _load(self, sessions: list[str]) -> None:
        """Session by session, so that no scan waits behind the whole day."""
        self._sessions = sessions
        self._load_next(list(sessions), [])

    def _load_next(self, left: list[str], rows: list[RosterRow]) -> None:
        if not left:
            self.page.roster.show_rows(rows, self._work.center, self._work.now())
            return
        first, rest = left[0], left[1:]
        self._work.when_done(
            self._work.front.do(rows_of, first), lambda more: self._load_next(rest, rows + more)
        )

    @Slot(str, str)
    def _show_people(self, session: str, about: str) -> None:
        self.page.turn_to(1)
        self.page.roster.show_about(session, about)

    @Slot(str)
    def _show_standing(self, about: str) -> None:
        """The people who wait; what the registry has, and the clock, have pages of their own."""
        if about == HELD:
            self._show_people("", about)
            return
        self._work.uncover()
        (self.clock_asked if about == CLOCK else self.delivery_asked).emit()

    @Slot(str)
    def _show_case(self, number: str) -> None:
        """Whom a case is about; one of nobody on the roster of today is on the page of F5."""
        if not number:
            self._show_standing(CASES)
            return
        self.page.turn_to(1)
        self.page.roster.show_about("", "")
        self.page.roster.search.setText(number)

    @Slot(str)
    def _search(self, text: str) -> None:
        found = self._work.front.do(matching, text, self._sessions)
        self._work.when_done(found, lambda ids: self.page.roster.show_found(text, ids))

    @Slot(str)
    def _choose(self, appointment: str) -> None:
        self._work.uncover()
        self._work.chosen.emit(appointment)
