"""Draws tables: rows for eyes and pens, under a head that every page repeats."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, chain

from checkin.documents.drawn import Line, Page
from checkin.documents.pen import Pen, line_height
from checkin.documents.sheet import Column, Ink, Table

_HEAD = 7.0
_PAD = 1.0
_TICK = 3.2
_SHADE, _SHADE_HEAD, _FAINT = 0.955, 0.87, 0.5
_CLEAR = 0.18
"""So far a shade stays off the rules, which it would cover."""

Lines = Sequence[Sequence[str]]
"""The lines of each cell of a row."""


@dataclass(slots=True)
class _Span:
    """What a table takes of one page."""

    page: Page
    top: float
    bottom: float


def draw_table(pen: Pen, table: Table) -> None:
    """From where the pen is, over as many pages as it takes."""
    if not table.rows and not table.spare:
        pen.need(line_height(9) + 2)
        pen.y += pen.write_lines(pen.left, pen.y, table.empty, 9, pen.width) + 2
        return
    widths, spans = _widths(pen, table), list[_Span]()
    head = max(
        pen.height_of(column.title.split("|")[0], _HEAD, width - 2 * _PAD, bold=True)
        for column, width in zip(table.columns, widths, strict=True)
    )
    for number, row in enumerate(chain(table.rows, _spares(table))):
        lines = [
            _lines(pen, cell, column, width)
            for cell, column, width in zip(row, table.columns, widths, strict=True)
        ]
        height = _height(lines, table)
        if pen.need(height + (0 if spans else head + 2 * _PAD)) or not spans:
            spans.append(_Span(pen.page, pen.y, pen.y))
            _draw_heads(pen, table, widths, head + 2 * _PAD)
        _draw_row(pen, table, widths, lines, height, number)
        spans[-1].bottom = pen.y
    for span in spans:
        _draw_frame(pen, span, widths)
    pen.y += 3


def _spares(table: Table) -> Iterator[Sequence[str]]:
    """Rows for what is written by hand."""
    boxes = [
        "-" * (column.title.count("|") + 1) if column.ink is Ink.TICKS else ""
        for column in table.columns
    ]
    for number in range(len(table.rows) + 1, len(table.rows) + table.spare + 1):
        first = str(number) if table.numbered else ""
        yield [first, *boxes[1:]]


def _widths(pen: Pen, table: Table) -> list[float]:
    whole = sum(column.share for column in table.columns)
    return [pen.width * column.share / whole for column in table.columns]


def _lines(pen: Pen, cell: str, column: Column, width: float) -> Sequence[str]:
    if not cell or column.ink is Ink.TICKS:
        return (cell,)
    return pen.lettering.lines(cell, width - 2 * _PAD, column.size, bold=column.bold)


def _height(lines: Lines, table: Table) -> float:
    tallest = max(
        len(cell) * line_height(column.size)
        for cell, column in zip(lines, table.columns, strict=True)
    )
    return max(table.row_height, tallest + 1.2)


def _draw_heads(pen: Pen, table: Table, widths: Sequence[float], height: float) -> None:
    pen.box(pen.left, pen.y, pen.width, height, fill=_SHADE_HEAD)
    x = pen.left
    for column, width in zip(table.columns, widths, strict=True):
        _draw_title(pen, column, x, width)
        x += width
    pen.y += height
    pen.rule(pen.y, thick=0.35)


def _draw_title(pen: Pen, column: Column, x: float, width: float) -> None:
    """In its column, or each word over its boxes."""
    ticks = column.ink is Ink.TICKS
    words = column.title.split("|") if ticks else [column.title]
    step = (width - 2 * _PAD * (not ticks)) / len(words)
    centered = ticks or column.ink is Ink.CENTERED
    x += 0 if ticks else _PAD
    for word in words:
        size = pen.fitting(word, (_HEAD, 6.5, 6, 5.5, 5), step, bold=True) if ticks else _HEAD
        pen.write_lines(x, pen.y + _PAD, word, size, step, bold=True, centered=centered)
        x += step


def _draw_row(
    pen: Pen,
    table: Table,
    widths: Sequence[float],
    lines: Lines,
    height: float,
    number: int,
) -> None:
    x = pen.left
    for column, width, cell in zip(table.columns, widths, lines, strict=True):
        if number % 2 and column.ink is not Ink.PEN:
            pen.box(x, pen.y + _CLEAR, width, height - 2 * _CLEAR, fill=_SHADE)
        if column.ink is Ink.TICKS:
            _draw_ticks(pen, cell[0], x, width, height)
        else:
            _draw_cell(pen, column, cell, x, width, height)
        x += width
    pen.y += height
    strong = table.strong and (number + 1) % table.strong == 0
    pen.rule(pen.y, thick=0.3 if strong else 0.2, grey=0.0 if strong else _FAINT)


def _draw_cell(
    pen: Pen, column: Column, lines: Sequence[str], x: float, width: float, height: float
) -> None:
    step = line_height(column.size)
    y = pen.y + (height - len(lines) * step) / 2
    within = width - 2 * _PAD if column.ink is Ink.CENTERED else 0.0
    for line in lines:
        pen.write(x + _PAD, y, line, column.size, bold=column.bold, within=within)
        y += step


def _draw_ticks(pen: Pen, ticks: str, x: float, width: float, height: float) -> None:
    step = width / max(len(ticks), 1)
    y = pen.y + (height - _TICK) / 2
    for number, tick in enumerate(ticks):
        draw_tick(pen, x + number * step + (step - _TICK) / 2, y, ticked=tick == "x")


def draw_tick(pen: Pen, x: float, y: float, *, ticked: bool) -> None:
    """A box to be ticked by hand, or that is."""
    pen.box(x, y, _TICK, _TICK, fill=1.0, thick=0.25)
    if ticked:
        low = y + _TICK * 0.8
        pen.line(x + 0.5, y + _TICK * 0.5, x + _TICK * 0.4, low, thick=0.5)
        pen.line(x + _TICK * 0.4, low, x + _TICK * 1.05, y - 0.3, thick=0.5)


def _draw_frame(pen: Pen, span: _Span, widths: Sequence[float]) -> None:
    for x in accumulate(widths[:-1], initial=pen.left):
        edge = x == pen.left
        span.page.marks.append(
            Line(x, span.top, x, span.bottom, 0.35 if edge else 0.12, 0.0 if edge else _FAINT)
        )
    for y in (span.top, span.bottom):
        span.page.marks.append(Line(pen.left, y, pen.right, y, 0.35))
    span.page.marks.append(Line(pen.right, span.top, pen.right, span.bottom, 0.35))
