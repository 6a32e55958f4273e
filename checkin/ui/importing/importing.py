"""Opens the page of imports over the desk (Ctrl+L): looks at a list, and imports it."""

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal, Slot

from checkin.domain.attendance import Attendance
from checkin.domain.roles import Authority
from checkin.domain.roster import RosterHead
from checkin.domain.session import ExamSession
from checkin.services.case import Deed
from checkin.services.duty import Standing, standing
from checkin.services.list_import import ListKind, ListLook, may_import, record_import
from checkin.services.views import sessions_to_choose
from checkin.trouble import Trouble
from checkin.ui.asking.asking import Answer
from checkin.ui.importing import list_words
from checkin.ui.importing.import_page import ImportPage
from checkin.ui.importing.import_questions import to_import
from checkin.ui.widgets.file_dialogs import ask_for_file
from checkin.ui.words import formats
from checkin.ui.words.decision_words import denial
from checkin.ui.words.trouble_words import told
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate

_KINDS = "*.csv *.tsv *.txt *.xlsx *.xls *.ods"


class Importing(QObject):
    """Only for the GUI thread. Nothing is imported before somebody has agreed to it."""

    key = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)
    proposed = Signal(str, object)
    """Seats of people by appointment, in the room of a session."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._order = 0
        self.file: Path | None = None
        self.page = ImportPage()
        self.asking = work.asking_beside(self.page.aside)
        self.page.left.connect(work.uncover)
        self.page.file_asked.connect(self._ask_file)
        self.page.dropped.connect(self.open_file)
        self.page.changed.connect(self._begin)
        self.page.columns.changed.connect(self._map)
        self.page.import_asked.connect(self._take)

    def word(self) -> str:
        """What the page is called."""
        return translate("Lists", "Import a list")

    @property
    def is_open(self) -> bool:
        """Whether the page covers the desk."""
        return self._work.is_covered_by(self.page)

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        if self._work.turn_cover(self.page):
            self.page.say(str)
            self.page.take_focus()
            self._work.when_done(self._work.front.do(sessions_to_choose), self._offered)

    def refresh(self) -> None:
        """A list stays as it was looked at."""

    def _offered(self, found: tuple[list[ExamSession], str]) -> None:
        center = self._work.center

        def rows() -> list[tuple[str, str]]:
            return [(one.id, formats.exam_and_start(one, center)) for one in found[0]]

        self.page.offer(rows, found[1])

    @Slot()
    def _ask_file(self) -> None:
        title = translate("Lists", "Choose a list")
        ask_for_file(self.page, title, f"{translate('Lists', 'Lists')} ({_KINDS})", self.open_file)

    @Slot(object)
    def open_file(self, file: Path) -> None:
        """Look at this file, with the columns as they were the last time, or as they seem."""
        self.file = file
        self._begin()

    @Slot()
    def _begin(self) -> None:
        self._look(None)

    @Slot()
    def _map(self) -> None:
        self._look(self.page.columns.mapping())

    def _look(self, mapping: Mapping[str, str] | None) -> None:
        lists, file = self._work.parts.lists, self.file
        if lists is None or file is None:
            self.page.show_look(None, None)
            return
        self._order += 1
        order = self._order

        def take(look: ListLook) -> None:
            if order == self._order:
                self.page.say(str)
                self.page.show_look(look, file)

        def tell(trouble: Trouble) -> None:
            if order == self._order:
                self.page.show_look(None, file)
                self.page.say(lambda: " ".join(told(trouble)).strip())

        future = lists.look(file, self.page.kind, mapping, self.page.session)
        self._work.when_told(future, take, tell)

    @Slot()
    def _take(self) -> None:
        look, file = self.page.look, self.file
        if look is None or file is None:
            return
        if look.kind is ListKind.SEATS and look.seats is not None:
            self._keep(file, look)
            self.proposed.emit(self.page.session, dict(look.seats))
            return
        self._work.when_done(self._work.front.do(standing), self._ask)

    def _keep(self, file: Path, look: ListLook) -> None:
        if self._work.parts.lists is not None:
            self._work.when_done(self._work.parts.lists.keep(file, look), lambda _: None)

    def _ask(self, now: Standing) -> None:
        look, file, lists = self.page.look, self.file, self._work.parts.lists
        if look is None or file is None or lists is None:
            return
        skip = self.page.skip.isChecked()

        def take(deed: Deed, by: Authority) -> None:
            if deed.denial is not None:
                self.asking.say(denial(deed.denial, deed.needed))
                return
            taken = lists.take(file, look, skip_bad=skip)
            self._work.when_told(taken, lambda head: self._done(head, by), self._failed)

        def act(said: Answer) -> None:
            if not now.staffed:
                take(Deed(attendance=Attendance()), said.authority)
                return
            asked = self._work.front.do(may_import, said.authority)
            self._work.when_done(asked, lambda deed: take(deed, said.authority))

        self.asking.ask(to_import(look, by_pin=now.staffed), act, self.page.aside.tools)

    def _done(self, head: RosterHead | None, by: Authority) -> None:
        self.asking.finish()
        if head is None:
            self._begin()
            return
        self._work.when_done(self._work.front.do(record_import, by, head), lambda _: None)
        self.file = None
        self.page.show_look(None, None)
        self.page.say(lambda: list_words.imported(head.appointments, head.sessions))
        self.page.take_focus()
        self._work.flow.refresh()
        self._work.turned.emit()

    def _failed(self, trouble: Trouble) -> None:
        self.asking.say(" ".join(told(trouble)).strip())
