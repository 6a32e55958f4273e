"""The console's words: the same in both languages, all that pages show, and nothing else."""

import re
import tomllib
from functools import cache
from string import Formatter

import pytest

from checkin.domain.attendance import State
from checkin.domain.conflicts import ConflictKind
from checkin.domain.event import Kind as EventKind
from checkin.domain.session import ExamKind
from checkin.domain.verdict import Code, Signal
from checkin.registry.booking import State as BookingState
from checkin.registry.booking_breach import Breach
from checkin.registry.booking_events import Kind, Level, Party
from checkin.registry.console import bookings_pages, live, notices_pages
from checkin.registry.console.asking import AT
from checkin.registry.console.rights import Action, Role
from checkin.registry.console.showing import CODES_OF, MENU, PAGES, STAFF
from checkin.registry.console.words import FOLDER, languages, words_for
from checkin.registry.notices import Channel
from checkin.sync.wire_feed import Severity

SECTIONS = tomllib.loads((FOLDER / "en.toml").read_text("utf-8"))
KEYS = {f"{section}.{name}" for section, names in SECTIONS.items() for name in names}
TEXTS = [
    pytest.param(code, key, id=f"{code} {key}")
    for code in sorted(file.stem for file in FOLDER.glob("*.toml"))
    for key in sorted(KEYS)
]
CODES = {
    "state": set(State),
    "case-kind": {*ConflictKind, "fork", "journal-changed", "journal-went-back"},
    "severity": set(Severity),
    "booking-state": set(BookingState),
    "booking-kind": set(Kind),
    "party": set(Party),
    "breach": {*Breach, "lacks-cause", "malformed", "no-such-session", "no-such-booking"},
    "role": set(Role),
    "event-kind": set(EventKind),
    "span": set(live.SPANS),
    "notice-state": set(notices_pages.STATES),
    "channel": set(Channel),
    "signal": set(Signal),
    "verdict": set(Code),
    "exam-kind": set(ExamKind),
    "level": set(Level),
}
"""Sections whose names are codes of the program."""


