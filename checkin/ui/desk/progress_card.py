"""The card with the counts of the session, which add up to everybody expected."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath
from PySide6.QtWidgets import QSizePolicy, QWidget

from checkin.domain.counts import Counts
from checkin.services.views import DeskView
from checkin.ui.look.baseline import RIGHT, write
from checkin.ui.look.tokens import Dress, Theme
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.fitted import fit
from checkin.ui.words import formats, header_words

translate = QCoreApplication.translate

_HIGH, _EDGE, _ROW = 176, 16, 24
_LOW_ROW = 15
_LEGEND = ((15, 1), (14, 1), (13, 1), (12, 1), (12, 2), (11, 2), (10, 2), (9, 2), (8, 2))
"""Sizes of the type of the legend, and in how many lines; below 12 only in large text."""


class ProgressCard(Card):
    """Shows who is in, of how many, as a bar with its parts named; and the roster's age."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._counts = Counts()
        self._foot, self._warn = "", False

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        self.setFixedHeight(dress.px(_HIGH))

    def show_view(self, view: DeskView, now: datetime) -> None:
        """Show the counts of the session at hand; `now` is the wall clock."""
        counts = view.session.counts if view.session is not None else Counts()
        final = view.session is None or view.session.final
        foot = header_words.roster_age(view, now)
        self.show_counts(counts, foot, warn=view.roster is None or not final)

    def show_counts(self, counts: Counts, foot: str, *, warn: bool = False) -> None:
        """Show these counts, and a line about the roster they rest on; `warn` of its age."""
        self._counts, self._foot, self._warn = counts, foot, warn
        said = ", ".join(f"{words} {number}" for words, number, _ in self._parts(None))
        self.setAccessibleName(f"{_title()}: {said}")
        self.update()

    def _parts(self, theme: Theme | None) -> list[tuple[str, int, str]]:
        """Word, number and colour of each state that somebody is in; three are always shown."""
        c = self._counts
        t = theme
        rows = [
            (translate("Desk", "in"), c.inside, t.admit if t else "", True),
            (translate("Desk", "provisional"), c.provisional, "#8B6FD6", False),
            (translate("Desk", "signed out"), c.finished, "#6F8CA8", False),
            (translate("Desk", "arrived"), c.arrived, t.arrived if t else "", True),
            (translate("Desk", "turned away"), c.turned_away, t.refuse if t else "", False),
            (translate("Desk", "expected"), c.waiting, t.waiting if t else "", True),
        ]
        return [(word, n, colour) for word, n, colour, always in rows if always or n]

    def draw(self, painter: QPainter, dress: Dress) -> None:
        px, t = dress.px, dress.theme
        left, right = px(_EDGE), self.width() - px(_EDGE)
        wide = right - left
        top = QRectF(left, px(12), wide, px(24))
        painter.setFont(dress.font(15, bold=True))
        painter.setPen(QColor(t.ink))
        write(painter, top, _title())
        write(painter, top, self._share(), RIGHT)
        inside = self._counts.inside + self._counts.provisional + self._counts.finished
        painter.setFont(dress.font(40, bold=True))
        number = formats.number(inside)
        base = px(78)
        painter.drawText(left, base, number)
        after = left + QFontMetrics(painter.font()).horizontalAdvance(number) + px(10)
        painter.setPen(QColor(t.quiet))
        of = translate("Desk", "of {expected} signed in").format(
            expected=formats.number(self._counts.expected)
        )
        said = fit(of, dress.font(17), right - after)
        painter.setFont(said.font)
        painter.drawText(after, base, said.lines[0])
        self._draw_bar(painter, dress, QRectF(left, px(92), wide, px(14)))
        self._draw_legend(painter, dress, left, px(114), wide)
        painter.setPen(QColor(t.on_warn if self._warn else t.quiet))
        foot = QRectF(left, px(139), wide, px(34))
        said = fit(self._foot, dress.font(13, bold=self._warn), wide, foot.height(), 2)
        said.draw(painter, foot)

    def _share(self) -> str:
        expected = self._counts.expected
        inside = self._counts.inside + self._counts.provisional + self._counts.finished
        return f"{100 * inside // expected} %" if expected else ""

    def _draw_bar(self, painter: QPainter, dress: Dress, bar: QRectF) -> None:
        shape = QPainterPath()
        shape.addRoundedRect(bar, bar.height() / 2, bar.height() / 2)
        painter.save()
        painter.setClipPath(shape)
        painter.fillRect(bar, QColor(dress.theme.waiting))
        at = bar.left()
        for _, number, colour in self._parts(dress.theme):
            part = bar.width() * number / max(1, self._counts.expected)
            painter.fillRect(QRectF(at, bar.top(), part, bar.height()), QColor(colour))
            at += part
            if 0 < number < self._counts.expected:
                gap = QRectF(at - dress.px(1), bar.top(), dress.px(2), bar.height())
                painter.fillRect(gap, QColor(dress.theme.surface))
        painter.restore()

    def _draw_legend(self, painter: QPainter, dress: Dress, x: int, y: int, wide: int) -> None:
        """All parts in one line; where there are many in smaller type, and at last in two."""
        px, parts = dress.px, self._parts(dress.theme)
        dot, texts = px(10), [f"{number} {word}" for word, number, _ in parts]
        for size, most in _LEGEND:
            painter.setFont(dress.font(size))
            metrics = QFontMetrics(painter.font())
            wides = [dot + px(20) + metrics.horizontalAdvance(text) for text in texts]
            lines = _lines(wides, wide)
            if max(lines) < most:
                break
        high, y = (px(_ROW), y) if max(lines) == 0 else (px(_LOW_ROW), y - px(4))
        for place, (text, (_, _, colour)) in enumerate(zip(texts, parts, strict=True)):
            before = (wides[at] for at in range(place) if lines[at] == lines[place])
            left, top = x + sum(before), y + high * lines[place]
            painter.setPen(QColor(dress.theme.quiet))
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(QRectF(left, top + (high - dot) / 2, dot, dot), 3, 3)
            painter.setPen(QColor(dress.theme.ink))
            write(painter, QRectF(left + dot + px(6), top, wide, high), text)


def _lines(wides: list[int], wide: int) -> list[int]:
    """In which line each part of the legend stands."""
    line, at, found = 0, 0, []
    for part in wides:
        if at and at + part > wide:
            line, at = line + 1, 0
        found.append(line)
        at += part
    return found


def _title() -> str:
    return translate("Desk", "Session progress")
