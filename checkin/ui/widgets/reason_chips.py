"""Reasons to choose one from."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.flow import FlowLayout
from checkin.ui.widgets.text_button import TextButton

_BACK = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Up})
_ON = frozenset({Qt.Key.Key_Right, Qt.Key.Key_Down})


class _Chip(TextButton):
    """Leaves the arrows to the row: its own go by where the chips lie, and stop at a line's end."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if Qt.Key(event.key()) in _BACK | _ON:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ReasonChips(QWidget):
    """One of several codes, each shown by its word, and one stop for the Tab key.

    Arrows move, Enter, the blank and a click choose. Nothing is chosen at first.
    """

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
        self._chips = {code: _Chip(self) for code in codes}
        for chip in self._chips.values():
            chip.setCheckable(True)
            chip.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            chip.toggled.connect(self._mark)
            self._group.addButton(chip)
            self._flow.addWidget(chip)
            chip.show()  # At once: what is hidden cannot have the focus.
        for chip in self.chips[:1]:
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._word = word
        self.speak()

    @property
    def chips(self) -> tuple[QPushButton, ...]:
        """The buttons, in their order."""
        return tuple(self._chips.values())

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
        theme, px, gap = dress.theme, dress.px, dress.gap
        self._flow.setSpacing(gap(8))
        # Each state is as wide as any other, so that a choice moves nothing.
        sheet = (
            f"QPushButton {{ min-height: {dress.finger - 4}px; border-radius: {px(10)}px;"
            f" padding: 0 {px(11)}px; background: {theme.chip}; border: 2px solid {theme.chip}; }}"
            f"QPushButton:hover {{ border: 2px solid {theme.line}; }}"
            f"QPushButton:checked {{ background: {theme.primary}; color: {theme.on_primary};"
            f" border: 2px solid {theme.primary}; }}"
            f"QPushButton:focus {{ border: 2px solid {theme.ink}; }}"
        )
        for chip in self.chips:
            chip.setFont(dress.font(15))
            chip.setIconSize(QSize(px(16), px(16)))
            chip.setStyleSheet(sheet)
        self._mark()
        self.updateGeometry()

    def _mark(self) -> None:
        """A tick beside the chosen one: the colour alone would not do."""
        if self._dress is None:
            return
        theme, size = self._dress.theme, self._dress.px(16)
        ticked = self._dress.icons.icon("check-circle", theme.on_primary, size)
        for chip in self.chips:
            chip.setIcon(ticked if chip.isChecked() else QIcon())

    @property
    def chosen(self) -> str:
        """The code that is chosen; empty for none."""
        return next((code for code, chip in self._chips.items() if chip.isChecked()), "")

    @property
    def codes(self) -> tuple[str, ...]:
        """What is offered, in its order."""
        return tuple(self._chips)

    def mark(self, code: str) -> None:
        """Show it as chosen, without anybody having chosen it."""
        if code in self._chips:
            self._chips[code].setChecked(True)

    def choose(self, code: str) -> None:
        """Choose it, as a click does."""
        self._chips[code].click()

    def take_focus(self) -> bool:
        """Give the focus to the one that is chosen, or to the first; False: there is none."""
        for code, chip in self._chips.items():
            if not self.chosen or code == self.chosen:
                chip.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Arrows go from one chip to the next, and from the last to the first."""
        chips = self.chips
        step = (Qt.Key(event.key()) in _ON) - (Qt.Key(event.key()) in _BACK)
        focus = self.window().focusWidget()
        here = next((place for place, chip in enumerate(chips) if chip is focus), None)
        if not step or here is None:
            event.ignore()
            return
        chips[(here + step) % len(chips)].setFocus(Qt.FocusReason.TabFocusReason)
