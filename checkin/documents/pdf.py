"""Writes drawn pages as PDF: vectors, only the letters that are used, text that can be copied."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from fpdf import FPDF
from fpdf.fonts import TTFFont

from checkin.documents.drawn import Box, Line, Page, Text
from checkin.documents.fonts import Face
from checkin.documents.subsets import write_subset
from checkin.services.ports import Progress


def pdf_of(
    pages: Sequence[Page],
    *,
    title: str,
    language: str,
    made_at: datetime,
    progress: Progress,
) -> bytes:
    """The pages as one PDF, with their fonts embedded; `progress` is told of pages."""
    with TemporaryDirectory() as folder, ExitStack() as opened:
        # fpdf2 reads a face whole, which takes seconds for Chinese; it gets what is needed of it.
        names = _subsets(_letters(pages), Path(folder))
        pdf = FPDF(unit="mm")
        pdf.set_auto_page_break(False)
        pdf.set_margin(0)
        pdf.set_title(title)
        pdf.set_lang(language.replace("_", "-"))
        pdf.set_creator("checkin")
        pdf.set_creation_date(made_at)
        # fpdf2 closes its faces when the pages are out; who gives up before has them open.
        opened.callback(_close_faces, pdf)
        for name in names.values():
            pdf.add_font(name, "", Path(folder) / f"{name}.ttf")
        for number, page in enumerate(pages):
            pdf.add_page(format=(page.width, page.height))
            _draw(pdf, page, names)
            progress(number + 1, len(pages))
        return bytes(pdf.output())


def _close_faces(pdf: FPDF) -> None:
    for face in pdf.fonts.values():
        if isinstance(face, TTFFont):
            face.close()


def _letters(pages: Sequence[Page]) -> Mapping[Face, set[str]]:
    found: dict[Face, set[str]] = defaultdict(set)
    for page in pages:
        for mark in page.marks:
            if isinstance(mark, Text):
                for run in mark.runs:
                    found[run.face].update(run.text)
    return found


def _subsets(letters: Mapping[Face, set[str]], folder: Path) -> dict[Face, str]:
    names = {}
    for number, (face, used) in enumerate(letters.items()):
        names[face] = f"paper{number}"
        write_subset(face, used, folder / f"{names[face]}.ttf")
    return names


def _draw(pdf: FPDF, page: Page, names: Mapping[Face, str]) -> None:
    for mark in page.marks:
        match mark:
            case Text():
                _write(pdf, mark, names)
            case Line():
                _rule(pdf, mark)
            case Box():
                _fill(pdf, mark)


def _write(pdf: FPDF, text: Text, names: Mapping[Face, str]) -> None:
    x = text.x
    pdf.set_text_color(round(text.grey * 255))
    for run in text.runs:
        pdf.set_font(names[run.face], size=text.size)
        pdf.text(x, text.y, run.text)
        x += Text(0, 0, (run,), text.size).width


def _rule(pdf: FPDF, line: Line) -> None:
    pdf.set_draw_color(round(line.grey * 255))
    pdf.set_line_width(line.thick)
    if line.dashed:
        pdf.set_dash_pattern(dash=1.5, gap=1.2)
    pdf.line(line.x, line.y, line.to_x, line.to_y)
    if line.dashed:
        pdf.set_dash_pattern()


def _fill(pdf: FPDF, box: Box) -> None:
    if box.fill is not None:
        pdf.set_fill_color(round(box.fill * 255))
    if box.thick:
        pdf.set_draw_color(round(box.grey * 255))
        pdf.set_line_width(box.thick)
    style = ("D" if box.thick else "") + ("F" if box.fill is not None else "")
    pdf.rect(box.x, box.y, box.width, box.height, style=style)
