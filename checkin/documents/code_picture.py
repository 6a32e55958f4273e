"""A code by itself: its modules, as bars to draw, as a picture, and in letters for a terminal.

The library is loaded with the first code that is drawn; a desk reads codes, with another one.
"""

import io
from collections.abc import Iterator
from importlib import import_module
from itertools import groupby
from typing import Any, NamedTuple

QUIET = 4
"""Modules of white around a code (ISO/IEC 18004)."""

_BLOCKS = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}


class Bar(NamedTuple):
    """A dark part of a code, from its corner with the quiet zone, right and down."""

    x: float
    y: float
    width: float
    height: float


def modules_of(text: str) -> list[list[bool]]:
    """The code as rows of modules, dark is True, without the quiet zone."""
    library = _library()
    code = library.QRCode(error_correction=library.constants.ERROR_CORRECT_M, border=0)
    code.add_data(text, optimize=0)
    code.make(fit=True)
    return [list(row) for row in code.get_matrix()]


def bars_of(text: str, side: float) -> Iterator[Bar]:
    """The code with its quiet zone in a square of this side: each run of dark modules, no seams."""
    rows = modules_of(text)
    unit = side / (len(rows) + 2 * QUIET)
    for number, row in enumerate(rows, QUIET):
        place = QUIET
        for dark, run in groupby(row):
            count = len(list(run))
            if dark:
                yield Bar(place * unit, number * unit, count * unit, unit)
            place += count


def code_png(text: str) -> bytes:
    """The code as a PNG."""
    out = io.BytesIO()
    _library().make(text, box_size=12).save(out, "PNG")
    return out.getvalue()


def code_blocks(text: str) -> str:
    """The code in half blocks, its light modules drawn: a terminal is dark."""
    modules = modules_of(text)
    side = len(modules) + 2 * QUIET
    edge = [[True] * side] * QUIET
    light = [[True] * QUIET + [not dark for dark in row] + [True] * QUIET for row in modules]
    rows = [*edge, *light, *edge]
    if side % 2:
        rows.append([False] * side)
    return "\n".join(
        "".join(_BLOCKS[pair] for pair in zip(upper, lower, strict=True))
        for upper, lower in zip(rows[::2], rows[1::2], strict=True)
    )


def _library() -> Any:  # noqa: ANN401  # a module
    return import_module("qrcode")
