"""The page of the delivery: what the registry has proved to have, and what waits for a person."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from checkin.services.delivery import Reach, RoundReport
from checkin.services.delivery_view import DeliveryView
from checkin.ui.delivery.delivery_lines import Line, Look, lines
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.scrolled import RingRoom, scrolled
from checkin.ui.widgets.text_button import TextButton
from checkin.ui.words import delivery_words, formats
from checkin.ui.words.plural import counted

translate = QCoreApplication.translate


class DeliveryPanel(Card):
    """Shows what it is given; the signals say what the person wants done."""

    sync_asked = Signal()
    accept_asked = Signal()
    export_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[DeliveryView, RoundReport | None, datetime] | None = None
        self._busy = False
        self._icon, self.proved, self.reach = QLabel(), QLabel(), QLabel()
        for label in (self.proved, self.reach):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.sync, self.accept, self.export, self.cancel = (TextButton() for _ in range(4))
        self.sync.setProperty("primary", "true")
        for button, asked in (
            (self.sync, self.sync_asked),
            (self.accept, self.accept_asked),
            (self.export, self.export_asked),
            (self.cancel, self.left),
        ):
            button.clicked.connect(asked)
        self._lines: list[tuple[QLabel, QLabel, Look]] = []
        self._lay_out()
        self.speak()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.proved)
        words.addWidget(self.reach)
        self._head.addLayout(words, 1)
        self._column.addLayout(self._head)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._scroll = scrolled(inner)
        self._column.addLayout(RingRoom(self._scroll), 1)
        self._column.addWidget(self.accept)
        self._column.addWidget(self.export)
        self._row = QHBoxLayout()
        self._row.addWidget(self.sync, 1)
        self._row.addWidget(self.cancel, 1)
        self._column.addLayout(self._row)

    def show_state(self, view: DeliveryView, last: RoundReport | None, now: datetime) -> None:
        """Show this; `now` in UTC."""
        self._shown = (view, last, now)
        self.speak()

    def set_busy(self, *, busy: bool) -> None:
        """While a round runs, another one cannot be asked for."""
        self._busy = busy
        self.speak()

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self._speak_of_buttons()
        if self._shown is None:
            return
        view, last, _now = self._shown
        found = last.reach if last is not None else Reach.OFFLINE
        advice = delivery_words.advice(found)
        if view.state.enrolment is None:
            found = Reach.NOT_ENROLLED
            advice = translate("Delivery", "Scan the registry's enrolment code at this desk.")
        self.proved.setText(delivery_words.proved(view.state))
        self._scroll.setAccessibleName(self.proved.text())
        both = translate("Delivery", "{state}. {advice}")
        said = both.format(state=delivery_words.reach(found), advice=advice)
        self.reach.setText(said.strip())
        self._write_lines()

    def _speak_of_buttons(self) -> None:
        state = self._shown[0].state if self._shown is not None else None
        shrinks = state.shrinks if state is not None else None
        self.sync.setText(
            translate("Delivery", "Syncing …") if self._busy else translate("Delivery", "Sync now")
        )
        enrolled = state is not None and state.enrolment is not None
        self.sync.setEnabled(enrolled and not self._busy)
        self.cancel.setText(translate("Delivery", "Back (Esc)"))
        self.export.setText(translate("Delivery", "Export what was refused …"))
        self.export.setVisible(state is not None and state.refused > 0)
        people = shrinks[1] if shrinks else 0
        self.accept.setText(
            counted("Delivery", "The registry says so: use the roster of %Ln people", people)
        )
        self.accept.setVisible(shrinks is not None)

    def _write_lines(self) -> None:
        for word, value, _look in self._lines:
            for label in (word, value):
                self._grid.removeWidget(label)
                label.deleteLater()
        self._grid.setRowStretch(len(self._lines), 0)
        self._lines = []
        if self._shown is None:
            return
        for place, line in enumerate(lines(*self._shown)):
            self._lines.append(self._put(place, line))
        self._grid.setRowStretch(len(self._lines), 1)
        if self.worn is not None:
            self.dress(self.worn)

    def _put(self, place: int, line: Line) -> tuple[QLabel, QLabel, Look]:
        word, value = QLabel(line.word), QLabel(formats.plain(line.value, 500))
        for label in (word, value):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        if line.look is Look.FACT:
            word.setWordWrap(False)
            self._grid.addWidget(word, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, place, 1, Qt.AlignmentFlag.AlignTop)
        else:
            self._grid.addWidget(word if line.word else value, place, 0, 1, 2)
            (value if line.word else word).hide()
        return word, value, line.look

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        gap, theme = dress.gap, dress.theme
        self._column.setContentsMargins(gap(18), gap(14), gap(18), gap(14))
        self._column.setSpacing(gap(10))
        self._head.setSpacing(gap(10))
        self._row.setSpacing(gap(8))
        self._grid.setHorizontalSpacing(gap(18))
        self._grid.setVerticalSpacing(gap(6))
        self.proved.setFont(dress.font(18, bold=True))
        self.reach.setFont(dress.font(14))
        write_in(theme.ink, self.proved)
        write_in(theme.quiet, self.reach)
        for word, value, look in self._lines:
            word.setFont(dress.font(14, bold=look is Look.TITLE))
            value.setFont(dress.font(14, bold=look is Look.FACT))
            write_in(theme.ink if look is Look.TITLE else theme.quiet, word)
            write_in(theme.refuse if look is Look.ALARM else theme.ink, value)
        for button in (self.sync, self.accept, self.export, self.cancel):
            button.setFont(dress.font(15))
        self._draw_icon(dress)

    def _draw_icon(self, dress: Dress) -> None:
        state = self._shown[0].state if self._shown is not None else None
        whole = state is not None and state.recorded > 0 and state.received >= state.recorded
        name = "cloud-check" if whole else "cloud-off"
        colour = dress.theme.admit if whole else dress.theme.quiet
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(dress.icons.pixmap(name, colour, dress.px(30), ratio))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()
