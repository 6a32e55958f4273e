"""Type that finds room: a line more, then smaller letters, and at last three dots; and a label."""

from dataclasses import dataclass, field
from functools import lru_cache
from math import ceil, inf

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy, QWidget

from checkin.ui.look.baseline import write
from checkin.ui.look.tokens import FONT

_LEGIBLE = 12
"""Pixels beside usual type of `FONT`. Nothing is written smaller to find room: it is cut."""
_LEAST = 11
_KEPT = 0.85
"""Of the wished size: what would be smaller than that gets one line more, where there is one."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """What is written, and in which font. `is_cut`: not all of it."""

    font: QFont
    lines: tuple[str, ...]
    is_cut: bool = False

    @property
    def high(self) -> float:
        """Pixels that the lines take."""
        return len(self.lines) * QFontMetricsF(self.font).height()

    def draw(
        self,
        painter: QPainter,
        area: QRectF,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Write it, in the middle of the height of `area`."""
        painter.setFont(self.font)
        each = self.high / max(1, len(self.lines))
        top = area.center().y() - self.high / 2
        for place, line in enumerate(self.lines):
            write(painter, QRectF(area.left(), top + place * each, area.width(), each), line, side)


def least_size(font: QFont) -> int:
    """Pixels below which nothing that wishes for this font is written; grows with the text."""
    usual = QApplication.font().pixelSize()
    return min(font.pixelSize(), max(_LEAST, round(usual * _LEGIBLE / FONT)))


def fit(text: str, font: QFont, wide: float, high: float = inf, most: int = 1) -> Fitted:
    """`text` in at most so many lines, all of it if it can be, in the font or a smaller one.

    As it is in type that is not measured in pixels: nobody has dressed what it stands on yet.
    """
    if font.pixelSize() <= 0:
        return Fitted(font, (text,))
    return _fit(_Asked(text, font.key(), wide, high, most, least_size(font), font))


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be fitted. Layouts ask for the same some hundred times for each verdict."""

    text: str
    key: str
    wide: float
    high: float
    most: int
    least: int
    font: QFont = field(compare=False)


@lru_cache(maxsize=4096)
def _fit(asked: _Asked) -> Fitted:
    text, font, wide, least = asked.text, asked.font, asked.wide, asked.least
    for lines in range(1, asked.most + 1):
        # Smaller before cut, but a line more before much smaller.
        down_to = least if lines == asked.most else max(least, ceil(font.pixelSize() * _KEPT))
        for pixels in range(font.pixelSize(), down_to - 1, -1):
            made = _in_size(font, pixels)
            broken = _broken(text, made, wide, _room(made, asked.high, lines))
            if broken is not None:
                return Fitted(made, broken)
    return _cut(text, _in_size(font, least), wide, asked.high, asked.most)


def fitting(font: QFont, text: str, wide: float) -> QFont:
    """The font, or one as much smaller as `text` needs to be `wide` pixels wide in one line."""
    return fit(text, font, wide).font


def _room(font: QFont, high: float, most: int) -> int:
    """How many lines there are; the only one may reach over its place."""
    found = 0
    while found < most and (found + 1) * QFontMetricsF(font).height() <= high:
        found += 1
    return max(1, found)


def _in_size(font: QFont, pixels: int) -> QFont:
    made = QFont(font)
    made.setPixelSize(pixels)
    return made


def _broken(text: str, font: QFont, wide: float, most: int) -> tuple[str, ...] | None:
    """The lines of `text`, no word torn apart; None: they are more than `most`, or too wide."""
    metrics = QFontMetrics(font)
    if wide <= 0 or metrics.horizontalAdvance(text) <= wide:
        return (text,)
    lines = _lines(text, font, wide) if most > 1 else ()
    fits = 0 < len(lines) <= most
    return lines if fits and all(metrics.horizontalAdvance(one) <= wide for one in lines) else None


def _lines(text: str, font: QFont, wide: float, *, torn: bool = False) -> tuple[str, ...]:
    layout, found = QTextLayout(text, font), []
    if torn:
        layout.setTextOption(_anywhere())
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(wide)
        found.append(text[line.textStart() :][: line.textLength()].rstrip())
    layout.endLayout()
    return tuple(found)


def _anywhere() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _cut(text: str, font: QFont, wide: float, high: float, most: int) -> Fitted:
    whole, room = _lines(text, font, wide, torn=True), _room(font, high, most)
    if len(whole) <= room:
        return Fitted(font, whole)
    lines = whole[: room - 1]
    at, rest = 0, text
    for line in lines:
        at = text.index(line, at) + len(line)
        rest = text[at:].lstrip()
    elided = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, int(wide))
    return Fitted(font, (*lines, elided), is_cut=True)


class FittedLabel(QLabel):
    """Shows its text in at most `most` lines, in the label's font or a smaller one."""

    def __init__(self, parent: QWidget | None = None, *, most: int = 1) -> None:
        super().__init__(parent)
        self._most = most
        # What grows with its lines may not be held to the height of one.
        grows = QSizePolicy.Policy.Minimum if most > 1 else QSizePolicy.Policy.Fixed
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, grows)
        policy.setHeightForWidth(most > 1)
        self.setSizePolicy(policy)
        self.setTextFormat(Qt.TextFormat.PlainText)

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, QFontMetrics(self.font()).height())

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        return self._most > 1

    def heightForWidth(self, wide: int) -> int:  # noqa: N802
        if self._most == 1:
            return -1
        return ceil(fit(self.text(), self.font(), wide, most=self._most).high)

    def fitted(self) -> Fitted:
        """What is drawn in the present size."""
        return fit(self.text(), self.font(), self.width(), self.height(), self._most)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self.setToolTip(self.text() if self.fitted().is_cut else "")
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        self.fitted().draw(painter, QRectF(self.rect()), self.alignment())
        painter.end()
