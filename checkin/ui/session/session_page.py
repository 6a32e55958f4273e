"""The page of today's sessions: the counts of one, its course, and what can be done with it."""

from datetime import datetime
from itertools import chain

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from checkin.domain.center import Center
from checkin.services.session_sheet import DaySheet
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.session import session_words
from checkin.ui.widgets.choices import Choices
from checkin.ui.widgets.facts import Facts
from checkin.ui.widgets.page import Page
from checkin.ui.widgets.reason_chips import ReasonChips
from checkin.ui.words import formats
from checkin.ui.words.empty_words import no_session

translate = QCoreApplication.translate


class SessionPage(Page):
    """Shows what it is given.

    `session_chosen` gives a session's id, `counts.chosen` a state's code, `pages.chosen` and
    `deeds.chosen` one of the names in `session_words`.
    """

    session_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[DaySheet, datetime, Center] | None = None
        self.sessions, self.facts = ReasonChips(), Facts()
        self.counts, self.pages, self.deeds = Choices(), Choices(), Choices()
        self.total = QLabel()
        self.total.setWordWrap(True)
        self.sessions.changed.connect(self._session_chosen)
        inner = QWidget()
        self._lines = QVBoxLayout(inner)
        self._lines.setContentsMargins(0, 0, 0, 0)
        for part in self._parts:
            self._lines.addWidget(part)
        self._lines.addStretch(1)
        self.add_scrolled(inner)
        self.speak()

    @property
    def _parts(self) -> tuple[QWidget, ...]:
        return (self.sessions, self.counts, self.total, self.facts, self.pages, self.deeds)

    def show_day(self, day: DaySheet, now: datetime, center: Center) -> None:
        """Show this session of today; `now` in UTC."""
        first = self._shown is None
        self._shown = (day, now, center)
        self._offer(day, center)
        self.speak()
        if first and self.isVisible():
            self.take_focus()

    def _offer(self, day: DaySheet, center: Center) -> None:
        """The sessions to choose from, where they are others than before."""
        words = {row.id: session_words.chip(row, center) for row in day.sessions}
        if list(words) != list(self.sessions.codes):
            self.sessions.offer(list(words), lambda code: words.get(code, code))
        self.sessions.setVisible(len(words) > 1)
        if day.sheet is not None:
            self.sessions.mark(day.sheet.session.id)

    def _session_chosen(self) -> None:
        self.session_chosen.emit(self.sessions.chosen)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        super().speak()
        sheet = self._shown[0].sheet if self._shown else None
        for part in self._parts[1:]:
            part.setVisible(sheet is not None)
        if self._shown is None or sheet is None:
            none = no_session() if self._shown else ""
            self.head(translate("Session", "The session"), none)
            return
        day, now, center = self._shown
        title = f"{formats.plain(sheet.session.title)}  ·  {formats.plain(sheet.session.room)}"
        self.head(translate("Session", "The session"), title)
        self.counts.offer(session_words.counts(sheet))
        self.total.setText(session_words.total(sheet))
        self.facts.show_facts(list(session_words.facts(sheet, day.staff, now, center)))
        self.pages.offer(session_words.to_look_at(sheet))
        self.deeds.offer(session_words.to_do(sheet, now))
        rows = [row.buttons.values() for row in (self.counts, self.pages, self.deeds)]
        self.put_in_order([*self.sessions.chips, *chain.from_iterable(rows)])

    def take_focus(self) -> None:
        """The first count."""
        if self.counts.buttons:
            self.counts.take_focus()
        else:
            self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        self._lines.setSpacing(dress.gap(12))
        self.total.setFont(dress.font(14))
        write_in(dress.theme.quiet, self.total)
        for part in (self.sessions, self.facts, self.counts, self.pages, self.deeds):
            part.dress(dress)
