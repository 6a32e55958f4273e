"""Opens the question for a decision, and carries the answer out."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from checkin.services.case import Authority, Deed, Grounds
from checkin.ui.desk_flow import DeskFlow
from checkin.ui.question_panel import QuestionPanel
from checkin.ui.questions import ADMIT, REFUSE, UNDO, Question, about, to_undo
from checkin.ui.side import Side


class Deciding(QObject):
    """Decides over the verdict that is shown, or takes an admission back."""

    closed = Signal()

    def __init__(
        self, flow: DeskFlow, side: Side, now: Callable[[], datetime], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._flow, self._side, self._now = flow, side, now
        self._actions = {ADMIT: flow.override, REFUSE: flow.refuse, UNDO: flow.undo}
        self.panel = QuestionPanel()
        self.panel.answered.connect(self._carry_out)
        self.panel.left.connect(self.closed)
        flow.denied.connect(self._say)
        flow.done.connect(self.closed)

    def may_decide(self) -> bool:
        """Whether there is anything to decide about who is shown."""
        outcome = self._flow.outcome
        return self._flow.may_decide() and outcome is not None and about(outcome) is not None

    def may_undo(self) -> bool:
        """Whether there is an admission to take back."""
        return self._undo_question() is not None

    @Slot()
    def decide(self) -> None:
        """Ask about who is shown."""
        outcome = self._flow.outcome
        question = about(outcome) if outcome is not None and self._flow.may_decide() else None
        if question is not None:
            self._ask(question)

    @Slot()
    def undo(self) -> None:
        """Ask about the admission of who is shown, or else of the last one."""
        question = self._undo_question()
        if question is not None:
            self._ask(question)

    def is_open(self) -> bool:
        """Whether a question is open."""
        return self._side.currentWidget() is self.panel

    def _ask(self, question: Question) -> None:
        self._side.open_panel(self.panel)
        self.panel.ask(question)

    def _undo_question(self) -> Question | None:
        flow = self._flow
        subject = flow.undoable()
        if subject is None:
            return None
        if flow.outcome is not None and subject == flow.subject:
            attendance, listed = flow.outcome.attendance, flow.outcome.decision.listed
            deed = Deed(attendance=attendance, listed=listed)
        elif flow.admitted is not None:
            deed = flow.admitted.deed
        else:
            return None
        return to_undo(deed, subject, self._now())

    @Slot(str, object, str)
    def _carry_out(self, verb: str, grounds: Grounds, pin: str) -> None:
        question = self.panel.question
        if question is None:
            return

        def go_on(authority: Authority) -> None:
            self._actions[verb](question.subject, authority, grounds)

        self.panel.set_busy(busy=True)
        self._flow.with_authority(pin, go_on)

    @Slot(str)
    def _say(self, words: str) -> None:
        if self.is_open():
            self.panel.say(lambda: words)
