"""What every page of the day is given: the services, the right column, and whom to tell."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import datetime
from typing import Protocol, TypeVar

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from checkin.domain.center import Center
from checkin.services.front_desk import FrontDesk
from checkin.trouble import Trouble
from checkin.ui.asking.asking import Act, Asking
from checkin.ui.asking.questions import Question
from checkin.ui.bridge import Bridge
from checkin.ui.desk.desk_flow import DeskFlow
from checkin.ui.desk.desk_frame import DeskFrame
from checkin.ui.parts import DeskParts
from checkin.ui.widgets.aside import Aside
from checkin.ui.widgets.page import Page

T = TypeVar("T")


class Opener(Protocol):
    """Something that a key opens and closes again."""

    @property
    def key(self) -> Qt.Key | QKeyCombination: ...
    def word(self) -> str:
        """What it is called, in the language at hand."""
        ...

    def turn(self) -> None:
        """Show it, or take it away."""
        ...

    def refresh(self) -> None:
        """While it is open: look at what it shows anew."""
        ...


class DayPage(Opener, Protocol):
    """One page of the day in the right column."""

    @property
    def page(self) -> Page: ...


class Workplace(QObject):
    """Only for the GUI thread."""

    closed = Signal()
    """The page is left; the scan field has the focus again."""
    chosen = Signal(str)
    """An appointment's id: this person is judged now."""
    noted = Signal(str)
    """Something that somebody should know, in a line over the verdict."""
    troubled = Signal(object)
    turned = Signal()
    """Another page is in front, so that what it shows is looked at anew."""

    def __init__(
        self,
        parts: DeskParts,
        flow: DeskFlow,
        bridge: Bridge,
        frame: DeskFrame,
        asking: Asking,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.parts, self.flow, self.asking = parts, flow, asking
        self._bridge, self._side, self._stack = bridge, frame.side, frame.stack
        self._backs: dict[Page, Page] = {}
        self._beside: list[Asking] = []
        self._side.opening.connect(self.uncover)

    @property
    def front(self) -> FrontDesk:
        """The use cases of this desk."""
        return self.parts.front

    @property
    def center(self) -> Center:
        """The center, as far as it is known."""
        return self.flow.center

    def now(self) -> datetime:
        """The wall clock (aware)."""
        return self.parts.now()

    def turn(self, page: Page) -> bool:
        """Show this page, or take it away; True: it is shown now."""
        if self.is_open(page):
            self.closed.emit()
            return False
        self.open(page)
        return True

    def open(self, page: Page, back: Page | None = None) -> None:
        """Show this page; `back` is the one that comes when it is left, else the desk does."""
        self._backs.pop(page, None)
        if back is not None and back is not page:
            self._backs[page] = back
        self._side.open_panel(page)
        page.say(None)
        page.take_focus()

    def leave(self, page: Page) -> None:
        """Go back to where this page was opened from."""
        back = self._backs.pop(page, None)
        if back is None:
            self.closed.emit()
            return
        self._side.open_panel(back)
        self.turned.emit()

    def ask(self, question: Question, act: Act, back: Page) -> None:
        """Ask before something is done; then this page is in front again."""
        self.asking.ask(question, act, back)

    def asking_beside(self, aside: Aside) -> Asking:
        """Questions that are asked beside a page that covers the desk."""
        asking = Asking(self.parts, self._bridge, aside, self)
        asking.troubled.connect(self.troubled)
        self.closed.connect(aside.close_panel)
        self._beside.append(asking)
        aside.told_of.append(asking.panel)
        return asking

    def asking_in_front(self) -> Asking | None:
        """Where a question is open now: at the desk, or beside the page that covers it."""
        covered = [one for one in self._beside if one.is_open() and self.is_covered()]
        return next(iter(covered), self.asking if self.asking.is_open() else None)

    def is_open(self, page: Page) -> bool:
        """Whether this page is the one in the right column."""
        return self._side.currentWidget() is page

    def turn_cover(self, page: QWidget) -> bool:
        """Let this page cover the desk, or take it away; True: it covers the desk now."""
        if self.is_covered_by(page):
            self.uncover()
            return False
        self.closed.emit()
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        return True

    @Slot()
    def uncover(self) -> None:
        """Back to the desk."""
        if self._stack.currentIndex():
            self._stack.setCurrentIndex(0)
            self.closed.emit()

    def is_covered(self) -> bool:
        """Whether a page covers the desk."""
        return self._stack.currentIndex() > 0

    def is_covered_by(self, page: QWidget) -> bool:
        """Whether this page covers the desk."""
        return self._stack.currentWidget() is page

    def when_done(
        self,
        future: Future[T],
        take: Callable[[T], None],
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Call `take` with the result; a trouble is told, and `failed` is called after that."""

        def tell(trouble: Trouble) -> None:
            self.troubled.emit(trouble)
            if failed is not None:
                failed()

        self.when_told(future, take, tell)

    def when_told(
        self, future: Future[T], take: Callable[[T], None], trouble: Callable[[Trouble], None]
    ) -> None:
        """Call `take` with the result, or `trouble` with what the environment did."""
        if self._bridge.is_open:
            self._bridge.when_done(future, take, trouble)
