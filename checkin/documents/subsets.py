"""Parts of faces as TrueType files, with the letters that a paper uses and no others."""

from collections.abc import Iterable
from pathlib import Path

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

from checkin.documents.fonts import Face

_KEPT = frozenset(
    {"CFF ", "CFF2", "OS/2", "cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca"}
    | {"maxp", "name", "post", "prep", "GlyphOrder"}
)
_MAXIMA = (
    "maxZones",
    "maxTwilightPoints",
    "maxStorage",
    "maxFunctionDefs",
    "maxInstructionDefs",
    "maxStackElements",
    "maxSizeOfInstructions",
    "maxComponentElements",
    "maxPoints",
    "maxContours",
    "maxCompositePoints",
    "maxCompositeContours",
    "maxComponentDepth",
)
_TRUETYPE = "\x00\x01\x00\x00"
_CLOSE_ENOUGH = 1.0
"""Thousandths of an em by which a curve may be off: a hundredth of a printer's dot."""


def write_subset(face: Face, letters: Iterable[str], file: Path) -> None:
    """Write the part of a face that has these letters.

    Outlines of OpenType (CFF) become those of TrueType: fpdf2 would give the others an encoding of
    its own, which some readers of PDF do not follow, so that the text came out wrong.
    """
    with TTFont(face.file, fontNumber=face.number, lazy=True) as font:
        for table in set(font.keys()) - _KEPT:
            del font[table]
        chosen = subset.Subsetter(_options())
        # A blank, so that a face is never empty.
        chosen.populate(text="".join({*letters, " "}))
        chosen.subset(font)
        if "glyf" not in font:
            _to_truetype(font)
        font.save(file)


def _options() -> subset.Options:
    options = subset.Options()
    options.layout_features = []
    options.name_IDs = [1, 2, 4, 6]
    options.hinting = False
    options.notdef_outline = True
    options.glyph_names = False
    return options


def _to_truetype(font: TTFont) -> None:
    outlines, order = font.getGlyphSet(), font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(None)
        outlines[name].draw(Cu2QuPen(pen, _CLOSE_ENOUGH, reverse_direction=True))
        glyphs[name] = pen.glyph()
    for table in {"CFF ", "CFF2"} & set(font.keys()):
        del font[table]
    font["loca"], table = newTable("loca"), newTable("glyf")
    font["glyf"], table.glyphOrder, table.glyphs = table, order, glyphs
    font["maxp"].tableVersion = 0x00010000
    for maximum in _MAXIMA:
        setattr(font["maxp"], maximum, 0)
    font["post"].formatType = 3.0
    font.sfntVersion = _TRUETYPE
    for name in order:
        width, _ = font["hmtx"][name]
        font["hmtx"][name] = (width, getattr(glyphs[name], "xMin", 0))
