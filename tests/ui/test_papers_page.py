"""The page of the papers: a real preview, a real print, and what is recorded of it."""

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter

from checkin.domain.event import Kind
from checkin.ui.devices.wedge_filter import HELD_MS
from checkin.ui.papers.printer import print_pages

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def stage(stage):
    stage.papering = stage.window.panels.pages.papering
    return stage


def opened(qtbot, stage):
    stage.keys.press(Qt.Key.Key_P, "\x10", CONTROL)
    qtbot.waitUntil(lambda: stage.papering.is_open, timeout=2000)
    return previewed(qtbot, stage)


def previewed(qtbot, stage):
    page = stage.papering.page
    qtbot.waitUntil(lambda: page.document.pageCount() > 0 and not page._busy, timeout=30_000)
    return page


def recorded(stage):
    events = stage.front.do(lambda hearing: hearing.books.latest(20)).result()
    return [event for event in events if event.kind is Kind.PRINTING]


def test_a_preview_is_the_paper_and_records_nothing(qtbot, stage):
    page = opened(qtbot, stage)
    assert "李晓明" in page.document.getAllText(0).text()
    assert recorded(stage) == []


def test_another_choice_makes_another_paper(qtbot, stage):
    page = opened(qtbot, stage)
    before = page.document.pagePointSize(0)
    page.choices.choose("paper", "register")
    page.choices.choose("size", "LETTER")
    page.choices.choose("language", "zh_CN")
    qtbot.waitUntil(lambda: page.document.pagePointSize(0) != before, timeout=30_000)
    previewed(qtbot, stage)
    assert page.document.pagePointSize(0).toTuple() == pytest.approx((792, 612), abs=1)


def test_what_is_kept_as_a_file_is_recorded(qtbot, stage, tmp_path):
    page = opened(qtbot, stage)
    file = tmp_path / "papers.pdf"
    stage.papering.save_as(file)
    assert len(PdfReader(file).pages) == page.document.pageCount()
    qtbot.waitUntil(lambda: len(recorded(stage)) >= 1, timeout=5000)


def test_a_file_that_cannot_be_written_is_told_and_not_recorded(qtbot, stage, tmp_path):
    page = opened(qtbot, stage)
    stage.papering.save_as(tmp_path / "no folder" / "papers.pdf")
    assert "papers.pdf" in page.note.text()
    assert recorded(stage) == []


def test_how_it_goes_is_said_in_the_language_that_is_turned_to(qtbot, stage):
    page = opened(qtbot, stage)
    pages = str(page.document.pageCount())
    in_english = page.note.text()
    assert in_english.startswith("Documents: ")
    stage.window.appearance.use_language("zh_CN")
    qtbot.waitUntil(lambda: page.note.text() != in_english, timeout=20_000)
    assert "Documents" not in page.note.text()
    assert pages in page.note.text()


def test_leaving_the_pages_as_they_are_makes_nothing_again(qtbot, stage):
    page = opened(qtbot, stage)
    made = []
    page.choices.changed.connect(lambda: made.append(page.choices.pages.text()))
    for text in ("", " ", "1", "1 ", "1"):
        page.choices.pages.setText(text)
        page.choices.pages.editingFinished.emit()
    assert made == ["1"]
    qtbot.waitUntil(lambda: page.document.pageCount() == 1, timeout=30_000)


def test_pages_that_are_not_there_are_told(qtbot, stage):
    page = opened(qtbot, stage)
    page.choices.pages.setText("99")
    page.choices.pages.editingFinished.emit()
    qtbot.waitUntil(lambda: page.document.pageCount() == 0, timeout=30_000)
    assert "99" in page.note.text()
    assert not page.save.isEnabled()


def test_a_printer_gets_every_page_in_its_own_format(qtbot, stage, tmp_path):
    page = opened(qtbot, stage)
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    pages = page.document.pageCount()
    assert list(print_pages(page.document, printer, "test")) == list(range(1, pages + 1))
    printed = PdfReader(tmp_path / "printed.pdf")
    assert len(printed.pages) == pages
    for number, sheet in enumerate(printed.pages):
        size = (float(sheet.mediabox.width), float(sheet.mediabox.height))
        assert size == pytest.approx(page.document.pagePointSize(number).toTuple(), abs=2)


@pytest.mark.parametrize("end", ["\r", "\t\r\t\r", " \r"], ids=["enter", "tabs", "blank"])
def test_a_scan_over_the_papers_is_judged_at_the_desk_and_prints_nothing(qtbot, stage, end):
    opened(qtbot, stage)
    stage.keys.scanner(stage.text("on-time-5") + end)
    qtbot.waitUntil(lambda: stage.window.flow.outcome is not None, timeout=5000)
    qtbot.wait(HELD_MS * 3)
    assert not stage.papering.is_open
    assert recorded(stage) == []


def test_leaving_gives_up_what_is_being_made(qtbot, stage):
    stage.keys.press(Qt.Key.Key_P, "\x10", CONTROL)
    qtbot.waitUntil(lambda: stage.papering.page._busy, timeout=5000)
    stage.keys.press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not stage.papering.is_open, timeout=2000)
    assert not stage.papering.page._busy
    assert stage.window.focusWidget() is stage.window.field
