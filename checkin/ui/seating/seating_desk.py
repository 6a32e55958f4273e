"""Opens the page of the seats over the desk (Ctrl+S): looks, moves, proposes and applies."""

from collections.abc import Mapping
from concurrent.futures import Future
from functools import partial

from PySide6.QtCore import QCoreApplication, QKeyCombination, QObject, Qt, Signal, Slot

from checkin.domain.room import Shape
from checkin.domain.session import ExamSession
from checkin.services import placing, seating_plan, seats
from checkin.services.case import Deed
from checkin.services.seating_plan import RoomMap
from checkin.services.views import sessions_to_choose
from checkin.ui.asking.asking import Answer
from checkin.ui.seating import seating_page as page
from checkin.ui.seating import seating_questions
from checkin.ui.seating.draft import Draft, Obstacle
from checkin.ui.seating.seating_page import SeatingPage
from checkin.ui.seating.shape_form import ShapeForm
from checkin.ui.words.empty_words import no_session
from checkin.ui.workplace import Workplace

translate = QCoreApplication.translate


class SeatingDesk(QObject):
    """Only for the GUI thread. A scan goes back to the desk; what was moved is still here then."""

    key = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_S)
    print_asked = Signal(str)
    """A session, whose plan is to be printed."""

    def __init__(self, work: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.draft = Draft()
        self._proposed: tuple[str, Mapping[str, str]] | None = None
        self.page, self.form = SeatingPage(), ShapeForm()
        self.asking = work.asking_beside(self.page.aside)
        self.asking.done.connect(self._applied)
        self.page.aside.told_of.append(self.form)
        self.page.left.connect(work.uncover)
        self.page.done.connect(self._do)
        self.page.chosen.connect(self._choose)
        self.page.room.wanted.connect(self._put)
        self.form.said.connect(self._ask_shape)
        self.form.left.connect(self._close_form)

    def word(self) -> str:
        """What the page is called."""
        return translate("Seats", "Seats: the room and its plan")

    @property
    def is_open(self) -> bool:
        """Whether the page covers the desk."""
        return self._work.is_covered_by(self.page)

    @Slot()
    def turn(self) -> None:
        """Show the page, or take it away."""
        if self._work.turn_cover(self.page):
            self.page.say(str)
            self._work.when_done(self._work.front.do(sessions_to_choose), self._offered)

    @Slot(str, object)
    def propose(self, session: str, places: Mapping[str, str]) -> None:
        """Show the session's own room with these seats, by appointment, as a proposal."""
        self._proposed = (session, places)
        if not self.is_open:
            self.turn()

    def refresh(self) -> None:
        """While the newest version is open, and nobody is taken up: look anew."""
        view = self.page.view
        if self.is_open and not self.page.room.held and (view is None or view.is_now):
            self._look()

    def _offered(self, found: tuple[list[ExamSession], str]) -> None:
        self.page.offer(found[0], self._work.center, found[1])
        if self._proposed is not None:
            self.page.choose("session", self._proposed[0])
        if not found[0]:
            self.page.say(no_session)
        self._look(focus=True)

    def _look(self, version: int = 0, *, focus: bool = False) -> None:
        session, room = self.page.chosen_in("session"), self.page.chosen_in("room")
        if self.page.view is not None and self.page.view.session.id != session:
            room = ""

        def take(view: RoomMap | None) -> None:
            if view is not None:
                self._show(view)
                if focus:
                    self.page.take_focus()

        work = seating_plan.room_map
        self._work.when_done(self._work.front.do(work, session, room, version), take)

    def _show(self, view: RoomMap) -> None:
        before = self.page.view
        other = before is not None and (before.session.id, before.room) != (
            view.session.id,
            view.room,
        )
        if other:
            self.draft.forget()
        if self._proposed is not None and self._proposed[0] == view.session.id:
            self.draft.take(view, self._proposed[1])
            self._proposed = None
        self.page.show_view(view, self.draft.moved if view.is_now else {})

    @Slot()
    def _choose(self) -> None:
        """Another session, room or version."""
        view, number = self.page.view, self.page.chosen_in("version")
        same = view is not None and (view.session.id, view.room) == (
            self.page.chosen_in("session"),
            self.page.chosen_in("room"),
        )
        newest = view is not None and str(view.versions[0].number) == number
        self._look(int(number) if same and number and not newest else 0)

    @Slot(str, str)
    def _put(self, subject: str, seat: str) -> None:
        view = self.page.view
        if view is None:
            return
        obstacle = self.draft.put(view, subject, seat)
        self.page.say(partial(_why, obstacle) if obstacle else str)
        self._show(view)

    @Slot(str)
    def _do(self, name: str) -> None:
        view = self.page.view
        if view is None:
            return
        if name == page.RULE:
            self.draft.take(view, placing.proposal(view))
            self.page.say(str if self.draft.moved else _nothing_to_move)
        elif name in (page.BACK, page.FORGET):
            self.draft.step_back() if name == page.BACK else self.draft.forget()
            self.page.say(str)
        elif name == page.NOW:
            self._look()
            return
        elif name == page.SHAPE:
            self.form.ask(view.shape)
            self.page.aside.open_panel(self.form)
            self.form.take_focus()
            return
        elif name == page.PRINT:
            self.print_asked.emit(view.session.id)
            return
        elif name in (page.APPLY, page.MARK):
            self._ask_apply(view) if name == page.APPLY else self._ask_mark(view)
            return
        self._show(view)

    def _ask_apply(self, view: RoomMap) -> None:
        moved = dict(self.draft.moved)
        here = {one.appointment.id for one in view.people if one.attendance.is_admitted}
        question = seating_questions.to_apply(view, len(moved), len(here & set(moved)))

        def act(said: Answer) -> Future[Deed]:
            work = placing.place_people
            place = (view.session.id, view.room)
            return self._work.front.do(work, *place, moved, said.authority, said.grounds)

        self.asking.ask(question, act, self.page.aside.tools)

    def _ask_mark(self, view: RoomMap) -> None:
        """Say of the seat at hand that it is broken, spare, or a workstation, or no more."""
        look = self.page.marked
        if look is None or not look.seat or not view.is_now or self.draft.moved:
            return
        self.page.room.release()
        place = (view.session.id, view.room, look.seat)

        def act(said: Answer) -> Future[Deed]:
            work, state = seats.mark_seat, said.grounds.reason
            return self._work.front.do(work, *place, said.authority, state=state)

        self.asking.ask(seating_questions.to_mark(view, look.seat), act, self.page.aside.tools)

    @Slot(object)
    def _ask_shape(self, shape: Shape) -> None:
        view = self.page.view
        if view is None:
            return

        def act(said: Answer) -> Future[Deed]:
            work = placing.shape_room
            return self._work.front.do(work, view.session.id, view.room, shape, said.authority)

        self.asking.ask(seating_questions.to_shape(view), act, self.page.aside.tools)

    @Slot()
    def _close_form(self) -> None:
        self.page.aside.close_panel()
        self.page.take_focus()

    @Slot(object)
    def _applied(self, deed: Deed) -> None:
        if deed.event is not None and "doors" not in deed.event.body:
            self.draft.forget()
        self.page.say(_recorded)
        self.page.take_focus()
        self._look()
        self._work.flow.refresh()


def _nothing_to_move() -> str:
    return translate("Seats", "By the rule everybody sits well already.")


def _recorded() -> str:
    return translate("Seats", "Recorded.")


def _why(obstacle: Obstacle) -> str:
    match obstacle:
        case Obstacle.BROKEN:
            return translate("Seats", "This seat is broken.")
        case Obstacle.OTHER_SESSION:
            return translate("Seats", "Somebody of another session sits here.")
        case Obstacle.MUST_SIT:
            return translate("Seats", "Somebody who is in must have a seat.")
