"""Each page has its help (F1) and its keys on the map (Shift+F1), in both languages."""

import re

import pytest
from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget

from checkin.documents.keyboard import key_words, keyboard
from checkin.services.page_help import FILE, QUESTIONS, parse_help
from checkin.trouble import Trouble
from checkin.ui.helping.key_map import KeyMap
from checkin.ui.window.help_topics import DESK, LOCK
from checkin.ui.words.paper_language import words_in

PORTABLE = QKeySequence.SequenceFormat.PortableText
ON_PAGES = {
    *("Enter", "Esc", "Tab", "Del", "Ins", "↑ ↓", "← → ↑ ↓", "Alt+1", "Alt+2"),
    *("Ctrl+F", "Ctrl+Enter"),
}
"""What the parts of a page hear themselves: fields, lists, buttons, tabs."""


@pytest.fixture
def at(qtbot, stage):
    stage.helping = stage.window.panels.helping
    return stage


@pytest.fixture(scope="module")
def told(resources):
    return parse_help((resources / FILE).read_bytes())


def keys_of(window):
    """All keys of the window, locked or not, as they are written."""
    at_work = window._keys_of_the_desk()
    tables = (*at_work, *window.panels.keys_of_lock())
    return {QKeySequence(one).toString(PORTABLE) for one in tables}


def test_every_page_and_panel_of_the_window_has_its_help(at, told):
    panels = at.window.panels
    pages = {*panels.pages.pages, *(one.page for one in panels.pages.openers)}
    assert pages <= set(panels._topics)
    assert {*panels._topics.values(), DESK, LOCK} == set(told)


def test_nothing_stands_in_the_right_column_that_has_no_help(qtbot, at):
    keys = list(at.window.panels.keys())
    for key in keys:
        at.keys.press(key)
        qtbot.wait(100)
        side = at.window.side
        shown = side.currentWidget() if side.is_open() else None
        assert shown is None or shown in at.window.panels._topics, key
        at.keys.press(Qt.Key.Key_Escape, "\x1b")
        qtbot.waitUntil(lambda s=side: not s.is_open(), timeout=3000)


def test_the_keys_that_are_named_are_keys(at, told, resources):
    anywhere = {QKeySequence(one).toString(PORTABLE) for one in at.window.devices.wedge.always}
    known = keys_of(at.window) | anywhere | ON_PAGES
    named = re.compile(r"\b((?:Ctrl\+|Shift\+|Alt\+)+(?:F\d{1,2}|[A-Z0-9])|F\d{1,2})\b")
    for page in told.values():
        assert set(page.keys) <= known, page.id
        for said in (page.told, page.told_in(words_in("zh_CN", resources / "translations"))):
            texts = (said.purpose, *said.keys, *(one for pair in said.questions for one in pair))
            assert set(named.findall(" ".join(texts))) <= known, page.id


def test_the_map_has_words_for_every_key_and_no_other(at):
    words = set(key_words(lambda _, text: text))
    pasted = {"Ctrl+V"}  # Heard by the scan field itself.
    entered = {"Return", "Enter", "Num+Enter"}
    assert words - pasted - {"Enter"} == keys_of(at.window) - entered
    drawn = {key.name for key in keyboard()}
    assert {one.rpartition("+")[2] for one in words} <= drawn


@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_f1_says_what_the_page_on_show_is_for(qtbot, at, told, language, resources):
    at.window.appearance.use_language(language)
    pages = at.window.panels.pages
    for opener, topic in ((pages.session, "session"), (pages.papering, "papers")):
        opener.turn()
        at.keys.press(Qt.Key.Key_F1)
        qtbot.waitUntil(at.helping.panel.isVisible, timeout=5000)
        said = told[topic].told_in(words_in(language, resources / "translations"))
        assert at.helping.panel.title.text() == said.title
        assert at.helping.panel.purpose.text() == said.purpose
        assert len(at.helping.panel.questions) == QUESTIONS
        assert [words.text() for _, words in at.helping.panel.keys] == list(said.keys)
        at.keys.press(Qt.Key.Key_Escape, "\x1b")
        qtbot.waitUntil(at.helping.panel.isHidden, timeout=5000)
        at.window.back_to_scan()


def test_the_page_below_is_as_it_was_and_has_the_focus_again(qtbot, at):
    at.keys.press(Qt.Key.Key_F2)
    panel = at.window.panels.finding.panel
    qtbot.waitUntil(panel.isVisible, timeout=5000)
    at.keys.person("li")
    at.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(at.helping.panel.isVisible, timeout=5000)
    at.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(at.helping.panel.isHidden, timeout=5000)
    assert at.window.side.currentWidget() is panel
    assert at.window.focusWidget() is panel.field
    assert panel.field.text() == "li"


def test_a_page_that_is_filled_below_takes_nothing_away(qtbot, at):
    at.window.panels.pages.session.turn()
    at.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(at.helping.panel.isVisible, timeout=5000)
    at.window.panels.pages.session.page.cancel.setFocus()
    qtbot.waitUntil(lambda: at.window.focusWidget() is at.helping.panel.area, timeout=5000)
    assert at.helping.panel.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_F2, Qt.Key.Key_F11, Qt.Key.Key_F10])
