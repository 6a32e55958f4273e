"""What candidates ask is a key away: typed for, walked through, read in both languages."""

import pytest
from PySide6.QtCore import Qt

from checkin.domain.event import Kind


@pytest.fixture
def at(qtbot, stage):
    stage.keys.press(Qt.Key.Key_F12)
    page = stage.window.panels.pages.answering.page
    qtbot.waitUntil(lambda: stage.window.side.currentWidget() is page, timeout=2000)
    stage.page = page
    return stage


def questions(page):
    return [page.list.item(row).text() for row in range(page.list.count())]


def test_all_questions_stand_there_and_the_first_is_answered(at):
    assert len(questions(at.page)) >= 20
    assert at.page.marked.id == "arrive"
    assert "30 minutes" in at.page.answer.text()
    assert at.page.answer.isVisible()


def test_typing_finds_and_arrows_read(qtbot, at):
    at.keys.person("refund")
    qtbot.waitUntil(lambda: at.page.marked.id == "refund", timeout=2000)
    assert at.page.list.count() == 2
    at.keys.press(Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: at.page.marked.id == "course-refund", timeout=2000)
    assert "technical fault" in at.page.answer.text()


def test_what_is_not_there_is_said(qtbot, at):
    at.keys.person("xyzzy")
    qtbot.waitUntil(lambda: at.page.list.count() == 0, timeout=2000)
    assert not at.page.answer.isVisible()
    assert "Nothing matches" in at.page.under.text()


def test_the_other_language_keeps_what_is_read(qtbot, at):
    at.keys.person("zhengshu")
    qtbot.waitUntil(lambda: at.page.marked.id == "certificate", timeout=2000)
    at.keys.press(Qt.Key.Key_Down)
    marked = at.page.marked.id
    at.keys.press(Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: "证书" in at.page.answer.text(), timeout=2000)
    assert at.page.marked.id == marked
    assert all("？" in one or "。" in one for one in questions(at.page))


def test_it_is_empty_when_it_is_opened_again(qtbot, at):
    at.keys.person("invoice")
    qtbot.waitUntil(lambda: at.page.list.count() == 1, timeout=2000)
    at.keys.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: at.window.focusWidget() is at.window.field, timeout=2000)
    at.keys.press(Qt.Key.Key_F12)
    qtbot.waitUntil(lambda: at.page.list.count() > 20, timeout=2000)
    assert at.page.field.text() == ""


def test_a_scan_while_somebody_looks_up_is_judged(qtbot, at):
    at.keys.person("late")
    at.keys.scanner(at.text("on-time-5") + "\r")
    qtbot.waitUntil(lambda: at.window.flow.outcome is not None, timeout=5000)
    kinds = {event.kind for event in at.front.do(lambda h: h.books.latest(50)).result()}
    assert kinds == {Kind.SCAN}


def test_a_damaged_file_is_told_and_opens_nothing(qtbot, stage, tmp_path):
    answering = stage.window.panels.pages.answering
    answering._work.parts = type("Parts", (), {"resources": tmp_path})()
    with qtbot.waitSignal(stage.window.panels.work.troubled) as told:
        answering.turn()
    assert told.args[0].code == "answers-damaged"
    assert not stage.window.side.is_open()
