"""The desk's clock (Ctrl+T): what another one shows, and a manager's word that it is right."""

from concurrent.futures import Future

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, QTimer, Slot

from checkin.domain.clock_trust import Moment
from checkin.domain.wall_time import wall_time
from checkin.services.case import Deed
from checkin.services.clock_watch import confirm_clock, enter_wall_clock
from checkin.ui.asking.asking import Answer
from checkin.ui.asking.questions import Extra, Question, Verb
from checkin.ui.readiness.clock_page import ClockPage
from checkin.ui.words.clock_words import clock_reason, clock_reasons
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate

WALL, CONFIRM = "wall", "confirm"


class ClockDesk(QObject):
    """Shows the clock, and keeps what somebody says of it."""

    key = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_T)

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.page = ClockPage()
        self.page.left.connect(work.closed)
        self.page.enter_asked.connect(self._ask_for_wall)
        self.page.confirm_asked.connect(self._ask_to_confirm)
        work.asking.done.connect(self._done)
        self._ticking = QTimer(self)
        self._ticking.setInterval(1000)
        self._ticking.timeout.connect(self._tick)

    def word(self) -> str:
        """What the page is called."""
        return translate("Clock", "The clock of this desk")

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        if self._work.turn(self.page):
            self._ticking.start()
            self.refresh()

    def refresh(self) -> None:
        """While the page is open: look at what it shows anew."""
        if self._work.is_open(self.page):
            self._work.when_done(self._work.front.look_at_clock(), self._show)

    def _show(self, now: Moment) -> None:
        self.page.show_moment(now, self._work.center)

    @Slot()
    def _tick(self) -> None:
        if self._work.is_open(self.page):
            self.page.show_time(self._work.now(), self._work.center)
        elif not self._work.asking.is_open():
            self._ticking.stop()

    @Slot()
    def _ask_for_wall(self) -> None:
        self._work.ask(to_enter_wall(), self._enter, self.page)

    def _enter(self, answer: Answer) -> Future[Deed] | None:
        wall = wall_time(answer.extras[WALL], self._work.center, self._work.now())
        if wall is None:
            said = translate("Clock", "That is no time. Type it like 14:05, or 2026-12-05 14:05.")
            self._work.asking.say(said)
            return None
        return self._work.front.do(enter_wall_clock, wall, answer.grounds.words)

    @Slot()
    def _ask_to_confirm(self) -> None:
        self._work.ask(to_confirm_clock(), self._confirm, self.page)

    def _confirm(self, answer: Answer) -> Future[Deed]:
        return self._work.front.do(confirm_clock, answer.authority, answer.grounds)

    @Slot(object)
    def _done(self, _deed: Deed) -> None:
        self.refresh()


def to_enter_wall() -> Question:
    """What another clock shows: anybody on duty writes it down."""
    return Question(
        subject="",
        who=_wall_is_kept,
        title=_wall_title,
        reasons=(),
        reason_word=str,
        verbs=(Verb(name=WALL, word=_wall_verb, needs_pin=False, primary=True, reason="compared"),),
        extras=(Extra(name=WALL, word=_wall_field),),
    )


def to_confirm_clock() -> Question:
    """That the clock is right: a manager."""
    return Question(
        subject="",
        who=_hold_it,
        title=_confirm_title,
        reasons=clock_reasons(),
        reason_word=clock_reason,
        verbs=(
            Verb(name=CONFIRM, word=_confirm_verb, needs_pin=True, primary=True, reason="compared"),
        ),
    )


def _wall_title() -> str:
    return translate("Clock", "What does the clock on the wall show?")


def _wall_verb() -> str:
    return translate("Clock", "Keep it")


def _wall_field() -> str:
    return translate("Clock", "Time on the wall, e.g. 14:05")


def _confirm_title() -> str:
    return translate("Clock", "The center manager confirms this clock")


def _confirm_verb() -> str:
    return translate("Clock", "It is right")


def _wall_is_kept() -> str:
    return translate("Clock", "It is kept beside the time of this desk, and decides nothing.")


def _hold_it() -> str:
    return translate("Clock", "Hold it against another clock before you say so.")
