"""Tickets: what is issued is read, and nothing else is, whatever is held before the desk."""

from datetime import date, timedelta

import base45
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain.presented import Flaw
from checkin.domain.roster import TicketKey
from checkin.tickets.ticket import (
    ALPHABET,
    FIRST_DAY,
    LONGEST,
    PREFIX,
    SHORTEST,
    TEXT,
    Flawed,
    Ticket,
    generate_key,
    issue,
    read,
)

PRIVATE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
KEY = TicketKey(id=1, public=PRIVATE.public_key().public_bytes_raw())
OTHER_KEY = TicketKey(id=1, public=OTHER.public_key().public_bytes_raw())
ORDER = 2**252 + 27742317777372353535851937790883648493
"""Of Ed25519's group (RFC 8032)."""

TICKET = Ticket(key_id=1, serial=0x12_3456_789A, center=7, day=date(2026, 12, 5))
GENUINE = issue(TICKET, PRIVATE)
RAW = base45.b45decode(GENUINE.removeprefix(PREFIX))

tickets = st.builds(
    Ticket,
    key_id=st.integers(0, 31),
    serial=st.integers(0, 2**40 - 1),
    center=st.integers(1, 2**16 - 1),
    day=st.integers(0, 2**16 - 1).map(lambda days: FIRST_DAY + timedelta(days=days)),
)


def text_of(raw: bytes) -> str:
    return PREFIX + base45.b45encode(raw).decode()


def signed(body: bytes, context: bytes = b"checkin-ticket-1\n") -> str:
    return text_of(body + PRIVATE.sign(context + body))


def flaw_of(text: str, keys: list[TicketKey] | None = None) -> Flaw | None:
    found = read(text, [KEY] if keys is None else keys)
    return found.flaw if isinstance(found, Flawed) else None


@settings(deadline=None)
@given(ticket=tickets)
def test_what_is_issued_is_read(ticket: Ticket) -> None:
    key = TicketKey(id=ticket.key_id, public=KEY.public)
    text = issue(ticket, PRIVATE)
    assert len(text) == TEXT == 114
    assert ALPHABET.issuperset(text)
    assert read(text, [key]) == ticket


@settings(deadline=None)
@given(ticket=tickets)
def test_no_ticket_ends_in_a_blank_that_a_scanner_would_trim(ticket: Ticket) -> None:
    assert issue(ticket, PRIVATE)[-1] in "0123456789ABCDEFGHIJKLMNOPQRSTUVW"


@pytest.mark.parametrize(
    "changes",
    [
        {"key_id": -1},
        {"key_id": 32},
        {"serial": -1},
        {"serial": 2**40},
        {"center": 0},
        {"center": 2**16},
        {"day": FIRST_DAY - timedelta(days=1)},
        {"day": FIRST_DAY + timedelta(days=2**16)},
    ],
    ids=str,
)
def test_a_ticket_out_of_range_cannot_be_made(changes: dict) -> None:
    plain = {"key_id": 1, "serial": 1, "center": 1, "day": FIRST_DAY}
    assert Ticket(**plain)
    with pytest.raises(ValueError, match=r"^a "):
        Ticket(**{**plain, **changes})


@pytest.mark.parametrize(
    "text",
    [
        GENUINE.lower(),
        f"  {GENUINE}  ",
        f"{GENUINE}\r\n",
        f"\t{GENUINE}\t",
        f"\N{NO-BREAK SPACE}{GENUINE}\N{IDEOGRAPHIC SPACE}",
        GENUINE.capitalize(),
    ],
    ids=["small letters", "blanks", "line end", "tabs", "other blanks", "mixed letters"],
)
def test_what_scanners_do_to_a_ticket_is_made_good(text: str) -> None:
    assert read(text, [KEY]) == TICKET


