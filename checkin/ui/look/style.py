"""The style sheet: a few lines on leaf widgets, with the colours and sizes of the moment."""

from checkin.ui.look.tokens import Dress


def style_sheet(dress: Dress) -> str:
    """The style sheet of the window; lists keep Fusion's own drawing, and boxes have their own."""
    return f"{_buttons(dress)}{_fields(dress)}{_scroll_bars(dress)}{_rest(dress)}"


def _buttons(dress: Dress) -> str:
    t, gap, finger = dress.theme, dress.gap, dress.finger
    focus = f"border: {gap(2)}px solid {t.primary};"
    return f"""
QPushButton {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.line};
  border-radius: {gap(10)}px; padding: 0 {gap(14)}px; min-height: {finger}px; outline: 0; }}
QPushButton:hover {{ background: {t.chip}; }}
QPushButton:focus {{ {focus} outline: none; }}
QPushButton:disabled {{ color: {t.quiet}; background: {t.window}; }}
QPushButton[primary="true"] {{ background: {t.primary}; color: {t.on_primary};
  border: 1px solid {t.primary}; font-weight: 600; }}
QPushButton[primary="true"]:hover {{ background: {t.primary_over}; }}
QPushButton[primary="true"]:focus {{ border: {gap(2)}px solid {t.ink}; }}
QPushButton[primary="true"]:disabled {{ background: {t.chip}; color: {t.quiet};
  border: 1px solid {t.line}; }}
QToolButton {{ background: transparent; border: 1px solid transparent;
  border-radius: {gap(8)}px; padding: 0px; min-width: {finger - 2}px; min-height: {finger - 2}px; }}
QToolButton:hover {{ background: {t.chip}; }}
QToolButton:focus {{ {focus} outline: none; }}
"""


def _fields(dress: Dress) -> str:
    t, gap, finger = dress.theme, dress.gap, dress.finger
    focus = f"border: {gap(2)}px solid {t.primary};"
    return f"""
QLineEdit {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.rim};
  border-radius: {gap(8)}px; padding: 0 {gap(10)}px; min-height: {finger - 2}px;
  placeholder-text-color: {t.quiet}; selection-background-color: {t.primary};
  selection-color: {t.on_primary}; }}
QLineEdit:focus {{ {focus} }}
QLineEdit#scan {{ border-radius: {gap(10)}px; min-height: {finger - 2}px;
  border: {gap(2)}px solid {t.rim}; }}
QLineEdit#scan:focus {{ border: {gap(2)}px solid {t.primary}; }}
"""


def _scroll_bars(dress: Dress) -> str:
    t, gap = dress.theme, dress.gap
    return f"""
QScrollBar:vertical {{ background: transparent; width: {gap(12)}px; margin: 0; border: none; }}
QScrollBar:horizontal {{ background: transparent; height: {gap(12)}px; margin: 0; border: none; }}
QScrollBar::handle {{ background: {t.quiet}; border-radius: {gap(4)}px; margin: {gap(2)}px; }}
QScrollBar::handle:vertical {{ min-height: {gap(44)}px; }}
QScrollBar::handle:horizontal {{ min-width: {gap(44)}px; }}
QScrollBar::handle:hover {{ background: {t.ink}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _rest(dress: Dress) -> str:
    t, gap, mark = dress.theme, dress.gap, dress.px(14)
    return f"""
QScrollArea[stop="true"] {{ border: {gap(2)}px solid transparent; border-radius: {gap(8)}px;
  padding: {gap(2)}px; }}
QScrollArea[stop="true"]:focus {{ border: {gap(2)}px solid {t.primary}; }}
QCheckBox::indicator {{ width: {mark}px; height: {mark}px; }}
#desk {{ background: {t.window}; }}
QToolTip {{ background: {t.surface}; color: {t.ink}; border: 1px solid {t.line}; }}
QLabel[chip="true"] {{ background: {t.chip}; color: {t.ink}; border-radius: {gap(10)}px;
  padding: {gap(7)}px {gap(14)}px; }}
"""
