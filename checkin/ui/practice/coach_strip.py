"""The strip of the practice: who comes now, their slip to scan, and what a proctor does then."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.code_view import CodeView
from checkin.ui.widgets.text_button import TextButton

translate = QCoreApplication.translate

_CODE = 100
"""About so many pixels."""

_HIGH_ENOUGH, _WIDE_ENOUGH = 720, 1200
"""Pixels of a window in which the code has room, and in which all buttons have it."""


class CoachStrip(QWidget):
    """Shows what it is given, over the desk and never instead of it."""

    held_out = Signal()
    """The slip is to be scanned, as if it was held before the camera."""
    next_asked = Signal()
    slips_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worn: Dress | None = None
        self.setAutoFillBackground(True)
        self.code, self.who, self.do = CodeView(), QLabel(), QLabel()
        for label in (self.who, self.do):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.hold_out, self.next, self.slips = TextButton(), TextButton(), TextButton()
        self.hold_out.clicked.connect(self.held_out)
        self.next.clicked.connect(self.next_asked)
        self.slips.clicked.connect(self.slips_asked)
        self._row, self._words = QHBoxLayout(self), QVBoxLayout()
        self._words.addWidget(self.who)
        self._words.addWidget(self.do)
        self._words.addStretch(1)
        self._row.addWidget(self.code, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._words, 1)
        self.speak()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """They lie in the mark above, so that the desk keeps its height."""
        return (self.hold_out, self.next, self.slips)

    def fit(self, width: int, height: int) -> None:
        """The window is so large: in a small one the verdict and the mark need the room."""
        large = self._worn.text if self._worn is not None else 1.0
        self.code.setVisible(height >= _HIGH_ENOUGH * large)
        self.slips.setVisible(width >= _WIDE_ENOUGH * large)

    def show_lesson(self, text: str, who: str, do: str) -> None:
        """A slip (the text of its code), who comes with it, and what to do; empty: not yet."""
        self.who.setText(who)
        self.do.setText(do)
        self.do.setVisible(bool(do))
        self.code.show_code(text)

    def speak(self) -> None:
        """Say the buttons in the language at hand."""
        self.hold_out.setText(translate("Practice", "Hold it out (Ctrl+H)"))
        self.next.setText(translate("Practice", "Next one (Ctrl+N)"))
        self.slips.setText(translate("Practice", "Slips as PDF …"))
        self.code.setAccessibleName(translate("Practice", "The code of the slip"))

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._worn = dress
        gap, theme = dress.gap, dress.theme
        palette = QPalette(self.palette())
        palette.setColor(palette.ColorRole.Window, QColor(theme.surface))
        self.setPalette(palette)
        self._row.setContentsMargins(gap(18), gap(8), gap(18), gap(8))
        self._row.setSpacing(gap(14))
        self._words.setSpacing(gap(4))
        self.who.setFont(dress.font(15))
        self.do.setFont(dress.font(15, bold=True))
        write_in(theme.ink, self.who, self.do)
        for button in self.buttons:
            button.setFont(dress.font(14))
        self.code.use_side(gap(_CODE))
