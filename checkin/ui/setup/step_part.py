"""One step of the setup: a line to open it by, and below it what to do, while it is open."""

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.flow import FlowLayout
from checkin.ui.widgets.text_button import TextButton


class StepPart(QWidget):
    """Shows what it is given. `opened`: somebody wants to see this step; `later_asked`: not now."""

    opened = Signal()
    later_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = ""
        self._worn: Dress | None = None
        self.head, self.words = TextButton(), QLabel()
        self.head.clicked.connect(self.opened)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.body = QWidget()
        self.inside = QVBoxLayout(self.body)
        self.inside.setContentsMargins(0, 0, 0, 0)
        self.inside.addWidget(self.words)
        self._row = FlowLayout()
        self.inside.addLayout(self._row)
        self.buttons: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.head)
        self._column.addWidget(self.body)

    def add_later(self) -> QPushButton:
        """The last button: it puts the step off."""
        return self.add_button(self.later_asked)

    def add(self, part: QWidget) -> None:
        """Below the words, above the buttons."""
        self.inside.insertWidget(self.inside.count() - 1, part)

    def add_button(self, pressed: SignalInstance, *, primary: bool = False) -> QPushButton:
        """Another button; it is named by the page."""
        button = TextButton()
        if primary:
            button.setProperty("primary", "true")
        button.clicked.connect(pressed)
        self.buttons.append(button)
        self._row.addWidget(button)
        return button

    def stops(self) -> list[QWidget]:
        """All that Tab leads to in this step, in the order in which it is read."""
        inside = self.body.findChildren(QWidget)
        takes = (one for one in inside if one.focusPolicy() is not Qt.FocusPolicy.NoFocus)
        # A list of choices that drops down is a window of its own.
        return [self.head, *(one for one in takes if one.window() is self.window())]

    def show_step(self, head: str, words: str, icon: str, *, is_open: bool) -> None:
        """Say how the step stands; what to do only where it is open."""
        self._icon = icon
        self.head.setText(head)
        self.head.setAccessibleName(head)
        self.words.setText(words)
        self.body.setVisible(is_open)
        if self._worn is not None:
            self.dress(self._worn)

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._worn = dress
        px, gap, theme = dress.px, dress.gap, dress.theme
        self._column.setSpacing(gap(6))
        self.inside.setSpacing(gap(8))
        self._row.setSpacing(gap(8))
        self.inside.setContentsMargins(gap(10), 0, 0, gap(6))
        self.head.setFont(dress.font(15, bold=True))
        if self._icon:
            ink = theme.admit if self._icon == "check-circle" else theme.quiet
            self.head.setIcon(dress.icons.icon(self._icon, ink, px(20)))
            self.head.setIconSize(QSize(px(20), px(20)))
        self.head.setStyleSheet("text-align: left;")
        self.words.setFont(dress.font(15))
        write_in(theme.ink, self.words)
        for button in self.buttons:
            button.setFont(dress.font(15))
