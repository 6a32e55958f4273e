"""One of the last scans, as a line that can be pressed."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from checkin.domain.center import Center
from checkin.services.views import PastScan
from checkin.ui.desk.verdict_look import ADMITTED, Look, look
from checkin.ui.look.baseline import RIGHT, write
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.fitted import fit
from checkin.ui.words import formats, verdict_words

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_SAID = 0.5
"""Of the row, at the most, for what came of it."""


class ScanRow(QAbstractButton):
    """Shows who it was, what came of it, and when. `moved`: an arrow leads so many rows further."""

    moved = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.scan: PastScan | None = None
        self._center: Center | None = None
        self._dress: Dress | None = None

    def show_scan(self, scan: PastScan, center: Center) -> None:
        """Show this one, with its time on the wall clock of `center`."""
        self.scan, self._center = scan, center
        parts = (who(scan), what(scan), formats.clock(scan.event.at, center))
        self.setAccessibleName(", ".join(part for part in parts if part))
        self.setToolTip(self.accessibleName())
        self.update()

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._dress = dress
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._dress is None or self.scan is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._dress.px
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._dress.theme.primary), px(2)))
            area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(area, px(8), px(8))
        row = QRectF(self.rect()).adjusted(px(8), 0, -px(8), 0)
        self._draw(painter, self._dress, row, self.scan)
        painter.end()

    def _draw(self, painter: QPainter, dress: Dress, row: QRectF, scan: PastScan) -> None:
        px, t = dress.px, dress.theme
        looks = _look(scan)
        accent = looks.accent_light if t.name == "light" else looks.accent_dark
        size = px(20)
        pixmap = dress.icons.pixmap(looks.icon, accent, size, self.devicePixelRatioF())
        painter.drawPixmap(int(row.left()), int(row.center().y() - size / 2), pixmap)
        at = formats.clock(scan.event.at, self._center) if self._center else ""
        painter.setFont(dress.font(15))
        painter.setPen(QColor(t.quiet))
        write(painter, row, at, RIGHT)
        metrics = QFontMetrics(painter.font())
        row = row.adjusted(size + px(10), 0, -metrics.horizontalAdvance(at) - px(12), 0)
        said = fit(what(scan), dress.font(15), row.width() * _SAID, row.height(), 2)
        said.draw(painter, row, RIGHT)
        metrics = QFontMetrics(said.font)
        beside = max(map(metrics.horizontalAdvance, said.lines)) + px(12)
        row = row.adjusted(0, 0, -beside, 0)
        painter.setPen(QColor(t.ink))
        fit(who(scan), dress.font(15, bold=True), row.width(), row.height(), 2).draw(painter, row)


def who(scan: PastScan) -> str:
    """The person, or what it was where there is none."""
    if scan.listed is None:
        return verdict_words.word(scan.code, scan.signal)
    return formats.name_in_line(scan.listed.appointment.candidate)


def what(scan: PastScan) -> str:
    """What came of it: the place of who is in, else the verdict."""
    if scan.listed is None:
        return ""
    if scan.listed.attendance.is_admitted:
        place = (scan.listed.room, scan.listed.attendance.seat or "")
        return " · ".join(formats.plain(part) for part in place if part)
    return verdict_words.word(scan.code, scan.signal)


def _look(scan: PastScan) -> Look:
    """Who is in now looks like it, whatever their scan said first."""
    admitted = scan.listed is not None and scan.listed.attendance.is_admitted
    return ADMITTED if admitted else look(scan.code, scan.signal)
