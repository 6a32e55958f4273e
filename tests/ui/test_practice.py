"""The practice: made-up people in a marked window, what to do about each, and nothing kept."""

from pathlib import Path

import pytest
from bare_stage import bare_stage
from PySide6.QtCore import QKeyCombination, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from seen_pixels import pixels_in, pixels_of
from wedge_keys import Keyboard

from checkin.app import practice_window as made
from checkin.config import Settings, save_settings
from checkin.documents.drawn import Paper
from checkin.domain.event import Kind
from checkin.paths import settings_file
from checkin.sample.center import sample_center
from checkin.scanning.pictures import read_frame
from checkin.services.lessons import FILE, parse_lessons
from checkin.storage.opening import open_for_reading, open_for_writing
from checkin.trouble import Trouble
from checkin.ui.practice.rehearsal_mark import PRACTICE
from checkin.ui.words.paper_language import words_in

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "desk"
    open_for_writing(place, None).close()
    save_settings(settings_file(place), Settings(sound=False, language="en", theme="light"))
    return place


@pytest.fixture(scope="module")
def lessons(resources):
    return parse_lessons((resources / FILE).read_bytes())


class At:
    def __init__(self, practice, window, mark, coach):
        self.practice, self.window, self.mark, self.coach = practice, window, mark, coach
        self.keys = Keyboard(window)
        self.front = practice.rehearsed.front
        self.texts = {member.name: member.text for member in practice.sample.cast}

    def kinds(self):
        return {event.kind for event in self.front.do(lambda h: h.books.latest(30)).result()}


@pytest.fixture
def at(qtbot, folder, resources, windows):
    with made.practice(folder) as practice:
        window, mark, coach = made.practice_window(practice, resources)
        window.appearance.use_language("en")
        with windows.shown(window):
            window.activateWindow()
            yield At(practice, window, mark, coach)


def until_judged(qtbot, at, code):
    qtbot.waitUntil(
        lambda: at.window.flow.outcome is not None and at.window.flow.outcome.decision.code is code,
        timeout=8000,
    )


def test_every_lesson_gets_the_verdict_that_it_is_about(qtbot, at, lessons):
    for lesson in lessons:
        assert at.coach.lesson is lesson or at.coach.lesson == lesson
        assert at.coach.strip.do.text() == ""
        at.keys.press(Qt.Key.Key_H, modifiers=CTRL)
        until_judged(qtbot, at, lesson.code)
        expected = lesson.said.do.format_map({"lead": "246810", "manager": "135790"})
        qtbot.waitUntil(lambda e=expected: at.coach.strip.do.text() == e, timeout=5000)
        if lesson.id == "on-time":
            at.window.flow.confirm()
            qtbot.waitUntil(lambda: Kind.CONFIRM in at.kinds(), timeout=5000)
        at.keys.press(Qt.Key.Key_N, modifiers=CTRL)
        qtbot.waitUntil(lambda now=lesson.id: at.coach.lesson.id != now, timeout=5000)
        assert at.window.flow.outcome is None
    assert at.coach.lesson.id == lessons[0].id
    assert at.coach.seen == {lesson.code for lesson in lessons}


def test_the_slip_on_the_screen_can_be_scanned(qtbot, at, lessons):
    qtbot.waitExposed(at.window)
    code = at.coach.strip.code
    assert code.isVisible()
    found = read_frame(pixels_of(code), float).found
    assert [one.text for one in found] == [at.texts[lessons[0].member]]


def test_a_scanned_slip_of_another_lesson_is_explained_as_well(qtbot, at, lessons):
    late = next(one for one in lessons if one.id == "late")
    at.keys.scanner(at.texts["late"] + "\r")
    until_judged(qtbot, at, late.code)
    qtbot.waitUntil(lambda: "246810" in at.coach.strip.do.text(), timeout=5000)


