"""How Chinese characters are read; the phrases of the library, 100 MB of memory, stay out."""

import os

# Must stand before the import: names are read character by character, with a table of surnames.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")

from functools import lru_cache

from pypinyin import Style, pinyin


@lru_cache(maxsize=30_000)
def syllable(char: str) -> str:
    """The commonest reading of one character, without its tone; the character where there is none.

    `ü` is written `v`, as people type it.
    """
    read: str = pinyin(char, style=Style.NORMAL, errors="default")[0][0]
    return read.replace("ü", "v")
