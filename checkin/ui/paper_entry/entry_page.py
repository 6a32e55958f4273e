"""The page on which a paper is typed in: the paper, its lines, the review, and one button."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from checkin.services.line_answers import LineAnswer
from checkin.services.paper_sheet import PaperSheet
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.paper_entry import entry_words
from checkin.ui.paper_entry.entry_model import EntryModel
from checkin.ui.paper_entry.line_fields import LineFields
from checkin.ui.paper_entry.line_table import LineTable
from checkin.ui.paper_entry.pile_page import PilePage
from checkin.ui.paper_entry.review_model import ReviewModel, summary
from checkin.ui.widgets.fitted_field import FittedField
from checkin.ui.widgets.pin_field import PinField
from checkin.ui.widgets.text_button import TextButton
from checkin.ui.words import formats

translate = QCoreApplication.translate

PILE, LINES, REVIEW = range(3)


class EntryPage(QWidget):
    """Covers the whole window below its header."""

    left = Signal()
    searched = Signal(str)
    review_asked = Signal()
    record_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: PaperSheet | None = None
        self.is_busy = False
        self.title, self.note = QLabel(), QLabel()
        for label in (self.title, self.note):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.search, self.back = FittedField(), TextButton()
        self.search.setMaxLength(60)
        self.pile, self.fields = PilePage(), LineFields()
        self.lines, self.answers = EntryModel(self), ReviewModel(self)
        self.table = LineTable(self.lines)
        self.review_table = LineTable(self.answers, wraps=True)
        self.review, self.record, self.again = (TextButton() for _ in range(3))
        self.pin = PinField()
        for button in (self.review, self.record):
            button.setProperty("primary", "true")
        self.stack = QStackedWidget()
        for one in (self.pile, self._typing(), self._reviewing()):
            self.stack.addWidget(one)
        self._lay_out()
        for button, asked in (
            (self.back, self.left),
            (self.review, self.review_asked),
            (self.record, self.record_asked),
        ):
            button.clicked.connect(asked)
        self.again.clicked.connect(self.back_to_lines)
        self.lines.rowsInserted.connect(lambda *_: self.table.fit())
        self.speak()

    def _typing(self) -> QWidget:
        made = QWidget()
        self._typing_column = QVBoxLayout(made)
        self._typing_column.setContentsMargins(0, 0, 0, 0)
        self._typing_column.addWidget(self.search)
        self._typing_column.addWidget(self.table, 1)
        self._typing_column.addWidget(self.fields)
        self._typing_column.addWidget(self.review)
        return made

    def _reviewing(self) -> QWidget:
        made = QWidget()
        self._review_column = QVBoxLayout(made)
        self._review_column.setContentsMargins(0, 0, 0, 0)
        self._review_column.addWidget(self.review_table, 1)
        self._review_row = QHBoxLayout()
        self._review_row.addWidget(self.again)
        self._review_row.addWidget(self.pin, 1)
        self._review_row.addWidget(self.record, 1)
        self._review_column.addLayout(self._review_row)
        return made

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(top)
        self._column.addWidget(self.note)
        self._column.addWidget(self.stack, 1)

    # What is shown

    def show_sheet(self, sheet: PaperSheet) -> None:
        """The lines of this paper."""
        self._sheet = sheet
        self.lines.show_sheet(sheet)
        self.fields.clear()
        self.fields.offer(sheet.name.paper)
        self.table.fit()
        self.stack.setCurrentIndex(LINES)
        self.speak()

    def show_place(self, place: int) -> None:
        """The line at this place has the fields."""
        if 0 <= place < len(self.lines.rows):
            self.table.mark(place)
            self.fields.show_row(self.lines.rows[place])

    def show_review(self, answers: Sequence[LineAnswer]) -> None:
        """What would become of what is typed."""
        if self._sheet is not None:
            self.answers.show_answers(answers, self._sheet.name.paper, self._sheet.center)
            self.review_table.fit()
            self.pin.clear()
            self.pin.setVisible(any(one.typed.decision for one in answers))
            self.stack.setCurrentIndex(REVIEW)
            self.speak()
            self.again.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_for_person(self) -> None:
        """Ask whose the next line is, which was written by hand."""
        self.say(translate("Paper", "Type the number or name that is written on the next line."))
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def back_to_lines(self) -> None:
        """From the review, with nothing recorded."""
        self.pin.clear()
        self.stack.setCurrentIndex(LINES)
        self.say("")
        self.fields.take_focus()

    def show_pile(self) -> None:
        """No paper is open."""
        self._sheet = None
        self.stack.setCurrentIndex(PILE)
        self.speak()
        self.pile.begin()

    def say(self, words: str) -> None:
        """A line about how it goes; without words the keys are named."""
        self.note.setText(words or self._keys())

    def _keys(self) -> str:
        if self.stack.currentIndex() != LINES:
            return ""
        return translate(
            "Paper",
            "Type the times, as 0841. Enter: the next line. ↑ ↓: other lines. "
            "Tab: the next field. Ctrl+F: search. Ctrl+Enter: review.",
        )

    def set_busy(self, *, busy: bool) -> None:
        """While something is reviewed or recorded nothing is pressed twice, and no line taken."""
        self.is_busy = busy
        for button in (self.review, self.record, self.again):
            button.setEnabled(not busy)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self.title.setText(self._title())
        self.back.setText(translate("Paper", "Back to the desk (Esc)"))
        words = translate("Paper", "Line, number or name")
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.review.setText(translate("Paper", "Review what is typed (Ctrl+Enter)"))
        self.record.setText(
            translate("Paper", "Record these lines: {count}").format(
                count=len([one for one in self.answers.answers if one.fault is None])
            )
        )
        self.again.setText(translate("Paper", "Back to the lines (Esc)"))
        words = translate("Paper", "PIN of who decided")
        self.pin.setPlaceholderText(words)
        self.pin.setAccessibleName(words)
        self.table.setAccessibleName(translate("Paper", "Lines of the paper"))
        self.review_table.setAccessibleName(translate("Paper", "What becomes of the lines"))
        for part in (self.pile, self.fields, self.table, self.review_table):
            part.speak()
        self.say(summary(self.answers.answers) if self.stack.currentIndex() == REVIEW else "")

    def _title(self) -> str:
        sheet = self._sheet
        if sheet is None:
            return translate("Paper", "Type in what was written on paper")
        parts = (
            f"{entry_words.paper(sheet.name.paper)} {sheet.name.document}",
            formats.plain(sheet.name.room),
            formats.plain(sheet.session.exam),
            formats.day_and_time(sheet.session.starts_at, sheet.center),
        )
        return "  ·  ".join(part for part in parts if part)

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        gap = dress.gap
        self._column.setContentsMargins(gap(18), gap(14), gap(18), gap(14))
        self._column.setSpacing(gap(8))
        for column in (self._typing_column, self._review_column, self._review_row):
            column.setSpacing(gap(8))
        self.title.setFont(dress.font(18, bold=True))
        self.note.setFont(dress.font(14))
        for part in (self.search, self.back, self.review, self.record, self.again, self.pin):
            part.setFont(dress.font(15))
        write_in(dress.theme.ink, self.title)
        write_in(dress.theme.quiet, self.note)
        for worn in (self.pile, self.fields, self.table, self.review_table):
            worn.dress(dress)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key, enter = Qt.Key(event.key()), (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        typing = self.stack.currentIndex() == LINES
        if key is Qt.Key.Key_Escape:
            self.back_to_lines() if self.stack.currentIndex() == REVIEW else self.left.emit()
        elif typing and control and key in enter:
            self.review_asked.emit()
        elif typing and control and key is Qt.Key.Key_F:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)
            self.search.selectAll()
        elif key in enter:
            self._enter()
        else:
            event.ignore()

    def _enter(self) -> None:
        focus = self.focusWidget()
        if focus is self.pin:
            self.record.setFocus(Qt.FocusReason.OtherFocusReason)
        elif focus is self.search:
            self.searched.emit(self.search.text().strip())
        elif isinstance(focus, QPushButton):
            focus.click()
