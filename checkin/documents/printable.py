"""Text as it may be printed: on one line, and nothing in it that cannot be seen."""

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Not `Cn`: rare names use characters that are newer than Python's tables."""

_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"


def printable(text: str) -> str:
    """The text on one line, without what cannot be seen or turns the text around."""
    kept = "".join(
        letter if unicodedata.category(letter) not in _UNSEEN or letter in _JOINERS else " "
        for letter in text
    )
    return " ".join(kept.split())
