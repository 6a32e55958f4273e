"""Every text that a window really draws: where, how large, in which ink, on which ground.

The window is rendered into a paint device that draws nothing and writes down each piece of text,
so that text that widgets paint by themselves is found too, and text that nobody sees is not.
"""

from dataclasses import dataclass
from math import inf

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import (
    QImage,
    QPaintDevice,
    QPaintEngine,
    QPaintEngineState,
    QPainter,
    QTextItem,
    QTransform,
)
from PySide6.QtWidgets import QAbstractScrollArea, QHeaderView, QWidget

from checkin.ui.seating.seat_cell import SeatCell

_OVER, _UNDER = 0.88, 0.24
"""So much of a font's size letters reach over and under the line that they stand on."""


@dataclass(frozen=True)
class DrawnText:
    """One piece of text. Lengths in pixels of the window, which `area` and `clip` lie in."""

    text: str
    area: QRectF
    clip: QRect | None
    pixels: float
    bold: bool
    ink: str
    widget: QWidget

    @property
    def is_large(self) -> bool:
        """As WCAG 2 has it: 24 px, or 18.66 px and bold."""
        return self.pixels >= 24 or (self.bold and self.pixels >= 18.66)


class _Writing(QPaintEngine):
    """Writes down texts; everything else is let go."""

    def __init__(self, painted: "_Painted") -> None:
        super().__init__(QPaintEngine.PaintEngineFeature.AllFeatures)
        self.found: list[DrawnText] = []
        self._painted = painted
        self._ink, self._turn, self._clip = "#000000", QTransform(), None

    def begin(self, _device: QPaintDevice) -> bool:
        return True

    def end(self) -> bool:
        return True

    def type(self) -> QPaintEngine.Type:
        return QPaintEngine.Type.User

    def updateState(self, state: QPaintEngineState) -> None:  # noqa: N802
        flags, dirty = state.state(), QPaintEngine.DirtyFlag
        if flags & dirty.DirtyPen:
            self._ink = state.pen().color().name()
        if flags & dirty.DirtyTransform:
            self._turn = state.transform()
        if flags & (dirty.DirtyClipRegion | dirty.DirtyClipPath):
            kept = state.clipOperation() is not Qt.ClipOperation.NoClip
            region = state.clipRegion().boundingRect()
            self._clip = self._turn.mapRect(region) if kept and not region.isEmpty() else None

    def drawPixmap(self, *_what: object) -> None:  # noqa: N802
        """Not asked about."""

    def drawImage(self, *_what: object) -> None:  # noqa: N802
        """Not asked about."""

    def drawPath(self, *_what: object) -> None:  # noqa: N802
        """Not asked about."""

    def drawPolygon(self, *_what: object) -> None:  # noqa: N802
        """Not asked about."""

    def drawRects(self, *_what: object) -> None:  # noqa: N802
        """Not asked about."""

    def drawTextItem(self, at: QPointF, item: QTextItem) -> None:  # noqa: N802
        if not item.text().strip() or self._painted.widget is None:
            return
        font = item.font()
        pixels = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * 96 / 72
        # Of the letters: lines of fonts for several scripts are higher.
        over, under = min(item.ascent(), _OVER * pixels), min(item.descent(), _UNDER * pixels)
        area = QRectF(at.x(), at.y() - over, item.width(), over + under)
        self.found.append(
            DrawnText(
                text=item.text(),
                area=self._turn.mapRect(area),
                clip=self._clip,
                pixels=pixels,
                bold=font.bold() or font.weight() >= 600,
                ink=self._ink,
                widget=self._painted.widget,
            )
        )


class _Sheet(QPaintDevice):
    """As large as the window, in its pixels."""

    def __init__(self, window: QWidget, painted: "_Painted") -> None:
        super().__init__()
        self.writing, self._window = _Writing(painted), window

    def paintEngine(self) -> QPaintEngine:  # noqa: N802
        return self.writing

    def metric(self, what: QPaintDevice.PaintDeviceMetric) -> int:
        of = QPaintDevice.PaintDeviceMetric
        known = {
            of.PdmWidth: self._window.width(),
            of.PdmHeight: self._window.height(),
            of.PdmDevicePixelRatio: 1,
            of.PdmDevicePixelRatioScaled: round(QPaintDevice.devicePixelRatioFScale()),
            of.PdmDepth: 32,
        }
        return known.get(what, 96)


class _Painted(QObject):
    """Knows which widget paints now."""

    widget: QWidget | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            self.widget = watched
        return False


