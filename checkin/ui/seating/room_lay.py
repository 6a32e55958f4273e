"""Where the seats of a room lie on the screen, and what is drawn between them."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from checkin.ui.look.baseline import MIDDLE, write
from checkin.ui.look.tokens import Dress
from checkin.ui.seating.seat_look import RoomLook

translate = QCoreApplication.translate

_WIDEST, _NARROWEST, _HIGH = 132, 84, 70
_FRONT, _GAP, _DOOR = 30, 10, 48
_BESIDE_STATE = 32
_BAR = 4
"""Half the length of a bar between two seats, and their distance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomLay:
    """A room of this look in so much width; `across` seats stand in its longest line."""

    look: RoomLook
    dress: Dress
    width: int
    across: int

    @property
    def _beside(self) -> int:
        return self.dress.px(_DOOR + 6) if {"left", "right"} & set(self.look.doors) else 0

    @property
    def _back(self) -> int:
        has = any(door.startswith("back") for door in self.look.doors)
        return self.dress.px(_FRONT) if has else 0

    @property
    def _narrowest(self) -> int:
        """Holds how somebody stands, in its longest word, unless that is very long."""
        states = {one.word for row in self.look.rows for one in row if one and one.state}
        metrics = QFontMetrics(self.dress.font(12))
        word = max(map(metrics.horizontalAdvance, states), default=0)
        px = self.dress.px
        return max(px(_NARROWEST), min(px(_WIDEST), word + px(_BESIDE_STATE + _GAP)))

    @property
    def wide(self) -> int:
        """Of one seat with the gap beside it."""
        room = (self.width - 2 * self._beside) // max(1, self.across)
        return max(self._narrowest, min(self.dress.px(_WIDEST), room))

    @property
    def least_wide(self) -> int:
        """Narrower the room is not drawn."""
        return self._narrowest * self.across + 2 * self._beside

    @property
    def tray_top(self) -> int:
        """Below it people lie who have no seat."""
        return self.back_of_room + self._back

    @property
    def back_of_room(self) -> int:
        """Where the last row ends."""
        px = self.dress.px
        return px(_FRONT + _GAP) + len(self.look.rows) * px(_HIGH)

    def bottom(self, lines: int) -> int:
        """Where all ends, for so many lines of cells."""
        return self._top(lines) + self._back + self.dress.px(_GAP)

    def box(self, line: int, place: int) -> QRect:
        """Where a cell is."""
        px = self.dress.px
        left = (self.width - self.across * self.wide) // 2 + place * self.wide
        return QRect(left, self._top(line), self.wide - px(_GAP), px(_HIGH - _GAP))

    def _top(self, line: int) -> int:
        """The people without a seat stand apart."""
        px, rows = self.dress.px, len(self.look.rows)
        apart = px(_FRONT) + self._back if line >= rows and self.look.seatless else 0
        return px(_FRONT + _GAP) + line * px(_HIGH) + apart


def draw_room(painter: QPainter, lay: RoomLay) -> None:
    """The front, the doors, and the heading of who has no seat."""
    theme, px = lay.dress.theme, lay.dress.px
    painter.setFont(lay.dress.font(13, bold=True))
    painter.setPen(QPen(QColor(theme.line), 1))
    painter.setBrush(QColor(theme.chip))
    area = QRectF(lay.width * 0.25, 1, lay.width * 0.5, px(_FRONT) - 4)
    painter.drawRoundedRect(area, px(6), px(6))
    painter.setPen(QColor(theme.ink))
    write(painter, area, translate("Seats", "Front"), MIDDLE)
    for door in lay.look.doors:
        middle = (px(_FRONT) + lay.back_of_room) // 2
        down = {"front": 2, "back": lay.back_of_room}.get(door.partition("-")[0], middle)
        left = lay.width - px(_DOOR) - 2 if door.endswith("right") else 2
        place = QRectF(left, down, px(_DOOR), px(_FRONT) - 5)
        painter.setBrush(QColor(theme.surface))
        painter.setPen(QPen(QColor(theme.ink), 2.5))
        painter.drawRect(place)
        write(painter, place, translate("Seats", "Door"), MIDDLE)
    if lay.look.seatless:
        painter.setPen(QColor(theme.ink))
        words = QRectF(px(4), lay.tray_top, lay.width, px(_FRONT) - 4)
        write(painter, words, translate("Seats", "Without a seat"))


def draw_link(painter: QPainter, lay: RoomLay, one: QRect, other: QRect) -> None:
    """Two bars between seats with the same exam."""
    middle = QPointF(one.center() + other.center()) / 2 + QPointF(0.5, 0.5)
    painter.setPen(QPen(QColor(lay.dress.theme.quiet), 2))
    for off in (-_BAR, _BAR):
        if one.left() == other.left():
            painter.drawLine(middle + QPointF(off, -_BAR), middle + QPointF(off, _BAR))
        else:
            painter.drawLine(middle + QPointF(-_BAR, off), middle + QPointF(_BAR, off))
