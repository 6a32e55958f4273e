"""The keys as lines of text, where the text is too large for a map of them."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QWidget

from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.scrolled import lay_scrolled

translate = QCoreApplication.translate


class KeyList(QScrollArea):
    """The keys as lines of text that can be scrolled, where the text is too large for caps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.halves = QLabel(), QLabel()
        inner = QWidget()
        self._row = QHBoxLayout(inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        for half in self.halves:
            half.setTextFormat(Qt.TextFormat.PlainText)
            half.setWordWrap(True)
            half.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._row.addWidget(half, 1)
        lay_scrolled(self, inner)

    def say(self, words: Mapping[str, str]) -> None:
        """What each key does, by the key, in this order."""
        lines = [f"{key}   {said}" for key, said in words.items()]
        middle = (len(lines) + 1) // 2
        for half, part in zip(self.halves, (lines[:middle], lines[middle:]), strict=True):
            half.setText("\n".join(part))
        self.setAccessibleName(translate("Keys", "Map of the keys"))

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._row.setSpacing(dress.gap(18))
        for half in self.halves:
            half.setFont(dress.font(15))
        write_in(dress.theme.ink, *self.halves)
