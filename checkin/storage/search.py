"""What a search compares: names without accents, case, blanks and signs, and with their pinyin."""

import re
import unicodedata

from sqlalchemy import ColumnElement, and_, case

from checkin.domain.appointment import Candidate
from checkin.services.pinyin import SURNAMES, surname_in, syllable
from checkin.storage.schema import appointments

_searched = appointments.c.searched
_WORDS = re.compile(r"[^\w]+")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


_TYPED = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "ŧ": "t",
        "ı": "i",
        "ŋ": "n",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
    }
)
"""Letters that have no decomposition, as people type them."""

MOST_WORDS = 8
LONGEST = 100
"""No name is longer when it is folded; a longer text finds nobody."""


def folded(text: str) -> str:
    """Letters and digits only, without accents and case: `Fernández-Ortega` → `fernandezortega`."""
    wide = unicodedata.normalize("NFKD", text).casefold().translate(_TYPED)
    return "".join(char for char in wide if char.isalnum())


def number_folded(number: str) -> str:
    """A candidate number as it is compared."""
    return folded(number)


def searched(candidate: Candidate) -> str:
    """All that finds this candidate, between bars: each part is found from its beginning."""
    name, native = folded(candidate.name), folded(candidate.native_name)
    words = _words(candidate.name)
    turned = "".join(reversed(words))
    number = number_folded(candidate.number)
    digits = "".join(char for char in number if char.isdigit())
    # `O'Brien` is one word to some and two to others.
    whole = [folded(word) for word in f"{candidate.name} {candidate.native_name}".split()]
    parts = [name, turned, native, *words, *whole, *_readings(native), number, digits]
    parts += [folded(candidate.id_last4), digits.lstrip("0")]
    return "|" + "|".join(dict.fromkeys(part for part in parts if part)) + "|"


def like_whole(text: str) -> ColumnElement[bool] | None:
    """Who has a form that begins with `text`, or ends with its digits; None when it is nobody."""
    wanted = folded(text[: 4 * LONGEST])
    if not wanted or len(wanted) > LONGEST:
        return None
    like = _searched.contains(f"|{wanted}", autoescape=True)
    if wanted.isdigit() and len(wanted) >= 3:
        like |= _searched.contains(f"{wanted}|", autoescape=True)
    return like


def nearness(text: str) -> ColumnElement[int]:
    """0 for who has exactly this name, number or word of a name, 1 where the name begins so.

    Readings of a Chinese name in the other order come last: few people type them.
    """
    wanted = folded(text[:LONGEST])
    return case(
        (_searched.contains(f"|{wanted}|", autoescape=True), 0),
        (_searched.startswith(f"|{wanted}", autoescape=True), 1),
        else_=2,
    )


def like_words(text: str) -> ColumnElement[bool] | None:
    """Who has a word that begins with each of the words of `text`, in whatever order."""
    words = _words(text[:LONGEST])
    if not 2 <= len(words) <= MOST_WORDS:
        return None
    return and_(*(_searched.contains(f"|{word}", autoescape=True) for word in words))


def _words(text: str) -> list[str]:
    found = (folded(word) for word in _WORDS.split(unicodedata.normalize("NFC", text)))
    return [word for word in found if word]


def _readings(native: str) -> list[str]:
    """`李晓明` → `lixiaoming` and `lxm`."""
    if not _HAN.search(native):
        return []
    surname = surname_in(native)
    syllables = [SURNAMES[surname]] if surname else []
    syllables += [folded(syllable(char)) for char in native[len(surname) :]]
    initials = "".join(one[0] for one in syllables if one)
    given = "".join(syllables[1:])
    readings = ["".join(syllables), given + "".join(syllables[:1])]
    # `lv` on a keyboard, `lyu` in a passport, `lu` where there is no ü.
    other = [one.replace("v", u) for one in readings for u in ("yu", "u") if "v" in one]
    return [*readings, initials, *other]
