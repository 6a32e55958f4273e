"""The colours, sizes and fonts of the screen: two themes and one scale."""

from dataclasses import dataclass, replace
from typing import Self

from PySide6.QtGui import QColor, QFont, QPalette

from checkin.ui.look.icons import Icons

FAMILIES = (
    "Segoe UI",
    "Inter",
    "Noto Sans",
    "Microsoft YaHei UI",
    "PingFang SC",
    "Noto Sans CJK SC",
)
"""A Simplified-Chinese family is named, or Linux shows Japanese forms of Chinese characters."""

_WIDE, _HIGH = 1366, 768
_LEAST, _MOST = 0.84, 2.2
_GROWTH = 0.6
"""This part of what a window is larger than the smallest usual one goes to the type."""

FONT = 15
"""Pixels of the 1366×768 layout; what has no font of its own is written in this."""

_LARGE = 24
"""Pixels; type that is larger than this grows less than what is asked for."""

_SIDE_BY_SIDE = 1.25

_LINE = 30
"""What a line of the usual type takes, with a little above and below it."""

FINGER = 44
"""Device-independent pixels that a finger does not miss (WCAG 2.5.5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """One colour for each use, as `#RRGGBB`."""

    name: str
    window: str
    surface: str
    line: str
    rim: str
    ink: str
    quiet: str
    chip: str
    primary: str
    on_primary: str
    primary_over: str
    calm: str
    on_calm: str
    warn: str
    on_warn: str
    admit: str
    refuse: str
    waiting: str
    arrived: str


LIGHT = Theme(
    name="light",
    window="#F3F5F9",
    surface="#FFFFFF",
    line="#CFD6E1",
    rim="#808B9D",
    ink="#101A28",
    quiet="#4C596B",
    chip="#E9ECF2",
    primary="#1A56CC",
    on_primary="#FFFFFF",
    primary_over="#1547AA",
    calm="#E9ECF2",
    on_calm="#2B3748",
    warn="#FFEFC7",
    on_warn="#634700",
    admit="#12875F",
    refuse="#B3161D",
    waiting="#DDE2EA",
    arrived="#5B8DEF",
)
DARK = Theme(
    name="dark",
    window="#0E141B",
    surface="#18212B",
    line="#303C4B",
    rim="#6A7A8F",
    ink="#EDF2F8",
    quiet="#A6B2C2",
    chip="#222D3A",
    primary="#77AAFF",
    on_primary="#06152E",
    primary_over="#98BFFF",
    calm="#222D3A",
    on_calm="#C9D3E0",
    warn="#3C2E0D",
    on_warn="#FFD56A",
    admit="#35C48F",
    refuse="#FF6B72",
    waiting="#303C4B",
    arrived="#5B8DEF",
)


def theme_for(chosen: str, *, system_is_dark: bool) -> Theme:
    """The theme named in the settings, else the system's."""
    named = {"light": LIGHT, "dark": DARK}
    return named.get(chosen, DARK if system_is_dark else LIGHT)


def scale_for(width: int, height: int) -> float:
    """How large the type is in a window of that size (device-independent pixels)."""
    room = min(width / _WIDE, height / _HIGH)
    grown = 1 + (room - 1) * (_GROWTH if room > 1 else 1)
    return max(_LEAST, min(_MOST, round(grown, 2)))


@dataclass(frozen=True, slots=True)
class Dress:
    """What every part of the window is drawn with.

    `scale` follows the window; `text` is how much larger somebody has asked the text to be, 1 to 2.
    """

    theme: Theme
    icons: Icons
    scale: float = 1.0
    text: float = 1.0

    def gap(self, size: float) -> int:
        """A distance of the 1366×768 layout in this one; larger text leaves it as it is."""
        return max(1, round(size * self.scale))

    def px(self, size: float) -> int:
        """A length of the 1366×768 layout that text lies in, in this one."""
        return max(1, round(size * self.scale * self.text))

    @property
    def percent(self) -> int:
        """How large the text is, of its usual size."""
        return round(self.text * 100)

    @property
    def finger(self) -> int:
        """The least height and width of what is pressed: for a finger, and for a line of text."""
        return max(FINGER, self.gap(FINGER), self.px(_LINE))

    def font(self, size: float, *, bold: bool = False) -> QFont:
        """The screen's type, `size` pixels high in the 1366×768 layout.

        What is larger than `_LARGE` grows less, the larger it is: words that can be read from afar
        need no more, and would leave no room for the others.
        """
        grown = size + (self.text - 1) * min(size, _LARGE * _LARGE / size)
        return font(round(grown * self.scale), bold=bold)

    @property
    def is_large(self) -> bool:
        """Whether the text is so large that what usually lies side by side finds no room so."""
        return self.text > _SIDE_BY_SIDE

    def shrunk(self, part: float) -> Self:
        """The same in smaller, `part` of it, for what finds no room."""
        return replace(self, scale=self.scale * part)


def font(pixels: int, *, bold: bool = False) -> QFont:
    """The screen's type."""
    made = QFont(list(FAMILIES))
    made.setPixelSize(max(1, pixels))
    made.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return made


def palette_of(theme: Theme) -> QPalette:
    """The palette of a theme, for all widgets that have none of their own."""
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, colour in {
        roles.Window: theme.window,
        roles.WindowText: theme.ink,
        roles.Base: theme.surface,
        roles.AlternateBase: theme.chip,
        roles.Text: theme.ink,
        roles.PlaceholderText: theme.quiet,
        roles.Button: theme.surface,
        roles.ButtonText: theme.ink,
        roles.BrightText: theme.on_primary,
        roles.Highlight: theme.primary,
        roles.HighlightedText: theme.on_primary,
        roles.ToolTipBase: theme.surface,
        roles.ToolTipText: theme.ink,
        roles.Link: theme.primary,
        roles.Mid: theme.line,
        roles.Dark: theme.line,
        roles.Light: theme.surface,
        roles.Shadow: theme.rim,
    }.items():
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.quiet))
    return palette


def palette_of_ticks(theme: Theme) -> QPalette:
    """The palette of what is ticked: Qt draws the box in a darker shade of the window's colour."""
    palette = palette_of(theme)
    palette.setColor(QPalette.ColorRole.Window, QColor(theme.quiet))
    return palette