HALF = TEXT // 2
NOT_TICKETS = {
    "nothing": "",
    "blanks": "   \r\n",
    "a word": "CKI",
    "a word that starts so": "ckinsey",
    "just too short": GENUINE[: SHORTEST - 1],
    "a link": "https://example.org/?q=CKI",
    "Wi-Fi": "WIFI:T:WPA;S:guest;P:secret;;",
    "a candidate number": "TC-100001",
    "7 KB": "A" * 7_089,
    "7 KB that start so": PREFIX + "A" * 7_000,
    "one too long": PREFIX + "0" * (LONGEST - 2),
    "a million": "\0" * 1_000_000,
    "NUL first": "\0" + GENUINE,
    "ESC": "\x1b[2J",
    "right to left": "\u202e" + GENUINE,
    "HTML": "<img src=x onerror=alert(1)>",
    "formula": '=HYPERLINK("http://x")',
    "SQL": "'; DROP TABLE appointments; --",
    "emoji": "🎫" * 57,
    "lone surrogate": "\ud800",
    "full width": "".join(chr(ord(letter) + 0xFEE0) for letter in "CKI684XR64"),
    "base64": "Q0tJNjg0WFI2NEJGNzAwQUIxWE4=",
    "another program's base45": "HC1:6BF+70790T9WJWG.FKY*4GO0.O1CV2",
    "dotless letters": GENUINE.replace("I", "ı", 1),
}


@pytest.mark.parametrize("text", NOT_TICKETS.values(), ids=NOT_TICKETS.keys())
def test_any_other_content_is_no_ticket(text: str) -> None:
    assert read(text, [KEY]) == Flawed(flaw=Flaw.OTHER_CONTENT)


DAMAGED = {
    "half": GENUINE[:HALF],
    "shortest": GENUINE[:SHORTEST],
    "one short": GENUINE[:-1],
    "two short": GENUINE[:-2],
    "three short": GENUINE[:-3],
    "one more": GENUINE + "0",
    "twice": GENUINE * 2,
    "an inner blank lost": GENUINE.replace(" ", "", 1),
    "no such triplet": GENUINE[:-3] + ":::",
    "65,536": GENUINE[:-3] + "GGW",
    "a letter that is none": GENUINE[:50] + "ü" + GENUINE[51:],
    "the Kelvin sign": PREFIX + GENUINE[3:].replace("K", "\N{KELVIN SIGN}", 1),
    "a long s": GENUINE.replace("S", "ſ", 1),
    "NUL within": GENUINE[:50] + "\0" + GENUINE[51:],
    "a line end within": GENUINE[:50] + "\n" + GENUINE[51:],
    "full width after the prefix": PREFIX
    + "".join(chr(ord(letter) + 0xFEE0) for letter in GENUINE[3:] if letter != " "),
    "format 0": signed(bytes([0 << 5 | 1]) + RAW[1:10]),
    "center 0": signed(RAW[:6] + b"\0\0" + RAW[8:10]),
    "a body without a signature": text_of(RAW[:10] + b"\0" * 8),
}


@pytest.mark.parametrize("text", DAMAGED.values(), ids=DAMAGED.keys())
def test_a_damaged_ticket_is_damaged(text: str) -> None:
    assert read(text, [KEY]) == Flawed(flaw=Flaw.DAMAGED)


@pytest.mark.parametrize("place", range(10))
def test_a_changed_bit_of_the_body_is_never_believed(place: int) -> None:
    for bit in range(8):
        raw = bytearray(RAW)
        raw[place] ^= 1 << bit
        assert flaw_of(text_of(bytes(raw))) is not None


@pytest.mark.parametrize("place", range(10, 74))
def test_a_changed_byte_of_the_signature_is_forged(place: int) -> None:
    raw = bytearray(RAW)
    raw[place] ^= 0x40
    assert read(text_of(bytes(raw)), [KEY]) == Flawed(flaw=Flaw.FORGED, claimed=TICKET)


