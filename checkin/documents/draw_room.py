"""Draws a room from above, and cards to be cut out."""

from collections.abc import Sequence

from checkin.documents.lettering import POINT
from checkin.documents.pen import LEADING, Pen, line_height
from checkin.documents.sheet import Card, Cards, Room, Spot

_FRONT = 8.0
_GAP = 1.6
_TALLEST, _WIDEST = 24.0, 42.0
_OFF = 0.88
_SCREEN = 3.4
_CARD_ROWS, _CARD_COLUMNS = 4, 2
_LINE_SIZES = (8, 7, 6, 5, 4, 3)
_DOOR_WIDE, _DOOR_HIGH = 15.0, 6.0


def draw_room(pen: Pen, room: Room) -> None:
    """On the rest of this page; a room that is larger is several of them."""
    columns = max(len(row) for row in room.rows)
    pen.need(_FRONT + len(room.rows) * 14)
    back = _DOOR_HIGH + 1 if any(door.startswith("back") for door in room.doors) else 0.0
    height = min(_TALLEST, (pen.bottom - pen.y - _FRONT - back - 4) / len(room.rows))
    beside = _DOOR_WIDE + 2 if {"left", "right"} & set(room.doors) else 0.0
    width = min(_WIDEST, (pen.width - 2 * beside) / columns)
    left = pen.left + (pen.width - width * columns) / 2
    middle = pen.left + pen.width * 0.25
    pen.box(middle, pen.y, pen.width * 0.5, _FRONT - 2, fill=_OFF, thick=0.3)
    pen.write(middle, pen.y + 0.7, room.front, 9, bold=True, within=pen.width * 0.5)
    _draw_doors(pen, room, _FRONT + height * len(room.rows))
    pen.y += _FRONT
    for row in room.rows:
        for place, spot in enumerate(row):
            if spot is not None:
                _draw_spot(pen, spot, left + place * width, width - _GAP, height - _GAP)
        pen.y += height
    pen.y += 2 + back


def _draw_doors(pen: Pen, room: Room, deep: float) -> None:
    """Each at its side: a box with a heavy edge, and the word."""
    for door in room.doors:
        x = pen.right - _DOOR_WIDE if door.endswith("right") else pen.left
        down = {"front": 0.0, "back": deep}.get(door.partition("-")[0], deep / 2)
        pen.box(x, pen.y + down, _DOOR_WIDE, _DOOR_HIGH, thick=0.9)
        pen.write(x, pen.y + down + 0.7, room.door, 9, bold=True, within=_DOOR_WIDE)


def _draw_spot(pen: Pen, spot: Spot, x: float, width: float, height: float) -> None:
    pen.box(x, pen.y, width, height, fill=_OFF if spot.off else None, thick=0.3)
    pen.write(x + 1, pen.y + 0.4, spot.seat, 11, bold=True)
    seat = pen.lettering.width(spot.seat, 11, bold=True) + 3
    if spot.screen:
        _draw_screen(pen, x + seat - 0.6)
        seat += _SCREEN + 1
    if spot.flag:
        size = pen.fitting(spot.flag, (7, 6, 5), width - seat - 1, bold=True)
        room = pen.lettering.width(spot.flag, size, bold=True)
        pen.write(x + width - room - 1, pen.y + 1, spot.flag, size, bold=True)
    y = pen.y + line_height(11) + 0.2
    for line, size in _sized(pen, spot.lines, width - 2, pen.y + height - y):
        y += pen.write_lines(x + 1, y, line, size, width - 2)


def _sized(
    pen: Pen, lines: Sequence[str], width: float, height: float
) -> Sequence[tuple[str, float]]:
    """The lines, each as large as its width lets it be, and all so that they stay in the box."""
    sized: Sequence[tuple[str, float]] = ()
    for start in range(len(_LINE_SIZES)):
        sizes = _LINE_SIZES[start:]
        sized = [(line, pen.fitting(line, sizes, width, bold=False)) for line in lines]
        if sum(pen.height_of(line, size, width) for line, size in sized) <= height:
            break
    return sized


def _draw_screen(pen: Pen, x: float) -> None:
    """A screen on its foot, as the window has it."""
    pen.box(x, pen.y + 1.3, _SCREEN, 2.2, thick=0.25)
    pen.line(x + 0.8, pen.y + 4.1, x + _SCREEN - 0.8, pen.y + 4.1, thick=0.25)


def draw_cards(pen: Pen, cards: Cards) -> None:
    """Eight on a page, with dashes where to cut."""
    per_page = _CARD_ROWS * _CARD_COLUMNS
    for start in range(0, len(cards.cards), per_page):
        if start:
            pen.new_page()
        _draw_page(pen, cards.cards[start : start + per_page])


def _draw_page(pen: Pen, cards: Sequence[Card]) -> None:
    width = pen.width / _CARD_COLUMNS
    height = (pen.bottom - pen.top - 1) / _CARD_ROWS
    rows = -(-len(cards) // _CARD_COLUMNS)
    for place, card in enumerate(cards):
        row, column = divmod(place, _CARD_COLUMNS)
        _draw_card(pen, card, pen.left + column * width, pen.top + row * height, width, height)
    bottom = pen.top + rows * height
    for column in range(_CARD_COLUMNS + 1):
        x = pen.left + column * width
        pen.line(x, pen.top, x, bottom, thick=0.15, grey=0.4, dashed=True)
    for row in range(rows + 1):
        y = pen.top + row * height
        pen.line(pen.left, y, pen.right, y, thick=0.15, grey=0.4, dashed=True)
    pen.y = bottom


def _draw_card(pen: Pen, card: Card, x: float, y: float, width: float, height: float) -> None:
    pad, inner = 4.0, width - 8.0
    lines = [(card.title, 12.0, True), *((line, 9.5, False) for line in card.lines)]
    below = sum(pen.height_of(text, size, inner, bold=bold) for text, size, bold in lines)
    foot = pen.height_of(card.foot, 7, inner)
    for_huge = height - 2 * pad - below - foot - 2
    size = pen.fitting(card.huge, (66, 54, 44, 34, 26, 20), inner, bold=True)
    size = min(size, for_huge / (POINT * LEADING))
    pen.write(x + pad, y + pad, card.huge, size, bold=True, within=inner)
    at = y + pad + line_height(size) + 1
    for text, small, bold in lines:
        at += pen.write_lines(x + pad, at, text, small, inner, bold=bold, centered=True)
    pen.write_lines(x + pad, y + height - pad - foot, card.foot, 7, inner, grey=0.3, centered=True)
