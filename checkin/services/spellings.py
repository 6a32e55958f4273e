"""The ways to write one name in letters: case, accents, signs, and what passports make of them."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import permutations

from checkin.domain.likeness import Difference

MOST_WORDS = 5
"""A longer name is turned, and not put into every order."""

LONGEST = 200
"""Characters of a name that are compared."""

_UNDECOMPOSED = str.maketrans("łŁøØđĐðÐħĦŧŦıŋŊ", "lLoOdDdDhHtTinN") | {
    ord("æ"): "ae",
    ord("Æ"): "AE",
    ord("œ"): "oe",
    ord("Œ"): "OE",
}
_DIGRAPHS = {
    "ä": "ae",
    "å": "aa",
    "æ": "ae",
    "ö": "oe",
    "ø": "oe",
    "œ": "oe",
    "ü": "ue",
    "ß": "ss",
    "þ": "th",
    "ĳ": "ij",
}
_MARKED = {"ü": "uxx", "ñ": "nxx"}
# ü of pinyin, as it is typed and as passports have it; `Alvarez` and `Elvira` have none.
_PINYIN_U = re.compile(
    r"(?<![a-z])([ln])(?:v|yu)(e?)(?![a-z])|([ln])(?:v(?![aeiouyr])|yu)", re.IGNORECASE
)
_SIGNS = re.compile(r"[\W_]+")


def written(name: str) -> str:
    """The name as it stands, in NFC, with single blanks."""
    return " ".join(unicodedata.normalize("NFC", name[:LONGEST]).split())


def words_of(name: str, relaxed: frozenset[Difference]) -> set[tuple[str, ...]]:
    """The name as words, in each way that `relaxed` lets it be written."""
    ways = {written(name)}
    if Difference.SPELLING in relaxed:
        ways |= {way for one in ways for way in _spelled(one)}
    if Difference.ACCENTS in relaxed:
        ways = {_without_accents(one) for one in ways}
    if Difference.CASE in relaxed:
        ways = {one.casefold() for one in ways}
    if Difference.SIGNS not in relaxed:
        return {tuple(one.split(" ")) for one in ways}
    # `O'Brien` is one word to some and two to others.
    apart = {tuple(word for word in _SIGNS.split(one) if word) for one in ways}
    return apart | {tuple(_SIGNS.sub("", word) for word in one.split(" ")) for one in ways}


def folded_words(name: str) -> tuple[str, ...]:
    """The words without accents, case and signs."""
    plain = _without_accents(written(name)).casefold()
    return tuple(word for word in _SIGNS.split(plain) if word)


def turned(words: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """The words in every order; in every rotation where they are too many for that."""
    if len(words) <= MOST_WORDS:
        return permutations(words)
    return (words[at:] + words[:at] for at in range(len(words)))


def _spelled(text: str) -> set[str]:
    """As ICAO Doc 9303-3 §6 writes letters that the machine-readable zone has not."""
    return {
        _replaced(text, _DIGRAPHS),
        _replaced(text, _DIGRAPHS | _MARKED),
        _PINYIN_U.sub(_with_u, text),
    }


def _replaced(text: str, table: dict[str, str]) -> str:
    return "".join(_letter(char, table) for char in text)


def _letter(char: str, table: dict[str, str]) -> str:
    other = table.get(char.lower())
    if other is None:
        return char
    return other.upper() if char.isupper() else other


def _with_u(found: re.Match[str]) -> str:
    letters = found.group(1) or found.group(3)
    return f"{letters}{'U' if letters.isupper() else 'u'}{found.group(2) or ''}"


def _without_accents(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.translate(_UNDECOMPOSED))
    return "".join(char for char in apart if not unicodedata.combining(char))
