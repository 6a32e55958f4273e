"""People in a list, three lines each: who they are, and where and when they sit."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.ui.look.tokens import Dress
from checkin.ui.words import formats, people_words

APPOINTMENT = int(Qt.ItemDataRole.UserRole)
_SMALLEST = 0.7
"""Of the usual size, also where the text is larger; below it a name ends in an ellipsis."""
"""The role under which an item holds its `PersonRow`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One person as a list shows them."""

    appointment: str
    name: str
    details: str
    place: str
    session: str
    state: str

    @property
    def spoken(self) -> str:
        """All of it, for a screen reader."""
        return ", ".join((self.name, self.details, self.place, self.session, self.state))


def row_of(listed: Listed, center: Center, now: datetime) -> PersonRow:
    """The person as a list shows them; `now` in UTC."""
    appointment, candidate = listed.appointment, listed.appointment.candidate
    details = (
        formats.plain(candidate.number),
        str(candidate.birth_year or ""),
        people_words.id_document(candidate.id_type, candidate.id_last4),
    )
    seat = listed.attendance.seat or appointment.seat
    place = (formats.plain(listed.room), formats.plain(seat or ""))
    starts = formats.when(listed.session.starts_at, now, center)
    return PersonRow(
        appointment=appointment.id,
        name=formats.name_in_line(candidate),
        details="  ·  ".join(text for text in details if text),
        place=" · ".join(text for text in place if text),
        session=f"{formats.plain(listed.session.exam)}  ·  {starts}",
        state=people_words.state(listed.attendance.state),
    )


class PersonRows(QStyledItemDelegate):
    """Draws the rows."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._dress: Dress | None = None

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._dress = dress

    def sizeHint(  # noqa: N802
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(0, self._dress.px(76) if self._dress else 76)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row, dress = index.data(APPOINTMENT), self._dress
        if dress is None or not isinstance(row, PersonRow):
            return
        gap, theme = dress.gap, dress.theme
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.primary))
            painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), gap(8), gap(8))
        inside = area.adjusted(gap(10), gap(6), -gap(10), -gap(6))
        ink = QColor(theme.on_primary if chosen else theme.ink)
        quiet = QColor(theme.on_primary if chosen else theme.quiet)
        first, second, third = _thirds(inside)
        least = _SMALLEST / dress.text
        _line(painter, first, (row.name, row.place), dress.font(16, bold=True), ink, least)
        _line(painter, second, (row.details, ""), dress.font(14), quiet, least)
        _line(painter, third, (row.session, row.state), dress.font(14), quiet, least)
        painter.restore()


def _thirds(area: QRect) -> tuple[QRect, QRect, QRect]:
    high = area.height() // 3
    return (
        QRect(area.x(), area.y(), area.width(), high),
        QRect(area.x(), area.y() + high, area.width(), high),
        QRect(area.x(), area.y() + 2 * high, area.width(), high),
    )


def _fitted(font: QFont, text: str, wide: int, least: float) -> QFont:
    """The font, or one that is smaller: a name is shown whole rather than large."""
    needed = QFontMetrics(font).horizontalAdvance(text)
    made = QFont(font)
    if needed > wide > 0:
        made.setPixelSize(int(font.pixelSize() * max(least, wide / needed)))
    return made


def _line(
    painter: QPainter,
    area: QRect,
    texts: tuple[str, str],
    font: QFont,
    colour: QColor,
    least: float,
) -> None:
    """The first text on the left, as much as fits beside the second on the right."""
    painter.setFont(font)
    painter.setPen(colour)
    metrics = QFontMetrics(font)
    wide = metrics.horizontalAdvance(texts[1])
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(area, right, texts[1])
    room = area.adjusted(0, 0, -wide - metrics.averageCharWidth() * 2, 0)
    smaller = _fitted(font, texts[0], room.width(), least)
    painter.setFont(smaller)
    metrics = QFontMetrics(smaller)
    elided = metrics.elidedText(texts[0], Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
