"""Orders the letters of a text as they are drawn, and joins Arabic ones."""

import unicodedata
from collections.abc import Sequence
from functools import cache

from fpdf.bidi import BidiParagraph

_JOINS_ON = "initial"
_LAM = "\N{ARABIC LETTER LAM}"


def ordered(text: str) -> str:
    """The letters from left to right (Unicode Standard Annex 9)."""
    found: str = BidiParagraph(text="".join(_joined(_units(text)))).get_reordered_string()
    return found


def _units(text: str) -> list[str]:
    """Letters, and lam with alef as one."""
    units: list[str] = []
    for letter in text:
        if units and units[-1] == _LAM and _LAM + letter in _forms():
            units[-1] += letter
        else:
            units.append(letter)
    return units


def _joined(units: Sequence[str]) -> list[str]:
    forms, drawn = _forms(), list(units)
    seen = [place for place, unit in enumerate(units) if not unicodedata.combining(unit[0])]
    for at, place in enumerate(seen):
        own = forms.get(units[place], {})
        before = forms.get(units[seen[at - 1]], {}) if at else {}
        after = forms.get(units[seen[at + 1]], {}) if at + 1 < len(seen) else {}
        joins_back = "final" in own and _JOINS_ON in before
        joins_on = _JOINS_ON in own and "final" in after
        drawn[place] = own.get(_KINDS[joins_back, joins_on], units[place])
    return drawn


_KINDS = {
    (False, False): "isolated",
    (False, True): "initial",
    (True, False): "final",
    (True, True): "medial",
}


@cache
def _forms() -> dict[str, dict[str, str]]:
    """The presentation forms of each Arabic letter, from Unicode's own decompositions."""
    forms: dict[str, dict[str, str]] = {}
    for code in (*range(0xFB50, 0xFDD0), *range(0xFE80, 0xFEFD)):
        kind, *parts = unicodedata.decomposition(chr(code)).split() or [""]
        letters = "".join(chr(int(part, 16)) for part in parts)
        if len(letters) == 1 or (letters.startswith(_LAM) and code >= 0xFEF5):
            forms.setdefault(letters, {})[kind.strip("<>")] = chr(code)
    return forms
