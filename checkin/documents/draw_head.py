"""Draws what every page of a paper carries: title, facts, its code, its sources, page x of y."""

from checkin.documents.code_picture import QUIET, bars_of
from checkin.documents.drawn import Box
from checkin.documents.pen import Pen, line_height
from checkin.documents.sheet import Head
from checkin.services.printing import CODE_BEGINS

CODE = 18.0
"""The document's code with its quiet zone, in millimetres: over 3 dots a module at 150 dpi."""

_TITLE, _LABEL, _FACT, _FOOT = 15.0, 6.5, 9.0, 7.0
_GREY = 0.3
_GAP = 4.0


def code_text(number: str, page: int) -> str:
    """What the code on a page says: which document, which page of it."""
    return f"{CODE_BEGINS}{number}:{page}"


def head_height(pen: Pen, head: Head) -> float:
    """How much of a page the head takes."""
    return max(CODE, _title_height(pen, head) + _facts_height(pen, head)) + 2.5


def foot_height(pen: Pen, head: Head) -> float:
    """How much of a page the foot takes."""
    return pen.height_of(head.foot, _FOOT, _foot_width(pen)) + 2.0


def draw_head(pen: Pen, head: Head, number: int) -> None:
    """On the page that the pen is at."""
    top = pen.top - pen.head
    code = code_text(head.number, number)
    draw_code(pen, code, pen.right - CODE, top - QUIET / 2, CODE)
    room = _room_width(pen, head)
    width = pen.width - CODE - room - 2 * _GAP
    size = pen.fitting(head.title, (_TITLE, 13, 11, 9), width * 0.75, bold=True)
    pen.write_lines(pen.left, top, head.title, size, width * 0.75, bold=True)
    used = min(pen.lettering.width(head.title, size, bold=True), width * 0.75)
    _draw_stage(pen, head.stage, pen.left + used + _GAP, top + 0.8)
    x = pen.right - CODE - _GAP - room
    pen.write(x, top, head.room[0], _LABEL, grey=_GREY)
    pen.write(x + room - _room_only(pen, head), top, head.room[1], _TITLE, bold=True)
    _draw_facts(pen, head, top + _title_height(pen, head))
    pen.rule(top + pen.head - 1.5, thick=0.5)


def draw_foot(pen: Pen, head: Head, number: int, pages: int) -> None:
    """On the page that the pen is at."""
    y = pen.bottom + 2.0
    pen.rule(y - 0.6, thick=0.2)
    pen.write_lines(pen.left, y, head.foot, _FOOT, _foot_width(pen), grey=_GREY)
    said = f"{head.number}    {head.page_of.format(page=number, pages=pages)}"
    width = pen.lettering.width(said, _FOOT + 1, bold=True)
    pen.write(pen.right - width, y, said, _FOOT + 1, bold=True)


def draw_code(pen: Pen, text: str, left: float, top: float, side: float) -> None:
    """A code with its quiet zone."""
    for bar in bars_of(text, side):
        x, y = left + bar.x, top + bar.y
        pen.page.marks.append(Box(x, y, bar.width, bar.height, fill=0.0))


def _draw_stage(pen: Pen, stage: str, x: float, y: float) -> None:
    if stage:
        width = pen.lettering.width(stage, 8, bold=True) + 4
        pen.box(x, y, width, 5.2, thick=0.4)
        pen.write(x, y + 0.7, stage, 8, bold=True, within=width)


def _draw_facts(pen: Pen, head: Head, y: float) -> None:
    x = pen.left
    for (label, said), width in zip(head.facts, _fact_widths(pen, head), strict=True):
        pen.write(x, y, label, _LABEL, grey=_GREY)
        pen.write_lines(x, y + line_height(_LABEL), said, _FACT, width)
        x += width + _GAP


def _facts_height(pen: Pen, head: Head) -> float:
    tallest = max(
        pen.height_of(said, _FACT, width)
        for (_, said), width in zip(head.facts, _fact_widths(pen, head), strict=True)
    )
    return tallest + line_height(_LABEL)


def _fact_widths(pen: Pen, head: Head) -> list[float]:
    """What each needs; where that is too much, the ones that say most share what is left."""
    room = pen.width - CODE - _GAP * len(head.facts)
    needs = [
        max(pen.lettering.width(line, _FACT) for line in (said, label)) + 1
        for label, text in head.facts
        for said in (max(text.split("\n"), key=len),)
    ]
    widths, left = dict[int, float](), room
    for place in sorted(range(len(needs)), key=lambda place: needs[place]):
        fair = left / (len(needs) - len(widths))
        widths[place] = min(needs[place], fair)
        left -= widths[place]
    return [widths[place] + max(0.0, left) / len(needs) for place in range(len(needs))]


def _title_height(pen: Pen, head: Head) -> float:
    width = (pen.width - CODE - _room_width(pen, head) - 2 * _GAP) * 0.75
    size = pen.fitting(head.title, (_TITLE, 13, 11, 9), width, bold=True)
    return max(line_height(_TITLE), pen.height_of(head.title, size, width, bold=True)) + 0.5


def _room_width(pen: Pen, head: Head) -> float:
    return _room_only(pen, head) + pen.lettering.width(head.room[0], _LABEL) + 1.5


def _room_only(pen: Pen, head: Head) -> float:
    return pen.lettering.width(head.room[1], _TITLE, bold=True)


def _foot_width(pen: Pen) -> float:
    return pen.width - 62
