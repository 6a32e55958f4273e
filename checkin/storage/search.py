"""What a search compares: names without accents, case, blanks and signs, and with their pinyin."""

import re
import unicodedata

from checkin.domain.appointment import Candidate
from checkin.storage.pinyin import syllable

SURNAMES = {
    "单": "shan",
    "曾": "zeng",
    "解": "xie",
    "仇": "qiu",
    "查": "zha",
    "盖": "ge",
    "区": "ou",
    "朴": "piao",
    "任": "ren",
    "华": "hua",
    "尹": "yin",
    "繁": "po",
    "折": "she",
    "翟": "zhai",
    "黑": "he",
    "乐": "yue",
    "员": "yun",
    "宓": "mi",
    "覃": "qin",
    "尉迟": "yuchi",
    "万俟": "moqi",
    "长孙": "zhangsun",
    "澹台": "tantai",
}
"""Surnames whose reading as a word is another one."""

_WORDS = re.compile(r"[^\w]+")
_HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")


def folded(text: str) -> str:
    """Letters and digits only, without accents and case: `Fernández-Ortega` → `fernandezortega`."""
    wide = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in wide if char.isalnum())


def number_folded(number: str) -> str:
    """A candidate number as it is compared."""
    return folded(number)


def searched(candidate: Candidate) -> str:
    """All that finds this candidate, between bars: each part is found from its beginning."""
    name, native = folded(candidate.name), folded(candidate.native_name)
    words = [folded(word) for word in _WORDS.split(unicodedata.normalize("NFC", candidate.name))]
    turned = "".join(reversed([word for word in words if word]))
    number = number_folded(candidate.number)
    digits = "".join(char for char in number if char.isdigit())
    parts = [name, turned, native, *words, *_readings(native), number, digits]
    parts += [folded(candidate.id_last4), digits.lstrip("0")]
    return "|" + "|".join(dict.fromkeys(part for part in parts if part)) + "|"


def wanted(text: str) -> str:
    """What is looked for, folded."""
    return folded(text)


def _readings(native: str) -> list[str]:
    """`李晓明` → `lixiaoming` and `lxm`."""
    if not _HAN.search(native):
        return []
    surname = next((s for s in (native[:2], native[:1]) if s in SURNAMES), "")
    syllables = [SURNAMES[surname]] if surname else []
    syllables += [folded(syllable(char)) for char in native[len(surname) :]]
    initials = "".join(one[0] for one in syllables if one)
    given = "".join(syllables[1:])
    return ["".join(syllables), initials, given + "".join(syllables[:1])]
