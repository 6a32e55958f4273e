"""Rows of a list that are high enough for a finger."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem


class FingerRows(QStyledItemDelegate):
    """Draws as the style does; no row is lower than `least` pixels."""

    def __init__(self, rows: QListView) -> None:
        super().__init__(rows)
        self._list = rows
        self.least = 0

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        # Qt asks with the width of the list, and draws between its spacings: a line that is a
        # little too long would have the height of one, and lose its end.
        narrow = QStyleOptionViewItem(option)
        room = self._list.viewport().width() - 2 * self._list.spacing()
        narrow.rect = QRect(0, 0, room, option.rect.height())
        wished = super().sizeHint(narrow, index)
        return wished.expandedTo(QSize(0, self.least))
