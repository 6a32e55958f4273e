"""What happens at the desk, from a scan to the next: the state behind the window."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future

from PySide6.QtCore import QObject, Signal

from checkin.domain.center import Center
from checkin.domain.policy import Step
from checkin.domain.presented import Source
from checkin.domain.roles import Authority
from checkin.services.case import Deed, Denial, Grounds
from checkin.services.check_in import Outcome
from checkin.services.front_desk import FrontDesk
from checkin.services.views import DeskView
from checkin.trouble import Trouble
from checkin.ui.bridge import Bridge
from checkin.ui.desk import showing
from checkin.ui.desk.admitted import Admitted
from checkin.ui.desk.showing import Showing
from checkin.ui.words.decision_words import denial

Make = Callable[[], Showing]

SEEN_AFTER = 0.3
"""Seconds before Enter confirms: one that is pressed twice, or held down, confirms nobody."""

RETURN_AFTER = 4.0
"""Seconds after which an admission makes room for the next scan."""

LOST_RECORDS = frozenset({"disk-full", "disk-failed", "read-only-folder"})
"""Troubles after which nobody is admitted here."""

_NOWHERE = Center(number=0, code="", zone="UTC")
"""Until something has been heard of the center."""


class DeskFlow(QObject):
    """One desk's work. Only for the GUI thread; results come back to it by `bridge`."""

    shown = Signal()
    """There is something else to show, or the desk is ready."""
    sounded = Signal(object)
    """The `Sound` of what is shown now."""
    viewed = Signal(object)
    troubled = Signal(object)
    denied = Signal(str)
    """A decision was not done, and why."""
    done = Signal()
    """A decision was done."""

    def __init__(
        self, front: FrontDesk, bridge: Bridge, running: Callable[[], float], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._front, self._bridge, self._running = front, bridge, running
        self._asked = self._heard = 0
        self._deciding = False
        self._make: Make | None = None
        self._viewing = self._view_again = False
        self._shown_at = 0.0
        self._return_at: float | None = None
        self.outcome: Outcome | None = None
        self.seatless: Deed | None = None
        self.admitted: Admitted | None = None
        self.center = _NOWHERE

    # What is shown

    def showing(self) -> Showing | None:
        """What to show, in the language at hand; None: ready."""
        return self._make() if self._make else None

    @property
    def _busy(self) -> bool:
        """Whether an answer is on its way."""
        return self._deciding or self._heard != self._asked

    @property
    def subject(self) -> str | None:
        """Who is decided about."""
        return self.outcome.event.subject if self.outcome else None

    def may_confirm(self) -> bool:
        """Whether Enter signs somebody in now."""
        outcome = self.outcome if self.may_decide() else None
        return bool(outcome and outcome.decision.may_confirm() and not outcome.attendance.is_in)

    def was_seen(self) -> bool:
        """Whether what is shown has been there long enough to be read."""
        return self._running() - self._shown_at >= SEEN_AFTER

    def may_decide(self) -> bool:
        """Whether there is anybody to decide about."""
        return self.subject is not None and not self._busy

    def left(self) -> float:
        """Seconds until the desk is ready again; 0 when it does not become so by itself."""
        return max(0.0, self._return_at - self._running()) if self._return_at else 0.0

    def tick(self) -> None:
        """Time has gone on."""
        if self._return_at is not None and self._running() >= self._return_at:
            self.dismiss()

    def scan(self, text: str, source: Source) -> None:
        """Judge what was scanned or typed; what was asked last is what is shown."""
        self._hear(self._front.scan(text, source))

    def choose(self, appointment: str) -> None:
        """Judge somebody who was picked from a list."""
        self._hear(self._front.choose(appointment))

    def dismiss(self) -> None:
        """The desk is ready for the next; what is on its way is shown when it comes."""
        self._show(None, None)

    def confirm(self, steps: Sequence[Step] | None = None) -> None:
        """Sign in who is shown, if that can be done; None: all steps of the policy were done."""
        if self.may_confirm() and self.subject is not None:
            self._decide(self._front.confirm(self.subject, steps=steps), self._admitted)

    def override(
        self, subject: str, authority: Authority, grounds: Grounds, seat: str | None = None
    ) -> None:
        """Admit somebody over the verdict; `seat` is another one than theirs."""
        self._decide(self._front.override(subject, authority, grounds, seat), self._admitted)

    def refuse(self, subject: str, authority: Authority, grounds: Grounds) -> None:
        """Turn somebody away."""
        center, refused = self.center, self._front.refuse(subject, authority, grounds)
        self._decide(refused, lambda deed: lambda: showing.of_turning_away(deed, center))

    def undo(self, subject: str, authority: Authority, grounds: Grounds) -> None:
        """Take somebody's admission back."""
        self._decide(self._front.undo(subject, authority, grounds), self._undone)

    def undoable(self) -> str | None:
        """Whose admission an undo would take back."""
        if self.subject and self.outcome and self.outcome.attendance.is_admitted:
            return self.subject
        return self.admitted.subject if self.admitted else None

    # What comes back

    def show_again(self, outcome: Outcome) -> None:
        """Show a verdict that is new, or that a look at the person has changed."""
        self._show(lambda: showing.of_outcome(outcome), outcome)

    def follow(self, deed: Deed) -> None:
        """Something was done on a page: whoever is shown here is shown as they stand after it."""
        listed, center = deed.listed, self.center
        if deed.denial is None and listed is not None and listed.appointment.id == self.subject:
            self._show(lambda: showing.of_standing(deed, center), None)

    def refresh(self) -> None:
        """Ask for the frame anew; what is asked while one is on its way, is asked once after."""
        if self._viewing:
            self._view_again = True
            return
        self._viewing = True
        self._bridge.when_done(self._front.view(), self._viewed, self._no_view)

    def _viewed(self, view: DeskView) -> None:
        self._viewing = False
        self.center = view.center
        self.viewed.emit(view)
        if self._view_again:
            self._view_again = False
            self.refresh()

    def _no_view(self, trouble: Trouble) -> None:
        self._viewing = self._view_again = False
        self._trouble(trouble)

    def _hear(self, future: Future[Outcome]) -> None:
        self._asked += 1
        asked = self._asked

        def heard(outcome: Outcome) -> None:
            self.center = outcome.center
            if asked == self._asked:
                self._heard = asked
                self.show_again(outcome)
            self.refresh()

        def failed(trouble: Trouble) -> None:
            self._heard = max(self._heard, asked)
            self._trouble(trouble)

        self.shown.emit()
        self._bridge.when_done(future, heard, failed)

    def _decide(self, future: Future[Deed], then: Callable[[Deed], Make]) -> None:
        self._deciding = True
        asked = self._asked

        def told(deed: Deed) -> None:
            self._deciding = False
            if deed.denial is not None:
                self._denied(deed, deed.denial)
            else:
                make = then(deed)
                if asked == self._asked:
                    self._show(make, None)
                self.done.emit()
            self.refresh()

        self.shown.emit()
        self._bridge.when_done(future, told, self._trouble)

    def _denied(self, deed: Deed, why: Denial) -> None:
        center = self.center
        if why in (Denial.SEAT_TAKEN, Denial.SEAT_BROKEN):
            self._show(lambda: showing.of_taken_seat(deed, center), self.outcome, deed)
        else:
            self.shown.emit()
        self.denied.emit(denial(why, deed.needed))

    def _admitted(self, deed: Deed) -> Make:
        center = self.center
        if deed.listed is not None and not deed.is_return:
            self.admitted = Admitted(subject=deed.listed.appointment.id, deed=deed)
        return lambda: showing.of_admission(deed, center)

    def _undone(self, deed: Deed) -> Make:
        center = self.center
        self.admitted = None
        return lambda: showing.of_undoing(deed, center)

    def _show(
        self, make: Make | None, outcome: Outcome | None, seatless: Deed | None = None
    ) -> None:
        self._make, self.outcome, self.seatless = make, outcome, seatless
        self._shown_at = self._running()
        found = self.showing()
        returns = found is not None and found.returns
        self._return_at = self._running() + RETURN_AFTER if returns else None
        self.shown.emit()
        if found is not None:
            self.sounded.emit(found.look.sound)

    def _trouble(self, trouble: Trouble) -> None:
        self._deciding = False
        if trouble.code in LOST_RECORDS:
            self._show(lambda: showing.of_lost_record(trouble), None)
        self.troubled.emit(trouble)
