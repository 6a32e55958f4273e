"""Facts one below the other: what each is called, and what it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from checkin.ui.look.ink import write_in
from checkin.ui.look.tokens import Dress


class Facts(QWidget):
    """Shows pairs of words; a fact without a name is a sentence over the whole width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._dress: Dress | None = None

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show these."""
        while len(self._lines) < len(facts):
            self._lines.append((self._label(), self._label()))
        for place, (name, said) in enumerate(self._lines):
            word, text = facts[place] if place < len(facts) else ("", "")
            name.setText(word)
            said.setText(text)
            name.setVisible(bool(word))
            said.setVisible(bool(text))
            self._grid.removeWidget(said)
            self._grid.addWidget(name, place, 0, Qt.AlignmentFlag.AlignTop)
            first, wide = (1, 1) if word else (0, 2)
            self._grid.addWidget(said, place, first, 1, wide)
        if self._dress is not None:
            self.dress(self._dress)

    @property
    def said(self) -> str:
        """All of them, for a test and for a screen reader."""
        shown = [text for line in self._lines for label in line if (text := label.text())]
        return "\n".join(shown)

    def _label(self) -> QLabel:
        label = QLabel()
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        return label

    def dress(self, dress: Dress) -> None:
        """Draw in these colours and sizes."""
        self._dress = dress
        self._grid.setHorizontalSpacing(dress.gap(14))
        self._grid.setVerticalSpacing(dress.gap(4))
        self._grid.setColumnMinimumWidth(0, dress.px(96))
        for name, said in self._lines:
            name.setFont(dress.font(14))
            said.setFont(dress.font(15))
            write_in(dress.theme.quiet, name)
            write_in(dress.theme.ink, said)
