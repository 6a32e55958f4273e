"""The sessions of today (F11): their counts and course, and the pages that lead on from there."""

from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot

from checkin.services.session_sheet import DaySheet, day_sheet
from checkin.ui.people.person_deeds import PersonDeeds
from checkin.ui.session import session_words
from checkin.ui.session.closing_desk import ClosingDesk
from checkin.ui.session.course_deeds import CourseDeeds
from checkin.ui.session.incident_desk import IncidentDesk
from checkin.ui.session.roll_call import RollCall
from checkin.ui.session.session_page import SessionPage
from checkin.ui.session.session_people import SessionPeople
from checkin.ui.widgets.page import Page
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class AtSession(QObject):
    """Shows one session, at first the one at hand, and what belongs to it."""

    key = Qt.Key.Key_F11

    def __init__(
        self, work: Workplace, person: PersonDeeds, incidents: IncidentDesk, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._work, self._incidents = work, incidents
        self._session = ""
        self._day: DaySheet | None = None
        self.page = SessionPage()
        self.people = SessionPeople(work, person, self)
        self.roll_call = RollCall(work, self)
        self.closing = ClosingDesk(work, self)
        self._course = CourseDeeds(work, self.page, self)
        self.page.left.connect(self._leave)
        self.page.session_chosen.connect(self._choose)
        self.page.counts.chosen.connect(self._list)
        self.page.pages.chosen.connect(self._look)
        self.page.deeds.chosen.connect(self._do)

    def word(self) -> str:
        """What the page is called."""
        return translate("Session", "The session")

    @property
    def further(self) -> tuple[Page, ...]:
        """The pages that lead on from this one."""
        return (self.people.page, self.roll_call.page, self.closing.page)

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        if self._work.turn(self.page):
            self._session = ""
            self.refresh()

    def refresh(self) -> None:
        """While one of the pages is open: look at the session anew."""
        lists = (self.page, self.people.page, self.roll_call.page)
        if any(self._work.is_open(page) for page in lists):
            self._work.when_done(self._work.front.do(day_sheet, self._session), self._show)
        self.closing.refresh()

    def _show(self, day: DaySheet) -> None:
        known = self._session in {row.id for row in day.sessions}
        if known and day.sheet is not None and day.sheet.session.id != self._session:
            return  # Another session was chosen meanwhile.
        self._day = day
        self.page.show_day(day, self._work.now(), self._work.center)
        if day.sheet is None:
            return
        self._session = day.sheet.session.id
        for page in (self.people, self.roll_call):
            if self._work.is_open(page.page):
                page.show(day.sheet)

    @Slot()
    def _leave(self) -> None:
        self._work.leave(self.page)

    @Slot(str)
    def _choose(self, session: str) -> None:
        self._session = session
        self.refresh()

    @Slot(str)
    def _list(self, which: str) -> None:
        sheet = self._day.sheet if self._day else None
        if sheet is not None:
            self.people.open(which, sheet, self.page)

    @Slot(str)
    def _look(self, name: str) -> None:
        if name == session_words.INCIDENTS:
            self._incidents.open(self._session, self.page)
        elif name == session_words.CLOSE:
            self.closing.open(self._session, self.page)
        else:
            self._list(name)

    @Slot(str)
    def _do(self, name: str) -> None:
        sheet = self._day.sheet if self._day else None
        if sheet is not None and not self._course.do(name, sheet):
            self.roll_call.open(sheet, self.page)
