"""The page of the people who wait for a decision: why, since when, and until when it can come."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from checkin.domain.center import Center
from checkin.domain.verdict import RULES
from checkin.services.holds import Held
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.page import Page
from checkin.ui.widgets.person_list import PersonList
from checkin.ui.widgets.person_rows import PersonRow
from checkin.ui.words import formats, people_words, verdict_words

translate = QCoreApplication.translate


class HeldPage(Page):
    """Shows what it is given, the longest wait first; `list.chosen` says who was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Sequence[Held], Center, datetime] | None = None
        self.list = PersonList()
        self.body.addWidget(self.list, 1)
        self.speak()

    def show_held(self, held: Sequence[Held], center: Center, now: datetime) -> None:
        """Show these; `now` in UTC."""
        self._shown = (held, center, now)
        self.speak()

    def speak(self) -> None:
        """Say everything in the language at hand."""
        super().speak()
        held, center, now = self._shown or ((), None, None)
        said = translate("Held", "Choose with ↑ ↓ and Enter, then decide with F6.")
        if not held:
            said = translate("Held", "Nobody waits. Who is held by a verdict appears here.")
        self.head(translate("Held", "People who wait for a decision"), said)
        self.list.setAccessibleName(translate("Held", "People who wait for a decision"))
        if center is not None and now is not None:
            self.list.show_rows([_row(one, center, now) for one in held], again=True)

    def take_focus(self) -> None:
        """The list, where there is one."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        self.list.dress(dress)


def _row(held: Held, center: Center, now: datetime) -> PersonRow:
    since = translate("Held", "{desk} · since {time}, {span}").format(
        desk=people_words.desk(held.desk),
        time=formats.when(held.since, now, center),
        span=formats.span(now - held.since),
    )
    person = held.listed
    candidate = person.appointment.candidate if person else None
    name = formats.name_in_line(candidate) if candidate else translate("Held", "Not on the roster")
    return PersonRow(
        appointment=held.subject if person else "",
        name=name,
        details=formats.plain(candidate.number) if candidate else "",
        place=verdict_words.word(held.code, RULES[held.code].signal),
        session=since,
        state=_left(person.instants.admit_until, now, center) if person else "",
    )


def _left(until: datetime, now: datetime, center: Center) -> str:
    """How long a decision can still be for the exam that has not begun."""
    if now > until:
        return translate("Held", "was until {time}").format(time=formats.when(until, now, center))
    return translate("Held", "until {time} · {span} left").format(
        time=formats.when(until, now, center), span=formats.span(formats.started(until - now))
    )
