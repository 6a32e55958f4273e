"""Leads through the first steps at a new desk (Ctrl+Shift+S), and opens by itself on one."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal, Slot

from checkin.domain.presented import Source
from checkin.services.delivery_view import DeliveryView
from checkin.services.first_steps import (
    ENDED,
    LATER,
    DeskKnows,
    FirstStep,
    Taken,
    as_kept,
    desk_knows,
    kept_steps,
)
from checkin.services.lookup import NO_CENTER
from checkin.services.scanner_trial import judge_trial
from checkin.trouble import Trouble
from checkin.ui.devices.sounds import SoundState
from checkin.ui.setup.setup_page import SetupPage
from checkin.ui.setup.setup_state import SetupState
from checkin.ui.setup.setup_words import bad_rows
from checkin.ui.setup.staffing import Staffing
from checkin.ui.widgets.file_dialogs import ask_for_file
from checkin.ui.words.trouble_words import told
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class SettingUp(QObject):
    """Only for the GUI thread. What was done is seen in the books; the rest the settings keep."""

    key = QKeyCombination(
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_S
    )
    kept = Signal(str)
    """For the setting `setup`."""
    staffed = Signal()
    """Somebody may sign on from now on."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._ended = work, True
        self._file: Path | None = None
        kept = kept_steps(work.parts.settings.setup)
        self.state = SetupState(
            knows=DeskKnows(center=NO_CENTER), kept=kept, imports=work.parts.intake is not None
        )
        self._returns = False
        self.page = SetupPage()
        page = self.page
        page.left.connect(work.closed)
        page.opened.connect(self._open_step)
        page.later_asked.connect(self._put_off)
        page.import_asked.connect(self._choose_file)
        page.list_asked.connect(self._take_list)
        page.heard.connect(self._heard)
        page.ended.connect(self._end)
        self._staffing = Staffing(work, page, self)
        self._staffing.added.connect(self._added)

    def word(self) -> str:
        """What the page is called."""
        return translate("Setup", "Set this desk up")

    def begin(self) -> None:
        """With the window: on a new desk, and on one that was left half set up, show the page."""
        if self._work.parts.intake is not None:
            self._work.when_done(self._work.front.do(desk_knows), self._begin)

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        if self._work.turn(self.page):
            self._show(replace(self.state, opened=None))
            self.refresh()

    def refresh(self) -> None:
        """While the page is open: look at what is known by now."""
        if self._work.is_open(self.page):
            self._work.when_done(self._work.front.do(desk_knows), self._known)
            delivery = self._work.parts.delivery
            if delivery is not None:
                self._work.when_done(delivery.view(), self._delivered)

    def takes(self, text: str, source: Source) -> bool:
        """Whether a scan was for the trial of the scanner; then nothing of it is recorded."""
        if not self._work.is_open(self.page):
            return False
        delivery = self._work.parts.delivery
        self._returns = delivery is not None and delivery.registry_in(text) is not None
        if self._returns or self.state.current is not FirstStep.SCANNER:
            return False
        trial = judge_trial(text, ended=self._ended, by_camera=source is Source.CAMERA)
        state = replace(self.state, trial=trial, tried=text, opened=FirstStep.SCANNER)
        if state.is_done(FirstStep.SCANNER):
            self._keep(state, FirstStep.SCANNER)
        else:
            self._show(state)
        self.page.focus_on(FirstStep.SCANNER)
        return True

    @Slot(bool)
    def hear_end(self, ended: bool) -> None:
        """Whether Enter came at the end of the scan that comes next."""
        self._ended = ended

    @Slot()
    def come_back(self) -> None:
        """After the question about an enrolment code that was scanned on this page."""
        if self._returns:
            self._returns = False
            self.turn()

    @Slot(str, str)
    def show_camera(self, status: str, name: str) -> None:
        """How the camera is."""
        self._show(replace(self.state, camera=(status, name)))

    @Slot(object)
    def show_sound(self, state: SoundState) -> None:
        """Whether anything is heard."""
        self._show(replace(self.state, sound=state))

    # What was pressed

    @Slot(object)
    def _open_step(self, step: FirstStep) -> None:
        self._show(replace(self.state, opened=step))
        self.page.take_focus()

    @Slot(object)
    def _put_off(self, step: FirstStep) -> None:
        """Go on with the next one; what is not done is put off."""
        state = replace(self.state, opened=None)
        if state.is_done(step):
            self._show(state)
        else:
            self._keep(state, LATER + step)

    @Slot()
    def _heard(self) -> None:
        self._keep(replace(self.state, opened=None), FirstStep.SOUND)

    @Slot()
    def _end(self) -> None:
        self._keep(replace(self.state, opened=None), ENDED)
        self._work.closed.emit()

    @Slot()
    def _choose_file(self) -> None:
        title = translate("Setup", "Import who is expected")
        kinds = translate(
            "Setup", "Rosters (*.bundle *.csv *.tsv *.xlsx *.xls *.ods);;All files (*)"
        )
        ask_for_file(self.page, title, kinds, self.take_file)

    def take_file(self, file: Path) -> None:
        """Take who is expected from this file."""
        self._file = file
        self._take("", "")

    @Slot(str, str)
    def _take_list(self, center: str, zone: str) -> None:
        if self._file is not None:
            self._take(center, zone)

    def _take(self, center: str, zone: str) -> None:
        intake = self._work.parts.intake
        if intake is None or self._file is None or self.state.busy:
            return
        self.page.say(None)
        self._show(replace(self.state, busy=True))
        self._work.when_told(intake.take(self._file, center, zone), self._taken, self._not_taken)

    def _taken(self, taken: Taken) -> None:
        if taken.bad_rows:
            self._show(replace(self.state, busy=False))
            self.page.say(lambda: bad_rows(taken))
            return
        self._show(replace(self.state, busy=False, list_needs_center=False, opened=None))
        self.refresh()

    def _not_taken(self, trouble: Trouble) -> None:
        asks = trouble.code == "center-unknown"
        self._show(replace(self.state, busy=False, list_needs_center=asks))
        self.page.say(None if asks else lambda: " ".join(told(trouble)))
        if asks:
            self.page.take_focus()

    @Slot()
    def _added(self) -> None:
        self._show(replace(self.state, opened=FirstStep.STAFF))
        self.staffed.emit()
        self._work.when_done(self._work.front.do(desk_knows), self._known_after_adding)

    # What is known

    def _known_after_adding(self, knows: DeskKnows) -> None:
        """The form was away until it is known who is on duty: the next name goes into it."""
        self._known(knows)
        if self._work.is_open(self.page):
            self.page.staff.lead_back(to_name=True)

    def _begin(self, knows: DeskKnows) -> None:
        self.state = replace(self.state, knows=knows)
        kept = self.state.kept
        half = bool(kept) and self.state.current is not None
        is_new = not knows.has_roster
        if self._work.parts.guided or (ENDED not in kept and (is_new or half)):
            self._work.open(self.page)
            self._show(self.state)
            self.refresh()

    def _known(self, knows: DeskKnows) -> None:
        opened = self.state.opened
        # A step that was opened by hand stays; one that has just been done gives way.
        done_now = knows.has_roster and not self.state.knows.has_roster
        staffed_now = knows.staff > 0 and not self.state.knows.staff
        self._show(replace(self.state, knows=knows, opened=None if done_now else opened))
        if staffed_now:
            self.staffed.emit()
        if done_now:
            self._work.flow.refresh()

    def _delivered(self, view: DeliveryView) -> None:
        enrolment = view.state.enrolment
        self._show(replace(self.state, enrolled=enrolment.desk if enrolment else ""))

    def _keep(self, state: SetupState, token: str) -> None:
        kept = state.kept | {str(token)}
        self._show(replace(state, kept=kept))
        self.kept.emit(as_kept(kept))

    def _show(self, state: SetupState) -> None:
        if state != self.state or self._work.is_open(self.page):
            self.state = state
            self.page.show_state(state)
