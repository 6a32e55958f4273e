"""Sets text in the fonts of the papers: which face has which letters, how wide, broken where."""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from checkin.documents.fonts import Face, Fonts, letters_of
from checkin.documents.on_first_use import Part, on_first_use
from checkin.documents.setting import as_drawn

POINT = 25.4 / 72
"""A point in millimetres."""

_UNSEEN = re.compile("[\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufe00-\ufe0f\ufeff]")
"""Shows nothing where no glyph is, and is not missed: joiners, variants, directions."""

_LATIN_OR_CHINESE = re.compile("[‘’“”…·]")
"""As wide as a 汉字 in a Chinese face, which tears a Latin text apart."""

_MARKS = ("Mn", "Me", "Mc")
_CJK = re.compile("[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff]")
_BEGINS_NO_LINE = re.compile("[，。、；：？！）〉》」』】〕]")
_ENDS_NO_LINE = re.compile("[（〈《「『【〔]")
"""Punctuation (Requirements for Chinese Text Layout, W3C, 3.1.6)."""

_SIMPLE = re.compile("[\u0020-\u024f\u4e00-\u9fff]*")


class Run(NamedTuple):
    """Letters of one face, as they are drawn, and how wide they are in ems."""

    face: Face
    text: str
    ems: float


@dataclass(frozen=True, slots=True)
class Lettering:
    """Texts in the given fonts. Widths are in millimetres, sizes in points."""

    fonts: Fonts
    _kept: dict[tuple[str, bool], tuple[Run, ...]] = field(default_factory=dict)

    def runs(self, text: str, *, bold: bool = False) -> tuple[Run, ...]:
        """The text from left to right as it is drawn; a letter of no font by its code."""
        found = self._kept.get((text, bold))
        if found is None:
            found = tuple(self._made(text, bold=bold))
            if len(self._kept) > 20_000:
                self._kept.clear()
            self._kept[text, bold] = found
        return found

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """How wide the text is."""
        return sum(run.ems for run in self.runs(text, bold=bold)) * size * POINT

    def lines(self, text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
        """The text in lines that fit: broken at blanks, between 汉字, and else within a word."""

        def fits(part: str) -> bool:
            return self.width(part, size, bold=bold) <= width

        lines = []
        for paragraph in text.split("\n"):
            lines += [paragraph] if fits(paragraph) else list(_broken(paragraph, fits))
        return lines

    def _made(self, text: str, *, bold: bool) -> Iterator[Run]:
        main = self.fonts.main.face(bold=bold)
        has = letters_of(main)
        if _is_simple(text) and all(ord(letter) in has for letter in text):
            yield _run(main, text)
            return
        faces = [family.face(bold=bold) for family in self.fonts.families()]
        latin = not _CJK.search(text)
        parts: list[tuple[Face, str]] = []
        for face, part in _faced(as_drawn(text), faces, latin=latin):
            if parts and parts[-1][0] == face:
                parts[-1] = (face, parts[-1][1] + part)
            else:
                parts.append((face, part))
        for face, part in parts:
            yield _run(face, part)


def _run(face: Face, text: str) -> Run:
    advance: Callable[[str], float] = on_first_use(Part.FACES).advance_in(face)
    return Run(face=face, text=text, ems=sum(map(advance, text)))


def _is_simple(text: str) -> bool:
    return _SIMPLE.fullmatch(text) is not None and "·" not in text


def _faced(text: str, faces: Sequence[Face], *, latin: bool) -> Iterator[tuple[Face, str]]:
    """Each cluster with the first face that has all of it; what none has by its code."""
    missing = ""
    for cluster in map(_composed, clusters(text)):
        other = latin and _LATIN_OR_CHINESE.match(cluster) is not None
        face = _first(cluster, [*faces[1:], faces[0]] if other else faces)
        if face is None:
            missing += cluster
            continue
        if missing:
            yield faces[0], _named(missing)
            missing = ""
        yield face, "".join(one for one in cluster if ord(one) in letters_of(face))
    if missing:
        yield faces[0], _named(missing)


def _first(cluster: str, faces: Sequence[Face]) -> Face | None:
    seen = _UNSEEN.sub("", cluster)
    for face in faces:
        if all(ord(letter) in letters_of(face) for letter in seen):
            return face
    return None


def _named(letters: str) -> str:
    """What stands for letters that no font here has: missed, and not taken for others."""
    more = "…" if len(letters) > 1 else ""
    return f"[U+{ord(letters[0]):04X}{more}]"


def clusters(text: str) -> Iterator[str]:
    """Letters with the marks that sit on them."""
    cluster = ""
    for letter in text:
        if cluster and (unicodedata.category(letter) in _MARKS or _UNSEEN.match(letter)):
            cluster += letter
            continue
        if cluster:
            yield cluster
        cluster = letter
    if cluster:
        yield cluster


def _composed(cluster: str) -> str:
    """One letter, where Unicode has one for both; a 汉字 by itself is left as it is."""
    return unicodedata.normalize("NFC", cluster) if len(cluster) > 1 else cluster


def _broken(text: str, fits: Callable[[str], bool]) -> Iterator[str]:
    line = ""
    for unit in _unbroken(text):
        if fits((line + unit).rstrip()):
            line += unit
            continue
        if line.strip():
            yield line.rstrip()
        line = unit.lstrip()
        while line and not fits(line.rstrip()):
            head = _head_that_fits(line, fits)
            yield head
            line = line[len(head) :]
    if line.strip():
        yield line.rstrip()


def _unbroken(text: str) -> Iterator[str]:
    """What no line ends within, as far as it can be helped."""
    unit = ""
    for letter in text:
        if unit and _may_part(unit[-1], letter):
            yield unit
            unit = ""
        unit += letter
    if unit:
        yield unit


def _may_part(last: str, letter: str) -> bool:
    if _ENDS_NO_LINE.match(last) or _BEGINS_NO_LINE.match(letter):
        return False
    hyphen = last == "-" and letter.isalpha()
    return hyphen or last.isspace() or bool(_CJK.match(letter) or _CJK.match(last))


def _head_that_fits(text: str, fits: Callable[[str], bool]) -> str:
    """As much as fits, at least one letter with its marks."""
    head = ""
    for cluster in clusters(text):
        if head and not fits(head + cluster):
            break
        head += cluster
    return head or text
