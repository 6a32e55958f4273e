"""Reads a font file: which letters a face has, and how wide they are."""

from collections.abc import Callable
from functools import cache

from fontTools.ttLib import TTFont

from checkin.documents.fonts import Face


def code_points(face: Face) -> frozenset[int]:
    """Those that the face has a glyph for."""
    with TTFont(face.file, fontNumber=face.number, lazy=True) as font:
        return frozenset(font.getBestCmap())


@cache
def advance_in(face: Face) -> Callable[[str], float]:
    """The widths of a face's letters in ems."""
    with TTFont(face.file, fontNumber=face.number, lazy=True) as font:
        names, metrics = font.getBestCmap(), font["hmtx"].metrics
        unit = font["head"].unitsPerEm
    widths: dict[str, float] = {}

    def advance(letter: str) -> float:
        found = widths.get(letter)
        if found is None:
            found = widths[letter] = metrics[names[ord(letter)]][0] / unit
        return found

    return advance
