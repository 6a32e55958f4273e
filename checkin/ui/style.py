"""The style sheet: a few lines on leaf widgets, with the colours and sizes of the moment."""

from checkin.ui.tokens import Dress


def style_sheet(dress: Dress) -> str:
    """The style sheet of the window; combos and lists keep Fusion's own drawing."""
    return f"{_buttons(dress)}{_fields(dress)}{_scroll_bars(dress)}{_rest(dress)}"


def _buttons(dress: Dress) -> str:
    t, px, finger = dress.theme, dress.px, dress.finger
    focus = f"border: {px(2)}px solid {t.primary};"
    return f"""
QPushButton {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.line};
  border-radius: {px(10)}px; padding: 0 {px(14)}px; min-height: {finger}px; outline: 0; }}
QPushButton:hover {{ background: {t.chip}; }}
QPushButton:focus {{ {focus} outline: none; }}
QPushButton:disabled {{ color: {t.quiet}; background: {t.window}; }}
QPushButton[primary="true"] {{ background: {t.primary}; color: {t.on_primary};
  border: 1px solid {t.primary}; font-weight: 600; }}
QPushButton[primary="true"]:hover {{ background: {t.primary_over}; }}
QPushButton[primary="true"]:focus {{ border: {px(2)}px solid {t.ink}; }}
QPushButton[primary="true"]:disabled {{ background: {t.chip}; color: {t.quiet};
  border: 1px solid {t.line}; }}
QToolButton {{ background: transparent; border: 1px solid transparent;
  border-radius: {px(8)}px; padding: 0px; min-width: {finger - 2}px; min-height: {finger - 2}px; }}
QToolButton:hover {{ background: {t.chip}; }}
QToolButton:focus {{ {focus} outline: none; }}
"""


def _fields(dress: Dress) -> str:
    t, px, finger = dress.theme, dress.px, dress.finger
    focus = f"border: {px(2)}px solid {t.primary};"
    return f"""
QLineEdit {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.line};
  border-radius: {px(8)}px; padding: 0 {px(10)}px; min-height: {finger - 2}px;
  placeholder-text-color: {t.quiet}; selection-background-color: {t.primary};
  selection-color: {t.on_primary}; }}
QLineEdit:focus {{ {focus} }}
QLineEdit#scan {{ border-radius: {px(10)}px; min-height: {finger - 2}px;
  border: {px(2)}px solid {t.line}; }}
QLineEdit#scan:focus {{ border: {px(2)}px solid {t.primary}; }}
"""


def _scroll_bars(dress: Dress) -> str:
    t, px = dress.theme, dress.px
    return f"""
QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; margin: 0; border: none; }}
QScrollBar::handle {{ background: {t.quiet}; border-radius: {px(4)}px; margin: {px(2)}px; }}
QScrollBar::handle:vertical {{ min-height: {px(44)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(44)}px; }}
QScrollBar::handle:hover {{ background: {t.ink}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _rest(dress: Dress) -> str:
    t, px = dress.theme, dress.px
    return f"""
#desk {{ background: {t.window}; }}
QToolTip {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.line}; }}
QLabel[chip="true"] {{ background: {t.chip}; color: {t.ink}; border-radius: {px(10)}px;
  padding: {px(7)}px {px(14)}px; }}
"""
