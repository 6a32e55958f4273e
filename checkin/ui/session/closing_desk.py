"""The end of a session: what is open, and its closing by a manager and a second person."""

from PySide6.QtCore import QObject, Signal, Slot

from checkin.services.check_in import Hearing
from checkin.services.closing import close, reckoning
from checkin.services.duty import staff_names
from checkin.services.holds import held_in
from checkin.services.session_sheet import sheet_of
from checkin.ui.session import closing_words
from checkin.ui.session.closing_words import Ending
from checkin.ui.widgets.facts_page import FactsPage
from checkin.ui.widgets.page import Page
from checkin.ui.workplace import Workplace


class ClosingDesk(QObject):
    """Shows how one session stands, and closes it when that may be.

    `print_asked` gives the id of a closed session whose summary is to be printed.
    """

    print_asked = Signal(str)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._session = ""
        self._end: Ending | None = None
        self.page = FactsPage(closing_words.nothing)
        self.page.left.connect(self._leave)
        self.page.choices.chosen.connect(self._do)

    def open(self, session: str, back: Page) -> None:
        """Show the end of this session."""
        self._session = session
        self._work.open(self.page, back)
        self.refresh()

    def refresh(self) -> None:
        """While the page is open: look at what it shows anew."""
        if self._work.is_open(self.page) and self._session:
            self._work.when_done(self._work.front.do(_ending, self._session), self._show)

    def _show(self, end: Ending | None) -> None:
        if end is None:
            return
        had, self._end, work = self._end, end, self._work
        self.page.tell(lambda: closing_words.told_of(end, work.now(), work.center))
        another = had is None or had.sheet.session.id != end.sheet.session.id
        if another and work.is_open(self.page):
            self.page.take_focus()

    @Slot()
    def _leave(self) -> None:
        self._work.leave(self.page)

    @Slot(str)
    def _do(self, name: str) -> None:
        if self._end is None:
            return
        if name == closing_words.PRINT:
            self.print_asked.emit(self._end.sheet.session.id)
        else:
            self._close(self._end)

    def _close(self, end: Ending) -> None:
        front = self._work.front
        question = closing_words.to_close(end, alone=front.desk.alone)
        session = end.sheet.session.id
        self._work.ask(
            question,
            lambda said: front.do(close, session, said.authority, said.grounds.second),
            self.page,
        )


def _ending(hearing: Hearing, session: str) -> Ending | None:
    sheet, found = sheet_of(hearing, session), reckoning(hearing, session)
    if sheet is None or found is None:
        return None
    return Ending(
        sheet=sheet,
        reckoning=found,
        waiting=len(held_in(hearing, session)),
        staff=staff_names(hearing),
    )
