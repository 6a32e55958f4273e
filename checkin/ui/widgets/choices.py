"""Buttons in lines, each with a name: what can be done, or looked at, on a page."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.flow import FlowLayout
from checkin.ui.widgets.text_button import TextButton


class Choices(QWidget):
    """Shows a button for each name; `chosen` gives the name of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._buttons: dict[str, QPushButton] = {}
        self._dress: Dress | None = None

    @property
    def buttons(self) -> Mapping[str, QPushButton]:
        """The buttons by their names, in their order."""
        return self._buttons

    def offer(self, words: Mapping[str, str]) -> None:
        """Show these names with their words; who has the focus keeps it while it is offered."""
        if list(words) != list(self._buttons):
            self._make(list(words))
        for name, word in words.items():
            self._buttons[name].setText(word)
            self._buttons[name].setAccessibleName(word)

    def _make(self, names: list[str]) -> None:
        had = any(button.hasFocus() for button in self._buttons.values())
        for name, button in self._buttons.items():
            self._flow.removeWidget(button)
            if name not in names:
                button.hide()
                button.deleteLater()
        self._buttons = {name: self._buttons.get(name) or self._new(name) for name in names}
        for button in self._buttons.values():
            self._flow.addWidget(button)
            button.show()
        for one, other in pairwise(self._buttons.values()):
            QWidget.setTabOrder(one, other)
        if self._dress is not None:
            self.dress(self._dress)
        if had and not any(button.hasFocus() for button in self._buttons.values()):
            self.take_focus()

    def _new(self, name: str) -> QPushButton:
        button = TextButton(self)
        button.setProperty("name", name)
        button.clicked.connect(self._pressed)
        return button

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.chosen.emit(str(button.property("name")))

    def take_focus(self) -> None:
        """Give the focus to the first."""
        for button in list(self._buttons.values())[:1]:
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._dress = dress
        self._flow.setSpacing(dress.gap(8))
        sheet = f"QPushButton {{ min-height: {dress.finger - 2}px; }}"
        for button in self._buttons.values():
            button.setFont(dress.font(15))
            button.setStyleSheet(sheet)
        self.updateGeometry()
