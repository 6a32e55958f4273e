"""Draws admission slips on A4, one a page, with text that can be searched and copied."""

from collections.abc import Sequence

from fpdf import FPDF

from checkin.documents.code_picture import bars_of
from checkin.documents.fonts import Family, Fonts, paper_fonts
from checkin.documents.setting import as_drawn, fitted
from checkin.documents.slips import (
    Slip,
    be_there_by,
    deadline_notes,
    exam_lines,
    facts,
    name_lines,
)

_LEFT, _RIGHT, _TOP = 20.0, 190.0, 20.0
_CODE = 52.0
"""Millimetres with the quiet zone; the code itself is over 40 mm wide."""

_BESIDE = _RIGHT - _LEFT - _CODE - 6
_GREY, _BLACK = 90, 0
_SMALLEST, _STEP = 7.0, 0.5


def slip_pdf(slips: Sequence[Slip]) -> bytes:
    """The slips as one PDF.

    Raises:
        Trouble: `no-chinese-font`.
    """
    paper = _Paper(paper_fonts())
    for slip in slips:
        paper.add_page()
        _draw(paper, slip)
    return bytes(paper.output())


class _Paper(FPDF):
    """An A4 page that fits its lines."""

    def __init__(self, fonts: Fonts) -> None:
        super().__init__(format="A4", unit="mm")
        self._fonts = fonts
        self._add("paper", fonts.main)
        if fonts.wide is not None:
            self._add("wide", fonts.wide)
            self.set_fallback_fonts(["wide"], exact_match=True)
        self.set_auto_page_break(False)
        self.set_margin(0)
        self.c_margin = 0
        self.set_title("Admission slips 准考证")

    def _add(self, name: str, family: Family) -> None:
        for style, face in (("", family.regular), ("B", family.bold)):
            self.add_font(name, style, face.file, collection_font_number=face.number)

    def put(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        grey: bool = False,
        width: float = _RIGHT - _LEFT,
    ) -> float:
        """One line of text, as large as `size` points and smaller where it must; its height."""
        self.set_font("paper", "B" if bold else "", size)

        def drawn(line: str) -> str:
            return self._fonts.known(as_drawn(line), bold=bold)

        def measure(line: str, at_size: float) -> float:
            self.set_font_size(at_size)
            return float(self.get_string_width(drawn(line)))

        steps = int((size - _SMALLEST) / _STEP)
        sizes = [size - step * _STEP for step in range(steps + 1)]
        line, fit = fitted(text, width, sizes, measure)
        self.set_font_size(fit)
        self.set_text_color(_GREY if grey else _BLACK)
        height = fit * 0.3528 * 1.35
        self.set_xy(x, y)
        self.cell(width, height, drawn(line))
        return height


def _draw(paper: _Paper, slip: Slip) -> None:
    paper.put(_LEFT, _TOP, "Admission slip 准考证", 20, bold=True)
    paper.set_draw_color(_BLACK)
    paper.set_line_width(0.4)
    paper.line(_LEFT, _TOP + 12, _RIGHT, _TOP + 12)
    _draw_code(paper, slip.text, _RIGHT - _CODE, _TOP + 13)
    y = _TOP + 20
    for line in name_lines(slip):
        y += paper.put(_LEFT, y, line, 22, bold=True, width=_BESIDE)
    for line in exam_lines(slip):
        y += paper.put(_LEFT, y + 2, line, 12, width=_BESIDE)
    _draw_deadline(paper, slip, _TOP + 13 + _CODE + 4)
    _draw_facts(paper, slip, _TOP + 13 + _CODE + 35)


def _draw_deadline(paper: _Paper, slip: Slip, y: float) -> None:
    paper.rect(_LEFT, y, _RIGHT - _LEFT, 24)
    paper.put(_LEFT + 6, y + 4, "Be there by", 12)
    paper.put(_LEFT + 6, y + 12, "请于此时间前到达", 12)
    paper.put(_LEFT + 46, y + 4, be_there_by(slip), 34, bold=True, width=44)
    for line, below in zip(deadline_notes(slip), (4, 9, 15), strict=True):
        paper.put(_LEFT + 92, y + below, line, 10, width=75)


def _draw_facts(paper: _Paper, slip: Slip, y: float) -> None:
    for fact in facts(slip):
        paper.put(_LEFT, y, fact.english, 10, grey=True, width=34)
        paper.put(_LEFT, y + 4.6, fact.chinese, 9, grey=True, width=34)
        paper.put(_LEFT + 36, y + 0.6, fact.value, 13, width=_RIGHT - _LEFT - 36)
        y += 12
    note = "Show this code at the desk, on paper or on a phone. 签到时请出示此码，纸质或手机均可。"
    paper.put(_LEFT, y + 4, note, 10)


def _draw_code(paper: _Paper, text: str, left: float, top: float) -> None:
    """The code with its quiet zone."""
    paper.set_fill_color(0)
    for bar in bars_of(text, _CODE):
        paper.rect(left + bar.x, top + bar.y, bar.width, bar.height, style="F")
