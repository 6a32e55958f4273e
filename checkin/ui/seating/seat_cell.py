"""One seat as it is drawn: who sits there, how they stand, what is wrong, by shape and word."""

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from checkin.domain.attendance import State
from checkin.domain.room import Clash
from checkin.ui.look.tokens import Dress
from checkin.ui.seating.seat_look import SeatLook
from checkin.ui.seating.seat_words import clash
from checkin.ui.widgets.fitted import fit

_HALF = 16 * 180


class SeatCell(QAbstractButton):
    """Pressed by Enter, Space or a click. `dragged` and `dropped` give a place in the room.

    `steered` gives the arrow or key that somebody pressed here.
    """

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)
    steered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = SeatLook(seat="")
        self.held = False
        self._worn: Dress | None = None
        self._from: QPoint | None = None
        self._moving = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_look(self, look: SeatLook, *, held: bool) -> None:
        """Draw this; `held`: whoever sits here has been taken up."""
        self.look, self.held = look, held
        self.setAccessibleName(look.spoken)
        self.setToolTip(look.spoken)
        self.update()

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._worn = dress
        self.update()

    # What the hands do

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        self._from, self._moving = event.position().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        at = event.position().toPoint()
        far = self._from is not None and (at - self._from).manhattanLength()
        if far and far >= QApplication.startDragDistance() and self.look.subject:
            self._moving = True
        if self._moving:
            self.dragged.emit(self.mapToParent(at))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        if not self._moving:
            super().mouseReleaseEvent(event)
            return
        self._moving, self._from = False, None
        self.setDown(False)
        self.dropped.emit(self.mapToParent(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.click()
        elif key in _STEERS:
            self.steered.emit(key.value)
        else:
            event.ignore()

    # What is drawn

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._worn is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_ground(painter, self, self._worn)
        _draw_words(painter, self, self._worn)
        painter.end()


_STEERS = frozenset(
    {
        *(Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down),
        *(Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Delete, Qt.Key.Key_Insert),
    }
)


def _draw_ground(painter: QPainter, cell: SeatCell, dress: Dress) -> None:
    """The seat itself: a heavy edge where something is wrong, dashes where somebody was moved."""
    look, theme, px = cell.look, dress.theme, dress.px
    grave = [kind for kind in look.wrong if kind is not Clash.SAME_EXAM]
    area = QRectF(cell.rect()).adjusted(2.5, 2.5, -2.5, -2.5)
    empty = not look.subject and not look.other
    painter.setBrush(QColor(theme.warn if grave else theme.window if empty else theme.surface))
    edge = theme.refuse if grave else theme.primary if look.came is not None else theme.line
    thick = 3 if grave or look.came is not None or cell.held else 1
    dashed = look.came is not None or (empty and look.spare)
    style = Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine
    painter.setPen(QPen(QColor(theme.primary if cell.held else edge), thick, style))
    painter.drawRoundedRect(area, px(8), px(8))
    painter.setPen(QPen(QColor(theme.quiet), 1))
    if look.other:
        painter.setBrush(Qt.BrushStyle.BDiagPattern)
        painter.drawRoundedRect(area, px(8), px(8))
    if cell.hasFocus():
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.ink), 2))
        painter.drawRoundedRect(QRectF(cell.rect()).adjusted(1, 1, -1, -1), px(9), px(9))


def _draw_words(painter: QPainter, cell: SeatCell, dress: Dress) -> None:
    look, theme, px = cell.look, dress.theme, dress.px
    area = QRectF(cell.rect()).adjusted(px(8), px(5), -px(8), -px(5))
    grave = [clash(kind) for kind in look.wrong if kind is not Clash.SAME_EXAM]
    ink = theme.on_warn if grave else theme.ink
    line = area.height() / 3
    top = QRectF(area.left(), area.top(), area.width(), line)
    _write(painter, dress, top, look.seat or "–", 14, ink, bold=True)
    draw = _draw_cross if look.broken else _draw_screen
    if look.broken or look.workstation:
        draw(painter, QRectF(top.right() - px(15), top.top() + px(2), px(14), px(11)), ink)
    name = f"{look.name} +{look.more}" if look.more else look.name
    _write(painter, dress, top.translated(0, line), name, 13, ink)
    foot = top.translated(0, 2 * line)
    if look.state is not None and not grave:
        _draw_state(
            painter, QRectF(foot.left(), foot.center().y() - px(4), px(9), px(9)), look, ink
        )
        foot.setLeft(foot.left() + px(13))
    word = look.word if look.came is None else f"← {look.came or '–'}"
    quiet = theme.on_warn if grave else theme.quiet
    _write(
        painter,
        dress,
        foot,
        f"! {', '.join(grave)}" if grave else word,
        12,
        quiet,
        bold=bool(grave),
    )


def _write(
    painter: QPainter,
    dress: Dress,
    area: QRectF,
    text: str,
    size: int,
    colour: str,
    *,
    bold: bool = False,
) -> None:
    painter.setPen(QColor(colour))
    fit(text, dress.font(size, bold=bold), area.width()).draw(painter, area)


def _draw_state(painter: QPainter, area: QRectF, look: SeatLook, ink: str) -> None:
    """Hollow: expected; half: arrived; full: in; a bar through it: out for a break."""
    painter.setPen(QPen(QColor(ink), 1.4))
    inside = look.state in (State.IN, State.PROVISIONAL, State.FINISHED)
    painter.setBrush(QColor(ink) if inside else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(area)
    painter.setBrush(QColor(ink))
    if look.state is State.ARRIVED:
        painter.drawPie(area, 0, -_HALF)
    elif look.state is State.ON_BREAK:
        painter.drawLine(area.bottomLeft(), area.topRight())


def _draw_cross(painter: QPainter, area: QRectF, ink: str) -> None:
    """Nobody can sit here."""
    painter.setPen(QPen(QColor(ink), 2))
    painter.drawLine(area.topLeft(), area.bottomRight())
    painter.drawLine(area.topRight(), area.bottomLeft())


def _draw_screen(painter: QPainter, area: QRectF, ink: str) -> None:
    """A screen on its foot: a workstation."""
    painter.setPen(QPen(QColor(ink), 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(area.adjusted(0, 0, 0, -area.height() / 4))
    painter.drawLine(area.bottomLeft() + QPointF(3, 0), area.bottomRight() - QPointF(3, 0))
