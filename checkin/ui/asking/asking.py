"""Asks for a reason and a PIN before something is done, and says why where it was not."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from checkin.domain.roles import Authority, Role
from checkin.services.case import Deed, Denial, Grounds
from checkin.trouble import Trouble
from checkin.ui.asking.pin_wait import PinWait
from checkin.ui.asking.question_panel import QuestionPanel
from checkin.ui.asking.questions import Question, for_one
from checkin.ui.bridge import Bridge
from checkin.ui.parts import DeskParts
from checkin.ui.words.decision_words import denial


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What somebody answered: the verb's name, who they are, why, and the further fields by name.

    Where no PIN was asked for, `authority` is whoever is on duty, as a proctor.
    """

    verb: str
    authority: Authority
    grounds: Grounds
    extras: Mapping[str, str]


_OF_THE_PIN = frozenset({Denial.WRONG_PIN, Denial.ROLE, Denial.LOCKED_OUT})

Act = Callable[[Answer], Future[Deed] | None]
"""Does what was answered; None: somebody else carries it out and tells `say` or `finish`."""


class PanelPlace(Protocol):
    """Where a panel opens: the right column of the desk, or that of a page over it."""

    def open_panel(self, panel: QWidget) -> None: ...
    def currentWidget(self) -> QWidget | None: ...  # noqa: N802


class Asking(QObject):
    """The one panel of questions. Only for the GUI thread."""

    closed = Signal()
    done = Signal(object)
    """The `Deed` that an answer has led to."""
    troubled = Signal(object)

    def __init__(self, parts: DeskParts, bridge: Bridge, side: PanelPlace, parent: QObject) -> None:
        super().__init__(parent)
        self._front, self._bridge, self._side = parts.front, bridge, side
        self._wait = PinWait(parts, bridge, self)
        self._wait.told.connect(self._tell_wait)
        self._act: Act | None = None
        self._back: QWidget | None = None
        self.panel = QuestionPanel()
        self.panel.answered.connect(self._answered)
        self.panel.left.connect(self.finish)

    def ask(self, question: Question, act: Act, back: QWidget | None = None) -> None:
        """Ask, and do it when it is answered. `back` is the page that comes after the question."""
        self._act, self._back = act, back
        self._side.open_panel(self.panel)
        self.panel.ask(for_one(question) if self._front.desk.alone else question)

    def is_open(self) -> bool:
        """Whether a question is open."""
        return self._side.currentWidget() is self.panel

    def field_for(self, text: str) -> QLineEdit | None:
        """Where something goes that is typed while no field has the focus."""
        return self.panel.field_for(text)

    def say(self, words: str) -> None:
        """Say in the open question why nothing was done."""
        if self.is_open():
            self.panel.say(lambda: words)
            self._lead_back()

    def _deny(self, why: Denial, needed: Role | None = None) -> None:
        """Say it in the language at hand, also when that changes."""
        if self.is_open():
            self.panel.say(lambda: denial(why, needed))
            self._lead_back(why)

    def _lead_back(self, why: Denial | None = None) -> None:
        """Nothing was done: the keyboard goes on where something else is to be said."""
        panel = self.panel
        asked = (*panel.extras.values(), panel.second, panel.pin)
        open_fields = [field for field in asked if not field.isHidden()]
        if why is Denial.REASON_MISSING:
            panel.chips.take_focus()
            return
        if why in _OF_THE_PIN:
            open_fields = [field for field in open_fields if field is panel.pin]
        empty = (field for field in open_fields if not field.text())
        first = next(empty, next(iter(panel.buttons.values()), panel.cancel))
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def finish(self) -> None:
        """Leave the question: for the page that it was asked from, or else the desk."""
        if not self.is_open():
            return
        if self._back is None:
            self.closed.emit()
        else:
            self._side.open_panel(self._back)

    @Slot(str, object, str)
    def _answered(self, verb: str, grounds: Grounds, pin: str) -> None:
        extras, question = self.panel.extra_texts(), self.panel.question
        if question is not None and question.reasons and not grounds.reason:
            self._deny(Denial.REASON_MISSING)
            return

        def go_on(found: Authority | Denial) -> None:
            if isinstance(found, Authority):
                answer = Answer(verb=verb, authority=found, grounds=grounds, extras=extras)
                self._carry_out(answer)
            else:
                self._deny(found)
                self._wait.look()

        # A button that is switched off hands the focus on, and the next Enter would leave.
        self.panel.setFocus(Qt.FocusReason.OtherFocusReason)
        self.panel.set_busy(busy=True)
        if pin:
            self._bridge.when_done(self._front.authority(pin), go_on, self._trouble)
        else:
            on_duty = self._front.proctor
            person = on_duty.person if on_duty else self._front.desk.name
            go_on(Authority(role=Role.PROCTOR, person=person))

    def _carry_out(self, answer: Answer) -> None:
        future = self._act(answer) if self._act is not None else None
        if future is not None:
            self._bridge.when_done(future, self._told, self._trouble)

    def _told(self, deed: Deed) -> None:
        if deed.denial is not None:
            self._deny(deed.denial, deed.needed)
            return
        self.finish()
        self.done.emit(deed)

    @Slot(str)
    def _tell_wait(self, _words: str) -> None:
        """Once a second while everybody is locked out."""
        if self.is_open():
            self.panel.say(self._wait.words if self._wait.is_on else None)

    def _trouble(self, trouble: Trouble) -> None:
        self.panel.set_busy(busy=False)
        self._lead_back()
        self.troubled.emit(trouble)
