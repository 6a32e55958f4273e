"""Asks for a file. The window goes on meanwhile, and hears a scan before any button does."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

Chosen = Callable[[Path], None]


def ask_for_file(parent: QWidget, title: str, kinds: str, chosen: Chosen) -> None:
    """Ask for a file that is there; `kinds` as Qt writes them: `Pictures (*.png *.jpg)`."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, kinds, chosen)


def ask_where_to_save(
    parent: QWidget, title: str, proposed: str, kinds: str, chosen: Chosen
) -> None:
    """Ask for a file to write; `proposed` is its name, and one that is there is asked about."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(proposed)
    _open(dialog, kinds, chosen)


def _open(dialog: QFileDialog, kinds: str, chosen: Chosen) -> None:
    dialog.setNameFilters(kinds.split(";;"))
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
