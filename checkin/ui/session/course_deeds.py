"""What is decided about a whole session from its page: asked, and carried out."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from datetime import timedelta

from PySide6.QtCore import QObject

from checkin.services import seats, session_deeds
from checkin.services.case import Deed
from checkin.services.session_sheet import Sheet
from checkin.ui.asking.asking import Answer
from checkin.ui.asking.questions import Question
from checkin.ui.session import session_questions, session_words
from checkin.ui.widgets.page import Page
from checkin.ui.words.typed_times import typed_minutes
from checkin.ui.workplace import Workplace

Act = Callable[[Answer], Future[Deed] | None]


class CourseDeeds(QObject):
    """Asks about the session of a sheet; `page` comes after each question."""

    def __init__(self, work: Workplace, page: Page, parent: QObject) -> None:
        super().__init__(parent)
        self._work, self._page = work, page
        self._deeds: Mapping[str, Callable[[Sheet], None]] = {
            session_words.DELAY: self._delay,
            session_words.STOP: self._stop,
            session_words.GO_ON: self._go_on,
            session_words.CANNOT: self._cannot_run,
            session_words.CAN: self._can_run,
            session_words.EVACUATE: self._evacuate,
            session_words.RETURN: self._return,
            session_words.SEATS: self._mark_seat,
        }

    def do(self, name: str, sheet: Sheet) -> bool:
        """Ask what belongs to this name; False: it is none of these."""
        deed = self._deeds.get(name)
        if deed is not None:
            deed(sheet)
        return deed is not None

    def _delay(self, sheet: Sheet) -> None:
        front, session = self._work.front, sheet.session.id

        def act(said: Answer) -> Future[Deed] | None:
            minutes = self._minutes(said, least=1)
            if minutes is None:
                return None
            by = timedelta(minutes=minutes)
            return front.do(session_deeds.delay, session, by, said.authority, said.grounds)

        self._ask(session_questions.to_delay(sheet), act)

    def _stop(self, sheet: Sheet) -> None:
        front, session = self._work.front, sheet.session.id
        self._ask(
            session_questions.to_stop(sheet),
            lambda said: front.do(session_deeds.stop, session, said.authority, said.grounds),
        )

    def _go_on(self, sheet: Sheet) -> None:
        front, session = self._work.front, sheet.session.id

        def act(said: Answer) -> Future[Deed] | None:
            minutes = self._minutes(said, least=0)
            if minutes is None:
                return None
            return front.do(session_deeds.go_on, session, said.authority, said.grounds, minutes)

        self._ask(session_questions.to_go_on(sheet, self._work.now()), act)

    def _minutes(self, said: Answer, *, least: int) -> int | None:
        """What was typed; what is no number is told."""
        minutes = typed_minutes(said.extras[session_questions.MINUTES])
        if minutes is None or minutes < least:
            self._work.asking.say(session_questions.no_minutes())
            return None
        return minutes

    def _cannot_run(self, sheet: Sheet) -> None:
        front, session = self._work.front, sheet.session.id

        def act(said: Answer) -> Future[Deed]:
            cause = said.grounds.reason
            return front.do(session_deeds.cannot_run, session, cause, said.authority, said.grounds)

        self._ask(session_questions.to_cancel(sheet), act)

    def _can_run(self, sheet: Sheet) -> None:
        front, session = self._work.front, sheet.session.id
        self._ask(
            session_questions.to_hold_after_all(sheet),
            lambda said: front.do(
                session_deeds.cannot_run, session, "", said.authority, said.grounds
            ),
        )

    def _evacuate(self, sheet: Sheet) -> None:
        front, session = self._work.front, sheet.session.id
        self._ask(
            session_questions.to_evacuate(sheet),
            lambda said: front.do(session_deeds.evacuate, session, said.authority),
        )

    def _return(self, sheet: Sheet) -> None:
        front, session = self._work.front, sheet.session.id
        self._ask(
            session_questions.to_return(sheet),
            lambda said: front.do(session_deeds.evacuate, session, said.authority, back=True),
        )

    def _mark_seat(self, sheet: Sheet) -> None:
        front, session, room = self._work.front, sheet.session.id, sheet.session.room

        def act(said: Answer) -> Future[Deed] | None:
            seat, place = (
                said.extras[session_questions.PLACE],
                said.extras[session_questions.ROOM] or room,
            )
            if not seat:
                self._work.asking.say(session_questions.no_seat())
                return None
            state = said.grounds.reason
            return front.do(seats.mark_seat, session, place, seat, said.authority, state=state)

        def ask(marked: dict[str, list[str]]) -> None:
            self._ask(session_questions.to_mark_seat(sheet, marked, room), act)

        self._work.when_done(front.do(seats.marked_in, session, room), ask)

    def _ask(self, question: Question, act: Act) -> None:
        self._work.ask(question, act, self._page)
