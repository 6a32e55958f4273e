"""The panels that open in the window, and the alarm over it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from checkin.ui.appearance import Appearance
from checkin.ui.asking import Asking
from checkin.ui.bridge import Bridge
from checkin.ui.day_pages import DayPages
from checkin.ui.deciding import Deciding
from checkin.ui.delivering import Delivering
from checkin.ui.desk_flow import DeskFlow
from checkin.ui.desk_frame import DeskFrame
from checkin.ui.devices import Devices
from checkin.ui.finding import Finding
from checkin.ui.header import Header
from checkin.ui.help_panel import HelpPanel
from checkin.ui.looking_back import LookingBack
from checkin.ui.parts import DeskParts
from checkin.ui.showing import Showing
from checkin.ui.stop_alarm import StopAlarm
from checkin.ui.tokens import Dress
from checkin.ui.verdict_look import Stripe
from checkin.ui.workplace import Workplace


class Panel(Protocol):
    """What can be drawn in other colours, and in another language."""

    def dress(self, dress: Dress) -> None: ...
    def speak(self) -> None: ...


class DeskPanels(QObject):
    """Opens and closes them; one at a time."""

    closed = Signal()
    chosen = Signal(str)
    """An appointment's id: this person is judged now."""
    dismissed = Signal()
    """The alarm was acknowledged."""
    noted = Signal(str)
    troubled = Signal(object)

    def __init__(self, parts: DeskParts, flow: DeskFlow, bridge: Bridge, frame: DeskFrame) -> None:
        super().__init__(frame)
        self._side, self._field = frame.side, frame.field
        side = frame.side
        self.asking = Asking(parts.front, bridge, side, self)
        self.deciding = Deciding(parts, flow, bridge, self.asking, self)
        self.finding = Finding(parts.front, bridge, side, parts.now, self)
        self.looking_back = LookingBack(side, parts.now, self)
        self.delivering = Delivering(parts, bridge, side, self)
        self.work = Workplace(parts, flow, bridge, side, self.asking, self)
        self.pages = DayPages(self.work, frame.stack, self)
        self.help = HelpPanel()
        self.alarm = StopAlarm(frame)
        for opener in (self.asking, self.finding, self.looking_back, self.delivering, self.work):
            opener.closed.connect(self.closed)
        for chooser in (self.finding, self.looking_back, self.work):
            chooser.chosen.connect(self.chosen)
        for asker in (self.asking, self.finding, self.delivering, self.work):
            asker.troubled.connect(self.troubled)
        for teller in (self.delivering, self.work):
            teller.noted.connect(self.noted)
        self.help.left.connect(self.closed)
        self.alarm.left.connect(self.dismissed)
        self._all: tuple[Panel, ...] = (
            *(self.asking.panel, self.finding.panel, self.looking_back.panel),
            *(self.delivering.panel, self.delivering.question, self.help, self.alarm),
            *self.pages.pages,
            self.pages.overviewing.page,
        )

    @Slot(object)
    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        for panel in self._all:
            panel.dress(dress)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        for panel in self._all:
            panel.speak()

    def listen_to(self, header: Header, appearance: Appearance, devices: Devices) -> None:
        """Open what is pressed in the header, and tell who shows it how the devices are."""
        appearance.sound_changed.connect(self.pages.readying.show_sound)
        devices.sight.status.connect(self.pages.readying.show_camera)
        header.help_asked.connect(self.turn_help)
        header.delivery_asked.connect(self.delivering.turn)
        header.held_asked.connect(self.pages.holding.turn)
        header.menu_asked.connect(self.pages.menu.turn)
        self.delivering.badged.connect(header.show_badge)

    def offer(self, text: str) -> bool:
        """Whether a scan is for a panel, and no candidate's; what is open makes room for others."""
        if self.pages.readying.takes(text):
            return True
        self.pages.overviewing.close()
        if self.pages.signing.offer(text):
            return True
        self.closed.emit()
        return self.delivering.offer(text)

    def keys(self) -> dict[QKeyCombination, Callable[[], None]]:
        """Which key opens which of them."""
        key, control = Qt.Key, Qt.KeyboardModifier.ControlModifier
        return {
            QKeyCombination(key.Key_F1): self.turn_help,
            QKeyCombination(key.Key_F2): self.finding.search,
            QKeyCombination(key.Key_F5): self.delivering.turn,
            QKeyCombination(control, key.Key_F5): self.delivering.pull_plug,
            QKeyCombination(key.Key_F6): self.deciding.decide,
            QKeyCombination(control, key.Key_Z): self.deciding.undo,
            **self.pages.keys(),
        }

    def loose_field(self, text: str) -> QLineEdit | None:
        """Where typing goes that has no field: never a PIN into the scan field."""
        if self.asking.is_open():
            return self.asking.field_for(text)
        return self.pages.problem.field_for(text) or self._field

    def refresh(self) -> None:
        """Look anew at what other hands may have changed."""
        self.delivering.refresh()
        self.pages.refresh()

    @Slot()
    def turn_help(self) -> None:
        """Show the keys, or take them away."""
        if self._side.currentWidget() is self.help:
            self.closed.emit()
        else:
            self._side.open_panel(self.help)

    def alarm_for(self, showing: Showing | None) -> None:
        """Raise the alarm when this says that nothing is recorded; else take it away."""
        if showing is not None and showing.look.stripe is Stripe.BARS:
            self.alarm.show_lost(showing)
        else:
            self.alarm.take_away()
