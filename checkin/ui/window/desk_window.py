"""The window of a sign-in desk: what each of its parts asks of the others."""

from PySide6.QtCore import QEvent, QKeyCombination, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton

from checkin.domain.presented import Source
from checkin.services.check_in import Outcome
from checkin.services.views import DeskView
from checkin.ui.application import the_application
from checkin.ui.bridge import Bridge
from checkin.ui.desk.desk_flow import RETURN_AFTER, DeskFlow
from checkin.ui.desk.desk_frame import DeskFrame
from checkin.ui.devices.devices import Devices
from checkin.ui.devices.key_table import Deeds, key_table
from checkin.ui.parts import DeskParts
from checkin.ui.window.appearance import Appearance
from checkin.ui.window.desk_panels import DeskPanels

VIEW_EVERY = 5
"""Seconds between two looks at what other hands have done."""


class DeskWindow(DeskFrame):
    """The whole window. Made and used on the GUI thread; closing it ends all that it began."""

    def __init__(self, parts: DeskParts) -> None:
        super().__init__()
        self.parts, self.app = parts, the_application()
        self.bridge = Bridge(self)
        self.flow = DeskFlow(parts.front, self.bridge, parts.running, self)
        self.panels = DeskPanels(parts, self.flow, self.bridge, self)
        self.devices = Devices(parts, self.bridge, self.field, self.side.camera, self)
        self.appearance = Appearance(self, parts, self.app)
        self._connect()
        self._begin()

    def _connect(self) -> None:
        flow = self.flow
        self.appearance.listen_to(self.header)
        self.panels.listen_to(self.header, self.appearance, self.devices)
        self.panels.noted.connect(self.banner.show_note)
        for wearer in (self, self.panels):
            self.appearance.changed.connect(wearer.dress)
        for part in (self.appearance, flow, self.panels, self.devices):
            part.troubled.connect(self.banner.show_trouble)
        self._connect_work(flow)

    def _connect_work(self, flow: DeskFlow) -> None:
        self.field.returnPressed.connect(self.enter)
        self.field.image_pasted.connect(self.devices.pictures.paste)
        flow.shown.connect(self._show)
        flow.sounded.connect(self.appearance.sounds.play)
        flow.sounded.connect(self.verdict.announce)
        flow.sounded.connect(self.lock.verdict.announce)
        flow.viewed.connect(self._show_view)
        flow.denied.connect(self.panels.tell_denial)
        self.panels.closed.connect(self.back_to_scan)
        self.panels.dismissed.connect(self._escape)
        self.panels.chosen.connect(self._choose)
        self.devices.scanned.connect(self.take_scan)
        self.panels.duty.turned.connect(self._turn_lock)
        self.devices.wedge.loose_field = self.panels.loose_field
        self.devices.wedge.touched.connect(self.panels.duty.touch)
        self.devices.show_also(self.lock.camera)
        self.devices.noted.connect(self.banner.show_note)
        self.devices.camera_chosen.connect(self.appearance.keep_camera)
        self.dropped.connect(self.devices.pictures.drop)

    def _begin(self) -> None:
        self._seconds = 0
        self._offered: Outcome | None = None
        self._keys = self._keys_of_the_desk()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._second)
        self._clock.start(1000)
        self._counting = QTimer(self)
        self._counting.setInterval(50)
        self._counting.timeout.connect(self._count)
        self.panels.pages.overviewing.columns_hidden.connect(self.appearance.keep_columns)
        self.appearance.begin()
        self.devices.start(self.app)
        self.flow.refresh()
        self._show()
        self.panels.take_focus()
        self.panels.begin()

    # What happens

    @Slot()
    def enter(self) -> None:
        """Enter in the scan field: what was typed, or else the confirmation."""
        text = self.field.text().strip()
        self.field.clear()
        if text:
            self.take_scan(text, Source.TYPED)
        else:
            self.panels.pages.signing.go_on()

    @Slot(str, object)
    def take_scan(self, text: str, source: Source) -> None:
        """A new scan always wins: whatever is open makes room for it, but for a document."""
        if self.panels.work.asking_in_front() is not None:
            self.field.turn_deaf()
        self.field.clear()
        if not self.panels.offer(text, source):
            self.flow.scan(text, source)

    @Slot()
    def back_to_scan(self) -> None:
        """Close what is open; the scan field has the focus, or at a locked desk the PIN."""
        self.panels.helping.close()
        self.panels.work.uncover()
        self.side.close_panel()
        self.panels.take_focus()

    @Slot()
    def _turn_lock(self) -> None:
        """The desk is covered, or open again with what was scanned last."""
        self._keys = self._keys_of_the_desk()
        self._show()

    @Slot(str)
    def _choose(self, appointment: str) -> None:
        self.back_to_scan()
        self.flow.choose(appointment)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Keys that nobody below has taken."""
        action = self._keys.get(event.keyCombination())
        if action is None:
            super().keyPressEvent(event)
        else:
            action()

    def _keys_of_the_desk(self) -> Deeds:
        key, control = Qt.Key, Qt.KeyboardModifier.ControlModifier
        pad = Qt.KeyboardModifier.KeypadModifier
        at_work = (
            (QKeyCombination(key.Key_Escape), self._escape),
            (QKeyCombination(control, key.Key_O), self.devices.pictures.open),
            *self.panels.keys().items(),
        )
        locked = self.panels.keys_of_lock().items()
        return key_table(
            (
                (QKeyCombination(key.Key_Return), self._press),
                (QKeyCombination(pad, key.Key_Enter), self._press),
                (QKeyCombination(key.Key_F7), self.appearance.turn_theme),
                (QKeyCombination(key.Key_F8), self.appearance.turn_language),
                *(locked if self.panels.duty.is_locked else at_work),
            )
        )

    @Slot()
    def _escape(self) -> None:
        locked = self.panels.duty.is_locked
        if not locked and (self.side.is_open() or self.panels.work.is_covered()):
            self.back_to_scan()
            return
        self.field.clear()
        self.banner.take_away()
        self.flow.dismiss()
        self.panels.take_focus()

    def _press(self) -> None:
        """Enter on a button presses it."""
        focus = self.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()

    # What is shown

    @Slot()
    def _show(self) -> None:
        showing = self.flow.showing()
        if showing is None:
            self.verdict.show_ready()
        else:
            self.verdict.show_verdict(showing)
        self.verdict.show_time(self.parts.now())
        self.lock.show_scan(showing)
        self.panels.alarm_for(showing)
        if not self.panels.duty.is_locked:
            self.panels.pages.signing.follow()
            self._offer_choices(self.flow.outcome)
        self.bar.allow(
            confirm=self.flow.may_confirm(),
            undo=self.panels.deciding.may_undo(),
            decide=self.panels.deciding.may_decide(),
        )
        self._count()

    def _offer_choices(self, outcome: Outcome | None) -> None:
        if outcome is not None and outcome.decision.choices and outcome is not self._offered:
            self._offered = outcome
            self.panels.finding.offer(outcome.decision.choices, outcome.center)
        elif not (self.side.is_open() or self.panels.helping.is_open):
            self.panels.take_focus()

    @Slot()
    def _count(self) -> None:
        self.flow.tick()
        left = self.flow.left()
        self.verdict.countdown.show_left(left, RETURN_AFTER if left else 0.0)
        if left and not self._counting.isActive():
            self._counting.start()
        elif not left:
            self._counting.stop()

    @Slot(object)
    def _show_view(self, view: DeskView) -> None:
        now = self.parts.now()
        self.panels.finding.center = view.center
        self.header.show_view(view, now)
        self.side.show_view(view, now)
        self.verdict.know(has_roster=view.roster is not None)
        self.lock.show_view(view, now)

    @Slot()
    def _second(self) -> None:
        self._seconds += 1
        for part in (self.header, self.verdict):
            part.show_time(self.parts.now())
        self.panels.duty.tick()
        if self._seconds % VIEW_EVERY == 0:
            self.flow.refresh()
            self.panels.refresh()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.appearance.fit()
        self.panels.alarm.cover()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self._clock.isActive():
            for speaker in (self, self.panels):
                speaker.speak()
            self._show()
            self.flow.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self._clock.stop()
        self._counting.stop()
        self.devices.stop(self.app)
        self.bridge.close()
        super().closeEvent(event)
