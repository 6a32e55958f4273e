"""The page of the seats: the room from above, and beside it what is wrong and what can be done."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.center import Center
from checkin.domain.session import ExamSession
from checkin.services.seating_plan import RoomMap
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.seating import seat_words
from checkin.ui.seating.plan_boxes import PlanBoxes
from checkin.ui.seating.room_view import RoomView
from checkin.ui.seating.seat_cell import SeatCell
from checkin.ui.seating.seat_look import SeatLook, look_of, told
from checkin.ui.widgets.aside import Aside
from checkin.ui.widgets.scrolled import scrolled
from checkin.ui.widgets.text_button import TextButton

translate = QCoreApplication.translate

RULE, BACK, FORGET, APPLY = "rule", "back", "forget", "apply"
SHAPE, PRINT, NOW, MARK = "shape", "print", "now", "mark"


class SeatingPage(QWidget):
    """Covers the whole window below its header. `done` names a button; `chosen`: another room."""

    left = Signal()
    done = Signal(str)
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view: RoomMap | None = None
        self.moved: Mapping[str, str] = {}
        self.marked: SeatLook | None = None
        self._note: Callable[[], str] = str
        self.room = RoomView()
        self.plans = PlanBoxes()
        self.title = QLabel()
        self.who, self.wrong, self.counts, self.note = (QLabel() for _ in range(4))
        for label in (self.title, self.who, self.wrong, self.counts, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        names = (MARK, RULE, APPLY, BACK, FORGET, SHAPE, PRINT, NOW)
        self.buttons = {name: TextButton() for name in names}
        self.buttons[APPLY].setProperty("primary", "true")
        for name, button in self.buttons.items():
            button.setProperty("name", name)
            button.clicked.connect(self._pressed)
        self.back = TextButton()
        self.back.clicked.connect(self.left)
        self._lay_out()
        self.room.marked.connect(self._mark)
        self.room.asked.connect(self.buttons[MARK].click)
        self.plans.chosen.connect(self.chosen)
        self.speak()

    def _lay_out(self) -> None:
        tools = QWidget()
        self._tools = QVBoxLayout(tools)
        self._tools.setContentsMargins(0, 0, 0, 0)
        inner = QWidget()
        self._said = QVBoxLayout(inner)
        self._said.setContentsMargins(0, 0, 0, 0)
        for label in (self.title, self.note, self.who, self.wrong):
            self._said.addWidget(label)
        self._said.addStretch(1)
        self._tools.addWidget(scrolled(inner, stop=False), 1)
        for button in (*self.buttons.values(), self.back):
            self._tools.addWidget(button)
        self.aside = Aside(tools)
        self._plan = QVBoxLayout()
        self._plan.addWidget(self.plans)
        self._plan.addWidget(self.counts)
        area = scrolled(self.room, stop=False)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area = area
        self._plan.addWidget(area, 1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(self._plan, 4)
        self._row.addWidget(self.aside, 1)

    def offer(self, sessions: Sequence[ExamSession], center: Center, at_hand: str) -> None:
        """These sessions can be looked at; the one at hand at first."""
        self.plans.offer(sessions, center, at_hand)

    def show_view(self, view: RoomMap, moved: Mapping[str, str]) -> None:
        """Show this room after these people were moved."""
        self.view, self.moved = view, moved
        self.plans.show_view(view)
        self.room.show_look(look_of(view, moved), fixed=not view.is_now)
        self._refresh_mark()
        self._tell()

    def say(self, words: Callable[[], str]) -> None:
        """A line over everything else: what could not be done, or was."""
        self._note = words
        self._tell()

    def choose(self, name: str, value: str) -> None:
        """Choose this in the box of that name."""
        self.plans.choose(name, value)

    def chosen_in(self, name: str) -> str:
        """What stands in the box of that name."""
        return self.plans.chosen_in(name)

    def _tell(self) -> None:
        view = self.view
        if view is None:
            self.note.setText(self._note())
            for button in self.buttons.values():
                button.hide()
            return
        old = "" if view.is_now else seat_words.older()
        waits = translate("Seats", "Moved, and not applied yet: {count}").format(
            count=len(self.moved)
        )
        lines = (self._note(), old, waits if self.moved else "")
        self.note.setText("\n".join(line for line in lines if line))
        self.note.setVisible(bool(self.note.text()))
        self.who.setText(told(self.marked, held=bool(self.room.held)))
        self.wrong.setText(seat_words.wrong(view, self.moved))
        self.counts.setText(seat_words.counts(view, self.moved))
        for name in (RULE, SHAPE, PRINT):
            self.buttons[name].setVisible(view.is_now and not self.moved)
        has_seat = self.marked is not None and bool(self.marked.seat)
        self.buttons[MARK].setVisible(view.is_now and not self.moved and has_seat)
        for name in (APPLY, BACK, FORGET):
            self.buttons[name].setVisible(bool(self.moved))
        self.buttons[NOW].setVisible(not view.is_now)

    def _refresh_mark(self) -> None:
        """Who was marked may sit elsewhere by now."""
        if self.marked is not None:
            cell = self._cell(self.marked)
            self.marked = cell.look if cell is not None else None

    def _cell(self, look: SeatLook) -> SeatCell | None:
        return self.room.cell_of(seat=look.seat, subject="" if look.seat else look.subject)

    def _mark(self, look: SeatLook) -> None:
        self.marked = look
        cell = self._cell(look)
        if cell is not None:
            self._area.ensureWidgetVisible(cell)
        self._note = str
        self._tell()

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.done.emit(str(button.property("name")))

    def take_focus(self) -> None:
        """The seat that was at hand, else the first one, where there is one."""
        cells = (cell for cell in self.room.cells if not cell.isHidden())
        at_hand = self._cell(self.marked) if self.marked is not None else None
        first: QWidget = at_hand or next(cells, None) or self.plans.boxes["session"]
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        words = {
            MARK: translate("Seats", "Mark this seat … (Ins)"),
            RULE: translate("Seats", "Propose by rule"),
            APPLY: translate("Seats", "Apply …"),
            BACK: translate("Seats", "One step back (Ctrl+Z)"),
            FORGET: translate("Seats", "Forget the changes"),
            SHAPE: translate("Seats", "Doors and aisles …"),
            PRINT: translate("Seats", "Print the plan …"),
            NOW: translate("Seats", "Back to the newest version"),
        }
        for name, button in self.buttons.items():
            button.setText(words[name])
        self.back.setText(translate("Seats", "Back to the desk (Esc)"))
        self.title.setText(translate("Seats", "Seats"))
        self.plans.speak()
        self.aside.speak()
        if self.view is not None:
            self.show_view(self.view, self.moved)

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        px, gap = dress.px, dress.gap
        self._row.setContentsMargins(gap(18), gap(14), gap(18), gap(14))
        self._row.setSpacing(gap(14))
        for column in (self._plan, self._tools, self._said):
            column.setSpacing(gap(8))
        self.aside.setFixedWidth(gap(150) + px(150))  # The plan beside it grows with the text, too.
        self.plans.dress(dress)
        self.title.setFont(dress.font(18, bold=True))
        self.note.setFont(dress.font(15, bold=True))
        self.who.setFont(dress.font(15))
        for label in (self.wrong, self.counts):
            label.setFont(dress.font(14))
        for button in (*self.buttons.values(), self.back):
            button.setFont(dress.font(15))
        write_in(dress.theme.ink, self.title, self.who, self.wrong, self.note)
        write_in(dress.theme.quiet, self.counts)
        self.room.dress(dress)
        self.aside.dress(dress)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, focus = Qt.Key(event.key()), self.focusWidget()
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if key is Qt.Key.Key_Escape:
            if not self.room.release():
                self.left.emit()
        elif key is Qt.Key.Key_Z and control:
            self.done.emit(BACK)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
        else:
            event.ignore()
