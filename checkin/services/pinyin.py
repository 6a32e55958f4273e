"""How Chinese characters are read; the phrases of the library, 100 MB of memory, stay out."""

import os

# Must stand before the import: names are read character by character, with a table of surnames.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")

from functools import lru_cache

from pypinyin import Style, pinyin

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

_ALSO = {"乐": ("le",), "覃": ("tan",), "翟": ("di",), "盖": ("gai",), "朴": ("pu", "park")}
"""Other families of the same character read it so."""


@lru_cache(maxsize=30_000)
def syllable(char: str) -> str:
    """The commonest reading of one character, without its tone; the character where there is none.

    `ü` is written `v`, as people type it.
    """
    read: str = pinyin(char, style=Style.NORMAL, errors="default")[0][0]
    return read.replace("ü", "v")


def surname_in(native: str) -> str:
    """The surname at the head of a Chinese name, where its reading stands in the table."""
    return next((s for s in (native[:2], native[:1]) if s in SURNAMES), "")


def readings(char: str) -> frozenset[str]:
    """All readings of one character, as `syllable`, and as passports write them: `lyu`, `lu`."""
    heard = pinyin(char, style=Style.NORMAL, heteronym=True, errors="default")[0]
    plain = [str(one).replace("ü", "v") for one in heard]
    return frozenset(one.replace("v", u) for one in plain for u in ("v", "yu", "u"))


def surname_readings(surname: str) -> frozenset[str]:
    """The readings of a surname of the table, as a surname."""
    return frozenset({SURNAMES[surname], *_ALSO.get(surname, ())})
