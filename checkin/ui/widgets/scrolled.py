"""What scrolls up and down where room is short, on the ground of what it lies on."""

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)


class FollowingArea(QScrollArea):
    """Scrolls to what gets the focus in it, wherever the focus was before."""

    def __init__(self) -> None:
        super().__init__()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @Slot(QWidget, QWidget)
    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            self.ensureWidgetVisible(new)


class SnugArea(FollowingArea):
    """As high as what is in it where there is room, and scrolled where there is not."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._inner = inner
        lay_scrolled(self, inner)

    def sizeHint(self) -> QSize:  # noqa: N802
        around = self.size() - self.viewport().size()
        high = self._inner.heightForWidth(self.viewport().width())
        return QSize(super().sizeHint().width(), high + around.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return super().minimumSizeHint().boundedTo(self.sizeHint())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.updateGeometry()


class RingRoom(QVBoxLayout):
    """Gives an area its place: what is in it lines up with the page, and its ring lies beside.

    It reaches over the edges of its own place by as much as the ring takes, so that there has to be
    a margin around it. `around` is what the area lies in, where that is to have the room.
    """

    def __init__(self, area: QScrollArea, around: QWidget | None = None) -> None:
        super().__init__()
        self._area = area
        self.addWidget(around or area)

    def setGeometry(self, place: QRect) -> None:  # noqa: N802
        ring = self._area.frameWidth()
        super().setGeometry(place.adjusted(-ring, 0, ring, 0))


def scrolled(inner: QWidget, *, stop: bool = True) -> QScrollArea:
    """`inner` in an area without a frame, as wide as that.

    Tab reaches it and arrows move it, but for no `stop`: then what is in it has the focus.
    """
    area = FollowingArea()
    lay_scrolled(area, inner, stop=stop)
    return area


def lay_scrolled(area: QScrollArea, inner: QWidget, *, stop: bool = True) -> None:
    """Put `inner` into `area`, without a frame, as wide as that; a `stop` has a ring with focus."""
    area.setProperty("stop", "true" if stop else "false")
    if not stop:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inner.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)


def show_focus(window: QWidget) -> None:
    """Scroll to what has the focus in this window, wherever it lies."""
    focus: QWidget | None = window.focusWidget()
    around = focus
    while around is not None:
        if isinstance(around, QScrollArea) and focus is not None and around is not focus:
            around.ensureWidgetVisible(focus)
        around = around.parentWidget()
