"""The card with the live picture of the camera."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QImage,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from checkin.ui.look.tokens import Dress
from checkin.ui.parts import Picture, SeenCode
from checkin.ui.widgets.card import Card
from checkin.ui.words.camera_words import camera_status

translate = QCoreApplication.translate

_INSIDE = 26
"""Between the words and the edge, clear of the corners that are drawn."""

_ICON = 2.4
"""Times the size of the words."""

_SIZES = (15, 14, 13, 12, 11, 10, 9)
_GROUND, _UNDER, _INK, _FOUND = "#1D242D", "#4A5563", "#E8EDF3", "#3BE0A8"


class CameraCard(Card):
    """Shows frames with the codes in them outlined, or how the camera is."""

    chooser_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._image: QImage | None = None
        self._codes: Sequence[SeenCode] = ()
        self._status, self._name = "none", ""
        self.chooser = QToolButton(self)
        self.chooser.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.chooser.clicked.connect(self.chooser_asked)
        self.speak()

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        self.setMinimumHeight(dress.gap(96))
        self.setMaximumHeight(dress.gap(276))
        self.chooser.setIcon(dress.icons.icon("camera", _INK, dress.px(20)))
        self.chooser.setIconSize(QSize(dress.px(20), dress.px(20)))
        # The card is dark in every theme, and so is what lies under its white picture.
        self.chooser.setStyleSheet(f"QToolButton:hover {{ background: {_UNDER}; }}")
        self._place_chooser()

    def sizeHint(self) -> QSize:  # noqa: N802
        gap = self.worn.gap if self.worn else int
        return QSize(gap(492), gap(226))

    def speak(self) -> None:
        """Say everything in the language at hand."""
        said = camera_status(self._status, self._name)
        self.setAccessibleName(said)
        self.chooser.setAccessibleName(translate("Desk", "Choose the camera"))
        self.chooser.setToolTip(translate("Desk", "Choose the camera"))
        self.update()

    @property
    def status(self) -> str:
        """How the camera was when it last told."""
        return self._status

    @property
    def name(self) -> str:
        """The camera that was told of then; empty where there was none."""
        return self._name

    def show_status(self, status: str, name: str) -> None:
        """How the camera is now."""
        self._status, self._name = status, name
        if status != "running":
            self._image, self._codes = None, ()
        self.speak()

    def show_frame(self, frame: Picture, codes: Sequence[SeenCode]) -> None:
        """The newest frame (RGB, contiguous) and the codes in it."""
        height, width = frame.shape[:2]
        shown = QImage(frame.data, width, height, width * 3, QImage.Format.Format_RGB888)
        self._image, self._codes = shown.copy(), codes
        self.update()

    def resizeEvent(self, _event: object) -> None:  # noqa: N802
        self._place_chooser()

    def _place_chooser(self) -> None:
        self.chooser.adjustSize()
        gap = self.worn.gap(24) if self.worn else 24
        self.chooser.move(self.width() - self.chooser.width() - gap, gap)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        if self.worn is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), self.worn.gap(10), self.worn.gap(10))
        painter.setClipPath(shape)
        painter.fillPath(shape, QColor(_GROUND))
        if self._image is not None:
            self._draw_frame(painter, self._image, self.worn)
        else:
            self._draw_status(painter, self.worn)
        self._draw_corners(painter, self.worn)
        painter.end()

    def _draw_frame(self, painter: QPainter, image: QImage, dress: Dress) -> None:
        """The whole card is filled; what sticks out of it is cut alike on both sides."""
        factor = max(self.width() / image.width(), self.height() / image.height())
        left = (self.width() - image.width() * factor) / 2
        top = (self.height() - image.height() * factor) / 2
        area = QRectF(left, top, image.width() * factor, image.height() * factor)
        painter.drawImage(area, image)
        painter.setPen(QPen(QColor(_FOUND), dress.gap(4)))
        for code in self._codes:
            corners = [QPointF(left + x * factor, top + y * factor) for x, y in code.corners]
            painter.drawPolygon(QPolygonF(corners))

    def _draw_status(self, painter: QPainter, dress: Dress) -> None:
        """An icon and the words under it, as large as there is room for."""
        words, gap = camera_status(self._status, self._name), dress.gap
        room = self.rect().adjusted(gap(_INSIDE), gap(_INSIDE), -gap(_INSIDE), -gap(_INSIDE))
        centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        flags = int(centred) | Qt.TextFlag.TextWordWrap
        for size in _SIZES:
            icon = dress.px(size * _ICON)
            metrics = QFontMetrics(dress.font(size))
            area = metrics.boundingRect(room, flags, words)
            high = icon + gap(8) + area.height()
            if high <= room.height() and area.width() <= room.width():
                break
        top = (self.height() - high) // 2
        name = "camera" if self._status in ("starting", "running") else "camera-off"
        pixmap = dress.icons.pixmap(name, _INK, icon, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - icon) // 2, top, pixmap)
        painter.setPen(QColor(_INK))
        painter.setFont(dress.font(size))
        under = QRectF(room.left(), top + icon + gap(8), room.width(), area.height())
        painter.drawText(under, flags, words)

    def _draw_corners(self, painter: QPainter, dress: Dress) -> None:
        painter.setPen(QPen(QColor(255, 255, 255, 190), dress.gap(2)))
        gap, arm = dress.gap(18), dress.gap(26)
        right, bottom = self.width() - gap, self.height() - gap
        for x, y, dx, dy in (
            (gap, gap, 1, 1),
            (right, gap, -1, 1),
            (gap, bottom, 1, -1),
            (right, bottom, -1, -1),
        ):
            painter.drawLine(QPointF(x, y), QPointF(x + dx * arm, y))
            painter.drawLine(QPointF(x, y), QPointF(x, y + dy * arm))
