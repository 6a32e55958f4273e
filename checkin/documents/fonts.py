"""The fonts of the papers: one Simplified-Chinese family that has the Latin letters as well."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from fontTools.ttLib import TTFont

from checkin.trouble import Trouble


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """A face in a font file; `number` counts the faces of a collection."""

    file: Path
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Family:
    """A regular and a bold face."""

    regular: Face
    bold: Face

    def face(self, *, bold: bool) -> Face:
        """The one or the other."""
        return self.bold if bold else self.regular


def _noto(folder: str) -> Family:
    # Face 2 of Noto's collection is Simplified Chinese; face 0 would print Japanese forms.
    return Family(
        regular=Face(file=Path(folder) / "NotoSansCJK-Regular.ttc", number=2),
        bold=Face(file=Path(folder) / "NotoSansCJK-Bold.ttc", number=2),
    )


def _known_places() -> tuple[Family, ...]:
    if sys.platform == "win32":
        folder = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        return (
            Family(regular=Face(file=folder / "msyh.ttc"), bold=Face(file=folder / "msyhbd.ttc")),
        )
    if sys.platform == "darwin":
        hiragino = Path("/System/Library/Fonts/Hiragino Sans GB.ttc")
        return (Family(regular=Face(file=hiragino, number=0), bold=Face(file=hiragino, number=2)),)
    return (
        _noto("/usr/share/fonts/opentype/noto"),
        _noto("/usr/share/fonts/noto-cjk"),
        _noto("/usr/share/fonts/google-noto-cjk"),
        _noto("/usr/share/fonts/google-noto-sans-cjk-fonts"),
    )


def has_chinese_font() -> bool:
    """Whether papers can be printed in both scripts here."""
    return any(_there(family) for family in _known_places())


def paper_family() -> Family:
    """The family for the papers.

    Raises:
        Trouble: `no-chinese-font`.
    """
    family = next((family for family in _known_places() if _there(family)), None)
    if family is None:
        raise Trouble(
            "no-chinese-font",
            "No font with Chinese characters was found, so nothing can be printed.",
            "Install one: on Debian and Ubuntu the package fonts-noto-cjk.",
        )
    return family


def wide_family() -> Family | None:
    """A family for letters that the Chinese one lacks (Ł, ı …); None where there is none."""
    folder = Path("/usr/share/fonts/truetype/dejavu")
    if sys.platform == "win32":
        fonts = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        family = Family(
            regular=Face(file=fonts / "arial.ttf"), bold=Face(file=fonts / "arialbd.ttf")
        )
    elif sys.platform == "darwin":
        arial = Path("/System/Library/Fonts/Supplemental")
        family = Family(
            regular=Face(file=arial / "Arial.ttf"), bold=Face(file=arial / "Arial Bold.ttf")
        )
    else:
        family = Family(
            regular=Face(file=folder / "DejaVuSans.ttf"),
            bold=Face(file=folder / "DejaVuSans-Bold.ttf"),
        )
    return family if _there(family) else None


def runs(text: str, *, bold: bool) -> Iterator[tuple[Face, str]]:
    """The text in runs of one face each, the Chinese family's wherever it has the letters."""
    main, wide = paper_family().face(bold=bold), wide_family()
    if wide is None:
        yield main, text
        return
    letters = _letters(main)
    for inside, chars in groupby(text, key=lambda char: ord(char) in letters):
        yield (main if inside else wide.face(bold=bold)), "".join(chars)


@cache
def _letters(face: Face) -> frozenset[int]:
    with TTFont(face.file, fontNumber=face.number, lazy=True) as font:
        return frozenset(font.getBestCmap())


def _there(family: Family) -> bool:
    return family.regular.file.exists() and family.bold.file.exists()
