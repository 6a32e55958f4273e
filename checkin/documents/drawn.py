"""What is drawn on a page: texts, lines and boxes, in millimetres from its upper left corner."""

from dataclasses import dataclass, field
from enum import Enum

from checkin.documents.lettering import POINT, Run


class Paper(Enum):
    """A size of paper: width and height in millimetres, upright."""

    A4 = (210.0, 297.0)
    LETTER = (215.9, 279.4)

    def sides(self, *, landscape: bool) -> tuple[float, float]:
        """Width and height as it is held."""
        width, height = self.value
        return (height, width) if landscape else (width, height)


@dataclass(frozen=True, slots=True)
class Text:
    """A line that begins at `x` on the baseline `y`; `size` in points, `grey` 0 is black."""

    x: float
    y: float
    runs: tuple[Run, ...]
    size: float
    grey: float = 0.0

    @property
    def width(self) -> float:
        """How far it reaches to the right."""
        return sum(run.ems for run in self.runs) * self.size * POINT

    @property
    def said(self) -> str:
        """What it says, as it is drawn."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line; `dashed` where scissors go."""

    x: float
    y: float
    to_x: float
    to_y: float
    thick: float = 0.15
    grey: float = 0.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: filled with `fill` (0 black … 1 white), edged where `thick` is not 0."""

    x: float
    y: float
    width: float
    height: float
    fill: float | None = None
    thick: float = 0.0
    grey: float = 0.0


Mark = Text | Line | Box


@dataclass(slots=True)
class Page:
    """One side of paper, and what is on it in the order in which it is drawn."""

    width: float
    height: float
    marks: list[Mark] = field(default_factory=list)
