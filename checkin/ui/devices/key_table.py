"""Which key does what: a table in which no key stands twice."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QKeyCombination
from PySide6.QtGui import QKeySequence

Deeds = dict[QKeyCombination, Callable[[], None]]


def key_table(pairs: Iterable[tuple[QKeyCombination, Callable[[], None]]]) -> Deeds:
    """The table of these pairs.

    Raises:
        ValueError: a key stands twice, so that one of its deeds could never be done.
    """
    table: Deeds = {}
    for key, deed in pairs:
        if key in table:
            raise ValueError(f"{QKeySequence(key).toString()} has two deeds")
        table[key] = deed
    return table
