"""What stands on papers for the desk: signs of verdicts, codes to scan, a keyboard."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum


class Shape(Enum):
    """The shape of a verdict's sign, as on the screen."""

    TICK = "tick"
    TRIANGLE = "triangle"
    OCTAGON = "octagon"
    INFO = "info"
    STOP = "stop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """A verdict's sign, its word with its colour, and what to do about it."""

    shape: Shape
    word: str
    colour: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signs:
    """Signs below each other."""

    signs: Sequence[Sign]


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code to be scanned off the paper, and what stands beside it."""

    text: str
    title: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Codes:
    """Codes side by side."""

    codes: Sequence[Code]


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyboard:
    """A keyboard, with what each key does: words by keys like `Ctrl+Z`."""

    words: Mapping[str, str]
