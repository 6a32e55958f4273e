"""What becomes of the lines of a paper, as a table of Qt: what needs somebody comes first."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from checkin.domain.center import Center
from checkin.services.line_answers import Fate, LineAnswer
from checkin.ui.paper_entry import entry_words
from checkin.ui.paper_entry.entry_model import fields_of, typed_text
from checkin.ui.words import formats
from checkin.ui.words.marked import QT_TRANSLATE_NOOP

translate = QCoreApplication.translate
Index = QModelIndex | QPersistentModelIndex

_HEADINGS = (
    QT_TRANSLATE_NOOP("Paper", "Line"),
    QT_TRANSLATE_NOOP("Paper", "Number"),
    QT_TRANSLATE_NOOP("Paper", "Name"),
    QT_TRANSLATE_NOOP("Paper", "Written"),
    QT_TRANSLATE_NOOP("Paper", "Becomes"),
)
_FIRST = (
    *(Fate.FAULT, Fate.DIFFERS, Fate.REFUSED, Fate.WAITS),
    *(Fate.KNOWN, Fate.NOTED, Fate.TURNED_AWAY, Fate.ADMITTED),
)
_BARE = ("arrived", "mark", "decision", "reason")
"""The fields that say by themselves what they are."""


class ReviewModel(QAbstractTableModel):
    """One row for each line that was typed."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.answers: list[LineAnswer] = []
        self._center: Center | None = None
        self._paper = ""

    def show_answers(self, answers: Sequence[LineAnswer], paper: str, center: Center) -> None:
        """Show these, of such a paper."""
        self.beginResetModel()
        self._center, self._paper = center, paper
        self.answers = sorted(answers, key=lambda one: (_FIRST.index(one.fate), one.typed.line))
        self.endResetModel()

    def speak(self) -> None:
        """Another language is at hand."""
        self.beginResetModel()
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self.answers)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(_HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        return self._texts(self.answers[index.row()])[index.column()]

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:  # noqa: ANN401
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return translate("Paper", _HEADINGS[section])

    def _texts(self, answer: LineAnswer) -> tuple[str, ...]:
        person = answer.listed.appointment.candidate if answer.listed else None
        why = entry_words.why(answer, self._center) if self._center else ""
        said = [entry_words.fate(answer.fate), why]
        return (
            str(answer.typed.line),
            formats.plain(person.number) if person else "",
            formats.name_in_line(person) if person else "",
            written(answer, self._paper),
            ": ".join(part for part in said if part),
        )


def written(answer: LineAnswer, paper: str) -> str:
    """What is typed of the line, in short."""
    typed = answer.typed
    parts = []
    for name in fields_of(paper):
        said = typed_text(typed, name)
        if said:
            parts.append(said if name in _BARE else f"{entry_words.field(name)} {said}")
    return formats.plain("  ·  ".join(parts))


def summary(answers: Sequence[LineAnswer]) -> str:
    """How many lines become what, what needs somebody first."""
    counts = Counter(answer.fate for answer in answers)
    return "  ·  ".join(f"{entry_words.fate(one)}: {counts[one]}" for one in _FIRST if counts[one])
