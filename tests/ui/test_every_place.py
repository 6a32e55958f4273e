"""What has to hold everywhere in the window: each control is named, can be hit, and can be read."""

from collections import defaultdict
from dataclasses import dataclass

import pytest
from desk_stage import resources_in
from keyboard_walk import out_of_reach, out_of_sight
from looked_over import (
    ASKED,
    beyond_the_window,
    cut_texts,
    hardly_legible,
    out_of_line,
    too_small,
    without_name_or_role,
)
from pseudo import PSEUDO, compile_catalogue, pseudo
from PySide6.QtCore import QKeyCombination, QSize
from PySide6.QtGui import QKeySequence
from untranslated import data_words, untranslated
from window_places import DATA, DATA_OF, DEEDS, PLACES, go_home

IN_EACH_LOOK = (too_small, cut_texts, hardly_legible)
IN_LARGE = (too_small, cut_texts, beyond_the_window)
ONCE = (without_name_or_role, out_of_reach, out_of_line)
ONCE_IN_LARGE = (out_of_sight,)


@dataclass(frozen=True)
class Look:
    """How the window stands while it is looked over."""

    name: str
    language: str = "en"
    theme: str = "light"
    size: tuple[int, int] = (1366, 768)
    text: int = 100


LOOKS = (
    Look("usual"),
    Look("Chinese and dark", language="zh_CN", theme="dark"),
    Look("small", size=(1024, 600)),
    Look("40 % longer", language=PSEUDO),
)
LARGE = (Look("twice the text", text=200), Look("twice in Chinese", language="zh_CN", text=200))

ODD = (
    Look("125 %", text=125),
    Look("150 %", text=150),
    Look("175 %", text=175),
    Look("1920×1080 at 150 %, twice the text", size=(1280, 720), text=200),
    Look("small and twice in Chinese", language="zh_CN", size=(1024, 600), text=200),
    Look("40 % longer at 150 %", language=PSEUDO, text=150),
    Look("40 % longer and twice", language=PSEUDO, text=200),
)
AT_ODD_SIZES = {"ready", "admit", "decide", "found", "held", "problem", "seats"}
"""Places that have it all: the verdict, a question, lists of people, a plan. More take minutes."""

SMALL_AND_TWICE = Look("small and twice", size=(1024, 600), text=200)
NARROW = (SMALL_AND_TWICE, ODD[4], ODD[6])
IN_NARROW = {
    "help",
    "lock-scanned",
    "answers",
    "undo",
    "enrol",
    "person-incident",
    "incident",
    "clock-confirm",
    "roster",
    "room-shape",
    "paper-decided",
    "paper-decided-review",
}
"""Places with much to say in little room: long texts, reasons, fields named by their own words."""


def looks_at(name):
    return (
        *LOOKS,
        *LARGE,
        *(ODD if name in AT_ODD_SIZES else ()),
        *(NARROW if name in IN_NARROW else ()),
    )


def put_on(window, look):
    window.resize(*look.size)
    window.setProperty(ASKED, QSize(*look.size))
    window.appearance.use_text_size(look.text)
    if window.appearance.language != look.language:
        window.appearance.use_language(look.language)
    if window.appearance.dress.theme.name != look.theme:
        window.appearance.turn_theme()


def panels_of(window):
    panels = window.panels
    over = {panels.helping.panel, panels.helping.map}
    return over | {panel for panel in panels._all if panel is not panels.helping}


def rules_in(look):
    if look in (*ODD, *NARROW):
        return IN_LARGE
    if look in LARGE:
        return (*IN_LARGE, *(ONCE_IN_LARGE if look is LARGE[0] else ()))
    return (*IN_EACH_LOOK, *(ONCE if look is LOOKS[0] else ()))


@pytest.fixture(scope="module")
def resources(tmp_path_factory):
    """The program's resources, and the catalogue of a language that nobody speaks."""
    made = resources_in(tmp_path_factory.mktemp("words"))
    compile_catalogue(made / "translations" / f"{PSEUDO}.ts", pseudo)
    return made


def plain_words(hands, place):
    """What is not translated, when everything that is asked for anew has come in."""
    data = data_words((hands.stage.sample.roster, DATA, DATA_OF.get(place.name, tuple)()))
    try:
        hands.until(lambda: not list(untranslated(hands.window, data)), timeout=3_000)
    except AssertionError:
        return list(untranslated(hands.window, data))
    return []


@pytest.fixture(scope="module")
def found(hands):
    """Every fault by rule, and every panel that was seen, after one walk through all places."""
    faults, seen = defaultdict(list), set()
    for place in PLACES:
        go_home(hands)
        place.go(hands)
        for look in looks_at(place.name):
            put_on(hands.window, look)
            hands.qtbot.rest()
            if look is LOOKS[-1]:
                faults[untranslated] += [
                    f"{place.name}: {one}" for one in plain_words(hands, place)
                ]
            for rule in rules_in(look):
                said = rule(hands.window)
                faults[rule] += [f"{place.name}, {look.name}: {fault}" for fault in said]
            seen |= {panel for panel in panels_of(hands.window) if panel.isVisible()}
        put_on(hands.window, LOOKS[0])
    go_home(hands)
    return faults, seen


@pytest.mark.parametrize(
    "rule",
    sorted(
        {untranslated, *IN_EACH_LOOK, *ONCE, *IN_LARGE, *ONCE_IN_LARGE},
        key=lambda rule: rule.__name__,
    ),
    ids=lambda rule: rule.__name__,
)
def test_no_place_has(rule, found):
    assert found[0][rule] == []


def test_every_panel_of_the_window_is_in_the_list_of_places(hands, found):
    missing = panels_of(hands.window) - found[1]
    assert {type(panel).__name__ for panel in missing} == set()


def test_every_key_opens_a_place_of_the_list_or_is_known_to_open_none(hands):
    known = {QKeyCombination(place.key) for place in PLACES if place.key is not None} | set(DEEDS)
    keys = set(hands.window._keys)
    assert {QKeySequence(key).toString() for key in keys ^ known} == set()


def test_who_was_found_is_told_in_the_language_that_is_turned_to(hands):
    go_home(hands)
    next(place for place in PLACES if place.name == "found").go(hands)
    rows = hands.window.panels.finding.panel.list
    assert rows.marked.state == "Expected"
    hands.window.appearance.use_language("zh_CN")
    hands.until(lambda: rows.marked.state == "未到")
    hands.window.appearance.use_language("en")
    hands.until(lambda: rows.marked.state == "Expected")
    go_home(hands)


def test_why_nothing_was_decided_is_told_in_the_language_that_is_turned_to(hands):
    go_home(hands)
    next(place for place in PLACES if place.name == "decide-denied").go(hands)
    said = hands.panel._trouble
    assert said.text() == "This PIN is not right."
    hands.window.appearance.use_language("zh_CN")
    hands.until(lambda: "PIN" in said.text() and "right" not in said.text())
    hands.window.appearance.use_language("en")
    hands.until(lambda: said.text() == "This PIN is not right.")
    go_home(hands)


def test_no_place_stands_in_the_list_twice():
    names = [place.name for place in PLACES]
    assert len(names) == len(set(names))
