"""A third language is one file: a catalogue in the resources, and the window speaks it."""

import pytest
from desk_stage import desk_stage, resources_in
from pseudo import compile_catalogue
from PySide6.QtCore import QLocale, Qt
from wedge_keys import Keyboard

from checkin.services.page_help import FILE, parse_help
from checkin.ui.words.paper_language import tongues

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FRENCH = "français"


def in_french(text):
    """Nobody needs French to see that it is not English."""
    return f"[{text}]"


@pytest.fixture(scope="module")
def resources(tmp_path_factory):
    made = resources_in(tmp_path_factory.mktemp("three"))
    compile_catalogue(made / "translations" / "fr.ts", in_french)
    return made


@pytest.fixture
def at(qtbot, tmp_path, resources):
    with desk_stage(tmp_path / "desk", resources) as stage:
        stage.window.activateWindow()
        stage.keys = Keyboard(stage.window)
        yield stage


def names_in(box):
    return [box.itemText(row) for row in range(box.count())]


def test_f8_turns_to_it_and_on_and_round(qtbot, at):
    undo = at.window.bar.undo.text
    heard = []
    for _ in range(3):
        before = undo()
        at.keys.press(Qt.Key.Key_F8)
        qtbot.waitUntil(lambda was=before: undo() != was, timeout=5000)
        heard.append((at.window.appearance.language, undo().split()[0]))
    assert heard == [("fr", "[Undo]"), ("zh_CN", "撤销"), ("en", "Undo")]
    assert [one.language for one in at.saved] == ["fr", "zh_CN", "en"]


def test_the_whole_window_speaks_it_and_the_papers_are_offered_in_it(qtbot, at):
    at.window.appearance.use_language("fr")
    assert QLocale().language() is QLocale.Language.French
    pages = at.window.panels.pages
    at.keys.press(Qt.Key.Key_P, modifiers=CONTROL)
    choices = pages.papering.page.choices
    qtbot.waitUntil(lambda: choices.boxes["session"].count() > 0, timeout=10_000)
    assert names_in(choices.boxes["language"]) == ["English", FRENCH, "简体中文"]
    assert choices.asked().language == "fr"


def test_help_and_answers_speak_it_and_are_found_in_it(qtbot, at, resources):
    at.window.appearance.use_language("fr")
    at.keys.press(Qt.Key.Key_F1)
    panel = at.window.panels.helping.panel
    qtbot.waitUntil(panel.isVisible, timeout=5000)
    page = parse_help((resources / FILE).read_bytes())["desk"]
    assert panel.purpose.text() == in_french(page.told.purpose)
    at.keys.press(Qt.Key.Key_F12)
    answers = at.window.panels.pages.answering.page
    qtbot.waitUntil(lambda: answers.list.count() > 20, timeout=5000)
    assert answers.list.item(0).text() == "[When do I have to be here?]"
    assert len(tongues(resources / "translations")) == 2


def test_a_desk_opens_in_it_when_the_settings_say_so(tmp_path, resources):
    with desk_stage(tmp_path / "desk", resources, language="fr") as stage:
        assert stage.window.appearance.language == "fr"
        assert "[Undo]" in stage.window.bar.undo.text()


def test_what_it_has_no_words_for_is_english(qtbot, tmp_path):
    made = resources_in(tmp_path)
    compile_catalogue(
        made / "translations" / "fr.ts", lambda text: "[Undo]" if text == "Undo" else ""
    )
    with desk_stage(tmp_path / "desk", made, language="fr") as stage:
        assert stage.window.bar.confirm.text().split()[0] == "Confirm"
        assert "[Undo]" in stage.window.bar.undo.text()
