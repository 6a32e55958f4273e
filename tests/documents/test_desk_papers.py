"""The papers of the desk itself: one page each, in both languages and sizes, nothing cut off."""

from io import BytesIO

import pytest
from builders import CENTER, T
from paper_rig import LETTERING, faults_of, squeezed
from pypdf import PdfReader

from checkin.documents.drawn import Paper
from checkin.documents.keyboard import beside_keyboard, deeds_by_key, key_words, keyboard
from checkin.documents.papers.desk_papers import DeskPaper, desk_papers, desk_titles
from checkin.documents.papers.practice_slips import PracticeSlip, practice_slips
from checkin.documents.papers.words import Words
from checkin.documents.press import pages_of
from checkin.documents.printout import print_out
from checkin.domain.verdict import Signal
from checkin.paths import resources
from checkin.services.lookup import NO_CENTER
from checkin.ui.words.paper_language import words_in

LONG = "400-123-4567, Monday to Sunday from 8:00 to 20:00, and at night the duty of the programme"

LANGUAGES = ["en", "zh"]


def words(language, center=CENTER):
    translate = words_in(language, resources() / "translations")
    return Words(language=language, translate=translate, center=center)


def made(name, language, center=CENTER, call=""):
    asked = DeskPaper(words=words(language, center), at=T, call=call)
    return desk_papers()[name](asked)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(desk_papers()))
@pytest.mark.parametrize("call", ["", LONG], ids=["blank", "called"])
def test_it_is_one_page_with_nothing_cut_off(name, language, paper, call):
    (page,) = pages_of(made(name, language, call=call), paper, LETTERING)
    assert faults_of(page) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_bears_its_title_and_the_center_or_none(language):
    for name, title in desk_titles(words(language).translate).items():
        assert made(name, language).head.title == title
        assert CENTER.code in made(name, language).head.facts[0][1]
        assert made(name, language, NO_CENTER).head.facts[0][1] == "–"


def text_of(sheet):
    (page,) = PdfReader(BytesIO(print_out([sheet], Paper.A4).pdf)).pages
    return squeezed(page.extract_text())


def test_the_quick_card_says_what_the_screen_says_and_whom_to_call():
    text = text_of(made("quick-card", "en", call="400-123-4567"))
    for said in ("Admit", "Hold", "Do not admit", "For information", "Stop", "400-123-4567"):
        assert squeezed(said) in text
    for key in ("Enter", "F1", "F2", "F4", "F6", "Ctrl+Z"):
        assert key in text


def test_each_sign_has_a_shape_of_its_own():
    signs = next(block for block in made("quick-card", "en").blocks if hasattr(block, "signs"))
    shapes = [sign.shape for sign in signs.signs]
    assert len(set(shapes)) == len(shapes)
    shown = {Signal.ADMIT, Signal.HOLD, Signal.REFUSE, Signal.INFO, Signal.STOP}
    assert len(shapes) == len(shown)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_of_the_keys_says_what_each_does(language):
    text = text_of(made("key-map", language))
    for said in key_words(words(language).translate).values():
        assert squeezed(said) in text


def test_no_two_keys_of_the_keyboard_lie_on_each_other():
    taken = [
        (key.row, unit) for key in keyboard() for unit in range(key.left, key.left + key.units)
    ]
    assert len(taken) == len(set(taken))
    assert {key.name for key in keyboard()} >= {f"F{n}" for n in range(1, 13)}


def test_what_is_held_down_is_told_from_the_key():
    found = deeds_by_key({"Ctrl+Shift+R": "c", "R": "a", "Ctrl+R": "b"})
    assert [(deed.held, deed.words) for deed in found["R"]] == [
        ("", "a"),
        ("Ctrl", "b"),
        ("Ctrl+Shift", "c"),
    ]
    assert beside_keyboard(["Alt+1", "Ctrl+R", "Tab"]) == ["Alt+1"]


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("count", [1, 12, 30])
def test_slips_go_on_over_pages_and_keep_their_words(paper, count):
    slips = [
        PracticeSlip(numbers=str(n), text=f"CODE {n} {'X' * 60}", who="Somebody comes " * 8)
        for n in range(count)
    ]
    for page in pages_of(practice_slips(slips, words("en"), T), paper, LETTERING):
        assert faults_of(page) == []
