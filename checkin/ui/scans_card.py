"""The card with the last scans."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.domain.center import Center
from checkin.services.views import PastScan
from checkin.ui import formats, verdict_words
from checkin.ui.card import Card
from checkin.ui.tokens import Dress
from checkin.ui.verdict_look import look

translate = QCoreApplication.translate

_EDGE, _HEAD, _ROW = 16, 44, 36


class ScansCard(Card):
    """Shows as many of the last scans as there is room for, the newest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._scans: Sequence[PastScan] = ()
        self._center: Center | None = None

    def show_scans(self, scans: Sequence[PastScan], center: Center) -> None:
        """Show these, with times on the wall clock of `center`."""
        self._scans, self._center = scans, center
        self.setAccessibleName(
            f"{_title()}: " + "; ".join(f"{_who(scan)}, {_what(scan)}" for scan in scans[:5])
        )
        self.update()

    def draw(self, painter: QPainter, dress: Dress) -> None:
        px, t = dress.px, dress.theme
        wide = self.width() - 2 * px(_EDGE)
        painter.setFont(dress.font(15, bold=True))
        painter.setPen(QColor(t.ink))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(px(_EDGE), px(10), wide, px(26)), middle, _title())
        fits = (self.height() - px(_HEAD) - px(6)) // px(_ROW)
        if not self._scans:
            painter.setFont(dress.font(15))
            painter.setPen(QColor(t.quiet))
            row = QRectF(px(_EDGE), px(_HEAD), wide, px(_ROW))
            painter.drawText(row, middle, translate("Desk", "Nobody has been scanned yet"))
        for place, scan in enumerate(self._scans[: max(0, fits)]):
            row = QRectF(px(_EDGE), px(_HEAD) + place * px(_ROW), wide, px(_ROW))
            self._draw_row(painter, dress, row, scan)

    def _draw_row(self, painter: QPainter, dress: Dress, row: QRectF, scan: PastScan) -> None:
        px, t = dress.px, dress.theme
        looks = look(scan.code, scan.signal)
        accent = looks.accent_light if t.name == "light" else looks.accent_dark
        size = px(20)
        pixmap = dress.icons.pixmap(looks.icon, accent, size, self.devicePixelRatioF())
        painter.drawPixmap(int(row.left()), int(row.center().y() - size / 2), pixmap)
        middle = Qt.AlignmentFlag.AlignVCenter
        at = formats.clock(scan.event.at, self._center) if self._center else ""
        painter.setFont(dress.font(15))
        painter.setPen(QColor(t.quiet))
        painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, at)
        metrics = QFontMetrics(painter.font())
        row = row.adjusted(size + px(10), 0, -metrics.horizontalAdvance(at) - px(12), 0)
        what = metrics.elidedText(_what(scan), Qt.TextElideMode.ElideRight, int(row.width() * 0.5))
        painter.drawText(row, middle | Qt.AlignmentFlag.AlignRight, what)
        row = row.adjusted(0, 0, -metrics.horizontalAdvance(what) - px(12), 0)
        painter.setFont(dress.font(15, bold=True))
        painter.setPen(QColor(t.ink))
        metrics = QFontMetrics(painter.font())
        who = metrics.elidedText(_who(scan), Qt.TextElideMode.ElideRight, int(row.width()))
        painter.drawText(row, middle, who)


def _who(scan: PastScan) -> str:
    if scan.listed is None:
        return verdict_words.word(scan.code, scan.signal)
    return formats.name_in_line(scan.listed.appointment.candidate)


def _what(scan: PastScan) -> str:
    if scan.listed is None:
        return ""
    if scan.listed.attendance.is_in:
        place = (scan.listed.room, scan.listed.attendance.seat or "")
        return " · ".join(formats.plain(part) for part in place if part)
    return verdict_words.word(scan.code, scan.signal)


def _title() -> str:
    return translate("Desk", "Last scans")
