"""A code by itself: as a picture, and in letters for a terminal."""

import io

import qrcode

from checkin.documents.slips import QUIET, modules_of

_BLOCKS = {(True, True): "█", (True, False): "▀", (False, True): "▄", (False, False): " "}


def code_png(text: str) -> bytes:
    """The code as a PNG."""
    out = io.BytesIO()
    qrcode.make(text, box_size=12).save(out, "PNG")
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
