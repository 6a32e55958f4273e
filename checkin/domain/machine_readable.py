"""What a reader of documents types: a machine-readable zone, or a Chinese resident's number."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

FILLER = "<"


class Misread(StrEnum):
    """Why a text that came from a document cannot be used. Nothing of it is kept then."""

    INCOMPLETE = "incomplete"
    """A line is missing, or has not its length."""
    KEYBOARD = "keyboard"
    """The reader types for another keyboard than the computer's."""
    NO_ID = "no-id"
    """A visa, which is no ID document."""
    NUMBER = "number"
    """The check digit of the number is wrong; so on below."""
    BIRTH = "birth"
    EXPIRY = "expiry"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentRead:
    """A document whose check digits are right.

    `number` is held in memory only, for its keyed hash (procedure.md §4); `repr` shows neither it
    nor a name. `expires` is its last valid day, None where it names none. `surname` and `given` are
    empty where the document told only its number. `cut`: the names did not fit into their line.
    """

    kind: str
    number: str = field(repr=False)
    expires: date | None = None
    surname: str = field(default="", repr=False)
    given: str = field(default="", repr=False)
    cut: bool = field(default=False, repr=False)

    @property
    def last4(self) -> str:
        """The last four characters of the number: all of it that is kept."""
        return self.number[-4:]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """A form of ICAO 9303: `lines` of `width` characters. Slices count within the joined lines.

    `number` is followed by its check digit, as are `birth` and `expiry`; `rest` takes what is left
    of a number longer than nine characters. `whole` is what the last check digit, at `check`, is
    about.
    """

    lines: int
    width: int
    number: slice
    rest: slice
    birth: slice
    expiry: slice
    names: slice
    whole: tuple[slice, ...]
    check: int

    @property
    def length(self) -> int:
        return self.lines * self.width


_TD1 = _Shape(
    lines=3,
    width=30,
    number=slice(5, 14),
    rest=slice(15, 30),
    birth=slice(30, 36),
    expiry=slice(38, 44),
    names=slice(60, 90),
    whole=(slice(5, 30), slice(30, 37), slice(38, 45), slice(48, 59)),
    check=59,
)
_TD2 = _Shape(
    lines=2,
    width=36,
    number=slice(36, 45),
    rest=slice(64, 71),
    birth=slice(49, 55),
    expiry=slice(57, 63),
    names=slice(5, 36),
    whole=(slice(36, 46), slice(49, 56), slice(57, 71)),
    check=71,
)
_TD3 = _Shape(
    lines=2,
    width=44,
    number=slice(44, 53),
    rest=slice(0, 0),
    birth=slice(57, 63),
    expiry=slice(65, 71),
    names=slice(5, 44),
    whole=(slice(44, 54), slice(57, 64), slice(65, 87)),
    check=87,
)
_SHAPES = (_TD1, _TD2, _TD3)
"""ICAO Doc 9303, parts 5, 6 and 4."""

_KINDS = {"P": "passport", "I": "id-card", "A": "id-card", "C": "id-card"}
_ZONE = re.compile(r"[A-Z0-9<;]+")
# A damaged ticket begins with CKI; no document does.
_FIRST_LINE = re.compile(r"(?!CKI)[PIACV][A-Z0-9<;]{29}(.{6}(.{8})?)?")
_RESIDENT = re.compile(r"[1-9]\d{16}[\dX]", re.ASCII)
_MOST = 400  # Signs of what a document says, with blanks and line ends.
_DROPPED = re.compile(r"\s+")
_ALIKE = str.maketrans({"«": "<<", "‹": "<", "〈": "<"})
_VALUES = {char: value for value, char in enumerate("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")}


def is_from_document(text: str) -> bool:
    """Whether a text has the form of a document's, right or wrong: it is no ticket then.

    Tickets have no `<`, and no candidate number is as long as a line of a document.
    """
    bare = _bare(text) if len(text) <= _MOST else ""
    if len(bare) == 18:
        return _resident(bare) is not None
    return bool(_ZONE.fullmatch(bare)) and bool(_FIRST_LINE.match(bare) or "<<" in bare)


def lines_missing(text: str) -> bool:
    """Whether `text` is the beginning of a machine-readable zone, of which more must follow."""
    lines = [_bare(line) for line in text.splitlines() if line.strip()]
    if not lines or len({len(line) for line in lines}) > 1:
        return False
    if _FIRST_LINE.fullmatch(lines[0]) is None:
        return False
    wanted = next((shape.lines for shape in _SHAPES if shape.width == len(lines[0])), 0)
    return len(lines) < wanted


