"""Rows of a list that are high enough for a finger."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem


class FingerRows(QStyledItemDelegate):
    """Draws as the style does; no row is lower than `least` pixels."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.least = 0

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        wished = super().sizeHint(option, index)
        return wished.expandedTo(QSize(0, self.least))
