"""What stands over all sessions: who waits, the registry's cases, what is not sent, the clock."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.services.overview import CaseLine, Overview
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.chip import PressChip
from checkin.ui.widgets.flow import FlowLayout
from checkin.ui.words import delivery_words, formats
from checkin.ui.words.clock_words import clock_state

translate = QCoreApplication.translate

HELD, CASES, UNSENT, CLOCK = "held", "cases", "unsent", "clock"
_MOST_CASES = 4
"""The delivery's page (F5) has them all."""


class StandingRow(QWidget):
    """A chip for each, and a line for each case. `pressed` names what was pressed.

    `case_pressed` gives the candidate number of whom a case is about, empty where it is nobody's.
    """

    pressed = Signal(str)
    case_pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: Overview | None = None
        self._worn: Dress | None = None
        self.chips = {name: PressChip() for name in (HELD, CASES, UNSENT, CLOCK)}
        self.cases: list[PressChip] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._flow = FlowLayout()
        self._column.addLayout(self._flow)
        for name, chip in self.chips.items():
            chip.clicked.connect(lambda _checked, about=name: self.pressed.emit(about))
            self._flow.addWidget(chip)

    def show_view(self, view: Overview) -> None:
        """Show how it stands in `view`."""
        self._view = view
        while len(self.cases) < min(len(view.cases), _MOST_CASES):
            self.cases.append(self._new_case(len(self.cases)))
        self.speak()

    def _new_case(self, place: int) -> PressChip:
        chip = PressChip()
        chip.clicked.connect(lambda: self._press_case(place))
        self._column.addWidget(chip)
        if self._worn is not None:
            chip.dress(self._worn)
        return chip

    def _press_case(self, place: int) -> None:
        if self._view is not None and place < len(self._view.cases):
            listed = self._view.cases[place].listed
            self.case_pressed.emit(listed.appointment.candidate.number if listed else "")

    def speak(self) -> None:
        """Say everything in the language at hand."""
        view = self._view
        if view is None or self._worn is None:
            return
        for name, words in _words(view).items():
            self._say(self.chips[name], words, warn=_warns(name, view))
        for place, chip in enumerate(self.cases):
            chip.setVisible(place < len(view.cases))
            if place < len(view.cases):
                self._say(chip, _case(view.cases[place], view), warn=True)

    def _say(self, chip: PressChip, words: str, *, warn: bool) -> None:
        if self._worn is not None:
            theme = self._worn.theme
            back, ink = (theme.warn, theme.on_warn) if warn else (theme.chip, theme.ink)
            chip.say(words, back=back, ink=ink)

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._worn = dress
        self._column.setSpacing(dress.gap(6))
        self._column.setContentsMargins(0, dress.gap(10), 0, 0)
        self._flow.setSpacing(dress.gap(8))
        for chip in (*self.chips.values(), *self.cases):
            chip.dress(dress)
        self.speak()


def _warns(name: str, view: Overview) -> bool:
    now = view.now
    return {
        HELD: view.held > 0,
        CASES: bool(view.cases),
        UNSENT: view.unsent.needs_somebody(now.wall),
        CLOCK: not now.trusted,
    }[name]


def _words(view: Overview) -> dict[str, str]:
    held = translate("Manager", "Waiting for a decision: {count}").format(count=view.held)
    cases = translate("Manager", "Cases of the registry: {count}").format(count=len(view.cases))
    return {HELD: held, CASES: cases, UNSENT: _unsent(view), CLOCK: clock_state(view.now.doubt)}


def _unsent(view: Overview) -> str:
    unsent, now = view.unsent, view.now.wall
    if not unsent.count:
        return translate("Manager", "All records are with the registry")
    if unsent.oldest is None:
        return translate("Manager", "Records not sent: {count}").format(
            count=formats.number(unsent.count)
        )
    said = translate("Manager", "Records not sent: {count}, the oldest for {span}")
    return said.format(count=formats.number(unsent.count), span=formats.span(now - unsent.oldest))


def _case(line: CaseLine, view: Overview) -> str:
    person = line.listed.appointment.candidate if line.listed else None
    who = (
        f"{formats.name_in_line(person)} {formats.plain(person.number)}"
        if person
        else formats.plain(line.case.subject or "")
    )
    at = formats.when(line.case.raised_at, view.now.wall, view.center)
    return "  ·  ".join(part for part in (delivery_words.case(line.case), who, at) if part)
