"""The lines of a paper are reviewed at once, and recorded by one button, some at a time."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from checkin.services.paper_entry import LineAnswer, enter_lines, review_lines
from checkin.services.paper_sheet import SheetName
from checkin.services.written_lines import TypedLine
from checkin.ui.paper_entry.entry_page import EntryPage
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate

_AT_ONCE = 20
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
        self._page.set_busy(busy=True)
        self._work.when_done(
            self._work.front.do(review_lines, name, lines), self._reviewed, self._free
        )

    def _reviewed(self, answers: list[LineAnswer]) -> None:
        self._free()
        self._page.show_review(answers)

    def _free(self) -> None:
        self._page.set_busy(busy=False)

    @Slot()
    def _record(self) -> None:
        self._page.set_busy(busy=True)
        self._record_next(self._lines, [])

    def _record_next(self, left: Sequence[TypedLine], done: list[LineAnswer]) -> None:
        if not left or self._name is None:
            self._free()
            self.recorded.emit(done)
            return
        now, rest = left[:_AT_ONCE], left[_AT_ONCE:]
        entered = self._work.front.do(enter_lines, self._name, now)
        self._work.when_done(
            entered, lambda answers: self._record_next(rest, done + answers), self._free
        )
