"""Draws an admission slip as a picture, as a candidate has it on a phone."""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from checkin.documents.code_picture import QUIET, modules_of
from checkin.documents.fonts import Face, Fonts, paper_fonts
from checkin.documents.setting import as_drawn, fitted
from checkin.documents.slips import (
    Slip,
    be_there_by,
    exam_lines,
    facts,
    name_lines,
)

_WIDTH, _MARGIN, _LABELS = 1000, 60, 310
_CODE = 620
"""Pixels that the code may take, quiet zone included."""

_SMALLEST = 20


def slip_png(slip: Slip) -> bytes:
    """The slip as PNG, 1000 pixels wide.

    Raises:
        Trouble: `no-chinese-font`.
    """
    code = _code(slip.text)
    picture = Image.new("L", (_WIDTH, 1800), 255)
    pen = _Pen(ImageDraw.Draw(picture), paper_fonts())
    y = pen.write(_MARGIN, "Admission slip 准考证", 44, bold=True)
    y += 16
    for line in name_lines(slip):
        y = pen.write(y, line, 54, bold=True)
    for line in exam_lines(slip):
        y = pen.write(y, line, 32)
    picture.paste(code, ((_WIDTH - code.width) // 2, y + 10))
    y += code.height + 20
    y = pen.write(y, f"Be there by 请于此时间前到达  {be_there_by(slip)}", 46, bold=True) + 14
    for fact in facts(slip):
        pen.write(y + 3, f"{fact.english} {fact.chinese}", 26, grey=90, width=_LABELS - 10)
        y = pen.write(y, fact.value, 30, x=_MARGIN + _LABELS) + 14
    kept = picture.crop((0, 0, _WIDTH, y + _MARGIN))
    out = BytesIO()
    kept.save(out, "PNG")
    return out.getvalue()


class _Pen:
    """Writes lines that fit between the margins."""

    def __init__(self, draw: ImageDraw.ImageDraw, fonts: Fonts) -> None:
        self._draw = draw
        self._fonts = fonts

    def write(
        self,
        y: int,
        text: str,
        size: int,
        *,
        bold: bool = False,
        grey: int = 0,
        x: int = _MARGIN,
        width: int | None = None,
    ) -> int:
        """One line at `y`, smaller where it must be; where the next one begins."""
        baseline, below = y + round(size * 1.1), y + round(size * 1.45)

        def measure(part: str, at_size: float) -> float:
            return sum(_font(face, at_size).getlength(run) for face, run in self._runs(part, bold))

        room = width or _WIDTH - _MARGIN - x
        line, fit = fitted(text, room, range(size, _SMALLEST - 1, -2), measure)
        at = float(x)
        for face, run in self._runs(line, bold):
            font = _font(face, fit)
            self._draw.text((at, baseline), run, font=font, fill=grey, anchor="ls")
            at += font.getlength(run)
        return below

    def _runs(self, text: str, bold: bool) -> list[tuple[Face, str]]:
        drawn = self._fonts.known(as_drawn(text), bold=bold)
        return list(self._fonts.runs(drawn, bold=bold))


@lru_cache(maxsize=128)
def _font(face: Face, size: float) -> ImageFont.FreeTypeFont:
    # The basic layout is everywhere, and takes letters in the order in which they are drawn.
    basic = ImageFont.Layout.BASIC
    return ImageFont.truetype(str(face.file), size, index=face.number, layout_engine=basic)


def _code(text: str) -> Image.Image:
    rows = modules_of(text)
    side = len(rows) + 2 * QUIET
    unit = _CODE // side
    plain = Image.new("L", (side, side), 255)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                plain.putpixel((x + QUIET, y + QUIET), 0)
    return plain.resize((side * unit, side * unit), Image.Resampling.NEAREST)
