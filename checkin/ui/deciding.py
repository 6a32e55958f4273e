"""Opens the question for a decision, and carries the answer out."""

from PySide6.QtCore import QObject, Signal, Slot

from checkin.domain.roles import Authority, Role
from checkin.services.case import Deed, Denial, Grounds
from checkin.trouble import Trouble
from checkin.ui.bridge import Bridge
from checkin.ui.decision_words import denial
from checkin.ui.desk_flow import DeskFlow
from checkin.ui.parts import DeskParts
from checkin.ui.question_panel import QuestionPanel
from checkin.ui.questions import ADMIT, REFUSE, UNDO, Question, about, to_undo
from checkin.ui.side import Side


class Deciding(QObject):
    """Decides over the verdict that is shown, or takes an admission back."""

    closed = Signal()

    troubled = Signal(object)

    def __init__(
        self, parts: DeskParts, flow: DeskFlow, bridge: Bridge, side: Side, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._front, self._now = parts.front, parts.now
        self._flow, self._bridge, self._side = flow, bridge, side
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

        def go_on(found: Authority | Denial) -> None:
            if isinstance(found, Authority):
                self._actions[verb](question.subject, found, grounds)
            else:
                self._say(denial(found))

        self.panel.set_busy(busy=True)
        if pin:
            self._bridge.when_done(self._front.authority(pin), go_on, self._trouble)
        else:
            go_on(Authority(role=Role.PROCTOR, person=self._front.desk.name))

    def _trouble(self, trouble: Trouble) -> None:
        self.panel.set_busy(busy=False)
        self.troubled.emit(trouble)

    @Slot(str)
    def _say(self, words: str) -> None:
        if self.is_open():
            self.panel.say(lambda: words)
