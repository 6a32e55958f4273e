"""The chart of arrivals: how many came in each span, how many are still to come, and when."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.domain.center import Center
from checkin.domain.pulse import STEP, Pulse
from checkin.ui.look.baseline import RIGHT, write
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.fitted import fit
from checkin.ui.words import formats

translate = QCoreApplication.translate

_HIGH = 132
_FOOT, _HEAD = 20, 22


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    pulse: Pulse
    required_by: datetime
    now: datetime
    at: Center


class ArrivalsChart(QWidget):
    """Bars for spans of five minutes; the pale ones are to come, with who is still expected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._worn: Dress | None = None
        self._shown: _Shown | None = None

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._worn = dress
        self.setFixedHeight(dress.px(_HIGH))
        self.update()

    def show_pulse(self, pulse: Pulse, required_by: datetime, now: datetime, at: Center) -> None:
        """Show this; all instants in UTC."""
        self._shown = _Shown(pulse=pulse, required_by=required_by, now=now, at=at)
        self.setAccessibleName(said(pulse))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self._worn is None or self._shown is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._worn.px
        area = QRectF(0, px(_HEAD), self.width(), self.height() - px(_HEAD + _FOOT))
        painter.setPen(QColor(self._worn.theme.ink))
        words = fit(said(self._shown.pulse), self._worn.font(14, bold=True), self.width())
        words.draw(painter, QRectF(0, 0, self.width(), px(20)))
        _draw_bars(painter, self._worn, area, self._shown)
        _draw_marks(painter, self._worn, area, self._shown)
        painter.end()


def _draw_bars(painter: QPainter, dress: Dress, area: QRectF, shown: _Shown) -> None:
    pulse, now = shown.pulse, shown.now
    count = len(pulse.bars)
    ahead = [n for n in range(count) if pulse.since + n * STEP >= now]
    each = pulse.to_come / len(ahead) if ahead else 0
    most = max(*pulse.bars, each, 4) if pulse.bars else 4
    wide = area.width() / count
    for place in range(count):
        future = place in ahead
        tall = area.height() * (each if future else pulse.bars[place]) / most
        left = area.left() + place * wide
        bar = QRectF(left + 1.5, area.bottom() - tall, wide - 3, tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(dress.theme.waiting if future else dress.theme.arrived))
        if tall > 0:
            painter.drawRoundedRect(bar, 2, 2)
    painter.setPen(QPen(QColor(dress.theme.line), 1))
    painter.drawLine(area.bottomLeft(), area.bottomRight())


def _draw_marks(painter: QPainter, dress: Dress, area: QRectF, shown: _Shown) -> None:
    """The deadline and now as upright lines; the hours at the foot."""
    pulse, required, now, at = shown.pulse, shown.required_by, shown.now, shown.at
    span = pulse.until - pulse.since

    def across(instant: datetime) -> float:
        return area.left() + area.width() * ((instant - pulse.since) / span)

    for instant, colour, dashed in (
        (required, dress.theme.refuse, False),
        (now, dress.theme.ink, True),
    ):
        if pulse.since <= instant <= pulse.until:
            style = Qt.PenStyle.DotLine if dashed else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(colour), 1.5, style))
            x = across(instant)
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
    painter.setFont(dress.font(12))
    painter.setPen(QColor(dress.theme.quiet))
    foot = QRectF(0, area.bottom() + dress.px(2), area.width(), dress.px(_FOOT - 2))
    write(painter, foot, formats.clock(pulse.since, at))
    write(painter, foot, formats.clock(pulse.until, at), RIGHT)
    middle = foot.adjusted(across(required) + dress.px(4), 0, 0, 0)
    words = translate("Manager", "required by {time}")
    write(painter, middle, words.format(time=formats.clock(required, at)))


def said(pulse: Pulse) -> str:
    """The chart in one sentence."""
    if not pulse.to_come and not pulse.line:
        return translate("Manager", "{arrived} came, nobody is to come").format(
            arrived=pulse.arrived
        )
    wait = "–" if pulse.wait is None else formats.span(formats.started(pulse.wait))
    return translate(
        "Manager", "{to_come} to come, about {soon} within 10 min · {line} in line, {wait}"
    ).format(to_come=pulse.to_come, soon=pulse.soon, line=pulse.line, wait=wait)
