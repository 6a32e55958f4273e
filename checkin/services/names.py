"""Holds the roster's name against the one on a document: it proposes, and never decides."""

import re
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from checkin.domain.appointment import Candidate
from checkin.domain.likeness import BY_MACHINE, Difference, Likeness, NameSeen, Proposal
from checkin.services.pinyin import readings, surname_in, surname_readings
from checkin.services.spellings import folded_words, turned, words_of, written

NEARLY = 88.0
"""Per cent of letters in common from which names are nearly alike …"""

LETTERS = 8
"""… when they have so many: among short ones a single letter makes another name."""

CUT_AT_LEAST = 20
"""A line that was too short holds at least so many letters."""

_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ALL = (
    Difference.CUT,
    Difference.ORDER,
    Difference.SIGNS,
    Difference.SPELLING,
    Difference.ACCENTS,
    Difference.CASE,
)
_EVERY = frozenset(_ALL)
_RANKS = list(Likeness)


def compare(candidate: Candidate, seen: NameSeen) -> Proposal:
    """How alike the name on the document is to the nearest of the candidate's names."""
    names = [name for name in (candidate.name, candidate.native_name) if written(name)]
    if not names or not written(seen.text):
        return Proposal(likeness=Likeness.OTHER, differences=(Difference.WORDS,))
    chinese = [name for name in names if _HAN.search(name)]
    if chinese and _HAN.search(seen.text):
        # Characters say more than their pinyin, which several names share.
        names = chinese
    return min((_against(name, seen, bool(chinese)) for name in names), key=_distance)


def _distance(proposal: Proposal) -> tuple[int, int]:
    return _RANKS.index(proposal.likeness), len(proposal.differences)


def _against(name: str, seen: NameSeen, is_chinese: bool) -> Proposal:
    if bool(_HAN.search(name)) != bool(_HAN.search(seen.text)):
        return _across_scripts(name, seen)
    if _is_equal(name, seen, _EVERY):
        return _as_written(name, seen)
    if not is_chinese and _lacks_a_middle_name(name, seen):
        return _trivial(Difference.MIDDLE)
    return _nearly(name, seen)


def _as_written(name: str, seen: NameSeen) -> Proposal:
    """The fewest differences that explain why equal names are not written alike."""
    needed = _EVERY
    for difference in _ALL:
        if _is_equal(name, seen, needed - {difference}):
            needed -= {difference}
    differences = tuple(one for one in Difference if one in needed)
    harmless = not needed or (seen.by_machine and needed <= BY_MACHINE)
    likeness = Likeness.SAME if harmless else Likeness.TRIVIAL
    return Proposal(likeness=likeness, differences=differences)


def _is_equal(name: str, seen: NameSeen, relaxed: frozenset[Difference]) -> bool:
    document = words_of(seen.text, relaxed)
    joint = "" if Difference.SIGNS in relaxed else " "
    joined = {joint.join(words) for words in document}
    for words in words_of(name, relaxed):
        orders = turned(words) if Difference.ORDER in relaxed else [words]
        for order in orders:
            if joint.join(order) in joined:
                return True
            if seen.cut and Difference.CUT in relaxed and _is_cut(order, document):
                return True
    return False


def _is_cut(words: Sequence[str], document: set[tuple[str, ...]]) -> bool:
    """Whether the document has the beginnings of these words: ICAO cuts each part of a name."""
    return any(
        len(short) <= len(words)
        and sum(map(len, short)) >= CUT_AT_LEAST
        and all(whole.startswith(part) for whole, part in zip(words, short, strict=False))
        for short in document
    )


def _lacks_a_middle_name(name: str, seen: NameSeen) -> bool:
    """Whether one name is the other with a middle name left out, or as an initial."""
    ours, theirs = folded_words(name), folded_words(seen.text)
    shorter, longer = sorted((ours, theirs), key=len)
    if len(shorter) < 2 or not _is_within(shorter, longer):
        return False
    surname = folded_words(seen.surname)
    if not surname:
        return _is_within((longer[0], longer[-1]), shorter)
    first_given = theirs[len(surname) : len(surname) + 1]
    return bool(first_given) and _is_within((*surname, *first_given), ours)


def _is_within(some: Sequence[str], words: Sequence[str]) -> bool:
    left = list(words)
    for word in some:
        match = next((one for one in left if _is_alike(one, word)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _is_alike(one: str, other: str) -> bool:
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def _across_scripts(name: str, seen: NameSeen) -> Proposal:
    """One of the two is in Chinese characters: their pinyin is held against the other."""
    native, letters = (name, seen.text) if _HAN.search(name) else (seen.text, name)
    joined = "".join(folded_words(letters))
    surname, given = _halves("".join(folded_words(native)))
    if re.fullmatch(surname + given, joined):
        return _trivial(Difference.SCRIPT)
    if re.fullmatch(given + surname, joined):
        return _trivial(Difference.ORDER, Difference.SCRIPT)
    return _other()


def _halves(native: str) -> tuple[str, str]:
    """Patterns for all that surname and given name may be read as."""
    surname = surname_in(native)
    family = _any_of(surname_readings(surname)) if surname else _heard(native[:1])
    return family, _heard(native[len(surname) or 1 :])


def _heard(chars: str) -> str:
    return "".join(_any_of(readings(char)) for char in chars)


def _any_of(texts: Iterable[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, sorted(texts)))})"


def _nearly(name: str, seen: NameSeen) -> Proposal:
    ours, theirs = folded_words(name), folded_words(seen.text)
    if _HAN.search(name):
        is_heard_alike = _are_homophones("".join(ours), "".join(theirs))
        return _near(Difference.LETTERS) if is_heard_alike else _other()
    shorter, longer = sorted((ours, theirs), key=len)
    if len(shorter) >= 2 and len(shorter) < len(longer) and _is_within(shorter, longer):
        return _near(Difference.WORDS)
    one, other = "".join(sorted(ours)), "".join(sorted(theirs))
    is_near = min(len(one), len(other)) >= LETTERS and fuzz.ratio(one, other) >= NEARLY
    return _near(Difference.LETTERS) if is_near else _other()


def _are_homophones(one: str, other: str) -> bool:
    """Other characters with the same sound, or the same in simplified and traditional form."""
    if len(one) != len(other):
        return False
    return all(readings(a) & readings(b) for a, b in zip(one, other, strict=True))


def _trivial(*differences: Difference) -> Proposal:
    return Proposal(likeness=Likeness.TRIVIAL, differences=differences)


def _near(difference: Difference) -> Proposal:
    return Proposal(likeness=Likeness.NEAR, differences=(difference,))


def _other() -> Proposal:
    return Proposal(likeness=Likeness.OTHER, differences=(Difference.WORDS,))
