"""What opens over the window to choose from: a finger hits each row, and the rim can be seen."""

import pytest
from dressed import dress_of, dressed
from looked_over import FINGER
from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from checkin.ui.look.tokens import FONT, palette_of
from checkin.ui.widgets.fitted_box import FittedBox
from checkin.ui.widgets.menus import menu_at

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture(params=[1.0, 2.0], ids=["usual text", "twice the text"])
def dress(qapp, request, theme):
    """Worn by the application, as the window has it do."""
    before = QApplication.font(), QApplication.palette()
    made = dress_of(theme, text=request.param)
    QApplication.setFont(made.font(FONT))
    QApplication.setPalette(palette_of(made.theme))
    yield made
    QApplication.setFont(before[0])
    QApplication.setPalette(before[1])


@pytest.fixture(params=["light", "dark"])
def theme(request):
    return request.param


class Part(QWidget):
    """Something that opens a menu."""

    def dress(self, _dress):
        """As it is."""


def rim_of(opened):
    image = opened.grab().toImage()
    return image.pixelColor(0, image.height() // 2).name()


def test_a_menu_has_rows_for_a_finger_and_a_rim(qtbot, dress):
    window = dressed(qtbot, Part(), dress=dress)
    menu = menu_at(window)
    for place, name in enumerate(("Number", "Name", "Room")):
        action = QAction(name, menu)
        action.setCheckable(True)
        action.setChecked(place == 1)
        menu.addAction(action)
    menu.popup(window.mapToGlobal(QPoint(5, 5)))
    qtbot.waitUntil(menu.isVisible)
    assert min(menu.actionGeometry(one).height() for one in menu.actions()) >= FINGER
    assert rim_of(menu) == dress.theme.rim.lower()
    menu.close()


def heights(box):
    view = box.view()
    return [view.visualRect(box.model().index(row, 0)).height() for row in range(box.count())]


def test_a_box_offers_rows_for_a_finger_within_a_rim(qtbot, dress):
    box = FittedBox()
    box.addItems(["All rooms", "A-204", "B-110"])
    box.dress = lambda worn: (box.setFont(worn.font(14)), box.setMinimumHeight(worn.finger))
    window = dressed(qtbot, box, height=dress.finger, dress=dress)
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    assert min(heights(box)) >= dress.finger >= FINGER
    assert rim_of(view.window()) == dress.theme.rim.lower()
    box.hidePopup()
    box.setFont(dress.font(28))
    box.setMinimumHeight(2 * dress.finger)
    box.showPopup()
    assert min(heights(box)) >= 2 * dress.finger
    box.hidePopup()
    assert window.isVisible()
