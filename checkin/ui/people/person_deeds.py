"""The page of one person, and what is done from it (Ctrl+D for who is at the desk)."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from checkin.domain.attendance import State
from checkin.domain.decision import Listed
from checkin.services import looks, seats, stays
from checkin.services.case import Case, Deed, case_of
from checkin.ui.asking.asking import Answer
from checkin.ui.asking.questions import Question, to_undo
from checkin.ui.people import person_questions, person_words
from checkin.ui.widgets.facts_page import FactsPage
from checkin.ui.widgets.page import Page
from checkin.ui.words import decision_words
from checkin.ui.words.deed_words import SEAT_BROKEN
from checkin.ui.words.typed_times import typed_time
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate

Act = Callable[[Answer], Future[Deed] | None]


class PersonDeeds(QObject):
    """Shows one person, and asks before anything is done that needs a reason or a PIN."""

    incident_asked = Signal(object)
    """A `Listed` about whom an incident is to be written down."""
    done = Signal(object)
    """The `Deed` that was done without a question, or denied."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._subject = ""
        self._listed: Listed | None = None
        self._opens = False
        self.page = FactsPage(person_words.nobody)
        self.page.left.connect(self._leave)
        self.page.choices.chosen.connect(self._chosen)
        self._deeds: Mapping[str, Callable[[Listed], None]] = {
            person_words.JUDGE: self._judge,
            person_words.OUT: self.turn_break,
            person_words.BACK: self.turn_break,
            person_words.LEAVE: self._sign_out,
            person_words.WITHDRAW: self._withdraw,
            person_words.SEAT: self._reseat,
            person_words.ARRIVAL: self._correct_arrival,
            person_words.SETTLE: self._settle,
            person_words.TAKE_BACK: self._take_back,
            person_words.INCIDENT: self.incident_asked.emit,
        }

    # The page

    def open(self, subject: str, back: Page | None = None) -> None:
        """Show this person (an appointment's id); `back` is the page that comes after."""
        if subject != self._subject:
            self._listed = None
            self.page.tell(person_words.nobody)
        self._subject, self._opens = subject, True
        self._work.open(self.page, back)
        self.refresh()

    @Slot()
    def turn(self) -> None:
        """Show who is at the desk, else who was signed in there last, or take the page away."""
        flow = self._work.flow
        subject = flow.subject or flow.undoable()
        if self._work.is_open(self.page):
            self._leave()
        elif subject is not None:
            self.open(subject)
        else:
            self._work.noted.emit(
                translate("Person", "Nobody is at the desk: scan the ticket first.")
            )

    @Slot()
    def turn_break_of_shown(self) -> None:
        """Out for a break, or back: who is on the page, or else at the desk."""
        if self._work.is_open(self.page):
            if self._listed is not None:
                self.turn_break(self._listed)
        elif self._work.flow.subject is not None and not self._work.asking.is_open():
            self.open(self._work.flow.subject)
            self._work.when_done(self._case(), self._break_now)

    def refresh(self) -> None:
        """While the page is open: look at the person anew."""
        if self._work.is_open(self.page) and self._subject:
            self._work.when_done(self._case(), self._show)

    def _case(self) -> Future[Case]:
        return self._work.front.do(case_of, self._subject)

    def _show(self, case: Case) -> None:
        if case.subject != self._subject or case.listed is None:
            return
        listed, first = case.listed, self._opens
        self._listed, self._opens = listed, False
        work = self._work
        self.page.tell(lambda: person_words.told_of(listed, work.now(), work.center))
        if first and self._work.is_open(self.page):
            self.page.take_focus()

    @Slot()
    def _leave(self) -> None:
        self._work.leave(self.page)

    @Slot(str)
    def _chosen(self, name: str) -> None:
        if self._listed is not None:
            self.page.say(None)
            self._deeds[name](self._listed)

    # What is done

    def _judge(self, listed: Listed) -> None:
        self._work.chosen.emit(listed.appointment.id)

    def _break_now(self, case: Case) -> None:
        self._show(case)
        if case.listed is not None:
            self.turn_break(case.listed)

    def turn_break(self, listed: Listed) -> None:
        """Out of the room, or back in it."""
        on_break = listed.attendance.state is State.ON_BREAK
        turn = stays.come_back if on_break else stays.go_out
        self._work.when_done(self._work.front.do(turn, listed.appointment.id), self._told)

    def _told(self, deed: Deed) -> None:
        why = deed.denial
        if why is not None:
            self.page.say(lambda: decision_words.denial(why, deed.needed))
        self.refresh()
        self.done.emit(deed)

    def _sign_out(self, listed: Listed) -> None:
        front, subject = self._work.front, listed.appointment.id
        question = person_questions.to_leave(listed, self._work.now())
        self._ask(question, lambda _: front.do(stays.sign_out, subject))

    def _withdraw(self, listed: Listed) -> None:
        front, subject = self._work.front, listed.appointment.id
        self._ask(
            person_questions.to_withdraw(listed),
            lambda said: front.do(stays.withdraw, subject, said.authority, said.grounds),
        )

    def _settle(self, listed: Listed) -> None:
        front, subject = self._work.front, listed.appointment.id
        self._ask(
            person_questions.to_settle(listed),
            lambda said: front.do(stays.settle, subject, said.authority, said.grounds),
        )

    def _take_back(self, listed: Listed) -> None:
        front, subject = self._work.front, listed.appointment.id
        deed = Deed(attendance=listed.attendance, listed=listed)
        question = to_undo(deed, subject, self._work.now())
        if question is not None:
            self._ask(question, lambda said: front.undo(subject, said.authority, said.grounds))

    def _reseat(self, listed: Listed) -> None:
        front, subject = self._work.front, listed.appointment.id

        def act(said: Answer) -> Future[Deed]:
            broken = said.grounds.reason == SEAT_BROKEN
            move = seats.leave_broken if broken else seats.reseat
            seat = said.extras[person_questions.PLACE] or None
            return front.do(move, subject, seat, said.authority, said.grounds)

        def ask(free: str | None) -> None:
            self._ask(person_questions.to_reseat(listed, free), act)

        self._work.when_done(front.do(seats.free_seat, listed), ask)

    def _correct_arrival(self, listed: Listed) -> None:
        work, subject = self._work, listed.appointment.id

        def act(said: Answer) -> Future[Deed] | None:
            at = typed_time(said.extras[person_questions.TIME], work.now(), work.center)
            if at is None:
                work.asking.say(person_questions.no_time())
                return None
            witness = said.extras[person_questions.WITNESS]
            return work.front.do(
                looks.arrived_earlier, subject, at, said.authority, said.grounds, witness
            )

        self._ask(person_questions.to_correct_arrival(listed), act)

    def _ask(self, question: Question, act: Act) -> None:
        self._work.ask(question, act, self.page)
