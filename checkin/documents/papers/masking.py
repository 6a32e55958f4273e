"""Names and numbers for walls: enough to find oneself, too little to be found by others."""

import unicodedata

from checkin.documents.lettering import clusters
from checkin.documents.printable import printable
from checkin.domain.appointment import Candidate

HIDDEN = "**"
"""Stands for the rest of a word, however long it is."""


def masked_name(person: Candidate) -> str:
    """The first letter of each word of the name, or the first character of a Chinese one.

    `L** X**` and `李**`. A name that is no longer than that shows nothing of itself.
    """
    names = (printable(person.name), printable(person.native_name))
    return "\n".join(dict.fromkeys(_masked(name) for name in names if name))


def last_four(number: str) -> str:
    """The end of a candidate number; of a short one no more than half."""
    kept = printable(number)
    return kept[-min(4, len(kept) // 2) :] if len(kept) > 1 else HIDDEN


def _masked(name: str) -> str:
    words = [_letters(word) for word in name.split()]
    if all(len(letters) <= 1 for letters in words):
        return HIDDEN
    return " ".join("".join(letters[:1]) + HIDDEN for letters in words)


def _letters(word: str) -> list[str]:
    return [one for one in clusters(word) if unicodedata.category(one[0])[0] in "LN"]
