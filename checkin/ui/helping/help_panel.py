"""The help of a page (F1): what it is for, its keys, and three questions with their answers."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from checkin.services.page_help import PageHelp
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.card import Card
from checkin.ui.widgets.scrolled import RingRoom, scrolled
from checkin.ui.widgets.text_button import TextButton

translate = QCoreApplication.translate


class HelpPanel(Card):
    """Shows the help that it is given; `left` is Esc, `keys_asked` the map of the keys."""

    left = Signal()
    keys_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: PageHelp | None = None
        self.title, self.purpose, self._foot = QLabel(), QLabel(), QLabel()
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.purpose, 0, 0, 1, 2)
        self.area = scrolled(self._inner)
        self.map, self.close_button = TextButton(), TextButton()
        self.map.clicked.connect(self.keys_asked)
        self.close_button.clicked.connect(self.left)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._column.addLayout(RingRoom(self.area), 1)
        self._column.addWidget(self.map)
        self._column.addWidget(self.close_button)
        for label in (self.title, self.purpose, self._foot):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.keys: list[tuple[QLabel, QLabel]] = []
        self.questions: list[tuple[QLabel, QLabel]] = []
        self.speak()

    def show_help(self, page: PageHelp) -> None:
        """Show the help of this page, from its beginning."""
        self._shown = page
        self.speak()
        self.area.verticalScrollBar().setValue(0)

    def take_focus(self) -> None:
        """What scrolls, so that the arrows move it."""
        self.area.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        # It lies over other cards, which its round corners would show.
        if self.worn is not None:
            painter = QPainter(self)
            painter.fillRect(self.rect(), QColor(self.worn.theme.window))
            painter.end()
        super().paintEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:  # noqa: N802
        """Tab stays on the help: what lies below is not in sight of who reads."""
        stops = (self.area, self.map, self.close_button)
        at = next((place for place, stop in enumerate(stops) if stop.hasFocus()), 0)
        stops[(at + (1 if is_next else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self._foot.setText(
            translate("Help", "A scan may come at any time: it never presses anything.")
        )
        self.map.setText(translate("Help", "Map of the keys (Shift+F1)"))
        self.close_button.setText(translate("Page", "Back (Esc)"))
        self.area.setAccessibleName(translate("Help", "This help"))
        if self._shown is None:
            return
        told = self._shown.told_in(translate)
        self.title.setText(told.title)
        self.purpose.setText(told.purpose)
        self._fill(list(zip(self._shown.keys, told.keys, strict=True)), told.questions)

    def _fill(self, keys: Sequence[tuple[str, str]], questions: Sequence[tuple[str, str]]) -> None:
        for pair in (*self.keys, *self.questions):
            for label in pair:
                self._grid.removeWidget(label)
                label.deleteLater()
        self.keys = [(_label(key), _label(words)) for key, words in keys]
        self.questions = [(_label(asked), _label(said)) for asked, said in questions]
        for place, (key, words) in enumerate(self.keys, 1):
            self._grid.addWidget(key, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, place, 1)
        place = len(self.keys) + 1
        for asked, said in self.questions:
            self._grid.addWidget(asked, place, 0, 1, 2)
            self._grid.addWidget(said, place + 1, 0, 1, 2)
            place += 2
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(place, 1)
        self._grid.addWidget(self._foot, place + 1, 0, 1, 2)
        if self.worn is not None:
            self.dress(self.worn)

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        gap = dress.gap
        self._column.setContentsMargins(gap(18), gap(14), gap(18), gap(14))
        self._column.setSpacing(gap(10))
        self._grid.setHorizontalSpacing(gap(18))
        self._grid.setVerticalSpacing(gap(6))
        self.title.setFont(dress.font(18, bold=True))
        for label in (self.purpose, self._foot, self.map, self.close_button):
            label.setFont(dress.font(15))
        write_in(dress.theme.ink, self.title, self.purpose)
        write_in(dress.theme.quiet, self._foot)
        for bold, plain in (*self.keys, *self.questions):
            bold.setFont(dress.font(15, bold=True))
            plain.setFont(dress.font(15))
            write_in(dress.theme.ink, bold, plain)
        self.purpose.setContentsMargins(0, 0, 0, gap(4))
        for asked in (self._foot, *(asked for asked, _said in self.questions)):
            asked.setContentsMargins(0, gap(8), 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
