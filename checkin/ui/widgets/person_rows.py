"""People in a list, three lines each: who they are, and where and when they sit."""

from collections.abc import Sequence
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
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
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
_HIGH, _ACROSS, _DOWN = 76, 10, 6
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
        parts = _parts(row, dress, wide - 2 * dress.gap(_ACROSS))
        return QSize(0, ceil(sum(part.high for part in parts)) + 2 * dress.gap(_DOWN))

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
        inside = QRectF(area.adjusted(gap(_ACROSS), gap(_DOWN), -gap(_ACROSS), -gap(_DOWN)))
        ink = QColor(theme.on_primary if chosen else theme.ink)
        quiet = QColor(theme.on_primary if chosen else theme.quiet)
        for part, colour in zip(
            _parts(row, dress, inside.width()), (ink, quiet, quiet), strict=True
        ):
            painter.setPen(colour)
            inside.setHeight(part.high)
            part.draw(painter, inside)
            inside.translate(0, part.high)
        painter.restore()


@dataclass(frozen=True, slots=True)
class _Part:
    """A text on the left, in as many lines as it needs beside one on the right."""

    left: Fitted
    right: str
    font: QFont
    high: float

    def draw(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(self.font)
        write(painter, area, self.right, RIGHT)
        self.left.draw(painter, area)


def _parts(row: PersonRow, dress: Dress, wide: float) -> Sequence[_Part]:
    """The name, which is compared with an ID, and what else is known of the person."""
    least = (dress.px(_HIGH) - 2 * dress.gap(_DOWN)) / 3
    made = []
    for left, right, font, most in (
        (row.name, row.place, dress.font(16, bold=True), 4),
        (row.details, "", dress.font(14), 2),
        (row.session, row.state, dress.font(14), 3),
    ):
        metrics = QFontMetrics(font)
        beside = metrics.horizontalAdvance(right) + 2 * metrics.averageCharWidth()
        said = fit(left, font, wide - (beside if right else 0), most=most)
        made.append(_Part(said, right, font, max(least, said.high)))
    return made
