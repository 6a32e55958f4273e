"""The lines of a paper are reviewed, and recorded by one button: all of them, some at a time."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from checkin.domain.roles import Authority
from checkin.services.case import Denial
from checkin.services.check_in import Hearing
from checkin.services.line_answers import LineAnswer
from checkin.services.paper_entry import enter_lines, review_lines
from checkin.services.paper_sheet import SheetName
from checkin.services.written_lines import TypedLine
from checkin.ui.paper_entry.entry_page import EntryPage
from checkin.ui.words.decision_words import denial
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate

Entry: TypeAlias = Callable[
    [Hearing, SheetName, Sequence[TypedLine], Authority | None], list[LineAnswer]
]

AT_ONCE = 8
"""So many lines are one transaction, so that no scan waits behind a whole paper."""


class Recording(QObject):
    """Only for the GUI thread. What is recorded is what was reviewed: nothing is typed between."""

    recorded = Signal(object)
    """The answers to all lines."""

    def __init__(self, work: Workplace, page: EntryPage, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._page = work, page
        self._name: SheetName | None = None
        self._lines: Sequence[TypedLine] = ()
        page.record_asked.connect(self._record)

    def review(self, name: SheetName, lines: Sequence[TypedLine]) -> None:
        """Say what would become of these lines."""
        if not lines:
            self._page.say(translate("Paper", "Nothing is typed yet."))
            return
        self._name, self._lines = name, lines
        self._go_through(review_lines, self._page.show_review)

    def _free(self) -> None:
        self._page.set_busy(busy=False)

    @Slot()
    def _record(self) -> None:
        """What was decided on the paper takes the PIN of who decided it."""
        pin = self._page.pin.take()
        if not any(line.decision for line in self._lines):
            self._go_through(enter_lines, self.recorded.emit)
        elif not pin:
            self._page.say(translate("Paper", "A decision takes the PIN of who decided it."))
        else:
            self._page.set_busy(busy=True)
            self._work.when_done(self._work.front.authority(pin), self._known, self._free)

    def _known(self, who: Authority | Denial) -> None:
        if isinstance(who, Denial):
            self._free()
            self._page.say(denial(who))
        else:
            self._go_through(enter_lines, self.recorded.emit, who)

    def _go_through(
        self,
        do: Entry,
        then: Callable[[list[LineAnswer]], None],
        who: Authority | None = None,
    ) -> None:
        """All lines, some at a time; `then` has the answers to all."""
        name, lines = self._name, list(self._lines)
        if name is None:
            return
        self._page.set_busy(busy=True)

        def go_on(done: list[LineAnswer], left: Sequence[TypedLine]) -> None:
            if not left:
                self._free()
                then(done)
                return
            self._page.say(self._far(len(lines) - len(left), len(lines)))
            answers = self._work.front.do(do, name, left[:AT_ONCE], who)
            rest = left[AT_ONCE:]
            self._work.when_done(answers, lambda more: go_on(done + more, rest), self._free)

        go_on([], lines)

    def _far(self, done: int, of: int) -> str:
        return translate("Paper", "Line {done} of {of} …").format(done=done + 1, of=of)
