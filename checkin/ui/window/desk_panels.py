"""The panels that open in the window, and the alarm over it."""

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit

from checkin.domain.machine_readable import is_from_document
from checkin.domain.presented import Source
from checkin.services.duty import Standing
from checkin.ui.asking.asking import Asking
from checkin.ui.bridge import Bridge
from checkin.ui.delivery.delivering import Delivering
from checkin.ui.desk.action_bar import ActionBar
from checkin.ui.desk.deciding import Deciding
from checkin.ui.desk.desk_flow import DeskFlow
from checkin.ui.desk.desk_frame import DeskFrame
from checkin.ui.desk.duty import Duty
from checkin.ui.desk.header import Header
from checkin.ui.desk.looking_back import LookingBack
from checkin.ui.desk.showing import Showing
from checkin.ui.desk.stop_alarm import StopAlarm
from checkin.ui.desk.verdict_look import Stripe
from checkin.ui.devices.devices import Devices
from checkin.ui.devices.key_table import Deeds, key_table
from checkin.ui.helping.helping import Helping
from checkin.ui.look.tokens import Dress
from checkin.ui.parts import DeskParts
from checkin.ui.people.finding import Finding
from checkin.ui.window.appearance import Appearance
from checkin.ui.window.day_pages import DayPages
from checkin.ui.window.help_topics import DESK, LOCK, help_topics
from checkin.ui.window.wardrobe import Panel, Wardrobe
from checkin.ui.workplace import Workplace


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
        self._frame = frame
        self._side = side = frame.side
        self.duty = Duty(parts, bridge, frame.lock.card, self)
        self.asking = Asking(parts, bridge, side, self)
        self.deciding = Deciding(parts, flow, bridge, self.asking, self)
        self.finding = Finding(parts.front, bridge, side, parts.now, self)
        self.looking_back = LookingBack(side, parts.now, self)
        self.delivering = Delivering(parts, bridge, side, self)
        self.work = Workplace(parts, flow, bridge, frame, self.asking, self)
        self.pages = DayPages(self.work, self)
        self._topics = help_topics(
            self.asking, self.finding, self.looking_back, self.delivering, self.pages
        )
        self.helping = Helping(parts, frame, self._topic)
        self.alarm = StopAlarm(frame)
        self._connect()
        self._all: tuple[Panel, ...] = (
            *(self.asking.panel, self.finding.panel, self.looking_back.panel),
            *(self.delivering.panel, self.delivering.question, self.alarm),
            *(self.helping.panel, self.helping.map),
            *self.pages.pages,
            *(one.page for one in self.pages.wide),
        )
        self._wardrobe = Wardrobe(self._all, self)

    def _connect(self) -> None:
        for opener in (self.asking, self.finding, self.looking_back, self.delivering, self.work):
            opener.closed.connect(self.closed)
        for chooser in (self.finding, self.looking_back, self.work):
            chooser.chosen.connect(self.chosen)
        askers = (self.asking, self.finding, self.delivering, self.work, self.duty, self.helping)
        for asker in askers:
            asker.troubled.connect(self.troubled)
        for teller in (self.delivering, self.work, self.duty):
            teller.noted.connect(self.noted)
        self.alarm.left.connect(self.dismissed)

    @Slot(object)
    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._wardrobe.dress(dress)
        self.helping.dress(dress)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        for panel in self._all:
            panel.speak()
        self.refresh()

    def listen_to(self, header: Header, appearance: Appearance, devices: Devices) -> None:
        """Open what is pressed in the header, and tell who shows it how the devices are."""
        appearance.sound_changed.connect(self.pages.readying.show_sound)
        devices.sight.status.connect(self.pages.readying.show_camera)
        self._listen_for_setup(appearance, devices)
        self.duty.turned.connect(self._turn_lock)
        self.duty.stood.connect(self._show_duty)
        self._listen_to_bar(self._frame.bar)
        header.help_asked.connect(self.helping.turn)
        header.delivery_asked.connect(self.delivering.turn)
        header.clock_asked.connect(self.pages.clock.turn)
        header.held_asked.connect(self.pages.holding.turn)
        header.duty_asked.connect(self.duty.lock)
        header.menu_asked.connect(self.pages.menu.turn)
        self.delivering.badged.connect(header.show_badge)
        self.pages.overviewing.delivery_asked.connect(self.delivering.turn)
        appearance.listen_to_sizes(self.pages.menu.page.sizes)
        devices.wedge.always = appearance.size_keys()

    def _listen_for_setup(self, appearance: Appearance, devices: Devices) -> None:
        setup = self.pages.setting_up
        appearance.sound_changed.connect(setup.show_sound)
        devices.sight.status.connect(setup.show_camera)
        devices.wedge.ended.connect(setup.hear_end)
        setup.kept.connect(appearance.keep_setup)
        setup.page.play_asked.connect(appearance.play_all)
        setup.page.camera_asked.connect(devices.choose_camera)
        setup.page.ready_asked.connect(self.pages.readying.turn)
        setup.staffed.connect(self.duty.refresh)
        self.delivering.enrolled.connect(setup.come_back)
        self.delivering.named.connect(appearance.keep_name)
        self.delivering.question.left.connect(setup.come_back)

    def begin(self) -> None:
        """With the window: say who is on duty, and lead through the setup of a new desk."""
        self.duty.begin()
        self.pages.setting_up.begin()

    def offer(self, text: str, source: Source) -> bool:
        """Whether a scan is for a panel, and no candidate's; what is open makes room for others."""
        if self.duty.hears():
            # A document has no place at a locked desk, least of all among the tickets.
            return is_from_document(text)
        if self.pages.readying.takes(text) or self.pages.setting_up.takes(text, source):
            return True
        if self.pages.entering.takes(text):
            return True
        self.work.uncover()
        if self.pages.signing.offer(text):
            return True
        self.closed.emit()
        return self.delivering.offer(text)

    def _listen_to_bar(self, bar: ActionBar) -> None:
        bar.confirm_asked.connect(self.pages.signing.go_on)
        bar.undo_asked.connect(self.deciding.undo)
        bar.find_asked.connect(self.finding.search)
        bar.decide_asked.connect(self.deciding.decide)

    def keys(self) -> Deeds:
        """Which key opens which of them."""
        key, control = Qt.Key, Qt.KeyboardModifier.ControlModifier
        return key_table(
            (
                (QKeyCombination(key.Key_F2), self.finding.search),
                (QKeyCombination(key.Key_F5), self.delivering.turn),
                (QKeyCombination(control, key.Key_F5), self.delivering.pull_plug),
                (QKeyCombination(key.Key_F6), self.deciding.decide),
                (QKeyCombination(key.Key_F9), self.duty.lock),
                (QKeyCombination(control, key.Key_Z), self.deciding.undo),
                *self.helping.keys().items(),
                *self.pages.keys().items(),
            )
        )

    def refresh(self) -> None:
        """Look anew at what other hands may have changed."""
        self.duty.refresh()
        self.delivering.refresh()
        self.pages.refresh()

    def loose_field(self, text: str) -> QLineEdit | None:
        """Where typing goes that has no field: never a PIN into the scan field."""
        if self.duty.is_locked:
            return self._frame.lock.card.field_for(text)
        asking = self.work.asking_in_front()
        if asking is not None:
            return asking.field_for(text)
        return self.pages.problem.field_for(text) or self._frame.field

    def take_focus(self) -> None:
        """Where the keyboard begins: the scan field, or at a locked desk the PIN."""
        if self.duty.is_locked:
            self._frame.lock.take_focus()
        else:
            self._frame.field.setFocus()

    @Slot()
    def _turn_lock(self) -> None:
        """Cover everything, or take the cover away."""
        frame = self._frame
        self.closed.emit()
        self._show_duty(self.duty.standing)
        if self.duty.is_locked:
            frame.banner.take_note_away()
        frame.door.setCurrentWidget(frame.lock if self.duty.is_locked else frame.stack)
        self.take_focus()

    @Slot(object)
    def _show_duty(self, standing: Standing) -> None:
        self._frame.header.show_duty(standing, locked=self.duty.is_locked)

    def _topic(self) -> str:
        """Which help belongs to what is on show."""
        if self.duty.is_locked:
            return LOCK
        covered, stack = self.work.is_covered(), self._frame.stack
        shown = stack.currentWidget() if covered else self._side.currentWidget()
        return self._topics.get(shown, DESK) if shown is not None else DESK

    @Slot(str)
    def tell_denial(self, words: str) -> None:
        """Say why nothing was done, where no question is open that says it."""
        if not self.asking.is_open():
            self.noted.emit(words)

    def keys_of_lock(self) -> Deeds:
        """What is left of them at a locked desk: Esc acknowledges the alarm."""
        return {QKeyCombination(Qt.Key.Key_Escape): self._leave_alarm, **self.helping.keys()}

    def _leave_alarm(self) -> None:
        if not self.alarm.isHidden():
            self.alarm.left.emit()

    def alarm_for(self, showing: Showing | None) -> None:
        """Raise the alarm when this says that nothing is recorded; else take it away."""
        if showing is not None and showing.look.stripe is Stripe.BARS:
            self.alarm.show_lost(showing)
        else:
            self.alarm.take_away()
