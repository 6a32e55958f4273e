"""The page of exports: what leaves, of whom, in which form, with whole names or masked ones."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from checkin.documents.exports import Form
from checkin.domain.center import Center
from checkin.domain.session import ExamSession
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.reports.report_words import (
    LIST,
    MASKED,
    NAMES,
    PAPERS,
    SHOWN,
    SUMMARY,
    WHAT,
    WHOLE,
)
from checkin.ui.widgets.aside import Aside
from checkin.ui.widgets.fitted_box import FittedBox
from checkin.ui.widgets.fitted_field import FittedField
from checkin.ui.widgets.form_keys import answer_key
from checkin.ui.widgets.text_button import TextButton
from checkin.ui.words.formats import exam_and_start

translate = QCoreApplication.translate

_NARROW, _WIDE = 3, 30
"""Of the width, with one part free on each side."""

ALL = ""
"""Stands for all sessions of today."""


class ReportPage(QWidget):
    """Covers the whole window below its header. `go_on_asked`: what is chosen is wanted."""

    left = Signal()
    go_on_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown, self._stamp = 0, ""
        self._said: Callable[[], str] = str
        self._sessions: Sequence[ExamSession] = ()
        self._center: Center | None = None
        self._places: Sequence[str] = ()
        self.title, self.under, self.note = QLabel(), QLabel(), QLabel()
        for label in (self.title, self.under, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.note.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        names = ("what", "session", "form", "names", "where")
        self.boxes = {name: FittedBox() for name in names}
        self.labels = {name: QLabel() for name in names}
        self.go_on, self.back = TextButton(), TextButton()
        self.go_on.setProperty("primary", "true")
        self.go_on.clicked.connect(self.go_on_asked)
        self.back.clicked.connect(self.left)
        self._lay_out()
        self.speak()

    def _lay_out(self) -> None:
        tools = QWidget()
        self._column = QVBoxLayout(tools)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.title)
        self._column.addWidget(self.under)
        self._form = QFormLayout()
        for name, box in self.boxes.items():
            policy = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            box.setSizeAdjustPolicy(policy)
            box.setMinimumContentsLength(24)
            self.labels[name].setBuddy(box)
            self._form.addRow(self.labels[name], box)
            box.activated.connect(self._tell)
        self.name, self.labels["name"] = FittedField(), QLabel()
        self.labels["name"].setBuddy(self.name)
        self._form.addRow(self.labels["name"], self.name)
        self._column.addLayout(self._form)
        self._column.addWidget(self.note)
        self._column.addStretch(1)
        self._column.addWidget(self.go_on)
        self._column.addWidget(self.back)
        self.aside = Aside(tools)
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(self.aside, _NARROW)
        self._row.addStretch(1)

    def offer(
        self,
        sessions: Sequence[ExamSession],
        center: Center,
        at_hand: str,
        shown: int,
        places: Sequence[str],
    ) -> None:
        """These sessions can be exported, into these folders; so many people the table shows."""
        kept = self.chosen("session") or at_hand
        self._sessions, self._center = sessions, center
        self.shown, self._places = shown, places
        self.speak()
        self.choose("session", kept)

    def choose(self, name: str, value: str) -> None:
        """Choose this in the box of that name."""
        self.boxes[name].setCurrentIndex(max(0, self.boxes[name].findData(value)))
        self._tell()

    def chosen(self, name: str) -> str:
        """What stands in the box of that name."""
        return str(self.boxes[name].currentData() or "")

    def say(self, words: Callable[[], str]) -> None:
        """A line about what became of it, in the language at hand whenever that is turned."""
        self._said = words
        self.note.setText(words())

    def take_focus(self) -> None:
        """Where the keyboard begins."""
        self.boxes["what"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self) -> None:
        """Only what belongs to the choice can be chosen."""
        what = self.chosen("what")
        is_list = what in (LIST, SHOWN)
        asked = {
            "what": True,
            "session": what in (LIST, SUMMARY),
            "form": is_list,
            "names": is_list,
            "where": is_list,
        }
        for name, shown in asked.items():
            self._form.setRowVisible(self.boxes[name], shown)
        self._form.setRowVisible(self.name, asked["where"])
        self.name.setPlaceholderText(self.usual_name())
        self.go_on.setText(
            translate("Reports", "Go to the papers …")
            if what in PAPERS
            else translate("Reports", "Write the file …")
        )

    def usual_name(self) -> str:
        """What the file is called where nobody says otherwise."""
        name = "-".join(part for part in ("people", self._stamp) if part)
        return f"{name}.{self.chosen('form')}"

    def file(self) -> Path:
        """Where it is to be written."""
        typed = self.name.text().strip()
        return Path(self.chosen("where") or ".") / (typed or self.usual_name())

    def stamp(self, text: str) -> None:
        """What tells the files of one day from each other: a date and a time, in digits."""
        self._stamp = text
        self._tell()

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self.title.setText(translate("Reports", "Exports and reports"))
        self.under.setText(
            translate("Reports", "What leaves here is recorded: by whom, why, and its digest.")
        )
        words = {
            "what": translate("Reports", "What"),
            "session": translate("Reports", "Of"),
            "form": translate("Reports", "As"),
            "names": translate("Reports", "Names and numbers"),
            "where": translate("Reports", "Folder"),
            "name": translate("Reports", "File"),
        }
        for name, label in self.labels.items():
            label.setText(words[name])
        self.name.setAccessibleName(words["name"])
        for name, box in self.boxes.items():
            box.setAccessibleName(words[name])
        what = [one for one in WHAT if one != SHOWN or self.shown]
        self._fill("what", [(one, translate("Reports", WHAT[one])) for one in what])
        every = (ALL, translate("Reports", "all sessions of today"))
        self._fill("session", [*self._rows(), every])
        self._fill("form", [(form.value, form.value.upper()) for form in Form])
        self._fill("names", [(one, translate("Reports", NAMES[one])) for one in (WHOLE, MASKED)])
        self._fill("where", [(place, place) for place in self._places])
        self.back.setText(translate("Reports", "Back to the desk (Esc)"))
        self.note.setText(self._said())
        self.aside.speak()
        self._tell()

    def _rows(self) -> list[tuple[str, str]]:
        center = self._center
        return [(row.id, exam_and_start(row, center)) for row in self._sessions] if center else []

    def _fill(self, name: str, rows: Sequence[tuple[str, str]]) -> None:
        box = self.boxes[name]
        kept = box.currentData()
        box.clear()
        for value, words in rows:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(kept)))

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        gap = dress.gap
        self._row.setStretch(1, _WIDE if dress.is_large else _NARROW)
        self._row.setContentsMargins(gap(18), gap(16), gap(18), gap(16))
        self._column.setSpacing(gap(12))
        self._form.setHorizontalSpacing(gap(14))
        self._form.setVerticalSpacing(gap(10))
        self.title.setFont(dress.font(18, bold=True))
        for label in (self.under, self.note, *self.labels.values()):
            label.setFont(dress.font(15))
        for label in self.labels.values():
            label.setMinimumHeight(dress.finger)  # Beside the middle of its field.
        for box in self.boxes.values():
            box.setFont(dress.font(15))
            box.setMinimumHeight(dress.finger)
        self.name.setFont(dress.font(15))
        for button in (self.go_on, self.back):
            button.setFont(dress.font(15))
        write_in(dress.theme.ink, self.title, self.note, *self.labels.values())
        write_in(dress.theme.quiet, self.under)
        self.aside.dress(dress)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        answer_key(event, self, self.left)
