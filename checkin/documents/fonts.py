"""The fonts of the papers: a Simplified-Chinese family, and those for letters that it lacks."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path

from checkin.documents.on_first_use import Part, on_first_use
from checkin.trouble import Trouble

NO_GLYPH = "□"
"""Stands for a letter that no font here has, so that it is missed and not overlooked."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Fonts:
    """What the papers are set in. `wide` has letters that `main` lacks (Ł, ı, Arabic …).

    `symbols` has what people put into names beside letters; the slips do without it.
    """

    main: Family
    wide: Family | None = None
    symbols: Family | None = None

    def families(self) -> tuple[Family, ...]:
        """All of them, in the order in which a letter is looked for."""
        return tuple(one for one in (self.main, self.wide, self.symbols) if one is not None)

    def known(self, text: str, *, bold: bool) -> str:
        """The text with a box for each letter that no face has."""
        main = letters_of(self.main.face(bold=bold))
        wide = letters_of(self.wide.face(bold=bold)) if self.wide else main
        return "".join(
            letter if ord(letter) in main or ord(letter) in wide else NO_GLYPH for letter in text
        )

    def runs(self, text: str, *, bold: bool) -> Iterator[tuple[Face, str]]:
        """The text in runs of one face each, `main` wherever it has the letters."""
        main, letters = self.main.face(bold=bold), letters_of(self.main.face(bold=bold))
        wide = self.wide.face(bold=bold) if self.wide else main
        for inside, run in groupby(text, key=lambda letter: ord(letter) in letters):
            yield (main if inside else wide), "".join(run)


# Face 2 of Noto's collection is Simplified Chinese; face 0 would print Japanese forms.
_CHINESE_ON_LINUX = (
    ("NotoSansCJK-Regular.ttc", 2, "NotoSansCJK-Bold.ttc", 2),
    ("NotoSansCJKsc-Regular.otf", 0, "NotoSansCJKsc-Bold.otf", 0),
    ("NotoSansSC-Regular.otf", 0, "NotoSansSC-Bold.otf", 0),
    ("NotoSansSC-Regular.ttf", 0, "NotoSansSC-Bold.ttf", 0),
    ("SourceHanSansSC-Regular.otf", 0, "SourceHanSansSC-Bold.otf", 0),
    ("SourceHanSansCN-Regular.otf", 0, "SourceHanSansCN-Bold.otf", 0),
    ("wqy-microhei.ttc", 0, "wqy-microhei.ttc", 0),
    ("wqy-zenhei.ttc", 0, "wqy-zenhei.ttc", 0),
)
_CHINESE_ON_WINDOWS = (("msyh.ttc", 0, "msyhbd.ttc", 0), ("simhei.ttf", 0, "simhei.ttf", 0))
_CHINESE_ON_MACOS = (("Hiragino Sans GB.ttc", 0, "Hiragino Sans GB.ttc", 2),)
_WIDE = (
    ("DejaVuSans.ttf", 0, "DejaVuSans-Bold.ttf", 0),
    ("LiberationSans-Regular.ttf", 0, "LiberationSans-Bold.ttf", 0),
    ("arial.ttf", 0, "arialbd.ttf", 0),
    ("Arial.ttf", 0, "Arial Bold.ttf", 0),
)
_SYMBOLS = tuple(
    (name, 0, name, 0)
    for name in (
        "Symbola_hint.ttf",
        "Symbola.ttf",
        "NotoEmoji-Regular.ttf",
        "seguiemj.ttf",
        "seguisym.ttf",
        "Apple Symbols.ttf",
    )
)


def font_folders() -> tuple[Path, ...]:
    """Where fonts lie on this platform, the user's own first."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        system = Path(os.environ.get("WINDIR", r"C:\Windows"))
        return local / "Microsoft" / "Windows" / "Fonts", system / "Fonts"
    if sys.platform == "darwin":
        return home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local/share")
    return data / "fonts", home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")


def has_chinese_font() -> bool:
    """Whether papers can be printed in both scripts here."""
    return _chinese_in(_files_in(font_folders())) is not None


def paper_fonts(folders: Sequence[Path] | None = None) -> Fonts:
    """The fonts for the papers, looked for in `folders`, else in those of the platform.

    Raises:
        Trouble: `no-chinese-font`.
    """
    files = _files_in(font_folders() if folders is None else folders)
    main = _chinese_in(files)
    if main is None:
        raise Trouble(
            "no-chinese-font",
            "No font with Chinese characters was found, so nothing can be printed.",
            "Install one: on Debian and Ubuntu the package fonts-noto-cjk.",
        )
    return Fonts(main=main, wide=_first_of(_WIDE, files), symbols=_first_of(_SYMBOLS, files))


def _chinese_in(files: dict[str, Path]) -> Family | None:
    return _first_of((*_CHINESE_ON_LINUX, *_CHINESE_ON_WINDOWS, *_CHINESE_ON_MACOS), files)


def _first_of(known: Sequence[tuple[str, int, str, int]], files: dict[str, Path]) -> Family | None:
    for regular, number, bold, bold_number in known:
        if regular in files and bold in files:
            return Family(
                regular=Face(file=files[regular], number=number),
                bold=Face(file=files[bold], number=bold_number),
            )
    return None


def _files_in(folders: Sequence[Path]) -> dict[str, Path]:
    """Every file by its name; of two with one name the first folder's."""
    found: dict[str, Path] = {}
    for folder in folders:
        for place, _, names in os.walk(folder):
            for name in sorted(names):
                found.setdefault(name, Path(place) / name)
    return found


@cache
def letters_of(face: Face) -> frozenset[int]:
    """The code points that a face has a glyph for."""
    found: frozenset[int] = on_first_use(Part.FACES).code_points(face)
    return found
