"""What a scanner sent, made into the text that the code holds."""

import unicodedata

from checkin.scanning.layouts import typed_as_american, without_marks

LONGEST = 4_096
"""Characters of a scan that are kept."""

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_LINE_ENDS = "\r\n\v\f\x85\u2028\u2029"
_UNSEEN = (
    "\u061c\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_REMOVED = dict.fromkeys(map(ord, _LINE_ENDS + _UNSEEN))


def clean_scan(text: str) -> str:
    """The text in NFC, at most 4,096 characters, without what scanners and layouts add to it.

    Full-width letters become ASCII; control and bidi characters and lone surrogates go; a tab
    becomes a blank. Blanks stay, for they may belong to a ticket. Never raises; cleaning twice
    changes nothing.
    """
    plain = text[: 4 * LONGEST].translate(_FULL_WIDTH).translate(_REMOVED).replace("\t", " ")
    kept = "".join(letter for letter in plain if unicodedata.category(letter) not in {"Cc", "Cs"})
    bare = without_marks(unicodedata.normalize("NFC", kept))
    return typed_as_american(bare) or bare[:LONGEST]
