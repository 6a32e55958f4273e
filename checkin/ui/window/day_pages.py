"""The pages of the day, each with its key: who waits, the session, and what else there is."""

from collections.abc import Sequence

from PySide6.QtCore import QKeyCombination, QObject, Qt, Slot

from checkin.services.case import Deed
from checkin.services.roster_rows import RosterRow, sessions_shown
from checkin.ui.devices.key_table import Deeds, key_table
from checkin.ui.helping.answering import Answering
from checkin.ui.identity.problem import Problem
from checkin.ui.identity.signing_in import SigningIn
from checkin.ui.importing.importing import Importing
from checkin.ui.overview.overviewing import Overviewing
from checkin.ui.paper_entry.entering import Entering
from checkin.ui.papers.paper_copying import PaperCopying
from checkin.ui.papers.papering import Papering
from checkin.ui.people.holding import Holding
from checkin.ui.people.person_deeds import PersonDeeds
from checkin.ui.readiness.clock_desk import ClockDesk
from checkin.ui.readiness.readying import Readying
from checkin.ui.reports.reporting import Reporting
from checkin.ui.seating.seating_desk import SeatingDesk
from checkin.ui.session.at_session import AtSession
from checkin.ui.session.incident_desk import IncidentDesk
from checkin.ui.session.missing_watch import MissingWatch
from checkin.ui.setup.setting_up import SettingUp
from checkin.ui.widgets.page import Page
from checkin.ui.window.menu_page import Menu
from checkin.ui.window.practising import Practising
from checkin.ui.window.rehearsing import Rehearsing
from checkin.ui.workplace import DayPage, Opener, Workplace


class DayPages(QObject):
    """All of them, in the order of the menu."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.holding = Holding(work, self)
        self.signing = SigningIn(work, self)
        self.problem = Problem(work, self.signing, self)
        self.answering = Answering(work, self)
        self.readying = Readying(work, self)
        self.clock = ClockDesk(work, self)
        self.person = PersonDeeds(work, self)
        self.incidents = IncidentDesk(work, self)
        self.session = AtSession(work, self.person, self.incidents, self)
        self.setting_up = SettingUp(work, self)
        self.listed: tuple[DayPage, ...] = (
            *(self.holding, self.problem, self.session, self.incidents),
            *(self.answering, self.readying, self.clock, self.setting_up),
        )
        self.overviewing, self.papering = Overviewing(work, self), Papering(work, self)
        self.entering, self.importing = Entering(work, self), Importing(work, self)
        self.reporting, self.seating = Reporting(work, self), SeatingDesk(work, self)
        self.wide = (
            *(self.overviewing, self.seating, self.papering),
            *(self.entering, self.importing, self.reporting),
        )
        self.rehearsing, self.practising = Rehearsing(work, self), Practising(work, self)
        self.beside = (self.rehearsing, self.practising)
        self.menu = Menu(work, (*self.listed, *self.wide, *self.beside), self)
        self.all: tuple[DayPage, ...] = (*self.listed, self.menu)
        self._watch = MissingWatch(work, self)
        self._copying = PaperCopying(work, self)
        self._connect(work)

    def _connect(self, work: Workplace) -> None:
        self.seating.print_asked.connect(self._print_plan)
        self.session.closing.print_asked.connect(self._print_summary)
        self.importing.proposed.connect(self.seating.propose)
        self.reporting.paper_asked.connect(self._print_paper)
        self.overviewing.page.roster.export_asked.connect(self.reporting.open_with)
        self.overviewing.page.roster.print_asked.connect(self._print_shown)
        self.setting_up.page.practise_asked.connect(self.practising.turn)
        self.overviewing.clock_asked.connect(self.clock.turn)
        self.person.incident_asked.connect(self.incidents.write_about)
        self.problem.incident_asked.connect(self.incidents.write_about_one)
        self.person.done.connect(self._done)
        work.asking.done.connect(self._done)
        work.turned.connect(self.refresh)

    @property
    def openers(self) -> tuple[Opener, ...]:
        """All that a key opens."""
        return (*self.all, *self.wide)

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages of the right column, also those that others lead to."""
        led_to = (self.signing.page, self.person.page, *self.session.further)
        return (*(one.page for one in self.all), *led_to)

    def keys(self) -> Deeds:
        """Which key opens which of them, and what is done by a key alone."""
        control = Qt.KeyboardModifier.ControlModifier
        return key_table(
            (
                *((one.key, one.turn) for one in self.beside),
                (QKeyCombination(control, Qt.Key.Key_D), self.person.turn),
                (QKeyCombination(control, Qt.Key.Key_B), self.person.turn_break_of_shown),
                *((QKeyCombination(one.key), one.turn) for one in self.openers),
            )
        )

    @Slot()
    def refresh(self) -> None:
        """Look anew at what the open page shows."""
        for one in self.openers:
            one.refresh()
        self.person.refresh()
        self._watch.refresh()

    @Slot(object)
    def _print_shown(self, rows: Sequence[RosterRow]) -> None:
        """The registers of those who are shown: one for each of their sessions, and each room."""
        if rows:
            people = tuple(row.id for row in rows)
            self.papering.open_with("register", sessions_shown(rows), people)

    @Slot(str, str)
    def _print_paper(self, paper: str, session: str) -> None:
        self.papering.open_with(paper, (session,) if session else ())

    @Slot(str)
    def _print_plan(self, session: str) -> None:
        self.papering.open_with("seating-plan", (session,))

    @Slot(str)
    def _print_summary(self, session: str) -> None:
        self.papering.open_with("summary", (session,))

    @Slot(object)
    def _done(self, deed: Deed) -> None:
        """Something was done: the counts are others now, and so is how somebody stands."""
        self._work.flow.follow(deed)
        self._work.flow.refresh()
        self.refresh()
