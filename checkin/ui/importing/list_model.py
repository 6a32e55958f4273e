"""The lines of a list as a table of Qt: every cell as it stands, what is wrong marked in it."""

from collections import defaultdict
from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from checkin.services.list_import import CellProblem, ListLook
from checkin.ui.importing import list_words
from checkin.ui.look.tokens import Dress
from checkin.ui.words import formats

Index = QModelIndex | QPersistentModelIndex
Shown = str | QBrush | QFont | None

_BAD = "✕ "
"""Before what stands in a cell with something wrong: by shape, not by colour alone."""


class ListModel(QAbstractTableModel):
    """Shows a list that was looked at; `only_bad`: the lines with something wrong alone."""

    def __init__(self) -> None:
        super().__init__()
        self.look: ListLook | None = None
        self._rows: Sequence[tuple[int, Sequence[str]]] = ()
        self._wrong: dict[tuple[int, int], list[CellProblem]] = {}
        self._only_bad = False
        self._worn: Dress | None = None

    def show_look(self, look: ListLook | None) -> None:
        """Show this list; None: nothing."""
        self.look = look
        self._wrong = defaultdict(list)
        for one in look.problems if look else ():
            self._wrong[one.line, one.column].append(one)
        self._arrange()

    def show_only_bad(self, *, only: bool) -> None:
        """The lines with something wrong alone, or the first ones too."""
        self._only_bad = only
        self._arrange()

    def speak(self) -> None:
        """Another language is at hand."""
        last = max(0, self.columnCount() - 1)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def dress(self, dress: Dress) -> None:
        """Draw in these colours."""
        self._worn = dress
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        if last.isValid():
            self.dataChanged.emit(self.index(0, 0), last)

    def problems_at(self, row: int, column: int) -> list[CellProblem]:
        """What is wrong with a cell, or with its whole line where no column has the field."""
        if not 0 <= row < len(self._rows):
            return []
        line = self._rows[row][0]
        return [*self._wrong.get((line, column), ()), *self._wrong.get((line, -1), ())]

    def first_bad(self) -> tuple[int, int] | None:
        """The first cell with something wrong."""
        for row, (line, cells) in enumerate(self._rows):
            for column in range(-1, len(cells)):
                if (line, column) in self._wrong:
                    return row, max(0, column)
        return None

    def _arrange(self) -> None:
        self.beginResetModel()
        rows = self.look.rows if self.look else ()
        bad = {line for line, _ in self._wrong}
        self._rows = [row for row in rows if row[0] in bad] if self._only_bad else list(rows)
        self.endResetModel()

    # Qt

    def rowCount(self, parent: Index | None = None) -> int:  # noqa: N802
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:  # noqa: N802
        if self.look is None or (parent is not None and parent.isValid()):
            return 0
        return len(self.look.headers)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Shown:
        line, cells = self._rows[index.row()]
        wrong = self._wrong.get((line, index.column()), [])
        match Qt.ItemDataRole(role):
            case Qt.ItemDataRole.DisplayRole:
                text = cells[index.column()] if index.column() < len(cells) else ""
                return (_BAD if wrong else "") + formats.plain(text)
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleDescriptionRole if wrong:
                return "\n".join(list_words.problem(one) for one in wrong)
            case Qt.ItemDataRole.BackgroundRole if wrong and self._worn:
                return QBrush(QColor(self._worn.theme.warn))
            case Qt.ItemDataRole.ForegroundRole if wrong and self._worn:
                return QBrush(QColor(self._worn.theme.on_warn))
            case Qt.ItemDataRole.FontRole if wrong and self._worn:
                return QFont(self._worn.font(14, bold=True))
            case _:
                return None

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> str | None:
        if role != int(Qt.ItemDataRole.DisplayRole) or self.look is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            line = self._rows[section][0]
            return f"{_BAD}{line}" if any(at == line for at, _ in self._wrong) else str(line)
        used = {at: name for name, at in self.look.places.items()}
        header = list_words.header(self.look.headers[section], section)
        return f"{header}\n{list_words.field(used[section])}" if section in used else header
