"""The page of the desk's clock: large, with its trust, and beside it the one on the wall."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from checkin.domain.center import Center
from checkin.domain.clock_trust import Moment
from checkin.services.clock_watch import may_be_confirmed
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.page import Page
from checkin.ui.words import formats
from checkin.ui.words.clock_words import clock_advice, clock_state

translate = QCoreApplication.translate


class ClockPage(Page):
    """Shows what it is given; the signals say what the person wants done."""

    enter_asked = Signal()
    confirm_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Moment, Center] | None = None
        self.time, self.state, self.advice, self.wall = QLabel(), QLabel(), QLabel(), QLabel()
        for label in (self.time, self.state, self.advice, self.wall):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            self.body.addWidget(label)
        self.body.addStretch(1)
        self.enter = self.add_button(self.enter_asked, primary=True)
        self.confirm = self.add_button(self.confirm_asked)
        self.speak()

    def show_moment(self, now: Moment, center: Center) -> None:
        """How the clock is trusted now."""
        self._shown = (now, center)
        self.speak()

    def show_time(self, now: datetime, center: Center) -> None:
        """The wall clock has gone on; `now` in UTC."""
        self.time.setText(formats.clock(now, center, seconds=True))
        day = formats.day(center.local(now).date())
        self.head(translate("Clock", "The clock of this desk"), f"{day}  ·  {center.zone}")

    def take_focus(self) -> None:
        """The first button."""
        self.enter.setFocus(Qt.FocusReason.OtherFocusReason)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        super().speak()
        self.enter.setText(translate("Clock", "Enter the time on the wall …"))
        self.confirm.setText(translate("Clock", "This clock is right …"))
        if self._shown is None:
            self.head(translate("Clock", "The clock of this desk"))
            return
        now, center = self._shown
        self.show_time(now.wall, center)
        self.state.setText(clock_state(now.doubt))
        self.advice.setText(clock_advice(now.doubt) if now.doubt else _compared(now))
        self.confirm.setVisible(now.doubt is None or may_be_confirmed(now.doubt))
        self.wall.setVisible(now.entered is not None)
        if now.entered is not None:
            said = translate("Clock", "The clock on the wall shows {time}; each record keeps both.")
            self.wall.setText(said.format(time=formats.clock(now.entered, center, seconds=True)))
        self._colour()

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        self.time.setFont(dress.font(48, bold=True))
        self.state.setFont(dress.font(18, bold=True))
        self.advice.setFont(dress.font(15))
        self.wall.setFont(dress.font(15, bold=True))
        write_in(dress.theme.ink, self.time, self.advice, self.wall)
        self._colour()

    def _colour(self) -> None:
        if self.worn is not None:
            doubted = self._shown is not None and self._shown[0].doubt is not None
            theme = self.worn.theme
            write_in(theme.on_warn if doubted else theme.admit, self.state)


def _compared(now: Moment) -> str:
    """Against what it was held."""
    if now.offset is None:
        return translate("Clock", "Nothing speaks against it. It was never held against another.")
    seconds = round(abs(now.offset).total_seconds())
    said = translate("Clock", "It differs from the registry's by {seconds} s.")
    return said.format(seconds=seconds)
