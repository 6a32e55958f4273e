"""Writes down the pages of a sheet, from the top to the bottom of each."""

from dataclasses import dataclass, field

from checkin.documents.drawn import Box, Line, Page, Paper, Text
from checkin.documents.lettering import POINT, Lettering

LEADING = 1.28
"""From one baseline to the next, in the size of the letters."""

RISE = 0.86
"""From the top of a line to its baseline, in the size of the letters."""

_LEFT, _RIGHT, _TOP, _BOTTOM = 15.0, 10.0, 9.0, 9.0
"""Margins in millimetres; the left one has room for the holes of a binder."""


def line_height(size: float) -> float:
    """How much of the page one line takes."""
    return size * POINT * LEADING


@dataclass(slots=True, kw_only=True)
class Pen:
    """Where on which page the next thing is written. Everything in millimetres.

    `head` and `foot` are kept free at the top and the bottom of each page.
    """

    lettering: Lettering
    paper: Paper
    landscape: bool
    head: float = 0.0
    foot: float = 0.0
    pages: list[Page] = field(default_factory=list)
    y: float = 0.0

    @property
    def left(self) -> float:
        """Where lines begin."""
        return _LEFT

    @property
    def right(self) -> float:
        """Where lines end."""
        return self.paper.sides(landscape=self.landscape)[0] - _RIGHT

    @property
    def width(self) -> float:
        """Between the margins."""
        return self.right - self.left

    @property
    def top(self) -> float:
        """Of what a page holds, below its head."""
        return _TOP + self.head

    @property
    def bottom(self) -> float:
        """Of what a page holds, above its foot."""
        return self.paper.sides(landscape=self.landscape)[1] - _BOTTOM - self.foot

    @property
    def page(self) -> Page:
        """The page that is written on."""
        return self.pages[-1]

    def new_page(self) -> None:
        """Go on at the top of a new page."""
        width, height = self.paper.sides(landscape=self.landscape)
        self.pages.append(Page(width=width, height=height))
        self.y = self.top

    def need(self, height: float) -> bool:
        """Go on at a new page when so much does not fit on this one; whether it is a new one."""
        fits = bool(self.pages) and self.y + height <= self.bottom + 0.01
        if not fits:
            self.new_page()
        return not fits

    def write(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        *,
        bold: bool = False,
        grey: float = 0.0,
        within: float = 0.0,
    ) -> None:
        """One line whose top is at `y`; in the middle of `within`, where that is given."""
        runs = self.lettering.runs(text, bold=bold)
        line = Text(x, y + size * POINT * RISE * LEADING, runs, size, grey)
        if within:
            line = Text(x + (within - line.width) / 2, line.y, runs, size, grey)
        if text:
            self.page.marks.append(line)

    def write_lines(
        self,
        x: float,
        y: float,
        text: str,
        size: float,
        width: float,
        *,
        bold: bool = False,
        grey: float = 0.0,
        centered: bool = False,
    ) -> float:
        """As many lines as it takes; the height of them."""
        lines = self.lettering.lines(text, width, size, bold=bold) if text else []
        step = line_height(size)
        for number, line in enumerate(lines):
            within = width if centered else 0.0
            self.write(x, y + number * step, line, size, bold=bold, grey=grey, within=within)
        return len(lines) * step

    def height_of(self, text: str, size: float, width: float, *, bold: bool = False) -> float:
        """What `write_lines` would take."""
        if not text:
            return 0.0
        return len(self.lettering.lines(text, width, size, bold=bold)) * line_height(size)

    def fitting(self, text: str, sizes: tuple[float, ...], width: float, *, bold: bool) -> float:
        """The first of the sizes at which it fits on one line, else the last."""
        for size in sizes:
            if self.lettering.width(text, size, bold=bold) <= width:
                return size
        return sizes[-1]

    def rule(self, y: float, *, thick: float = 0.15, grey: float = 0.0) -> None:
        """A line from margin to margin."""
        self.page.marks.append(Line(self.left, y, self.right, y, thick, grey))

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        fill: float | None = None,
        thick: float = 0.0,
        grey: float = 0.0,
    ) -> None:
        """A rectangle."""
        self.page.marks.append(Box(x, y, width, height, fill, thick, grey))

    def line(
        self,
        x: float,
        y: float,
        to_x: float,
        to_y: float,
        *,
        thick: float = 0.15,
        grey: float = 0.0,
        dashed: bool = False,
    ) -> None:
        """A straight line."""
        self.page.marks.append(Line(x, y, to_x, to_y, thick, grey, dashed))
