"""The console's words: the same in both languages, all that pages show, and nothing else."""

import re
import tomllib
from string import Formatter

import pytest

from checkin.domain.attendance import State
from checkin.domain.conflicts import ConflictKind
from checkin.domain.event import Kind as EventKind
from checkin.registry.booking import State as BookingState
from checkin.registry.booking_breach import Breach
from checkin.registry.booking_events import Kind, Party
from checkin.registry.console import bookings_pages, live, notices_pages
from checkin.registry.console.asking import AT
from checkin.registry.console.rights import Action, Role
from checkin.registry.console.showing import MENU, PAGES, STAFF
from checkin.registry.console.words import FILE, LANGUAGES, language_for, words_in
from checkin.registry.notices import Channel
from checkin.sync.wire_feed import Severity

SECTIONS = tomllib.loads(FILE.read_text("utf-8"))
TEXTS = [
    pytest.param(said, id=f"{section}.{name}")
    for section, names in SECTIONS.items()
    for name, said in names.items()
]
KEYS = {f"{section}.{name}" for section, names in SECTIONS.items() for name in names}
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
}
"""Sections whose names are codes of the program."""


def holes(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("said", TEXTS)
def test_a_text_is_there_in_every_language_with_the_same_holes(said):
    assert set(said) == set(LANGUAGES)
    assert all(text.strip() == text and text for text in said.values())
    assert holes(said["en"]) == holes(said["zh"])


@pytest.mark.parametrize("said", TEXTS)
def test_the_chinese_is_chinese(said):
    if said["en"].isupper() or re.fullmatch(r"[\W{}a-z]*", said["en"].replace("SMS", "")):
        return
    assert re.search(r"[\u4e00-\u9fff]", said["zh"]), said


@pytest.mark.parametrize("section", CODES)
def test_every_code_has_its_words(section):
    assert set(SECTIONS[section]) == {str(code) for code in CODES[section]}


def test_every_action_has_its_words_in_the_record():
    deeds = set(Action) - {Action.LOOK, Action.SEE_STAFF}
    others = {"add-staff", "set-password", "sign-in", "sign-out"}
    assert set(SECTIONS["deed"]) == {*map(str, deeds), *others}


def sources():
    for path in [*PAGES.glob("*.html"), *PAGES.parent.glob("*.py")]:
        yield path.name, path.read_text("utf-8")


def named():
    """The keys that pages and modules name, and the sections that they take codes from."""
    keys, sections = set(), set()
    for name, text in sources():
        if name == "words.py":
            continue
        keys |= set(re.findall(r"\bt\(\s*[\"']([a-z-]+\.[a-z-]+)[\"']", text))
        keys |= set(re.findall(r"words\(\"([a-z-]+\.[a-z-]+)\"", text))
        keys |= set(re.findall(r"'([a-z]+\.[a-z-]+)' if ", text))
        keys |= set(re.findall(r" else '([a-z]+\.[a-z-]+)'", text))
        sections |= set(re.findall(r"\bt\([\"']([a-z-]+)\.[\"'] ~", text))
        sections |= set(re.findall(r"(?:words_of|\.of)\(\"([a-z-]+)\"", text))
        sections |= set(re.findall(r"f\"([a-z]+)\.\{", text))
        keys |= {
            f"column.{one}"
            for row in re.findall(r"heads\(t, \[(.*?)\]\)", text)
            for one in re.findall(r"\"([a-z-]+)\"", row)
        }
        keys |= {f"done.{one}" for one in re.findall(r"done=\"([a-z-]+)\"", text)}
        keys |= {f"refused.{one}" for one in re.findall(r"refused\(\"([a-z-]+)\"", text)}
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
    assert words_in("zh").of("case-kind", "of-tomorrow") == "of-tomorrow"


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
    assert language_for(chosen, accepted) == language


def test_the_kinds_that_are_offered_are_kinds_of_a_booking():
    assert set(bookings_pages.IN_A_SESSION) <= set(bookings_pages.KINDS) <= set(Kind)
