"""The top line of the window: session, place, the next instant, the clock, and four buttons."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from checkin.services.duty import Standing
from checkin.services.views import DeskView
from checkin.ui.desk.header_tools import HeaderTools
from checkin.ui.devices.sounds import SoundState
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.chip import Chip, PressChip
from checkin.ui.words import formats, header_words
from checkin.ui.words.clock_words import clock_state
from checkin.ui.words.delivery_words import Badge, Tone

translate = QCoreApplication.translate

_HIGH, _AROUND = 56, 12


class Header(QWidget):
    """Shows the frame of the work; the least important parts go first where room is short."""

    sound_asked = Signal()
    theme_asked = Signal()
    language_asked = Signal()
    help_asked = Signal()
    delivery_asked = Signal()
    held_asked = Signal()
    menu_asked = Signal()
    duty_asked = Signal()
    clock_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress: Dress | None = None
        self._view: DeskView | None = None
        self._now: datetime | None = None
        self._shield = QLabel()
        self.title, self.time = Chip(size=19, bold=True), Chip()
        self.room, self.desk = Chip(), Chip()
        self.next, self.duty = Chip(size=16, bold=True), self._pressed(self.duty_asked)
        self.clock = self._pressed(self.clock_asked, size=16)
        self.held, self.badge = (
            self._pressed(self.held_asked),
            self._pressed(self.delivery_asked),
        )
        self._badge: Badge | None = None
        self._standing, self._locked = Standing(), False
        self._shorter: dict[Chip | PressChip, str] = {}
        """What a chip says where room is short."""
        self._lay_out()

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._shield)
        for place in (self.title, self.time, self.room, self.desk):
            self._row.addWidget(place)
        self._row.addStretch(1)
        for part in (self.next, self.clock, self.duty, self.held, self.badge):
            self._row.addWidget(part)
        self.tools = HeaderTools()
        self.tools.tell(
            self.sound_asked,
            self.theme_asked,
            self.language_asked,
            self.help_asked,
            self.menu_asked,
        )
        self._row.addWidget(self.tools)

    def _pressed(self, asked: SignalInstance, size: float = 15) -> PressChip:
        chip = PressChip(size=size, bold=True)
        chip.clicked.connect(asked)
        return chip

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._dress = dress
        px, gap = dress.px, dress.gap
        self.setFixedHeight(max(gap(_HIGH), dress.finger + gap(_AROUND)))
        self._row.setContentsMargins(gap(20), 0, gap(14), 0)
        self._row.setSpacing(gap(12))
        ratio = self.devicePixelRatioF()
        self._shield.setPixmap(
            dress.icons.pixmap("shield-check", dress.theme.primary, px(26), ratio)
        )
        for chip in self._chips():
            chip.dress(dress)
        self.tools.dress(dress)
        self.speak()

    def show_sound(self, state: SoundState) -> None:
        """Whether anything is heard, and why not."""
        self.tools.show_sound(state)
        if self._dress is not None:
            self.tools.dress(self._dress)

    def show_view(self, view: DeskView, now: datetime) -> None:
        """What is known of the desk; `now` is the wall clock."""
        self._view, self._now = view, now
        self.speak()

    def show_badge(self, badge: Badge | None) -> None:
        """How the delivery stands; None where nothing is known of it."""
        self._badge = badge
        self.speak()

    def show_duty(self, standing: Standing, *, locked: bool) -> None:
        """Who is on duty; at a locked desk nothing but language, theme and sound can be turned."""
        self._standing, self._locked = standing, locked
        for part in (self.duty, self.clock, self.held, self.badge):
            part.setEnabled(not locked)
        self.tools.menu.setEnabled(not locked)
        self.speak()

    def show_time(self, now: datetime) -> None:
        """The wall clock has gone on."""
        self._now = now
        self.speak()

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self.tools.speak()
        if self._dress is not None and self._view is not None and self._now is not None:
            self._speak_of(self._view, self._now, self._dress)
        self._fold()

    def _speak_of(self, view: DeskView, now: datetime, dress: Dress) -> None:
        t = dress.theme
        self.title.say(header_words.session_title(view.session), ink=t.ink)
        self.time.say(header_words.session_time(view.session, view.center), ink=t.quiet)
        self.room.say(header_words.room(view), back=t.chip, ink=t.ink)
        self.desk.say(header_words.desk(view), back=t.chip, ink=t.ink)
        self._speak_of_what_is_next(view, now, dress)
        shown = formats.clock(now, view.center, seconds=True)
        self._shorter[self.clock] = formats.clock(now, view.center)
        if view.now.trusted:
            self.clock.say(shown, icon="clock", ink=t.ink)
        else:
            said = f"{clock_state(view.now.doubt)} · {shown}"
            self.clock.say(said, icon="clock-warning", back=t.warn, ink=t.on_warn)
        self.clock.setToolTip(translate("Header", "The clock, and how far it is believed (Ctrl+T)"))
        self._speak_of_duty(dress, alone=view.desk.alone)
        self._speak_of_held(view.held, dress)
        self._speak_of_delivery(view.unsent, dress)

    def _speak_of_what_is_next(self, view: DeskView, now: datetime, dress: Dress) -> None:
        """The next instant of the rule; where a room is evacuated, nothing matters more."""
        t = dress.theme
        if left := header_words.evacuated(view):
            self.next.say(left, back=t.warn, ink=t.on_warn)
            self._shorter[self.next] = left
        else:
            self.next.say(header_words.next_instant(view.session, now, view.center), ink=t.ink)
            self._shorter[self.next] = header_words.next_step(view.session, now, view.center)

    def _speak_of_duty(self, dress: Dress, *, alone: bool) -> None:
        t = dress.theme
        full, self._shorter[self.duty] = (
            header_words.on_duty(self._standing, locked=self._locked, alone=alone, role=role)
            for role in (True, False)
        )
        icon = "lock" if self._locked else "person"
        missing = self._standing.staffed and self._standing.person is None
        back, ink = (t.warn, t.on_warn) if alone or missing else (t.chip, t.ink)
        self.duty.say(full, icon=icon if full else "", back=back, ink=ink)
        self.duty.setToolTip(translate("Header", "Lock, or change the person on duty (F9)"))

    def _speak_of_held(self, held: int, dress: Dress) -> None:
        t = dress.theme
        words = translate("Header", "{count} to decide").format(count=held) if held else ""
        self._shorter[self.held] = str(held)
        self.held.say(words, icon="users" if held else "", back=t.warn, ink=t.on_warn)
        self.held.setToolTip(translate("Header", "People who wait for a decision (F3)"))

    def _speak_of_delivery(self, unsent: int, dress: Dress) -> None:
        t = dress.theme
        said = self._badge or Badge(
            text=header_words.unsent(unsent),
            icon="cloud-off",
            tone=Tone.CALM,
            short=formats.number(unsent) if unsent else "",
        )
        back, ink = {
            Tone.CALM: (t.calm, t.on_calm),
            Tone.GOOD: (t.calm, t.on_calm),
            Tone.WARN: (t.warn, t.on_warn),
        }[said.tone]
        self.badge.say(said.text, icon=said.icon, back=back, ink=ink)
        self._shorter[self.badge] = said.short
        self.badge.setToolTip(translate("Header", "What the registry has (F5)"))

    def _chips(self) -> tuple[Chip | PressChip, ...]:
        places = (self.title, self.time, self.room, self.desk)
        return (*places, self.next, self.clock, self.duty, self.held, self.badge)

    def _fold(self) -> None:
        """Show what fits: the time of the session goes first; what stays says less at last."""
        shown = [chip for chip in self._chips() if chip.words]
        for chip in self._chips_to_fold():
            if self._needed(shown) <= self.width() or chip not in shown:
                continue
            shorter = self._shorter.pop(chip, None)
            if shorter is not None:
                chip.shorten(shorter)
            else:
                shown.remove(chip)
        for chip in self._chips():
            chip.setVisible(chip in shown)
        self._row.activate()

    def _chips_to_fold(self) -> tuple[Chip | PressChip, ...]:
        """In their order; the next instant loses its countdown first, and goes at the very last."""
        first = (self.time, self.duty, self.room, self.desk, self.badge, self.held, self.title)
        return (*first, self.next, self.clock, self.badge, self.next)

    def _needed(self, shown: list[Chip | PressChip]) -> int:
        margins = self._row.contentsMargins()
        parts = len(shown) + 3
        wide = sum(chip.sizeHint().width() for chip in shown)
        wide += self.tools.sizeHint().width()
        wide += self._shield.sizeHint().width() + margins.left() + margins.right()
        return wide + parts * self._row.spacing()

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802
        self.speak()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._dress is None:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._dress.theme.surface))
        painter.setPen(QColor(self._dress.theme.line))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        painter.end()
