"""The form that says where a room has its doors and aisles."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.room import Door, Shape
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.seating import seat_words
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.flow import FlowLayout
from checkin.ui.widgets.form_keys import answer_key
from checkin.ui.widgets.scrolled import scrolled
from checkin.ui.widgets.text_button import TextButton

translate = QCoreApplication.translate

_MOST_ACROSS = 60


class ShapeForm(Card):
    """`said` gives the `Shape`; `left` that it is given up."""

    said = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.title, self.under, self.trouble = QLabel(), QLabel(), QLabel()
        self.labels = (QLabel(), QLabel())
        for label in (self.title, self.under, self.trouble, *self.labels):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.doors = {door: QCheckBox() for door in Door}
        self.aisles, self.across = QLineEdit(), QLineEdit()
        self.go_on, self.cancel = TextButton(), TextButton()
        self.go_on.setProperty("primary", "true")
        self.go_on.clicked.connect(self._go_on)
        self.cancel.clicked.connect(self.left)
        inner = QWidget()
        self._inside = QVBoxLayout(inner)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout(self)
        area = scrolled(inner, stop=False)
        self._rows = [FlowLayout() for _ in range(0, len(Door), 2)]
        for place, box in enumerate(self.doors.values()):
            self._rows[place // 2].addWidget(box)
        for row in self._rows:
            self._inside.addLayout(row)
        for label, field in zip(self.labels, (self.aisles, self.across), strict=True):
            label.setBuddy(field)
            self._inside.addWidget(label)
            self._inside.addWidget(field)
        self._inside.addStretch(1)
        for part in (self.title, self.under, area, self.trouble, self.go_on, self.cancel):
            self._column.addWidget(part, int(part is area))
        self.speak()

    def ask(self, shape: Shape) -> None:
        """Begin with the shape that the room has now."""
        for door, box in self.doors.items():
            box.setChecked(door in shape.doors)
        self.aisles.setText(", ".join(map(str, sorted(shape.aisles))))
        self.across.setText(str(shape.across or ""))
        self.trouble.hide()

    def take_focus(self) -> None:
        """Where the keyboard begins."""
        self.doors[Door.FRONT_LEFT].setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_on(self) -> None:
        aisles, across = _numbers(self.aisles.text()), _numbers(self.across.text())
        if aisles is None or across is None or len(across) > 1:
            self.trouble.setText(translate("Seats", "Type numbers, such as 4, or 3, 6."))
            self.trouble.show()
            return
        doors = tuple(door for door, box in self.doors.items() if box.isChecked())
        self.said.emit(Shape(doors=doors, aisles=frozenset(aisles), across=sum(across)))

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self.title.setText(translate("Seats", "Doors and aisles"))
        self.under.setText(translate("Seats", "As you see the room from above, the front on top."))
        for door, box in self.doors.items():
            box.setText(seat_words.door(door))
        self._align_doors()
        aisles = translate("Seats", "An aisle after place (e.g. 4)")
        across = translate("Seats", "Seats in a row, where seats are plain numbers")
        for label, field, words in zip(
            self.labels, (self.aisles, self.across), (aisles, across), strict=True
        ):
            label.setText(words)
            field.setAccessibleName(words)
        self.go_on.setText(translate("Seats", "Go on …"))
        self.cancel.setText(translate("Seats", "Back (Esc)"))

    def _align_doors(self) -> None:
        """Left and right stand under one another, or all of them where two have no room."""
        wide = max(box.sizeHint().width() for box in self.doors.values())
        for box in self.doors.values():
            box.setMinimumWidth(wide)

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        gap = dress.gap
        self._column.setContentsMargins(gap(18), gap(14), gap(18), gap(14))
        for column in (self._column, self._inside):
            column.setSpacing(gap(10))
        for row in self._rows:
            row.setSpacing(gap(10))
        self.title.setFont(dress.font(18, bold=True))
        self.under.setFont(dress.font(14))
        self.trouble.setFont(dress.font(15, bold=True))
        for part in (
            *self.labels,
            *self.doors.values(),
            self.aisles,
            self.across,
            self.go_on,
            self.cancel,
        ):
            part.setFont(dress.font(15))
        for door in self.doors.values():
            door.setMinimumHeight(dress.finger)
        self._align_doors()
        write_in(dress.theme.ink, self.title)
        write_in(dress.theme.quiet, self.under, *self.labels)
        write_in(dress.theme.refuse, self.trouble)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        answer_key(event, self, self.left)


def _numbers(text: str) -> list[int] | None:
    """The numbers that were typed, parted by commas or blanks; None: something else was."""
    parts = text.replace("，", " ").replace(",", " ").split()
    if not all(part.isdecimal() and 0 < int(part) <= _MOST_ACROSS for part in parts):
        return None
    return [int(part) for part in parts]
