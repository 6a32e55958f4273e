"""Draws what is written into by hand: totals, signatures, fields, boxes to tick, notes."""

from checkin.documents.draw_table import draw_tick
from checkin.documents.pen import Pen, line_height
from checkin.documents.sheet import Choice, Field, Fields, Heading, Note, Signatures, Totals

_LABEL, _VALUE = 6.8, 9.5
_GREY = 0.3
_GAP = 4.0
_WRITTEN = 8.0
"""The height of a line that is written by hand."""


def draw_heading(pen: Pen, heading: Heading) -> None:
    """Never the last thing on a page."""
    pen.need(line_height(11) + 22)
    pen.y += 1
    pen.y += pen.write_lines(pen.left, pen.y, heading.text, 11, pen.width, bold=True) + 1.2


def draw_note(pen: Pen, note: Note) -> None:
    """Over several pages where it is longer than one."""
    pad = 2.0 if note.boxed else 0.0
    width = pen.width - 2 * pad
    lines = pen.lettering.lines(note.text, width, note.size, bold=note.bold)
    step = line_height(note.size)
    if note.boxed:
        pen.need(len(lines) * step + 2 * pad)
        pen.box(pen.left, pen.y, pen.width, len(lines) * step + 2 * pad, thick=0.35)
        pen.y += pad
    for line in lines:
        pen.need(step)
        pen.write(pen.left + pad, pen.y, line, note.size, bold=note.bold)
        pen.y += step
    pen.y += pad + 2


def draw_totals(pen: Pen, totals: Totals) -> None:
    """Boxes of one size, as many in a line as there is room for."""
    width = 27.0
    per_line = int((pen.width + 2) // (width + 2))
    label = max(pen.height_of(one.label, _LABEL, width - 3) for one in totals.totals)
    height = label + line_height(14) + 3
    for start in range(0, len(totals.totals), per_line):
        pen.need(height + 2)
        x = pen.left
        for one in totals.totals[start : start + per_line]:
            pen.box(x, pen.y, width, height, thick=0.5 if one.main else 0.2)
            pen.write_lines(x + 1.5, pen.y + 1, one.label, _LABEL, width - 3)
            said = "" if one.count is None else str(one.count)
            y = pen.y + height - line_height(14) - 1
            pen.write(x, y, said, 14, bold=True, within=width)
            x += width + 2
        pen.y += height + 2
    pen.y += 1


def draw_signatures(pen: Pen, signatures: Signatures) -> None:
    """A line for each, all on one page."""
    height = 13.0
    pen.need(len(signatures.people) * height)
    name, signature, time = signatures.labels
    shares = ((name, 0.34), (signature, 0.44), (time, 0.22))
    for person in signatures.people:
        x = pen.left
        for label, share in shares:
            width = pen.width * share - _GAP
            text = f"{person}: {label}" if label == name else label
            pen.line(x, pen.y + height - 4, x + width, pen.y + height - 4, thick=0.25)
            pen.write(x, pen.y + height - 3.6, text, _LABEL, grey=_GREY)
            x += pen.width * share
        pen.y += height
    pen.y += 2


def draw_fields(pen: Pen, fields: Fields) -> None:
    """One line of a form; as high as its highest field."""
    whole = sum(field.share for field in fields.fields)
    room = pen.width - _GAP * (len(fields.fields) - 1)
    widths = [room * field.share / whole for field in fields.fields]
    pairs = list(zip(fields.fields, widths, strict=True))
    height = max(_field_height(pen, field, width) for field, width in pairs)
    pen.need(height)
    x = pen.left
    for field, width in pairs:
        _draw_field(pen, field, x, width, height)
        x += width + _GAP
    pen.y += height + 1


def _field_height(pen: Pen, field: Field, width: float) -> float:
    label = pen.height_of(field.label, _LABEL, width)
    known = pen.height_of(field.value, _VALUE, width)
    return label + max(known + 1, field.lines * _WRITTEN if not field.value else 0) + 1.5


def _draw_field(pen: Pen, field: Field, x: float, width: float, height: float) -> None:
    y = pen.y
    y += pen.write_lines(x, y, field.label, _LABEL, width, grey=_GREY)
    if field.value:
        pen.write_lines(x, y + 0.5, field.value, _VALUE, width)
        bottom = pen.y + height - 1.5
        pen.line(x, bottom, x + width, bottom, grey=0.6)
        return
    for number in range(field.lines):
        at = y + (number + 1) * _WRITTEN - 0.5
        pen.line(x, at, x + width, at, thick=0.2)


def draw_choice(pen: Pen, choice: Choice) -> None:
    """Boxes with words behind them, in as many lines as it takes."""
    label = pen.height_of(choice.label, _LABEL, pen.width)
    pen.need(label + 8)
    pen.y += pen.write_lines(pen.left, pen.y, choice.label, _LABEL, pen.width, grey=_GREY) + 0.5
    x = pen.left
    for option in choice.options:
        width = pen.lettering.width(option, 9) + 10
        if x > pen.left and x + width > pen.right:
            x = pen.left
            pen.y += 6.5
            pen.need(6.5)
        draw_tick(pen, x, pen.y + 0.6, ticked=option in choice.ticked)
        pen.write(x + 4.6, pen.y + 0.2, option, 9)
        x += width
    pen.y += 8
