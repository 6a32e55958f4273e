"""A page of the right column: a title, a line under it, a body that scrolls, and buttons."""

from collections.abc import Callable, Iterable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.announcing import announce
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.flow import FlowLayout
from checkin.ui.widgets.form_keys import answer_key
from checkin.ui.widgets.scrolled import RingRoom, scrolled
from checkin.ui.widgets.text_button import TextButton

translate = QCoreApplication.translate


class Page(Card):
    """The frame of a page. What is on it goes into `body`; its words are said in `speak`.

    `left` says that the page is given up: by Esc or by the last button.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._said: Callable[[], str] | None = None
        self.title, self.under, self.trouble = QLabel(), QLabel(), QLabel()
        for label in (self.title, self.under, self.trouble):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.hide()
        self.title.show()
        self.buttons: list[QPushButton] = []
        self._areas: list[QScrollArea] = []
        self._column = QVBoxLayout(self)
        self._head = QVBoxLayout()
        self._head.addWidget(self.title)
        self._head.addWidget(self.under)
        self._column.addLayout(self._head)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self.body, 1)
        # Where the body shows nothing, the title stays on top all the same.
        self._column.addStretch()
        self._column.addWidget(self.trouble)
        self._row = FlowLayout()
        self._column.addLayout(self._row)
        self.cancel = TextButton()
        self.cancel.clicked.connect(self.left)
        self._column.addWidget(self.cancel)

    def add_scrolled(self, inner: QWidget, *, stop: bool = True) -> QScrollArea:
        """Put `inner` into the body, so that it scrolls where room is short.

        Tab and the arrows reach the area itself, but for no `stop`.
        """
        area = scrolled(inner, stop=stop)
        self.body.addLayout(RingRoom(area), 1)
        self._areas.append(area)
        return area

    def add_button(self, pressed: SignalInstance, *, primary: bool = False) -> QPushButton:
        """Another button over the last one; it is named in `speak`."""
        button = TextButton()
        if primary:
            button.setProperty("primary", "true")
        button.clicked.connect(pressed)
        self.buttons.append(button)
        self._row.addWidget(button)
        return button

    def put_in_order(self, parts: Iterable[QWidget]) -> None:
        """Tab leads through these, then through the buttons below."""
        for one, other in pairwise((*parts, *self.buttons, self.cancel)):
            QWidget.setTabOrder(one, other)

    def say(self, words: Callable[[], str] | None) -> None:
        """Say why something was not done; None takes it away."""
        self._said = words
        self.trouble.setText(words() if words else "")
        self.trouble.setVisible(words is not None)
        announce(self, self.trouble.text())

    def head(self, title: str, under: str = "") -> None:
        """The title, and the line under it."""
        self.title.setText(title)
        for area in self._areas:
            area.setAccessibleName(title)
        self.under.setText(under)
        self.under.setVisible(bool(under))

    def take_focus(self) -> None:
        """Where the keyboard begins."""
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self.cancel.setText(translate("Page", "Back (Esc)"))
        self.trouble.setText(self._said() if self._said else "")

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        gap = dress.gap
        self._column.setContentsMargins(gap(18), gap(14), gap(18), gap(14))
        self._column.setSpacing(gap(10))
        self._head.setSpacing(gap(4))
        self.body.setSpacing(gap(8))
        self._row.setSpacing(gap(8))
        self.title.setFont(dress.font(18, bold=True))
        self.under.setFont(dress.font(14))
        self.trouble.setFont(dress.font(15, bold=True))
        for button in (*self.buttons, self.cancel):
            button.setFont(dress.font(15))
        write_in(dress.theme.ink, self.title)
        write_in(dress.theme.quiet, self.under)
        write_in(dress.theme.refuse, self.trouble)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        answer_key(event, self, self.left)