def holes(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@cache
def said_in(code):
    """What a language's own file says: nothing of another."""
    sections = tomllib.loads((FOLDER / f"{code}.toml").read_text("utf-8"))
    return {
        f"{section}.{name}": text
        for section, names in sections.items()
        for name, text in names.items()
    }


@pytest.mark.parametrize("code", sorted(languages()))
def test_a_language_says_what_english_says_and_nothing_else(code):
    assert set(said_in(code)) == KEYS


@pytest.mark.parametrize(("code", "key"), TEXTS)
def test_a_text_is_there_in_every_language_with_the_same_holes(code, key):
    text = said_in(code)[key]
    assert text.strip() == text != ""
    assert holes(text) == holes(said_in("en")[key])


@pytest.mark.parametrize("key", sorted(KEYS - {"language.tag"}))
def test_the_chinese_is_chinese(key):
    english = said_in("en")[key]
    if english.isupper() or re.fullmatch(r"[\W{}a-z]*", english.replace("SMS", "")):
        return
    assert re.search(r"[\u4e00-\u9fff]", said_in("zh")[key]), key


def test_a_third_language_is_one_file_more(tmp_path):
    for file in FOLDER.glob("*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    french = '[language]\nname = "Français"\ntag = "fr"\n[frame]\nsearch = "Chercher"\n'
    (tmp_path / "fr.toml").write_text(french, "utf-8")
    there = languages(tmp_path)
    assert list(there) == ["en", "fr", "zh"]
    words = words_for("", "fr-CH, en;q=0.5", there)
    assert (words.tag, words("frame.search")) == ("fr", "Chercher")
    assert words("frame.sign-out") == "Sign out", "what it lacks is English"


@pytest.mark.parametrize("section", CODES)
def test_every_code_has_its_words(section):
    assert set(SECTIONS[section]) == {str(code) for code in CODES[section]}


def test_every_action_has_its_words_in_the_record():
    deeds = set(Action) - {Action.LOOK, Action.SEE_STAFF}
    others = {"add-staff", "set-password", "sign-in", "sign-out"}
    assert set(SECTIONS["deed"]) == {*map(str, deeds), *others}


def sources():
    for path in [*PAGES.glob("*.html"), *PAGES.parent.glob("*.py")]:
        yield path.read_text("utf-8")


def named():
    """The keys that pages and modules name, and the sections that they take codes from."""
    keys, sections, beginnings = set(), set(CODES_OF.values()), set()
    for text in sources():
        keys |= set(re.findall(r"self\(\"([a-z-]+\.[a-z-]+)\"", text))
        keys |= set(re.findall(r"\bt\(\s*[\"']([a-z-]+\.[a-z-]+)[\"']", text))
        keys |= set(re.findall(r"\b(?:words|other)\(\"([a-z-]+\.[a-z-]+)\"", text))
        keys |= set(re.findall(r"'([a-z]+\.[a-z-]+)' if ", text))
        keys |= set(re.findall(r" else '([a-z]+\.[a-z-]+)'", text))
        sections |= set(re.findall(r"\bt\([\"']([a-z-]+)\.[\"'] ~", text))
        sections |= set(re.findall(r"(?:words_of|\.of)\(\"([a-z-]+)\"", text))
        sections |= set(re.findall(r"f\"([a-z]+)\.\{", text))
        beginnings |= set(re.findall(r"\bt\([\"']([a-z-]+\.[a-z-]+-)[\"'] ~", text))
        keys |= {
            f"column.{one}"
            for row in re.findall(r"heads\(t, \[(.*?)\]\)", text)
            for one in re.findall(r"\"([a-z-]+)\"", row)
        }
        keys |= {f"done.{one}" for one in re.findall(r"done=\"([a-z-]+)\"", text)}
        keys |= {f"refused.{one}" for one in re.findall(r"refused\(\"([a-z-]+)\"", text)}
    keys -= beginnings
    keys |= {key for key in KEYS if key.startswith(tuple(beginnings))}
    return keys, sections


IN_A_PLACE = {"waiting", "sending"}
"""Words within the brackets of `heads` that name no column."""


def test_every_word_that_is_named_is_there():
    keys, sections = named()
    assert {key for key in keys - KEYS if key.removeprefix("column.") not in IN_A_PLACE} == set()
    assert sections <= set(SECTIONS)


def test_no_word_is_there_that_nobody_shows():
    keys, sections = named()
    assert {key for key in KEYS - keys if key.partition(".")[0] not in sections} == set()


def test_every_page_of_the_menu_has_its_title():
    assert {f"title.{key}" for _, key in (*MENU, STAFF)} <= KEYS
    assert all(not path.startswith(AT) for path, _ in MENU)


MARKS = re.compile(r"\{[{%].*?[}%]\}|<[^>]*>|&[a-z]+;", re.DOTALL)


def test_a_page_says_nothing_that_is_not_in_the_data_file():
    for path in PAGES.glob("*.html"):
        text = MARKS.sub(" ", path.read_text("utf-8"))
        assert re.findall(r"[A-Za-z\u4e00-\u9fff]{2,}", text) == [], path.name


def test_a_code_of_a_later_release_is_shown_as_it_is():
    assert languages()["zh"].of("case-kind", "of-tomorrow") == "of-tomorrow"


@pytest.mark.parametrize(
    ("chosen", "accepted", "language"),
    [
        pytest.param("", "", "en", id="nothing said"),
        pytest.param("", "zh-CN,zh;q=0.9,en;q=0.8", "zh", id="Chinese first"),
        pytest.param("", "en-US,en;q=0.9,zh;q=0.8", "en", id="English first"),
        pytest.param("", "fr, zh;q=0.4, en;q=0.5", "en", id="weighed"),
        pytest.param("", "de, fr", "en", id="neither"),
        pytest.param("", "zh;q=0", "en", id="not at all"),
        pytest.param("", "zh;q=much, ;;q=, *", "en", id="no sense"),
        pytest.param("en", "zh", "en", id="chosen"),
        pytest.param("xx", "zh", "zh", id="chosen nonsense"),
    ],
)
def test_the_language_that_somebody_gets(chosen, accepted, language):
    assert words_for(chosen, accepted, languages()).language == language


def test_the_kinds_that_are_offered_are_kinds_of_a_booking():
    assert set(bookings_pages.IN_A_SESSION) <= set(bookings_pages.KINDS) <= set(Kind)
