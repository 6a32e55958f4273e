"""A coming session rehearsed in the window: real slips, a moving clock, nothing real touched."""

from datetime import timedelta

import pytest
from desk_stage import desk_stage, sample_at_noon
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from wedge_keys import Keyboard

from checkin.app import rehearsal_window as made
from checkin.config import Settings, save_settings
from checkin.domain.event import Kind
from checkin.paths import settings_file
from checkin.storage.opening import open_for_reading, open_for_writing
from checkin.trouble import Trouble
from checkin.ui.practice.rehearsal_mark import GROUND, INK, WORDS

MINUTE = timedelta(minutes=1)


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "desk"
    opened = open_for_writing(place, None)
    opened.ledger.submit(
        lambda books: books.put_roster(sample_at_noon().roster, lambda _done, _of: None)
    ).result()
    opened.close()
    save_settings(settings_file(place), Settings(sound=False, language="en", theme="light"))
    return place


def member(name):
    return next(one for one in sample_at_noon().cast if one.name == name)


def session_of(name):
    who = {one.text: one for one in sample_at_noon().cast}[member(name).text]
    rows = {one.id: one for one in sample_at_noon().roster.appointments}
    return rows[who.appointment].session


class At:
    def __init__(self, rehearsed, window, mark):
        self.rehearsed, self.window, self.mark = rehearsed, window, mark
        self.keys = Keyboard(window)

    def events(self):
        return self.rehearsed.front.do(lambda h: h.books.latest(20)).result()


@pytest.fixture
def at(qtbot, folder, resources, windows):
    with made.rehearsal(folder, session_of("on-time-5"), 1.0) as rehearsed:
        window, mark = made.rehearsal_window(rehearsed, resources, lambda parts: parts)
        window.appearance.use_language("en")
        with windows.shown(window):
            qtbot.waitExposed(window)
            window.activateWindow()
            yield At(rehearsed, window, mark)


def left_behind(folder):
    with open_for_reading(folder, None) as look:
        return look(lambda books: (books.head(), books.unsent()))


def bytes_of(folder):
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def test_the_code_of_a_real_slip_is_judged_and_confirmed_at_the_hour_of_that_day(qtbot, at):
    assert at.rehearsed.clock.now() - at.rehearsed.day.opens < MINUTE
    at.keys.scanner(member("on-time-5").text + "\r")
    qtbot.waitUntil(lambda: at.window.flow.outcome is not None, timeout=5000)
    assert at.window.flow.outcome.decision.code == "on-time"
    assert at.window.flow.outcome.at.trusted
    at.window.flow.confirm()
    qtbot.waitUntil(lambda: Kind.CONFIRM in {one.kind for one in at.events()}, timeout=5000)


def test_nothing_real_is_touched(qtbot, folder, resources, windows):
    before, kept = left_behind(folder), bytes_of(folder)
    with made.rehearsal(folder, session_of("on-time-5"), 1.0) as rehearsed:
        window, _mark = made.rehearsal_window(rehearsed, resources, lambda parts: parts)
        with windows.shown(window):
            rehearsed.front.scan(member("on-time-5").text, "camera").result()
            window.appearance.turn_theme()
    assert bytes_of(folder) == kept
    assert left_behind(folder) == before


def test_it_begins_with_an_empty_journal_and_ends_without_a_trace(folder, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    with made.rehearsal(folder, session_of("on-time-5"), 1.0) as rehearsed:
        assert rehearsed.front.do(lambda h: h.books.latest(5)).result() == []
        (throw_away,) = tmp_path.glob("checkin-rehearsal-*")
        # Who kills the program finds no key beside the names.
        assert not list(throw_away.glob("*.key"))
        assert b"Ouyang" not in b"".join(bytes_of(throw_away).values())
    assert not list(tmp_path.glob("checkin-rehearsal-*"))


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_mark_speaks_both_languages_whatever_the_window_speaks(qtbot, at, language):
    at.window.appearance.use_language(language)
    assert "REHEARSAL – nothing is recorded" in at.mark.words.text()
    assert "演练 – 不会记录任何内容" in at.mark.words.text()
    assert at.window.windowTitle() == WORDS
    assert at.mark.banner.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_stripes_frame_the_window_in_every_theme(qtbot, at, size):
    at.window.resize(*size)
    for _ in range(2):
        at.window.appearance.turn_theme()
        qtbot.wait(50)
        picture = at.window.grab().toImage()
        right, bottom = picture.width() - 3, picture.height() - 3
        edges = [(x, 3) for x in range(0, right, 7)] + [(x, bottom) for x in range(0, right, 7)]
        edges += [(3, y) for y in range(0, bottom, 7)] + [(right, y) for y in range(0, bottom, 7)]
        colours = {picture.pixelColor(*place).name().upper() for place in edges}
        assert {GROUND, INK} <= colours
        assert all(QColor(one).isValid() for one in colours)


def test_the_clock_is_put_forward_without_a_doubt(qtbot, at):
    before = at.rehearsed.clock.now()
    at.mark.steps[1].click()
    assert at.rehearsed.clock.now() - before >= 10 * MINUTE
    assert at.rehearsed.front.look_at_clock().result().doubt is None
    assert at.window.focusWidget() is at.window.field


def test_a_scanner_does_not_put_it_forward(qtbot, at):
    before = at.rehearsed.clock.now()
    at.mark.steps[1].setFocus(Qt.FocusReason.TabFocusReason)
    at.keys.scanner(member("on-time-6").text + "\r\t\r")
    qtbot.waitUntil(lambda: at.window.flow.outcome is not None, timeout=5000)
    assert at.rehearsed.clock.now() - before < MINUTE


def test_what_is_on_no_roster_cannot_be_rehearsed(folder):
    with pytest.raises(Trouble, match="no such session"), made.rehearsal(folder, "nowhere", 1.0):
        pass


def test_tomorrow_is_rehearsed_from_the_menu_of_a_desk_that_goes_on(qtbot, tmp_path, resources):
    asked = []
    with desk_stage(tmp_path / "at-work", resources, rehearse=lambda: asked.append(1)) as stage:
        rehearsing = stage.window.panels.pages.rehearsing
        with qtbot.waitSignal(stage.window.panels.work.noted) as told:
            Keyboard(stage.window).press(rehearsing.key, "\x12")
        assert asked == [1]
        assert "window of its own" in told.args[0]
        assert not stage.window.side.is_open()


def test_where_no_later_day_is_planned_it_is_said(qtbot, tmp_path, resources):
    asked = []
    with desk_stage(tmp_path / "at-work", resources, rehearse=lambda: asked.append(1)) as stage:
        stage.hands.forward(days=30)
        with qtbot.waitSignal(stage.window.panels.work.noted) as told:
            stage.window.panels.pages.rehearsing.turn()
        assert asked == []
        assert "no session" in told.args[0]
