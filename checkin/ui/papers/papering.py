"""Makes the papers that the page asks for, shows them, and prints or keeps them (Ctrl+P)."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, QTimer, Signal, Slot

from checkin.documents.papers.pressed import Pressed
from checkin.domain.session import ExamSession
from checkin.services.check_in import Hearing
from checkin.services.lookup import roster_sessions
from checkin.services.views import session_at_hand
from checkin.trouble import Trouble
from checkin.ui.empty_words import nothing_to_print
from checkin.ui.file_dialogs import ask_where_to_save
from checkin.ui.papers.paper_choices import SHOWN
from checkin.ui.papers.papers_page import PapersPage
from checkin.ui.papers.printer import print_pages, printer_named, printers
from checkin.ui.trouble_words import told
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate

DEBOUNCE_MS = 250


class Papering(QObject):
    """Only for the GUI thread. A scan goes back to the desk, as everywhere."""

    key = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_P)
    _far = Signal(int, int, int)
    """Which order, done, of: from the press's thread."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._order = 0
        self._pressed: Pressed | None = None
        self._printing: Iterator[int] | None = None
        self._wanted: tuple[str, tuple[str, ...], tuple[str, ...]] = ("", (), ())
        self.page = PapersPage()
        self.page.left.connect(work.uncover)
        work.closed.connect(self._stop)
        self.page.choices.changed.connect(self._changed)
        self.page.print_asked.connect(self._print)
        self.page.save_asked.connect(self._save)
        self.page.stop_asked.connect(self._stop)
        self._far.connect(self._progressed, Qt.ConnectionType.QueuedConnection)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DEBOUNCE_MS)
        self._wait.timeout.connect(self._make)
        self._next = QTimer(self)
        self._next.setInterval(0)
        self._next.timeout.connect(self._print_next)

    def word(self) -> str:
        """What the page is called."""
        return translate("Press", "Papers: print and preview")

    @property
    def is_open(self) -> bool:
        """Whether the page covers the desk."""
        return self._work.is_covered_by(self.page)

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        if self._work.turn_cover(self.page):
            self.page.offer_printers(printers())
            self.page.take_focus()
            self._work.when_done(self._work.front.do(_sessions), self._offered)

    def open_with(
        self, paper: str, sessions: tuple[str, ...], people: tuple[str, ...] = ()
    ) -> None:
        """Show this paper of these sessions; only of these appointments, where there are some."""
        self._wanted = (paper, sessions, people)
        if self._work.is_covered() and not self.is_open:
            self._work.uncover()
        if not self.is_open:
            self.turn()

    def refresh(self) -> None:
        """A preview stays as it was made."""

    def _offered(self, found: tuple[list[ExamSession], str]) -> None:
        choices, (paper, sessions, people) = self.page.choices, self._wanted
        self._wanted = ("", (), ())
        choices.offer_people(people, sessions)
        session = SHOWN if len(sessions) > 1 else "".join(sessions)
        choices.offer(found[0], self._work.center, found[1])
        for name, wanted in (("paper", paper), ("session", session)):
            if wanted:
                choices.choose(name, wanted)
        self._wait.stop()
        self._make()

    @Slot()
    def _changed(self) -> None:
        self._order += 1  # What is being made is not wanted any more.
        self._wait.start()

    @Slot()
    def _make(self) -> None:
        asked, press = self.page.choices.asked(), self._work.parts.press
        if asked is None or press is None:
            self.page.say(nothing_to_print())
            return
        self._order += 1
        order = self._order

        def progress(done: int, of: int) -> None:
            if order != self._order:
                raise Trouble("given-up", "This paper is not wanted any more.")
            self._far.emit(order, done, of)

        self.page.set_busy(busy=True)
        self.page.say(translate("Press", "The papers are being made …"))
        choices = self.page.choices
        future = press.make(asked, choices.paper(), choices.pages.text(), progress)
        self._work.when_told(
            future, lambda made: self._made(order, made), lambda why: self._failed(order, why)
        )

    def _made(self, order: int, made: Pressed) -> None:
        if order == self._order:
            self._pressed = made
            self.page.show_pdf(made.pdf)
            words = translate("Press", "Documents: {documents}, pages: {pages}")
            pages = self.page.document.pageCount()
            self.page.say(words.format(documents=len(made.printings), pages=pages))

    def _failed(self, order: int, trouble: Trouble) -> None:
        if order == self._order:
            self._pressed = None
            self.page.show_pdf(b"")
            self.page.say(" ".join(told(trouble)).strip())

    @Slot(int, int, int)
    def _progressed(self, order: int, done: int, of: int) -> None:
        if order == self._order:
            self.page.show_progress(done, of)

    @Slot(str)
    def _print(self, name: str) -> None:
        """Page by page, so that the window lives meanwhile; recorded when the last one is out."""
        self._printing = print_pages(self.page.document, printer_named(name), "checkin")
        self.page.set_busy(busy=True)
        self._next.start()

    @Slot()
    def _print_next(self) -> None:
        if self._printing is None:
            return
        try:
            done = next(self._printing, None)
        except OSError:
            self._end_printing(
                translate("Press", "The printer takes nothing. Look at it, then try again.")
            )
            return
        if done is not None:
            self.page.show_progress(done, self.page.document.pageCount())
        else:
            self._record()
            self._end_printing(translate("Press", "Printed, and recorded."))

    def _end_printing(self, words: str) -> None:
        self._next.stop()
        self._printing = None
        self.page.set_busy(busy=False)
        self.page.say(words)

    @Slot()
    def _save(self) -> None:
        title = translate("Press", "Save the papers")
        ask_where_to_save(self.page, title, "papers.pdf", "PDF (*.pdf)", self.save_as)

    def save_as(self, file: Path) -> None:
        """Keep what is shown in this file, and record that it was printed."""
        if self._pressed is None:
            return
        try:
            file.write_bytes(self._pressed.pdf)
        except OSError as error:
            words = translate("Press", "{file} cannot be written: {why}. Choose another folder.")
            self.page.say(words.format(file=file.name, why=error.strerror))
            return
        self._record()
        words = translate("Press", "Saved as {file}, and recorded.")
        self.page.say(words.format(file=file.name))

    def _record(self) -> None:
        press = self._work.parts.press
        if press is not None and self._pressed is not None:
            self._work.when_done(press.record(self._pressed), _recorded)

    @Slot()
    def _stop(self) -> None:
        """What is being made or printed is given up."""
        self._order += 1
        self._wait.stop()
        if self._printing is not None:
            self._end_printing(translate("Press", "Stopped. The pages until here are printed."))
        self.page.set_busy(busy=False)


def _recorded(_: None) -> None:
    """It is in the journal."""


def _sessions(hearing: Hearing) -> tuple[list[ExamSession], str]:
    """All that may be printed of, and the session at hand."""
    at_hand = session_at_hand(hearing.books, hearing.now.wall, hearing.desk)
    return roster_sessions(hearing.books), at_hand.id if at_hand else ""