def test_a_verdict_of_no_lesson_leaves_the_word_to_the_screen(qtbot, at):
    at.keys.scanner(at.texts["blocked"] + "\r")
    qtbot.waitUntil(lambda: "something else" in at.coach.strip.do.text(), timeout=8000)


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_it_is_marked_in_both_languages_and_speaks_the_one_at_hand(
    qtbot, at, lessons, language, resources
):
    at.window.appearance.use_language(language)
    assert at.window.windowTitle() == PRACTICE
    assert at.mark.words.text() == PRACTICE
    assert "nothing is recorded" in PRACTICE
    assert "不会记录" in PRACTICE
    said = lessons[0].said_in(words_in(language, resources / "translations"))
    qtbot.waitUntil(lambda: said.who in at.coach.strip.who.text(), timeout=5000)


def test_the_real_desk_is_not_touched(qtbot, folder, resources, windows):
    def kept():
        return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}

    before = kept()
    with made.practice(folder) as practice:
        window, _mark, coach = made.practice_window(practice, resources)
        with windows.shown(window):
            coach.hold_out()
            qtbot.waitUntil(lambda: window.flow.outcome is not None, timeout=8000)
            window.appearance.turn_theme()
    assert kept() == before
    with open_for_reading(folder, None) as look:
        assert look(lambda books: books.head()).events == 0


@pytest.mark.parametrize("language", ["en", "zh_CN"])
@pytest.mark.parametrize("paper", list(Paper))
def test_the_slips_are_one_page_and_its_codes_can_be_read(
    tmp_path, lessons, language, paper, page_picture
):
    sample = sample_center(made.now(), made.SEED)
    file = tmp_path / "slips.pdf"
    made.write_practice_slips(sample, lessons, file, language, paper)
    texts = {member.name: member.text for member in sample.cast}
    found = {one.text for one in read_frame(page_picture(file, pages=1), float).found}
    assert {texts[lesson.member] for lesson in lessons} <= found


@pytest.fixture
def page_picture(qapp):
    """A page of a PDF as a picture; the file has as many as it should."""

    def picture(file: Path, pages: int):
        document = QPdfDocument(None)
        document.load(str(file))
        assert document.pageCount() == pages
        drawn = document.render(0, QSize(1654, 2339))
        ground = QImage(drawn.size(), QImage.Format.Format_RGB888)
        ground.fill(Qt.GlobalColor.white)
        painter = QPainter(ground)
        painter.drawImage(0, 0, drawn)
        painter.end()
        document.close()
        return pixels_in(ground)

    return picture


def test_a_file_that_cannot_be_written_is_told(at, tmp_path):
    at.coach.write_slips(tmp_path / "missing" / "slips.pdf")
    assert at.window.banner.isVisible()


def test_it_opens_beside_a_desk_at_work_by_its_key(qtbot, tmp_path, resources):
    asked = []
    with bare_stage(tmp_path / "work", resources, practise=lambda: asked.append(1)) as stage:
        keys, pages = Keyboard(stage.window), stage.window.panels.pages
        with qtbot.waitSignal(stage.window.panels.work.noted) as told:
            keys.press(pages.practising.key)
        assert asked == [1]
        assert "window of its own" in told.args[0]


def test_in_a_practice_none_is_opened(qtbot, at):
    with qtbot.waitSignal(at.window.panels.work.noted) as told:
        at.keys.press(QKeyCombination(CTRL | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_P))
    assert "no desk at work" in told.args[0]


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xff", id="no text"),
        pytest.param(b"", id="empty"),
        pytest.param(b"[[lessons]]\nid = 'x'", id="half a lesson"),
        pytest.param(
            b"[[lessons]]\nid='x'\nmember='late'\ncode='no-code'\nwho='a'\ndo='b'",
            id="no such verdict",
        ),
        pytest.param(
            b"[[lessons]]\nid='x'\nmember='late'\ncode='late'\nwho=' '\ndo='b'",
            id="nobody comes",
        ),
    ],
)
def test_damaged_lessons_are_a_trouble(data):
    with pytest.raises(Trouble, match="lessons"):
        parse_lessons(data)
