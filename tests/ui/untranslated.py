"""Which words of a window that speaks pseudo are not translated: they have plain letters."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass

from drawn_texts import drawn_texts
from looked_over import controls
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget

KNOWN = {
    "keys of the keyboard": "Alt Ctrl Del End Enter Esc Home Ins Num PgDown PgUp Return Shift Tab",
    "languages, each by its own name": "English Volapük",
    "sizes of paper and forms of files": "Letter CSV XLSX JSON PDF csv xlsx json pdf",
}
"""Plain in every language, and why."""

_CODE = re.compile(r"\b[A-Z0-9]{8}\b")
"""As documents are numbered."""

_WORD = re.compile(r"(?<![^\W\d_])[A-Za-z]{2,}(?![^\W\d_])")


def words_of(text: str) -> set[str]:
    """The words of two plain letters and more."""
    return set(_WORD.findall(_CODE.sub("", text)))


def data_words(value: object) -> set[str]:
    """All words in a value and what is in it: names, exams, rooms, codes, ids."""
    if isinstance(value, str):
        return words_of(value)
    if is_dataclass(value):
        parts = [getattr(value, field.name) for field in fields(value)]
    elif isinstance(value, dict):
        parts = [*value.keys(), *value.values()]
    else:
        parts = value if isinstance(value, list | tuple | set | frozenset) else []
    return set().union(*map(data_words, parts))


def untranslated(window: QWidget, data: AbstractSet[str]) -> Iterator[str]:
    """Texts that are seen, and names that are read out, with a word that is no data.

    What somebody has typed is theirs. Of data that is shortened the beginning is seen.
    """
    fields_of = window.findChildren(QLineEdit)
    known = words_of(" ".join(KNOWN.values())).union(
        data, *(words_of(field.text()) for field in fields_of)
    )
    for where, text in _said(window):
        strange = sorted(words_of(text) - known)
        if text.rstrip().endswith("…"):
            strange = [one for one in strange if not any(k.startswith(one) for k in known)]
        if strange:
            yield f"“{text}” of {where}: {', '.join(strange)}"


def _said(window: QWidget) -> Iterator[tuple[str, str]]:
    for drawn in drawn_texts(window):
        yield type(drawn.widget).__name__, drawn.text
    for one in controls(window):
        told = QAccessible.queryAccessibleInterface(one)
        if told is not None and told.isValid():
            for part in (QAccessible.Text.Name, QAccessible.Text.Description):
                yield f"{type(one).__name__}, read out", told.text(part)
