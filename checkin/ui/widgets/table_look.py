"""How the tables are drawn: type and height of their heads and rows, and cells that fit."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)

from checkin.ui.look.tokens import Dress
from checkin.ui.widgets.fitted import fit, fitting

_BESIDE = 8
"""Pixels that the style leaves free beside the text of a cell."""


class FittedCells(QStyledItemDelegate):
    """Writes a cell in the table's font, or as much smaller as its width needs."""

    def initStyleOption(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        wide = option.rect.width() - _BESIDE
        if wide > 0:  # Asked for its size, a cell has no place yet.
            option.font = fitting(option.font, option.text, wide)

    def helpEvent(  # noqa: N802
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """Where the text is cut, all of it is told beside the mouse."""
        self.initStyleOption(option, index)
        wide = option.rect.width() - _BESIDE
        told = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        cut = fit(option.text, option.font, wide).is_cut
        QToolTip.showText(event.globalPos(), told or (option.text if cut else ""), view)
        return True


def dress_table(table: QTableView, dress: Dress, *, rows: float, heads: float) -> None:
    """Type of these sizes, and rows and heads that hold a finger and a line of it."""
    table.setFont(dress.font(rows))
    table.verticalHeader().setDefaultSectionSize(dress.finger)
    table.horizontalHeader().setFixedHeight(dress.finger)
    for head in (table.horizontalHeader(), table.verticalHeader()):
        # WORKAROUND Qt: under a style sheet a second font does not go down to the viewport.
        for part in (head, head.viewport()):
            part.setFont(dress.font(heads))
