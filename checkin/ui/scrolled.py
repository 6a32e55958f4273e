"""What scrolls up and down where room is short, on the ground of what it lies on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolled(inner: QWidget, *, stop: bool = True) -> QScrollArea:
    """`inner` in an area without a frame, as wide as that.

    Tab reaches it and arrows move it, but for no `stop`: then what is in it has the focus.
    """
    area = QScrollArea()
    area.setWidget(inner)
    area.setWidgetResizable(True)
    if not stop:
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    inner.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
