"""What scanners add, and what keyboards make of it, is taken away again."""

import unicodedata
from datetime import date

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from checkin.scanning.scan_text import LONGEST, clean_scan
from checkin.tickets.ticket import PREFIX, TEXT, Ticket, issue

TICKET = issue(
    Ticket(key_id=3, serial=77, center=12, day=date(2026, 11, 23)),
    Ed25519PrivateKey.from_private_bytes(bytes(range(32))),
)
EVERY_LETTER = f"{PREFIX}0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+A-./:B".ljust(TEXT, "7")

# What each key of the American keyboard writes on another one, from the layouts' own tables
# (ISO/IEC 9995 keyboards of Windows), read in the direction in which a person sees it.
GERMAN = {"Y": "Z", "Z": "Y", "*": "(", "+": "`", "-": "ß", "/": "-", ":": "Ö", "]": "+"}
FRENCH = {"A": "Q", "Q": "A", "W": "Z", "Z": "W", "M": "?", ":": "M", "-": ")", ".": ":", "/": "!"}
FRENCH |= {"$": "4", "%": "5", "*": "8", "]": "$"}
FRENCH |= dict(zip("1234567890", "&é\"'(-è_çà", strict=True))
ITALIAN = {"*": "(", "+": "^", "-": "'", "/": "-", ":": "ç", "]": "+"}
SPANISH = {"*": "(", "+": "¿", "-": "'", "/": "-", ":": "Ñ", "]": "+"}
LAYOUTS = [
    pytest.param(GERMAN, id="german"),
    pytest.param(FRENCH, id="french"),
    pytest.param(ITALIAN, id="italian"),
    pytest.param(SPANISH, id="spanish"),
]


def typed_on(layout: dict[str, str], text: str) -> str:
    return "".join(layout.get(letter, letter) for letter in text)


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        pytest.param(TICKET, TICKET, id="a ticket as it is"),
        pytest.param("]Q1" + TICKET, TICKET, id="AIM identifier"),
        pytest.param("]Q3" + TICKET, TICKET, id="AIM identifier of GS1"),
        pytest.param("\\000026" + TICKET, TICKET, id="ECI of UTF-8"),
        pytest.param("]Q2\\000003" + TICKET, TICKET, id="both"),
        pytest.param("\x02" + TICKET + "\x03", TICKET, id="STX and ETX"),
        pytest.param("\x02]Q1" + TICKET + "\x1d\r\n", TICKET, id="STX, AIM, GS, line end"),
        pytest.param(TICKET.lower(), TICKET, id="caps lock"),
        pytest.param("CK/12\u3000ＡＢ：＄", "CK/12 AB:$", id="full width"),
        pytest.param("\u202eCK/1\u2066", "CK/1", id="bidi controls"),
        pytest.param("\ufeffA\u200b", "A", id="byte order mark"),
        pytest.param("A\x00B\x1b[31m\x7f\x9b", "AB[31m", id="escapes"),
        pytest.param("e\u0301", "é", id="NFC"),
        pytest.param("\ud83d", "", id="lone surrogate"),
        pytest.param("Chen\tWei", "Chen Wei", id="a tab parts words"),
        pytest.param("CK/AB\r\nCD", "CK/ABCD", id="a wrapped line is one"),
        pytest.param("A  ", "A  ", id="blanks stay"),
        pytest.param("", "", id="nothing"),
        pytest.param("]Q1", "", id="nothing but a mark"),
        pytest.param("陈伟", "陈伟", id="a name"),
        pytest.param("https://example.org/CK/A", "https://example.org/CK/A", id="an address"),
    ],
)
def test_what_scanners_add_is_taken_away(sent, meant):
    assert clean_scan(sent) == meant


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_ticket_typed_on_another_keyboard_is_made_good(layout):
    for ticket in (TICKET, EVERY_LETTER):
        assert clean_scan(typed_on(layout, ticket)) == ticket


@pytest.mark.parametrize("layout", LAYOUTS)
def test_so_it_is_behind_an_identifier(layout):
    assert clean_scan(typed_on(layout, "]Q1" + TICKET)) == TICKET


@pytest.mark.parametrize("layout", LAYOUTS)
def test_so_it_is_with_caps_lock_on(layout):
    inverted = "".join(
        letter.lower() if letter.isascii() else letter for letter in typed_on(layout, TICKET)
    )
    assert clean_scan(inverted) == TICKET


def test_the_german_dead_key_is_parted_from_its_letter():
    ticket = f"{PREFIX}+A+E+I+O+U+B".ljust(TEXT, "7")
    composed = typed_on(GERMAN, ticket)
    for letter in "AEIOU":
        composed = composed.replace(f"`{letter}", unicodedata.normalize("NFC", letter + "\u0300"))
    assert len(composed) < len(typed_on(GERMAN, ticket))
    assert clean_scan(composed) == ticket


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(PREFIX + "Ö" * 20, id="too short for a ticket"),
        pytest.param(PREFIX + "Ö" * 300, id="too long"),
        pytest.param("Zoë Öztürk-Yılmaz", id="a name"),
        pytest.param("https://example.org/" + "z" * 94, id="an address of a ticket's length"),
        pytest.param("X" * 114, id="a ticket's length and letters"),
    ],
)
def test_what_is_no_ticket_is_never_translated(text):
    assert clean_scan(text) == text


def test_a_bomb_is_cut():
    assert len(clean_scan("A" * 10_000_000)) == LONGEST


@given(st.text(alphabet=st.characters()) | st.text(alphabet="]Q1\\0126CK/-\x02\u202e\u0301e "))
def test_any_text_is_cleaned_and_cleaning_it_twice_changes_nothing(text):
    once = clean_scan(text)
    assert clean_scan(once) == once
    assert len(once) <= LONGEST
    assert not any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in once)
    once.encode("utf-8")
