"""Asks for a file. The window goes on meanwhile, and hears a scan before any button does.

It begins in the folder that was used last, and at first among the person's documents.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDir, QSize, QStandardPaths
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QFileDialog, QSplitter, QToolButton, QTreeView, QWidget

translate = QCoreApplication.translate

Chosen = Callable[[Path], None]

_ARROWS = frozenset({"backButton", "forwardButton", "toParentButton"})
"""Qt draws them black, on a dark ground too."""
_WIDE, _HIGH = 84, 24
"""Letters and lines of the text at hand; less where the screen is smaller."""
_PLACES, _COLUMNS = 16, (28, 9, 12, 18)
"""Letters that the list of places, and the columns of name, size, kind and date take at first."""


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


def _give_room(dialog: QFileDialog) -> None:
    """As much as the size of the text asks for, and the screen has."""
    metrics = QFontMetrics(dialog.font())
    letter, line = metrics.averageCharWidth(), metrics.lineSpacing()
    room = dialog.screen().availableSize() * 0.94
    dialog.resize(QSize(_WIDE * letter, _HIGH * line).boundedTo(room))
    if isinstance(splitter := dialog.findChild(QSplitter), QSplitter):
        splitter.setSizes([_PLACES * letter, dialog.width() - _PLACES * letter])
    if isinstance(table := dialog.findChild(QTreeView, "treeView"), QTreeView):
        for column, letters in enumerate(_COLUMNS):
            table.setColumnWidth(column, letters * letter)


def _ink(dialog: QFileDialog) -> None:
    """Show each tool as large as a line, and the arrows in the ink of the theme."""
    side = QFontMetrics(dialog.font()).height()
    for button in dialog.findChildren(QToolButton):
        button.setIconSize(QSize(side, side))
        if button.objectName() in _ARROWS:
            button.setIcon(_inked(button))


def _inked(button: QToolButton) -> QIcon:
    picture = button.icon().pixmap(button.iconSize(), button.devicePixelRatioF())
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    # The style greys what is disabled.
    ink = button.palette().color(QPalette.ColorGroup.Active, QPalette.ColorRole.ButtonText)
    painter.fillRect(picture.rect(), ink)
    painter.end()
    return QIcon(picture)


def _open(dialog: QFileDialog, kinds: str, chosen: Chosen) -> None:
    _speak(dialog)
    _give_room(dialog)
    _ink(dialog)
    dialog.setNameFilters(kinds.split(";;"))
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
