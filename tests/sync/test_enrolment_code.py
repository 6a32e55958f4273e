"""The enrolment code: what is written is read again, and nothing else is taken for one."""

import base45
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.sync.enrolment_code import EnrolmentCode, code_of, pack, typed, unpack

PIN, CODE = bytes(range(32)), bytes(range(100, 110))
URL = "https://registry.example.org:8443"
PLAIN = EnrolmentCode(pin=PIN, code=CODE, url=URL)


def packed(content, prefix="CKE"):
    return prefix + base45.b45encode(content).decode()


@given(pin=st.binary(min_size=32, max_size=32), code=st.binary(min_size=10, max_size=10))
def test_what_is_packed_is_unpacked(pin, code):
    made = EnrolmentCode(pin=pin, code=code, url=URL)
    assert unpack(pack(made)) == made


def test_it_is_a_small_picture():
    """All of its signs are of the QR code's alphanumeric set."""
    signs = set(pack(PLAIN))
    assert signs <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    assert len(pack(PLAIN)) < 130


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("http://127.0.0.1:8443", "http://127.0.0.1:8443"),
        ("https://registry.example.org/", "https://registry.example.org"),
        ("https://registry.example.org/cn//", "https://registry.example.org/cn"),
        ("https://注册.example.org", "https://注册.example.org"),
    ],
)
def test_an_address_has_no_slash_at_its_end(url, said):
    assert unpack(pack(EnrolmentCode(pin=PIN, code=CODE, url=url))).url == said


def test_blanks_around_it_are_forgiven():
    assert unpack(f" {pack(PLAIN)}\r\n") == PLAIN


HEAD = bytes([1]) + PIN + CODE


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("CKE", id="the prefix alone"),
        pytest.param("CK1ABCDEF", id="a ticket"),
        pytest.param(pack(PLAIN).lower(), id="lower case"),
        pytest.param(pack(PLAIN) + "é", id="no ASCII"),
        pytest.param("CKE" + "é" * 30, id="no base 45"),
        pytest.param("CKE:::", id="too great a number"),
        pytest.param(pack(PLAIN)[:-1], id="cut"),
        pytest.param(packed(bytes([2]) + HEAD[1:] + URL.encode()), id="another version"),
        pytest.param(packed(HEAD), id="no address"),
        pytest.param(packed(HEAD[:20]), id="half of it"),
        pytest.param(packed(HEAD + b"ftp://registry"), id="another way"),
        pytest.param(packed(HEAD + b"javascript:alert(1)"), id="a script"),
        pytest.param(packed(HEAD + b"https://a b"), id="a blank in it"),
        pytest.param(packed(HEAD + b"https://a\nb"), id="two lines"),
        pytest.param(packed(HEAD + "https://a\u202eb".encode()), id="turned round"),
        pytest.param(packed(HEAD + b"https://\xff\xfe"), id="no UTF-8"),
        pytest.param(packed(HEAD + b"https://"), id="nobody's address"),
        pytest.param(packed(HEAD + b"https://" + b"a" * 2_000), id="too long"),
    ],
)
def test_what_is_no_code_is_none(text):
    assert unpack(text) is None


@given(st.text())
def test_no_text_is_a_fault(text):
    unpack(text)
    unpack("CKE" + text)
    code_of(text)


@given(st.binary(min_size=10, max_size=10))
def test_what_is_typed_is_read(code):
    text = typed(code)
    assert len(text) == 19
    assert code_of(text) == code


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("0123-4567-89AB-CDEF", "0123-4567-89AB-CDEF", id="as it was given"),
        pytest.param("0123456789abcdef", "0123-4567-89AB-CDEF", id="without case and lines"),
        pytest.param(" 0123 4567 89ab cdef\n", "0123-4567-89AB-CDEF", id="with blanks"),
        pytest.param("OIL0-0000-0000-0000", "0110-0000-0000-0000", id="letters like digits"),
        pytest.param("oil0-0000-0000-0000", "0110-0000-0000-0000", id="small ones as well"),
        pytest.param("ZZZZ-ZZZZ-ZZZZ-ZZZZ", "ZZZZ-ZZZZ-ZZZZ-ZZZZ", id="the last one"),
    ],
)
def test_people_type_as_they_like(text, said):
    assert typed(code_of(text)) == said


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("0123-4567-89AB-CDE", id="one too few"),
        pytest.param("0123-4567-89AB-CDEFG", id="one too many"),
        pytest.param("U123-4567-89AB-CDEF", id="a letter that is not in it"),
        pytest.param("é123-4567-89AB-CDEF", id="a letter of another alphabet"),
        pytest.param("٠123-4567-89AB-CDEF", id="a digit of another script"),
    ],
)
def test_what_nobody_was_given_is_no_code(text):
    assert code_of(text) is None
