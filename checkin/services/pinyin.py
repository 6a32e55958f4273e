"""How Chinese characters are read, with a table of surnames.

The library is loaded when the first character is read: its table takes 12 MB of memory, which a
desk without Chinese names has no use for. Its phrases, 100 MB, stay out.
"""

import os
from functools import cache, lru_cache
from importlib import import_module
from typing import Any

_LIBRARY = "pypinyin"
_AS_WE_LOAD_IT = {"PYPINYIN_NO_PHRASES": "true", "PYPINYIN_NO_DICT_COPY": "true"}

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
    return _read(char)[0].replace("ü", "v")


def surname_in(native: str) -> str:
    """The surname at the head of a Chinese name, where its reading stands in the table."""
    return next((s for s in (native[:2], native[:1]) if s in SURNAMES), "")


def readings(char: str) -> frozenset[str]:
    """All readings of one character, as `syllable`, and as passports write them: `lyu`, `lu`."""
    plain = [one.replace("ü", "v") for one in _read(char, heteronym=True)]
    return frozenset(one.replace("v", u) for one in plain for u in ("v", "yu", "u"))


def surname_readings(surname: str) -> frozenset[str]:
    """The readings of a surname of the table, as a surname."""
    return frozenset({SURNAMES[surname], *_ALSO.get(surname, ())})


def _read(char: str, *, heteronym: bool = False) -> list[str]:
    """The commonest reading, or all of them; the character itself where there is none."""
    library = _library()
    style = library.Style.NORMAL
    found: list[list[str]] = library.pinyin(
        char, style=style, heteronym=heteronym, errors="default"
    )
    return found[0]


@cache
def _library() -> Any:  # noqa: ANN401  # a module
    for name, value in _AS_WE_LOAD_IT.items():
        os.environ.setdefault(name, value)
    return import_module(_LIBRARY)
