"""The question whether this desk shall be enrolled; a scan opens it, and only a person answers."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from checkin.trouble import Trouble
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.text_button import TextButton
from checkin.ui.words import formats
from checkin.ui.words.trouble_words import told

translate = QCoreApplication.translate

_LONGEST_NAME = 40


class EnrolQuestion(Card):
    """`agreed` gives the scanned code back, and the desk's name; the code is never shown."""

    agreed = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._address = "", ""
        self._trouble: Trouble | None = None
        self._busy = False
        self._title, self._words, self._why = QLabel(), QLabel(), QLabel()
        self._naming, self.name = QLabel(), QLineEdit()
        self.name.setMaxLength(_LONGEST_NAME)
        for label in (self._title, self._words, self._naming, self._why):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.enrol, self.cancel = TextButton(), TextButton()
        self.enrol.setProperty("primary", "true")
        self.enrol.clicked.connect(self._agree)
        self.cancel.clicked.connect(self.left)
        self._column = QVBoxLayout(self)
        for part in (self._title, self._words, self._naming, self.name, self._why):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._row = QHBoxLayout()
        self._row.addWidget(self.enrol, 1)
        self._row.addWidget(self.cancel, 1)
        self._column.addLayout(self._row)
        self.speak()

    def ask(self, text: str, address: str, name: str) -> None:
        """Ask about the registry at `address`, whose code is `text`; `name` is ours so far."""
        self.name.setText(name)
        self._text, self._address, self._trouble = text, address, None
        self.set_busy(busy=False)
        # Where the keyboard begins nothing is agreed to; the next stops lead there.
        for one, other in pairwise((self.cancel, self.name, self.enrol)):
            QWidget.setTabOrder(one, other)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, *, busy: bool) -> None:
        """While the registry is asked, nothing can be pressed twice."""
        self._busy = busy
        self.enrol.setEnabled(not busy)
        self.speak()

    def say(self, trouble: Trouble) -> None:
        """Say why it was not done."""
        self._trouble = trouble
        self.set_busy(busy=False)

    def forget(self) -> None:
        """The code is used, or given up."""
        self._text = ""

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self._title.setText(translate("Enrolment", "Enrol this desk?"))
        words = translate(
            "Enrolment",
            "The code is one for the registry at {address}. From then on this desk sends what it "
            "records there, and gets its roster from there.",
        )
        self._words.setText(words.format(address=formats.plain(self._address)))
        self._naming.setText(translate("Enrolment", "What is this desk called at its center?"))
        self.name.setAccessibleName(self._naming.text())
        self._why.setText(" ".join(told(self._trouble)) if self._trouble else "")
        self._why.setVisible(self._trouble is not None)
        self.enrol.setText(
            translate("Enrolment", "Enrolling …") if self._busy else translate("Enrolment", "Enrol")
        )
        self.cancel.setText(translate("Enrolment", "Back (Esc)"))

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        gap = dress.gap
        self._column.setContentsMargins(gap(18), gap(14), gap(18), gap(14))
        self._column.setSpacing(gap(10))
        self._row.setSpacing(gap(8))
        self._title.setFont(dress.font(18, bold=True))
        for part in (self._words, self._naming, self.name):
            part.setFont(dress.font(15))
        self._why.setFont(dress.font(15, bold=True))
        write_in(dress.theme.ink, self._title, self._words, self._naming)
        write_in(dress.theme.refuse, self._why)
        for button in (self.enrol, self.cancel):
            button.setFont(dress.font(15))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()

    def _agree(self) -> None:
        name = self.name.text().strip()
        if self._text and name:
            self.agreed.emit(self._text, name)
