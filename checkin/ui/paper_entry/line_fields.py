"""The fields of one line of a paper: a time is typed, Enter goes on to the next line."""

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from checkin.domain.written import Mark, Ruling
from checkin.services.written_lines import FIELDS, LONGEST_REMARK, TypedLine, typed_from
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.paper_entry import entry_words
from checkin.ui.paper_entry.entry_model import EntryRow, fields_of, heading
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.fitted import FittedLabel
from checkin.ui.widgets.fitted_box import FittedBox
from checkin.ui.words import formats
from checkin.ui.words.decision_words import OVERRIDE_REASONS, REFUSAL_REASONS

translate = QCoreApplication.translate

_LONGEST = {"seat": 12, "second": 24, "remark": LONGEST_REMARK}
_SHARES = {"remark": 3, "mark": 2, "decision": 4, "reason": 4, "second": 2}
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "mark": ("", *Mark),
    "decision": ("", *Ruling),
    "reason": ("", *dict.fromkeys((*OVERRIDE_REASONS, *REFUSAL_REASONS))),
}
"""What can be chosen for a field; nothing at first."""
_SHORTEST = 9
"""So many letters of a choice are in sight at least."""
_FRAME = 8
"""Pixels that a field's frame and its cursor take beside the padding."""
_TIME = 8
"""The longest time of day: `08:41:30`."""


class LineFields(Card):
    """Shows one line. `entered` says that it is typed, `stepped` that another line is wanted."""

    entered = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: EntryRow | None = None
        self.who, self.trouble = FittedLabel(), QLabel()
        self.trouble.setTextFormat(Qt.TextFormat.PlainText)
        self.trouble.setWordWrap(True)
        self.fields: dict[str, QLineEdit] = {}
        self.boxes = {name: FittedBox() for name in _CHOICES}
        self._labels: dict[str, FittedLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.who)
        self._grid = QGridLayout()
        self._column.addLayout(self._grid)
        self._column.addWidget(self.trouble)
        for place, name in enumerate(FIELDS):
            self._labels[name] = FittedLabel(most=2)
            self._grid.addWidget(self._labels[name], 0, place)
            self._grid.addWidget(self._part(name), 1, place)
            self._grid.setColumnStretch(place, _SHARES.get(name, 1))
        for name, box in self.boxes.items():
            for value in _CHOICES[name]:
                box.addItem("", value)
        self.say("")

    def _part(self, name: str) -> QWidget:
        if name in self.boxes:
            box = self.boxes[name]
            policy = FittedBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(policy)
            box.setMinimumContentsLength(_SHORTEST)
            return box
        field = QLineEdit()
        field.setMaxLength(_LONGEST.get(name, _TIME))
        # A time is digits: an input method would turn them into candidates.
        field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=name == "remark")
        self.fields[name] = field
        return field

    @property
    def parts(self) -> Mapping[str, QWidget]:
        """The fields by their names, in their order."""
        return {name: self.boxes.get(name) or self.fields[name] for name in FIELDS}

    def offer(self, paper: str) -> None:
        """Ask for what is written on such a paper, in its order."""
        wanted = fields_of(paper)
        for name, part in self.parts.items():
            part.setVisible(name in wanted)
            self._labels[name].setVisible(name in wanted)
        for place, name in enumerate((*wanted, *(n for n in FIELDS if n not in wanted))):
            self._grid.addWidget(self._labels[name], 0, place)
            self._grid.addWidget(self.parts[name], 1, place)
            self._grid.setColumnStretch(place, _SHARES.get(name, 1) if name in wanted else 0)
        order = [self.parts[name] for name in wanted]
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)

    def clear(self) -> None:
        """No line is at hand."""
        self._row = None
        self.say("")
        self.who.setText("")
        for field in self.fields.values():
            field.clear()
        self._enable(on=False)

    def _enable(self, *, on: bool) -> None:
        for part in self.parts.values():
            part.setEnabled(on)

    def show_row(self, row: EntryRow) -> None:
        """Show this line as it is typed so far; the keyboard begins at its first field."""
        self._row = row
        self._enable(on=True)
        self.say("")
        for name, field in self.fields.items():
            field.setText(getattr(row.typed, name))
        for name, box in self.boxes.items():
            box.setCurrentIndex(max(0, box.findData(getattr(row.typed, name))))
        self.speak()
        self.take_focus()

    def take_focus(self) -> None:
        """The first field that is shown."""
        part = next(one for one in self._in_order() if not one.isHidden())
        part.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(part, QLineEdit):
            part.selectAll()

    def _in_order(self) -> list[QWidget]:
        return [
            part
            for place in range(len(FIELDS))
            if (item := self._grid.itemAtPosition(1, place)) and (part := item.widget())
        ]

    def typed(self) -> TypedLine | None:
        """The line as it stands in the fields; None: no line is shown."""
        if self._row is None:
            return None
        said = {name: field.text() for name, field in self.fields.items()}
        said |= {name: str(box.currentData() or "") for name, box in self.boxes.items()}
        return typed_from(said, self._row.typed.line, self._row.typed.subject)

    def say(self, words: str) -> None:
        """What is wrong with the line; nothing takes it away."""
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))

    def speak(self) -> None:
        """Say everything in the language at hand."""
        for name, box in self.boxes.items():
            for place, value in enumerate(_CHOICES[name]):
                box.setItemText(place, entry_words.said(name, value) or _nothing_said(name))
        for name, label in self._labels.items():
            label.setText(heading(name))
        row = self._row
        if row is None:
            return
        person = row.line.listed.appointment.candidate
        line = translate("Paper", "Line {line}").format(line=row.line.line)
        who = (line, formats.name_in_line(person), formats.plain(person.number))
        self.who.setText("  ·  ".join(who))
        for name, part in self.parts.items():
            part.setAccessibleName(", ".join((heading(name), *who)))

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        gap = dress.gap
        self._column.setContentsMargins(gap(16), gap(10), gap(16), gap(12))
        self._column.setSpacing(gap(6))
        self._grid.setHorizontalSpacing(gap(8))
        self._grid.setVerticalSpacing(gap(3))
        self.who.setFont(dress.font(17, bold=True))
        self.trouble.setFont(dress.font(14, bold=True))
        for box in self.boxes.values():
            box.setFont(dress.font(15))
            box.setMinimumHeight(dress.finger)
        for field in self.fields.values():
            field.setFont(dress.font(17))
            least = QFontMetrics(field.font()).horizontalAdvance("00:00")
            field.setMinimumWidth(least + 2 * gap(10) + _FRAME)
        for label in self._labels.values():
            label.setFont(dress.font(13))
        write_in(dress.theme.ink, self.who)
        write_in(dress.theme.quiet, *self._labels.values())
        write_in(dress.theme.refuse, self.trouble)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif plain and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key is Qt.Key.Key_Up else 1)
        else:
            event.ignore()


def _nothing_said(name: str) -> str:
    """What stands where nothing is chosen."""
    return translate("Paper", "as the times say") if name == "mark" else "–"
