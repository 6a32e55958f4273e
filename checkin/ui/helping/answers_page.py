"""The page of what candidates ask: a search, the questions that match, and the marked answer."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QWidget

from checkin.services.candidate_answers import CandidateAnswer, Said
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.people.find_panel import FindField
from checkin.ui.widgets.finger_rows import FingerRows
from checkin.ui.widgets.page import Page
from checkin.ui.widgets.scrolled import RingRoom, SnugArea

translate = QCoreApplication.translate


class AnswersPage(Page):
    """Shows what it is given; `asked` gives what is looked for, at every letter."""

    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Sequence[CandidateAnswer] = ()
        self.field = FindField()
        self.field.setMaxLength(80)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setMinimumHeight(80)
        self._rows = FingerRows(self.list)
        self.list.setItemDelegate(self._rows)
        # A style sheet would have the scroll bar drawn black.
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.viewport().setAutoFillBackground(False)
        self.answer = QLabel()
        self.answer.setTextFormat(Qt.TextFormat.PlainText)
        self.answer.setWordWrap(True)
        self.area = SnugArea(self.answer)
        self.body.addWidget(self.field)
        self.body.addWidget(self.list, 1)
        self.body.addLayout(RingRoom(self.area))
        self.field.textChanged.connect(self.asked)
        self.field.moved.connect(self.step)
        self.list.currentRowChanged.connect(self._mark)
        self.speak()

    def show_answers(self, answers: Sequence[CandidateAnswer]) -> None:
        """Show these; the first is marked."""
        self.list.setCurrentRow(-1)
        self._shown = answers
        self.speak()

    def step(self, by: int) -> None:
        """Mark the question so many further down."""
        self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + by)))

    @property
    def marked(self) -> CandidateAnswer | None:
        """The answer that is read now."""
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def speak(self) -> None:
        """Say everything in the language at hand."""
        super().speak()
        said = translate("Answers", "Type a word, then ↑ ↓. F8: the other language.")
        if not self._shown:
            said = translate("Answers", "Nothing matches. Try another word, or clear the field.")
        self.head(translate("Answers", "What candidates ask"), said)
        words = translate("Answers", "Refund, result, 证书, zhengshu …")
        self.field.setPlaceholderText(words)
        self.field.setAccessibleName(translate("Answers", "Search the questions"))
        self.list.setAccessibleName(translate("Answers", "Questions"))
        self._fill()

    def _fill(self) -> None:
        marked = self.marked
        row = next((at for at, one in enumerate(self._shown) if one is marked), 0)
        self.list.clear()
        self.list.addItems([_said(one).question for one in self._shown])
        self.list.setCurrentRow(row)
        self._mark()

    def _mark(self) -> None:
        marked = self.marked
        self.answer.setText(_said(marked).answer if marked else "")
        self.area.setVisible(marked is not None)
        self.area.updateGeometry()
        self.area.verticalScrollBar().setValue(0)
        self.area.setAccessibleName(translate("Answers", "Answer"))

    def take_focus(self) -> None:
        """The search, and it is empty."""
        self.field.clear()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        px, gap = dress.px, dress.gap
        self.field.setFont(dress.font(16))
        self.list.setFont(dress.font(15))
        self._rows.least = dress.finger - 2 * px(2)
        self.list.setSpacing(gap(2))
        self.answer.setFont(dress.font(16))
        write_in(dress.theme.ink, self.answer)


def _said(answer: CandidateAnswer) -> Said:
    """In the language of the screen."""
    return answer.said_in(translate)
