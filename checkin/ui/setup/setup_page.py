"""The page of the setup: the first steps at a new desk, one below the other, one of them open."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer, QTimeZone, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.services.first_steps import FirstStep
from checkin.services.scanner_trial import TRIAL
from checkin.ui.look.tokens import Dress
from checkin.ui.setup.setup_state import SetupState
from checkin.ui.setup.setup_words import all_done, how_it_stands, step_word, what_to_do
from checkin.ui.setup.staff_form import StaffForm
from checkin.ui.setup.step_part import StepPart
from checkin.ui.widgets.code_view import CodeView
from checkin.ui.widgets.fitted_field import FittedField
from checkin.ui.widgets.page import Page

translate = QCoreApplication.translate

_CODE = 190
"""Pixels of the trial's code: some four to a module, so that a scanner reads it off a screen."""


class SetupPage(Page):
    """Shows the state that it is given; the signals say what the person wants done."""

    opened = Signal(object)
    """A `FirstStep`."""
    import_asked = Signal()
    list_asked = Signal(str, str)
    """The center's code and the IANA zone of the list that was chosen."""
    camera_asked = Signal()
    play_asked = Signal()
    heard = Signal()
    later_asked = Signal(object)
    """The `FirstStep` that is put off."""
    ready_asked = Signal()
    practise_asked = Signal()
    ended = Signal()
    _list_entered = Signal()
    _staff_entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: SetupState | None = None
        self.parts = {step: StepPart() for step in FirstStep}
        inner = QWidget()
        self._steps = QVBoxLayout(inner)
        self._steps.setContentsMargins(0, 0, 0, 0)
        for step, part in self.parts.items():
            part.opened.connect(partial(self.opened.emit, step))
            part.later_asked.connect(partial(self.later_asked.emit, step))
            self._steps.addWidget(part)
        self._steps.addStretch(1)
        self.area = self.add_scrolled(inner)
        self._fill_roster(self.parts[FirstStep.ROSTER])
        self._fill_staff(self.parts[FirstStep.STAFF])
        self._fill_devices()
        self.later = {step: part.add_later() for step, part in self.parts.items()}
        self.ready = self.add_button(self.ready_asked)
        self.practise = self.add_button(self.practise_asked)
        self.end = self.add_button(self.ended, primary=True)
        # Esc leads to the desk as everywhere; two buttons that do it are one too many.
        self.cancel.hide()
        self.put_in_order(stop for part in self.parts.values() for stop in part.stops())
        self.speak()

    def _fill_roster(self, part: StepPart) -> None:
        self.center, self.zone = FittedField(), FittedField()
        self.zone.setText(bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii"))
        for field in (self.center, self.zone):
            field.setMaxLength(40)
            part.add(field)
        self.take_list = part.add_button(self._list_entered, primary=True)
        self.import_file = part.add_button(self.import_asked)
        self._list_entered.connect(self._enter_list)

    def _fill_staff(self, part: StepPart) -> None:
        self.staff = StaffForm()
        part.add(self.staff)
        self.add_staff = part.add_button(self._staff_entered, primary=True)
        self._staff_entered.connect(self.staff.enter)

    def _fill_devices(self) -> None:
        sound = self.parts[FirstStep.SOUND]
        self.choose_camera = self.parts[FirstStep.CAMERA].add_button(self.camera_asked)
        self.code = CodeView()
        self.parts[FirstStep.SCANNER].add(self.code)
        self.play = sound.add_button(self.play_asked)
        self.yes = sound.add_button(self.heard, primary=True)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        super().showEvent(event)
        # Now, and not at every start of a desk that was set up long ago.
        self.code.show_code(TRIAL)

    def show_state(self, state: SetupState) -> None:
        """Show how far it is; what was typed stays."""
        was = self._state.current if self._state is not None else None
        self._state = state
        self._speak_of(state)
        if state.current is not was and self.isVisible():
            self.take_focus()
            QTimer.singleShot(0, self, self._bring_into_sight)

    def take_focus(self) -> None:
        """The first thing to press in the step that is open."""
        current = self._state.current if self._state is not None else None
        fields = (self.center, self.staff.name)
        stops = (*fields, *self.parts[current].buttons) if current is not None else (self.end,)
        shown = (stop for stop in stops if stop.isVisibleTo(self))
        next(shown, self.end).setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_on(self, step: FirstStep) -> None:
        """The line of this step: an Enter there does nothing that was not done, Tab leads on."""
        self.parts[step].head.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _bring_into_sight(self) -> None:
        """Where room is short, the step that is open begins at the top."""
        current = self._state.current if self._state is not None else None
        if current is not None:
            self.area.verticalScrollBar().setValue(self.parts[current].y())

    @Slot()
    def _enter_list(self) -> None:
        self.list_asked.emit(self.center.text(), self.zone.text())

    def speak(self) -> None:
        """Say everything in the language at hand."""
        super().speak()
        self.head(translate("Setup", "Set this desk up"))
        for button, words in (
            (self.take_list, translate("Setup", "Import this list")),
            (self.import_file, translate("Setup", "Import a file …")),
            (self.choose_camera, translate("Setup", "Another camera …")),
            (self.add_staff, translate("Setup", "Add")),
            (self.play, translate("Setup", "Play the sounds")),
            (self.yes, translate("Setup", "I hear them")),
            (self.ready, translate("Setup", "Is this desk ready?")),
            (self.practise, translate("Setup", "Practise")),
            (self.end, translate("Setup", "To the desk")),
        ):
            button.setText(words)
        for field, words in (
            (self.center, translate("Setup", "Code of the center, e.g. SZ-001")),
            (self.zone, translate("Setup", "Time zone, e.g. Asia/Shanghai")),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self.code.setAccessibleName(translate("Setup", "The code to try the scanner with"))
        self.staff.speak()
        if self._state is not None:
            self._speak_of(self._state)

    def _speak_of(self, state: SetupState) -> None:
        self.head(translate("Setup", "Set this desk up"), all_done(state))
        for number, (step, part) in enumerate(self.parts.items(), 1):
            stands = how_it_stands(step, state)
            icon = "check-circle" if state.is_done(step) else "clock"
            part.show_step(
                f"{number}  {step_word(step)}  ·  {stands}",
                what_to_do(step, state),
                icon if state.is_done(step) or state.is_later(step) else "flag",
                is_open=step is state.current,
            )
            later = self.later[step]
            later.setText(
                translate("Setup", "Next") if state.is_done(step) else translate("Setup", "Later")
            )
        for asked in (self.center, self.zone, self.take_list):
            asked.setVisible(state.list_needs_center)
        for button in (self.import_file, self.take_list):
            button.setEnabled(state.imports and not state.busy)
        knows = state.knows
        may_add = knows.names_staff and (knows.managed or not knows.staff)
        self.staff.setVisible(may_add)
        self.add_staff.setVisible(may_add)
        self.staff.ask_for(first=not knows.staff)

    def tell(self, words: Callable[[], str] | None) -> None:
        """Say why something was not done, until the next thing is tried."""
        self.say(words)

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        self._steps.setSpacing(dress.gap(8))
        for part in self.parts.values():
            part.dress(dress)
        self.staff.dress(dress)
        for field in (self.center, self.zone):
            field.setFont(dress.font(16))
        self.code.use_side(dress.px(_CODE))
