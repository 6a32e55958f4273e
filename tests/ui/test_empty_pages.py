"""A desk that has nothing says on every page what there is to do about that."""

import pytest
from bare_stage import bare_stage
from PySide6.QtWidgets import QLabel, QLineEdit
from wedge_keys import Keyboard

from checkin.services.page_help import FILE, parse_help

HINTS = {
    "held": ("Nobody waits. Who is held by a verdict appears here.", "没有人在等候"),
    "problem": ("scan the ticket first", "请先"),
    "session": ("set this desk up (Ctrl+Shift+S)", "Ctrl+Shift+S"),
    "incidents": ("set this desk up (Ctrl+Shift+S)", "Ctrl+Shift+S"),
    "answers": ("Type a word", "F8"),
    "readiness": ("Looking", "正在检查"),
    "clock": ("Import a roster, reach the registry", "请导入名单"),
    "setup": ("scan the enrolment code", "注册码"),
    "menu": ("All pages", "全部页面"),
    "day": ("set this desk up (Ctrl+Shift+S)", "Ctrl+Shift+S"),
    "seats": ("set this desk up (Ctrl+Shift+S)", "Ctrl+Shift+S"),
    "papers": ("bring a roster first", "请先"),
    "paper-entry": ("Scan the code of the paper", "扫描"),
}
"""What pages of the menu say there, in English and in Chinese, by the id of their help."""

A_SENTENCE = 4
"""Characters that any page says at least; Chinese needs few."""


@pytest.fixture
def at(qtbot, tmp_path, resources):
    with bare_stage(tmp_path / "desk", resources) as made:
        made.keys = Keyboard(made.window)
        qtbot.waitExposed(made.window)
        yield made


def words_on(page):
    labels = (one.text() for one in page.findChildren(QLabel) if one.isVisible())
    fields = (one.placeholderText() for one in page.findChildren(QLineEdit) if one.isVisible())
    return " ".join([*labels, *fields])


def test_every_page_of_the_menu_is_walked(at, resources):
    panels = at.window.panels
    topics = {panels._topics[one.page] for one in panels.pages.openers}
    assert set(HINTS) <= topics
    assert topics <= set(parse_help((resources / FILE).read_bytes()))


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_what_there_is_to_do_stands_on_every_page(qtbot, at, language):
    at.window.appearance.use_language(language)
    panels = at.window.panels
    for one in panels.pages.openers:
        hint = HINTS.get(panels._topics[one.page], ("", ""))[language != "en"]
        one.turn()

        def is_said(page=one.page, hint=hint):
            assert hint in words_on(page)
            assert len(words_on(page)) >= A_SENTENCE

        qtbot.waitUntil(is_said, timeout=8000)
        at.window.back_to_scan()


@pytest.mark.parametrize(
    ("language", "word", "hint"),
    [("en", "Not set up yet", "first steps"), ("zh_CN", "尚未设置", "Ctrl+Shift+S")],
)
def test_the_desk_itself_says_that_it_is_not_set_up(qtbot, at, language, word, hint):
    at.window.appearance.use_language(language)
    qtbot.waitUntil(lambda: word in words_on(at.window.verdict), timeout=8000)
    assert hint in words_on(at.window.verdict)


def test_with_a_roster_it_is_ready(qtbot, at):
    at.put_list().result()
    at.window.flow.refresh()
    qtbot.waitUntil(lambda: "Ready to scan" in words_on(at.window.verdict), timeout=8000)


def test_the_roster_tells_nobody_listed_from_nobody_matching(qtbot, at):
    overview = at.window.panels.pages.overviewing
    overview.turn()
    overview.page.turn_to(1)
    table = overview.page.roster
    qtbot.waitUntil(lambda: "Nobody is expected" in table.empty.text(), timeout=8000)
    at.put_list().result()
    overview.refresh()
    qtbot.waitUntil(
        lambda: table.model.rowCount() > 0 and not table.empty.isVisible(), timeout=8000
    )
    table.search.setText("nobody has this name")
    qtbot.waitUntil(table.empty.isVisible, timeout=8000)
    assert "Clear the search" in table.empty.text()


def test_the_quick_card_can_be_had_without_any_session(qtbot, at):
    papering = at.window.panels.pages.papering
    papering.turn()
    qtbot.waitUntil(lambda: "bring a roster first" in words_on(papering.page), timeout=8000)
    papering.page.choices.choose("paper", "quick-card")
    qtbot.waitUntil(lambda: papering.page.document.pageCount() == 1, timeout=20000)
    assert at.front.do(lambda h: h.books.latest(5)).result() == []
