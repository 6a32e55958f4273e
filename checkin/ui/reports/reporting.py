"""Opens the page of exports (Ctrl+Shift+E): writes lists and reports, and records them."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal, Slot

from checkin.domain.roles import Role
from checkin.domain.session import ExamSession
from checkin.services.case import Denial
from checkin.services.check_in import Hearing
from checkin.services.lookup import sessions_today
from checkin.services.printing import Exported, ExportOrder
from checkin.services.roster_rows import RosterRow, sessions_shown
from checkin.services.views import sessions_to_choose
from checkin.trouble import Trouble
from checkin.ui.asking.asking import Answer
from checkin.ui.reports import report_words
from checkin.ui.reports.places import places
from checkin.ui.reports.report_page import ReportPage
from checkin.ui.reports.report_questions import to_export
from checkin.ui.reports.report_words import LIST, MASKED, PAPERS, SHOWN, SUMMARY
from checkin.ui.words.decision_words import denial
from checkin.ui.words.trouble_words import told
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class Reporting(QObject):
    """Only for the GUI thread. Nothing is written before a reason was given."""

    key = QKeyCombination(
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_E
    )
    paper_asked = Signal(str, str)
    """A paper that is made on the page of the papers, and the session that it is of."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._today: tuple[str, ...] = ()
        self._rows: Sequence[RosterRow] = ()
        self.page = ReportPage()
        self.asking = work.asking_beside(self.page.aside)
        self.page.left.connect(work.uncover)
        self.page.go_on_asked.connect(self._go_on)

    def word(self) -> str:
        """What the page is called."""
        return translate("Reports", "Exports and reports")

    @property
    def is_open(self) -> bool:
        """Whether the page covers the desk."""
        return self._work.is_covered_by(self.page)

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        self._rows = ()
        if self._work.turn_cover(self.page):
            self._begin(LIST)

    @Slot(object)
    def open_with(self, rows: Sequence[RosterRow]) -> None:
        """Export these people, who are shown in the roster's table."""
        self._rows = rows
        if self.is_open or self._work.turn_cover(self.page):
            self._begin(SHOWN)

    def refresh(self) -> None:
        """What can be chosen stays."""

    def _begin(self, what: str) -> None:
        self.page.say(str)
        self.page.take_focus()

        def offered(found: tuple[list[ExamSession], list[str], str]) -> None:
            self._today = tuple(found[1])
            center = self._work.center
            self.page.offer(found[0], center, found[2], len(self._rows), places())
            self.page.stamp(center.local(self._work.now()).strftime("%Y%m%d-%H%M%S"))
            self.page.choose("what", what)

        self._work.when_done(self._work.front.do(_sessions), offered)

    @Slot()
    def _go_on(self) -> None:
        what = self.page.chosen("what")
        first = next(iter(self._today), "")
        if what in PAPERS:
            session = self.page.chosen("session") or first
            self.paper_asked.emit(what, session if what == SUMMARY else first)
            return
        self.write_into(self.page.file())

    def write_into(self, file: Path) -> None:
        """Write the list that is chosen into this file, after the question."""
        reports = self._work.parts.reports
        if reports is None:
            return
        order = self._order(file)
        if not order.sessions:
            self.page.say(_no_session)
            return

        def act(said: Answer) -> None:
            future = reports.export(order, report_words.why(said.grounds), said.authority)
            self._work.when_told(future, self._exported, self._failed)

        self.asking.ask(to_export(file.name, masked=order.masked), act, self.page.aside.tools)

    def _order(self, file: Path) -> ExportOrder:
        session, only = self.page.chosen("session"), None
        sessions = (session,) if session else self._today
        if self.page.chosen("what") == SHOWN:
            sessions = sessions_shown(self._rows)
            only = frozenset(row.id for row in self._rows)
        return ExportOrder(
            sessions=sessions,
            form=self.page.chosen("form"),
            masked=self.page.chosen("names") == MASKED,
            file=file,
            only=only,
        )

    def _exported(self, done: Exported | Denial) -> None:
        if isinstance(done, Denial):
            self.asking.say(denial(done, Role.MANAGER))
            return
        self.asking.finish()
        self.page.say(partial(report_words.exported, done))
        self.page.take_focus()
        self._work.flow.refresh()

    def _failed(self, trouble: Trouble) -> None:
        def words() -> str:
            return " ".join(told(trouble)).strip()

        if self.asking.is_open():
            self.asking.say(words())
        else:
            self.page.say(words)


def _no_session() -> str:
    return translate("Reports", "There is no session to export.")


def _sessions(hearing: Hearing) -> tuple[list[ExamSession], list[str], str]:
    """All sessions, those of today, and the one at hand."""
    today = sessions_today(hearing.books, hearing.now.wall, hearing.desk)
    every, at_hand = sessions_to_choose(hearing)
    return every, [row.id for row in today], at_hand
