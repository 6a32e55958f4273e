"""The keys of the desk, on one panel."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from checkin.ui.card import Card
from checkin.ui.ink import write_in
from checkin.ui.marked import QT_TRANSLATE_NOOP
from checkin.ui.scrolled import scrolled
from checkin.ui.tokens import Dress

translate = QCoreApplication.translate

KEYS = (
    ("⏎  Enter", QT_TRANSLATE_NOOP("Help", "Confirm: the identity is right, the person is in")),
    ("Esc", QT_TRANSLATE_NOOP("Help", "Back to ready; close a panel")),
    ("F2", QT_TRANSLATE_NOOP("Help", "Find a person by number, name or last digits")),
    ("F3", QT_TRANSLATE_NOOP("Help", "People who wait for a decision")),
    ("F4", QT_TRANSLATE_NOOP("Help", "A problem with the document, or an incident")),
    ("F5", QT_TRANSLATE_NOOP("Help", "What the registry has; sync now")),
    ("F6", QT_TRANSLATE_NOOP("Help", "Decide over a verdict, with a PIN; turn somebody away")),
    ("F9", QT_TRANSLATE_NOOP("Help", "Lock, or change the person on duty")),
    ("Ctrl+Z", QT_TRANSLATE_NOOP("Help", "Take the last admission back, within two minutes")),
    ("Ctrl+O", QT_TRANSLATE_NOOP("Help", "Read the code in a picture file")),
    ("Ctrl+V", QT_TRANSLATE_NOOP("Help", "Read the text or the picture that was copied")),
    ("F11", QT_TRANSLATE_NOOP("Help", "The session: people, course, closing")),
    ("Ctrl+D  Ctrl+B", QT_TRANSLATE_NOOP("Help", "This person; out for a break, or back")),
    ("Ctrl+I", QT_TRANSLATE_NOOP("Help", "Incidents")),
    ("Tab  ↑ ↓", QT_TRANSLATE_NOOP("Help", "Go to the next button or line")),
    ("Ctrl+M", QT_TRANSLATE_NOOP("Help", "The day at a glance, and the roster")),
    ("Ctrl+P", QT_TRANSLATE_NOOP("Help", "Papers: preview, print, save as PDF")),
    ("F10", QT_TRANSLATE_NOOP("Help", "All pages")),
    ("Ctrl+T", QT_TRANSLATE_NOOP("Help", "The clock: enter the time on the wall, confirm it")),
    ("Ctrl+R", QT_TRANSLATE_NOOP("Help", "Is this desk ready? Try the scanner, back up")),
    ("Ctrl+Shift+R", QT_TRANSLATE_NOOP("Help", "Rehearse tomorrow's session in another window")),
    ("F12", QT_TRANSLATE_NOOP("Help", "What candidates ask, and what to say")),
    ("F7   F8", QT_TRANSLATE_NOOP("Help", "Light or dark; English or Chinese")),
    ("F1", QT_TRANSLATE_NOOP("Help", "This help")),
)


class HelpPanel(Card):
    """Shows the keys; a scan, Esc and F1 take it away."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._title, self._foot = QLabel(), QLabel()
        self._foot.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        inner = QWidget()
        self._grid = QGridLayout(inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._lines = [(QLabel(key), QLabel()) for key, _ in KEYS]
        for place, (key, words) in enumerate(self._lines):
            words.setWordWrap(True)
            self._grid.addWidget(key, place, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(words, place, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(len(KEYS), 1)
        self._column.addWidget(scrolled(inner), 1)
        self._column.addWidget(self._foot)
        self.speak()

    def speak(self) -> None:
        """Say everything in the language at hand."""
        self._title.setText(translate("Help", "Keys"))
        for (_, words), (_, text) in zip(self._lines, KEYS, strict=True):
            words.setText(translate("Help", text))
        self._foot.setText(
            translate("Help", "A scan may come at any time: it never presses anything.")
        )

    def dress(self, dress: Dress) -> None:
        super().dress(dress)
        px = dress.px
        self._column.setContentsMargins(px(18), px(14), px(18), px(14))
        self._column.setSpacing(px(12))
        self._grid.setHorizontalSpacing(px(18))
        self._grid.setVerticalSpacing(px(5))
        self._title.setFont(dress.font(18, bold=True))
        self._foot.setFont(dress.font(15))
        write_in(dress.theme.ink, self._title, *(label for line in self._lines for label in line))
        write_in(dress.theme.quiet, self._foot)
        for key, words in self._lines:
            key.setFont(dress.font(14, bold=True))
            words.setFont(dress.font(14))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if Qt.Key(event.key()) is Qt.Key.Key_Escape:
            self.left.emit()
        else:
            event.ignore()
