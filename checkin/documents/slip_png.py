"""Draws an admission slip as a picture, as a candidate has it on a phone."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from checkin.documents.fonts import Face, paper_family
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
    y = pen.write(y, f"Be there by 请于此时间前到达  {be_there_by(slip)}", 48, bold=True) + 14
    for fact in facts(slip):
        pen.write(y, f"{fact.english} {fact.chinese}", 26, grey=90)
        y = pen.write(y, fact.value, 30, x=_MARGIN + 300) + 14
    kept = picture.crop((0, 0, _WIDTH, y + _MARGIN))
    out = BytesIO()
    kept.save(out, "PNG", optimize=True)
    return out.getvalue()


class _Pen:
    """Writes lines that fit between the margins."""

    def __init__(self, draw: ImageDraw.ImageDraw) -> None:
        self._draw = draw
        self._family = paper_family()

    def write(
        self, y: int, text: str, size: int, *, bold: bool = False, grey: int = 0, x: int = _MARGIN
    ) -> int:
        """One line at `y`, smaller where it must be; where the next one begins."""
        face = self._family.bold if bold else self._family.regular
        font = _font(face, size)
        while size > 14 and font.getlength(text) > _WIDTH - _MARGIN - x:
            size -= 2
            font = _font(face, size)
        self._draw.text((x, y), text, font=font, fill=grey)
        return y + round(size * 1.45)


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
