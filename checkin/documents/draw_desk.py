"""Draws what lies at a desk: the signs of the verdicts, codes to scan, the keys of the keyboard."""

from collections.abc import Sequence
from itertools import pairwise
from math import cos, pi, sin

from checkin.documents.desk_blocks import Codes, Keyboard, Shape, Signs
from checkin.documents.draw_head import draw_code
from checkin.documents.keyboard import WIDE, Deed, Key, deeds_by_key, keyboard
from checkin.documents.pen import Pen, line_height

_SIDE = 13.0
_THICK = 0.7
_ROUND = 32
"""Corners of what looks like a circle."""

_CODES_ACROSS = 2
_CODE = 33.0
"""Millimetres of a code with its quiet zone: a hand scanner reads it at an arm's length."""

_KEY_HEIGHT = 27.0
_ROWS = 4

_Point = tuple[float, float]


def draw_signs(pen: Pen, signs: Signs) -> None:
    """One below the other; a sign and its words stay together."""
    for sign in signs.signs:
        words = pen.width - _SIDE - 54
        height = max(_SIDE, pen.height_of(sign.meaning, 11, words)) + 3.5
        pen.need(height)
        _draw_shape(pen, sign.shape, pen.left, pen.y)
        x = pen.left + _SIDE + 4
        pen.write(x, pen.y + 0.6, sign.word, 13, bold=True)
        pen.write_lines(x, pen.y + line_height(13) + 0.4, sign.colour, 8.5, 44, grey=0.3)
        pen.write_lines(x + 46, pen.y + 0.8, sign.meaning, 11, words)
        pen.y += height


def _draw_shape(pen: Pen, shape: Shape, x: float, y: float) -> None:
    middle, half = (x + _SIDE / 2, y + _SIDE / 2), _SIDE / 2 - 0.5
    match shape:
        case Shape.TICK:
            _outline(pen, _corners(middle, half, _ROUND))
            _stroke(pen, middle, half, ((-0.45, 0.05), (-0.1, 0.4), (0.5, -0.35)))
        case Shape.TRIANGLE:
            _outline(
                pen, _corners((middle[0], middle[1] + half * 0.2), half * 1.1, 3, turn=-pi / 2)
            )
            _stroke(pen, middle, half, ((0, -0.4), (0, 0.2)))
            _stroke(pen, middle, half, ((0, 0.42), (0, 0.52)))
        case Shape.OCTAGON:
            _outline(pen, _corners(middle, half, 8, turn=pi / 8))
            _stroke(pen, middle, half, ((-0.35, -0.35), (0.35, 0.35)))
            _stroke(pen, middle, half, ((-0.35, 0.35), (0.35, -0.35)))
        case Shape.INFO:
            _outline(pen, _corners(middle, half, _ROUND))
            _stroke(pen, middle, half, ((0, -0.1), (0, 0.5)))
            _stroke(pen, middle, half, ((0, -0.45), (0, -0.35)))
        case Shape.STOP:
            pen.box(x + 0.5, y + 0.5, 2 * half, 2 * half, fill=0.0)
            pen.box(x + 2.6, y + _SIDE / 2 - 1.2, 2 * half - 4.2, 2.4, fill=1.0)


def _corners(middle: _Point, reach: float, count: int, turn: float = 0.0) -> list[_Point]:
    steps = [turn + 2 * pi * step / count for step in range(count)]
    return [(middle[0] + reach * cos(at), middle[1] + reach * sin(at)) for at in steps]


def _outline(pen: Pen, corners: Sequence[_Point]) -> None:
    for (x, y), (to_x, to_y) in pairwise((*corners, corners[0])):
        pen.line(x, y, to_x, to_y, thick=_THICK)


def _stroke(pen: Pen, middle: _Point, half: float, points: Sequence[_Point]) -> None:
    """A line through points that are given in halves of the sign, from its middle."""
    for (x, y), (to_x, to_y) in pairwise(points):
        pen.line(
            middle[0] + x * half,
            middle[1] + y * half,
            middle[0] + to_x * half,
            middle[1] + to_y * half,
            thick=_THICK * 1.6,
        )


def draw_codes(pen: Pen, codes: Codes) -> None:
    """Two beside each other, each in a box."""
    width = pen.width / _CODES_ACROSS
    height = _CODE + 4
    for start in range(0, len(codes.codes), _CODES_ACROSS):
        pen.need(height)
        for place, code in enumerate(codes.codes[start : start + _CODES_ACROSS]):
            x = pen.left + place * width
            pen.box(x, pen.y, width - 2, height - 2, thick=0.2)
            draw_code(pen, code.text, x, pen.y - 0.5, _CODE)
            words = width - _CODE - 6
            y = pen.y + 2
            y += pen.write_lines(x + _CODE, y, code.title, 13, words, bold=True)
            pen.write_lines(x + _CODE, y + 1, code.words, 9, words)
        pen.y += height


def draw_keyboard(pen: Pen, keys: Keyboard) -> None:
    """All rows on one page."""
    by_key = deeds_by_key(keys.words)
    pen.need(_ROWS * _KEY_HEIGHT)
    unit = pen.width / WIDE
    for key in keyboard():
        _draw_key(pen, key, by_key.get(key.name, ()), unit)
    pen.y += _ROWS * _KEY_HEIGHT + 2


def _draw_key(pen: Pen, key: Key, deeds: Sequence[Deed], unit: float) -> None:
    x, y = pen.left + key.left * unit, pen.y + key.row * _KEY_HEIGHT
    wide = key.units * unit - 1
    pen.box(x, y, wide, _KEY_HEIGHT - 1, thick=0.4 if deeds else 0.15, grey=0 if deeds else 0.6)
    pen.write(x + 1, y + 0.4, key.name, 12, bold=True, grey=0 if deeds else 0.6)
    at = y + line_height(12) + 0.4
    for deed in deeds:
        if deed.held:
            at += pen.write_lines(x + 1, at, deed.held, 7, wide - 1.5, grey=0.3)
        at += pen.write_lines(x + 1, at, deed.words, 9, wide - 1.5)
