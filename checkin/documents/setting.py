"""Sets a line of text: fits it to a width, and has right-to-left letters ordered."""

import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Sequence

from checkin.documents.on_first_use import Part, on_first_use

_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def fitted(
    text: str, width: float, sizes: Sequence[float], measure: Callable[[str, float], float]
) -> tuple[str, float]:
    """The text and the first of `sizes` at which it fits; cut, with …, at the last of them.

    `measure` gives the width of a text at a size, in the unit of `width`.
    """
    for size in sizes:
        if measure(text, size) <= width:
            return text, size
    smallest = sizes[-1]
    lengths = range(len(text) + 1)
    too_long = bisect_right(lengths, width, key=lambda end: measure(f"{text[:end]}…", smallest))
    return f"{text[: max(0, too_long - 1)].rstrip()}…", smallest


def as_drawn(text: str) -> str:
    """The letters from left to right as they are drawn, Arabic ones joined.

    A text without right-to-left letters is returned as it is.
    """
    if not any(unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text):
        return text
    ordered: str = on_first_use(Part.RIGHT_TO_LEFT).ordered(text)
    return ordered
