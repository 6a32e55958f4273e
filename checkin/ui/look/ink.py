"""Gives a label its colour: a palette of its own, for those of a parent stop at style sheets."""

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QLabel


def write_in(colour: str, *labels: QLabel) -> None:
    """Write these labels in `colour` (`#RRGGBB`)."""
    for label in labels:
        palette = QPalette(label.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(colour))
        label.setPalette(palette)
