"""A menu that a finger does not miss, with a rim that can be seen on any ground."""

from PySide6.QtWidgets import QMenu, QWidget

_SHEET = """
QMenu { background: palette(base); border: 1px solid palette(shadow); padding: 4px; }
QMenu::item { background: transparent; color: palette(text); padding: 15px 24px 15px 14px; }
QMenu::item:selected { background: palette(highlight); color: palette(highlighted-text); }
QMenu::item:disabled { color: palette(placeholder-text); }
"""
"""In the colours of the palette: the theme may be turned before the menu is opened again."""


def menu_at(parent: QWidget) -> QMenu:
    """An empty one, whose parent it is."""
    menu = QMenu(parent)
    menu.setStyleSheet(_SHEET)
    return menu
