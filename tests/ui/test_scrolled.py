"""What scrolls shows that it has the keyboard, by the same ring everywhere."""

import pytest
from dressed import dress_of, dressed
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from checkin.ui.helping.key_list import KeyList
from checkin.ui.widgets.scrolled import RingRoom, SnugArea, scrolled


class Holder(QWidget):
    """Two areas, and a button that has the focus at first."""

    def __init__(self):
        super().__init__()
        self.button, self.keys = QPushButton(), KeyList()
        self.area = scrolled(QLabel("One line"))
        column = QVBoxLayout(self)
        for part in (self.button, self.area, self.keys):
            column.addWidget(part)

    def dress(self, _dress):
        self.button.setFocus()


def rim(area):
    """The colour at the middle of the left edge."""
    image = area.grab().toImage()
    return image.pixelColor(QPoint(0, image.height() // 2))


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", ["area", "keys"])
def test_an_area_that_tab_reaches_has_a_ring_with_the_focus(qtbot, theme, name):
    dress, holder = dress_of(theme), Holder()
    window = dressed(qtbot, holder, dress=dress)
    area, ring = getattr(holder, name), QColor(dress.theme.primary)
    qtbot.waitUntil(holder.button.hasFocus)
    assert rim(area) != ring
    area.setFocus()
    qtbot.waitUntil(area.hasFocus)
    assert rim(area) == ring
    assert window.focusWidget() is area


WORDS = "Be at the examination center 30 minutes before the start, and leave time to sign in. " * 3


class Answered(QWidget):
    """A list that gives way, and an answer below it."""

    def __init__(self):
        super().__init__()
        self.list, self.answer = KeyList(), QLabel(WORDS)
        self.answer.setWordWrap(True)
        self.area = SnugArea(self.answer)
        self.list.setMinimumHeight(80)
        column = QVBoxLayout(self)
        column.addWidget(self.list, 1)
        column.addWidget(self.area)

    def dress(self, _dress):
        """As it is."""


@pytest.mark.parametrize(("high", "scrolls"), [(560, False), (120, True)], ids=["room", "none"])
def test_a_snug_area_is_as_high_as_its_text_and_scrolls_where_there_is_no_room(
    qtbot, high, scrolls
):
    holder = Answered()
    window = dressed(qtbot, holder, height=high)
    area = window.findChild(SnugArea)
    qtbot.waitUntil(lambda: (area.verticalScrollBar().maximum() > 0) is scrolls, timeout=20_000)
    needed = holder.answer.heightForWidth(area.viewport().width())
    assert (area.viewport().height() >= needed) is not scrolls
    assert holder.list.height() >= 80
    if not scrolls:
        qtbot.waitUntil(lambda: area.viewport().height() <= needed + 2, timeout=20_000)


class Titled(QWidget):
    """A title, and below it an area with room for its ring."""

    def __init__(self):
        super().__init__()
        self.title = QLabel("Title")
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.addWidget(self.title)
        self.area = scrolled(QLabel("One line"))
        column.addLayout(RingRoom(self.area), 1)

    def dress(self, _dress):
        """As it is."""


@pytest.mark.parametrize("scale", [0.84, 1.0, 2.2])
def test_what_scrolls_stands_under_the_title_and_its_ring_beside_it(qtbot, scale):
    holder = Titled()
    window = dressed(qtbot, holder, dress=dress_of(scale=scale))
    area, title = holder.area, holder.title
    assert area.frameWidth() >= 4
    qtbot.waitUntil(lambda: area.viewport().mapTo(holder, QPoint(0, 0)).x() == title.x() == 18)
    right = area.viewport().mapTo(holder, area.viewport().rect().topRight()).x()
    assert right == title.geometry().right()
    assert holder.rect().contains(area.geometry())
    assert window.isVisible()