def test_a_second_signature_made_from_the_first_is_forged() -> None:
    larger = int.from_bytes(RAW[42:], "little") + ORDER
    text = text_of(RAW[:42] + larger.to_bytes(32, "little"))
    assert text != GENUINE
    assert flaw_of(text) is Flaw.FORGED


@pytest.mark.parametrize("context", [b"", b"checkin-ticket-2\n", b"checkin-bundle-1\n"], ids=repr)
def test_a_signature_made_for_something_else_is_forged(context: bytes) -> None:
    assert flaw_of(signed(RAW[:10], context)) is Flaw.FORGED


@pytest.mark.parametrize(
    ("keys", "flaw"),
    [
        ([], Flaw.UNKNOWN_KEY),
        ([TicketKey(id=2, public=KEY.public)], Flaw.UNKNOWN_KEY),
        ([TicketKey(id=1, public=b"short")], Flaw.UNKNOWN_KEY),
        ([OTHER_KEY], Flaw.FORGED),
        ([TicketKey(id=1, public=b"\xff" * 32)], Flaw.FORGED),
        ([TicketKey(id=1, public=KEY.public, revoked=True)], Flaw.REVOKED_KEY),
        ([OTHER_KEY, TicketKey(id=1, public=KEY.public, revoked=True)], Flaw.REVOKED_KEY),
        ([TicketKey(id=1, public=OTHER_KEY.public, revoked=True)], Flaw.FORGED),
        ([OTHER_KEY, KEY], None),
        ([TicketKey(id=1, public=OTHER_KEY.public, revoked=True), KEY], None),
    ],
    ids=[
        "no keys",
        "another id",
        "a key of the wrong length",
        "another key under the id",
        "no point of the curve under the id",
        "revoked",
        "revoked beside another",
        "another's revoked",
        "second of two under one id",
        "second, the first revoked",
    ],
)
def test_the_keys_decide(keys: list[TicketKey], flaw: Flaw | None) -> None:
    expected = TICKET if flaw is None else Flawed(flaw=flaw, claimed=TICKET)
    assert read(GENUINE, iter(keys)) == expected


@pytest.mark.parametrize("extra", [0, 1, 2, 40], ids=lambda extra: f"{extra} bytes more")
@pytest.mark.parametrize("number", range(2, 8), ids=lambda number: f"format {number}")
def test_a_newer_format_is_told_whatever_its_length(number: int, extra: int) -> None:
    raw = bytes([number << 5 | 1]) + RAW[1:] + b"\0" * extra
    assert read(text_of(raw), [KEY]) == Flawed(flaw=Flaw.NEWER_FORMAT)


@settings(deadline=None)
@given(text=st.text())
def test_no_text_raises(text: str) -> None:
    assert isinstance(read(text, [KEY]), Flawed)


@settings(deadline=None)
@given(rest=st.text(alphabet=sorted(ALPHABET | set("abcz\0ü")), max_size=130))
def test_no_text_that_starts_like_a_ticket_raises(rest: str) -> None:
    assert isinstance(read(PREFIX + rest, [KEY]), Flawed)


@settings(deadline=None)
@given(raw=st.binary(max_size=80))
def test_no_bytes_are_believed_unsigned(raw: bytes) -> None:
    assert flaw_of(text_of(raw)) is not None


@settings(deadline=None)
@given(place=st.integers(0, TEXT - 1), letter=st.sampled_from(sorted(ALPHABET)))
def test_a_ticket_has_one_text_only(place: int, letter: str) -> None:
    changed = GENUINE[:place] + letter + GENUINE[place + 1 :]
    assert (read(changed, [KEY]) == TICKET) is (changed == GENUINE)


def test_a_new_key_is_fit_to_sign() -> None:
    private, key = generate_key(9)
    ticket = Ticket(key_id=9, serial=1, center=1, day=FIRST_DAY)
    assert (key.id, key.revoked) == (9, False)
    assert read(issue(ticket, private), [key]) == ticket
    assert generate_key(9)[1] != key
