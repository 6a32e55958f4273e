"""Widgets as the window dresses them, without the window."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.look.icons import Icons
from checkin.ui.look.style import style_sheet
from checkin.ui.look.tokens import DARK, LIGHT, Dress, palette_of

ICONS = Path(__file__).parents[2] / "resources" / "icons"


def dress_of(theme: str = "light", scale: float = 1.0, text: float = 1.0) -> Dress:
    return Dress({"light": LIGHT, "dark": DARK}[theme], Icons(ICONS), scale, text)


def dressed(qtbot, part: QWidget, width: int = 410, height: int = 560, dress=None) -> QWidget:
    """The part in a shown window of its own, which has the focus."""
    worn = dress or dress_of()
    window = QWidget()
    window.setPalette(palette_of(worn.theme))
    window.setStyleSheet(style_sheet(worn))
    QVBoxLayout(window).addWidget(part)
    part.setFixedSize(width, height)
    part.dress(worn)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    return window