def drawn_texts(window: QWidget) -> list[DrawnText]:
    """All of them, in the order in which they are drawn."""
    painted = _Painted()
    sheet = _Sheet(window, painted)
    app = QCoreApplication.instance()
    app.installEventFilter(painted)
    painter = QPainter(sheet)
    try:
        window.render(painter, QPoint(0, 0))
    finally:
        painter.end()
        app.removeEventFilter(painted)
    return [one for one in sheet.writing.found if not _lies_under(one, window)]


def _lies_under(drawn: DrawnText, window: QWidget) -> bool:
    within = drawn.widget.mapFrom(window, drawn.area.center().toPoint())
    return is_covered(drawn.widget, within, window)


def is_covered(widget: QWidget, at: QPoint, window: QWidget) -> bool:
    """Whether something else lies over the widget at this place of it."""
    top = window.childAt(widget.mapTo(window, at))
    return top is not None and top is not widget and not widget.isAncestorOf(top)


def cut_off(drawn: DrawnText, window: QWidget) -> str:
    """How a text is cut; empty: it is whole.

    What a scroll area shows in part can be scrolled to up and down; to the side where it has a bar
    for that.
    """
    beside = inf if _scrolls_to_the_side(drawn.widget) else 1
    on_purpose = _is_name_at_a_seat(drawn)  # Whole beside the plan, and read out whole.
    if drawn.text.rstrip().endswith("…") and not on_purpose and not _ends_so(drawn):
        return "shortened"
    if drawn.clip is not None and not _within(drawn.area, QRectF(drawn.clip), 3, beside):
        return "cut by its painter"
    widget, up_and_down = drawn.widget, True
    while widget is not None and widget is not window:
        place = QRectF(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))
        if widget.objectName() == "qt_scrollarea_viewport":
            up_and_down = False
        seen = QRectF(place.left(), drawn.area.top(), place.width(), drawn.area.height())
        if not _within(drawn.area, place if up_and_down else seen, 3, beside):
            return f"beyond the edge of a {type(widget).__name__}"
        widget = widget.parentWidget()
    if up_and_down and not _within(drawn.area, QRectF(window.rect()), 1, beside):
        return "beyond the edge of the window"
    return ""


def _is_name_at_a_seat(drawn: DrawnText) -> bool:
    """Not how somebody stands there: that is told whole."""
    seat = drawn.widget
    if not isinstance(seat, SeatCell):
        return False
    start = drawn.text.rstrip("… ")
    is_state = bool(start) and seat.look.state is not None
    return not (is_state and seat.look.word.startswith(start))


def _ends_so(drawn: DrawnText) -> bool:
    """Whether the text itself ends in three dots, as a button's does that asks for more."""
    said = getattr(drawn.widget, "text", None)
    whole = said() if callable(said) else said or ""
    whole += getattr(drawn.widget, "placeholderText", str)()
    return str(whole).rstrip().replace("…]", "…").endswith("…")


def _scrolls_to_the_side(widget: QWidget) -> bool:
    """Whether it lies in an area, or is one, that shows a bar for that."""
    off = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    while widget is not None:
        if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QHeaderView):
            shows = widget.horizontalScrollBarPolicy() is not off
            return shows and widget.horizontalScrollBar().maximum() > 0
        widget = widget.parentWidget()
    return False


def _within(area: QRectF, room: QRectF, spare: float, beside: float) -> bool:
    """Letters need not the whole height of their line: `spare` of it may be missing.

    Nor need they be in sight on both sides: `beside` may be out of it.
    """
    return (
        area.left() >= room.left() - beside
        and area.right() <= room.right() + beside
        and area.top() >= room.top() - spare
        and area.bottom() <= room.bottom() + spare
    )


def contrast(drawn: DrawnText, picture: QImage) -> float | None:
    """WCAG's contrast of ink and ground; None where the text is not in the picture.

    The ground is the colour that is most frequent where the text is.
    """
    ratio = picture.devicePixelRatio()
    area = drawn.area.toRect().adjusted(-6, -2, 6, 2)
    place = QRect(
        round(area.x() * ratio),
        round(area.y() * ratio),
        round(area.width() * ratio),
        round(area.height() * ratio),
    ).intersected(picture.rect())
    if place.isEmpty():
        return None
    part = picture.copy(place).convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(part.constBits(), dtype=np.uint32).reshape(part.height(), -1)
    colours, counts = np.unique(pixels[:, : part.width()] & 0xFFFFFF, return_counts=True)
    # A ground that is shaded has many colours, and bold letters have one.
    others = colours != int(drawn.ink[1:], 16)
    ground = int(colours[others][counts[others].argmax()]) if others.any() else int(colours[0])
    return ratio_of(drawn.ink, f"#{ground:06x}")


def ratio_of(one: str, other: str) -> float:
    """WCAG's contrast of two colours (`#RRGGBB`)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
