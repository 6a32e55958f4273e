"""Types a paper in (Ctrl+E, or its code is scanned): which one, its lines, a draft of them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Slot

from checkin.domain.decision import Listed
from checkin.services.known_lines import Known
from checkin.services.line_answers import Fate, LineAnswer
from checkin.services.paper_sheet import (
    BREAK_LOG,
    REGISTER,
    PaperSheet,
    Pile,
    SheetLine,
    SheetName,
    found_for,
    keep_draft,
    number_in,
    pile,
    sheet_named,
    sheet_of,
)
from checkin.services.printing import CODE_BEGINS
from checkin.services.written_lines import Fault, read_line
from checkin.ui.paper_entry.entry_page import EntryPage
from checkin.ui.paper_entry.entry_words import fault, paper, several_match
from checkin.ui.paper_entry.recording import Recording
from checkin.ui.paper_entry.review_model import summary
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class Entering(QObject):
    """Only for the GUI thread. A candidate's code goes to the desk, as everywhere."""

    key = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._sheet: PaperSheet | None = None
        self._place = 0
        self._unknown = ""
        self.page = page = EntryPage()
        page.left.connect(self._leave)
        page.pile.named.connect(self.open_named)
        page.pile.meant.connect(self._open_meant)
        page.fields.entered.connect(self._entered)
        page.fields.stepped.connect(self._stepped)
        page.searched.connect(self._search)
        page.review_asked.connect(self._review)
        self._recording = Recording(work, page, self)
        self._recording.recorded.connect(self._recorded)

    def word(self) -> str:
        """What the page is called."""
        return translate("Paper", "Type in what was written on paper")

    @property
    def is_open(self) -> bool:
        """Whether the page covers the desk."""
        return self._work.is_covered_by(self.page)

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        if self._work.turn_cover(self.page):
            self._show_pile()
        else:
            self._keep()

    def refresh(self) -> None:
        """What is being typed stays as it is."""

    def takes(self, text: str) -> bool:
        """Whether a scan is the code of a paper; that opens it."""
        if not text.strip().upper().startswith(CODE_BEGINS):
            return False
        self._keep()
        if not self.is_open:
            self._work.turn_cover(self.page)
        self.open_named(text)
        return True

    # Which paper

    def _show_pile(self) -> None:
        self._sheet = None
        self.page.show_pile()
        self._work.when_done(self._work.front.do(pile), self._piled)

    def _piled(self, found: Pile) -> None:
        if self._sheet is None:
            self.page.pile.show_pile(found, self._work.center)

    @Slot(str)
    def open_named(self, code: str) -> None:
        """Open the paper of this code or number."""
        self._unknown = number_in(code)
        self._work.when_done(self._work.front.do(sheet_named, code), self._opened)

    @Slot(str)
    def _open_meant(self, session: str) -> None:
        name = SheetName(document=self._unknown, paper=REGISTER, session=session, room="")
        self._work.when_done(self._work.front.do(sheet_of, name), self._opened)

    def _opened(self, sheet: PaperSheet | None) -> None:
        if sheet is None:
            self._sheet = None
            self.page.show_pile()
            self._work.when_done(self._work.front.do(pile), self._ask_session)
        elif not sheet.is_typed_in:
            said = translate("Paper", "{document} is no paper with lines to be typed in: {paper}.")
            self._show_pile()
            self.page.say(said.format(document=sheet.name.document, paper=paper(sheet.name.paper)))
        else:
            self._show(sheet, 0)

    def _ask_session(self, found: Pile) -> None:
        self.page.pile.show_pile(found, self._work.center)
        self.page.pile.ask_session(self._unknown)

    def _show(self, sheet: PaperSheet, place: int) -> None:
        self._sheet = sheet
        self.page.show_sheet(sheet)
        self._go_to(place)
        if not sheet.lines or sheet.name.paper == BREAK_LOG:
            self.page.ask_for_person()

    # Line by line

    @Slot()
    def _entered(self) -> None:
        if not self._take_line():
            return
        last = self._place == len(self.page.lines.rows) - 1
        if last and self._sheet is not None and self._sheet.name.paper == BREAK_LOG:
            self.page.ask_for_person()
        else:
            self._go_to(self._place + 1)

    @Slot(int)
    def _stepped(self, by: int) -> None:
        if self._take_line():
            self._go_to(self._place + by)

    def _go_to(self, place: int) -> None:
        last = len(self.page.lines.rows) - 1
        self._place = min(max(0, place), max(0, last))
        self.page.show_place(self._place)
        if place > last >= 0:
            self.page.say(translate("Paper", "That was the last line. Ctrl+Enter: review."))

    def _take_line(self) -> bool:
        """Keep what stands in the fields; False: it cannot be so, and is said."""
        typed, sheet = self.page.fields.typed(), self._sheet
        if typed is None or sheet is None or self.page.is_busy:
            return False
        self.page.lines.put(self._place, typed)
        self._keep()
        read = read_line(typed, sheet.session, sheet.center, self._work.now())
        if isinstance(read, Fault) and read is not Fault.NOTHING:
            self.page.fields.say(fault(read))
            return False
        self.page.fields.say("")
        self.page.say("")
        return True

    def _keep(self) -> None:
        """What is typed survives a restart."""
        if self._sheet is not None:
            document, lines = self._sheet.name.document, self.page.lines.typed_lines()
            self._work.when_done(self._work.front.do(keep_draft, document, lines), _nothing)

    @Slot(str)
    def _search(self, text: str) -> None:
        if self._sheet is None or not text:
            return
        line = int(text) if text.isdecimal() and len(text) <= 4 else 0
        place = self.page.lines.place_of(line=line) if line else -1
        if place >= 0:
            self._found_at(place)
            return
        found = self._work.front.do(found_for, text, self._sheet.name)
        self._work.when_done(found, self._found)

    def _found(self, people: Sequence[Listed]) -> None:
        if not people:
            self.page.say(translate("Paper", "Nobody of this session matches."))
            return
        first, lines = people[0], self.page.lines
        by_person = self._sheet is not None and self._sheet.name.paper != BREAK_LOG
        place = lines.place_of(appointment=first.appointment.id) if by_person else -1
        if place < 0:
            known = Known(attendance=first.attendance)
            row = SheetLine(line=lines.next_line(), listed=first, known=known)
            place = lines.add(row)
        self._found_at(place)
        if len(people) > 1:
            self.page.say(several_match(len(people)))

    def _found_at(self, place: int) -> None:
        self.page.search.clear()
        self.page.say("")
        self._go_to(place)

    # Reviewed, then recorded

    @Slot()
    def _review(self) -> None:
        if self._sheet is not None and self._take_line():
            self._recording.review(self._sheet.name, self.page.lines.typed_lines())

    @Slot(object)
    def _recorded(self, answers: Sequence[LineAnswer]) -> None:
        """What could not be taken stays typed; the rest is on record."""
        if self._sheet is None:
            return
        wrong = [one.typed for one in answers if one.fate is Fate.FAULT]
        said = translate("Paper", "Recorded.  {summary}").format(summary=summary(answers))
        if wrong:
            said = f"{said}  {translate('Paper', 'What cannot be taken is still typed.')}"
        name = self._sheet.name
        self._work.when_done(self._work.front.do(keep_draft, name.document, wrong), _nothing)
        again = (
            self._work.front.do(sheet_named, name.document)
            if self._sheet.printed_at is not None
            else self._work.front.do(sheet_of, name)
        )
        line = wrong[0].line if wrong else 0
        self._work.when_done(again, lambda sheet: self._after(sheet, line, said))
        self._work.flow.refresh()

    def _after(self, sheet: PaperSheet | None, line: int, said: str) -> None:
        if sheet is not None:
            self._show(sheet, 0)
            self._go_to(max(0, self.page.lines.place_of(line=line)))
            self.page.say(said)

    @Slot()
    def _leave(self) -> None:
        self._keep()
        self._work.uncover()


def _nothing(_done: None) -> None:
    """A draft is kept: nothing is shown of it."""