def test_another_page_takes_the_help_away(qtbot, at, key):
    at.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(at.helping.panel.isVisible, timeout=5000)
    at.keys.press(key)
    qtbot.waitUntil(at.helping.panel.isHidden, timeout=5000)
    assert at.window.side.is_open()


def test_tab_stays_on_the_help(qtbot, at):
    at.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(at.helping.panel.isVisible, timeout=5000)
    for stop in (at.helping.panel.map, at.helping.panel.close_button, at.helping.panel.area):
        at.keys.press(Qt.Key.Key_Tab, "\t")
        qtbot.waitUntil(lambda s=stop: at.window.focusWidget() is s, timeout=5000)


def test_what_is_typed_goes_to_the_desk(qtbot, at):
    at.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(at.helping.panel.isVisible, timeout=5000)
    at.keys.person("li")
    qtbot.waitUntil(lambda: at.window.field.text() == "li", timeout=5000)
    qtbot.waitUntil(lambda: not at.helping.is_open, timeout=5000)


def test_the_other_language_is_read_at_once(qtbot, at, told, resources):
    at.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(at.helping.panel.isVisible, timeout=5000)
    at.keys.press(Qt.Key.Key_F8)
    chinese = told[DESK].told_in(words_in("zh_CN", resources / "translations")).purpose
    qtbot.waitUntil(lambda: at.helping.panel.purpose.text() == chinese, timeout=5000)


@pytest.mark.parametrize("end", ["\r", "\t\r\r"], ids=["enter", "all"])
@pytest.mark.parametrize("key", ["help", "map"])
def test_a_scan_takes_help_and_map_away_and_is_judged(qtbot, at, key, end):
    shift = Qt.KeyboardModifier.ShiftModifier if key == "map" else None
    at.keys.press(Qt.Key.Key_F1, modifiers=shift)
    qtbot.waitUntil(lambda: at.helping.is_open, timeout=5000)
    at.keys.scanner(at.text("on-time-5") + end)
    qtbot.waitUntil(lambda: at.window.flow.outcome is not None, timeout=5000)
    assert not at.helping.is_open
    qtbot.waitUntil(lambda: at.window.focusWidget() is at.window.field, timeout=5000)


def test_a_locked_desk_has_help_too_and_stays_locked(qtbot, at, told):
    at.keys.press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: at.duty.is_locked, timeout=3000)
    at.keys.press(Qt.Key.Key_F1)
    qtbot.waitUntil(at.helping.panel.isVisible, timeout=5000)
    assert at.helping.panel.title.text() == told[LOCK].told.title
    at.keys.press(Qt.Key.Key_Escape, "\x1b")
    qtbot.waitUntil(at.helping.panel.isHidden, timeout=5000)
    assert at.duty.is_locked
    assert at.window.focusWidget() is at.card.pin


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
@pytest.mark.parametrize("language", ["en", "zh_CN"])
def test_the_words_on_the_keys_are_whole(qtbot, at, told, language, size):
    at.window.resize(*size)
    at.window.appearance.use_language(language)
    at.helping.turn_map()
    qtbot.wait(100)
    for page in told.values():
        at.helping.map.show_page(page)
        qtbot.wait(10)
        for label in labels_of(at.helping.map):
            needed = label.heightForWidth(label.width())
            assert label.height() >= needed or not label.text(), (page.id, label.text())


def labels_of(widget: QWidget):
    return [one for one in widget.findChildren(QLabel) if one.isVisible()]


def test_a_key_of_the_page_is_framed_and_says_what_it_does_there(qtbot, at, told):
    at.window.panels.pages.holding.turn()
    at.keys.press(QKeyCombination(Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_F1))
    qtbot.waitUntil(at.helping.map.isVisible, timeout=5000)
    caps = at.helping.map.caps
    assert caps["Enter"].words.text() == told["held"].told.keys[1]
    assert caps["Enter"].lineWidth() > caps["T"].lineWidth() == 1
    assert "Clock" in caps["T"].words.text()


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\xff", id="no text"),
        pytest.param(b"", id="empty"),
        pytest.param(b"[[pages]]\nid = 'x'\nkeys = []", id="no title"),
        pytest.param(b"pages = 3", id="no pages"),
    ],
)
def test_a_damaged_file_is_a_trouble(data):
    with pytest.raises(Trouble, match="help cannot be read"):
        parse_help(data)


def test_where_the_file_is_missing_it_is_told_and_the_map_is_shown_all_the_same(
    qtbot, at, tmp_path
):
    at.helping._file = tmp_path / "nothing"
    with qtbot.waitSignal(at.helping.troubled) as told:
        at.helping.turn_map()
    assert told.args[0].code == "help-damaged"
    assert at.helping.map.isVisible()


@pytest.mark.parametrize(
    ("languages", "said"),
    [
        pytest.param(["English", "中文"], "English, 中文", id="two"),
        pytest.param(["English", "中文", "français"], "English, 中文, français", id="three"),
        pytest.param(list("ABCD"), "Next language", id="too many for a key"),
        pytest.param([], "Next language", id="unknown"),
    ],
)
def test_the_key_of_the_languages_names_what_is_there(qtbot, languages, said):
    shown = KeyMap(languages)
    qtbot.addWidget(shown)
    assert shown.caps["F8"].words.text() == said
