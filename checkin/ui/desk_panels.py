"""The panels that open in the window, and the alarm over it."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from checkin.ui.bridge import Bridge
from checkin.ui.deciding import Deciding
from checkin.ui.delivering import Delivering
from checkin.ui.desk_flow import DeskFlow
from checkin.ui.finding import Finding
from checkin.ui.help_panel import HelpPanel
from checkin.ui.looking_back import LookingBack
from checkin.ui.parts import DeskParts
from checkin.ui.showing import Showing
from checkin.ui.side import Side
from checkin.ui.stop_alarm import StopAlarm
from checkin.ui.tokens import Dress
from checkin.ui.verdict_look import Stripe


class DeskPanels(QObject):
    """Opens and closes them; one at a time."""

    closed = Signal()
    chosen = Signal(str)
    """An appointment's id: this person is judged now."""
    dismissed = Signal()
    """The alarm was acknowledged."""
    troubled = Signal(object)

    def __init__(
        self, parts: DeskParts, flow: DeskFlow, bridge: Bridge, side: Side, window: QWidget
    ) -> None:
        super().__init__(window)
        self._side = side
        self.deciding = Deciding(parts, flow, bridge, side, self)
        self.finding = Finding(parts.front, bridge, side, parts.now, self)
        self.looking_back = LookingBack(side, parts.now, self)
        self.delivering = Delivering(parts, bridge, side, self)
        self.help = HelpPanel()
        self.alarm = StopAlarm(window)
        for opener in (self.deciding, self.finding, self.looking_back, self.delivering):
            opener.closed.connect(self.closed)
        for chooser in (self.finding, self.looking_back):
            chooser.chosen.connect(self.chosen)
        for asker in (self.deciding, self.finding, self.delivering):
            asker.troubled.connect(self.troubled)
        self.help.left.connect(self.closed)
        self.alarm.left.connect(self.dismissed)
        self._all = (
            *(self.deciding.panel, self.finding.panel, self.looking_back.panel),
            *(self.delivering.panel, self.delivering.question, self.help, self.alarm),
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
