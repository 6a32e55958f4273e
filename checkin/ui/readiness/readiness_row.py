"""One line of the readiness check: its light, and the words beside it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from checkin.domain.center import Center
from checkin.services.readiness import Check, Light
from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress
from checkin.ui.readiness.readiness_words import (
    item_word,
    light_word,
    readiness_sentence,
    readiness_todo,
)

ICONS = {Light.GREEN: "check-circle", Light.AMBER: "alert-triangle", Light.RED: "x-octagon"}


class ReadinessRow(QWidget):
    """A light (a shape, a colour, and a word for who sees neither), and up to three lines."""

    def __init__(self, check: Check, center: Center, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.light = check.light
        self.icon = QLabel()
        self.icon.setAccessibleName(light_word(check.light))
        said = (item_word(check.item), readiness_sentence(check, center), readiness_todo(check))
        self.labels = [QLabel(text) for text in said if text]
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in self.labels:
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            words.addWidget(label)
        self._row.addLayout(words, 1)

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        theme, size = dress.theme, dress.px(22)
        colours = {Light.GREEN: theme.admit, Light.AMBER: theme.on_warn, Light.RED: theme.refuse}
        ratio = self.devicePixelRatioF()
        pixmap = dress.icons.pixmap(ICONS[self.light], colours[self.light], size, ratio)
        self.icon.setPixmap(pixmap)
        self._row.setSpacing(dress.gap(10))
        for place, label in enumerate(self.labels):
            label.setFont(dress.font(14, bold=place == 0))
            write_in(theme.quiet if place == 1 else theme.ink, label)
