"""The card of one session on the manager's page: who is where, and how people come."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.domain.attendance import State
from checkin.services.overview import Overview, SessionLine
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.overview.arrivals_chart import ArrivalsChart
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.chip import PressChip
from checkin.ui.widgets.flow import FlowLayout
from checkin.ui.words import formats, people_words

translate = QCoreApplication.translate

HELD, LATE = "held", "late"
"""What a number may be about, beside the states."""

_FIRST = (State.EXPECTED, State.ARRIVED, State.IN)
"""Always shown; the others when somebody is in them."""


class SessionCard(Card):
    """Shows one session. `pressed` gives its id and what the pressed number is about."""

    pressed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = ""
        self.title, self.under, self.total = QLabel(), QLabel(), QLabel()
        for label in (self.title, self.under, self.total):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.chart = ArrivalsChart()
        self.chips: dict[str, PressChip] = {}
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.under)
        head.addLayout(words, 1)
        head.addWidget(self.total, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(head)
        self._flow = FlowLayout()
        self._column.addLayout(self._flow)
        self._column.addWidget(self.chart)

    def show_line(self, line: SessionLine, view: Overview) -> None:
        """Show this session as it is in `view`."""
        session, instants, center = line.session, line.facts.instants, view.center
        self._session = session.id
        self.title.setText(formats.plain(session.title or session.exam))
        self.under.setText(_under(line, view))
        taking = line.counts.admitted + line.counts.finished
        words = translate("Manager", "{inside} of {expected} in")
        self.total.setText(words.format(inside=taking, expected=line.counts.expected))
        for about, number, word in _numbers(line):
            chip = self.chips.get(about) or self._new_chip(about)
            self._say(chip, f"{number} {word}", warn=about == HELD and number > 0)
            always = about in {state.value for state in _FIRST}
            chip.setVisible(number > 0 or always)
        pulse = view.pulses[session.id]
        self.chart.show_pulse(pulse, instants.required_by, view.now.wall, center)
        self.chart.setVisible(line.is_coming(view.now.wall))

    def _new_chip(self, about: str) -> PressChip:
        chip = PressChip()
        chip.clicked.connect(lambda: self.pressed.emit(self._session, about))
        self.chips[about] = chip
        self._flow.addWidget(chip)
        if self.worn is not None:
            chip.dress(self.worn)
        return chip

    def _say(self, chip: PressChip, words: str, *, warn: bool) -> None:
        if self.worn is None:
            return
        theme = self.worn.theme
        back, ink = (theme.warn, theme.on_warn) if warn else (theme.chip, theme.ink)
        chip.say(words, back=back, ink=ink)

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        gap = dress.gap
        self._column.setContentsMargins(gap(16), gap(12), gap(16), gap(12))
        self._column.setSpacing(gap(8))
        self._flow.setSpacing(gap(8))
        self.title.setFont(dress.font(17, bold=True))
        self.under.setFont(dress.font(14))
        self.total.setFont(dress.font(22, bold=True))
        write_in(dress.theme.ink, self.title, self.total)
        write_in(dress.theme.quiet, self.under)
        self.chart.dress(dress)
        for chip in self.chips.values():
            chip.dress(dress)


def _under(line: SessionLine, view: Overview) -> str:
    """Room and times, and what has become of the session."""
    session, course = line.session, line.facts.course
    parts = [
        formats.plain(session.room),
        " – ".join(formats.clock(at, view.center) for at in (session.starts_at, session.ends_at)),
    ]
    if course.delay:
        words = translate("Manager", "delayed by {span}")
        parts.append(words.format(span=formats.span(course.delay)))
    if course.stopped_at is not None:
        words = translate("Manager", "interrupted since {time}")
        parts.append(words.format(time=formats.clock(course.stopped_at, view.center)))
    if course.cannot_run is not None:
        parts.append(translate("Manager", "cannot be held here"))
    if course.closed_at is not None:
        words = translate("Manager", "closed at {time}")
        parts.append(words.format(time=formats.clock(course.closed_at, view.center)))
    return "  ·  ".join(parts)


def _numbers(line: SessionLine) -> list[tuple[str, int, str]]:
    """What is counted: about what, how many, and its word; the states balance."""
    states = [
        (state.value, number, people_words.state(state))
        for state, number in line.counts.by_state.items()
    ]
    late = (LATE, line.counts.late, translate("Manager", "late"))
    held = (HELD, line.held, translate("Manager", "to decide"))
    return [*states, late, held]
