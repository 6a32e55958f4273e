"""The manager's page: what needs somebody on top, the sessions, the desks, and the roster."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.session import ExamSession
from checkin.services.overview import DeskLine, Overview
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.overview.attention_words import all_is_well, need
from checkin.ui.overview.roster_table import RosterTable
from checkin.ui.overview.session_card import SessionCard
from checkin.ui.overview.standing_row import StandingRow
from checkin.ui.widgets.scrolled import RingRoom, scrolled
from checkin.ui.widgets.tabs import Tabs
from checkin.ui.widgets.text_button import TextButton
from checkin.ui.words import formats, people_words
from checkin.ui.words.empty_words import no_session

translate = QCoreApplication.translate

_MOST_LINES = 3
_BESIDE = 2
"""Cards beside each other."""


class OverviewPage(QWidget):
    """Covers the whole window below its header. `pressed` is a number that was pressed."""

    left = Signal()
    pressed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: Overview | None = None
        self._worn: Dress | None = None
        self.attention, self.desks, self.empty = QLabel(), QLabel(), QLabel()
        for label in (self.attention, self.desks, self.empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.standing = StandingRow()
        self.cards: list[SessionCard] = []
        self.roster = RosterTable()
        self.back = TextButton()
        self.back.clicked.connect(self.left)
        self.tabs = Tabs()
        self.tabs.addTab(self._today(), "")
        self.tabs.addTab(self.roster, "")
        self._column = QVBoxLayout(self)
        self._top = QHBoxLayout()
        self._top.addWidget(self.attention, 1)
        self._top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(self._top)
        self._column.addLayout(RingRoom(self._area, self.tabs), 1)
        self.speak()

    def _today(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        self._cards = QGridLayout()
        column.addWidget(self.standing)
        column.addWidget(self.empty)
        column.addLayout(self._cards)
        column.addWidget(self.desks)
        column.addStretch(1)
        self._area = scrolled(inner)
        return self._area

    def show_view(self, view: Overview) -> None:
        """Show the day as it is in `view`."""
        self._view = view
        self.standing.show_view(view)
        while len(self.cards) < len(view.lines):
            card = SessionCard()
            card.pressed.connect(self.pressed)
            if self._worn is not None:
                card.dress(self._worn)
            self.cards.append(card)
            self._place_cards()
        for place, card in enumerate(self.cards):
            card.setVisible(place < len(view.lines))
            if place < len(view.lines):
                card.show_line(view.lines[place], view)
        self.speak()

    def _place_cards(self) -> None:
        """Side by side, or below each other where the text is large."""
        beside = 1 if self._worn is not None and self._worn.is_large else _BESIDE
        for place, card in enumerate(self.cards):
            self._cards.addWidget(card, *divmod(place, beside), Qt.AlignmentFlag.AlignTop)
        for place in range(_BESIDE):
            self._cards.setColumnStretch(place, int(place < beside))

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self.tabs.setTabText(0, translate("Manager", "Today (Alt+1)"))
        self.tabs.setAccessibleName(translate("Manager", "The day and the roster"))
        self._area.setAccessibleName(self.tabs.tabText(0))
        self.tabs.setTabText(1, translate("Manager", "Roster (Alt+2)"))
        self.back.setText(translate("Manager", "Back to the desk (Esc)"))
        self.roster.speak()
        self.standing.speak()
        view = self._view
        self.empty.setText(no_session())
        self.empty.setVisible(view is not None and not view.lines)
        if view is None:
            return
        self.attention.setText("\n".join(_needs(view)))
        self.desks.setText("\n".join(_desk(line, view) for line in view.desks))
        self.desks.setVisible(bool(view.desks))
        self._colour()

    def _colour(self) -> None:
        if self._worn is None or self._view is None:
            return
        theme, px = self._worn.theme, self._worn.px
        calm = not self._view.attention
        back, ink = (theme.calm, theme.on_calm) if calm else (theme.warn, theme.on_warn)
        self.attention.setStyleSheet(
            f"background: {back}; color: {ink}; border-radius: {px(10)}px;"
            f" padding: {px(10)}px {px(14)}px;"
        )

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._worn = dress
        gap = dress.gap
        self._column.setContentsMargins(gap(18), gap(16), gap(18), gap(16))
        self._column.setSpacing(gap(12))
        self._top.setSpacing(gap(12))
        self._cards.setSpacing(gap(10))
        self._cards.setContentsMargins(0, gap(10), 0, 0)
        self._place_cards()
        self.attention.setFont(dress.font(14 if dress.is_large else 17, bold=True))
        self.desks.setFont(dress.font(14))
        self.empty.setFont(dress.font(16))
        self.back.setFont(dress.font(15))
        self.tabs.setFont(dress.font(15))
        self.empty.setContentsMargins(0, gap(14), 0, 0)
        self.tabs.set_least(dress.finger)
        self._line_up()
        write_in(dress.theme.quiet, self.desks)
        write_in(dress.theme.ink, self.empty)
        self.roster.dress(dress)
        self.standing.dress(dress)
        for card in self.cards:
            card.dress(dress)
        self._colour()
        if self._view is not None:
            self.show_view(self._view)

    def _line_up(self) -> None:
        """The tabs and the roster, with what stands above and what scrolls beside the ring."""
        ring = self._area.frameWidth()
        self.tabs.indent(ring)
        self.roster.setContentsMargins(ring, 0, ring, 0)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        # The ring has its width as soon as the style has dressed it.
        self._line_up()

    def turn_to(self, tab: int) -> None:
        """Show the day (0) or the roster (1)."""
        self.tabs.setCurrentIndex(tab)
        if tab:
            self.roster.search.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if key is Qt.Key.Key_Escape:
            self.left.emit()
        elif alt and key in (Qt.Key.Key_1, Qt.Key.Key_2):
            self.turn_to(int(key is Qt.Key.Key_2))
        else:
            event.ignore()


def _needs(view: Overview) -> list[str]:
    """The most pressing thing, and a few more; each with its session where there are several."""
    if not view.attention:
        return [all_is_well()]
    titles = {line.session.id: line.session for line in view.lines}
    found = []
    for one in view.attention[:_MOST_LINES]:
        session = titles.get(one.session or "")
        where = f"{_place(session)}  ·  " if session and len(titles) > 1 else ""
        found.append(f"{where}{need(one)}")
    return found


def _place(session: ExamSession) -> str:
    """As on the card of the session: its title, and the room, which tells two of them apart."""
    return f"{formats.plain(session.title)}, {formats.plain(session.room)}"


def _desk(line: DeskLine, view: Overview) -> str:
    words = translate(
        "Manager", "{desk}: {admitted} let in today, {lately} in the last 15 min, last at {time}"
    )
    return words.format(
        desk=people_words.desk(line.name),
        admitted=line.admitted,
        lately=line.lately,
        time=formats.when(line.last, view.now.wall, view.center),
    )
