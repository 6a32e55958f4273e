"""The panel with all that is known of one past scan."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from checkin.domain.center import Center
from checkin.services.views import PastScan
from checkin.ui.desk.scan_details import details
from checkin.ui.desk.verdict_look import look
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.scrolled import RingRoom, scrolled
from checkin.ui.widgets.text_button import TextButton
from checkin.ui.words import formats, verdict_words

translate = QCoreApplication.translate


class DetailsPanel(Card):
    """`again` asks to judge the person anew, by the appointment's id; `left`: it is given up."""

    again = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[PastScan, Center, datetime] | None = None
        self._icon, self._word, self._name = QLabel(), QLabel(), QLabel()
        for label in (self._word, self._name):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.judge, self.cancel = TextButton(), TextButton()
        self.judge.clicked.connect(self._ask_again)
        self.cancel.clicked.connect(self.left)
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._lay_out()
        self.speak()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._head = QHBoxLayout()
        self._head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        self._head.addWidget(self._word, 1)
        self._column.addLayout(self._head)
        self._column.addWidget(self._name)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._scroll = scrolled(inner)
        self._column.addLayout(RingRoom(self._scroll), 1)
        self._row = QHBoxLayout()
        self._row.addWidget(self.judge, 1)
        self._row.addWidget(self.cancel, 1)
        self._column.addLayout(self._row)

    def show_scan(self, scan: PastScan, center: Center, now: datetime) -> None:
        """Show this scan; `now` in UTC."""
        self._shown = (scan, center, now)
        self.speak()
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self.judge.setText(translate("Details", "Judge again"))
        self.cancel.setText(translate("Details", "Back (Esc)"))
        for line in self._lines:
            for label in line:
                self._grid.removeWidget(label)
                label.deleteLater()
        self._lines = []
        if self._shown is None:
            return
        scan, center, now = self._shown
        self._word.setText(verdict_words.word(scan.code, scan.signal))
        self._scroll.setAccessibleName(self._word.text())
        listed = scan.listed
        self._name.setText(formats.name_in_line(listed.appointment.candidate) if listed else "")
        self._name.setVisible(listed is not None)
        self.judge.setVisible(listed is not None)
        for place, (word, value) in enumerate(details(scan, center, now)):
            self._lines.append((QLabel(word), QLabel(value)))
            for column, label in enumerate(self._lines[-1]):
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setWordWrap(column == 1)
                self._grid.addWidget(label, place, column, Qt.AlignmentFlag.AlignTop)
        self._grid.setRowStretch(len(self._lines), 1)
        if self.worn is not None:
            self.dress(self.worn)

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        px, gap, theme = dress.px, dress.gap, dress.theme
        self._column.setContentsMargins(gap(18), gap(14), gap(18), gap(14))
        self._column.setSpacing(gap(10))
        self._row.setSpacing(gap(8))
        self._grid.setHorizontalSpacing(gap(18))
        self._grid.setVerticalSpacing(gap(7))
        self._word.setFont(dress.font(18, bold=True))
        self._name.setFont(dress.font(16, bold=True))
        write_in(theme.ink, self._word, self._name)
        for word, value in self._lines:
            word.setFont(dress.font(14))
            value.setFont(dress.font(14, bold=True))
            write_in(theme.quiet, word)
            write_in(theme.ink, value)
        for button in (self.judge, self.cancel):
            button.setFont(dress.font(15))
        if self._shown is not None:
            looks = look(self._shown[0].code, self._shown[0].signal)
            accent = looks.accent_light if theme.name == "light" else looks.accent_dark
            ratio = self.devicePixelRatioF()
            self._icon.setPixmap(dress.icons.pixmap(looks.icon, accent, px(24), ratio))

    def _ask_again(self) -> None:
        if self._shown is not None and self._shown[0].listed is not None:
            self.again.emit(self._shown[0].listed.appointment.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()
