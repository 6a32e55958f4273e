"""The incidents of a session: listed, and a new one is written down (Ctrl+I)."""

from collections.abc import Sequence
from concurrent.futures import Future

from PySide6.QtCore import QKeyCombination, QObject, Qt, Slot

from checkin.domain.decision import Listed
from checkin.domain.event import Kind
from checkin.services.case import Case, Deed, case_of
from checkin.services.check_in import Hearing
from checkin.services.incidents import About, Incident, IncidentType, incidents_of, report
from checkin.services.session_sheet import DaySheet, Sheet, day_sheet
from checkin.ui.asking.asking import Answer
from checkin.ui.session import incident_words
from checkin.ui.widgets.page import Page
from checkin.ui.widgets.people_page import PeoplePage, PeopleTold
from checkin.ui.workplace import Workplace


class IncidentDesk(QObject):
    """Shows the incidents of one session, at first of the one at hand."""

    key = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_I)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._session = ""
        self._day: DaySheet | None = None
        self.page = PeoplePage(lambda: PeopleTold(title=incident_words.title()))
        self.page.left.connect(self._leave)
        self.page.more_asked.connect(self._write)
        work.asking.done.connect(self._done)

    def word(self) -> str:
        """What the page is called."""
        return incident_words.title()

    @Slot()
    def turn(self) -> None:
        """Show the page for the session at hand, or take it away."""
        self._session = ""
        if self._work.turn(self.page):
            self.refresh()

    def open(self, session: str, back: Page) -> None:
        """Show the incidents of this session."""
        self._session = session
        self._work.open(self.page, back)
        self.refresh()

    def refresh(self) -> None:
        """While the page is open: look at what it shows anew."""
        if self._work.is_open(self.page):
            self._work.when_done(self._work.front.do(_look, self._session), self._show)

    @Slot(str)
    def write_about_one(self, subject: str) -> None:
        """Ask for a new incident about whoever this appointment's id is."""

        def ask(case: Case) -> None:
            if case.listed is not None:
                self.write_about(case.listed)

        self._work.when_done(self._work.front.do(case_of, subject), ask)

    @Slot(object)
    def write_about(self, listed: Listed, back: Page | None = None) -> None:
        """Ask for a new incident about this person; `back` is the page that comes after."""
        self._session = listed.session.id

        def ask(found: tuple[DaySheet, Sequence[Incident]]) -> None:
            self._show(found)
            self._ask(listed, back)

        self._work.when_done(self._work.front.do(_look, self._session), ask)

    def _show(self, found: tuple[DaySheet, Sequence[Incident]]) -> None:
        day, incidents = found
        first, self._day, work = self._day is None, day, self._work
        self.page.tell(
            lambda: incident_words.told_of(incidents, day.sheet, day.staff, work.now(), work.center)
        )
        if first and work.is_open(self.page):
            self.page.take_focus()

    @Slot()
    def _leave(self) -> None:
        self._work.leave(self.page)

    @Slot(object)
    def _done(self, deed: Deed) -> None:
        if deed.event is not None and deed.event.kind is Kind.INCIDENT:
            self._work.noted.emit(incident_words.noted(str(deed.event.body.get("number"))))

    @Slot()
    def _write(self) -> None:
        self._ask(None, self.page)

    def _ask(self, listed: Listed | None, back: Page | None) -> None:
        sheet = self._day.sheet if self._day else None
        if sheet is None:
            return

        def act(said: Answer) -> Future[Deed] | None:
            return self._report(sheet, said)

        self._work.asking.ask(incident_words.to_write_down(sheet, listed), act, back)

    def _report(self, sheet: Sheet, said: Answer) -> Future[Deed] | None:
        number, asking = said.extras[incident_words.NUMBER], self._work.asking
        person = next(
            (one for one in sheet.people if one.appointment.candidate.number == number), None
        )
        if number and person is None:
            asking.say(incident_words.no_person())
            return None
        if not said.grounds.words:
            asking.say(incident_words.no_words())
            return None
        about = About(
            session=sheet.session.id,
            subject=person.appointment.id if person else None,
            room=said.extras[incident_words.ROOM],
            seat=said.extras[incident_words.PLACE],
        )
        kind = IncidentType(said.grounds.reason)
        return self._work.front.do(report, about, kind, said.grounds.words)


def _look(hearing: Hearing, session: str) -> tuple[DaySheet, Sequence[Incident]]:
    day = day_sheet(hearing, session)
    return day, incidents_of(hearing, day.sheet.session.id) if day.sheet else ()
