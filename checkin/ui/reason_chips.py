"""Reasons to choose one from."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from checkin.ui.flow import FlowLayout
from checkin.ui.tokens import Dress

_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})
_ON = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})


class ReasonChips(QWidget):
    """One of several codes, each shown by its word; arrows move, the blank and a click choose."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self.changed)
        self._chips: dict[str, QPushButton] = {}
        self._word: Callable[[str], str] = str
        self._dress: Dress | None = None

    def offer(self, codes: Sequence[str], word: Callable[[str], str]) -> None:
        """Show these; none is chosen."""
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self._chips = {code: QPushButton(self) for code in codes}
        for chip in self._chips.values():
            chip.setCheckable(True)
            self._group.addButton(chip)
            self._flow.addWidget(chip)
            chip.show()  # At once: what is hidden cannot have the focus.
        self._word = word
        self.speak()

    def speak(self) -> None:
        """Say everything in the language at hand."""
        for code, chip in self._chips.items():
            chip.setText(self._word(code))
            chip.setAccessibleName(self._word(code))
        if self._dress is not None:
            self.dress(self._dress)

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._dress = dress
        theme, px = dress.theme, dress.px
        self._flow.setSpacing(px(8))
        font = dress.font(15)
        sheet = (
            f"QPushButton {{ min-height: {px(34)}px; border-radius: {px(18)}px;"
            f" padding: 0 {px(13)}px; background: {theme.chip}; border: 1px solid {theme.line}; }}"
            f"QPushButton:checked {{ background: {theme.primary}; color: {theme.on_primary};"
            f" border: 1px solid {theme.primary}; }}"
            f"QPushButton:focus {{ border: 2px solid {theme.ink}; }}"
        )
        for chip in self._chips.values():
            chip.setFont(font)
            chip.setStyleSheet(sheet)
        self.updateGeometry()

    @property
    def chosen(self) -> str:
        """The code that is chosen; empty for none."""
        return next((code for code, chip in self._chips.items() if chip.isChecked()), "")

    def choose(self, code: str) -> None:
        """Choose it, as a click does."""
        self._chips[code].click()

    def take_focus(self) -> None:
        """Give the focus to the one that is chosen, or to the first."""
        for code, chip in self._chips.items():
            if not self.chosen or code == self.chosen:
                chip.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows that a chip did not take."""
        chips = list(self._chips.values())
        step = (Qt.Key(event.key()) in _ON) - (Qt.Key(event.key()) in _BACK)
        here = next((place for place, chip in enumerate(chips) if chip.hasFocus()), None)
        if not step or here is None:
            event.ignore()
            return
        chips[(here + step) % len(chips)].setFocus(Qt.FocusReason.TabFocusReason)
