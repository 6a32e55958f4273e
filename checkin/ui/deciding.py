"""Opens the question for a decision, and carries the answer out."""

from PySide6.QtCore import QObject, Slot

from checkin.services.case import Deed
from checkin.ui.asking import Answer, Asking
from checkin.ui.desk_flow import DeskFlow
from checkin.ui.parts import DeskParts
from checkin.ui.questions import ADMIT, REFUSE, UNDO, Question, about, to_undo


class Deciding(QObject):
    """Decides over the verdict that is shown, or takes an admission back."""

    def __init__(self, parts: DeskParts, flow: DeskFlow, asking: Asking, parent: QObject) -> None:
        super().__init__(parent)
        self._now, self._flow, self._asking = parts.now, flow, asking
        self._actions = {ADMIT: flow.override, REFUSE: flow.refuse, UNDO: flow.undo}
        flow.denied.connect(asking.say)
        flow.done.connect(asking.finish)

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

    def _ask(self, question: Question) -> None:
        def act(answer: Answer) -> None:
            self._actions[answer.verb](question.subject, answer.authority, answer.grounds)

        self._asking.ask(question, act)

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
