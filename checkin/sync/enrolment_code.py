"""The enrolment code: as a QR code with all that a desk needs, and as people type it.

    CKE + base45( 01 · pin (32 bytes) · code (10 bytes) · address (UTF-8, to the end) )

Typed: sixteen characters of Crockford's base 32, `XXXX-XXXX-XXXX-XXXX`.
"""

from dataclasses import dataclass

import base45

PREFIX = "CKE"
VERSION = 1
PIN_BYTES, CODE_BYTES = 32, 10
LONGEST = 1_000
_SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1"})
_TYPED = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentCode:
    """What the registry hands to a desk. `url` has no slash at its end."""

    pin: bytes
    code: bytes
    url: str


def pack(code: EnrolmentCode) -> str:
    """The text of the QR code."""
    packed = bytes([VERSION]) + code.pin + code.code + code.url.encode("utf-8")
    encoded: bytes = base45.b45encode(packed)
    return PREFIX + encoded.decode("ascii")


def unpack(text: str) -> EnrolmentCode | None:
    """What an enrolment text says; None when it is none."""
    text = text.strip()
    if not text.startswith(PREFIX) or len(text) > LONGEST or not text.isascii():
        return None
    try:
        packed = base45.b45decode(text.removeprefix(PREFIX))
        url = packed[1 + PIN_BYTES + CODE_BYTES :].decode("utf-8")
    except ValueError:
        return None
    if packed[:1] != bytes([VERSION]) or not url.startswith(("https://", "http://")):
        return None
    url = url.rstrip("/")
    if url.endswith(":") or not url.isprintable() or any(sign.isspace() for sign in url):
        return None
    pin, code = packed[1 : 1 + PIN_BYTES], packed[1 + PIN_BYTES : 1 + PIN_BYTES + CODE_BYTES]
    return EnrolmentCode(pin=pin, code=code, url=url)


def typed(code: bytes) -> str:
    """The ten bytes as people type them."""
    number = int.from_bytes(code, "big")
    signs = "".join(_SIGNS[number >> 5 * place & 31] for place in reversed(range(_TYPED)))
    return "-".join(signs[at : at + 4] for at in range(0, _TYPED, 4))


def code_of(text: str) -> bytes | None:
    """The ten bytes that somebody typed, forgiving case, blanks, O for 0; None: it is no code."""
    signs = "".join(sign for sign in text.upper() if sign.isalnum()).translate(_ALIKE)
    if len(signs) != _TYPED or any(sign not in _SIGNS for sign in signs):
        return None
    number = 0
    for sign in signs:
        number = number << 5 | _SIGNS.index(sign)
    return number.to_bytes(CODE_BYTES, "big")
