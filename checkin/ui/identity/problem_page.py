"""The page on which a problem is named: what is wrong with the document, or an incident."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from checkin.domain.appointment import Candidate
from checkin.domain.verdict import Code
from checkin.ui.identity import identity_words
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.finger_rows import FingerRows
from checkin.ui.widgets.fitted_field import FittedField
from checkin.ui.widgets.page import Page
from checkin.ui.words import formats

translate = QCoreApplication.translate

FOUND = tuple(identity_words.FINDINGS)
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ProblemPage(Page):
    """A number marks a line, as the arrows do; Enter and a click choose it.

    `found` gives the `Code` that was chosen, `incident` that it is something else.
    """

    found = Signal(object)
    incident = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._candidate: Candidate | None = None
        self._before = 0
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._rows = FingerRows(self.list)
        self.list.setItemDelegate(self._rows)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.itemClicked.connect(self.choose)
        self.number = FittedField()
        self.number.setMaxLength(1)
        self.number.textChanged.connect(self._numbered)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self.number)
        self.speak()

    def offer(self, candidate: Candidate | None, proposed: Code | None = None) -> None:
        """Offer what may be wrong with this person's document; with nobody, an incident alone."""
        self._candidate = candidate
        self.number.clear()
        self.speak()
        findings = self.findings
        self._before = findings.index(proposed) if proposed in findings else 0
        self.list.setCurrentRow(self._before)

    @property
    def findings(self) -> Sequence[Code]:
        """What is offered before the incident."""
        return FOUND if self._candidate is not None else ()

    def choose(self) -> None:
        """Choose the marked line."""
        row = self.list.currentRow()
        if row < len(self.findings):
            self.found.emit(self.findings[row])
        else:
            self.incident.emit()

    def _numbered(self, text: str) -> None:
        """Mark the line of this number; when it is taken back, the line of before."""
        if not text:
            self.list.setCurrentRow(self._before)
        elif text.isdigit() and 1 <= int(text) <= self.list.count():
            self.list.setCurrentRow(int(text) - 1)

    def take_focus(self) -> None:
        """The field for the number."""
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        super().speak()
        candidate, row = self._candidate, max(0, self.list.currentRow())
        under = translate("Identity", "Nobody is at the desk: scan the ticket first.")
        if candidate is not None:
            under = f"{formats.name_in_line(candidate)} · {formats.plain(candidate.number)}"
        self.head(translate("Identity", "What is the problem?"), under)
        words = [identity_words.finding(code) for code in self.findings]
        words.append(translate("Identity", "Something else: report an incident"))
        self.list.clear()
        for number, text in enumerate(words, 1):
            QListWidgetItem(f"{number}   {text}", self.list)
        self.list.setCurrentRow(min(row, len(words) - 1))
        self.list.setAccessibleName(translate("Identity", "What is the problem?"))
        said = translate("Identity", "Number or ↑ ↓, then Enter")
        self.number.setPlaceholderText(said)
        self.number.setAccessibleName(said)

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        self.list.setFont(dress.font(16))
        self.list.setSpacing(dress.gap(6))
        self._rows.least = dress.finger - 2 * self.list.spacing()
        self.list.setStyleSheet("QListWidget { background: transparent; border: none; }")
        self.number.setFont(dress.font(15))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.number.clear()
            row = self.list.currentRow() + _STEPS[key]
            self._before = max(0, min(self.list.count() - 1, row))
            self.list.setCurrentRow(self._before)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.number.hasFocus():
            self.choose()
        else:
            super().keyPressEvent(event)
