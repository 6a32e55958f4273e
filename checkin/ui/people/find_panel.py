"""Finds somebody by number, name or last digits, or offers several to choose from."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from checkin.domain.center import Center
from checkin.domain.decision import Listed
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.fitted_field import FittedField
from checkin.ui.widgets.person_list import PersonList
from checkin.ui.widgets.person_rows import PersonRow, row_of
from checkin.ui.widgets.text_button import TextButton

translate = QCoreApplication.translate

DEBOUNCE_MS = 150
LEAST = 2
"""Characters before anything is looked up; fewer match everybody. One Chinese character will do."""


class FindField(FittedField):
    """A search field whose arrows move in the list below."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1, Qt.Key.Key_PageUp: -8}
        steps[Qt.Key.Key_PageDown] = 8
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.moved.emit(step)


class FindPanel(Card):
    """`asked` gives a text to look up, `chosen` an appointment's id, `left` that it is given up."""

    asked = Signal(str)
    chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._note = QLabel(), QLabel()
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setWordWrap(True)
        self.field = FindField()
        self.field.setMaxLength(80)
        self.list = PersonList()
        self._column = QVBoxLayout(self)
        for part in (self._title, self.field, self._note, self.list):
            self._column.addWidget(part)
        self.cancel = TextButton()
        self.cancel.clicked.connect(self.left)
        self._column.addWidget(self.cancel)
        self._offering = False
        self._found: Sequence[Listed] | None = None
        self._rows: Callable[[], list[PersonRow]] = list
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DEBOUNCE_MS)
        self._wait.timeout.connect(self._ask)
        self.field.textChanged.connect(self._typed)
        self.field.moved.connect(self.list.step)
        self.list.chosen.connect(self._choose)
        self.speak()

    def open_search(self) -> None:
        """Begin an empty search."""
        self._offering = False
        self.field.clear()
        self.field.show()
        self._fill(None, list)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer(self, people: Sequence[Listed], center: Center, now: datetime) -> None:
        """Let one of these be chosen; the first is chosen already. `now` in UTC."""
        self._offering = True
        self.field.hide()
        self._fill(people, lambda: [row_of(person, center, now) for person in people])
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_found(
        self, text: str, people: Sequence[Listed], center: Center, now: datetime
    ) -> None:
        """Who matches `text`; nothing when something else has been typed meanwhile."""
        if not self._offering and text == self.text:
            self._fill(people, lambda: [row_of(person, center, now) for person in people])

    @property
    def text(self) -> str:
        """What is looked for."""
        return self.field.text().strip()

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self._speak_of_search()
        self.list.show_rows(self._rows(), again=True)

    def _speak_of_search(self) -> None:
        words = translate("Find", "Number, name or last digits")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(translate("Find", "Find a person"))
        self.cancel.setText(translate("Page", "Back (Esc)"))
        self.list.setAccessibleName(translate("Find", "People found"))
        self._title.setText(
            translate("Find", "Choose one (↑ ↓, then Enter)")
            if self._offering
            else translate("Find", "Find a person")
        )
        self._note.setText(self._noted())
        self._note.setVisible(bool(self._note.text()))

    def _noted(self) -> str:
        if self._offering or self._found:
            return ""
        if self._found is None:
            return translate(
                "Find", "Choose with ↑ ↓ and Enter. The person is then marked as found by hand."
            )
        return translate("Find", "Nobody matches. Check the spelling, or try the number.")

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        gap = dress.gap
        self._column.setContentsMargins(gap(18), gap(14), gap(18), gap(14))
        self._column.setSpacing(gap(8))
        self._title.setFont(dress.font(18, bold=True))
        self._note.setFont(dress.font(15))
        self.field.setFont(dress.font(16))
        self.cancel.setFont(dress.font(15))
        write_in(dress.theme.ink, self._title)
        write_in(dress.theme.quiet, self._note)
        self.list.dress(dress)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        else:
            event.ignore()

    def _enter(self) -> None:
        if self.cancel.hasFocus():
            self.left.emit()
        else:
            self.list.choose()

    def _typed(self) -> None:
        self._wait.start()

    def _ask(self) -> None:
        if len(self.text.encode()) >= LEAST:
            self.asked.emit(self.text)
        else:
            self._fill(None, list)

    def _fill(self, found: Sequence[Listed] | None, rows: Callable[[], list[PersonRow]]) -> None:
        self._found, self._rows = found, rows
        self.list.show_rows(rows())
        self._speak_of_search()

    def _choose(self, row: PersonRow) -> None:
        """While the last letters are not looked up yet, the list is not the one that was meant."""
        if not self._wait.isActive():
            self.chosen.emit(row.appointment)
