"""People in a list, three lines each: who they are, and where and when they sit."""

from dataclasses import dataclass
from datetime import datetime
from math import ceil

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    QSizeF,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QFontMetricsF, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.ui.look.baseline import RIGHT, write
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.fitted import Fitted, fit
from checkin.ui.words import formats, people_words

APPOINTMENT = int(Qt.ItemDataRole.UserRole)
_HIGH, _ACROSS = 76, 10
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
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        row, dress = index.data(APPOINTMENT), self._dress
        if dress is None or not isinstance(row, PersonRow):
            return QSize(0, _HIGH)
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QAbstractItemView) else 0
        more = _name(row, dress, wide - 2 * dress.gap(_ACROSS)).high - _line_high(dress)
        return QSize(0, dress.px(_HIGH) + max(0, ceil(more)))

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
        inside = QRectF(area.adjusted(gap(_ACROSS), gap(6), -gap(_ACROSS), -gap(6)))
        ink = QColor(theme.on_primary if chosen else theme.ink)
        quiet = QColor(theme.on_primary if chosen else theme.quiet)
        name = _name(row, dress, inside.width())
        more = max(0.0, name.high - _line_high(dress))
        third = (inside.height() - more) / 3
        first = QRectF(inside.topLeft(), QSizeF(inside.width(), third + more))
        painter.setPen(ink)
        name.draw(painter, first)
        _line(painter, first, ("", row.place), dress.font(16, bold=True))
        painter.setPen(quiet)
        second = QRectF(first.bottomLeft(), QSizeF(inside.width(), third))
        _line(painter, second, (row.details, ""), dress.font(14))
        _line(painter, second.translated(0, third), (row.session, row.state), dress.font(14))
        painter.restore()


def _name(row: PersonRow, dress: Dress, wide: float) -> Fitted:
    """The name beside the place, in as many lines as it needs: it is compared with an ID."""
    font = dress.font(16, bold=True)
    return fit(row.name, font, wide - _beside(QFontMetrics(font), row.place), most=4)


def _line_high(dress: Dress) -> float:
    return QFontMetricsF(dress.font(16, bold=True)).height()


def _beside(metrics: QFontMetrics, text: str) -> float:
    """What a text on the right takes from the one on the left."""
    return metrics.horizontalAdvance(text) + metrics.averageCharWidth() * 2


def _line(painter: QPainter, area: QRectF, texts: tuple[str, str], font: QFont) -> None:
    """The first text on the left, as much as fits beside the second on the right."""
    painter.setFont(font)
    write(painter, area, texts[1], RIGHT)
    wide = area.width() - (_beside(QFontMetrics(font), texts[1]) if texts[1] else 0)
    fit(texts[0], font, wide).draw(painter, area)
