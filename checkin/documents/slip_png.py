"""Draws an admission slip as a picture, as a candidate has it on a phone."""

from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from checkin.documents.fonts import Face, runs
from checkin.documents.slips import (
    QUIET,
    Slip,
    be_there_by,
    exam_lines,
    facts,
    modules_of,
    name_lines,
)

_WIDTH, _MARGIN = 1000, 60
_CODE = 620
"""Pixels that the code may take, quiet zone included."""


def slip_png(slip: Slip) -> bytes:
    """The slip as PNG, 1000 pixels wide.

    Raises:
        Trouble: `no-chinese-font`.
    """
    code = _code(slip.text)
    picture = Image.new("L", (_WIDTH, 1640), 255)
    pen = _Pen(ImageDraw.Draw(picture))
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
        pen.write(y + 3, f"{fact.english} {fact.chinese}", 26, grey=90)
        y = pen.write(y, fact.value, 30, x=_MARGIN + 310) + 14
    kept = picture.crop((0, 0, _WIDTH, y + _MARGIN))
    out = BytesIO()
    kept.save(out, "PNG")
    return out.getvalue()


class _Pen:
    """Writes lines that fit between the margins."""

    def __init__(self, draw: ImageDraw.ImageDraw) -> None:
        self._draw = draw

    def write(
        self, y: int, text: str, size: int, *, bold: bool = False, grey: int = 0, x: int = _MARGIN
    ) -> int:
        """One line at `y`, smaller where it must be; where the next one begins."""
        baseline, below = y + round(size * 1.1), y + round(size * 1.45)
        parts = list(runs(text, bold=bold))
        while size > 14 and _length(parts, size) > _WIDTH - _MARGIN - x:
            size -= 2
        at = float(x)
        for face, part in parts:
            font = _font(face, size)
            self._draw.text((at, baseline), part, font=font, fill=grey, anchor="ls")
            at += font.getlength(part)
        return below


def _length(parts: list[tuple[Face, str]], size: int) -> float:
    return sum(_font(face, size).getlength(part) for face, part in parts)


@lru_cache(maxsize=128)
def _font(face: Face, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(face.file), size, index=face.number)


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
