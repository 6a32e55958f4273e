"""A hand scanner that types for another keyboard than the computer's: its tickets made good.

A scanner set to the American keyboard presses keys, not letters. On a German computer the key of
`/` writes `-`, on a French one the key of `1` writes `&`. Only what then proves to have the shape
of a ticket is changed. A `+` before a blank cannot be told from a `+` alone on a German keyboard
(its key is a dead one), so such a ticket stays damaged, and the scanner's setting must be mended.
"""

import re
import unicodedata
from collections.abc import Mapping

from checkin.tickets.ticket import ALPHABET, PREFIX, TEXT

TRIMMED = 3
"""Blanks that a scanner may have cut off the end."""

_MARK = re.compile(r"\][A-Z][0-9A-Z]|\\[0-9]{6}", re.ASCII)
"""AIM's identifier of the symbology (ISO/IEC 15424), and the mark of a character set (ECI)."""

_GRAVE = "\N{COMBINING GRAVE ACCENT}"

_AMERICAN: Mapping[str, str] = {}
_GERMAN = {"Y": "Z", "Z": "Y", "(": "*", "`": "+", "ß": "-", "-": "/", "Ö": ":", "+": "]"}
_FRENCH = (
    {"Q": "A", "A": "Q", "Z": "W", "W": "Z", "?": "M", "M": ":"}
    | dict(zip("&é\"'(-è_çà", "1234567890", strict=True))
    | {"4": "$", "5": "%", "8": "*", ")": "-", ":": ".", "!": "/", "$": "]"}
)
_ITALIAN = {"(": "*", "^": "+", "'": "-", "-": "/", "ç": ":", "Ç": ":", "+": "]"}
_SPANISH = {"(": "*", "¿": "+", "'": "-", "-": "/", "Ñ": ":", "+": "]"}


def without_marks(text: str) -> str:
    """The text without the marks that scanners put before it."""
    while mark := _MARK.match(text):
        text = text[mark.end() :]
    return text


def typed_as_american(text: str) -> str | None:
    """The ticket that was meant, in capitals and without marks; None for all else."""
    if len(text) > 2 * TEXT:
        return None
    for layout in (_AMERICAN, _GERMAN, _FRENCH, _ITALIAN, _SPANISH):
        meant = "".join(_key(layout, letter) for letter in _apart(text, layout))
        bare = without_marks(meant)
        if _is_like_a_ticket(bare):
            return bare
    return None


def _key(layout: Mapping[str, str], letter: str) -> str:
    """What the American keyboard has on the key; capitals, whatever caps lock made of them."""
    upper = letter.upper()
    return layout.get(letter) or layout.get(upper) or upper


def _apart(text: str, layout: Mapping[str, str]) -> str:
    """The dead key's accent before its letter, as it was typed."""
    if "`" not in layout:
        return text
    return "".join(map(_accent_first, text))


def _accent_first(letter: str) -> str:
    parted = unicodedata.normalize("NFD", letter)
    return f"`{parted[0]}" if parted[1:] == _GRAVE else letter


def _is_like_a_ticket(text: str) -> bool:
    fits = TEXT - TRIMMED <= len(text) <= TEXT
    return fits and text.startswith(PREFIX) and ALPHABET.issuperset(text)
