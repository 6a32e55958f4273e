"""The room from above: its front, doors and seats; people are moved by mouse, touch or keys."""

from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from checkin.ui.look.tokens import Dress
from checkin.ui.seating.room_lay import RoomLay, draw_link, draw_room
from checkin.ui.seating.seat_cell import SeatCell
from checkin.ui.seating.seat_look import RoomLook, SeatLook

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class RoomView(QWidget):
    """`wanted` gives whom somebody wants at which seat (empty: none); `marked` the seat at hand.

    `asked`: something is to be said of the seat at hand (Ins).

    Enter on somebody takes them up, Enter on another seat puts them there; so does a click, and
    so does dragging.
    """

    wanted = Signal(str, str)
    marked = Signal(object)
    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = RoomLook(rows=(), seatless=(), linked=(), doors=())
        self.held = ""
        self.fixed = False
        self.cells: list[SeatCell] = []
        self._grid: list[list[SeatCell | None]] = []
        self._worn: Dress | None = None
        self._ghost = QLabel(self)
        self._ghost.setTextFormat(Qt.TextFormat.PlainText)
        self._ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._ghost.hide()
        self.lay: RoomLay | None = None

    def show_look(self, look: RoomLook, *, fixed: bool) -> None:
        """Draw this room; `fixed`: nobody can be moved in it."""
        self.look, self.fixed = look, fixed
        if fixed:
            self.held = ""
        across = max((len(row) for row in look.rows), default=1)
        tray = [look.seatless[at : at + across] for at in range(0, len(look.seatless), across)]
        lines: list[list[SeatLook | None]] = [list(row) for row in (*look.rows, *tray)]
        needed = [one for line in lines for one in line if one is not None]
        self._make(len(needed))
        cells = iter(self.cells)
        self._grid = [[next(cells) if one is not None else None for one in row] for row in lines]
        for cell, one in zip(self.cells, needed, strict=False):
            cell.show_look(one, held=bool(self.held) and one.subject == self.held)
        self._place()
        self.update()

    def _make(self, count: int) -> None:
        while len(self.cells) < count:
            cell = SeatCell(self)
            cell.clicked.connect(self._pressed)
            cell.steered.connect(self._steer)
            cell.dragged.connect(self._drag)
            cell.dropped.connect(self._drop)
            if self._worn is not None:
                cell.dress(self._worn)
            self.cells.append(cell)
        for place, cell in enumerate(self.cells):
            cell.setVisible(place < count)
        for one, other in pairwise(self.cells[:count]):
            QWidget.setTabOrder(one, other)

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._worn = dress
        for cell in self.cells:
            cell.dress(dress)
        theme = dress.theme
        self._ghost.setFont(dress.font(13, bold=True))
        self._ghost.setStyleSheet(
            f"background: {theme.primary}; color: {theme.on_primary}; padding: 4px;"
        )
        self._place()

    def cell_of(self, seat: str = "", subject: str = "") -> SeatCell | None:
        """Where a seat, or somebody, is drawn."""
        for row in self._grid:
            for cell in row:
                if cell is not None and (
                    (seat and cell.look.seat == seat) or (subject and cell.look.subject == subject)
                ):
                    return cell
        return None

    def release(self) -> bool:
        """Nobody is taken up any more; whether somebody was."""
        had, self.held = self.held, ""
        if had:
            self.show_look(self.look, fixed=self.fixed)
        return bool(had)

    # What the hands do

    @Slot()
    def _pressed(self) -> None:
        cell = self.sender()
        if not isinstance(cell, SeatCell):
            return
        cell.setFocus(Qt.FocusReason.OtherFocusReason)
        self.marked.emit(cell.look)
        if self.fixed:
            return
        if self.held and cell.look.subject != self.held:
            held, self.held = self.held, ""
            self.wanted.emit(held, cell.look.seat)
        elif self.held:
            self.release()
        elif cell.look.subject:
            self.held = cell.look.subject
            self.show_look(self.look, fixed=False)

    @Slot(int)
    def _steer(self, key: int) -> None:
        cell = self.sender()
        if not isinstance(cell, SeatCell):
            return
        if Qt.Key(key) is Qt.Key.Key_Delete:
            subject = self.held or cell.look.subject
            self.held = ""
            if subject and not self.fixed:
                self.wanted.emit(subject, "")
        elif Qt.Key(key) is Qt.Key.Key_Insert:
            self.marked.emit(cell.look)
            self.asked.emit()
        elif Qt.Key(key) in _STEPS:
            self._go(cell, *_STEPS[Qt.Key(key)])
        else:
            row = next(row for row in self._grid if cell in row)
            there = [one for one in row if one is not None]
            self._mark(there[0 if Qt.Key(key) is Qt.Key.Key_Home else -1])

    def _go(self, cell: SeatCell, down: int, right: int) -> None:
        """To the next seat that way, over gaps and aisles."""
        row, place = next(
            (n, line.index(cell)) for n, line in enumerate(self._grid) if cell in line
        )
        while True:
            row, place = row + down, place + right
            if not 0 <= row < len(self._grid) or place < 0:
                return
            line = self._grid[row]
            if place >= len(line) and right:
                return
            found = line[place] if place < len(line) else None
            if found is not None:
                self._mark(found)
                return

    def _mark(self, cell: SeatCell) -> None:
        cell.setFocus(Qt.FocusReason.OtherFocusReason)
        self.marked.emit(cell.look)

    @Slot(QPoint)
    def _drag(self, at: QPoint) -> None:
        cell = self.sender()
        if isinstance(cell, SeatCell) and not self.fixed:
            self._ghost.setText(cell.look.name or cell.look.number)
            self._ghost.adjustSize()
            self._ghost.move(at + QPoint(8, 8))
            self._ghost.raise_()
            self._ghost.show()

    @Slot(QPoint)
    def _drop(self, at: QPoint) -> None:
        cell = self.sender()
        self._ghost.hide()
        if not isinstance(cell, SeatCell) or self.fixed:
            return
        shown = [one for one in self.cells if not one.isHidden()]
        under = next((one for one in shown if one.geometry().contains(at)), None)
        self.held = ""
        if under is not None and under is not cell:
            self.wanted.emit(cell.look.subject, under.look.seat)
        elif under is None and self.lay is not None and at.y() > self.lay.tray_top:
            self.wanted.emit(cell.look.subject, "")

    # Where things are

    def _place(self) -> None:
        if self._worn is None:
            return
        across = max((len(row) for row in self._grid), default=1)
        self.lay = RoomLay(look=self.look, dress=self._worn, width=self.width(), across=across)
        self.setMinimumWidth(self.lay.least_wide)
        self.setMinimumHeight(self.lay.bottom(len(self._grid)))
        for number, row in enumerate(self._grid):
            for place, cell in enumerate(row):
                if cell is not None:
                    cell.setGeometry(self.lay.box(number, place))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self.lay is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_room(painter, self.lay)
        for one, other in self.look.linked:
            first, second = self.cell_of(one), self.cell_of(other)
            if first is not None and second is not None:
                draw_link(painter, self.lay, first.geometry(), second.geometry())
        painter.end()
