"""Opens the question for a decision, and carries the answer out."""

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from checkin.domain.decision import Listed
from checkin.services.case import Deed
from checkin.services.seats import free_seat
from checkin.ui.asking.asking import Answer, Asking
from checkin.ui.asking.questions import (
    ADMIT,
    CONSULTED,
    PLACE,
    REFUSE,
    UNDO,
    Question,
    about,
    no_consulted,
    to_undo,
    with_seat,
)
from checkin.ui.bridge import Bridge
from checkin.ui.desk.desk_flow import DeskFlow
from checkin.ui.parts import DeskParts


class Deciding(QObject):
    """Decides over the verdict that is shown, or takes an admission back."""

    def __init__(
        self, parts: DeskParts, flow: DeskFlow, bridge: Bridge, asking: Asking, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._now, self._flow, self._asking = parts.now, flow, asking
        self._front, self._bridge = parts.front, bridge
        self._offered: Deed | None = None
        self._actions = {REFUSE: flow.refuse, UNDO: flow.undo}
        flow.denied.connect(self._denied)
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
        seatless = self._flow.seatless
        if question is not None and seatless is not None and seatless.listed is not None:
            self._ask_for_seat(question, seatless.listed)
        elif question is not None:
            self._ask(question)

    def _ask_for_seat(self, question: Question, listed: Listed) -> None:
        """As `question`, with the next free seat."""
        self._offered = self._flow.seatless

        def ask(free: str | None) -> None:
            if self._flow.seatless is not None:
                self._ask(with_seat(question, listed, free))

        self._bridge.when_done(self._front.do(free_seat, listed), ask, self._asking.troubled.emit)

    @Slot(str)
    def _denied(self, words: str) -> None:
        """Say why; who has a question open is asked for a seat where there was none."""
        self._asking.say(words)
        seatless = self._flow.seatless
        if seatless is not None and seatless is not self._offered and self._asking.is_open():
            self.decide()

    @Slot()
    def undo(self) -> None:
        """Ask about the admission of who is shown, or else of the last one."""
        question = self._undo_question()
        if question is not None:
            self._ask(question)

    def _ask(self, question: Question) -> None:
        def act(answer: Answer) -> None:
            subject, who, grounds = question.subject, answer.authority, answer.grounds
            consulted = answer.extras.get(CONSULTED, "")
            if answer.verb == ADMIT:
                self._flow.override(subject, who, grounds, answer.extras.get(PLACE) or None)
            elif answer.verb == REFUSE and not consulted:
                self._asking.say(no_consulted())
            else:
                self._actions[answer.verb](subject, who, replace(grounds, consulted=consulted))

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