def read_document(text: str, today: date) -> DocumentRead | Misread:
    """What the document says, or why it cannot be used. Lines may be joined or apart.

    `today` is the day at the center: the century of a date is told by it.
    """
    bare = _bare(text)
    if _RESIDENT.fullmatch(bare):
        return _resident(bare) or Misread.NUMBER
    if ";" in bare:
        return Misread.KEYBOARD
    shape = next((shape for shape in _SHAPES if shape.length == len(bare)), None)
    if shape is None or not _ZONE.fullmatch(bare):
        return Misread.INCOMPLETE
    return _zone(bare, shape, today)


def check_digit(text: str) -> int:
    """The check digit of ICAO Doc 9303-3 §4.9: weights 7, 3, 1; fillers count nothing."""
    weights = (7, 3, 1)
    return sum(_VALUES.get(char, 0) * weights[at % 3] for at, char in enumerate(text)) % 10


def resident_check(text: str) -> str:
    """The last character for the first 17 of a resident's number: GB 11643, ISO 7064 MOD 11-2."""
    total = sum(int(char) * pow(2, 17 - at, 11) for at, char in enumerate(text))
    return "10X98765432"[total % 11]


def _bare(text: str) -> str:
    """Half width, capitals, fillers as one sign, without blanks and line ends."""
    plain = unicodedata.normalize("NFKC", text[:_MOST]).translate(_ALIKE)
    return _DROPPED.sub("", plain).upper()


def _resident(bare: str) -> DocumentRead | None:
    if not _RESIDENT.fullmatch(bare) or bare[17] != resident_check(bare[:17]):
        return None
    try:
        date.fromisoformat(f"{bare[6:10]}-{bare[10:12]}-{bare[12:14]}")
    except ValueError:
        return None
    return DocumentRead(kind="id-card", number=bare)


def _zone(bare: str, shape: _Shape, today: date) -> DocumentRead | Misread:
    kind = _KINDS.get(bare[0])
    if kind is None:
        return Misread.NO_ID if bare[0] == "V" else Misread.INCOMPLETE
    number = _number(bare, shape)
    checks: tuple[tuple[Misread, Callable[[], bool]], ...] = (
        (Misread.NUMBER, lambda: bool(number)),
        (Misread.BIRTH, lambda: _checked(bare, shape.birth)),
        (Misread.EXPIRY, lambda: _checked(bare, shape.expiry)),
        (Misread.WHOLE, lambda: _is_whole(bare, shape)),
    )
    wrong = next((misread for misread, is_right in checks if not is_right()), None)
    if wrong is not None:
        return wrong
    expires = _last_day(bare[shape.expiry], today)
    if isinstance(expires, Misread):
        return expires
    surname, _, given = bare[shape.names].rstrip(FILLER).partition(2 * FILLER)
    return DocumentRead(
        kind=kind,
        number=number,
        expires=expires,
        surname=_words(surname),
        given=_words(given),
        cut=bare[shape.names.stop - 1] != FILLER,
    )


def _words(field_text: str) -> str:
    return " ".join(field_text.replace(FILLER, " ").split())


def _number(bare: str, shape: _Shape) -> str:
    """The number; empty when its check digit is wrong. A long one goes on in the optional data."""
    number, check = bare[shape.number], bare[shape.number.stop]
    rest = bare[shape.rest].split(FILLER, 1)[0]
    if check == FILLER and rest:
        number, check = number + rest[:-1], rest[-1]
    return number.rstrip(FILLER) if check == str(check_digit(number)) else ""


def _checked(bare: str, part: slice) -> bool:
    """A field of fillers alone may have a filler for its check digit."""
    check = bare[part.stop]
    return check == str(check_digit(bare[part])) or not (bare[part] + check).strip(FILLER)


def _is_whole(bare: str, shape: _Shape) -> bool:
    return bare[shape.check] == str(check_digit("".join(bare[part] for part in shape.whole)))


def _last_day(text: str, today: date) -> date | Misread | None:
    """The day of `YYMMDD`, in the century that lies nearest to today; None: it never expires."""
    if not text.strip(FILLER):
        return None
    try:
        year, month, day = int(text[:2]), int(text[2:4]), int(text[4:])
        century = today.year // 100 * 100
        years = (century - 100 + year, century + year, century + 100 + year)
        nearest = min(years, key=lambda one: abs(one - today.year))
        return date(nearest, month, day)
    except ValueError:
        return Misread.EXPIRY
