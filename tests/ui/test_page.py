"""The frame that all pages of the right column have."""

from checkin.ui.people.held_page import HeldPage


def test_the_title_stays_on_top_of_a_page_that_has_nothing_to_show(qtbot):
    page = HeldPage()
    qtbot.addWidget(page)
    page.resize(480, 700)
    page.show()
    qtbot.waitExposed(page)
    assert page.title.geometry().bottom() < 60
    assert page.under.geometry().bottom() < 120
