"""Draws admission slips on A4, one a page, with text that can be searched and copied."""

from collections.abc import Sequence

from fpdf import FPDF

from checkin.documents.fonts import Family, paper_family, wide_family
from checkin.documents.slips import (
    QUIET,
    Slip,
    be_there_by,
    exam_lines,
    facts,
    modules_of,
    name_lines,
)

_LEFT, _RIGHT, _TOP = 20.0, 190.0, 20.0
_CODE = 52.0
"""Millimetres with the quiet zone; the code itself is over 40 mm wide."""

_GREY, _BLACK = 90, 0


def slip_pdf(slips: Sequence[Slip]) -> bytes:
    """The slips as one PDF.

    Raises:
        Trouble: `no-chinese-font`.
    """
    paper = _new_paper(paper_family())
    for slip in slips:
        paper.add_page()
        _draw(paper, slip)
    return bytes(paper.output())


def _new_paper(family: Family) -> FPDF:
    paper = FPDF(format="A4", unit="mm")
    _add(paper, "paper", family)
    wide = wide_family()
    if wide is not None:
        _add(paper, "wide", wide)
        paper.set_fallback_fonts(["wide"], exact_match=True)
    paper.set_auto_page_break(False)
    paper.set_margin(0)
    paper.c_margin = 0
    paper.set_title("Admission slips 准考证")
    return paper


def _add(paper: FPDF, name: str, family: Family) -> None:
    for style, face in (("", family.regular), ("B", family.bold)):
        paper.add_font(name, style, face.file, collection_font_number=face.number)


def _draw(paper: FPDF, slip: Slip) -> None:
    _put(paper, _LEFT, _TOP, "Admission slip 准考证", 20, bold=True)
    paper.set_draw_color(_BLACK)
    paper.set_line_width(0.4)
    paper.line(_LEFT, _TOP + 12, _RIGHT, _TOP + 12)
    _draw_code(paper, slip.text, _RIGHT - _CODE + _quiet(slip.text), _TOP + 17)
    y = _TOP + 20
    for line in name_lines(slip):
        y += _put(paper, _LEFT, y, line, 22, bold=True, width=_RIGHT - _LEFT - _CODE - 6)
    for line in exam_lines(slip):
        y += _put(paper, _LEFT, y + 2, line, 12, width=_RIGHT - _LEFT - _CODE - 6)
    _draw_deadline(paper, slip, max(y + 8, _TOP + 17 + _CODE + 2))


def _draw_deadline(paper: FPDF, slip: Slip, y: float) -> None:
    paper.rect(_LEFT, y, _RIGHT - _LEFT, 24)
    _put(paper, _LEFT + 6, y + 4, "Be there by", 12)
    _put(paper, _LEFT + 6, y + 12, "请于此时间前到达", 12)
    _put(paper, _LEFT + 46, y + 4, be_there_by(slip), 34, bold=True, width=44)
    _put(paper, _LEFT + 92, y + 4, "30 minutes before the start, and leave time", 10)
    _put(paper, _LEFT + 92, y + 9, "to sign in. Later arrivals may be refused.", 10)
    _put(paper, _LEFT + 92, y + 15, "须于开考前三十分钟到达并签到，迟到可能无法入场。", 10, width=75)
    y += 31
    for fact in facts(slip):
        _put(paper, _LEFT, y, fact.english, 10, grey=True)
        _put(paper, _LEFT, y + 4.6, fact.chinese, 9, grey=True)
        _put(paper, _LEFT + 36, y + 0.6, fact.value, 13, width=_RIGHT - _LEFT - 36)
        y += 12
    note = "Show this code at the desk, on paper or on a phone. 签到时请出示此码，纸质或手机均可。"
    _put(paper, _LEFT, y + 4, note, 10)


def _put(
    paper: FPDF,
    x: float,
    y: float,
    text: str,
    size: float,
    *,
    bold: bool = False,
    grey: bool = False,
    width: float = _RIGHT - _LEFT,
) -> float:
    """One line of text, as large as `size` points and narrower where it must; its height in mm."""
    paper.set_font("paper", "B" if bold else "", size)
    while size > 6 and paper.get_string_width(text) > width:
        size -= 0.5
        paper.set_font_size(size)
    paper.set_text_color(_GREY if grey else _BLACK)
    height = size * 0.3528 * 1.35
    paper.set_xy(x, y)
    paper.cell(width, height, text)
    return height


def _quiet(text: str) -> float:
    side = len(modules_of(text))
    return _CODE / (side + 2 * QUIET) * QUIET


def _draw_code(paper: FPDF, text: str, x: float, y: float) -> None:
    """The code as dark rectangles, a run of modules in one, so that no seams show."""
    rows = modules_of(text)
    unit = _CODE / (len(rows) + 2 * QUIET)
    paper.set_fill_color(0)
    for number, row in enumerate(rows):
        start = 0
        while start < len(row):
            end = start
            while end < len(row) and row[end]:
                end += 1
            if end > start:
                left, top = x + start * unit - unit * QUIET, y + number * unit
                paper.rect(left, top, (end - start) * unit, unit, style="F")
            start = end + 1
