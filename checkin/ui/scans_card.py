"""The card with the last scans."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.domain.center import Center
from checkin.services.views import PastScan
from checkin.ui import formats, verdict_words
from checkin.ui.baseline import RIGHT, write
from checkin.ui.card import Card
from checkin.ui.tokens import Dress
from checkin.ui.verdict_look import ADMITTED, Look, look

translate = QCoreApplication.translate

_EDGE, _HEAD, _ROW = 16, 44, 36


class ScansCard(Card):
    """Shows as many of the last scans as there is room for, the newest first.

    A click, or Enter on a row that the arrows have reached, asks for its details.
    """

    asked = Signal(object)
    """A `PastScan`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = 0
        self._scans: Sequence[PastScan] = ()
        self.center: Center | None = None

    def show_scans(self, scans: Sequence[PastScan], center: Center) -> None:
        """Show these, with times on the wall clock of `center`."""
        self._scans, self.center = scans, center
        told = "; ".join(f"{_who(scan)}, {_what(scan)}" for scan in scans[:5])
        self.setAccessibleName(f"{_title()}: {told}")
        self.update()

    def rows(self) -> int:
        """How many rows are shown."""
        px = self.worn.px if self.worn else round
        fits = (self.height() - px(_HEAD) - px(6)) // px(_ROW)
        return max(0, min(fits, len(self._scans)))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self._go_to(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self._go_to(self._row + step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.rows():
            self.asked.emit(self._scans[self._row])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        px = self.worn.px if self.worn else round
        row = int(event.position().y() - px(_HEAD)) // px(_ROW)
        if 0 <= row < self.rows():
            self.asked.emit(self._scans[row])

    def _go_to(self, row: int) -> None:
        self._row = max(0, min(self.rows() - 1, row))
        if self.rows():
            scan = self._scans[self._row]
            self.setAccessibleDescription(f"{_who(scan)}, {_what(scan)}")
        self.update()

    def draw(self, painter: QPainter, dress: Dress) -> None:
        px, t = dress.px, dress.theme
        wide = self.width() - 2 * px(_EDGE)
        painter.setFont(dress.font(15, bold=True))
        painter.setPen(QColor(t.ink))
        write(painter, QRectF(px(_EDGE), px(10), wide, px(26)), _title())
        if not self._scans:
            painter.setFont(dress.font(15))
            painter.setPen(QColor(t.quiet))
            row = QRectF(px(_EDGE), px(_HEAD), wide, px(_ROW))
            write(painter, row, translate("Desk", "Nobody has been scanned yet"))
        for place, scan in enumerate(self._scans[: self.rows()]):
            row = QRectF(px(_EDGE), px(_HEAD) + place * px(_ROW), wide, px(_ROW))
            if self.hasFocus() and place == self._row:
                painter.setPen(QPen(QColor(t.primary), px(2)))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(row.adjusted(-px(8), 1, px(8), -1), px(8), px(8))
            self._draw_row(painter, dress, row, scan)

    def _draw_row(self, painter: QPainter, dress: Dress, row: QRectF, scan: PastScan) -> None:
        px, t = dress.px, dress.theme
        looks = _look(scan)
        accent = looks.accent_light if t.name == "light" else looks.accent_dark
        size = px(20)
        pixmap = dress.icons.pixmap(looks.icon, accent, size, self.devicePixelRatioF())
        painter.drawPixmap(int(row.left()), int(row.center().y() - size / 2), pixmap)
        at = formats.clock(scan.event.at, self.center) if self.center else ""
        painter.setFont(dress.font(15))
        painter.setPen(QColor(t.quiet))
        write(painter, row, at, RIGHT)
        metrics = QFontMetrics(painter.font())
        row = row.adjusted(size + px(10), 0, -metrics.horizontalAdvance(at) - px(12), 0)
        what = metrics.elidedText(_what(scan), Qt.TextElideMode.ElideRight, int(row.width() * 0.5))
        write(painter, row, what, RIGHT)
        row = row.adjusted(0, 0, -metrics.horizontalAdvance(what) - px(12), 0)
        painter.setFont(dress.font(15, bold=True))
        painter.setPen(QColor(t.ink))
        metrics = QFontMetrics(painter.font())
        who = metrics.elidedText(_who(scan), Qt.TextElideMode.ElideRight, int(row.width()))
        write(painter, row, who)


def _look(scan: PastScan) -> Look:
    """Who is in now looks like it, whatever their scan said first."""
    admitted = scan.listed is not None and scan.listed.attendance.is_admitted
    return ADMITTED if admitted else look(scan.code, scan.signal)


def _who(scan: PastScan) -> str:
    if scan.listed is None:
        return verdict_words.word(scan.code, scan.signal)
    return formats.name_in_line(scan.listed.appointment.candidate)


def _what(scan: PastScan) -> str:
    if scan.listed is None:
        return ""
    if scan.listed.attendance.is_admitted:
        place = (scan.listed.room, scan.listed.attendance.seat or "")
        return " · ".join(formats.plain(part) for part in place if part)
    return verdict_words.word(scan.code, scan.signal)


def _title() -> str:
    return translate("Desk", "Last scans")
