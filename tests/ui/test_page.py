"""The frame that all pages of the right column have."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from checkin.ui.people.held_page import HeldPage
from checkin.ui.widgets.page import Page


def test_the_title_stays_on_top_of_a_page_that_has_nothing_to_show(qtbot):
    page = HeldPage()
    qtbot.addWidget(page)
    page.resize(480, 700)
    page.show()
    qtbot.waitExposed(page)
    title, under = page.title.geometry(), page.under.geometry()
    assert title.top() < 30
    assert under.top() - title.bottom() < 30
    assert under.bottom() < page.height() / 2


def test_enter_in_a_field_of_a_page_moves_on(qtbot):
    page = Page()
    one, other = QLineEdit(), QLineEdit()
    for field in (one, other):
        page.body.addWidget(field)
    page.put_in_order((one, other))
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    one.setFocus()
    qtbot.keyClick(one, Qt.Key.Key_Return)
    qtbot.waitUntil(other.hasFocus, timeout=5000)
