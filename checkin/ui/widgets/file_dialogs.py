"""Asks for a file. The window goes on meanwhile, and hears a scan before any button does.

It begins in the folder that was used last, and at first among the person's documents.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate

Chosen = Callable[[Path], None]


def ask_for_file(parent: QWidget, title: str, kinds: str, chosen: Chosen) -> None:
    """Ask for a file that is there; `kinds` as Qt writes them: `Pictures (*.png *.jpg)`."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _begin_at_home(dialog)
    _open(dialog, kinds, chosen)


def ask_where_to_save(
    parent: QWidget, title: str, proposed: str, kinds: str, chosen: Chosen
) -> None:
    """Ask for a file to write; `proposed` is its name, and one that is there is asked about."""
    dialog = QFileDialog(parent, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    _begin_at_home(dialog)
    dialog.selectFile(proposed)
    _open(dialog, kinds, chosen)


def _begin_at_home(dialog: QFileDialog) -> None:
    """Qt knows the folder that was used last; before there is one, it takes the program's own."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    if dialog.directory() == QDir.current() and QDir(documents).exists():
        dialog.setDirectory(documents)


def _speak(dialog: QFileDialog) -> None:
    """WORKAROUND Qt 6.11: its own words for these two got a mnemonic that no translation has."""
    label = QFileDialog.DialogLabel
    dialog.setLabelText(label.LookIn, translate("Files", "Look in:"))
    dialog.setLabelText(label.FileType, translate("Files", "Files of type:"))


def _open(dialog: QFileDialog, kinds: str, chosen: Chosen) -> None:
    _speak(dialog)
    dialog.setNameFilters(kinds.split(";;"))
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
