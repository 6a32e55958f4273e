"""Makes the papers that the page asks for, shows them, and prints or keeps them (Ctrl+P)."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, QTimer, Signal, Slot

from checkin.documents.papers.pressed import Pressed
from checkin.domain.session import ExamSession
from checkin.services.case import Deed
from checkin.services.views import sessions_to_choose
from checkin.trouble import Trouble
from checkin.ui.asking.asking import Answer
from checkin.ui.papers import press_words
from checkin.ui.papers.paper_choices import SHOWN
from checkin.ui.papers.papers_page import PapersPage
from checkin.ui.papers.printer import print_pages, printer_named, printers
from checkin.ui.reports.report_questions import to_hand_out
from checkin.ui.reports.report_words import why
from checkin.ui.widgets.file_dialogs import ask_where_to_save
from checkin.ui.words.empty_words import nothing_to_print
from checkin.ui.words.languages import languages_in
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
        self._then: Callable[[], None] | None = None
        self.page = PapersPage(languages_in(work.parts.resources / "translations"))
        self.asking = work.asking_beside(self.page.aside)
        self.asking.done.connect(self._allowed)
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
            self._work.when_done(self._work.front.do(sessions_to_choose), self._offered)

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
            self.page.say(nothing_to_print)
            return
        self._order += 1
        order = self._order

        def progress(done: int, of: int) -> None:
            if order != self._order:
                raise Trouble("given-up", "This paper is not wanted any more.")
            self._far.emit(order, done, of)

        self.page.set_busy(busy=True)
        self.page.say(press_words.being_made)
        choices = self.page.choices
        future = press.make(asked, choices.paper(), choices.pages.text(), progress)
        self._work.when_told(
            future, lambda made: self._made(order, made), lambda why: self._failed(order, why)
        )

    def _made(self, order: int, made: Pressed) -> None:
        if order == self._order:
            self._pressed = made
            self.page.show_pdf(made.pdf)
            documents, pages = len(made.printings), self.page.document.pageCount()
            self.page.say(partial(press_words.made, documents, pages))

    def _failed(self, order: int, trouble: Trouble) -> None:
        if order == self._order:
            self._pressed = None
            self.page.show_pdf(b"")
            self.page.say(partial(press_words.failed, trouble))

    @Slot(int, int, int)
    def _progressed(self, order: int, done: int, of: int) -> None:
        if order == self._order:
            self.page.show_progress(done, of)

    @Slot(str)
    def _print(self, name: str) -> None:
        self._when_allowed(self._pressed, lambda: self._begin_printing(name))

    def _when_allowed(self, pressed: Pressed | None, then: Callable[[], None]) -> None:
        """At once; a paper that takes a reason is recorded with it first, by who may."""
        press = self._work.parts.press
        if pressed is None or press is None or not pressed.leaves:
            then()
            return
        self._then = then

        def act(said: Answer) -> Future[Deed]:
            return press.record_leaving(pressed, why(said.grounds), said.authority)

        self.asking.ask(to_hand_out(pressed), act, self.page.aside.tools)

    @Slot(object)
    def _allowed(self, _deed: Deed) -> None:
        """It is recorded, and leaves."""
        then, self._then = self._then, None
        self._work.flow.refresh()
        if then is not None:
            then()

    def _begin_printing(self, name: str) -> None:
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
            self._end_printing(press_words.printer_takes_nothing)
            return
        if done is not None:
            self.page.show_progress(done, self.page.document.pageCount())
        else:
            self._record()
            self._end_printing(press_words.printed)

    def _end_printing(self, words: Callable[[], str]) -> None:
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
        pressed = self._pressed
        if pressed is not None:
            self._when_allowed(pressed, lambda: self._write(file, pressed))

    def _write(self, file: Path, pressed: Pressed) -> None:
        try:
            file.write_bytes(pressed.pdf)
            if pressed.leaves:
                beside = file.with_name(f"{file.name}.sha256")
                beside.write_text(f"{pressed.digest}  {file.name}\n", encoding="utf-8")
        except OSError as error:
            self.page.say(partial(press_words.not_written, file.name, error.strerror or ""))
            return
        self._record()
        self.page.say(partial(press_words.saved, file.name))

    def _record(self) -> None:
        press = self._work.parts.press
        if press is not None and self._pressed is not None and not self._pressed.leaves:
            self._work.when_done(press.record(self._pressed), _recorded)

    @Slot()
    def _stop(self) -> None:
        """What is being made or printed is given up."""
        self._order += 1
        self._wait.stop()
        if self._printing is not None:
            self._end_printing(press_words.stopped)
        self.page.set_busy(busy=False)


def _recorded(_: None) -> None:
    """It is in the journal."""
